"""A footnote found among the lines of a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Found:
    """A note among the lines: places of its lines in ``[start, end)``, the first one without its label.

    ``block`` is the place where the notes of its page start; ``notation`` how the label is written; ``more`` are
    the places of the lines with which it goes on at the foot of the next page; ``head`` is how many lines its label
    takes, before those of its text.
    """

    label: str
    start: int
    end: int
    text: str
    block: int
    notation: str = "plain"
    more: range = range(0)
    head: int = 0

    @property
    def places(self) -> list[int]:
        """The places of all its lines."""
        return [*range(self.start, self.end), *self.more]

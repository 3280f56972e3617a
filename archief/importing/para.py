"""A paragraph of the document, as layout hands it to segmentation: its words with what the reader saw of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from archief.importing.source import Grid, Marker, Rich


@dataclass(slots=True)
class Para:
    """A paragraph of the document, or a table (then ``grid``).

    ``line`` is the line of the source it starts on; ``origins`` tells which line each part comes from, as
    (offset, line number); ``alone`` says that white space stands on both sides; the rest are the reader's hints.
    """

    rich: Rich
    line: int
    blanks: int = 0
    alone: bool = False
    heading: int | None = None
    bold: bool = False
    italic: bool = False
    indent: int = 0
    style: str | None = None
    size: float | None = None
    marker: Marker | None = None
    quote: bool = False
    grid: Grid | None = None
    origins: tuple[tuple[int, int], ...] = ()
    lines: int = 1

    @property
    def text(self) -> str:
        """The words, without list marker."""
        return self.rich.text

    @property
    def whole(self) -> str:
        """The words, with a typed list marker."""
        return f"{self.marker.label} {self.text}" if self.marker and self.marker.typed else self.text

    def cut(self, offset: int) -> tuple[Para, Para]:
        """The paragraph in two, the second from ``offset`` on."""
        head = [(start, line) for start, line in self.origins if start < offset]
        tail = [(start - offset, line) for start, line in self.origins if start >= offset]
        rest = replace(
            self, rich=self.rich[offset:].strip(), line=self.line_at(offset), blanks=0, marker=None, origins=tuple(tail)
        )
        return replace(self, rich=self.rich[:offset].strip(), origins=tuple(head)), rest

    def line_at(self, offset: int) -> int:
        """The source line on which the character at ``offset`` stands."""
        number = self.line
        for start, line in self.origins:
            if start > offset:
                break
            number = line
        return number

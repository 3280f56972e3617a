"""The letters of a Word paragraph, each with its look, become a ``Rich``: single spaces, spans, marks in place.

Knows which element stands for which letters; how a run comes to look as it does is for ``word_runs``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from lxml import etree

from archief.importing.source import Mark, Rich, Span
from archief.importing.word_package import M, W

_LETTERS = {
    f"{W}cr": "\n",
    f"{W}br": "\n",
    f"{W}tab": " ",
    f"{W}ptab": " ",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
}
# The letters of Word's symbol fonts that stand in running text; other ones stay as they are.
_SYMBOLS = {"F0B7": "•", "F0A7": "▪", "F0E0": "→", "F0B3": "≥", "F0A3": "≤", "F0B1": "±", "F0B0": "°", "F06D": "µ"}
_T = TypeVar("_T", bool, str)
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]")


@dataclass(frozen=True, slots=True)
class Look:
    """How a letter looks; ``size`` in points, ``colour`` as six hexadecimal digits, both empty when usual."""

    bold: bool = False
    italic: bool = False
    underlined: bool = False
    link: str = ""
    size: float | None = None
    colour: str = ""


@dataclass(slots=True)
class Letters:
    """The letters read so far, with how each looks, and the note marks between them."""

    letters: list[str] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def add(self, text: str, look: Look) -> None:
        """More letters, all with one look."""
        self.letters.extend(text)
        self.looks.extend([look] * len(text))

    def mark(self, label: str) -> None:
        """A note mark after the letters so far."""
        self.marks.append(Mark(len(self.letters), label))

    @property
    def size(self) -> float | None:
        """The size of most letters."""
        counts = Counter(look.size for look in self._visible() if look.size)
        return max(counts, key=lambda size: (counts[size], size), default=None)

    @property
    def colour(self) -> str:
        """The colour that all letters have, links aside; empty when there is no such one."""
        colours = {look.colour for look in self._visible() if not look.link}
        return colours.pop() if len(colours) == 1 else ""

    @property
    def underlined(self) -> bool:
        """Whether every letter is underlined, and not because it is a link."""
        looks = list(self._visible())
        return bool(looks) and all(look.underlined and not look.link for look in looks)

    def _visible(self) -> Iterator[Look]:
        return (look for letter, look in zip(self.letters, self.looks, strict=True) if not letter.isspace())

    def rich(self) -> Rich:
        """The letters with single spaces, trimmed (also at hard line breaks); spans over equal looks."""
        kept: list[str] = []
        looks: list[Look] = []
        place: list[int] = []  # for every letter read, how many were kept before it
        for letter, look in zip(self.letters, self.looks, strict=True):
            place.append(len(kept))
            shown = " " if _SPACES.match(letter) else letter
            if shown == "\u00ad" or (shown in " \n" and not kept):
                continue
            if (shown == " " and kept[-1] in " \n") or (shown == "\n" and kept[-2:] == ["\n", "\n"]):
                continue
            if shown == "\n" and kept[-1] == " ":
                kept[-1], looks[-1] = "\n", look
                continue
            kept.append(shown)
            looks.append(look)
        place.append(len(kept))
        while kept and kept[-1] in " \n":
            kept.pop()
            looks.pop()
        text = "".join(kept)
        marks = tuple(Mark(_after_word(text, min(place[m.offset], len(text))), m.label) for m in self.marks)
        return Rich(text, tuple(sorted(_spans(looks), key=lambda span: (span.start, span.end))), marks)


def letters_of(element: etree._Element) -> str | None:
    """The letters that an element of a run stands for; None when it stands for none."""
    tag = element.tag
    if tag in (f"{W}t", f"{M}t"):
        return (element.text or "").replace("\n", " ").replace("\r", " ")
    if tag == f"{W}sym":
        code = element.get(f"{W}char", "").upper()
        letter = chr(int(code, 16)) if re.fullmatch(r"[0-9A-F]{2,4}", code) else ""
        return _SYMBOLS.get(code, letter)
    return _LETTERS.get(str(tag))


def _after_word(text: str, offset: int) -> int:
    """A mark set apart by a space belongs to the word before it."""
    return offset - 1 if text[:offset].endswith(" ") else offset


def _spans(looks: list[Look]) -> Iterator[Span]:
    for start, end, bold in _stretches([look.bold for look in looks]):
        if bold:
            yield Span(start, end, "bold")
    for start, end, italic in _stretches([look.italic for look in looks]):
        if italic:
            yield Span(start, end, "italic")
    for start, end, link in _stretches([look.link for look in looks]):
        if link:
            yield Span(start, end, "link", link)


def _stretches(values: list[_T]) -> Iterator[tuple[int, int, _T]]:
    """Start, end and value of each run of equal values."""
    start = 0
    for index in range(1, len(values) + 1):
        if index == len(values) or values[index] != values[start]:
            yield start, index, values[start]
            start = index

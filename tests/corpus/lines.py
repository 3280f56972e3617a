"""Paragraphs become lines and lines become pages, as text taken from a PDF shows them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from tests.corpus.truth import Mark, Piece, Ref

_VOWELS = "aeiouyáéíóúàèëïöüê"
_SYLLABLE = re.compile(
    rf"(?<=[{_VOWELS}])(?=[bdfghjklmnprstvwz][{_VOWELS}])|(?<=[{_VOWELS}][lmnrst])(?=[bdfgklmnprstvz][{_VOWELS}])"
)
_WORD = re.compile(r"[a-zà-ÿ]{6,}[.,;:?!)]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line, the marks upon it, whether its paragraph ends here and whether it ends within a word."""

    text: str
    marks: tuple[str, ...] = ()
    last: bool = False
    broken: bool = False


def words(pieces: Iterable[Piece], mark: Callable[[str], str]) -> list[tuple[str, tuple[str, ...]]]:
    """The words of a paragraph with the marks that are printed in them."""
    result: list[tuple[str, tuple[str, ...]]] = []
    text = ""
    labels: list[str] = []
    for piece in pieces:
        if isinstance(piece, Mark):
            text += (" " if labels and text.endswith(mark(labels[-1])) else "") + mark(piece.label)
            labels.append(piece.label)
            continue
        chunks = (piece.text if isinstance(piece, Ref) else piece).split(" ")
        for index, chunk in enumerate(chunks):
            if index:
                result.append((text, tuple(labels)))
                text, labels = "", []
            text += chunk
    result.append((text, tuple(labels)))
    return [(word, marks) for word, marks in result if word]


def wrap(
    pieces: Iterable[Piece],
    width: int,
    *,
    mark: Callable[[str], str] = str,
    hyphenate: bool = False,
    first: str = "",
    indent: str = "",
) -> list[Line]:
    """Lines of at most ``width`` characters. A line may end at a hyphen the word has; with ``hyphenate`` also
    within a long word, at a syllable."""
    lines: list[Line] = []
    text, fresh = first, True
    labels: list[str] = []
    for word, marks in words(pieces, mark):
        rest = word
        while len(text) + (not fresh) + len(rest) > width:
            head = _head(rest, width - len(text) - (not fresh), hyphenate)
            if not head and fresh:
                break
            if head:
                text += ("" if fresh else " ") + head
                rest = rest[len(head.removesuffix("\x00-")) :] if head.endswith("\x00-") else rest[len(head) :]
            lines.append(Line(text.replace("\x00", ""), tuple(labels), broken=bool(head)))
            text, labels, fresh = indent, [], True
        text += ("" if fresh else " ") + rest
        labels.extend(marks)
        fresh = False
    lines.append(Line(text, tuple(labels), last=True))
    return lines


def _head(word: str, room: int, hyphenate: bool) -> str:
    """The part of ``word`` that still fits: up to a hyphen of its own, or up to a syllable (then it ends in
    a NUL and the hyphen that is added)."""
    if "://" in word:
        return ""
    own = [m.end() for m in re.finditer(r"(?<=[\w])-(?=\w{2})", word) if m.end() <= room]
    if own:
        return word[: own[-1]]
    if hyphenate and _WORD.fullmatch(word):
        stem = word.rstrip(".,;:?!)")
        cuts = [m.start() for m in _SYLLABLE.finditer(stem) if 3 <= m.start() <= min(len(stem) - 3, room - 1)]
        if cuts:
            return word[: cuts[-1]] + "\x00-"
    return ""


@dataclass(slots=True)
class Pages:
    """Lays lines on pages of ``height`` lines; ``foot`` prints the notes whose marks stand on the page.

    ``turn`` gives the lines between two pages (page number, running foot) and whether the next page shows
    only by one space before its first line.
    """

    height: int
    foot: Callable[[str], list[str]]
    turn: Callable[[int], tuple[list[str], bool]]
    trailing: str = " "
    out: list[str] = field(default_factory=list)
    _page: list[str] = field(default_factory=list)
    _notes: list[str] = field(default_factory=list)
    _number: int = 1
    _spaced: bool = False

    def add(self, lines: Iterable[Line], *, blank: bool = True, keep: int = 1) -> None:
        """A paragraph or heading; ``keep``: at least so many lines of it stay together."""
        lines = list(lines)
        if blank and self._page:
            self._page.append("")
        if self._size(lines[:keep]) > self.height:
            self.end_page()
        for line in lines:
            if self._size([line]) > self.height and self._page:
                self.end_page()
            start = " " if self._spaced else ""
            self._spaced = False
            self._page.append(start + line.text + ("" if line.broken else self.trailing))
            self._notes.extend(label for label in line.marks if label not in self._notes)

    def _size(self, lines: list[Line]) -> int:
        labels = dict.fromkeys([*self._notes, *(label for line in lines for label in line.marks)])
        return len(self._page) + len(lines) + sum(len(self.foot(label)) for label in labels)

    def end_page(self, *, final: bool = False) -> None:
        """The notes of the page, and the turn to the next."""
        while self._page and not self._page[-1].strip():
            self._page.pop()
        self.out.extend(self._page)
        if self._notes:
            self.out.append("")
            for label in self._notes:
                self.out.extend(self.foot(label))
        if not final:
            between, self._spaced = self.turn(self._number)
            self.out.extend(between)
        self._number += 1
        self._page, self._notes = [], []

    def text(self) -> str:
        self.end_page(final=True)
        return "\n".join(self.out) + "\n"

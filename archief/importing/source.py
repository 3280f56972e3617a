"""What a raw document looks like to the importer, whatever its file type: the neutral ``Source``.

A reader per file type (``text``, ``word``) makes it; layout, segmentation and metadata work on it and know
no file type. A reader reports what it *sees* (bold, a list marker, a note's place) and interprets nothing:
it does not know what a question is.

``Rich`` is text with marks upon it. All offsets count characters of ``Rich.text``; ``"\\n"`` in it is a hard
line break inside a paragraph. Note marks stand *between* characters and are not part of the text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

# What stands before a list item and is no letter, digit or dash; the last three are Word's own symbols.
BULLETS = "•·▪●○◦‣■□➢►✓\uf0a7\uf0b7\uf0d8"

# --------------------------------------------------------------------------- text with marks


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch ``[start, end)`` that is bold, italic or a link (then ``target`` is its address)."""

    start: int
    end: int
    kind: Literal["bold", "italic", "link"]
    target: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A note mark before the character at ``offset``; ``label`` as the definition has it."""

    offset: int
    label: str


@dataclass(frozen=True, slots=True)
class Rich:
    """A text with its spans and note marks, both in order of place."""

    text: str
    spans: tuple[Span, ...] = ()
    marks: tuple[Mark, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text or self.marks)

    def __getitem__(self, part: slice) -> Rich:
        """The part ``[start:stop]``; a mark at its very start belongs to it only when ``start`` is 0, one at
        its very end always does: a mark goes with the word before it."""
        start, stop, _ = part.indices(len(self.text))
        if not self.spans and not self.marks:
            return Rich(self.text[start:stop])
        return Rich(
            self.text[start:stop],
            tuple(
                replace(span, start=max(span.start, start) - start, end=min(span.end, stop) - start)
                for span in self.spans
                if span.start < stop and span.end > start
            ),
            tuple(
                Mark(mark.offset - start, mark.label)
                for mark in self.marks
                if start < mark.offset <= stop or (mark.offset == start == 0)
            ),
        )

    def __add__(self, other: Rich | str) -> Rich:
        if isinstance(other, str):
            return Rich(self.text + other, self.spans, self.marks)
        shift = len(self.text)
        return Rich(
            self.text + other.text,
            self.spans + tuple(replace(s, start=s.start + shift, end=s.end + shift) for s in other.spans),
            self.marks + tuple(Mark(m.offset + shift, m.label) for m in other.marks),
        )

    def strip(self) -> Rich:
        """Without white space at both ends; marks that stood in it move to the nearest character."""
        text = self.text.strip()
        start = len(self.text) - len(self.text.lstrip())
        end = start + len(text)
        return Rich(
            text,
            tuple(
                replace(s, start=max(s.start, start) - start, end=min(s.end, end) - start)
                for s in self.spans
                if s.start < end and s.end > start
            ),
            tuple(Mark(min(max(m.offset - start, 0), len(text)), m.label) for m in self.marks),
        )

    def marked(self, start: int, end: int, label: str) -> Rich:
        """With ``[start:end]`` replaced by a note mark."""
        size = end - start

        def moved(offset: int) -> int:
            return offset if offset <= start else max(start, offset - size)

        return Rich(
            self.text[:start] + self.text[end:],
            tuple(
                replace(s, start=moved(s.start), end=moved(s.end)) for s in self.spans if moved(s.start) < moved(s.end)
            ),
            (
                *(Mark(moved(m.offset), m.label) for m in self.marks if m.offset <= start),
                Mark(start, label),
                *(Mark(moved(m.offset), m.label) for m in self.marks if m.offset > start),
            ),
        )

    def covered(self, kind: Literal["bold", "italic", "link"]) -> bool:
        """Whether every visible character is ``kind``."""
        inside = {i for s in self.spans if s.kind == kind for i in range(s.start, s.end)}
        return bool(self.text.strip()) and all(i in inside for i, c in enumerate(self.text) if not c.isspace())


# --------------------------------------------------------------------------- lines


@dataclass(frozen=True, slots=True)
class Marker:
    """The marker of a list item, taken out of the text. ``label`` is what the reader of the document sees
    (``•``, ``1.``, ``a)``); ``number`` is its value when it counts, None for a bullet; ``level`` from 0.
    ``typed`` says that the label is among the words of the document, in ``Source.raw``: it stood in the text, or
    Word makes it and no list can show it. Its characters are accounted for; a bullet or plain number that Word draws
    is none of them."""

    label: str
    number: int | None = None
    level: int = 0
    typed: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text file, or a whole paragraph of a Word file (``Source.wrapped`` says which).

    ``number`` is the line in the text file, or the n-th paragraph of the Word file, from 1.
    ``heading`` is the level a heading *style* states (1 = highest; Word's Title is 1), None without one.
    ``blanks`` counts the empty lines or paragraphs right before it; ``page`` says that a page starts here.
    ``indent`` is in characters of a text file, or in millimetres of a Word file; ``size`` in points.
    ``width`` is the length of the line as it stood, markers and marks included (0 in Word).
    """

    number: int
    rich: Rich
    blanks: int = 0
    indent: int = 0
    heading: int | None = None
    style: str | None = None
    size: float | None = None
    marker: Marker | None = None
    quote: bool = False
    page: bool = False
    width: int = 0

    @property
    def text(self) -> str:
        """The words of the line, without marks."""
        return self.rich.text

    @property
    def whole(self) -> str:
        """The words of the line with its list marker: what a reader sees, for which a label may have been taken."""
        return f"{self.marker.label} {self.text}" if self.marker else self.text

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return self.rich.covered("bold")

    @property
    def italic(self) -> bool:
        """Whether all of it is italic."""
        return self.rich.covered("italic")


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells, each cell one ``Rich`` (paragraphs in a cell joined by a hard line break)."""

    number: int
    rows: tuple[tuple[Rich, ...], ...]
    blanks: int = 0


@dataclass(frozen=True, slots=True)
class Definition:
    """The text of a footnote, known to the reader. ``label`` is the one the marks use."""

    label: str
    paragraphs: tuple[Rich, ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class Dropped:
    """Words that are left out on purpose; ``kind`` is a short English plural ("page numbers")."""

    kind: str
    text: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """A raw document as its reader sees it.

    ``wrapped``: lines may be pieces of a paragraph (text of a PDF); False when each line is a paragraph.
    ``raw``: every word of the document in any order, found without the work done for ``lines``: a text
    file's whole text, all text nodes of a Word file (footnotes included, deleted text and field codes not).
    Conservation compares it with the result, so a reader cannot lose words unseen.
    ``dropped``: what the reader itself left out of ``lines`` and ``notes`` (bookmarks, footnote labels).
    ``furniture``: running heads and feet that stand apart from the body (Word); not in ``raw``.
    """

    path: str
    lines: tuple[Line | Grid, ...]
    raw: str
    notes: tuple[Definition, ...] = ()
    wrapped: bool = True
    dropped: tuple[Dropped, ...] = ()
    furniture: tuple[str, ...] = field(default=())


def joined(parts: Iterable[Rich], by: str = " ") -> Rich:
    """``parts`` in one, with ``by`` between them."""
    result = Rich("")
    for index, part in enumerate(parts):
        result = part if index == 0 else result + by + part
    return result

"""Word files become a ``Source``: every paragraph with its looks, real footnotes, tables, accepted changes.

The parts of the file are opened by ``word_package``, what styles and lists say comes from ``word_styles``, the
words of a paragraph from ``word_runs``. This module walks through the document in order and finds, on its own,
all words there are (``raw``), so that conservation can hold the walk to account.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from archief.importing.decode import Unreadable
from archief.importing.source import Definition, Dropped, Grid, Line, Marker, Rich, Source, joined
from archief.importing.text import take_marker
from archief.importing.word_package import MC, Package, Part, W, open_package
from archief.importing.word_runs import GONE, Runs, Words, letters_of
from archief.importing.word_styles import Styles, styles_of, value

# Words in an automatic label ("Vraag 1"), as against a letter or a Roman numeral.
_WORDY = re.compile(r"(?![ivxlcdm]+\b)[^\W\d_]{3,}", re.IGNORECASE)


def read(path: str, data: bytes) -> Source:
    """The paragraphs of a Word file (.docx). Raises ``Unreadable`` when it cannot be opened or says nothing."""
    package = open_package(data)
    walk = _Walk(styles_of(package), Notes(package))
    walk.part(package.document)
    definitions = walk.definitions()
    if not any(isinstance(line, Grid) or line.text for line in walk.lines):
        raise Unreadable("the Word file holds no text", "is the text perhaps a picture, or in another file?")
    return Source(
        path,
        tuple(walk.lines),
        "\n".join([*_raw(package), *walk.labels]),
        definitions,
        wrapped=False,
        dropped=tuple(walk.dropped),
        furniture=tuple(dict.fromkeys(text for part in package.edges for text in _texts(part) if text)),
    )


class Notes:
    """The footnotes and endnotes: a label for each note that is referred to, in the order of the marks.

    Word numbers them itself; endnotes go on where the footnotes end, so that no label is used twice.
    """

    def __init__(self, package: Package) -> None:
        self.parts = {"footnote": package.footnotes, "endnote": package.endnotes}
        self._notes: dict[tuple[str, str], etree._Element] = {}
        for kind, part in self.parts.items():
            for note in part.root.iterchildren(f"{W}{kind}") if part else ():
                if note.get(f"{W}type", "normal") == "normal":
                    self._notes[kind, note.get(f"{W}id", "")] = note
        self._labels: dict[tuple[str, str], str] = {}
        for kind in self.parts:
            for reference in _kept(package.document.root, f"{W}{kind}Reference"):
                key = kind, reference.get(f"{W}id", "")
                if key in self._notes and key not in self._labels:
                    self._labels[key] = str(len(self._labels) + 1)

    def label(self, kind: str, id: str) -> str | None:
        """The label of a note, None when there is no such note."""
        return self._labels.get((kind, id))

    def __iter__(self) -> Iterator[tuple[str, str, etree._Element]]:
        """Kind, label and element of every note with a mark, by label; then those that have lost theirs."""
        for (kind, id), label in self._labels.items():
            yield kind, label, self._notes[kind, id]
        count = len(self._labels)
        for (kind, id), note in self._notes.items():
            if (kind, id) not in self._labels and any(text.strip() for text in _paragraph_texts(note)):
                count += 1
                yield kind, str(count), note


@dataclass(slots=True)
class _Walk:
    """The body in document order. ``labels``: words that Word makes itself (a heading's number)."""

    styles: Styles
    notes: Notes
    lines: list[Line | Grid] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    _number: int = 0
    _blanks: int = 0
    _page: bool = False
    _open: list[etree._Element] = field(default_factory=list)

    def part(self, part: Part) -> None:
        """Walks through the body of ``part``."""
        runs = Runs(self.styles, dict(part.links), self.notes.label)
        body = part.root.find(f"{W}body")
        self._blocks(body if body is not None else part.root, runs)

    def definitions(self) -> tuple[Definition, ...]:
        """The texts of the notes."""
        found: list[Definition] = []
        for kind, label, note in self.notes:
            part = self.notes.parts[kind]
            runs = Runs(self.styles, dict(part.links) if part else {}, self.notes.label)
            words = [runs.words(*group) for group in _groups(_elements(note, f"{W}p"))]
            self._hidden(words)
            paragraphs = tuple(one.rich for one in words if one.rich)
            found.append(Definition(label, paragraphs or (Rich(""),)))
        return tuple(found)

    # ------------------------------------------------------------------ blocks

    def _blocks(self, element: etree._Element, runs: Runs) -> None:
        for child in element:
            if child.tag == f"{W}p":
                self._open.append(child)
                if not _end_deleted(child):
                    self._close(runs)
            elif child.tag == f"{W}tbl":
                self._close(runs)
                self._table(child, runs)
            elif child.tag not in GONE and child.tag not in (f"{MC}Fallback", f"{W}sectPr"):
                self._blocks(child, runs)
        self._close(runs)

    def _close(self, runs: Runs) -> None:
        """The paragraphs that are still open are one: the ends between them were deleted."""
        if self._open:
            paragraphs, self._open = self._open, []
            self._paragraph(paragraphs, runs)

    def _paragraph(self, paragraphs: list[etree._Element], runs: Runs) -> None:
        self._number += 1
        last = paragraphs[-1]
        words = runs.words(*paragraphs)
        self._hidden([words])
        marker = self.styles.marker(last)
        self._page = self._page or words.turns
        if self.styles.is_contents(last) and words.rich:
            self.dropped.append(Dropped("contents list", words.rich.text, self._number))
        elif words.rich:
            for rich in _split(words.rich):
                self._line(last, rich, words, marker)
                marker = None
        else:
            self._blanks += 1
        for box in words.boxes:
            self._blocks(box, runs)

    def _line(self, paragraph: etree._Element, rich: Rich, words: Words, marker: Marker | None) -> None:
        heading = self.styles.heading(paragraph)
        indent = self.styles.indent(paragraph, marker is not None)
        if marker and (heading or _WORDY.search(marker.label)):
            # "I" before a heading and "Vraag 1" are words the reader sees, not the marker of a list.
            self.labels.append(marker.label)
            rich, marker = Rich(f"{marker.label} ") + rich, None
        elif marker is None and heading is None:
            marker, rich = take_marker(rich)
        style = self.styles.style_of(paragraph)
        self.lines.append(
            Line(
                self._number,
                rich,
                blanks=self._blanks,
                indent=indent,
                heading=heading,
                style=self.styles.name(style),
                size=words.size,
                marker=marker,
                quote=self.styles.is_quote(paragraph),
                page=self._page,
            )
        )
        self._blanks, self._page = 0, False

    def _hidden(self, words: list[Words]) -> None:
        for one in words:
            if one.hidden.strip():
                self.dropped.append(Dropped("hidden text", one.hidden, self._number))

    # ------------------------------------------------------------------ tables

    def _table(self, table: etree._Element, runs: Runs) -> None:
        rows = [list(_cells(row)) for row in _elements(table, f"{W}tr") if row.find(f"{W}trPr/{W}del") is None]
        width = max((sum(span for _, span in row) for row in rows), default=0)
        if width == 1:
            # One column is a box around text, not a table.
            for row in rows:
                self._blocks(row[0][0], runs)
            return
        grid = []
        for row in rows:
            cells = [rich for cell, span in row for rich in (self._cell(cell, runs), *[Rich("")] * (span - 1))]
            grid.append((*cells, *[Rich("")] * (width - len(cells))))
        if any(cell for row in grid for cell in row):
            self._number += 1
            self.lines.append(Grid(self._number, tuple(grid), self._blanks))
            self._blanks = 0

    def _cell(self, cell: etree._Element, runs: Runs) -> Rich:
        """The paragraphs of a cell, those of tables within it included, joined by hard line breaks."""
        found: list[Rich] = []
        for group in _groups(_elements(cell, f"{W}p")):
            words = runs.words(*group)
            self._hidden([words])
            boxed = [runs.words(p).rich for box in words.boxes for p in _elements(box, f"{W}p")]
            found += [rich for rich in (words.rich, *boxed) if rich]
        return joined(found, "\n")


# --------------------------------------------------------------------------- the tree


def _elements(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The nearest descendants with this tag, through content controls and the like, not into deleted text."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in GONE and child.tag not in (f"{MC}Fallback", f"{W}tblPr", f"{W}pPr"):
            yield from _elements(child, tag)


def _kept(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """All descendants with this tag, text boxes included, outside deleted text and repeated content."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag == f"{W}txbxContent" or (child.tag not in GONE and child.tag != f"{MC}Fallback"):
            yield from _kept(child, tag)


def _cells(row: etree._Element) -> Iterator[tuple[etree._Element, int]]:
    """The cells of a row, each with the number of columns it spans."""
    for cell in _elements(row, f"{W}tc"):
        span = value(cell, "tcPr/gridSpan") or "1"
        yield cell, min(max(int(span), 1), 63) if span.isdigit() else 1


def _end_deleted(paragraph: etree._Element) -> bool:
    """Whether the paragraph's end was deleted or moved away, so that it runs on in the next one."""
    marks = paragraph.find(f"{W}pPr/{W}rPr")
    return marks is not None and (marks.find(f"{W}del") is not None or marks.find(f"{W}moveFrom") is not None)


def _groups(paragraphs: Iterator[etree._Element]) -> Iterator[list[etree._Element]]:
    """Paragraphs that are one, because the ends between them were deleted."""
    group: list[etree._Element] = []
    for paragraph in paragraphs:
        group.append(paragraph)
        if not _end_deleted(paragraph):
            yield group
            group = []
    if group:
        yield group


def _split(rich: Rich) -> list[Rich]:
    """Two hard line breaks in a row end a paragraph as well."""
    parts: list[Rich] = []
    start = 0
    while (at := rich.text.find("\n\n", start)) >= 0:
        parts.append(rich[start:at].strip())
        start = at + 2
    parts.append(rich[start : len(rich.text)].strip())
    return [part for part in parts if part]


# --------------------------------------------------------------------------- all words there are


def _raw(package: Package) -> Iterator[str]:
    yield from _texts(package.document)
    for part in (package.footnotes, package.endnotes):
        if part:
            yield from _texts(part)


def _texts(part: Part) -> Iterator[str]:
    return _paragraph_texts(part.root)


def _paragraph_texts(element: etree._Element) -> Iterator[str]:
    """The letters of each paragraph, found by looking at every element alone: is it there, and whose is it."""
    for paragraph in element.iter(f"{W}p"):
        letters = ((letters_of(child), child) for child in paragraph.iter())
        yield "".join(text for text, child in letters if text and _in(child, paragraph) and not _gone(child))


def _in(element: etree._Element, paragraph: etree._Element) -> bool:
    return next(element.iterancestors(f"{W}p"), None) is paragraph


def _gone(element: etree._Element) -> bool:
    """Whether an element is deleted, moved away or shown a second time."""
    away = (GONE - {f"{W}txbxContent"}) | {f"{MC}Fallback"}
    return any(above.tag in away for above in element.iterancestors())

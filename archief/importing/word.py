"""Word files become a ``Source``: every paragraph with its looks, real footnotes, tables, accepted changes.

The parts of the file are opened by ``word_package``, what styles and lists say comes from ``word_styles``, the
words of a paragraph from ``word_runs``, the labels of notes from ``word_notes``. This module walks through the
document in order; ``word_tree`` finds all its words in another way, which is ``raw``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from lxml import etree

from archief.importing.decode import Unreadable
from archief.importing.source import Definition, Dropped, Grid, Line, Marker, Rich, Source, joined
from archief.importing.text import take_marker
from archief.importing.word_notes import Notes
from archief.importing.word_package import MC, Part, W, open_package
from archief.importing.word_runs import Runs, Words
from archief.importing.word_styles import Styles, styles_of
from archief.importing.word_tree import GONE, all_texts, cells_of, elements, end_deleted, groups, paragraph_texts, texts

# Words in an automatic label ("Vraag 1"), as against a letter or a Roman numeral.
_WORDY = re.compile(r"(?![ivxlcdm]+\b)[^\W\d_]{3,}", re.IGNORECASE)

_PLAIN = re.compile(r"[1-9]\d{0,7}[.)]")

# A hard line break, or more than one, but not before a lower-case letter or after a comma.
_BREAK = re.compile(r"\n{2,}|(?<!,)\n(?![a-zà-ÿ])")
_ASKS = re.compile(r"vra(?:ag|gen)\b", re.IGNORECASE)
_ANSWERS = re.compile(r"antwoord(?:en)?\b|reactie\b", re.IGNORECASE)
_COUNTS = re.compile(r"(?:nr|nummer|no|#|vraagnr)?\.?", re.IGNORECASE)


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
        "\n".join([*all_texts(package), *walk.labels]),
        definitions,
        wrapped=False,
        dropped=tuple(walk.dropped),
        furniture=tuple(dict.fromkeys(text for part in package.edges for text in texts(part) if text)),
    )


@dataclass(slots=True)
class _Walk:
    """The body in document order. ``labels``: words that Word makes itself (the number of a heading, of an item)."""

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
            words = [runs.words(*group) for group in groups(elements(note, f"{W}p"))]
            self._left_out(words)
            paragraphs = tuple(one.rich for one in words if one.rich)
            found.append(Definition(label, paragraphs or (Rich(""),)))
        self.dropped += [Dropped("deleted notes", text) for text in self.notes.deleted()]
        return tuple(found)

    # ------------------------------------------------------------------ blocks

    def _blocks(self, element: etree._Element, runs: Runs) -> None:
        for child in element:
            if child.tag == f"{W}p":
                self._open.append(child)
                if not end_deleted(child):
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
        self._left_out([words])
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
        elif marker and marker.number is not None and not _PLAIN.fullmatch(marker.label):
            # Markdown has no list for "a)" or "2.1": what the reader sees becomes words.
            self.labels.append(marker.label)
            marker = replace(marker, typed=True)
        elif marker is None and heading is None:
            marker, rich = take_marker(rich)
        style = self.styles.name(self.styles.style_of(paragraph))
        self.lines.append(
            Line(
                self._number,
                rich,
                blanks=self._blanks,
                indent=indent,
                heading=heading,
                style=" ".join(filter(None, (style, words.colour))) or None,
                size=words.size,
                marker=marker,
                quote=self.styles.is_quote(paragraph),
                page=self._page,
            )
        )
        self._blanks, self._page = 0, False

    def _left_out(self, words: list[Words]) -> None:
        for one in words:
            for kind, text in (("hidden text", one.hidden), ("note labels", one.custom)):
                if text.strip():
                    self.dropped.append(Dropped(kind, text, self._number))

    # ------------------------------------------------------------------ tables

    def _table(self, table: etree._Element, runs: Runs) -> None:
        rows = [list(cells_of(row)) for row in elements(table, f"{W}tr") if row.find(f"{W}trPr/{W}del") is None]
        width = max((sum(span for _, span in row) for row in rows), default=0)
        if width == 1:
            # One column is a box around text, not a table.
            for row in rows:
                self._blocks(row[0][0], runs)
            return
        head = self._row(rows[0], width, runs) if rows else ()
        names = [cell.text for cell in head]
        if _of_questions(names):
            self._questions(rows[1:], names, runs)
            return
        grid = (head, *(self._row(row, width, runs) for row in rows[1:]))
        if any(cell for row in grid for cell in row):
            self._number += 1
            self.lines.append(Grid(self._number, grid, self._blanks))
            self._blanks = 0

    def _row(self, row: list[tuple[etree._Element, int]], width: int, runs: Runs) -> tuple[Rich, ...]:
        """The cells of a row, filled up to ``width``."""
        cells = [rich for cell, span in row for rich in (self._cell(cell, runs), *[Rich("")] * (span - 1))]
        return (*cells, *[Rich("")] * (width - len(cells)))

    def _questions(self, rows: list[list[tuple[etree._Element, int]]], head: list[str], runs: Runs) -> None:
        """A table of questions and answers is a form around running text: its cells, one after the other, with
        the head of the answers' column before each answer, as a reader aloud would say it."""
        self.dropped.append(Dropped("table headings", " ".join(head), self._number))
        for row in rows:
            for (cell, _), name in zip(row, head, strict=False):
                if _ANSWERS.match(name) and any(text.strip() for text in paragraph_texts(cell)):
                    self._number += 1
                    self.labels.append(name)
                    self.lines.append(Line(self._number, Rich(name)))
                self._blocks(cell, runs)

    def _cell(self, cell: etree._Element, runs: Runs) -> Rich:
        """The paragraphs of a cell, those of tables within it included, joined by hard line breaks."""
        found: list[Rich] = []
        for group in groups(elements(cell, f"{W}p")):
            words = runs.words(*group)
            self._left_out([words])
            boxed = [runs.words(p).rich for box in words.boxes for p in elements(box, f"{W}p")]
            marker = self.styles.marker(group[-1])
            rich = words.rich
            if rich and marker and marker.number is not None:
                self.labels.append(marker.label)
                rich = Rich(f"{marker.label} ") + rich
            found += [one for one in (rich, *boxed) if one]
        return joined(found, "\n")


def _split(rich: Rich) -> list[Rich]:
    """The lines of a paragraph: a hard line break ends one, unless the sentence plainly goes on after it."""
    parts: list[Rich] = []
    start = 0
    for found in _BREAK.finditer(rich.text):
        parts.append(rich[start : found.start()].strip())
        start = found.end()
    parts.append(rich[start : len(rich.text)].strip())
    return [part for part in parts if part]


def _of_questions(head: list[str]) -> bool:
    """Whether the head of a table names questions, answers and at most their number."""
    named = [name for name in head if not _COUNTS.fullmatch(name)]
    return len(named) == 2 and bool(_ASKS.match(named[0]) and _ANSWERS.match(named[1]))

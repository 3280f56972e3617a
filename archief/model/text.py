"""Words with their marks: positions, what was recognised in a paragraph, and prose.

The plain text of a paragraph has no note marks and no markup; every offset in this package counts
characters in that plain text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

# --------------------------------------------------------------------------- positions


@dataclass(frozen=True, slots=True)
class Position:
    """Where something stands: ``path`` as the user knows it, ``line`` counted from 1 (0 = unknown)."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


NOWHERE = Position("", 0)


# --------------------------------------------------------------------------- references in text

CitationKind = Literal["kamerstuk", "aanhangsel", "handelingen", "eu", "wet", "ehrm", "url"]
CitationStatus = Literal["plain", "repaired", "uncertain"]
MotieStatus = Literal["stated", "note", "document", "archive", "ambiguous", "unknown"]


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference recognised in one paragraph: ``text == paragraph.text[start:end]``.

    ``id`` is the key of its kind (``32317-981``, ``ah-tk-20242025-1472``, ``32021R1232`` …) and
    ``url`` the official address. ``year`` is the parliamentary year when stated (``2025-2026``).
    The last of a range ("nrs. 12–15") has in ``also`` the ids between, for which no words stand there.
    """

    kind: CitationKind
    id: str
    start: int
    end: int
    text: str
    url: str
    status: CitationStatus = "plain"
    year: str | None = None
    also: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """All that is cited with these words, in reading order."""
        return (*self.also, self.id)


@dataclass(frozen=True, slots=True)
class MotieMention:
    """A motie named after its submitter(s): "motie-Kathmann c.s."; ``kamerstuk`` when stated with it.

    ``doubtful`` are numbers in its sentence that may be of something else; ``candidates`` those right behind it when
    they are several: all of them its own after "moties", one of them after "motie".
    """

    start: int
    end: int
    text: str
    names: tuple[str, ...]
    kamerstuk: str | None = None
    doubtful: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()

    @property
    def together(self) -> tuple[str, ...]:
        """The numbers of several moties that are named at once: "de moties van het lid Kuik (…, nrs. 5 en 7)"."""
        return self.candidates if "moties" in self.text.casefold() else ()


@dataclass(frozen=True, slots=True)
class CrossReference:
    """Words that point inside the document: "het antwoord op vraag 2", "de vragen van de VVD-fractie".

    ``numbers`` are question numbers, ``fracties`` names as written, ``words`` topic words of the sentence;
    ``about`` are those right behind the fracties ("… over de vaaruren"), and ``rest`` says that all their answers are
    meant ("voor de overige vragen …");
    ``above`` says that only what stands before it can be meant ("hierboven", "eerdere");
    ``target`` is the anchor an editor gave.
    """

    start: int
    end: int
    text: str
    numbers: tuple[int, ...] = ()
    fracties: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    above: bool = False
    about: tuple[str, ...] = ()
    rest: bool = False
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was recognised in one paragraph, each list in reading order, spans not overlapping
    within a list (a motie mention may hold the citation that states its number)."""

    citations: tuple[Citation, ...] = ()
    moties: tuple[MotieMention, ...] = ()
    cross_references: tuple[CrossReference, ...] = ()

    @property
    def kamerstukken(self) -> tuple[str, ...]:
        """The ids of the Kamerstukken cited, in reading order, repeats kept."""
        return tuple(id for citation in self.citations if citation.kind == "kamerstuk" for id in citation.ids)


NO_FINDINGS = Findings()

# --------------------------------------------------------------------------- prose


@dataclass(frozen=True, slots=True)
class Text:
    value: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    children: tuple[Inline, ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A link written by an editor or found in a Word file; ``target`` is http(s), mailto, ``#anchor``,
    ``kamerstuk:ID``, ``motie:ID`` or ``geen:`` (= not a reference)."""

    target: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark of a footnote; ``label`` is ``3``, or ``v3`` in the asker's own series."""

    label: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A hard line break inside a paragraph; one space in plain text."""


Inline = Text | Emphasis | Link | NoteMark | LineBreak


def plain(inlines: tuple[Inline, ...]) -> str:
    """The words of ``inlines``: no marks, no markup."""
    if len(inlines) == 1 and isinstance(inlines[0], Text):
        return inlines[0].value  # as nearly all paragraphs are
    parts: list[str] = []
    for node in inlines:
        match node:
            case Text(value):
                parts.append(value)
            case Emphasis(children) | Link(_, children):
                parts.append(plain(children))
            case LineBreak():
                parts.append(" ")
            case NoteMark():
                pass
    return "".join(parts)


def mark_offsets(inlines: tuple[Inline, ...], at: int = 0) -> Iterator[tuple[int, str]]:
    """Where the note marks stand in the plain text of ``inlines``, and their labels."""
    for node in inlines:
        match node:
            case NoteMark(label):
                yield at, label
            case Emphasis(children) | Link(_, children):
                yield from mark_offsets(children, at)
            case _:
                pass
        at += len(plain((node,)))


def marks(inlines: tuple[Inline, ...]) -> Iterator[str]:
    """The labels of the note marks in ``inlines``, in reading order."""
    return (label for _, label in mark_offsets(inlines))


@dataclass(frozen=True, slots=True)
class Paragraph:
    inlines: tuple[Inline, ...]
    position: Position = field(default=NOWHERE, compare=False, repr=False)
    findings: Findings = field(default=NO_FINDINGS, compare=False, repr=False)

    @property
    def text(self) -> str:
        return plain(self.inlines)


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; ``start`` is the first number of a numbered one, None for bullets; ``sign`` stands behind the number.

    ``automatic``: nobody wrote the numbers, a word processor counts; they are shown, but are no words of the document.
    """

    items: tuple[tuple[Block, ...], ...]
    start: int | None = None
    sign: Literal[".", ")"] = "."
    automatic: bool = False
    position: Position = field(default=NOWHERE, compare=False, repr=False)

    def number(self, index: int) -> str:
        """What the item at ``index`` is numbered with: ``1.``, ``1)``; nothing when the list has bullets."""
        return "" if self.start is None else f"{self.start + index}{self.sign}"


@dataclass(frozen=True, slots=True)
class Quote:
    blocks: tuple[Block, ...]
    position: Position = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of cells; every row is as long as ``header`` (whose cells may be empty)."""

    header: tuple[Paragraph, ...]
    rows: tuple[tuple[Paragraph, ...], ...]
    position: Position = field(default=NOWHERE, compare=False, repr=False)


Block = Paragraph | Listing | Quote | Table


def leaves_of(blocks: tuple[Block, ...]) -> Iterator[tuple[str, Paragraph]]:
    """The paragraphs of ``blocks`` in reading order, those of list items and table cells included, each with the
    number that is written before it (``1.``; mostly nothing). The number is no part of the paragraph, so that offsets
    count from its own first character."""
    for block in blocks:
        match block:
            case Paragraph():
                yield "", block
            case Listing(items):
                for index, item in enumerate(items):
                    number = "" if block.automatic else block.number(index)
                    for inner, paragraph in leaves_of(item):
                        yield f"{number} {inner}".strip(), paragraph
                        number = ""
            case Quote(inner):
                yield from leaves_of(inner)
            case Table(header, rows):
                yield from (("", cell) for cell in header)
                yield from (("", cell) for row in rows for cell in row)


@dataclass(frozen=True, slots=True)
class Prose:
    """A run of blocks: the body of a question, an answer, a passage or a footnote."""

    blocks: tuple[Block, ...]

    def paragraphs(self) -> Iterator[Paragraph]:
        """The paragraphs in reading order."""
        return (paragraph for _, paragraph in leaves_of(self.blocks))

    def texts(self) -> Iterator[str]:
        """The text of each paragraph as one reads it: a numbered list item begins with its number."""
        return (" ".join(filter(None, (number, p.text))) for number, p in leaves_of(self.blocks))

    @property
    def text(self) -> str:
        """All texts joined by a blank line, without note marks; empty table cells left out."""
        return "\n\n".join(filter(None, self.texts()))

    @property
    def note_labels(self) -> tuple[str, ...]:
        return tuple(label for p in self.paragraphs() for label in marks(p.inlines))

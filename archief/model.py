"""The vocabulary of the archive: what an overleg is made of, and what linking adds to it.

Everything else in the package speaks in these terms; this module imports nothing of ours.
All values are frozen. Positions and findings are left out of comparison, so that a document
equals itself after it was written and read again.

Texts are held as *prose*: blocks whose leaves are paragraphs. The plain text of a paragraph
(``Paragraph.text``) has no note marks and no markup; every offset in this package counts
characters in that plain text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
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
    """

    kind: CitationKind
    id: str
    start: int
    end: int
    text: str
    url: str
    status: CitationStatus = "plain"
    year: str | None = None


@dataclass(frozen=True, slots=True)
class MotieMention:
    """A motie named after its submitter(s): "motie-Kathmann c.s."; ``kamerstuk`` when stated with it."""

    start: int
    end: int
    text: str
    names: tuple[str, ...]
    kamerstuk: str | None = None


@dataclass(frozen=True, slots=True)
class CrossReference:
    """Words that point inside the document: "het antwoord op vraag 2", "de vragen van de VVD-fractie".

    ``numbers`` are question numbers, ``fracties`` names as written, ``words`` topic words;
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
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was recognised in one paragraph, each list in reading order, spans not overlapping
    within a list (a motie mention may hold the citation that states its number)."""

    citations: tuple[Citation, ...] = ()
    moties: tuple[MotieMention, ...] = ()
    cross_references: tuple[CrossReference, ...] = ()


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


def marks(inlines: tuple[Inline, ...]) -> Iterator[str]:
    """The labels of the note marks in ``inlines``, in reading order."""
    for node in inlines:
        match node:
            case NoteMark(label):
                yield label
            case Emphasis(children) | Link(_, children):
                yield from marks(children)
            case _:
                pass


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
    """A list; ``start`` is the first number of a numbered one, None for bullets."""

    items: tuple[tuple[Block, ...], ...]
    start: int | None = None
    position: Position = field(default=NOWHERE, compare=False, repr=False)


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


def paragraphs_of(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """The leaves of ``blocks`` in reading order: a list item's and a table cell's paragraphs included."""
    for block in blocks:
        match block:
            case Paragraph():
                yield block
            case Listing(items):
                for item in items:
                    yield from paragraphs_of(item)
            case Quote(inner):
                yield from paragraphs_of(inner)
            case Table(header, rows):
                yield from header
                for row in rows:
                    yield from row


@dataclass(frozen=True, slots=True)
class Prose:
    """A run of blocks: the body of a question, an answer, a passage or a footnote."""

    blocks: tuple[Block, ...]

    def paragraphs(self) -> Iterator[Paragraph]:
        return paragraphs_of(self.blocks)

    @property
    def text(self) -> str:
        """All paragraphs joined by a blank line, without note marks; empty table cells left out."""
        return "\n\n".join(p.text for p in self.paragraphs() if p.text)

    @property
    def note_labels(self) -> tuple[str, ...]:
        return tuple(label for p in self.paragraphs() for label in marks(p.inlines))


# --------------------------------------------------------------------------- an overleg

Soort = Literal["schriftelijk-overleg", "kamervragen", "lijst-van-vragen-en-antwoorden"]
ExchangeKind = Literal["vraag", "opmerking"]


@dataclass(frozen=True, slots=True)
class Fractie:
    """A group in the Kamer: ``name`` as shown, ``slug`` in addresses and in question ids."""

    name: str
    slug: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading: level 1 = part, 2 = fractie, 3 = topic. ``anchor`` and ``fracties`` are derived by
    reading; ``fractie`` is an editor's override (several names joined by " en ")."""

    level: int
    heading: Paragraph
    fractie: str | None = None
    fracties: tuple[Fractie, ...] = field(default=(), compare=False)
    anchor: str = field(default="", compare=False)
    position: Position = field(default=NOWHERE, compare=False, repr=False)

    @property
    def title(self) -> str:
        return self.heading.text


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that are nobody's question or answer: an opening sentence, an Inleiding, a closing line."""

    prose: Prose
    position: Position = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Outside a question or answer: what the importer was not sure of, in Dutch (the page shows it)."""

    reason: str
    position: Position = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer and the ids of the questions it serves; a joint answer is one object in several exchanges."""

    prose: Prose
    questions: tuple[str, ...]
    bewindspersoon: str | None = None
    doubt: str | None = None
    position: Position = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question block with its answer, or a remark. ``fracties``, ``topic`` and ``part`` are derived from
    the headings above it (or from the asker, for Kamervragen)."""

    id: str
    kind: ExchangeKind
    question: Prose
    answer: Answer | None = None
    onderwerp: str | None = None
    doubt: str | None = None
    fracties: tuple[Fractie, ...] = field(default=(), compare=False)
    topic: str | None = field(default=None, compare=False)
    part: str | None = field(default=None, compare=False)
    position: Position = field(default=NOWHERE, compare=False, repr=False)

    @property
    def fractie(self) -> str | None:
        """Who asks, as one name: "D66", "PvdA en GroenLinks"."""
        return " en ".join(f.name for f in self.fracties) or None

    @property
    def joint(self) -> tuple[str, ...]:
        """The other questions that share this answer."""
        return tuple(q for q in self.answer.questions if q != self.id) if self.answer else ()


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote by its label: ``1``, ``2`` …, or ``v1`` for the asker's own reference."""

    label: str
    prose: Prose
    position: Position = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Dossier:
    nummer: str
    titel: str | None = None


@dataclass(frozen=True, slots=True)
class Raad:
    """A council meeting."""

    naam: str
    van: date | None = None
    tot: date | None = None
    plaats: str | None = None


@dataclass(frozen=True, slots=True)
class Bewindspersoon:
    functie: str
    naam: str | None = None


@dataclass(frozen=True, slots=True)
class Vraagsteller:
    naam: str
    fractie: str | None = None


@dataclass(frozen=True, slots=True)
class AgendaItem:
    titel: str
    kamerstukken: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Metadata:
    """The front matter: only what the document itself says; what is unknown is None or empty."""

    soort: Soort
    titel: str | None = None
    kamerstuk: str | None = None
    dossier: Dossier | None = None
    raad: Raad | None = None
    commissie: str | None = None
    bewindspersonen: tuple[Bewindspersoon, ...] = ()
    vraagsteller: Vraagsteller | None = None
    gevraagd: date | None = None
    beantwoord: date | None = None
    agenda: tuple[AgendaItem, ...] = ()
    bron: str | None = None
    nagekeken: tuple[str, ...] = ()

    @property
    def datum(self) -> date | None:
        """The date that orders everything: council meeting, else answered, else asked."""
        meeting = (self.raad.van or self.raad.tot) if self.raad else None
        return meeting or self.beantwoord or self.gevraagd


Item = Section | Passage | Exchange | Doubt


@dataclass(frozen=True, slots=True)
class Overleg:
    """One document: its metadata, its body in document order (each answer under its question), its notes."""

    id: str
    metadata: Metadata
    body: tuple[Item, ...]
    footnotes: tuple[Footnote, ...] = ()
    position: Position = field(default=NOWHERE, compare=False, repr=False)

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        return tuple(item for item in self.body if isinstance(item, Exchange))

    @property
    def sections(self) -> tuple[Section, ...]:
        return tuple(item for item in self.body if isinstance(item, Section))


# --------------------------------------------------------------------------- the archive (made by linking)

PlaceRole = Literal["vraag", "antwoord", "noot", "passage", "kop", "agenda"]


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph in the archive: ``anchor`` is its exact anchor in the page of ``overleg``;
    ``exchange`` the id of the exchange it belongs to (for a footnote: the one that holds its mark)."""

    overleg: str
    anchor: str
    role: PlaceRole
    exchange: str | None = None
    speaker: str | None = None  # a fractie's or bewindspersoon's name, as shown


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of one paragraph: the key under which linking says what a mention means."""

    overleg: str
    anchor: str
    start: int


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a Kamerstuk or motie is cited: ``sentence[start:end]`` is the citation itself.

    ``note`` is the label of the footnote when the number came from there."""

    place: Place
    sentence: str
    start: int
    end: int
    status: CitationStatus | MotieStatus
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Motie:
    """What is known of a motie: ``names`` from the documents, the rest from ``moties.toml``, with its source."""

    kamerstuk: str
    names: tuple[str, ...]
    titel: str | None = None
    indieners: tuple[str, ...] = ()
    datum: date | None = None
    uitslag: str | None = None
    link: str | None = None
    bron: str | None = None


@dataclass(frozen=True, slots=True)
class Kamerstuk:
    """A cited Kamerstuk: ``mentions`` oldest first; ``overleg`` is the id of our page of the document itself."""

    id: str
    dossier: str
    number: str
    url: str
    dossier_url: str
    mentions: tuple[Mention, ...] = ()
    motie: Motie | None = None
    overleg: str | None = None


@dataclass(frozen=True, slots=True)
class MotieLink:
    """What a mention of a motie means; ``candidates`` when ``status`` is ambiguous; ``repaired`` when the
    name was typed wrongly in the source; ``note`` when a footnote gave the number."""

    kamerstuk: str | None
    status: MotieStatus
    candidates: tuple[str, ...] = ()
    repaired: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Onderwerp:
    name: str
    slug: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A definition found in a document: "(hierna: AIVD)"; ``place`` is where it stands."""

    short: str
    long: str
    place: Place


@dataclass(frozen=True, slots=True)
class Key:
    """An exchange of the archive."""

    overleg: str
    exchange: str


@dataclass(frozen=True, slots=True)
class Archive:
    """All overleggen, newest first, and everything linking knows between them.

    ``motie_links`` and ``cross_links`` are keyed by the spot of the mention; a cross link's value is the
    anchors (in the same overleg) that are meant. ``see_also`` lists the exchanges an exchange points at,
    ``seen_from`` the reverse. ``related`` are overleggen of the same meeting or in a chain.
    """

    overleggen: tuple[Overleg, ...]
    kamerstukken: Mapping[str, Kamerstuk] = field(default_factory=dict)
    motie_links: Mapping[Spot, MotieLink] = field(default_factory=dict)
    motie_names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # name slug -> kamerstuk ids
    cross_links: Mapping[Spot, tuple[str, ...]] = field(default_factory=dict)
    see_also: Mapping[Key, tuple[str, ...]] = field(default_factory=dict)
    seen_from: Mapping[Key, tuple[str, ...]] = field(default_factory=dict)
    onderwerpen: Mapping[str, Onderwerp] = field(default_factory=dict)  # slug -> onderwerp
    subjects: Mapping[Key, tuple[str, ...]] = field(default_factory=dict)  # exchange -> slugs of onderwerpen
    abbreviations: tuple[Abbreviation, ...] = ()
    related: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def overleg(self, id: str) -> Overleg:
        """The overleg with this id. Raises KeyError when there is none."""
        for candidate in self.overleggen:
            if candidate.id == id:
                return candidate
        raise KeyError(id)

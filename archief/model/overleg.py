"""One document: its metadata, its body in document order, its footnotes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from archief.model.text import NOWHERE, Paragraph, Position, Prose

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
        """Who asks, as one name: "D66", "PvdA en GroenLinks", "VVD, CDA en D66"."""
        *first, last = (fractie.name for fractie in self.fracties) if self.fracties else ("",)
        return f"{', '.join(first)} en {last}" if first else last or None

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

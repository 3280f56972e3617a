"""What linking adds: who cites what, what a mention means, and what belongs together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from archief.model.overleg import Overleg
from archief.model.text import CitationStatus, MotieStatus

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
    """What a mention of a motie means; ``candidates`` when ``status`` is ambiguous, or when several moties are named
    at once with their numbers; ``repaired`` when the name was typed wrongly in the source; ``note`` when a footnote
    gave the number."""

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
    anchors (in the same overleg) that are meant; ``open_links`` are the spots of those that nobody can tell.
    ``see_also`` lists the exchanges an exchange points at, ``seen_from`` the reverse. ``related`` are overleggen of
    the same meeting or in a chain.
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
    open_links: frozenset[Spot] = frozenset()

    def overleg(self, id: str) -> Overleg:
        """The overleg with this id. Raises KeyError when there is none."""
        for candidate in self.overleggen:
            if candidate.id == id:
                return candidate
        raise KeyError(id)

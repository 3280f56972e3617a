"""What belongs together: the exchanges of a fractie, a bewindspersoon, an onderwerp, a dossier, a year.

Made once from the archive and used by the pages, the feeds, the sitemap and the data. Everything here is in a
fixed order: overleggen newest first, names by alphabet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from archief.model import Archive, Exchange, Fractie, Kamerstuk, Key, Onderwerp, Overleg
from archief.rendering.labels import answerer
from archief.slugs import slugify


@dataclass(frozen=True, slots=True)
class Part:
    """Those exchanges of an overleg that belong to a group, in document order."""

    overleg: Overleg
    exchanges: tuple[Exchange, ...]

    @property
    def questions(self) -> tuple[Exchange, ...]:
        """The exchanges that are questions."""
        return tuple(exchange for exchange in self.exchanges if exchange.kind == "vraag")


@dataclass(frozen=True, slots=True)
class Group:
    """A name with the parts of overleggen under it, newest first."""

    slug: str
    name: str
    parts: tuple[Part, ...]

    @property
    def questions(self) -> int:
        """How many questions there are in all."""
        return sum(len(part.questions) for part in self.parts)

    @property
    def unanswered(self) -> int:
        """How many of those have no answer in their document."""
        return sum(1 for part in self.parts for exchange in part.questions if not exchange.answer)

    @property
    def days(self) -> tuple[date, ...]:
        """The known dates, oldest first."""
        return tuple(sorted(day for part in self.parts if (day := part.overleg.metadata.datum)))


def principals(kamerstuk: Kamerstuk) -> tuple[str, ...]:
    """By whom a motie is called: its first submitter, as the documents and ``moties.toml`` write the name."""
    motie = kamerstuk.motie
    return (*motie.names[:1], *motie.indieners[:1]) if motie else ()


MOST_SHOWN = 400


def shown(parts: Sequence[Part]) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """The newest parts, to be shown with all their exchanges, and the older ones, for which a page has no room.

    A page of a fractie that asked a hundred thousand questions would be no page; the older ones are a click away.
    """
    total = 0
    for index, part in enumerate(parts):
        total += len(part.exchanges)
        if total > MOST_SHOWN and index:
            return tuple(parts[:index]), tuple(parts[index:])
    return tuple(parts), ()


@dataclass(frozen=True, slots=True)
class DossierGroup:
    """A dossier: the overleggen that belong to it and its Kamerstukken that are cited."""

    number: str
    title: str | None
    overleggen: tuple[Overleg, ...]
    kamerstukken: tuple[Kamerstuk, ...]


@dataclass(frozen=True, slots=True)
class Groups:
    """All groups of an archive."""

    fracties: tuple[Group, ...]
    bewindspersonen: tuple[Group, ...]
    onderwerpen: tuple[Group, ...]
    dossiers: tuple[DossierGroup, ...]
    years: tuple[tuple[int | None, tuple[Overleg, ...]], ...]


def groups(archive: Archive) -> Groups:
    """The groups of ``archive``."""
    overleggen = newest_first(archive.overleggen)
    return Groups(
        fracties=_fracties(overleggen),
        bewindspersonen=_bewindspersonen(overleggen),
        onderwerpen=_onderwerpen(archive, overleggen),
        dossiers=_dossiers(archive, overleggen),
        years=_years(overleggen),
    )


def newest_first(overleggen: Iterable[Overleg]) -> tuple[Overleg, ...]:
    """By date, then by id; without a date last."""
    ordered = sorted(overleggen, key=lambda overleg: overleg.id)
    return tuple(sorted(ordered, key=lambda overleg: overleg.metadata.datum or date.min, reverse=True))


def kamerstuk_order(kamerstuk: Kamerstuk) -> tuple[str, int, str]:
    """By dossier and number; letters (Eerste Kamer) before numbers."""
    return kamerstuk.dossier, int(kamerstuk.number) if kamerstuk.number.isdigit() else 0, kamerstuk.number


def _parts(overleggen: Sequence[Overleg], belongs: Callable[[Overleg, Exchange], bool]) -> tuple[Part, ...]:
    parts = (Part(o, tuple(exchange for exchange in o.exchanges if belongs(o, exchange))) for o in overleggen)
    return tuple(part for part in parts if part.exchanges)


def _fracties(overleggen: Sequence[Overleg]) -> tuple[Group, ...]:
    found: dict[str, Fractie] = {}
    within: dict[str, dict[str, list[Exchange]]] = {}
    for overleg in overleggen:
        for section in overleg.sections:
            for fractie in section.fracties:
                found.setdefault(fractie.slug, fractie)
        for exchange in overleg.exchanges:
            for fractie in exchange.fracties:
                found.setdefault(fractie.slug, fractie)
                within.setdefault(fractie.slug, {}).setdefault(overleg.id, []).append(exchange)
    by_id = {overleg.id: overleg for overleg in overleggen}
    return _by_name(
        Group(slug, fractie.name, tuple(Part(by_id[id], tuple(items)) for id, items in within.get(slug, {}).items()))
        for slug, fractie in found.items()
    )


def _bewindspersonen(overleggen: Sequence[Overleg]) -> tuple[Group, ...]:
    """Who answers; an overleg with several answerers that does not say who answers what counts for all of them."""
    names: dict[str, str] = {}
    members: dict[str, list[Overleg]] = {}
    for overleg in overleggen:
        functies = [person.functie for person in overleg.metadata.bewindspersonen]
        functies += [e.answer.bewindspersoon for e in overleg.exchanges if e.answer and e.answer.bewindspersoon]
        for functie in dict.fromkeys(functies):
            slug = slugify(functie)
            names.setdefault(slug, functie)
            if not members.setdefault(slug, []) or members[slug][-1] is not overleg:
                members[slug].append(overleg)

    def answers(slug: str, overleg: Overleg) -> tuple[Exchange, ...]:
        named = ((exchange, answerer(overleg, exchange.answer)) for exchange in overleg.exchanges)
        return tuple(exchange for exchange, name in named if name is None or slugify(name) == slug)

    return _by_name(
        Group(slug, name, tuple(Part(overleg, answers(slug, overleg)) for overleg in members[slug]))
        for slug, name in names.items()
        if slug
    )


def _onderwerpen(archive: Archive, overleggen: Sequence[Overleg]) -> tuple[Group, ...]:
    def about(onderwerp: Onderwerp) -> tuple[Part, ...]:
        return _parts(
            overleggen,
            lambda overleg, exchange: onderwerp.slug in archive.subjects.get(Key(overleg.id, exchange.id), ()),
        )

    return _by_name(Group(o.slug, o.name, about(o)) for o in archive.onderwerpen.values())


def _dossiers(archive: Archive, overleggen: Sequence[Overleg]) -> tuple[DossierGroup, ...]:
    own: dict[str, list[Overleg]] = {}
    titles: dict[str, str] = {}
    for overleg in overleggen:
        data = overleg.metadata
        number = data.dossier.nummer if data.dossier else (data.kamerstuk or "").rpartition("-")[0]
        if number:
            own.setdefault(number, []).append(overleg)
        if data.dossier and data.dossier.titel:
            titles.setdefault(number, data.dossier.titel)
    cited: dict[str, list[Kamerstuk]] = {}
    for kamerstuk in sorted(archive.kamerstukken.values(), key=kamerstuk_order):
        cited.setdefault(kamerstuk.dossier, []).append(kamerstuk)
    return tuple(
        DossierGroup(number, titles.get(number), tuple(own.get(number, ())), tuple(cited.get(number, ())))
        for number in sorted({*own, *cited})
    )


def _years(overleggen: Sequence[Overleg]) -> tuple[tuple[int | None, tuple[Overleg, ...]], ...]:
    years: dict[int | None, list[Overleg]] = {}
    for overleg in overleggen:
        day = overleg.metadata.datum
        years.setdefault(day.year if day else None, []).append(overleg)
    return tuple((year, tuple(items)) for year, items in years.items())


def _by_name(found: Iterator[Group]) -> tuple[Group, ...]:
    return tuple(sorted(found, key=lambda group: (group.name.casefold(), group.slug)))

"""All overleggen → an ``Archive``: who cites what, which motie a name means, what points where, and back.

Pure: it reads nothing and writes nothing, and what it could not resolve it returns as notes with file and line.
Knows no HTML; addresses come from ``archief.urls``. One module per question; this one asks them in order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

from archief import collector
from archief.linking import inside, naming
from archief.linking.abbreviations import abbreviations
from archief.linking.about import About
from archief.linking.findings import reports
from archief.linking.kamerstukken import kamerstukken, mentions_of, official_order
from archief.linking.known import Known
from archief.linking.names import Submitters
from archief.linking.notes import settle
from archief.linking.occurrences import Occurrence
from archief.linking.occurrences import occurrences as occurrences_of
from archief.linking.places import located
from archief.linking.related import related
from archief.linking.subjects import Subjects
from archief.model import Abbreviation, Archive, Key, Mention, Motie, MotieLink, Overleg, Spot
from archief.problems import Problem
from archief.settings import Settings
from archief.slugs import slugify

__all__ = ["link"]

_NO_MOTIES: Mapping[str, Motie] = {}


@collector.paused()
def link(
    overleggen: Sequence[Overleg], settings: Settings, moties: Mapping[str, Motie] = _NO_MOTIES
) -> tuple[Archive, tuple[Problem, ...]]:
    """The archive of ``overleggen``, newest first, and what was left open.

    ``moties`` is what ``content/moties.toml`` says, by Kamerstuk id. The footnotes of the overleggen in the
    archive may hold more findings than those given ("Idem.").
    """
    ordered = tuple(settle(overleg) for overleg in sorted(overleggen, key=_newest_first, reverse=True))
    paragraphs = {overleg.id: tuple(located(overleg)) for overleg in ordered}
    found = {overleg.id: occurrences_of(overleg, paragraphs[overleg.id]) for overleg in ordered}
    known = _known(ordered, found, moties)
    found = {id: naming.confirmed(ones, known) for id, ones in found.items()}
    known_as = About((one for ones in found.values() for one in ones), moties)
    motie_links: dict[Spot, MotieLink] = {}
    for day, of_a_day in groupby(reversed(ordered), key=lambda overleg: overleg.metadata.datum or date.min):
        ids = [overleg.id for overleg in of_a_day]
        for id in ids:
            motie_links.update(naming.resolve(found[id], known, known_as, day))
        for id in ids:  # only then: the order of documents of one day means nothing
            known_as.learn(found[id], motie_links)
    occurrences = [one for overleg in reversed(ordered) for one in found[overleg.id]]
    described = naming.describe(occurrences, motie_links, moties)

    mentions: list[tuple[str, Mention]] = []
    shortened: list[Abbreviation] = []
    subjects = Subjects(settings.onderwerpen)
    exchange_subjects: dict[Key, tuple[str, ...]] = {}
    pointers: list[inside.Pointer] = []
    for overleg in ordered:
        own = paragraphs[overleg.id]
        mentions += mentions_of(overleg, own, motie_links)
        shortened += abbreviations(own)
        exchange_subjects.update(subjects.of(overleg, own))
        pointers += inside.pointers(overleg, own, settings)
    see_also, seen_from = inside.see_also(pointers)
    archive = Archive(
        ordered,
        kamerstukken(ordered, mentions, described),
        motie_links,
        _motie_names(described),
        {pointer.spot: pointer.anchors for pointer in pointers if pointer.anchors},
        see_also,
        seen_from,
        subjects.known,
        exchange_subjects,
        tuple(shortened),
        related(ordered),
        frozenset(pointer.spot for pointer in pointers if not pointer.anchors),
    )
    return archive, tuple(reports(occurrences, motie_links, pointers, paragraphs))


def _newest_first(overleg: Overleg) -> tuple[date, str]:
    return overleg.metadata.datum or date.min, overleg.id


def _known(ordered: Sequence[Overleg], found: Mapping[str, Sequence[Occurrence]], moties: Mapping[str, Motie]) -> Known:
    known = Known()
    for motie in moties.values():
        known.add(Submitters(motie.indieners), motie.kamerstuk, motie.datum or date.min)
    for overleg in ordered:
        since = overleg.metadata.datum or date.max
        for one in found[overleg.id]:
            for number in one.numbers:
                known.add(one.by, number, since)
            if not one.numbers and (number_beside := naming.doubtful_number(one)):
                known.add_doubtful(one.by, number_beside, since)
    return known


def _motie_names(moties: Mapping[str, Motie]) -> dict[str, tuple[str, ...]]:
    """The ids of the moties of every name, by the slug of that name."""
    names: dict[str, list[str]] = {}
    for id in sorted(moties, key=official_order):
        for name in dict.fromkeys((*moties[id].names, *moties[id].indieners)):
            names.setdefault(slugify(name), []).append(id)
    return {slug: tuple(dict.fromkeys(names[slug])) for slug in sorted(names) if slug}

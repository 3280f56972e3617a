"""Every Kamerstuk that is cited, with each place where that happens: running text, footnotes and agendas.

A motie and the number that its own words state are one mention; a motie named without number is a mention of the
Kamerstuk it was found to be. A sentence that cites a Kamerstuk more than once counts once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from archief import urls
from archief.citations import dossier_url, official_url, split_kamerstuk_id
from archief.linking.places import Located
from archief.model import (
    CitationStatus,
    Kamerstuk,
    Mention,
    Motie,
    MotieLink,
    MotieMention,
    MotieStatus,
    Overleg,
    Place,
    Spot,
)
from archief.sentences import sentence_at


def mentions_of(
    overleg: Overleg, paragraphs: Sequence[Located], links: Mapping[Spot, MotieLink]
) -> Iterator[tuple[str, Mention]]:
    """Every mention in one document with the id it is of: the agenda first, then in reading order."""
    for item in overleg.metadata.agenda:
        for id in item.kamerstukken:
            label = shown(id)
            sentence = f"{item.titel} ({label})"
            place = Place(overleg.id, urls.AGENDA_ANCHOR, "agenda")
            start = len(item.titel) + 2
            yield id, Mention(place, sentence, start, start + len(label), "plain")
    for at in paragraphs:
        if at.paragraph.findings.citations or at.paragraph.findings.moties:
            yield from _in_paragraph(at, links)


def kamerstukken(
    overleggen: Sequence[Overleg], mentions: Sequence[tuple[str, Mention]], moties: Mapping[str, Motie]
) -> dict[str, Kamerstuk]:
    """The Kamerstukken by id, in order of dossier and number; their mentions oldest first."""
    dates = {overleg.id: overleg.metadata.datum or date.min for overleg in overleggen}
    ours = {overleg.metadata.kamerstuk: overleg.id for overleg in overleggen if overleg.metadata.kamerstuk}
    by_id: dict[str, dict[tuple[Place, str], Mention]] = defaultdict(dict)
    for id, mention in mentions:
        by_id[id].setdefault((mention.place, mention.sentence), mention)
    found: dict[str, Kamerstuk] = {}
    for id in sorted({*by_id, *moties}, key=official_order):
        dossier, number = split_kamerstuk_id(id)
        oldest_first = sorted(by_id[id].values(), key=lambda m: (dates[m.place.overleg], m.place.overleg))
        found[id] = Kamerstuk(
            id,
            dossier,
            number,
            official_url(id),
            dossier_url(dossier),
            tuple(oldest_first),
            moties.get(id),
            ours.get(id),
        )
    return found


def official_order(id: str) -> tuple[str, int, str]:
    """Sorts ids by dossier, then number (letters of the Eerste Kamer after the numbers)."""
    dossier, number = split_kamerstuk_id(id)
    return dossier, int(number) if number.isdigit() else 1_000_000, number


def shown(id: str) -> str:
    """An id as documents write it: ``Kamerstuk 32317, nr. 981``, ``Kamerstuk 36200, A``."""
    dossier, number = split_kamerstuk_id(id)
    return f"Kamerstuk {dossier}, nr. {number}" if number.isdigit() else f"Kamerstuk {dossier}, {number}"


def _in_paragraph(at: Located, links: Mapping[Spot, MotieLink]) -> Iterator[tuple[str, Mention]]:
    covered: set[int] = set()
    found: list[tuple[int, str, Mention]] = []
    for motie in at.paragraph.findings.moties:
        link = links.get(Spot(at.place.overleg, at.place.anchor, motie.start))
        if link is None or link.kamerstuk is None:
            continue
        end = _with_number(at, motie, link.kamerstuk, covered) if link.status == "stated" else motie.end
        status = "repaired" if link.repaired else link.status
        found.append((motie.start, link.kamerstuk, _mention(at, motie.start, end, status, link.note)))
    range_start = 0
    for citation in at.paragraph.findings.citations:
        if citation.kind == "kamerstuk" and citation.start not in covered:
            between = _mention(at, range_start, citation.end, citation.status) if citation.also else None
            found += [(citation.start, id, between) for id in citation.also if between]
            found.append((citation.start, citation.id, _mention(at, citation.start, citation.end, citation.status)))
        range_start = citation.start
    for _, id, mention in sorted(found, key=lambda one: one[0]):
        yield id, mention


def _with_number(at: Located, motie: MotieMention, kamerstuk: str, covered: set[int]) -> int:
    """Where a mention ends together with the number of its own that follows at once; ``covered`` takes that number."""
    _, sentence_end = sentence_at(at.text, motie.start)
    for citation in at.paragraph.findings.citations:
        if citation.id == kamerstuk and motie.end <= citation.start < sentence_end:
            covered.add(citation.start)
            if at.text[motie.end : citation.start].strip(" (,\n\u00a0\u202f"):
                return motie.end
            return citation.end + (at.text[citation.end : citation.end + 1] == ")")
    return motie.end


def _mention(
    at: Located, start: int, end: int, status: CitationStatus | MotieStatus, note: str | None = None
) -> Mention:
    first, last = sentence_at(at.text, start)
    return Mention(at.place, at.text[first : max(last, end)], start - first, end - first, status, note)

"""Everything that was recognised in the archive with the place where it stands, for the pages that report on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from archief import sentences
from archief.linking.places import located
from archief.model import (
    Archive,
    Citation,
    CrossReference,
    Exchange,
    MotieLink,
    MotieMention,
    Overleg,
    Place,
    Spot,
)
from archief.rendering import lines

Found = Citation | MotieMention | CrossReference


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A stretch of text in its sentence: ``before``, ``words`` and ``after`` together are that sentence."""

    overleg: Overleg
    place: Place
    exchange: Exchange | None
    before: str
    words: str
    after: str

    @property
    def label(self) -> str:
        """What stands there: ``D66, vraag 2``."""
        return lines.place_label(self.place, self.exchange)


@dataclass(frozen=True, slots=True)
class MotieOccurrence:
    """A motie's mention with what linking made of it."""

    mention: MotieMention
    link: MotieLink
    at: Occurrence


@dataclass(frozen=True, slots=True)
class Occurrences:
    """All of them, overleggen newest first, each in reading order. ``dangling`` are cross references without a
    target."""

    moties: tuple[MotieOccurrence, ...]
    citations: tuple[tuple[Citation, Occurrence], ...]
    dangling: tuple[Occurrence, ...]


def occurrences(archive: Archive) -> Occurrences:
    """Walk the whole archive once."""
    moties: list[MotieOccurrence] = []
    citations: list[tuple[Citation, Occurrence]] = []
    dangling: list[Occurrence] = []
    for at, spot, found in _findings(archive):
        match found:
            case MotieMention():
                moties.append(MotieOccurrence(found, motie_link(archive, spot, found), at))
            case Citation():
                citations.append((found, at))
            case CrossReference():
                if spot in archive.open_links:
                    dangling.append(at)
    return Occurrences(tuple(moties), tuple(citations), tuple(dangling))


def motie_link(archive: Archive, spot: Spot, mention: MotieMention) -> MotieLink:
    """What linking found for a mention; without that, what the mention itself states."""
    stated = MotieLink(mention.kamerstuk, "stated" if mention.kamerstuk else "unknown")
    return archive.motie_links.get(spot, stated)


def _findings(archive: Archive) -> Iterator[tuple[Occurrence, Spot, Found]]:
    for overleg in archive.overleggen:
        exchanges = {exchange.id: exchange for exchange in overleg.exchanges}
        for one in located(overleg):
            findings, place = one.paragraph.findings, one.place
            all_found: tuple[Found, ...] = (*findings.moties, *findings.citations, *findings.cross_references)
            text = one.paragraph.text
            for found in all_found:
                start, end = _sentence(text, found)
                at = Occurrence(
                    overleg,
                    place,
                    exchanges.get(place.exchange or ""),
                    text[start : found.start],
                    text[found.start : found.end],
                    text[found.end : end],
                )
                yield at, Spot(overleg.id, place.anchor, found.start), found


def _sentence(text: str, found: Found) -> tuple[int, int]:
    start, end = sentences.sentence_at(text, found.start)
    return start, max(end, found.end)

"""Which exchanges an answer points at: "zie het antwoord op vraag 2", "de beantwoording van de vragen van de
VVD-fractie", "zoals hierboven aangegeven".

A question number is linked as written. A fractie or "hierboven" names many exchanges; those are meant that speak
of the same matter, which is judged by the words of the sentence. When that is not plain, nothing is linked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archief.linking.places import Located
from archief.model import CrossReference, Key, Overleg, Position, Spot
from archief.settings import Settings


@dataclass(frozen=True, slots=True)
class Pointer:
    """A reference inside a document and what it leads to: anchors for the link, exchanges for ``see_also``."""

    spot: Spot
    exchange: str | None
    anchors: tuple[str, ...]
    exchanges: tuple[str, ...]
    reference: CrossReference
    position: Position


def pointers(overleg: Overleg, paragraphs: Sequence[Located], settings: Settings) -> Iterator[Pointer]:
    """Every reference inside the document, with its targets (none when they are not certain)."""
    finder: _Finder | None = None
    for at in paragraphs:
        for reference in at.paragraph.findings.cross_references:
            finder = finder or _Finder(overleg, settings)
            exchanges, anchors = finder.targets(reference, at)
            spot = Spot(overleg.id, at.place.anchor, reference.start)
            yield Pointer(spot, at.place.exchange, anchors, exchanges, reference, at.paragraph.position)


class _Finder:
    """The exchanges of one document, by number, by fractie and by words."""

    def __init__(self, overleg: Overleg, settings: Settings) -> None:
        self.exchanges = overleg.exchanges
        self.index = {exchange.id: number for number, exchange in enumerate(self.exchanges)}
        self.settings = settings
        self.overleg = overleg

    def targets(self, reference: CrossReference, at: Located) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return (), ()


def see_also(pointers: Sequence[Pointer]) -> tuple[dict[Key, tuple[str, ...]], dict[Key, tuple[str, ...]]]:
    """The exchanges that each exchange points at, and the reverse."""
    forth: dict[Key, dict[str, None]] = {}
    back: dict[Key, dict[str, None]] = {}
    for pointer in pointers:
        if pointer.exchange is None:
            continue
        for target in pointer.exchanges:
            forth.setdefault(Key(pointer.spot.overleg, pointer.exchange), {}).setdefault(target)
            back.setdefault(Key(pointer.spot.overleg, target), {}).setdefault(pointer.exchange)
    return {key: tuple(ids) for key, ids in forth.items()}, {key: tuple(ids) for key, ids in back.items()}

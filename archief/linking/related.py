"""Overleggen that belong together: about the same council meeting, or in a chain (the Kamerstuk that one *is*
stands on the agenda of the other).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from archief.model import Overleg
from archief.slugs import slugify


def related(overleggen: Sequence[Overleg]) -> dict[str, tuple[str, ...]]:
    """For each overleg the ids of those it belongs with, oldest first; only where there are any."""
    groups: dict[tuple[str, date], list[str]] = defaultdict(list)
    ours = {overleg.metadata.kamerstuk: overleg.id for overleg in overleggen if overleg.metadata.kamerstuk}
    pairs: set[tuple[str, str]] = set()
    for overleg in overleggen:
        raad = overleg.metadata.raad
        if raad and raad.van:
            groups[slugify(raad.naam), raad.van].append(overleg.id)
        for item in overleg.metadata.agenda:
            for id in item.kamerstukken:
                if id in ours:
                    pairs.add((overleg.id, ours[id]))
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        found[one].add(other)
        found[other].add(one)
    for members in groups.values():
        for id in members:
            found[id].update(members)
    dates = {overleg.id: overleg.metadata.datum or date.min for overleg in overleggen}
    return {
        id: tuple(sorted(others - {id}, key=lambda other: (dates[other], other)))
        for id, others in found.items()
        if others - {id}
    }

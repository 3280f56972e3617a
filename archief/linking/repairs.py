"""Names of submitters that were typed wrongly in the source: read as the one near name that is more certain there."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import takewhile

from archief.linking.known import Known
from archief.linking.names import near, same, same_person
from archief.linking.occurrences import Occurrence
from archief.slugs import slugify


def by_certainty(found: Sequence[Occurrence], known: Known) -> tuple[frozenset[str], ...]:
    """The principal submitters in a document: those whose number is stated there, given there, known elsewhere."""
    named = [(one, one.mention.names[0]) for one in found if one.mention.names]
    return (
        frozenset(name for one, name in named if one.numbers and not one.note),
        frozenset(name for one, name in named if one.numbers),
        frozenset(name for _, name in named if known.written[slugify(name)]),
    )


def repaired(
    one: Occurrence, names: Sequence[Collection[str]], own: Sequence[Occurrence], known: Known
) -> tuple[str, ...] | None:
    """The names as they must have been meant, when one of them was typed wrongly in the source."""
    if not one.mention.names:
        return None
    first, *rest = one.mention.names
    meant = None
    whole = any(name != first and same_person(first, name) for certain in names for name in certain)
    if not whole and known.written[slugify(first)] <= (1 if one.kamerstuk else 0):  # else a motie is named so
        more_certain = takewhile(lambda certain: first not in certain, names)
        meant = next(filter(None, (near(first, certain) for certain in more_certain)), None)
    beside = tuple(_repaired_beside(one, meant or first, name, own, known) for name in rest)
    if (meant is None and beside == tuple(rest)) or (one.kamerstuk and not _agrees(one.kamerstuk, meant or first, own)):
        return None
    return (meant or first, *beside)


def _repaired_beside(one: Occurrence, first: str, name: str, own: Sequence[Occurrence], known: Known) -> str:
    """The name of a co-submitter as it must have been meant: as moties of the same principal submitter have it."""
    if known.beside[slugify(name)] > (1 if one.kamerstuk else 0) or known.written[slugify(name)]:
        return name
    lists = (o.mention.names for o in own if o is not one and o.mention.names)
    return (
        near(name, {other for known_as in lists if same_person(first, known_as[0]) for other in known_as[1:]}) or name
    )


def _agrees(kamerstuk: str, name: str, own: Sequence[Occurrence]) -> bool:
    return any(kamerstuk in o.numbers and same((name,), o.mention.names) for o in own)

"""When two names of moties may be the same: "Mulder" and "Agnes Mulder" may, "Dijk" and "Van Dijk" may not.

The principal submitter decides; where both mentions name co-submitters, those of one must all be among the other's.
The same list is better than a part of it: with a motie-Hijink and a motie-Hijink/Ploumen each is called by its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from archief.model import MotieMention
from archief.slugs import slugify
from archief.wordlists import word_set

_PARTICLES = word_set("van de den der ten ter te el al la le di da t in op von uit")
_SHORTEST_TO_REPAIR = 5
_LONG = 8
_HYPHEN = re.compile(r"[-\u2010\u2011]")
_CS = re.compile(r"\bc\.?\s?s\.?(?!\w)")


@dataclass(frozen=True, slots=True)
class Submitters:
    """The submitters of a motie as a mention names them; ``more`` when it says that there are others ("c.s.")."""

    names: tuple[str, ...]
    more: bool = False

    @classmethod
    def of(cls, mention: MotieMention) -> Submitters:
        """Those of a mention."""
        return cls(mention.names, _CS.search(mention.text) is not None)

    def listed_as(self, known: Submitters) -> bool:
        """Whether both are the same list in the same order."""
        return len(self.names) == len(known.names) and all(map(same_person, self.names, known.names))

    def same_set_as(self, known: Submitters) -> bool:
        """Whether both are the same list, in any order."""
        return len(self.names) == len(known.names) > 1 and _among(self.names, known.names)

    def may_be(self, known: Submitters) -> bool:
        """Whether this can be another way to write ``known``: the same list, or a shorter one.

        "c.s." stands for two others and more, so a motie-Kuik/Bikker is not written "motie-Kuik c.s.".
        """
        longer = len(self.names) > len(known.names)
        return same(self.names, known.names) and not longer


def same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two lists of submitters, as written, can be those of one motie."""
    if not one or not other or not same_person(one[0], other[0]):
        return False
    rest, other_rest = sorted((one[1:], other[1:]), key=len)
    return _among(rest, other_rest)


def _among(few: Sequence[str], many: Sequence[str]) -> bool:
    return all(any(same_person(a, b) for b in many) for a in few)


@lru_cache(maxsize=1 << 14)  # the same few names are compared in every document
def same_person(one: str, other: str) -> bool:
    """Whether two names differ at most in a first name."""
    a, b = sorted((slugify(one), slugify(other)), key=len)
    if a == b:
        return True
    longer = max(one, other, key=len)
    if not b.endswith(f"-{a}") or _HYPHEN.match(longer[-len(min(one, other, key=len)) - 1 :]):
        return False  # "Podt-Piri" is not Piri, as "Kati Piri" is
    before = b.removesuffix(f"-{a}").split("-")
    return before[-1] not in _PARTICLES and len(before) == 1


@lru_cache(maxsize=1 << 12)
def last_word(name: str) -> str:
    """The key under which names are kept: any two that are the same share it."""
    return slugify(name).rpartition("-")[2]


def near(name: str, others: Iterable[str]) -> str | None:
    """The one name of ``others`` from which ``name`` differs by a slip of the pen, if there is exactly one.

    A slip is one letter too many, too few, or two letters swapped; one letter for another only in a long name
    (Bakker and Bikker are two people).
    """
    key = slugify(name)
    found = {slugify(other): other for other in others if slugify(other) != key and _slip(key, slugify(other))}
    return next(iter(found.values())) if len(found) == 1 else None


def _slip(a: str, b: str) -> bool:
    if min(len(a), len(b)) < _SHORTEST_TO_REPAIR or abs(len(a) - len(b)) > 1 or a[0] != b[0]:
        return False
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if len(a) != len(b):
        longer, shorter = (a, b) if len(a) > len(b) else (b, a)
        return longer[:at] + longer[at + 1 :] == shorter
    if a[at + 2 :] == b[at + 2 :] and a[at : at + 2] == b[at : at + 2][::-1]:
        return True
    return len(a) >= _LONG and a[at + 1 :] == b[at + 1 :]

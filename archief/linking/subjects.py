"""Which curated subjects (onderwerpen) an exchange is about: a name or alias in its heading or its question, or
the editor's own ``{onderwerp="…"}``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from archief.model import Key, Onderwerp, Overleg
from archief.slugs import slugify


class Subjects:
    """The subjects of an archive, sought with one pattern; ``known`` grows by what editors name."""

    def __init__(self, onderwerpen: Sequence[Onderwerp]) -> None:
        self.known = {onderwerp.slug: onderwerp for onderwerp in onderwerpen}
        self._spellings = {
            _flat(spelling): onderwerp.slug
            for onderwerp in onderwerpen
            for spelling in (onderwerp.name, *onderwerp.aliases)
            if spelling.strip()
        }
        words = sorted(self._spellings, key=lambda word: (-len(word), word))
        alternatives = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)
        self._pattern = re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)") if words else None

    def of(self, overleg: Overleg) -> dict[Key, tuple[str, ...]]:
        """The slugs of the subjects of every exchange that has any."""
        found: dict[Key, tuple[str, ...]] = {}
        for exchange in overleg.exchanges:
            slugs = dict.fromkeys(self._named(exchange.onderwerp))
            if self._pattern:
                for text in (exchange.topic or "", exchange.question.text):
                    slugs.update(
                        dict.fromkeys(self._spellings[_flat(m[0])] for m in self._pattern.finditer(_fold(text)))
                    )
            if slugs:
                found[Key(overleg.id, exchange.id)] = tuple(slugs)
        return found

    def _named(self, name: str | None) -> list[str]:
        """The subject an editor names; a new one when it is not known."""
        if not name or not slugify(name):
            return []
        slug = self._spellings.get(_flat(name), slugify(name))
        self.known.setdefault(slug, Onderwerp(name, slug))
        return [slug]


def _fold(text: str) -> str:
    return text.casefold()


def _flat(text: str) -> str:
    return " ".join(text.casefold().split())

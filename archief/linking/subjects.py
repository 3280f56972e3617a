"""Which curated subjects (onderwerpen) an exchange is about: a name or alias in its heading or its question, or
the editor's own ``{onderwerp="…"}``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from archief.linking.places import Located
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

    def of(self, overleg: Overleg, paragraphs: Sequence[Located]) -> dict[Key, tuple[str, ...]]:
        """The slugs of the subjects of every exchange that has any."""
        found: dict[str, dict[str, None]] = {}
        for exchange in overleg.exchanges:
            found[exchange.id] = dict.fromkeys((*self._named(exchange.onderwerp), *self._in(exchange.topic or "")))
        for at in paragraphs:
            if at.place.role == "vraag" and at.place.exchange:
                found[at.place.exchange].update(dict.fromkeys(self._in(at.text)))
        return {Key(overleg.id, id): tuple(slugs) for id, slugs in found.items() if slugs}

    def _in(self, text: str) -> list[str]:
        if self._pattern is None:
            return []
        return [self._spellings[_flat(match[0])] for match in self._pattern.finditer(text.casefold())]

    def _named(self, name: str | None) -> list[str]:
        """The subject an editor names; a new one when it is not known."""
        if not name or not slugify(name):
            return []
        slug = self._spellings.get(_flat(name), slugify(name))
        self.known.setdefault(slug, Onderwerp(name, slug))
        return [slug]


def _flat(text: str) -> str:
    return " ".join(text.casefold().split())

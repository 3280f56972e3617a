"""Which curated subjects (onderwerpen) an exchange is about: a name or alias in its heading or its question, or
the editor's own ``{onderwerp="…"}``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from archief.linking.places import Located
from archief.model import Key, Onderwerp, Overleg
from archief.slugs import slugify

_TO_SPACES = bytes(code if chr(code).isalnum() and code < 128 else 32 for code in range(256))


class Subjects:
    """The subjects of an archive; ``known`` grows by what editors name."""

    def __init__(self, onderwerpen: Sequence[Onderwerp]) -> None:
        self.known = {onderwerp.slug: onderwerp for onderwerp in onderwerpen}
        self._spellings = {
            _flat(spelling): onderwerp.slug
            for onderwerp in onderwerpen
            for spelling in (onderwerp.name, *onderwerp.aliases)
            if spelling.strip()
        }

        self._inside = {word: _tokens(word) for word in self._spellings}

    def of(self, overleg: Overleg, paragraphs: Sequence[Located]) -> dict[Key, tuple[str, ...]]:
        """The slugs of the subjects of every exchange that has any."""
        asked: dict[str, list[str]] = {exchange.id: [exchange.topic or ""] for exchange in overleg.exchanges}
        for at in paragraphs:
            if at.place.role == "vraag" and at.place.exchange:
                asked[at.place.exchange].append(at.text)
        texts = [_flat(" ".join(said)) for said in asked.values()]
        starts = list(accumulate((len(text) + 1 for text in texts[:-1]), initial=0))
        named = [self._named(exchange.onderwerp) for exchange in overleg.exchanges]
        for place, slug in sorted(self._places("\n".join(texts))):
            named[bisect_right(starts, place) - 1].append(slug)
        found = zip(overleg.exchanges, named, strict=True)
        return {Key(overleg.id, exchange.id): tuple(dict.fromkeys(slugs)) for exchange, slugs in found if slugs}

    def _places(self, text: str) -> Iterator[tuple[int, str]]:
        """Where a subject is named, as a whole word, and its slug."""
        tokens = _tokens(text)
        for word, slug in self._spellings.items():
            if not self._inside[word] <= tokens:
                continue  # the cheap test that nearly all fail
            at = text.find(word)
            while at >= 0:
                end = at + len(word)
                if not (text[max(0, at - 1) : at].isalnum() or text[end : end + 1].isalnum()):
                    yield at, slug
                at = text.find(word, end)

    def _named(self, name: str | None) -> list[str]:
        """The subject an editor names; a new one when it is not known."""
        if not name or not slugify(name):
            return []
        slug = self._spellings.get(_flat(name), slugify(name))
        self.known.setdefault(slug, Onderwerp(name, slug))
        return [slug]


def _tokens(text: str) -> frozenset[bytes]:
    """The runs of letters and digits in ``text``; a letter outside ASCII breaks a run, here as in a spelling."""
    return frozenset(text.encode("ascii", "replace").translate(_TO_SPACES).split())


def _flat(text: str) -> str:
    return text.casefold().replace("\u00a0", " ").replace("\u202f", " ").replace("  ", " ")

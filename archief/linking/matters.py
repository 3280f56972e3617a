"""How much two stretches of text are about the same matter, by the words they share within one document.

A word weighs more the fewer exchanges of the document have it; inflection and Dutch compounds are met by
comparing stems with text from which all but letters and digits was taken ("interim-derogatie",
"interimderogatie"). No word list but that of words without a subject of their own.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate

from archief.linking.places import Located
from archief.model import Exchange

_SUFFIXES = (
    "eringen",
    "eerden",
    "heden",
    "eren",
    "eerd",
    "eert",
    "ering",
    "ingen",
    "ende",
    "ing",
    "en",
    "er",
    "de",
    "te",
)
_NOT_ALPHANUMERIC = bytes(code for code in range(128) if not chr(code).isalnum())
_LOWER = bytes(range(256)).lower()
_LAST_LETTERS = "tdes"
_SHORTEST_STEM = 5
_SHORTEST_WORD = 4

Key = tuple[str, ...]
"""What is sought of a word: its stem or abbreviation, and behind it the stems of its parts when it has a hyphen."""


@lru_cache(maxsize=1 << 12)  # the words of a language come back in every document
def stem(word: str) -> str:
    """A word without its hyphens and its inflection: ``routekaarten`` → ``routekaart``."""
    flat = _flat(word)
    for suffix in (*_SUFFIXES, *_LAST_LETTERS):
        if flat.endswith(suffix) and len(flat) - len(suffix) >= _SHORTEST_STEM:
            return flat[: -len(suffix)]
    return flat


class Matters:
    """The exchanges of one document, compared by their words."""

    def __init__(self, exchanges: Sequence[Exchange], paragraphs: Sequence[Located]) -> None:
        spoken: dict[str, list[str]] = {exchange.id: [] for exchange in exchanges}
        joint = {exchange.id: exchange.joint for exchange in exchanges}
        for at in paragraphs:
            if at.place.exchange and at.place.role in ("vraag", "antwoord"):
                spoken[at.place.exchange].append(at.text)
                for other in joint[at.place.exchange] if at.place.role == "antwoord" else ():
                    spoken[other].append(at.text)
        self._ids = tuple(spoken)
        self._said = tuple(" ".join(texts) for texts in spoken.values())
        # One string, in which "in" is quick; the line breaks between exchanges are in no word that is sought.
        flat = [_flat(text) for text in self._said]
        self._text = "\n".join(flat)
        self._starts = tuple(accumulate((len(text) + 1 for text in flat), initial=0))
        self._found: dict[Key, frozenset[str]] = {}

    def weights(self, words: Iterable[str]) -> dict[Key, float]:
        """What is sought of ``words``, each once, with its weight."""
        keys: dict[str, Key] = {}
        for key in filter(None, map(self._key, words)):
            keys[key[0]] = max(key, keys.get(key[0], key))  # the one with parts
        total = len(self._ids)
        return {key: math.log((total + 1) / (len(self._having(key)) + 0.5)) for key in keys.values()}

    def coverage(self, weights: Mapping[Key, float], candidates: Iterable[str]) -> dict[str, float]:
        """For each candidate the share (0 to 1) of the weight of the words that it has too."""
        total = sum(weights.values())
        if not total:
            return dict.fromkeys(candidates, 0.0)
        having = [(self._having(key), weight) for key, weight in weights.items()]
        return {id: sum(weight for ids, weight in having if id in ids) / total for id in candidates}

    def _key(self, word: str) -> Key | None:
        """What is sought of a word; a short one counts when the document has it as an abbreviation ("DSA")."""
        return _sought(word) or (
            (word.upper(),) if word.isascii() and word.isalpha() and self._having((word.upper(),)) else None
        )

    def _having(self, key: Key) -> frozenset[str]:
        """The exchanges that have the stem or all parts of a word, or an abbreviation as a word by itself."""
        if key not in self._found:
            word, *parts = key
            found = set(self._abbreviating(word) if word.isupper() else self._holding(word))
            if parts:  # "Mercosur-akkoord" is also "het akkoord met Mercosur"
                found.update(set.intersection(*(set(self._holding(part)) for part in parts)))
            self._found[key] = frozenset(found)
        return self._found[key]

    def _abbreviating(self, letters: str) -> Iterator[str]:
        """The exchanges that have an abbreviation as a word by itself."""
        whole = re.compile(rf"(?<!\w){letters}(?!\w)")
        for id, text in zip(self._ids, self._said, strict=True):
            if letters in text and whole.search(text):
                yield id

    def _holding(self, letters: str) -> Iterator[str]:
        """The exchanges in whose text ``letters`` stand, each once."""
        at = self._text.find(letters)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            yield self._ids[number]
            at = self._text.find(letters, self._starts[number + 1])


@lru_cache(maxsize=1 << 12)
def _sought(word: str) -> Key | None:
    """The key of a word that is long enough to be one in any document."""
    if len(_flat(word)) < _SHORTEST_WORD:
        return None
    parts = [stem(part) for part in word.split("-")]
    return (stem(word), *parts) if len(parts) > 1 and min(map(len, parts)) >= _SHORTEST_WORD else (stem(word),)


def _flat(text: str) -> str:
    """``text`` with nothing but its plain letters and digits; an accented letter is left out, there and here."""
    return text.encode("ascii", "ignore").translate(_LOWER, _NOT_ALPHANUMERIC).decode("ascii")

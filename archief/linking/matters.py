"""How much two stretches of text are about the same matter, by the words they share within one document.

A word weighs more the fewer exchanges of the document have it; inflection and Dutch compounds are met by
comparing stems with text from which all but letters and digits was taken ("interim-derogatie",
"interimderogatie"). No word list but that of words without a subject of their own.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence

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
_LAST_LETTERS = "tdes"
_SHORTEST_STEM = 5
_SHORTEST_WORD = 4


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
        self._found: dict[str, frozenset[str]] = {}
        self._parts: dict[str, tuple[str, ...]] = {}
        self._said = {id: " ".join(texts) for id, texts in spoken.items()}
        self._texts = {id: _flat(text) for id, text in self._said.items()}

    def weights(self, words: Iterable[str]) -> dict[str, float]:
        """The stems of ``words`` with their weights."""
        stems = dict.fromkeys(filter(None, map(self._key, words)))
        total = len(self._texts)
        return {one: math.log((total + 1) / (len(self._having(one)) + 0.5)) for one in stems}

    def coverage(self, weights: Mapping[str, float], candidates: Iterable[str]) -> dict[str, float]:
        """For each candidate the share (0 to 1) of the weight of the words that it has too."""
        total = sum(weights.values())
        if not total:
            return dict.fromkeys(candidates, 0.0)
        return {id: sum(w for one, w in weights.items() if id in self._having(one)) / total for id in candidates}

    def _key(self, word: str) -> str | None:
        """The stem of a word; a shorter one counts when the document has it as an abbreviation ("DSA")."""
        if len(_flat(word)) >= _SHORTEST_WORD:
            found = stem(word)
            parts = [stem(part) for part in word.split("-")]
            if len(parts) > 1 and min(map(len, parts)) >= _SHORTEST_WORD:
                self._parts[found] = tuple(parts)
            return found
        return word.upper() if word.isascii() and word.isalpha() and self._having(word.upper()) else None

    def _having(self, word: str) -> frozenset[str]:
        """The exchanges that have a stem, or an abbreviation as a word by itself."""
        if word not in self._found and word.isupper():
            whole = re.compile(rf"(?<!\w){word}(?!\w)")
            self._found[word] = frozenset(id for id, text in self._said.items() if whole.search(text))
        elif word not in self._found:
            parts = self._parts.get(word, (word,))  # "Mercosur-akkoord" is also "het akkoord met Mercosur"
            self._found[word] = frozenset(
                id for id, text in self._texts.items() if word in text or all(part in text for part in parts)
            )
        return self._found[word]


def _flat(text: str) -> str:
    """``text`` with nothing but its plain letters and digits; an accented letter is left out, there and here."""
    return text.lower().encode("ascii", "ignore").translate(None, _NOT_ALPHANUMERIC).decode("ascii")

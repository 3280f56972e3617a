"""How much two stretches of text are about the same matter, by the words they share within one document.

A word weighs more the fewer exchanges of the document have it; inflection and Dutch compounds are met by
comparing stems with text from which all but letters and digits was taken ("interim-derogatie",
"interimderogatie"). No word list but that of words without a subject of their own.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

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
    """A word without accents, hyphens and its inflection: ``routekaarten`` → ``routekaart``."""
    flat = _flat(word)
    for suffix in (*_SUFFIXES, *_LAST_LETTERS):
        if flat.endswith(suffix) and len(flat) - len(suffix) >= _SHORTEST_STEM:
            return flat[: -len(suffix)]
    return flat


class Matters:
    """The exchanges of one document, compared by their words."""

    def __init__(self, exchanges: Sequence[Exchange]) -> None:
        self._texts = {
            exchange.id: _flat(f"{exchange.question.text} {exchange.answer.prose.text if exchange.answer else ''}")
            for exchange in exchanges
        }

    def weights(self, words: Iterable[str]) -> dict[str, float]:
        """The stems of ``words`` with their weights."""
        stems = dict.fromkeys(stem(word) for word in words if len(_flat(word)) >= _SHORTEST_WORD)
        total = len(self._texts)
        return {s: math.log((total + 1) / (sum(s in text for text in self._texts.values()) + 0.5)) for s in stems}

    def coverage(self, weights: Mapping[str, float], candidates: Iterable[str]) -> dict[str, float]:
        """For each candidate the share (0 to 1) of the weight of the words that it has too."""
        total = sum(weights.values())
        if not total:
            return dict.fromkeys(candidates, 0.0)
        return {id: sum(w for s, w in weights.items() if s in self._texts[id]) / total for id in candidates}


def _flat(text: str) -> str:
    ascii_only = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore")
    return ascii_only.translate(None, _NOT_ALPHANUMERIC).decode("ascii")

"""The ids of questions: ``d66-3``, ``vraag-7``; and those that were recorded before, which are promises.

When a document is imported again its questions keep the ids that ``ankers.txt`` records, found again by their
words, whatever was added or taken away around them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from archief.importing.similarity import key, likeness
from archief.model import Exchange, Overleg
from archief.slugs import slugify
from archief.urls import RESERVED_PREFIXES, RESERVED_SUFFIX


@dataclass(frozen=True, slots=True)
class Known:
    """Ids that were given before: recorded id → the words of its question, None when these are not known."""

    questions: Mapping[str, str | None]


NOTHING_KNOWN = Known({})


def known_ids(recorded: Sequence[str], earlier: Overleg | None) -> Known:
    """From the recorded anchors and the overleg as it stands."""
    texts = {exchange.id: exchange.question.text for exchange in earlier.exchanges} if earlier else {}
    ids = [
        anchor
        for anchor in recorded
        if not anchor.endswith(RESERVED_SUFFIX) and not anchor.startswith(RESERVED_PREFIXES)
    ]
    return Known({anchor: texts.get(anchor) for anchor in ids})


def give_ids(wished: Sequence[tuple[str, str]], known: Known) -> list[str]:
    """An id for every question, in order. ``wished`` holds its natural id and its words.

    A known id goes to the question with its words; a question that has none gets its natural id, or when that
    is taken the next free one.
    """
    given: list[str | None] = [None] * len(wished)
    taken: set[str] = set()
    for id_, words in known.questions.items():
        index = _found(words, wished, given) if words else None
        if index is not None:
            given[index] = id_
            taken.add(id_)
    reserved = taken | {id_ for id_, words in known.questions.items() if words}
    result: list[str] = []
    for (natural, _), chosen in zip(wished, given, strict=True):
        id_ = chosen or _free(natural, reserved)
        reserved.add(id_)
        result.append(id_)
    return result


def _found(words: str, wished: Sequence[tuple[str, str]], given: Sequence[str | None]) -> int | None:
    """The question with these words: the same, or nearly the same."""
    free = [index for index, id_ in enumerate(given) if id_ is None]
    same = next((index for index in free if key(wished[index][1]) == key(words)), None)
    if same is not None or not free:
        return same
    best = max(free, key=lambda index: likeness(wished[index][1], words))
    return best if likeness(wished[best][1], words) > 0.7 else None


def _free(natural: str, taken: set[str]) -> str:
    if natural not in taken:
        return natural
    stem, _, number = natural.rpartition("-")
    count = int(number) if number.isdigit() else 1
    while f"{stem}-{count}" in taken:
        count += 1
    return f"{stem}-{count}"


def letters(count: int) -> str:
    """What stands behind a number that was used ``count`` times before: nothing, then a, b … z, aa, ab …"""
    return letters((count - 1) // 26) + chr(ord("a") + (count - 1) % 26) if count else ""


def stem_of(slugs: Sequence[str]) -> str:
    """What the ids of a fractie's questions start with: its slug, or those of two that ask together."""
    stem = "-en-".join(slugs) or "vraag"
    if stem.startswith(tuple(prefix for prefix in RESERVED_PREFIXES)) or stem.endswith(RESERVED_SUFFIX):
        return f"fractie-{slugify(stem)}"
    return stem


def exchange_words(exchange: Exchange) -> str:
    """The words by which a question is found again."""
    return exchange.question.text

"""Lists of words, written as one reads them."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words in ``words``, between which white space stands."""
    return frozenset(words.split())

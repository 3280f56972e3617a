"""Words a reader may type that the index would not find in the text as it is written.

Pagefind stems Dutch and finds the beginning of a word, so ``detectie`` finds *detectiebevel*. It does not find
``bevel`` there, nor ``32317-981`` in *32 317, nr. 981*, nor ``pvda`` in *GroenLinks-PvdA*. Those are added to the
index beside the text; the text that is shown stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from archief.wordlists import word_set

_WORD = re.compile(r"[^\W\d_]+")
_JOINED = re.compile(r"\b\w++(?:[-‑–/]\w++)+")
_CAMEL = re.compile(r"[^\W\d_]*[a-zà-ÿ][A-ZÀ-Ý][^\W\d_]*")

_SHORTEST_HEAD, _LONG_HEAD, _SHORTEST_TAIL = 4, 7, 5
# What often stands before a word without making a compound of two nouns: "achterstand" is no kind of "stand".
_PREFIXES = word_set("""
    achter binnen boven buiten daar door hier mede midden onder onze over samen tegen tussen tweede uiteen voor voort
    waar weer
""")
_SUFFIXES = word_set("heden lijke lijken lijkheid")


def additions(texts: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """What the tokens of an archive (whatever stands between spaces) should also be found by, each once.

    Two kinds: the parts of joined names (``pieces``), and what a compound ends in. ``kamerbrief`` → ``brief``, when
    both *kamer* and *brief* stand somewhere in ``texts`` as words: that is the evidence. A linking *s*, *e* or *en* is
    allowed for: ``veiligheidsdienst`` → ``dienst``. A long known beginning is evidence enough: ``detectiebevel`` →
    ``bevel`` also when *bevel* alone is nowhere. A token without additions is left out.
    """
    tokens: set[str] = set()
    for text in texts:
        tokens.update(text.split())
    words = {token: _WORD.findall(token.lower()) for token in sorted(tokens)}
    known = frozenset(chain.from_iterable(words.values()))
    tails = {word: tuple(_tails(word, known)) for word in known}
    found = {
        token: tuple(dict.fromkeys(chain(pieces(token), chain.from_iterable(map(tails.__getitem__, inside)))))
        for token, inside in words.items()
    }
    return {token: extra for token, extra in found.items() if extra}


def _tails(word: str, known: Collection[str]) -> Iterator[str]:
    for cut in range(_SHORTEST_HEAD, len(word) - _SHORTEST_TAIL + 1):
        head, tail = word[:cut], word[cut:]
        if tail not in _SUFFIXES and (_is_head(head, known) if tail in known else _is_surely_head(head, tail, known)):
            yield tail


def _is_head(head: str, known: Collection[str]) -> bool:
    forms = (head, head.removesuffix("s"), head.removesuffix("e"), head.removesuffix("en"))
    return not _PREFIXES.intersection(forms) and any(
        len(form) >= _SHORTEST_HEAD - 1 and form in known for form in forms
    )


def _is_surely_head(head: str, tail: str, known: Collection[str]) -> bool:
    """Whether ``head`` ends where a part ends, though ``tail`` is not known as a word: no ending, no linking letter."""
    return (
        len(head) >= _LONG_HEAD
        and head in known
        and tail[0] not in "aeiouy"
        and tail[1:] not in known
        and tail[2:] not in known
    )


def pieces(text: str) -> Iterator[str]:
    """Parts of joined names that have capitals of their own: ``GroenLinks-PvdA-fractie`` → groenlinks, pvda."""
    for joined in _JOINED.findall(text):
        for piece in re.split(r"[-‑–/]", joined):
            if _CAMEL.fullmatch(piece):
                yield piece.lower()


def extra_words(text: str, known: Mapping[str, tuple[str, ...]]) -> dict[str, None]:
    """What ``text`` should also be found by, each once and in its order: the ``additions`` of its tokens."""
    found: dict[str, None] = {}
    for token in dict.fromkeys(text.split()):
        if token in known:
            found.update(dict.fromkeys(known[token]))
    return found

"""The books: every word that changed or was left out on the way, so that conservation can be proved.

A step that joins a cut word, takes a mark off a word or drops something writes it down here. The balance itself
is struck in ``conservation``.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from archief.importing.source import Dropped

_EDGE = re.compile(r"^\W+|\W+$")


def words(text: str) -> list[str]:
    """The words of ``text``: what stands between white space, without punctuation at its edges."""
    return [word for token in text.replace("\u00ad", "").split() if (word := _bare(token))]


def _bare(token: str) -> str:
    return token if token.isalnum() else _EDGE.sub("", token)


@dataclass(slots=True)
class Ledger:
    """What was dropped, and which words became which others."""

    dropped: list[Dropped] = field(default_factory=list)
    before: Counter[str] = field(default_factory=Counter)
    after: Counter[str] = field(default_factory=Counter)
    doubts: list[tuple[int, str]] = field(default_factory=list)

    def drop(self, kind: str, text: str, number: int = 0) -> None:
        """``text`` is left out on purpose."""
        self.dropped.append(Dropped(kind, text, number))

    def change(self, before: str, after: str) -> None:
        """``before`` (one or more words) became ``after``; the letters must be the same."""
        self.before.update(words(before))
        self.after.update(words(after))

    def doubt(self, number: int, reason: str) -> None:
        """At source line ``number`` the importer was not sure; the reason is Dutch."""
        self.doubts.append((number, reason))

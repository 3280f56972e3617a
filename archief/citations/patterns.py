"""How the recognisers write their patterns: a space stands for one to three characters of white space of any kind
(a line break, U+00A0, U+202F), and ``{2}``-like bounds keep every pattern's work per character constant. The exception
is the text between a motie and its number, which ``motie_between`` matches as a whole: never more than a few hundred
characters of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

HYPHEN = r"[-\u2010-\u2013]"
YEAR = (
    r"(?P<from>(?:18|19|20)\d{2})\s{0,2}(?:[-\u2010-\u2013/]|t/m)\s{0,2}"
    r"(?P<to>(?:18|19|20)\d{2}|\d{2})(?!\d)"
)


def spaced(source: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """``source`` compiled, with each space in it standing for ``\\s{1,3}``."""
    return re.compile(source.replace(" ", r"\s{1,3}"), flags)


def parliamentary_year(first: str, second: str) -> str | None:
    """``("2023", "24")`` → ``2023-2024``; None when the second is not the year after the first."""
    following = int(first) + 1
    return f"{first}-{following}" if second in {str(following), str(following)[2:]} else None


class Spans:
    """Stretches of a text that do not overlap; says quickly whether another one touches them."""

    def __init__(self, taken: Iterable[tuple[int, int]] = ()) -> None:
        self._spans = sorted(taken)

    def touches(self, start: int, end: int) -> bool:
        """Whether ``start:end`` overlaps a stretch that is taken."""
        at = bisect_left(self._spans, (start, end))
        before = at > 0 and self._spans[at - 1][1] > start
        return before or (at < len(self._spans) and self._spans[at][0] < end)

    def take(self, start: int, end: int) -> bool:
        """Take ``start:end``, unless it touches what is taken; says whether it was free."""
        if self.touches(start, end):
            return False
        self._spans.insert(bisect_left(self._spans, (start, end)), (start, end))
        return True

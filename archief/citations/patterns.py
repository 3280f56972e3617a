"""How the recognisers write their patterns: a space stands for one to three characters of white space of any kind
(a line break, U+00A0, U+202F), and ``{2}``-like bounds keep every pattern's work per character constant.
"""

from __future__ import annotations

import re

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

"""Applications to the European Court of Human Rights: "(no. 33696/19)" where the court is named near it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archief.model import Citation

_COURT = re.compile(
    r"\bEHRM\b|\bECHR\b|\bECtHR\b|\bHUDOC\b"
    r"|\bEurope(?:es|se)\s{1,2}Hof\s{1,2}voor\s{1,2}(?:de\s{1,2})?Rechten\s{1,2}van\s{1,2}de\s{1,2}Mens\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\b(?:(?:app(?:l(?:ication)?)?\.?|verzoekschrift|zaak)\s{0,2})?n(?:o|os|r|rs|ummer)\b\.?\s{0,3}(?P<n>\d{1,5}/\d{2})(?![\d/])",
    re.IGNORECASE,
)

_MORE = re.compile(r"(?:,|\s{1,2}en|\s{1,2}and)\s{1,3}(?P<n>\d{1,5}/\d{2})(?![\d/])")


def applications(text: str, context: str = "") -> Iterator[Citation]:
    """The applications in ``text``; ``context`` is what stands before a footnote's mark."""
    found = list(_NUMBER.finditer(text))
    if found and (_COURT.search(text) or _COURT.search(context)):
        for match in found:
            yield _citation(match, match.start())
            at = match.end()
            while more := _MORE.match(text, at):
                yield _citation(more, more.start("n"))
                at = more.end()


def _citation(match: re.Match[str], start: int) -> Citation:
    url = f"https://hudoc.echr.coe.int/eng?appno={match['n']}"
    return Citation("ehrm", match["n"], start, match.end(), match.string[start : match.end()], url)


def lacks_court(text: str) -> bool:
    """Whether ``text`` holds an application number without naming the court."""
    return "/" in text and _NUMBER.search(text) is not None and _COURT.search(text) is None

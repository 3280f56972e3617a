"""Applications to the European Court of Human Rights: "(no. 33696/19)" where the court is named near it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archief.citations.patterns import parliamentary_year
from archief.model import Citation

_COURT = re.compile(
    r"\bEHRM\b|\bECHR\b|\bECtHR\b|\bHUDOC\b"
    r"|\bEurope(?:es|se)\s{1,2}Hof\s{1,2}voor\s{1,2}(?:de\s{1,2})?Rechten\s{1,2}van\s{1,2}de\s{1,2}Mens\b",
    re.IGNORECASE,
)
_ANY_COURT = re.compile(
    rf"{_COURT.pattern}|\brechtbank\b|\bgerechtshof\b|\bHoge\s{{1,2}}Raad\b|\bRaad\s{{1,2}}van\s{{1,2}}State\b|\bHvJ\b"
    r"|\bHof\s{1,2}van\s{1,2}Justitie\b|\bCollege\s{1,2}van\s{1,2}Beroep\b|\bABRvS\b|\bCRvB\b",
    re.IGNORECASE,
)
_FAR = 300  # characters
_NUMBER = re.compile(
    r"\b(?:(?:app(?:l(?:ication)?)?\.?|verzoekschrift|zaak)\s{0,2})?n(?:o|os|r|rs|ummer)\b\.?\s{0,3}(?P<n>\d{1,5}/\d{2})(?![\d/])",
    re.IGNORECASE,
)
_DATED = re.compile(  # "EHRM 2 juli 2013, R.Sz. t. Hongarije, 27126/11": no word before the number, but the date
    rf"(?:{_COURT.pattern})[\s,(]{{1,3}}\d{{1,2}}\s{{1,2}}[a-z]{{3,9}}\s{{1,2}}(?:19|20)\d{{2}}[^;?!()]{{0,80}}?[,(]\s{{0,2}}"
    r"(?P<n>\d{3,5}/\d{2})(?![\d/])",
    re.IGNORECASE,
)
_NAMED = re.compile(  # "de zaak Duarte Agostinho (39371/20)", "Vavřička t. Tsjechië (47621/13)"
    r"(?:\bza(?:ak|ken)\s{1,2}(?=[A-ZÀ-Ý])|\s(?:t\.|v\.|tegen)\s{1,2}(?=[A-ZÀ-Ý]))[^();?!]{2,60}\(\s?(?P<n>\d{3,5}/\d{2})(?![\d/])"
)
_MORE = re.compile(r"(?:,|\s{1,2}en|\s{1,2}and)\s{1,3}(?P<n>\d{1,5}/\d{2})(?![\d/])")


def applications(text: str, context: str = "") -> Iterator[Citation]:
    """The applications in ``text``; ``context`` is what stands before a footnote's mark."""
    for match in _NUMBER.finditer(text):
        if _of_the_court(text, match, context):
            yield _citation(match, match.start())
            yield from _more(text, match.end())
    if _COURT.search(text) or _COURT.search(context):
        for pattern in (_DATED, _NAMED):
            for match in pattern.finditer(text):
                year = parliamentary_year(*_years(match["n"]))
                if not year and (pattern is _DATED or _of_the_court(text, match, context)):
                    yield _citation(match, match.start("n"))
                    yield from _more(text, match.end())


def _more(text: str, at: int) -> Iterator[Citation]:
    """The further numbers of a list that goes on at ``at``."""
    while more := _MORE.match(text, at):
        yield _citation(more, more.start("n"))
        at = more.end()


def _years(number: str) -> tuple[str, str]:
    first, _, second = number.partition("/")
    return first, second


def _of_the_court(text: str, match: re.Match[str], context: str) -> bool:
    """Whether the court that is named nearest before a number is this one; or just behind it, when none is."""
    before = f"{context[-_FAR:]} {text[max(0, match.start() - _FAR) : match.start()]}"
    named = next(reversed(list(_ANY_COURT.finditer(before))), None)
    if named:
        return _COURT.fullmatch(named[0]) is not None
    return _COURT.search(text, match.end(), match.end() + _FAR) is not None


def _citation(match: re.Match[str], start: int) -> Citation:
    url = f"https://hudoc.echr.coe.int/eng?appno={match['n']}"
    return Citation("ehrm", match["n"], start, match.end(), match.string[start : match.end()], url)


def lacks_court(text: str) -> bool:
    """Whether ``text`` holds an application number without naming the court."""
    return "/" in text and _NUMBER.search(text) is not None and _COURT.search(text) is None

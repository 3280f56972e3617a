"""The Handelingen of the Kamer and their Aanhangsel, in which Kamervragen and their answers are printed.

"Handelingen II 2023/24, nr. 26, item 4" · "Aanhangsel van de Handelingen, vergaderjaar 2023–2024, nr. 1234".
Documents also write "Kamerstukken II (2024-2025), nr. 1472" for an Aanhangsel: a year and a number without a
dossier. That reading is taken only where Kamervragen are spoken of near it, and it stays uncertain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from archief.citations.patterns import YEAR, parliamentary_year, spaced
from archief.model import Citation, CitationStatus

_YEAR = rf"(?:\(?(?:vergader|zittings)?(?:jaar )?{YEAR}\)?)"
_NEAR = 300
_HOUSE = r"(?: (?:(?:van de|der) )?(?P<house>I{1,2}|[TE]K|(?:Tweede|Eerste) Kamer))?"
_SEP = r"[\s,:]{0,5}"
_NR = r"(?:nrs?\.?\s{0,3})?(?P<n>\d{1,4})(?!\d)(?!\s\d{3}\b)"

_AANHANGSEL = spaced(rf"\bAanhangsel(?: (?:(?:van de|der|bij de) )?Handelingen)?{_HOUSE}{_SEP}{_YEAR}{_SEP}{_NR}")
_AANHANGSEL_LAST = spaced(rf"\bHandelingen{_HOUSE}{_SEP}{_YEAR}{_SEP}Aanhangsel{_SEP}{_NR}")
_HANDELINGEN = spaced(rf"\bHandelingen{_HOUSE}{_SEP}{_YEAR}{_SEP}{_NR}(?:[\s,-]{{1,4}}item (?P<item>\d{{1,3}})(?!\d))?")
_NO_DOSSIER = spaced(rf"\b(?:Kamerstuk(?:ken)?|Tweede Kamer|TK)(?: (?P<house>I{{1,2}}))?{_SEP}{_YEAR}{_SEP}(?=nr){_NR}")
_ASKED = spaced(
    r"\bKamervra(?:ag|gen)\b|\bschriftelijke vra(?:ag|gen)\b|\bAanhangsel\b"
    r"|\bvragen (?:gesteld )?(?:van|door) (?:het lid|de leden) [A-Z]"
)


def handelingen(text: str, context: str = "") -> Iterator[Citation]:
    """Handelingen and Aanhangsels in ``text``; ``context`` is what stands before a footnote's mark."""
    if "andelingen" in text or "anhangsel" in text:
        for pattern in (_AANHANGSEL, _AANHANGSEL_LAST):
            for match in pattern.finditer(text):
                yield from _citation(match, "aanhangsel")
        for match in _HANDELINGEN.finditer(text):
            yield from _citation(match, "handelingen")
    for match in _NO_DOSSIER.finditer(text):
        before = text[max(0, match.start() - _NEAR) : match.start()]
        if _ASKED.search(before) or _ASKED.search(context):
            yield from _citation(match, "aanhangsel", "uncertain")


def lacks_dossier(text: str) -> bool:
    """Whether ``text`` holds a year and a number without a dossier, which only its context can explain."""
    return "nr" in text and _NO_DOSSIER.search(text) is not None


def _citation(
    match: re.Match[str], kind: Literal["aanhangsel", "handelingen"], status: CitationStatus = "plain"
) -> Iterator[Citation]:
    year = parliamentary_year(match["from"], match["to"])
    if year is None:
        return
    key = f"{'ah' if kind == 'aanhangsel' else 'h'}-{_house(match)}-{year.replace('-', '')}-{int(match['n'])}"
    if kind == "handelingen" and match["item"]:
        key += f"-{int(match['item'])}"
    url = f"https://zoek.officielebekendmakingen.nl/{key}.html"
    yield Citation(kind, key, match.start(), match.end(), match[0], url, status, year)


def _house(match: re.Match[str]) -> str:
    house = (match["house"] or "II").casefold()
    return "ek" if house in {"i", "ek"} or house.startswith("eerste") else "tk"

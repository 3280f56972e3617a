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

_Kind = Literal["aanhangsel", "handelingen"]
_YEAR = rf"(?:\(?(?:vergader|zittings)?(?:jaar )?{YEAR}\)?)"
_NEAR = 300
_HOUSE = r"(?: (?:(?:van de|der) )?(?P<house>I{1,2}|[TE]K|(?:Tweede|Eerste) Kamer))?"
_SEP = r"[\s,:]{0,5}"
_NR = r"(?:nrs?\.?\s{0,3})?(?P<n>\d{1,4})(?!\d)(?!\s\d{3}\b)"

_AANHANGSEL = spaced(rf"\bAanhangsel(?: (?:(?:van de|der|bij de) )?Handelingen)?{_HOUSE}{_SEP}{_YEAR}{_SEP}{_NR}")
_AANHANGSEL_LAST = spaced(rf"\bHandelingen{_HOUSE}{_SEP}{_YEAR}{_SEP}Aanhangsel{_SEP}{_NR}")
_HANDELINGEN = spaced(
    rf"\bHandelingen{_HOUSE}{_SEP}{_YEAR}{_SEP}{_NR}(?:[\s,-]{{1,4}}items? (?P<item>\d{{1,3}})(?!\d))?"
)
_AANHANGSEL_AFTER = spaced(  # "Aanhangsel 3" without "nr." is the foot of a printed page
    rf"(?:\b(?P<house>(?:Tweede|Eerste) Kamer){_SEP})?\b(?:vergader|zittings)jaar {YEAR}{_SEP}"
    r"Aanhangsel(?: (?:van de|der) Handelingen)?[\s,]{0,5}nrs?\.?\s{0,3}(?P<n>\d{1,4})(?!\d)"
)
_MORE = spaced(  # a year behind a comma is when it was printed
    r"(?:\s{0,2},\s{0,3}(?!(?:19|20)\d{2}\b)|,? (?:en|of|alsmede) )(?:nr\.?\s{0,3})?"
    r"(?P<n>\d{1,4})(?!\d)(?![\s.,/\u2010-\u2013-]\d|\s[a-z]{3})"
)
_PLURAL = re.compile(r"\bnrs\b", re.IGNORECASE)
_ITEMS = re.compile(r"\bitems\b", re.IGNORECASE)
_ADDRESS = re.compile(r"(?<![\w/.-])(?P<key>(?:ah|h)-[te]k-\d{8}-\d{1,4}(?:-\d{1,4})?)(?![\w-])")
_NO_DOSSIER = spaced(rf"\b(?:Kamerstuk(?:ken)?|Tweede Kamer|TK)(?: (?P<house>I{{1,2}}))?{_SEP}{_YEAR}{_SEP}(?=nr){_NR}")
_ASKED = spaced(
    r"\bKamervra(?:ag|gen)\b|\bschriftelijke vra(?:ag|gen)\b|\bAanhangsel\b"
    r"|\bvragen (?:gesteld )?(?:van|door) (?:het lid|de leden) [A-Z]"
)


def handelingen(text: str, context: str = "") -> Iterator[Citation]:
    """Handelingen and Aanhangsels in ``text``; ``context`` is what stands before a footnote's mark."""
    if "andelingen" in text or "anhangsel" in text:
        for pattern in (_AANHANGSEL, _AANHANGSEL_LAST, _AANHANGSEL_AFTER):
            for match in pattern.finditer(text):
                yield from _citation(match, "aanhangsel")
                if _PLURAL.search(match[0]):
                    yield from _more(text, match, "aanhangsel")
        for match in _HANDELINGEN.finditer(text):
            yield from _citation(match, "handelingen")
            if (_ITEMS if match["item"] else _PLURAL).search(match[0]):
                yield from _more(text, match, "handelingen")
    if "k-" in text:
        for match in _ADDRESS.finditer(text):
            kind: _Kind = "aanhangsel" if match["key"][0] == "a" else "handelingen"
            yield Citation(kind, match["key"], match.start(), match.end(), match[0], official_url(match["key"]))
    for match in _NO_DOSSIER.finditer(text):
        before = text[max(0, match.start() - _NEAR) : match.start()]
        if _ASKED.search(before) or _ASKED.search(context):
            yield from _citation(match, "aanhangsel", "uncertain")


def official_url(key: str) -> str:
    """The official address of Handelingen or an Aanhangsel: ``ah-tk-20232024-118``."""
    return f"https://zoek.officielebekendmakingen.nl/{key}.html"


def lacks_dossier(text: str) -> bool:
    """Whether ``text`` holds a year and a number without a dossier, which only its context can explain."""
    return "nr" in text and _NO_DOSSIER.search(text) is not None


def _citation(match: re.Match[str], kind: _Kind, status: CitationStatus = "plain") -> Iterator[Citation]:
    year = parliamentary_year(match["from"], match["to"])
    if year is None:
        return
    key = f"{_volume(match, kind, year)}-{int(match['n'])}"
    if kind == "handelingen" and match["item"]:
        key += f"-{int(match['item'])}"
    yield Citation(kind, key, match.start(), match.end(), match[0], official_url(key), status, year)


def _more(text: str, first: re.Match[str], kind: _Kind) -> Iterator[Citation]:
    """The further numbers of a list: "nrs. 1024 en 1025"; of items of one meeting: "nr. 12, items 3 en 8"."""
    year = parliamentary_year(first["from"], first["to"])
    if year is None:
        return
    volume = _volume(first, kind, year)
    meeting = f"{volume}-{int(first['n'])}" if kind == "handelingen" and first["item"] else volume
    at = first.end()
    while more := _MORE.match(text, at):
        key = f"{meeting}-{int(more['n'])}"
        yield Citation(kind, key, more.start("n"), more.end(), more["n"], official_url(key), "plain", year)
        at = more.end()


def _volume(match: re.Match[str], kind: _Kind, year: str) -> str:
    """The part of an official id that is the same for a whole parliamentary year: ``ah-tk-20232024``."""
    house = (match["house"] or "II").casefold()
    chamber = "ek" if house in {"i", "ek"} or house.startswith("eerste") else "tk"
    return f"{'ah' if kind == 'aanhangsel' else 'h'}-{chamber}-{year.replace('-', '')}"

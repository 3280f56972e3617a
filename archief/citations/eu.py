"""Acts of the European Union: "Richtlijn (EU) 2022/2557", "Verordening (EU) nr. 910/2014", "COM/2023/234".

The id is the CELEX number (sector, year, type, number: 32021R1232), the address EUR-Lex in Dutch. Which of the
two numbers is the year follows the Union's own rule: since 2015 always year/number; before, directives and
decisions year/number with the treaty after it (2008/114/EG), regulations "nr." number/year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from archief.citations.patterns import parliamentary_year
from archief.model import Citation, CitationStatus

_KIND = {
    "richtlijn": "L",
    "verordening": "R",
    "kaderbesluit": "F",
    "besluit": "D",
    "beschikking": "D",
    "aanbeveling": "H",
    "gemeenschappelijk standpunt": "E",
    "gemeenschappelijk optreden": "E",
}
_LONGEST_FIRST = sorted(_KIND.items(), key=lambda item: -len(item[0]))
_TREATY = r"(?:EU|EG|EEG|E\.G\.|JBZ|GBVB|Euratom|EGKS)"
_WORD = (
    r"(?:Richtlijn|Verordening|Kaderbesluit|Besluit|Beschikking|Aanbeveling"
    r"|Gemeenschappelijke?\s{1,2}(?:Standpunt|Optreden))(?:en|s)?"
)
_ACT = re.compile(
    rf"(?P<kind>\b(?:Uitvoerings|Gedelegeerde\s)?{_WORD}\s{{1,3}})?"
    rf"(?:(?P<treaty>\({_TREATY}(?:\s?,\s?{_TREATY})?\))\s{{0,3}}|\b(?P<bare>{_TREATY})(?:/|\s(?=\d{{4}}/)))?(?P<nr>nrs?\.?\s{{0,3}})?"
    rf"(?(bare)|(?<![\w/.-]))(?P<a>\d{{1,4}})/(?P<b>\d{{1,4}})(?:/(?P<after>{_TREATY}))?(?![\w/]|\.\d)",
    re.IGNORECASE,
)
_CALLED_SO = re.compile(rf"(?P<kind>{_WORD})\s{{0,3}}[(\[]?\s?\Z", re.IGNORECASE)  # "de AI-verordening (EU) 2024/1689"
_AND = re.compile(r"(?:\s?[,/]\s{0,2}|,?\s{1,2}(?:en|of|alsmede|respectievelijk)\s{1,2})")
_OF_A_TOWN = re.compile(r"\s{1,2}van\s{1,2}(?:de|het|een)\s{1,2}(?:gemeente|provinci|waterschap|college|burgemeester)")
_COM = re.compile(
    r"\b(?P<kind>COM|SEC|SWD|JOIN)\s{0,2}(?:/\s?|\(\s?)(?P<year>(?:19|20)\d{2})\s{0,2}(?:/|\))\s{0,2}(?P<n>\d{1,4})(?!\d)(?:\s{1,2}(?:final|def(?:initief)?))?"
)
# What a document of the Commission is in a CELEX number: a working document, or one with the High Representative.
_OF_COMMISSION = {"SEC": "SC", "SWD": "SC", "JOIN": "JC"}
_CALLED = re.compile(
    r"(?P<proposal>voorstel)|mededeling|witboek|groenboek|verslag|strategie|actieplan|routekaart|(?:werk|jaar)programma"
    r"|work\sprogramme|\bvisie\b|discussienota|communication|report",
    re.IGNORECASE,
)
_BEFORE = 100
_WORD_BEFORE = 40
_FIRST_YEAR = 1952
_NEW_NUMBERING = 2015
_LISBON = 2010  # the first year in which all acts of the common foreign policy are decisions


def eu_acts(text: str) -> Iterator[Citation]:
    """The acts named in ``text``; spans do not overlap."""
    last = ""  # "Verordeningen (EU) 2019/817 en (EU) 2019/818": the second is of the kind of the first
    end = 0
    for match in _ACT.finditer(text):
        joined = last and _AND.fullmatch(text, end, match.start())
        kind = _kind(match) or (_like_the_first(match, last) if joined else None) or _alone(match)
        celex = _celex(kind[0], match) if kind else None
        if kind is None or celex is None:
            continue
        key, repaired = celex
        last, end = kind[0], match.end()
        yield _citation(text, match.start(), end, key, "repaired" if repaired else kind[1])
    for match in _COM.finditer(text):
        number = f"5{match['year']}{_document(text, match)}{int(match['n']):04}"
        yield _citation(text, match.start(), match.end(), number, "plain")


def act_url(celex: str) -> str:
    """The Dutch text of an act on EUR-Lex."""
    return f"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:{celex}"


def _document(text: str, match: re.Match[str]) -> str:
    """The CELEX letters of a document of the Commission: a COM is a proposal, unless it is called something else."""
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    called = next(reversed(list(_CALLED.finditer(before))), None)
    return _OF_COMMISSION.get(match["kind"]) or ("DC" if called and not called["proposal"] else "PC")


def _kind(match: re.Match[str]) -> tuple[str, CitationStatus] | None:
    """The CELEX letter of the act, and whether it is certain; None when its words do not say that it is one."""
    treaty = match["treaty"] or match["bare"] or match["after"]
    if match["kind"]:
        letter = _letter(match["kind"])
        if not treaty and (letter in "DHE" or _OF_A_TOWN.match(match.string, match.end())):
            return None  # "besluit 12/2023" may be anybody's
        return letter, "plain"
    window = match.string[max(0, match.start() - _WORD_BEFORE) : match.start()]
    if treaty and (called := _CALLED_SO.search(window)):
        return _letter(called["kind"]), "plain"
    return None


def _letter(word: str) -> str:
    """The CELEX letter for "Richtlijn", "Uitvoeringsverordening", "Gemeenschappelijke Standpunten"."""
    plain = " ".join(word.casefold().split()).replace("gemeenschappelijke ", "gemeenschappelijk ")
    return next(letter for name, letter in _LONGEST_FIRST if name in plain)


def _like_the_first(match: re.Match[str], letter: str) -> tuple[str, CitationStatus] | None:
    """The kind of an act that is joined to one before it; a parliamentary year may be joined so as well."""
    treaty = match["treaty"] or match["bare"] or match["after"]
    return (letter, "plain") if treaty or not parliamentary_year(match["a"], match["b"]) else None


def _alone(match: re.Match[str]) -> tuple[str, CitationStatus] | None:
    """The kind of an act without a word for it: "2002/58/EG" is nearly always a directive."""
    treaty = (match["after"] or "").upper()
    if treaty == "JBZ":
        return "F", "uncertain"  # or a decision
    if treaty == "GBVB":
        late = (_year(match["a"]) or 0) >= _LISBON
        return ("D", "plain") if late else ("E", "uncertain")
    return ("L", "plain") if treaty else None


def _celex(letter: str, match: re.Match[str]) -> tuple[str, bool] | None:
    first, second = match["a"], match["b"]
    if match["nr"] and _year(second) and not (len(first) == 4 and int(first) >= _NEW_NUMBERING):
        year, number = _year(second), first  # nr. 910/2014
    elif len(first) == 4 and _year(first):
        year, number = int(first), second
    elif match["after"] and letter != "R":
        year, number = _year(first), second  # 95/46/EG
    elif len(second) == 4 and _year(second) and not match["after"]:
        year, number = int(second), first
    elif match["after"] and _year(second):  # a regulation of the nineties: 1408/71/EEG
        year, number = _year(second), first
    else:
        short = 2000 + int(first) if len(first) == 2 else None  # "(EU) 21/1232": the century was left out
        if short is None or short < _NEW_NUMBERING or not (match["treaty"] or match["bare"]):
            return None
        return f"3{short}{letter}{int(second):04}", True
    if year is None or not int(number):
        return None
    return f"3{year}{letter}{int(number):04}", False


def _year(digits: str) -> int | None:
    if len(digits) == 2 and int(digits) >= _FIRST_YEAR - 1900:
        return 1900 + int(digits)
    return int(digits) if len(digits) == 4 and _FIRST_YEAR <= int(digits) <= 2099 else None


def _citation(text: str, start: int, end: int, celex: str, status: CitationStatus) -> Citation:
    return Citation("eu", celex, start, end, text[start:end], act_url(celex), status)

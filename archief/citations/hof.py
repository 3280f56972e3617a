"""Cases before the courts of the European Union: "zaak C-219/05", "gevoegde zaken C-293/17 en C-294/17".

The id is the CELEX number of the judgment, as of other texts of the Union. Cases that were joined
("gevoegde zaken …", "HvJ EU 8 april 2014, C-293/12 en C-594/12") have one judgment, under the number of the first.
A case of which nothing says that it was decided may still be pending, or have ended without a judgment: uncertain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from archief.citations.eu import act_url
from archief.citations.patterns import HYPHEN
from archief.model import Citation, CitationStatus

_CASE = rf"\b(?P<court>[CT]){HYPHEN}(?P<n>\d{{1,4}})/(?P<year>\d{{2}})(?![\d/])(?:\s?(?:PPU|P)\b(?!-))?"
_CASES = re.compile(
    rf"(?P<joined>\b[Gg]evoegde\s{{1,2}}zaken\s{{1,2}}|(?<=\s(?:19|20)\d{{2}}),\s{{1,2}})?(?:\b[Zz]aak(?:nummer)?\s{{1,2}})?{_CASE}"
    rf"(?P<more>(?:(?:,|\s{{1,2}}en|\s{{1,2}}tot\s{{1,2}}en\s{{1,2}}met)\s{{1,2}}[CT]{HYPHEN}\d{{1,4}}/\d{{2}}(?![\d/])){{0,9}})"
)
_ONE = re.compile(_CASE)
_COURT = re.compile(
    r"\bza(?:ak|ken)\b|\barrest(?:en)?\b|\bHof\b|\bHvJ|\bGerecht\b|\bprejudici|\bconclusies?\b|\buitspra|\bECLI:EU\b",
    re.IGNORECASE,
)
_DECIDED = re.compile(r"\barrest|\buitspra|\bHvJ\b|\bgewezen\b|oordeel|\bconclusies?\b|\bbepaalde?\b", re.IGNORECASE)
_OPINION = re.compile(r"\bconclusie[^.;]{0,60}\Z", re.IGNORECASE)
_BEFORE = 70
_FIRST_YEAR = 53


def court_cases(text: str, context: str = "") -> Iterator[Citation]:
    """The cases named in ``text``, where a court or a judgment is spoken of."""
    if not (_COURT.search(text) or _COURT.search(context)):
        return
    decided = _DECIDED.search(text) or _DECIDED.search(context)
    status: CitationStatus = "plain" if decided else "uncertain"
    for match in _CASES.finditer(text):
        if match["joined"]:
            yield _citation(
                match, match.end("joined") if match["joined"][0] == "," else match.start(), match.end(), status
            )
            continue
        yield _citation(match, match.start(), match.start("more"), status)
        for more in _ONE.finditer(text, match.start("more"), match.end("more")):
            yield _citation(more, more.start(), more.end(), "uncertain")  # those too may have been joined


def _citation(match: re.Match[str], start: int, end: int, status: CitationStatus) -> Citation:
    year = int(match["year"])
    opinion = _OPINION.search(match.string, max(0, start - _BEFORE), start)
    text = ("T" if match["court"] == "T" else "C") + ("C" if opinion else "J")
    celex = f"6{2000 + year if year < _FIRST_YEAR else 1900 + year}{text}{int(match['n']):04}"
    return Citation("eu", celex, start, end, match.string[start:end], act_url(celex), status)

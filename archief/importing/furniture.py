"""What belongs to the paper and not to the document: page numbers, running heads and feet.

Each line taken out is reported by kind. Question numbers (a number alone on a line, in a list of questions)
look like page numbers; here stands the evidence that tells them apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from archief.importing.numbers import question_numbers
from archief.importing.source import Dropped, Grid, Line
from archief.importing.web_notes import under_note_head

_KAMER = r"(?:Tweede|Eerste) Kamer(?: der Staten-Generaal)?"
_YEARS = r"vergaderjaar \d{4}\s?[-–/]\s?\d{2,4}"
_DOSSIERS = r"\d{2} ?\d{3}(?:[ -][\dIVXLC]+)*(?:(?:,| en) \d{2} ?\d{3}(?:[ -][\dIVXLC]+)*)*(?: \([RA]\d+\))?"
_DOCUMENT = rf"(?:{_DOSSIERS}, (?:nr\. ?\d+|[A-Z]{{1,3}})|Aanhangsel(?: van de Handelingen)?(?:,? nr\. ?\d+)?)"
_PLACE = r"['’‘`]s-Gravenhage \d{4}"
_CODES = rf"(?:kst|ah-tk|ah|h-tk)-?\d{{4,8}}(?:-[\dA-Z]+)*|ISSN \d{{4}} ?- ?\d{{3}}[\dX]|{_PLACE}"
_FOOTERS = (
    # Tweede Kamer, vergaderjaar 2023–2024, 32 317, nr. 859 5 · … Aanhangsel 5 · ’s-Gravenhage 2024 Tweede Kamer, …
    re.compile(rf"^(?:{_CODES}|[ -])*{_KAMER}, {_YEARS}, {_DOCUMENT} +\d{{1,4}}$"),
    # kst-32317-859 · ISSN 0921 - 7371 · ’s-Gravenhage 2023 · ah-tk-20252026-300
    re.compile(rf"^(?:{_CODES}|[ -])*(?:{_CODES})(?:[ ]\d{{1,3}})?$"),
    re.compile(r"^(?:0[A-Z]{3}\d{5,}|KST\d{5,}\w*)$"),
    re.compile(r"^(?:[Pp]agina|[Bb]lad|p\.) ?\d{1,4}(?: ?(?:van|/) ?\d{1,4})?$"),
    re.compile(r"^[-–] ?\d{1,4} ?[-–]$"),
    re.compile(r"^\d{1,4} ?/ ?\d{1,4}$"),
    re.compile(r"^[_—–-]{5,}$"),
)
_OFFICIAL_HEAD = re.compile(
    rf"^(?:{_KAMER} ?\d?|Vergaderjaar \d{{4}}\s?[-–]\s?\d{{2,4}}|\d{{4}}[ZD]\d{{5}}|Aanhangsel van de Handelingen"
    r"|Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden)$"
)
_NUMBER = re.compile(r"^\d{1,4}$")
_KAMERSTUK_FOOTER = re.compile(r"(?:kst-|, )(\d{2} ?\d{3}(?:[ -][\dIVXLC]+)*)(?:, nr\. ?|-)(\d+)\b")


def take_furniture(lines: Sequence[Line | Grid]) -> tuple[list[Line | Grid], list[Dropped], list[str]]:
    """The lines of the document itself; what was dropped; the running feet (they state a Kamerstuk number)."""
    kinds = _kinds(lines)
    kept: list[Line | Grid] = []
    dropped: list[Dropped] = []
    feet: list[str] = []
    gap = page = False
    for index, line in enumerate(lines):
        if isinstance(line, Line) and index in kinds:
            dropped.append(Dropped(kinds[index], line.whole, line.number))
            if kinds[index] == "running heads and feet":
                feet.append(line.text)
            gap, page = gap or line.blanks > 0, True
            continue
        if page and isinstance(line, Line):
            kept.append(replace(line, page=True, blanks=max(line.blanks, int(gap))))
        else:
            kept.append(line)
        gap = page = False
    return kept, dropped, feet


def _kinds(lines: Sequence[Line | Grid]) -> dict[int, str]:
    """Which lines (by place) are furniture, and of what kind."""
    kinds: dict[int, str] = {}
    questions = question_numbers(lines)
    taken = {*questions, *(index for index in range(len(lines)) if under_note_head(lines, index))}
    repeated = _repeated(lines)
    page = 0
    for index, line in enumerate(lines):
        if not isinstance(line, Line):
            continue
        text = line.whole
        if any(footer.match(text) for footer in _FOOTERS) or index in repeated:
            kinds[index] = "running heads and feet"
        elif line.marker is None and (
            (index < 30 and _OFFICIAL_HEAD.match(text)) or (index < 4 and text in ("2", "T") and index not in questions)
        ):
            kinds[index] = "official head"
        elif _NUMBER.match(text) and index not in taken and page < int(text) <= page + 40 and _alone(lines, index):
            kinds[index] = "page numbers"
            page = int(text)
    return kinds


def _alone(lines: Sequence[Line | Grid], index: int) -> bool:
    """Whether white space or the edge of a page stands on both sides."""
    line = lines[index]
    following = lines[index + 1] if index + 1 < len(lines) else None
    before = index == 0 or line.blanks > 0 or (isinstance(line, Line) and line.page)
    after = following is None or following.blanks > 0 or (isinstance(following, Line) and following.page)
    return before and after


def _repeated(lines: Sequence[Line | Grid]) -> set[int]:
    """Short lines that return at the start of a page, three times or more, apart from their numbers."""
    keys: Counter[str] = Counter()
    where: dict[int, str] = {}
    for index, line in enumerate(lines):
        if isinstance(line, Line) and line.page and line.width < 90 and not line.text.endswith((".", "?", ":")):
            key = re.sub(r"\d+", "0", line.text)
            keys[key] += 1
            where[index] = key
    return {index for index, key in where.items() if keys[key] >= 3 and re.search(r"\d", lines_text(lines, index))}


def lines_text(lines: Sequence[Line | Grid], index: int) -> str:
    """The text of the line at ``index``; empty for a table."""
    line = lines[index]
    return line.text if isinstance(line, Line) else ""


def stated_kamerstuk(feet: Sequence[str]) -> str | None:
    """The Kamerstuk number that the running feet agree upon: ``32317-859``."""
    stated: Counter[str] = Counter()
    for foot in feet:
        for dossier, number in _KAMERSTUK_FOOTER.findall(foot):
            head, *rest = re.split(r"(?<=\d{3})[ -](?=[\dIVXLC])", dossier.strip(), maxsplit=1)
            stated["-".join([head.replace(" ", ""), *(part.replace(" ", "-") for part in rest), number])] += 1
    return stated.most_common(1)[0][0] if stated else None

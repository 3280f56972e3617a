"""What belongs to the paper and not to the document: page numbers, running heads and feet.

Each line taken out is reported by kind. Question numbers (a number alone on a line, in a list of questions)
look like page numbers; here stands the evidence that tells them apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
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
# The foot of a page, its number on the same line or on the next.
_FOOT = re.compile(rf"^(?:{_CODES}|[ -])*(?P<foot>{_KAMER}, {_YEARS}, {_DOCUMENT})(?P<page> +\d{{1,4}})?$")
_CODE_LINES = (
    # kst-32317-859 · ISSN 0921 - 7371 · ’s-Gravenhage 2023 · ah-tk-20252026-300
    re.compile(rf"^(?:{_CODES}|[ -])*(?:{_CODES})(?:[ ]\d{{1,3}})?$"),
    re.compile(r"^(?:0[A-Z]{3}\d{5,}|KST\d{5,}\w*)$"),
)
_FOOTERS = (
    re.compile(r"^(?:[Pp]agina|[Bb]lad|p\.) ?\d{1,4}(?: ?(?:van|/) ?\d{1,4})?$"),
    re.compile(r"^[-–] ?\d{1,4} ?[-–]$"),
    re.compile(r"^\d{1,4} ?/ ?\d{1,4}$"),
    re.compile(r"^[_—–-]{5,}$"),
)
_OFFICIAL_HEAD = re.compile(
    rf"^(?:{_KAMER} ?\d?|\d{{4}}[ZD]\d{{5}}"
    r"|(?:Vergaderjaar \d{4}\s?[-–]\s?\d{2,4})?(?:(?:^| )Aanhangsel van de Handelingen)?"
    r"|Vragen gesteld door de leden der Kamer, met de daarop door de(?: regering gegeven antwoorden)?"
    r"|regering gegeven antwoorden)$"
)
_NUMBER = re.compile(r"^\d{1,4}$")
_KAMERSTUK_FOOTER = re.compile(r"(?:kst-|, )(\d{2} ?\d{3}(?:[ -][\dIVXLC]+)*)(?:, nr\. ?|-)(\d+)\b")


def take_furniture(lines: Sequence[Line | Grid]) -> tuple[list[Line | Grid], list[Dropped], list[str]]:
    """The lines of the document itself; what was dropped; the running feet (they state a Kamerstuk number)."""
    feet = _feet(lines)
    kinds = _kinds(lines, feet)
    kept: list[Line | Grid] = []
    dropped: list[Dropped] = []
    stated: list[str] = []
    gap = page = False
    for index, line in enumerate(lines):
        if isinstance(line, Line) and index in kinds:
            dropped.append(Dropped(kinds[index], line.whole, line.number))
            if kinds[index] == "running heads and feet":
                stated.append(line.text)
            gap, page = gap or line.blanks > 0, page or not (feet and _is_code(line))
            continue
        if page and isinstance(line, Line):
            kept.append(replace(line, page=True, blanks=max(line.blanks, int(gap))))
        else:
            kept.append(line)
        gap = page = False
    return kept, dropped, stated


def _feet(lines: Sequence[Line | Grid]) -> dict[int, int | None]:
    """The running feet, and for each the place of the number of the page, on its own line or on the next.

    Without a number on its line it may be what a note refers to: then the same foot stands on other pages."""
    matches = {
        at: found for at, line in enumerate(lines) if isinstance(line, Line) and (found := _FOOT.match(line.whole))
    }
    times = Counter(match["foot"] for match in matches.values())
    feet: dict[int, int | None] = {}
    for at, match in matches.items():
        below = at + 1 if _NUMBER.match(_whole(lines, at + 1)) else None
        if match["page"]:
            feet[at] = at
        elif match["foot"].endswith("Aanhangsel") or times[match["foot"]] > (1 if below else 2):
            feet[at] = below
    return feet


def _is_code(line: Line) -> bool:
    """What is printed once, at the foot of the first page: it may stand in the middle of the notes there."""
    return any(code.match(line.whole) for code in _CODE_LINES)


def _kinds(lines: Sequence[Line | Grid], feet: Mapping[int, int | None]) -> dict[int, str]:
    """Which lines (by place) are furniture, and of what kind. Where ``feet`` have the numbers of the pages, no other
    number is one."""
    kinds: dict[int, str] = {}
    questions = question_numbers(lines)
    taken = {*questions, *(index for index in range(len(lines)) if under_note_head(lines, index))}
    repeated = _repeated(lines)
    numbers = {at for at in feet.values() if at is not None}
    page = 0
    for index, line in enumerate(lines):
        if not isinstance(line, Line):
            continue
        text = line.whole
        if index in feet or _is_code(line) or any(footer.match(text) for footer in _FOOTERS) or index in repeated:
            kinds[index] = "running heads and feet"
        elif line.marker is None and (
            (index < 30 and _OFFICIAL_HEAD.match(text)) or (index < 4 and text in ("2", "T") and index not in questions)
        ):
            kinds[index] = "official head"
        elif index in numbers:
            kinds[index] = "page numbers"
        elif feet or not _NUMBER.match(text) or index in taken:
            continue
        elif page < int(text) <= page + 40 and _alone(lines, index):
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


def _whole(lines: Sequence[Line | Grid], index: int) -> str:
    """The line at ``index`` as a reader sees it; empty for a table and behind the end."""
    line = lines[index] if index < len(lines) else None
    return line.whole if isinstance(line, Line) else ""


def stated_kamerstuk(feet: Sequence[str]) -> str | None:
    """The Kamerstuk number that the running feet agree upon: ``32317-859``."""
    stated: Counter[str] = Counter()
    for foot in feet:
        for dossier, number in _KAMERSTUK_FOOTER.findall(foot):
            head, *rest = re.split(r"(?<=\d{3})[ -](?=[\dIVXLC])", dossier.strip(), maxsplit=1)
            stated["-".join([head.replace(" ", ""), *(part.replace(" ", "-") for part in rest), number])] += 1
    return stated.most_common(1)[0][0] if stated else None

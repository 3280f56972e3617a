"""Lines become paragraphs: joined where a sentence runs on (``breaks`` says where), cut words made whole.

Knows nothing of questions and answers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from archief.importing import hyphens
from archief.importing.breaks import Page, Place, available_widths, has_ended, page_of, starts_paragraph
from archief.importing.ledger import Ledger
from archief.importing.para import Para
from archief.importing.source import BULLETS, Grid, Line, Rich

_ADDRESS = re.compile(r"[(<]?(?:https?://|www\.)")

_CLOSES = re.compile(r"[.,;:?!)](?:\s|$)")  # no line starts so: the mark of a note stood before it


@dataclass(slots=True)
class _Open:
    """A paragraph being put together."""

    first: Line
    rich: Rich
    origins: list[tuple[int, int]] = field(default_factory=list)
    last: Line = field(init=False)
    count: int = 1

    def __post_init__(self) -> None:
        self.last = self.first
        self.origins = [(0, self.first.number)]


def make_paragraphs(
    lines: Sequence[Line | Grid], wrapped: bool, vocabulary: hyphens.Vocabulary, ledger: Ledger
) -> list[Para]:
    """The paragraphs of the document, its furniture and notes already taken out."""
    widths = available_widths(lines)
    page = page_of(lines)
    result: list[Para] = []
    current: _Open | None = None
    for index, given in enumerate(lines):
        if isinstance(given, Grid):
            result += [_close(current)] if current else []
            result.append(Para(Rich(""), given.number, given.blanks, grid=given))
            current = None
            continue
        line = _demoted(given, current) if wrapped else given
        following = lines[index + 1 : index + 4]
        if current and wrapped and not _starts(current, line, following, widths[index - 1], page):
            _append(current, line, vocabulary, ledger)
        else:
            result += [_close(current)] if current else []
            current = _Open(line, line.rich)
    result += [_close(current)] if current else []
    for para, behind in zip_longest(result, result[1:]):
        para.alone = para.blanks > 0 and (behind is None or behind.blanks > 0)
    return result


def _starts(current: _Open, line: Line, following: Sequence[Line | Grid], available: int, page: Page) -> bool:
    before = current.rich.text
    place = Place(before, current.first, current.last, current.count, line, following, available, page)
    return starts_paragraph(place)


def join_lines(lines: Sequence[Line], vocabulary: hyphens.Vocabulary, ledger: Ledger) -> Rich:
    """Lines that are known to be one text (a footnote), as one."""
    current = _Open(lines[0], lines[0].rich)
    for line in lines[1:]:
        _append(current, _plain(line), vocabulary, ledger)
    return current.rich


def _close(current: _Open) -> Para:
    first = current.first
    return Para(
        current.rich, first.number, first.blanks, heading=first.heading, bold=current.rich.covered("bold"),
        italic=current.rich.covered("italic"), indent=first.indent, style=first.style, size=first.size,
        marker=first.marker, quote=first.quote, origins=tuple(current.origins), lines=current.count,
    )  # fmt: skip


def _append(current: _Open, line: Line, vocabulary: hyphens.Vocabulary, ledger: Ledger) -> None:
    left, right = current.rich, line.rich
    if left.text.endswith("-") and not left.text.endswith(" -") and right.text[:1].isalnum():
        joined = hyphens.join(left.text, right.text, vocabulary)
        head, tail = left.text.split()[-1], right.text.split()[0]
        if not joined.keep:
            left = left[: len(left.text) - 1]
        if joined.space:
            left = left + " "
        else:
            after = (head if joined.keep else head[:-1]) + tail
            ledger.change(f"{head} {tail}", after)
            if joined.doubt:
                ledger.doubt(line.number, f"koppelteken of afbreekteken: “{head}|{tail}” is gelezen als “{after}”")
    elif _CLOSES.match(right.text):
        pass
    elif left.text and not _cut_address(left.text, right.text):
        left = left + " "
    elif left.text:
        ledger.change(f"{left.text.split()[-1]} {right.text.split()[0]}", left.text.split()[-1] + right.text.split()[0])
    current.origins.append((len(left.text), line.number))
    current.rich = left + right
    current.last = line
    current.count += 1


def _cut_address(left: str, right: str) -> bool:
    """A web address that runs on: it breaks after a slash or another sign that no address ends with."""
    last, head = (left.split() or [""])[-1], (right.split() or [""])[0]
    if not _ADDRESS.match(last) or not last.endswith(("/", "_", "=", "&", "?", "-")):
        return False
    return bool(re.match(r"[\w%~-]", head)) and bool(re.search(r"[/_.=&%-]|\d", head))


def _demoted(line: Line, current: _Open | None) -> Line:
    """A dash or number at the start of a line that is no list marker: the sentence before it runs on."""
    marker = line.marker
    if marker is None or current is None or marker.label[0] in BULLETS:
        return line
    before, previous = current.rich.text, current.first.marker
    first = marker.number in (None, 1)
    if previous and marker.number and previous.number and marker.number == previous.number + 1:
        return line
    if line.blanks:
        starts = first or has_ended(before)
    else:
        dashes = previous is not None and previous.number is None and marker.number is None
        starts = has_ended(before) and ((first and not before.endswith(";")) or dashes)
    return line if starts or before.endswith(":") else _plain(line)


def _plain(line: Line) -> Line:
    if line.marker is None or not line.marker.typed:
        return line
    return replace(line, rich=Rich(line.marker.label + " ") + line.rich, marker=None)

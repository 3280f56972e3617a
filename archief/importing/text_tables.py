"""Tables in text: rows one under the other, their cells parted by tabs, as a table is copied from Word or a page.

Tabs also stand behind the numbers of lists and notes, in letterheads and in lists of contents; those are no tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_NUMBERED = re.compile(r"(?:\[?\(?\d{1,3}[.)\]]?|[-–•*·▪o]|[a-z][.)])$")
_PAGE = re.compile(r"\d{1,4}$")


def find_tables(lines: Sequence[str]) -> dict[int, list[list[str]]]:
    """The tables among ``lines``: the number of their first line (from 1) → rows of cells.

    A table has two rows or more of as many cells. Three columns leave no doubt; two are a table only below a line
    that announces it.
    """
    found: dict[int, list[list[str]]] = {}
    for start, rows in _runs(lines):
        announced = start > 0 and lines[start - 1].rstrip().endswith(":")
        columns = len(rows[0])
        contents = all(_PAGE.fullmatch(row[-1]) for row in rows) and not announced
        if len(rows) >= 2 and (columns >= 3 or announced) and not contents:
            found[start + 1] = rows
    return found


def _runs(lines: Sequence[str]) -> Iterator[tuple[int, list[list[str]]]]:
    """Lines that follow each other and have as many cells, more than one."""
    start, rows = 0, list[list[str]]()
    for index, line in enumerate(lines):
        cells = _cells(line)
        if rows and len(cells) != len(rows[0]):
            yield start, rows
            rows = []
        if cells:
            start = start if rows else index
            rows.append(cells)
    if rows:
        yield start, rows


def _cells(line: str) -> list[str]:
    """The cells of a row; none when the line is none."""
    if "\t" not in line.strip():
        return []
    cells = [cell.strip() for cell in line.strip(" ").split("\t")]
    if _NUMBERED.match(cells[0]) or sum(map(bool, cells)) < 2:
        return []
    return cells

"""The table of contents: it announces headings that stand in the document again, so it is left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archief.importing.labels import is_contents
from archief.importing.ledger import Ledger
from archief.importing.para import Para

# A table of contents that was copied cell by cell: the numeral of a part, the page, the head of the column.
_CELL = re.compile(r"^(?:[IVX]{1,4}\.?|\d{1,3}|[Bb]lz\.?|[Pp]ag(?:ina|\.)?)$")
_NUMERAL = re.compile(r"^[IVX]{1,4}[.)]?\s+(?=\S)")


def drop_contents(paras: Sequence[Para], ledger: Ledger) -> list[Para]:
    """``paras`` without the table of contents; its words go into the ledger.

    An entry is a line whose title returns as a paragraph further on, or that ends in a page number.
    """
    start = next((i for i, para in enumerate(paras[:60]) if para.grid is None and is_contents(para.whole)), None)
    if start is None:
        return list(paras)
    end = start + 1
    while end < len(paras) and _is_entry(paras, end):
        end += 1
    for para in paras[start:end]:
        ledger.drop("contents list", para.whole, para.line)
    return [*paras[:start], *paras[end:]]


def _is_entry(paras: Sequence[Para], index: int) -> bool:
    para = paras[index]
    if para.grid is not None or len(para.text) > 240 or para.text.endswith(("?", ";", ":")):
        return False
    title = entry_title(para.text)
    if not title or _is_cell(paras, index):
        return True
    if any(entry_title(later.text).startswith(title) for later in paras[index + 1 :] if later.grid is None):
        return True
    return bool(re.search(r"(?:\.{3,}|…|\t| )\s*\d{1,3}$", para.whole)) and not para.text.endswith(".")


def _is_cell(paras: Sequence[Para], index: int) -> bool:
    """A cell of a table of contents; a number above a question is the question's."""
    below = paras[index + 1].text if index + 1 < len(paras) else ""
    return bool(_CELL.match(paras[index].whole)) and not below.endswith("?")


def entry_title(text: str) -> str:
    """A title without the number of its part, leader dots and page number, for comparison."""
    return re.sub(r"[\s.…·_]+\d{0,3}$", "", _NUMERAL.sub("", " ".join(text.split()))).casefold()

"""Dutch dates as documents write them: a day, or the days of a meeting."""

from __future__ import annotations

import re
from datetime import date

from archief.dutch import MONTHS

_MONTH = "|".join(MONTHS)
DAY = rf"\d{{1,2}} (?:{_MONTH}) \d{{4}}"
# 5 en 6 maart 2026 · 22-23 juli 2025 · 30 juni en 1 juli 2025 · 12 december 2024
DAYS = (
    rf"\d{{1,2}}(?: (?:{_MONTH}))?(?: \d{{4}})?(?:(?:, \d{{1,2}})? ?(?:en|tot en met|t/m|[-–]) ?\d{{1,2}})?"
    rf" (?:{_MONTH})(?: \d{{4}})?"
)


def day(text: str) -> date | None:
    """The first full date in ``text``."""
    for found in re.finditer(rf"(\d{{1,2}}) ({_MONTH}) (\d{{4}})", text):
        made = _made(int(found[1]), found[2], int(found[3]))
        if made:
            return made
    return None


def days(text: str, year: int | None = None) -> tuple[date | None, date | None]:
    """First and last day of a meeting: ``19 en 20 oktober 2023``; ``year`` when the text states none."""
    stated = re.search(r"\b(\d{4})\b", text)
    year = int(stated[1]) if stated else year
    months = re.findall(_MONTH, text)
    numbers = [int(n) for n in re.findall(r"\b\d{1,2}\b", text)]
    if year is None or not months or not numbers:
        return None, None
    first = _made(numbers[0], months[0], year)
    last = _made(numbers[-1], months[-1], year) if len(numbers) > 1 else first
    return first, last if first and last and first <= last else first


def _made(number: int, month: str, year: int) -> date | None:
    try:
        return date(year, MONTHS.index(month) + 1, number)
    except ValueError:
        return None

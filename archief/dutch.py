"""How dates, counts and enumerations are written in Dutch, wherever the archive speaks for itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def long_date(day: date) -> str:
    """``5 maart 2026``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def date_range(first: date, last: date | None) -> str:
    """``5 en 6 maart 2026`` for two days in a row, ``18 tot en met 20 december 2012`` for a longer meeting."""
    return _days(first, last, " tot en met ")


def date_span(first: date, last: date | None) -> str:
    """As ``date_range``, for what happened now and then in that time: ``12 juni 2023 – 5 november 2024``."""
    return _days(first, last, " – ")


def _days(first: date, last: date | None, through: str) -> str:
    if last is None or last <= first:
        return long_date(first)
    joint = " en " if (last - first).days == 1 else through
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}{joint}{long_date(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]}{joint}{long_date(last)}"
    return f"{long_date(first)}{joint}{long_date(last)}"


def count(number: int, one: str, more: str) -> str:
    """``1 vraag``, ``3 vragen``, ``1.024 vragen``."""
    return f"{number:,}".replace(",", ".") + f" {one if number == 1 else more}"


def enumerate_words(words: Sequence[str]) -> str:
    """``D66``, ``D66 en VVD``, ``D66, VVD en CDA``."""
    return " en ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""

"""What an overleg is called, and how Dutch dates and lists are written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from archief import dutch
from archief.model import Bewindspersoon, Dossier, Metadata, Overleg, Raad, Vraagsteller
from archief.titles import display_title, full_title

OVERLEG = Metadata("schriftelijk-overleg")
VRAGEN = Metadata("kamervragen")
DAY = date(2025, 11, 21)


@pytest.mark.parametrize(
    ("data", "title"),
    [
        (replace(OVERLEG, titel="Herstel van het vertrouwen"), "Herstel van het vertrouwen"),
        (
            replace(OVERLEG, titel="Verslag van een schriftelijk overleg", raad=Raad("JBZ-Raad", date(2026, 3, 5))),
            "JBZ-Raad van 5 maart 2026",
        ),
        (
            replace(OVERLEG, titel="VERSLAG VAN EEN NADER SCHRIFTELIJK OVERLEG", raad=Raad("JBZ-Raad"), beantwoord=DAY),
            "JBZ-Raad, 21 november 2025",
        ),
        (replace(OVERLEG, raad=Raad("JBZ-Raad", date(2026, 3, 5), date(2026, 3, 6))), "JBZ-Raad van 5 en 6 maart 2026"),
        (
            replace(OVERLEG, dossier=Dossier("29628", "Politie"), beantwoord=DAY),
            "Schriftelijk overleg Politie, 21 november 2025",
        ),
        (replace(OVERLEG, commissie="Digitale Zaken"), "Schriftelijk overleg Digitale Zaken"),
        (OVERLEG, "Schriftelijk overleg x"),
        (
            replace(VRAGEN, vraagsteller=Vraagsteller("Kathmann", "GroenLinks-PvdA"), beantwoord=DAY),
            "Kamervragen van het lid Kathmann (GroenLinks-PvdA), 21 november 2025",
        ),
        (
            replace(VRAGEN, vraagsteller=Vraagsteller("Bushoff en Patijn", "GroenLinks-PvdA"), beantwoord=DAY),
            "Kamervragen van de leden Bushoff en Patijn (GroenLinks-PvdA), 21 november 2025",
        ),
        (
            replace(VRAGEN, bewindspersonen=(Bewindspersoon("Minister van Justitie"),), beantwoord=DAY),
            "Kamervragen aan de minister van Justitie, 21 november 2025",
        ),
        (VRAGEN, "Kamervragen"),
    ],
)
def test_a_name_says_what_the_document_says_of_itself(data: Metadata, title: str) -> None:
    assert display_title(Overleg("x", data, ())) == title


def test_the_sort_of_document_stands_before_a_name_that_lacks_it() -> None:
    meeting = Overleg("x", replace(OVERLEG, raad=Raad("JBZ-Raad", DAY)), ())
    assert full_title(meeting) == "Schriftelijk overleg JBZ-Raad van 21 november 2025"
    assert full_title(Overleg("x", replace(VRAGEN, gevraagd=DAY), ())) == "Kamervragen, 21 november 2025"


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2026, 3, 5), None, "5 maart 2026"),
        (date(2026, 3, 5), date(2026, 3, 5), "5 maart 2026"),
        (date(2026, 3, 5), date(2026, 3, 6), "5 en 6 maart 2026"),
        (date(2026, 3, 5), date(2026, 3, 8), "5 tot en met 8 maart 2026"),
        (date(2026, 2, 28), date(2026, 3, 1), "28 februari en 1 maart 2026"),
        (date(2025, 12, 30), date(2026, 1, 2), "30 december 2025 tot en met 2 januari 2026"),
    ],
)
def test_dates(first: date, last: date | None, text: str) -> None:
    assert dutch.date_range(first, last) == text


def test_a_span_of_time_is_no_meeting() -> None:
    assert dutch.date_span(date(2023, 6, 12), date(2024, 11, 5)) == "12 juni 2023 – 5 november 2024"


def test_counts_and_lists() -> None:
    assert [dutch.count(n, "vraag", "vragen") for n in (0, 1, 1024)] == ["0 vragen", "1 vraag", "1.024 vragen"]
    assert [dutch.enumerate_words(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a en b",
        "a, b en c",
    ]

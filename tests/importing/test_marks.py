"""Marks that are only digits at a word: where they stand, and what is none."""

from __future__ import annotations

import pytest

from archief.importing.marks import LIKELY, Place, best_series, candidates

MARKS = """
Brussel[1]. Kan                           | Brussel1. Kan
in een brief d.d.[1] is medegedeeld       | in een brief d.d.1 is medegedeeld
op 26 juni 2023[4] geïnformeerd           | op 26 juni 20234 geïnformeerd
van 1 juli 2022[10]. De verwachting       | van 1 juli 202210. De verwachting
van EL PAcCTO 2.0[9], wat                 | van EL PAcCTO 2.09, wat
meer SMART[11]-geformuleerde doelen       | meer SMART11-geformuleerde doelen
precursorenwetgeving,[5] nu dit           | precursorenwetgeving,5 nu dit
verordening?[4] 5 Is de Minister          | verordening? 4 5 Is de Minister
op dit onderwerp.[1]                      | op dit onderwerp.1
Regulation).[16] De laatste               | Regulation).16 De laatste
«de maat is vol»[3]? Welke                | «de maat is vol»3? Welke
van 29 november[22] 2024, erkent          | van 29 november22 2024, erkent
het artikel[2] noemt                      | het artikel² noemt
"""
NO_MARKS = """
2  | in 2022 is dit
1  | artikel 1 van de wet
11 | de bijbehorende actie 11. Ook
2  | de uitstoot van CO2 daalt
3  | een stijging van 3,5 procent
7  | het bedrag van 7% is
2  | de 2e ronde
8  | zie nr. 8 en
4  | het gaat om 1.4 miljoen
3  | paragraaf 3.3.3 noemt
21 | Verordening (EU) 21/1232
1  | op grond van de beschikking M(2018)1. Met
5  | het voorstel COM(2021)5 van de Commissie
3  | de motie (Kamerstuk 29477, nr. 613)? Ja
4  | zie https://www.krant.nl/zorgen~b1a2c3d4/ en
"""


@pytest.mark.parametrize("case", MARKS.strip().splitlines())
def test_marks_are_likely(case: str) -> None:
    wanted, text = (part.strip() for part in case.split("|"))
    label = wanted[wanted.index("[") + 1 : wanted.index("]")]
    best = max(candidates(text, label), key=lambda candidate: candidate.score)
    assert best.score >= LIKELY
    assert " ".join(f"{text[: best.start]}[{label}]{text[best.end :]}".split()) == wanted


def test_a_mark_may_follow_a_number_that_ends_a_sentence() -> None:
    def score(text: str) -> float:
        return max(candidate.score for candidate in candidates(text, "3"))

    assert score("artikel 4, lid 7.3 Ook") > score("een stijging van 7.3 procent")


@pytest.mark.parametrize("case", NO_MARKS.strip().splitlines())
def test_other_numbers_are_not(case: str) -> None:
    label, text = (part.strip() for part in case.split("|", maxsplit=1))
    assert all(candidate.score < LIKELY for candidate in candidates(text, label))


def test_enumerations_are_no_asker_s_marks() -> None:
    (mark,) = candidates("besproken (CSAM-verordening)? 1)", "1", "paren")
    assert mark.score >= LIKELY
    assert all(c.score < LIKELY for c in candidates("thema’s: 1) maatregelen; 2) overzicht", "1", "paren"))


def test_a_text_of_nothing_but_numbers_is_read_to_its_end() -> None:
    """A hostile text: were the work more than linear, this would not end."""
    assert len(candidates("1 " * 100_000, "1")) == 99_999


def _places(*found: tuple[int, float]) -> list[Place]:
    return [Place(order, score, (order, 0, 0)) for order, score in found]


def test_the_best_increasing_series_wins() -> None:
    series = [_places((10, 5.0)), _places((5, 9.0), (20, 6.0)), _places((15, 4.0), (30, 4.0))]
    assert [place.order if place else None for place in best_series(series)] == [10, 20, 30]


def test_a_label_without_a_place_is_passed_over() -> None:
    series = [_places((10, 5.0)), [], _places((30, 4.0))]
    assert [place.order if place else None for place in best_series(series)] == [10, None, 30]


def test_a_mark_behind_another_and_a_comma() -> None:
    assert candidates("Kent u deze berichten?1, 2", "2")[0].score >= LIKELY
    assert all(candidate.score < LIKELY for candidate in candidates("Zie het antwoord op vraag 1, 2", "2"))

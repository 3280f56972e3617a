"""What is written is read back the same; whatever is read never raises."""

from __future__ import annotations

from datetime import date
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archief.model import Exchange, Listing, Metadata, Overleg, Paragraph, Prose, Raad, Text
from archief.reading import read
from archief.settings import Settings
from archief.writing import write
from tests.reading.strategies import NASTY, OVERLEGGEN

FRONT = "---\nformaat: 1\nsoort: schriftelijk-overleg\n---\n"


@settings(max_examples=settings().max_examples // 2)  # each example is a whole document
@given(OVERLEGGEN)
def test_read_what_was_written(overleg: Overleg) -> None:
    text = write(overleg)
    again, problems = read(text, overleg.id, "overleg.md", Settings())
    assert again == overleg
    assert not [p for p in problems if p.code not in ("unmarked-note", "duplicate-id")], problems


def test_the_number_of_an_item_is_read_back_also_where_two_lists_would_run_together() -> None:
    def listing(start: int, sign: Literal[".", ")"], *items: str, automatic: bool = False) -> Listing:
        return Listing(tuple((Paragraph((Text(item),)),) for item in items), start, sign, automatic)

    written = (listing(3, ".", "a", "b"), listing(1, ".", "c"), listing(1, ")", "d"), listing(2, ")", "e"))
    blocks = (*written, listing(1, ".", "f", automatic=True), listing(1, ".", "g", automatic=True))
    overleg = Overleg("x", Metadata("kamervragen"), (Exchange("a", "vraag", Prose(blocks)),), ())
    again, _ = read(write(overleg), "x", "overleg.md", Settings())
    assert again
    assert overleg.exchanges[0].question.text == "3. a\n\n4. b\n\n1. c\n\n1) d\n\n2) e\n\nf\n\ng"
    assert again.exchanges[0].question.text == overleg.exchanges[0].question.text


def test_an_empty_item_keeps_its_number() -> None:
    text = FRONT + "::: vraag a\n1. een\n2.\n3. drie\n\n- vier\n-\n- vijf\n:::\n"
    overleg, problems = read(text, "x", "overleg.md", Settings())
    assert overleg
    assert not [problem for problem in problems if problem.severity == "error"]
    assert overleg.exchanges[0].question.text == "1. een\n\n2.\n\n3. drie\n\nvier\n\nvijf"
    again, _ = read(write(overleg), "x", "overleg.md", Settings())
    assert again == overleg


@given(
    st.lists(
        st.sampled_from(
            [*NASTY, "\n", "\n\n", "::: vraag a", "::: antwoord a", "\n:::\n", "    ", "| a |\n|---|", "\t"]
        )
    )
)
def test_reading_never_raises_and_always_points(parts: list[str]) -> None:
    text = FRONT + "\n".join(parts)
    overleg, problems = read(text, "x", "overleg.md", Settings())
    assert overleg is not None
    assert all(0 < problem.line <= text.count("\n") + 1 for problem in problems), problems


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    overleg, problems = read(text, "x", "overleg.md", Settings())
    assert overleg is not None or problems


@pytest.mark.parametrize("text", ["*a _b " * 3000, "> " * 3000 + "a", "- " * 3000 + "a", "[" * 3000 + "](x)" * 3000])
def test_what_is_nested_beyond_reason_is_a_problem_or_text(text: str) -> None:
    overleg, problems = read(FRONT + text, "x", "overleg.md", Settings())
    assert overleg is not None or [problem.code for problem in problems] == ["too-deep"]


def test_front_matter_nested_beyond_reason_is_a_problem() -> None:
    overleg, problems = read(FRONT.replace("formaat: 1", "formaat: " + "[" * 3000), "x", "overleg.md", Settings())
    assert overleg is None
    assert [problem.code for problem in problems] == ["bad-yaml"]


def test_a_meeting_of_one_day_has_that_day_twice() -> None:
    day = date(2026, 6, 15)
    overleg = Overleg("x", Metadata("schriftelijk-overleg", raad=Raad("Telecomraad", day, day)), (), ())
    text = write(overleg)
    assert "van: 2026-06-15\n" in text
    assert "tot: 2026-06-15\n" in text

"""A number is a motie's only when that is certain: every line of ``numbers_of_moties.txt``."""

from __future__ import annotations

from pathlib import Path

import pytest

from archief.citations import recognise

LINES = [
    tuple(line.split(" => "))
    for line in (Path(__file__).parent / "numbers_of_moties.txt").read_text(encoding="utf-8").split("\n")
    if " => " in line and not line.startswith("#")
]


@pytest.mark.parametrize(("sentence", "expected"), LINES)
def test_the_number_of_a_motie(sentence: str, expected: str) -> None:
    found = [mention.kamerstuk or "+".join(mention.together) or "-" for mention in recognise(sentence).moties]
    assert found == expected.split(", ")

"""What is cited in a paragraph, and nothing else: every entry of ``paragraphs.txt``."""

from __future__ import annotations

from pathlib import Path

import pytest

from archief.citations import recognise
from tests.citations.test_cases import _SIGNS, cases, flat

ENTRIES = list(cases(Path(__file__).parent / "paragraphs.txt"))


@pytest.mark.parametrize(("title", "text", "expected"), ENTRIES, ids=[title for title, _, _ in ENTRIES])
def test_the_citations_of_a_paragraph(title: str, text: str, expected: list[str]) -> None:
    for sign, meant in _SIGNS.items():
        text = text.replace(sign, meant)
    assert [f"{c.kind} {c.id} = {flat(c.text)}" for c in recognise(text).citations] == expected

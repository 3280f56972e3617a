"""A law may be told by what another paragraph of the document names in full."""

from __future__ import annotations

import pytest

from archief.reading import read
from archief.settings import Settings

_BOTH = "De Wet publieke gezondheid en de Wet politiegegevens blijven."


@pytest.mark.parametrize(
    ("elsewhere", "law"),
    [
        ("De Wet publieke gezondheid (hierna: Wpg) blijft.", ["BWBR0024705/58a"]),
        ("De Wet\npolitiegegevens blijft.", ["BWBR0022463/58a"]),
        (_BOTH, []),
        ("Er is geen wet.", []),
    ],
)
def test_an_abbreviation_of_two_laws(elsewhere: str, law: list[str]) -> None:
    head = "---\nformaat: 1\nsoort: kamervragen\n---\n\n"
    text = f"{head}::: vraag vraag-1\n{elsewhere}\n\nHoe luidt artikel 58a Wpg?\n:::\n"
    overleg, _ = read(text, "2021-06-15-proef", "overleg.md", Settings())
    assert overleg is not None
    asked = overleg.exchanges[0].question
    assert [citation.id for one in asked.paragraphs() for citation in one.findings.citations] == law

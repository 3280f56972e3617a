"""The names of fracties in headings and sentences."""

from __future__ import annotations

import pytest

from archief.fracties import names_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Vragen en opmerkingen van de leden van de D66-fractie", ["D66"]),
        ("Vragen en opmerkingen van het lid van de BBB-fractie", ["BBB"]),
        ("Vragen en opmerkingen van het lid Van der Plas van de BBB-fractie", ["BBB"]),
        ("Vragen en opmerkingen van de leden van de PvdA- en GroenLinks-fractie", ["PvdA", "GroenLinks"]),
        ("Inbreng van de leden van de fracties van GroenLinks en de PvdA", ["GroenLinks", "PvdA"]),
        ("Vragen en opmerkingen van de leden van de Partij voor de Dieren-fractie", ["Partij voor de Dieren"]),
        ("De leden van de Groep Kuzu/Öztürk vragen naar de kosten.", ["Groep Kuzu/Öztürk"]),
        ("Vragen en opmerkingen van het lid Omtzigt", ["lid Omtzigt"]),
        ("Vragen en opmerkingen vanuit de fracties", []),
    ],
)
def test_names_as_written(text: str, names: list[str]) -> None:
    assert list(names_in(text)) == names

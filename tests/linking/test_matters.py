"""How much two stretches of text are about the same matter."""

from __future__ import annotations

from itertools import permutations

from archief.linking.matters import Matters
from archief.linking.places import located
from tests.linking.small import documents

LINES = [
    "@ 2024-01-10",
    "vraag d66-1: Wanneer komt het akkoord met Mercosur?",
    "vraag d66-2: Is het Mercosurakkoord ondertekend?",
    "vraag d66-3: Wat kost de visserij?",
]
ASKED = ("Mercosur-akkoord", "Mercosurakkoord", "visserij")


def shares(words: tuple[str, ...], first: str) -> dict[str, float]:
    (overleg,) = documents(LINES)
    matters = Matters(overleg.exchanges, tuple(located(overleg)))
    matters.weights([first])
    return matters.coverage(matters.weights(words), ["d66-1", "d66-2", "d66-3"])


def test_the_order_of_words_and_of_questions_makes_no_difference() -> None:
    outcomes = [shares(words, first) for words in permutations(ASKED) for first in ASKED]
    assert all(outcome == outcomes[0] for outcome in outcomes)


def test_a_compound_with_a_hyphen_is_also_its_parts_apart() -> None:
    assert shares(("Mercosur-akkoord",), "Mercosurakkoord") == {"d66-1": 1.0, "d66-2": 1.0, "d66-3": 0.0}
    assert shares(("Mercosurakkoord",), "Mercosur-akkoord") == {"d66-1": 0.0, "d66-2": 1.0, "d66-3": 0.0}

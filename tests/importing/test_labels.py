"""The numbers that a label names, and what beside them is none."""

from __future__ import annotations

import pytest

from archief.importing.labels import label_at

NUMBERS = {
    "Vraag 3": (3,),
    "Vraag 3 en 5": (3, 5),
    "Vraag 4, 5 en 6": (4, 5, 6),
    "Vragen 4 t/m 6 en 9": (4, 5, 6, 9),
    "Antwoord op de vragen 12 tot en met 14:": (12, 13, 14),
    "Vraag 2–4": (2, 3, 4),
    "Vraag 3a, 3b en 4": (3, 4),
    "VRAAG 2, 3 EN 4": (2, 3, 4),
    # a list of which a comma was lost
    "Vraag 3 4 en 5": (3, 4, 5),
    "Antwoord 4 5 en 6": (4, 5, 6),
    "Vraag 9 10, 11 en 12": (9, 10, 11, 12),
    # the mark of a note, set apart
    "Vraag 3 1": (3,),
    "Vraag 3 4": (3,),
    "Vraag 12 3": (12,),
    "Antwoord vraag 5 2": (5,),
    "Antwoord op vraag 3 12:": (3,),
    "Vraag 4, 5 en 6 2": (4, 5, 6),
    "Vraag 4 5 en 6 2": (4, 5, 6),
}


@pytest.mark.parametrize("text", NUMBERS)
def test_the_numbers_of_a_label(text: str) -> None:
    label = label_at(text)
    assert label is not None
    assert (label.numbers, label.end) == (NUMBERS[text], len(text))

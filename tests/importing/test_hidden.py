"""Borders within a paragraph: how much is heard to find them."""

from __future__ import annotations

from itertools import accumulate

import pytest

from archief.importing import hidden
from archief.importing.para import Para
from archief.importing.source import Rich
from archief.importing.speech import Voice
from archief.importing.units import Unit


def _heard(sentences: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many characters are listened to in a paragraph of so many lines, a sentence each, and a question."""
    lines = [f"De evaluatie van regeling {at:04} volgt in het voorjaar. " for at in range(sentences)] + ["Waarom niet?"]
    offsets = [0, *accumulate(map(len, lines[:-1]))]
    para = Para(Rich("".join(lines)), 1, origins=tuple((offset, at) for at, offset in enumerate(offsets, 1)))
    heard: list[int] = []

    def count(text: str) -> Voice:
        heard.append(len(text))
        return Voice("")

    monkeypatch.setattr(hidden, "listen", count)
    hidden.hidden_question([Unit("text", [para])])
    return sum(heard)


def test_what_is_heard_grows_with_the_paragraph_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _heard(600, monkeypatch) < 2.2 * _heard(300, monkeypatch)

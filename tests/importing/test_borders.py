"""Borders between a question and an answer without a label between them."""

from __future__ import annotations

import pytest

from archief.importing.borders import split_answer
from archief.importing.para import Para
from archief.importing.source import Rich
from archief.importing.speech import Voice, listen
from archief.importing.units import Unit


def _units(*texts: str) -> list[Unit]:
    return [Unit("text", [Para(Rich(text), line)], voice=listen(text)) for line, text in enumerate(texts, 1)]


def test_nobody_is_listened_to_where_the_labels_leave_one_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    def score(voice: Voice) -> float:
        raise AssertionError(voice)

    monkeypatch.setattr(Voice, "score", property(score))
    assert split_answer([], last=True).at == 0
    assert split_answer(_units("Dat is zo."), last=True).at == 1
    assert split_answer(_units("Dat is zo.", "Hoe komt dat?"), last=False).at == 1

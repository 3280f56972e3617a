"""Borders between a question and an answer without a label between them."""

from __future__ import annotations

import pytest

from archief.importing.borders import read_section, split_answer
from archief.importing.para import Para
from archief.importing.source import Rich
from archief.importing.speech import Voice, listen
from archief.importing.units import Unit


def _units(*texts: str) -> list[Unit]:
    return [Unit("text", [Para(Rich(text), line)], voice=listen(text)) for line, text in enumerate(texts, 1)]


def _voices(monkeypatch: pytest.MonkeyPatch, *texts: str) -> list[Unit]:
    """Units of which each text is its own score: ``-3``; with a question mark it asks as well."""
    monkeypatch.setattr(Voice, "score", property(lambda voice: float(voice.text.rstrip("?"))))
    return _units(*texts)


def test_nobody_is_listened_to_where_the_labels_leave_one_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    def score(voice: Voice) -> float:
        raise AssertionError(voice.text)

    monkeypatch.setattr(Voice, "score", property(score))
    assert split_answer([], last=True).at == 0
    assert split_answer(_units("Dat is zo."), last=True).at == 1
    assert split_answer(_units("Dat is zo.", "Hoe komt dat?"), last=False).at == 1


@pytest.mark.parametrize(
    ("texts", "at", "close"),
    [
        (("-3", "-2", "3", "4?"), 2, False),
        (("-3", "0.5", "3", "4?"), 1, True),  # the second may be either's
        (("-3", "0.8", "3", "4?"), 1, True),  # so it may when all that parts the two is how a sum is rounded
        (("-3", "0.9", "3", "4?"), 1, False),
    ],
)
def test_an_answer_ends_where_the_evidence_turns(
    monkeypatch: pytest.MonkeyPatch, texts: tuple[str, ...], at: int, close: bool
) -> None:
    split = split_answer(_voices(monkeypatch, *texts), last=False)
    assert (split.at, split.close) == (at, close)


@pytest.mark.parametrize(
    ("texts", "answers", "close"),
    [
        (("3?", "-3", "-3", "4?", "-5"), "-++-+", "....."),
        (("3?", "-3", "0.2", "4?", "-5"), "-++-+", "..!.."),
        (("3", "3"), "--", ".."),
    ],
)
def test_a_section_is_read_as_a_whole(
    monkeypatch: pytest.MonkeyPatch, texts: tuple[str, ...], answers: str, close: str
) -> None:
    reading = read_section(_voices(monkeypatch, *texts))
    assert "".join("-+"[answer] for answer in reading.answers) == answers
    assert "".join(".!"[near] for near in reading.close) == close


def _judged(monkeypatch: pytest.MonkeyPatch, number: int) -> int:
    """How often what a unit says is looked at to read a section of so many, and to end an answer among them."""
    looks: list[str] = []

    def asks(unit: Unit) -> bool:
        looks.append("asks")
        return unit.paras[0].line % 3 == 0

    def score(unit: Unit) -> float:
        looks.append("score")
        return unit.paras[0].line % 7 - 3.0

    monkeypatch.setattr(Unit, "asks", property(asks))
    monkeypatch.setattr(Unit, "score", property(score))
    units = _units(*["Dat is zo."] * number)
    read_section(units)
    split_answer(units, last=False)
    return len(looks)


def test_the_work_grows_with_the_section_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _judged(monkeypatch, 400) < 2.2 * _judged(monkeypatch, 200)

"""Where a question ends and its answer begins, among units without a label between them.

Two tasks: with a label before every answer only the *end* of each answer is to be found (one border per stretch);
without labels every unit is the fractie's or the answer's, and the likeliest reading of the whole section is
taken. Where another reading is nearly as likely, that border is doubted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from archief.importing.units import Unit

# Readings that differ less than this are both likely: for the end of an answer, and in a section without labels. The
# evidence is in tenths and the bounds lie between two of them, so that it never hangs on how a sum was rounded.
_CLOSE_END, _CLOSE_TURN = 1.65, 1.55
_RARE = 3.0
_DIGITS = 6  # of a total that count


@dataclass(frozen=True, slots=True)
class Split:
    """The first ``at`` units are the answer (or the question); ``close``: another border is nearly as likely."""

    at: int
    close: bool


def split_answer(units: Sequence[Unit], *, last: bool) -> Split:
    """How many of ``units``, which follow an answer's label, are the answer.

    Unless this is the ``last`` stretch before a heading or the end, at least one belongs to the next question.
    """
    end = len(units) if last else len(units) - 1
    if end <= 1:
        return Split(min(len(units), 1), close=False)
    heading = _heading(units, len(units) if last else 0)
    evidence = _evidence(units)
    # A remark or an unanswered question between an answer and a heading is rare: it takes more evidence.
    totals = {at: round(evidence[at] - (_RARE if at < heading else 0.0), _DIGITS) for at in range(1, end + 1)}
    return _split(totals, max(totals, key=lambda at: (totals[at], at)))


def split_question(units: Sequence[Unit]) -> Split:
    """How many of ``units``, which follow the number of a question, are the question: nearly always one."""
    if len(units) <= 1:
        return Split(len(units), close=False)
    evidence = _evidence(units)
    totals = {at: round(-evidence[at] - _RARE * (at - 1), _DIGITS) for at in range(1, len(units) + 1)}
    return _split(totals, max(totals, key=lambda at: (totals[at], -at)))


def _split(totals: Mapping[int, float], best: int) -> Split:
    margin = totals[best] - max(total for at, total in totals.items() if at != best)
    return Split(best, margin < _CLOSE_END)


def _heading(units: Sequence[Unit], default: int) -> int:
    """The place of the first topic heading behind the first unit."""
    return next((index for index, unit in enumerate(units) if index and unit.kind == "topic"), default)


def _evidence(units: Sequence[Unit]) -> list[float]:
    """The evidence for a border before each unit, and behind the last: a topic heading belongs to what follows it."""
    scores = [_within(unit.score) if unit.kind == "text" else 1.0 for unit in units]
    before = [0.0, *accumulate(scores)]
    blanks = [0.4 if unit.paras and unit.paras[0].blanks else 0.0 for unit in units] + [0.0]
    return [before[-1] - 2 * total + blank for total, blank in zip(before, blanks, strict=True)]


def _within(score: float) -> float:
    """``score`` between bounds, so that no paragraph outweighs all others."""
    return max(-6.0, min(6.0, score))


# --------------------------------------------------------------------------- without labels

# The fractie speaks and has not asked anything yet, or has; or the answer is given.
OPENING, ASKED, ANSWER = 0, 1, 2
_STATES = (OPENING, ASKED, ANSWER)
_NEVER = -99.0
_END = (0.0, -1.5, 0.0)  # a section that ends with a question nobody answered is rare
_NAMED = 1.0  # a paragraph with a higher score says that the members speak
# "… en hebben daarover nog enkele vragen.", "… leggen zij de volgende punten voor."
_ANNOUNCES = re.compile(r"\b(?:vragen|opmerkingen|punten)\b[^.?!]{0,60}[.:]?$")


@dataclass(frozen=True, slots=True)
class Reading:
    """For each unit whether it is the answer's, and whether a reading without that is nearly as likely."""

    answers: tuple[bool, ...]
    close: tuple[bool, ...]


def read_section(units: Sequence[Unit]) -> Reading:
    """The likeliest reading of the units of one section; a topic heading is always the fractie's."""
    if not units:
        return Reading((), ())
    places = [_place(units, index) for index in range(len(units))]
    before, back = _forward(places)
    behind = _backward(places)
    ends = [total + end for total, end in zip(before[-1], _END, strict=True)]
    best = max(ends)
    path = [ends.index(best)]
    for choice in reversed(back[1:]):
        path.append(choice[path[-1]])
    answers = tuple(state == ANSWER for state in reversed(path))
    totals = ([a + b for a, b in zip(*both, strict=True)] for both in zip(before, behind, strict=True))
    margins = (best - _otherwise(row, answer) for row, answer in zip(totals, answers, strict=True))
    return Reading(answers, tuple(margin < _CLOSE_TURN for margin in margins))


def _otherwise(totals: Sequence[float], answer: bool) -> float:
    """The best of a unit's ``totals`` when it is the answer's, or not, against what ``answer`` says."""
    return max(total if (state == ANSWER) is not answer else total + 10 * _NEVER for state, total in enumerate(totals))


@dataclass(frozen=True, slots=True)
class _Place:
    """What speaks for each state at one unit: ``steps[state][before]`` by the state before it, ``words`` by its own."""

    steps: tuple[tuple[float, ...], ...]
    words: tuple[float, ...]


def _place(units: Sequence[Unit], index: int) -> _Place:
    return _Place(
        tuple(tuple(_step(units, index, before, state) for before in _STATES) for state in _STATES),
        tuple(_emission(units[index], state) for state in _STATES),
    )


def _forward(places: Sequence[_Place]) -> tuple[list[list[float]], list[list[int]]]:
    """For each unit, by its state: the best total up to and with it, and the state before it on that way (Viterbi)."""
    scores = [0.0, _NEVER, _NEVER]
    totals: list[list[float]] = []
    back: list[list[int]] = []
    for place in places:
        options = [[score + step for score, step in zip(scores, row, strict=True)] for row in place.steps]
        scores = [max(row) + word for row, word in zip(options, place.words, strict=True)]
        totals.append(scores)
        back.append([row.index(max(row)) for row in options])
    return totals, back


def _backward(places: Sequence[_Place]) -> list[list[float]]:
    """For each unit, by its state: the best total of what follows it."""
    scores = list(_END)
    totals = [scores]
    for place in reversed(places[1:]):
        ahead = [word + score for word, score in zip(place.words, scores, strict=True)]
        scores = [max(place.steps[state][before] + ahead[state] for state in _STATES) for before in _STATES]
        totals.append(scores)
    return totals[::-1]


def _emission(unit: Unit, state: int) -> float:
    if unit.kind != "text":
        return _NEVER if state == ANSWER else 0.0
    score = _within(unit.score)
    return -score / 2 if state == ANSWER else score / 2


def _step(units: Sequence[Unit], index: int, before: int, state: int) -> float:
    """What speaks for going from ``before`` to ``state`` at unit ``index``; impossible steps cost everything."""
    unit = units[index]
    fresh = index == 0 or unit.kind != "text" or units[index - 1].kind != "text"
    asked = unit.asks or (before == ASKED and not fresh)
    if state != ANSWER and (state == ASKED) != asked:
        return _NEVER
    if fresh:
        return -8.0 if state == ANSWER else 0.0
    if state == ANSWER:
        # A request may be made in words that no rule knows: only who announces questions is surely not answered yet.
        announced = before == OPENING and _ANNOUNCES.search(units[index - 1].text)
        return -3.0 if announced else {OPENING: 0.0, ASKED: 1.0, ANSWER: 0.0}[before]
    # whose turn it is shows in its first paragraph nearly always: the members are named, or a question is asked
    return {OPENING: 0.0, ASKED: -0.8, ANSWER: -0.4 if asked or unit.score > _NAMED else -1.0}[before]

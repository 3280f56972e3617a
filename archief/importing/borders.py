"""Where a question ends and its answer begins, among units without a label between them.

Two tasks: with a label before every answer only the *end* of each answer is to be found (one border per stretch);
without labels every unit is the fractie's or the answer's, and the likeliest reading of the whole section is
taken. Where another reading is nearly as likely, that border is doubted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from archief.importing.units import Unit

CLOSE = 1.6  # readings that differ less than this are both likely
_RARE = 3.0
_SURE = 99.0  # the margin when there is no other reading


@dataclass(frozen=True, slots=True)
class Split:
    """The first ``at`` units are the answer; ``margin`` is how much better that is than the next best."""

    at: int
    margin: float


def split_answer(units: Sequence[Unit], *, last: bool) -> Split:
    """How many of ``units``, which follow an answer's label, are the answer.

    Unless this is the ``last`` stretch before a heading or the end, at least one belongs to the next question.
    """
    end = len(units) if last else len(units) - 1
    if end <= 1:
        return Split(min(len(units), 1), _SURE)
    heading = _heading(units, len(units) if last else 0)
    # A remark or an unanswered question between an answer and a heading is rare: it takes more evidence.
    totals = {at: _total(units, at) - (_RARE if at < heading else 0.0) for at in range(1, end + 1)}
    best = max(totals, key=lambda at: (totals[at], at))
    return Split(best, totals[best] - max(total for at, total in totals.items() if at != best))


def split_question(units: Sequence[Unit]) -> Split:
    """How many of ``units``, which follow the number of a question, are the question: nearly always one."""
    if len(units) <= 1:
        return Split(len(units), _SURE)
    totals = {at: -_total(units, at) - _RARE * (at - 1) for at in range(1, len(units) + 1)}
    best = max(totals, key=lambda at: (totals[at], -at))
    return Split(best, totals[best] - max(total for at, total in totals.items() if at != best))


def _heading(units: Sequence[Unit], default: int) -> int:
    """The place of the first topic heading behind the first unit."""
    return next((index for index, unit in enumerate(units) if index and unit.kind == "topic"), default)


def _total(units: Sequence[Unit], at: int) -> float:
    """The evidence for a border before unit ``at``: a topic heading belongs to what follows it."""
    total = 0.0
    for index, unit in enumerate(units):
        score = unit.score if unit.kind == "text" else 1.0
        score = max(-6.0, min(6.0, score))
        total += score if index >= at else -score
    if at < len(units) and units[at].paras and units[at].paras[0].blanks:
        total += 0.4
    return total


# --------------------------------------------------------------------------- without labels

# The fractie speaks and has not asked anything yet, or has; or the answer is given.
OPENING, ASKED, ANSWER = 0, 1, 2
_STATES = (OPENING, ASKED, ANSWER)
_NEVER = -99.0
_NAMED = 1.0  # a paragraph with a higher score says that the members speak
# "… en hebben daarover nog enkele vragen.", "… leggen zij de volgende punten voor."
_ANNOUNCES = re.compile(r"\b(?:vragen|opmerkingen|punten)\b[^.?!]{0,60}[.:]?$")


@dataclass(frozen=True, slots=True)
class Reading:
    """For each unit whether it is the answer's, and how much worse the best reading without that is."""

    answers: tuple[bool, ...]
    margins: tuple[float, ...]


def read_section(units: Sequence[Unit]) -> Reading:
    """The likeliest reading of the units of one section; a topic heading is always the fractie's."""
    if not units:
        return Reading((), ())
    best, states = _sweep(units, None)
    answers = tuple(state == ANSWER for state in states)
    margins = tuple(best - _sweep(units, (index, not answer))[0] for index, answer in enumerate(answers))
    return Reading(answers, margins)


def _sweep(units: Sequence[Unit], forced: tuple[int, bool] | None) -> tuple[float, list[int]]:
    """The best path (Viterbi) and its total; with ``forced`` that unit is, or is not, the answer's."""
    scores = [0.0, _NEVER, _NEVER]
    back: list[list[int]] = []
    for index, unit in enumerate(units):
        options = [[scores[before] + _step(units, index, before, state) for before in _STATES] for state in _STATES]
        choice = [max(_STATES, key=lambda before, row=row: row[before]) for row in options]  # type: ignore[misc]
        scores = [options[state][choice[state]] + _emission(unit, state) for state in _STATES]
        if forced and forced[0] == index:
            scores = [
                score if (state == ANSWER) == forced[1] else score + 10 * _NEVER for state, score in enumerate(scores)
            ]
        back.append(choice)
    # a section that ends with a question nobody answered is rare
    scores[ASKED] -= 1.5
    state = max(_STATES, key=lambda s: scores[s])
    total = scores[state]
    path = [state]
    for choice in reversed(back[1:]):
        path.append(choice[path[-1]])
    return total, path[::-1]


def _emission(unit: Unit, state: int) -> float:
    if unit.kind != "text":
        return _NEVER if state == ANSWER else 0.0
    score = max(-6.0, min(6.0, unit.score))
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

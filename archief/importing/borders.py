"""Where a question ends and its answer begins, among units without a label between them.

Two tasks: with a label before every answer only the *end* of each answer is to be found (one border per stretch);
without labels every unit is the fractie's or the answer's, and the likeliest reading of the whole section is
taken. Where another reading is nearly as likely, that border is doubted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from archief.importing.units import Unit

CLOSE = 1.6  # readings that differ less than this are both likely
_RARE = 3.0


@dataclass(frozen=True, slots=True)
class Split:
    """The first ``at`` units are the answer; ``margin`` is how much better that is than the next best."""

    at: int
    margin: float


def split_answer(units: Sequence[Unit], *, last: bool) -> Split:
    """How many of ``units``, which follow an answer's label, are the answer.

    Unless this is the ``last`` stretch before a heading or the end, at least one belongs to the next question.
    """
    if not units:
        return Split(0, 99.0)
    end = len(units) if last else len(units) - 1
    heading = _heading(units, len(units) if last else 0)
    # A remark or an unanswered question between an answer and a heading is rare: it takes more evidence.
    totals = {at: _total(units, at) - (_RARE if at < heading else 0.0) for at in range(1, max(end, 1) + 1)}
    best = max(totals, key=lambda at: (totals[at], at))
    others = [total for at, total in totals.items() if at != best]
    return Split(best, totals[best] - max(others, default=-99.0))


def split_question(units: Sequence[Unit]) -> Split:
    """How many of ``units``, which follow the number of a question, are the question: nearly always one."""
    totals = {at: -_total(units, at) - _RARE * (at - 1) for at in range(1, len(units) + 1)}
    best = max(totals, key=lambda at: (totals[at], -at))
    others = [total for at, total in totals.items() if at != best]
    return Split(best, totals[best] - max(others, default=-99.0))


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

ASK, ANSWER = 0, 1


@dataclass(frozen=True, slots=True)
class Reading:
    """For each unit whether it is the answer's, and how much worse the best reading without that is."""

    answers: tuple[bool, ...]
    margins: tuple[float, ...]


def read_section(units: Sequence[Unit]) -> Reading:
    """The likeliest reading of the units of one section; a topic heading is always the fractie's."""
    forward = _sweep(units, None)
    answers = tuple(state == ANSWER for state in forward[1])
    margins = tuple(forward[0] - _sweep(units, (index, 1 - state))[0] for index, state in enumerate(forward[1]))
    return Reading(answers, margins)


def _sweep(units: Sequence[Unit], forced: tuple[int, int] | None) -> tuple[float, list[int]]:
    """Viterbi over two states; with ``forced`` one unit's state is given."""
    scores = [0.0, -99.0]
    back: list[tuple[int, int]] = []
    for index, unit in enumerate(units):
        emitted = _emission(unit)
        fresh, choice = [0.0, 0.0], [0, 0]
        for state in (ASK, ANSWER):
            options = [scores[before] + _step(units, index, before, state) for before in (ASK, ANSWER)]
            choice[state] = max((ASK, ANSWER), key=lambda before: options[before])
            fresh[state] = options[choice[state]] + emitted[state]
            if forced == (index, 1 - state):
                fresh[state] -= 1000.0
        scores = fresh
        back.append((choice[0], choice[1]))
    # a section that ends with a question nobody answered is rare
    ends = [scores[ASK] - (1.5 if units and units[-1].voice.asks else 0.0), scores[ANSWER]]
    state = max((ASK, ANSWER), key=lambda s: ends[s])
    path = [state]
    for choices in reversed(back[1:]):
        path.append(choices[path[-1]])
    result = max(ends)
    return (result + 1000.0 if forced and result < -500 else result), path[::-1]


def _emission(unit: Unit) -> tuple[float, float]:
    if unit.kind != "text":
        return (0.0, -99.0)
    score = max(-6.0, min(6.0, unit.score))
    return (score / 2, -score / 2)


def _step(units: Sequence[Unit], index: int, before: int, state: int) -> float:
    """What speaks for going from ``before`` to ``state`` at unit ``index``."""
    if index == 0:
        return 0.0 if state == ASK else -8.0
    previous, unit = units[index - 1], units[index]
    if previous.kind != "text":
        return 0.0 if state == ASK else -8.0
    if before == ASK and state == ANSWER:
        return 1.0 if previous.voice.asks else -3.0
    if before == ASK and state == ASK:
        return -0.8 if previous.voice.asks else 0.4
    if before == ANSWER and state == ASK:
        return -0.4 if unit.kind == "text" else 0.0
    return 0.4

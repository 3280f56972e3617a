"""Questions that are counted by a bare number, without the word "Vraag"; and the same numbers above their answers.

The number stands alone on its line, or before the question (``1. Hoeveel …?``). An answer may have the number of its
question too, between the questions (``1``, question, ``1``, answer) or behind them all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from archief.importing.furniture import numbers_again, numbers_alone
from archief.importing.labels import answered_by, fracties_of, is_part, label_at
from archief.importing.para import Para
from archief.importing.source import Line
from archief.importing.speech import listen

Numbers = Mapping[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Counted:
    """Source lines with the numbers they hold: of ``questions``, and of ``replies`` that repeat these."""

    questions: Numbers = field(default_factory=dict)
    replies: Numbers = field(default_factory=dict)


def counted(paras: Sequence[Para]) -> Counted:
    """What is counted in ``paras``; nothing when the numbers are no questions'."""
    return _alone(paras) or _before(paras) or Counted()


def _alone(paras: Sequence[Para]) -> Counted | None:
    """Numbers that stand alone above a question, counting up from 1."""
    numbers = [(at, found) for at, para in enumerate(paras) if (found := _numbers(para))]
    questions: dict[int, tuple[int, ...]] = {}
    asked = 0
    expected = 1
    for at, found in numbers:
        if found[0] == expected:
            questions[at] = found
            asked += any(listen(following.text).score > 1 for following in paras[at + 1 : at + 3])
            expected = found[-1] + 1
    if len(questions) < 2 or asked <= 0.6 * len(questions):
        return None
    tight = {at for at, _ in numbers if at + 1 < len(paras) and not paras[at + 1].blanks}
    replies = numbers_again(numbers, questions, tight)
    lines = {at: paras[at].line for at, _ in numbers}
    return Counted(
        {lines[at]: found for at, found in questions.items()},
        {lines[at]: found for at, found in numbers if at in replies},
    )


def _numbers(para: Para) -> tuple[int, ...]:
    return numbers_alone(Line(para.line, para.rich, marker=para.marker)) if para.grid is None else ()


def _before(paras: Sequence[Para]) -> Counted | None:
    """Numbers before the question itself. Items that stand right below each other are one block's list, unless
    their answers come later under the same numbers."""
    places: list[int] = []
    for at, para in enumerate(paras):
        if para.marker is not None and para.marker.number == len(places) + 1 and _is_question(para.text):
            places.append(at)
    labels = sum(fracties_of(para.text) != () or label_at(para.text) is not None for para in paras)
    if len(places) < 3 or labels >= len(places):
        return None
    replies = _behind(paras, places[-1], len(places))
    apart = sum(second - first > 1 for first, second in pairwise(places))
    if not replies and 2 * apart < len(places) - 1:
        return None
    return Counted({paras[at].line: (number,) for number, at in enumerate(places, 1)}, replies)


def _is_question(text: str) -> bool:
    voice = listen(text)
    return voice.score > 1 and (text.rstrip().endswith(("?", ".")))


def _behind(paras: Sequence[Para], last: int, count: int) -> Numbers:
    """The items below a heading that answers, numbered as the questions before it; nearly all have one."""
    start = next((at for at in range(last + 1, len(paras)) if _opens_answers(paras[at])), len(paras))
    found: dict[int, tuple[int, ...]] = {}
    for para in paras[start:]:
        before = max((numbers[-1] for numbers in found.values()), default=0)
        if para.marker is not None and para.marker.number is not None and before < para.marker.number <= count:
            found[para.line] = (para.marker.number,)
    return found if len(found) > 0.6 * count else {}


def _opens_answers(para: Para) -> bool:
    label = label_at(para.text)
    heading = label is not None and label.kind == "answer" and label.end >= len(para.text.rstrip())
    return heading or answered_by(para.text) or (is_part(para.text) and "ntwoord" in para.text)

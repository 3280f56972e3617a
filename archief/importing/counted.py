"""Questions that are counted by a bare number, without the word "Vraag"; and the same numbers above their answers.

The number stands alone on its line, or before the question (``1. Hoeveel …?``). An answer may have the number of its
question too, between the questions (``1``, question, ``1``, answer) or behind them all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from archief.importing.breaks import SPEAKER
from archief.importing.labels import answered_by, fracties_of, is_part, label_at
from archief.importing.numbers import Alone, numbers_alone, series
from archief.importing.para import Para
from archief.importing.source import Line
from archief.importing.speech import listen

_LIST = re.compile(r"(?:Nr\. ?\w+\s+)?(?:nadere )?lijst van vragen\b", re.IGNORECASE)
_MOST = 0.6
_HEAD = 12  # paragraphs among which the title stands
Numbers = Mapping[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Counted:
    """Source lines with the numbers they hold: of ``questions``, and of ``replies`` that repeat these."""

    questions: Numbers = field(default_factory=dict)
    replies: Numbers = field(default_factory=dict)


def counted(paras: Sequence[Para]) -> Counted:
    """What is counted in ``paras``; nothing when the numbers are no questions'."""
    return _above(paras) or _before(paras) or _below_labels(paras) or Counted()


def _above(paras: Sequence[Para]) -> Counted | None:
    """Numbers that stand alone above a question."""
    numbers = {at: own for at, para in enumerate(paras[:-1]) if (own := _numbers(para))}
    if len(numbers) < 2:
        return None
    sections = list(accumulate(bool(fracties_of(para.text)) for para in paras))
    found = series(
        [Alone(at, own, not paras[at + 1].blanks, _asks_below(paras, at), sections[at]) for at, own in numbers.items()]
    )
    if not found.questions:
        return None
    return Counted(
        {paras[at].line: numbers[at] for at in sorted(found.questions)},
        {paras[at].line: numbers[at] for at in sorted(found.replies)},
    )


def _asks_below(paras: Sequence[Para], at: int) -> bool:
    return any(listen(following.text).score > 1 for following in paras[at + 1 : at + 3])


def _numbers(para: Para) -> tuple[int, ...]:
    return numbers_alone(Line(para.line, para.rich, marker=para.marker)) if para.grid is None else ()


def _before(paras: Sequence[Para]) -> Counted | None:
    """Numbers before the question itself, three or more where the document does not call itself a list of questions.
    Items that stand right below each other are one block's list, unless their answers come later under the same
    numbers."""
    sections = accumulate(bool(fracties_of(para.text)) for para in paras)
    asked = [
        Alone(at, (para.marker.number,), close=True, asks=True, section=section)
        for at, (para, section) in enumerate(zip(paras, sections, strict=True))
        if para.marker is not None and para.marker.number and _is_question(para.text)
    ]
    numbers = {one.place: one.numbers for one in asked}
    places = sorted(series(asked).questions)
    questions = {paras[at].line: numbers[at] for at in places}
    labels = [label for para in paras if (label := label_at(para.text))]
    if len(places) >= 2 and _mostly({n for label in labels for n in label.numbers if label.kind == "answer"}, numbers):
        return Counted(questions)
    announced = any(_LIST.match(para.text) for para in paras[:_HEAD])
    if len(places) < (2 if announced else 3):
        return None
    heads = len(labels) + sum(fracties_of(para.text) != () for para in paras)
    if heads >= len(places) and _of_fracties(paras):  # a fractie's own numbers stay words of its questions
        return None
    replies = _behind(paras, places[-1], max(max(numbers[at]) for at in places))
    apart = sum(second - first > 1 for first, second in pairwise(places))
    if not replies and 2 * apart < len(places) - 1:
        return None
    return Counted(questions, replies)


def _mostly(named: set[int], numbers: Numbers) -> bool:
    """Whether nearly all questions are named."""
    return bool(numbers) and sum(number[0] in named for number in numbers.values()) > _MOST * len(numbers)


def _is_question(text: str) -> bool:
    voice = listen(text)
    return voice.score > 1 and (text.rstrip().endswith(("?", ".")))


def _behind(paras: Sequence[Para], last: int, count: int) -> Numbers:
    """The items below a heading that answers, numbered as the questions before it; nearly all have one. What a
    fractie asks in one list, and is answered in one, stays together."""
    if _of_fracties(paras):
        return {}
    start = next((at for at in range(last + 1, len(paras)) if _opens_answers(paras[at])), len(paras))
    found: dict[int, tuple[int, ...]] = {}
    for para in paras[start:]:
        before = max((numbers[-1] for numbers in found.values()), default=0)
        if para.marker is not None and para.marker.number is not None and before < para.marker.number <= count:
            found[para.line] = (para.marker.number,)
    return found if len(found) > _MOST * count else {}


def _below_labels(paras: Sequence[Para]) -> Counted | None:
    """Questions with a label ("Vraag 1"), their answers below one heading under bare numbers."""
    labels = {at: label for at, para in enumerate(paras) if (label := label_at(para.text)) and label.kind == "question"}
    asked = {number for label in labels.values() for number in label.numbers}
    start = next((at for at in range(max(labels, default=0), len(paras)) if _opens_answers(paras[at])), len(paras))
    found: dict[int, tuple[int, ...]] = {}
    answered: set[int] = set()
    for para in paras[start + 1 :]:
        numbers = _numbers(para)
        if numbers and asked.issuperset(numbers) and min(numbers) > max(answered, default=0):
            found[para.line] = numbers
            answered.update(numbers)
    return Counted({}, found) if asked and len(answered) > _MOST * len(asked) else None


def _of_fracties(paras: Sequence[Para]) -> bool:
    """Whether fracties ask: as headings, or as who speaks."""
    return any(fracties_of(para.text) or SPEAKER.match(para.text) for para in paras)


def _opens_answers(para: Para) -> bool:
    label = label_at(para.text)
    heading = label is not None and label.kind == "answer" and label.end >= len(para.text.rstrip())
    return heading or answered_by(para.text) or (is_part(para.text) and "ntwoord" in para.text)

"""Numbers that stand alone on a line: of questions, of the answers below these, or of pages.

Questions count up from 1; a fractie may begin anew, and whoever numbered them may have left one out or used one
twice. Works on lines and on paragraphs: ``Alone`` is what is known of a number in either.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from archief.importing.labels import fracties_of, label_at
from archief.importing.source import Grid, Line
from archief.importing.web_notes import under_note_head

_ALONE = re.compile(r"\d{1,3}(?:[.:]|(?:, ?\d{1,3})*(?: en \d{1,3})?)?")
_LEFT_OUT = 3  # so many numbers may be missing between two questions


@dataclass(frozen=True, slots=True)
class Alone:
    """``numbers`` alone at ``place``; ``close``: text stands right below; ``asks``: that text asks something;
    ``section``: how many headings of fracties stand above it."""

    place: int
    numbers: tuple[int, ...]
    close: bool
    asks: bool
    section: int = 0


@dataclass(frozen=True, slots=True)
class Series:
    """The places of the numbers of ``questions``, and of those of ``replies``."""

    questions: frozenset[int] = frozenset()
    replies: frozenset[int] = frozenset()


def series(alone: Sequence[Alone]) -> Series:
    """Which numbers are those of questions and answers; none when most of them have no question below."""
    questions = _questions(alone)
    if len(questions) < 2 or sum(one.asks for one in questions) <= 0.6 * len(questions):
        return Series()
    replies = _replies(alone, questions)
    if not replies:
        questions = _questions(alone, twice=True)
    return Series(frozenset(one.place for one in questions), frozenset(replies))


def _questions(alone: Sequence[Alone], *, twice: bool = False) -> list[Alone]:
    found: list[Alone] = []
    expected = 1
    for at, one in enumerate(alone):
        number, sure = one.numbers[0], one.close and one.asks
        if number == expected:
            fits = not _better_comes(alone[at:])
        elif not found:
            fits = False
        elif number == 1:
            fits = one.asks and one.section > found[-1].section
        elif number > expected:
            fits = sure and number <= expected + _LEFT_OUT and not _comes(alone[at + 1 :], expected)
        else:
            fits = twice and sure and one.numbers == found[-1].numbers and one.section == found[-1].section
        if fits:
            found.append(one)
            expected = one.numbers[-1] + 1
    return found


def _better_comes(numbers: Sequence[Alone]) -> bool:
    """Whether the first of ``numbers`` is the number of a page: the same one stands above a question further on,
    before the next question does."""
    one, *behind = numbers
    own = (one.close, one.asks)
    if all(own):
        return False
    for other in behind:
        if other.numbers[0] == one.numbers[-1] + 1 and (other.close, other.asks) >= own:
            return False
        if other.numbers[0] == one.numbers[0] and (other.close, other.asks) > own:
            return True
    return False


def _comes(behind: Sequence[Alone], number: int) -> bool:
    """Whether ``number`` is still to come above something that may be a question."""
    return any(one.numbers[0] == number and (one.close or one.asks) for one in behind)


def _replies(alone: Sequence[Alone], questions: Sequence[Alone]) -> set[int]:
    """Places of the numbers that stand above answers: they repeat those of the ``questions``.

    A number counts at its question, or when all is asked. Page numbers may look the same: with text right below
    most questions have one, without it all.
    """
    own = {one.place for one in questions}
    total = sum(len(one.numbers) for one in questions)
    for close, share in ((True, 0.6), (False, 1.0)):
        asked: set[int] = set()
        answered: set[int] = set()
        found: dict[int, int] = {}
        for one in alone:
            if one.place in own:
                if asked.intersection(one.numbers):  # the next fractie begins anew
                    asked, answered = set(), set()
                asked.update(one.numbers)
                continue
            fits = asked.issuperset(one.numbers) and answered.isdisjoint(one.numbers)
            if fits and one.close >= close and (max(one.numbers) == max(asked) or one.place > max(own)):
                found[one.place] = len(one.numbers)
                answered.update(one.numbers)
        if sum(found.values()) >= share * total:
            return set(found)
    return set()


# --------------------------------------------------------------------------- lines


def question_numbers(lines: Sequence[Line | Grid]) -> set[int]:
    """Places of the numbers that stand alone on a line above a question, and of the same numbers above the answers.
    A page number may stand between."""
    alone = (at for at, line in enumerate(lines[:-1]) if isinstance(line, Line) and numbers_alone(line))
    places = [at for at in alone if not under_note_head(lines, at)]
    if len(places) < 2:
        return set()
    sections = list(accumulate(isinstance(line, Line) and bool(fracties_of(line.text)) for line in lines))
    found = series([_alone(lines, at, sections[at]) for at in places])
    return {*found.questions, *found.replies}


def _alone(lines: Sequence[Line | Grid], at: int, section: int) -> Alone:
    line, below = lines[at], lines[at + 1]
    numbers = numbers_alone(line) if isinstance(line, Line) else ()
    close = isinstance(below, Line) and not below.blanks and not below.page
    return Alone(at, numbers, close, _asks(lines, at + 1), section)


def numbers_alone(line: Line) -> tuple[int, ...]:
    """The question numbers a line consists of: ``7``, ``7.``, ``7 en 8``; empty for any other line."""
    text = line.whole if line.text else line.marker.label if line.marker else ""
    if not _ALONE.fullmatch(text):
        return ()
    return tuple(map(int, re.findall(r"\d+", text)))


def _asks(lines: Sequence[Line | Grid], start: int) -> bool:
    """Whether a question starts here and ends within a paragraph's length."""
    first = lines[start] if start < len(lines) else None
    if not isinstance(first, Line) or first.text[:1].islower() or label_at(first.text):
        return False
    for line in lines[start : start + 14]:
        if not isinstance(line, Line) or numbers_alone(line):
            return False
        if "?" in line.text:
            return True
    return False

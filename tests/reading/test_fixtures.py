"""The format, case by case: ``fixtures/*.txt`` hold a title, a document and what the reader makes of it.

Each case is ``=== title``, the text, ``--- expected``, then the outline: problems as ``line severity[code]``,
then one line for each item of the body and each footnote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from archief.fracties import register
from archief.model import Answer, Doubt, Exchange, Fractie, Item, Overleg, Passage, Section
from archief.problems import Problem
from archief.reading import read
from archief.settings import Settings

FIXTURES = Path(__file__).parent / "fixtures"
SETTINGS = Settings(fracties=register([(Fractie("D66", "d66"), ()), (Fractie("ChristenUnie", "cu"), ("CU",))]))


def cases() -> Iterator[tuple[str, str, str]]:
    for path in sorted(FIXTURES.glob("*.txt")):
        for case in re.split(r"(?m)^=== ", path.read_text(encoding="utf-8"))[1:]:
            title, _, rest = case.partition("\n")
            text, _, expected = rest.partition("--- expected\n")
            yield f"{path.stem}: {title}", text, expected.strip()


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=i) for i, t, e in cases()])
def test_case(text: str, expected: str) -> None:
    overleg, problems = read(text, "2024-03-04-proef", "overleg.md", SETTINGS)
    assert "\n".join(outline(overleg, problems)) == expected


def outline(overleg: Overleg | None, problems: tuple[Problem, ...]) -> Iterator[str]:
    for problem in sorted(problems):
        yield f"{problem.line} {problem.severity}[{problem.code}]"
    if overleg is None:
        yield "nothing"
        return
    for item in overleg.body:
        yield from _item(item)
    for note in overleg.footnotes:
        yield f"note {note.label}: {note.prose.text}"


def _item(item: Item) -> Iterator[str]:
    match item:
        case Section():
            yield f"{item.position.line} section {item.level} #{item.anchor} [{_names(item.fracties)}] {item.title}"
        case Passage():
            yield f"{item.position.line} passage: {_flat(item.prose.text)}"
        case Doubt():
            yield f"{item.position.line} doubt: {item.reason}"
        case Exchange():
            notes = "".join(f" ^{label}" for label in item.question.note_labels)
            doubt = f" ?{item.doubt}" if item.doubt else ""
            yield (
                f"{item.position.line} {item.kind} {item.id} [{item.fractie or ''}] <{item.topic or ''}>{doubt}: "
                f"{_flat(item.question.text)}{notes}"
            )
            if item.answer:
                yield _answer(item.answer)


def _answer(answer: Answer) -> str:
    notes = "".join(f" ^{label}" for label in answer.prose.note_labels)
    doubt = f" ?{answer.doubt}" if answer.doubt else ""
    return f"{answer.position.line} antwoord {' '.join(answer.questions)}{doubt}: {_flat(answer.prose.text)}{notes}"


def _names(fracties: tuple[Fractie, ...]) -> str:
    return ", ".join(f"{fractie.name}={fractie.slug}" for fractie in fracties)


def _flat(text: str) -> str:
    return text.replace("\n\n", " / ")

"""The body of a document in pieces: which layout it has, by what evidence, and the family that reads it."""

from __future__ import annotations

from collections.abc import Sequence

from archief.importing import evidence
from archief.importing.draft import Draft
from archief.importing.furniture import numbers_alone
from archief.importing.interleaved import segment_marked, segment_unmarked
from archief.importing.labels import fracties_of, label_at
from archief.importing.ledger import Ledger
from archief.importing.numbered import segment_list, segment_numbered
from archief.importing.para import Para
from archief.importing.parts import answers_apart, segment_parts
from archief.importing.source import Line
from archief.importing.speech import listen
from archief.importing.units import Unit, make_units


def segment(paras: Sequence[Para], ledger: Ledger) -> Draft:
    """The pieces of ``paras``, the document without its preamble."""
    listed = list_numbers(paras)
    listed = listed or numbered_questions(paras)
    units = make_units(paras, ledger, frozenset(listed))
    questions = sum(unit.kind == "question" for unit in units)
    answers = [unit for unit in units if unit.kind == "answer"]
    if len(listed) >= 2 and questions < 2:
        reason = f"{len(listed)} numbers in order, each alone on its line above a question"
        return Draft("list", reason, segment_list(units, listed, ledger))
    if questions >= 2 or (questions and answers):
        reason = f"{questions} labels “Vraag n”, {len(answers)} labels “Antwoord”"
        return Draft("numbered", reason, segment_numbered(units, ledger))
    start = answers_apart(units)
    if start is not None:
        reason = f"all questions stand before “{units[start].paras[0].text[:50]}”, all answers after it"
        return Draft("parts", reason, segment_parts(units, start, ledger))
    if answers:
        reason = f"{len(answers)} labels “Antwoord” between the questions"
        return Draft("marked", reason, segment_marked(units))
    evidence.lean_on_style(units)
    return Draft(
        "unmarked",
        "no label “Antwoord” anywhere: questions and answers are told apart by their language",
        segment_unmarked(units),
    )


def list_numbers(paras: Sequence[Para]) -> dict[int, tuple[int, ...]]:
    """The source lines of numbers that stand alone above a question, counting up from 1, with their numbers."""
    found: dict[int, tuple[int, ...]] = {}
    asked = 0
    expected = 1
    for index, para in enumerate(paras):
        numbers = numbers_alone(Line(para.line, para.rich, marker=para.marker)) if para.grid is None else ()
        if numbers and numbers[0] == expected:
            found[para.line] = numbers
            asked += any(listen(following.text).score > 1 for following in paras[index + 1 : index + 3])
            expected = numbers[-1] + 1
    return found if len(found) >= 2 and asked > 0.6 * len(found) else {}


def numbered_questions(paras: Sequence[Para]) -> dict[int, tuple[int, ...]]:
    """The same for questions with their number before them: ``1. Hoeveel …?``"""
    found: dict[int, tuple[int, ...]] = {}
    expected = 1
    for para in paras:
        marker = para.marker
        if marker is not None and marker.number == expected and _is_question(para.text):
            found[para.line] = (expected,)
            expected += 1
    labels = sum(fracties_of(para.text) != () or label_at(para.text) is not None for para in paras)
    return found if len(found) >= 3 and labels < len(found) else {}


def _is_question(text: str) -> bool:
    voice = listen(text)
    return voice.score > 1 and (text.rstrip().endswith(("?", ".")))


def first_of_body(paras: Sequence[Para]) -> int:
    """Where the body starts: the first heading of a part or fractie, question label, or word of a fractie."""
    return evidence.body_start(paras, list_numbers(paras) or numbered_questions(paras))


__all__ = ["Unit", "first_of_body", "list_numbers", "segment"]

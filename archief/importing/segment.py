"""The body of a document in pieces: which layout it has, by what evidence, and the family that reads it."""

from __future__ import annotations

from collections.abc import Sequence

from archief.importing import evidence
from archief.importing.counted import Counted
from archief.importing.draft import Draft
from archief.importing.hidden import part_hidden
from archief.importing.interleaved import segment_marked, segment_unmarked
from archief.importing.ledger import Ledger
from archief.importing.numbered import segment_list, segment_numbered
from archief.importing.para import Para
from archief.importing.parts import answers_apart, segment_parts
from archief.importing.units import Unit, make_units


def segment(paras: Sequence[Para], found: Counted, ledger: Ledger) -> Draft:
    """The pieces of ``paras``, the document without its preamble; ``found`` is what is counted in it."""
    units = make_units(paras, ledger, found)
    questions = sum(unit.kind == "question" for unit in units)
    answers = [unit for unit in units if unit.kind == "answer"]
    if len(found.questions) >= 2 and questions < 2:
        reason = f"{len(found.questions)} numbers in order, each above or before a question"
        return Draft("list", reason, segment_list(units, found.questions, ledger))
    if questions >= 2 or (questions and answers):
        reason = f"{questions} labels “Vraag n”, {len(answers)} labels “Antwoord”"
        return Draft("numbered", reason, segment_numbered(units, ledger))
    start = answers_apart(units)
    if start is not None:
        reason = f"all questions stand before “{units[start].paras[0].text[:50]}”, all answers after it"
        return Draft("parts", reason, segment_parts(units, start, ledger))
    units = part_hidden(units)
    if answers:
        reason = f"{len(answers)} labels “Antwoord” between the questions"
        return Draft("marked", reason, segment_marked(units))
    evidence.lean_on_style(units)
    return Draft(
        "unmarked",
        "no label “Antwoord” anywhere: questions and answers are told apart by their language",
        segment_unmarked(units),
    )


__all__ = ["Unit", "segment"]

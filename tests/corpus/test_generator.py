"""The generator itself: the same document for the same seed, and nothing in the truth that is not in the text."""

from __future__ import annotations

import re

import pytest

from archief.importing.source import Grid
from archief.importing.word import read
from tests.corpus.comparing import compare, flat
from tests.corpus.layouts import LAYOUTS, WORD_LAYOUTS
from tests.corpus.truth import Document, expected


def paragraphs(document: Document) -> list[str]:
    blocks = [block for _, _, pair in document.pairs for block in (pair.question, pair.answer or ())]
    return [flat(p.text) for block in blocks for p in block]


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_seed_gives_the_same_text(name: str) -> None:
    layout = LAYOUTS[name]
    assert layout.typeset(layout.make(5), 5) == layout.typeset(layout.make(5), 5)
    assert expected(layout.make(5)) == expected(layout.make(5))
    assert layout.typeset(layout.make(5), 5) != layout.typeset(layout.make(6), 6)


@pytest.mark.parametrize("name", ["word-text", "parts", "kamervragen", "list"])
def test_every_paragraph_is_printed(name: str) -> None:
    document = LAYOUTS[name].make(3)
    text = flat(LAYOUTS[name].typeset(document, 3))
    for paragraph in paragraphs(document):
        assert paragraph in _without_marks(text)


@pytest.mark.parametrize("name", WORD_LAYOUTS)
def test_every_paragraph_is_in_the_word_file(name: str) -> None:
    layout = WORD_LAYOUTS[name]
    document = layout.make(3)
    found = read("test.docx", layout.typeset(document, 3, layout.look))
    texts = [line.text for line in found.lines if not isinstance(line, Grid)]
    cells = [cell.text for line in found.lines if isinstance(line, Grid) for row in line.rows for cell in row]
    whole = "\n".join(flat(text) for text in (*texts, *cells))
    for paragraph in paragraphs(document):
        assert paragraph in whole
    notes = {note.label: " ".join(p.text for p in note.paragraphs) for note in found.notes}
    assert notes == {label: flat(note.text) for label, note in document.notes.items() if not label.startswith("v")}


def test_a_truth_equals_itself_and_a_moved_border_shows() -> None:
    truth = expected(LAYOUTS["commission"].make(1))
    same = compare(truth, truth)
    assert (same.exchanges, same.notes, same.footnotes, same.lost.total(), same.faults) == (1.0, 1.0, 1.0, 0, [])
    other = expected(LAYOUTS["commission"].make(1))
    exchange = next(e for e in other["exchanges"] if e["answer"])  # type: ignore[attr-defined]  # a list of exchanges
    words = exchange["answer"]["text"].split(" ", 1)
    exchange["question"]["text"] += f" {words[0]}"
    exchange["answer"]["text"] = words[1]
    moved = compare(truth, other)
    assert moved.exchanges < 1
    assert (moved.lost.total(), moved.invented.total()) == (0, 0)
    assert len(moved.faults) == 1


def _without_marks(text: str) -> str:
    text = re.sub(r"\[bookmark: \w+\]", "", text)
    return re.sub(r"\[footnoteRef:\d+\]| \d\)", "", text)

"""Word files in every look become the exchanges they hold; so do the archive's own documents, typeset in Word."""

from __future__ import annotations

from pathlib import Path

import pytest

from archief.model import Overleg
from archief.reading import read
from archief.settings import Settings
from tests.corpus import wordfiles
from tests.corpus.importing import scored
from tests.corpus.layouts import WORD_LAYOUTS, numbered
from tests.corpus.retyping import retyped
from tests.corpus.thresholds import WORD_SEEDS, check
from tests.corpus.truth import expected
from tests.corpus.wordfile import Look

OVERLEGGEN = sorted((Path(__file__).parents[2] / "content" / "overleggen").glob("*/overleg.md"))


@pytest.mark.parametrize("name", WORD_LAYOUTS)
def test_word_files_are_imported(name: str) -> None:
    layout = WORD_LAYOUTS[name]
    documents = [(seed, layout.make(seed)) for seed in WORD_SEEDS]
    scores = [scored(layout.typeset(d, seed, layout.look), expected(d, layout.look.typed)) for seed, d in documents]
    check(scores, marked=layout.marked)


LOOKS = {
    "styles and labels": Look("style", "label", noise=0.0),
    "bold and italic": Look("bold", "italic", noise=0.5, typed_lists=True),
}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("path", OVERLEGGEN, ids=lambda path: path.parent.name)
def test_the_archive_typeset_in_word_is_imported_again(path: Path, look: str) -> None:
    overleg, _ = read(path.read_text("utf-8"), path.parent.name, str(path), Settings())
    assert isinstance(overleg, Overleg)
    document = retyped(overleg)
    typeset = wordfiles.kamervragen if document.kind == "kamervragen" else wordfiles.overleg
    score = scored(typeset(document, 1, LOOKS[look]), expected(numbered(document), LOOKS[look].typed))
    assert (score.exchanges, score.fractie, score.topic, score.notes, score.footnotes) == (1, 1, 1, 1, 1), score.faults
    assert not score.lost
    assert not score.invented

"""Texts in every layout become the exchanges they hold."""

from __future__ import annotations

import pytest

from tests.corpus.importing import scored
from tests.corpus.layouts import LAYOUTS
from tests.corpus.thresholds import LONG_SEEDS, SEEDS, check
from tests.corpus.truth import expected


def _scores(name: str, seeds: range) -> None:
    layout = LAYOUTS[name]
    documents = [(seed, layout.make(seed)) for seed in seeds]
    scores = [scored(layout.typeset(d, seed).encode(), expected(d)) for seed, d in documents]
    check(scores, marked=layout.marked)


@pytest.mark.parametrize("name", LAYOUTS)
def test_texts_are_imported(name: str) -> None:
    _scores(name, SEEDS)


@pytest.mark.long
@pytest.mark.parametrize("name", LAYOUTS)
def test_many_texts_are_imported(name: str) -> None:
    _scores(name, LONG_SEEDS)

"""How good an import of a layout must be: the mean of its figures, and no word lost or invented in any document."""

from __future__ import annotations

from collections.abc import Sequence

from tests.corpus.comparing import Score

SEEDS = range(3)
WORD_SEEDS = range(2)
LONG_SEEDS = range(3, 40)


def check(scores: Sequence[Score], *, marked: bool) -> None:
    """Asserts that ``scores``, of documents of one layout, reach what an editor may count on."""
    wanted = {
        "exchanges": 0.98 if marked else 0.97,
        "fractie": 0.99,
        "topic": 0.99,
        "kind": 0.99 if marked else 0.98,
        "joint": 0.99,
        "notes": 0.99,
        "footnotes": 0.99,
    }
    report = "\n".join(fault for score in scores for fault in score.faults)
    for name, least in wanted.items():
        mean = sum(getattr(score, name) for score in scores) / len(scores)
        assert mean >= least, f"{name} {mean:.3f} < {least}\n{report}"
    for score in scores:
        assert not score.lost, report
        assert not score.invented, report

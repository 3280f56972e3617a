"""The balance of words: it is even for what the importer makes, and it shows every word that is lost or added."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archief.importing.conservation import strike
from archief.importing.flow import make_flow
from archief.importing.ledger import Ledger, words
from archief.importing.one import import_source
from archief.importing.readers import read_source
from archief.model import Footnote, Overleg, Paragraph, Passage, Prose, Text
from archief.reading import read
from archief.settings import Settings
from tests.importing.mutating import originals


def test_words_are_what_stands_between_white_space() -> None:
    assert words("«De maat is vol», – zei hij (in 2.0).") == ["De", "maat", "is", "vol", "zei", "hij", "in", "2.0"]


@pytest.mark.parametrize("number", range(5))
def test_every_real_document_balances(number: int) -> None:
    source = read_source("bron.txt", originals()[number])
    imported = import_source(source, "2024-01-01-proef", settings=Settings())
    assert imported.report is not None
    assert imported.report.balance.even
    assert imported.report.balance.kept > 1000


def _struck(text: str, overleg: Overleg) -> tuple[dict[str, int], dict[str, int]]:
    source = read_source("bron.txt", text.encode())
    ledger = Ledger()
    make_flow(source, ledger)
    balance = strike(source, overleg, ledger)
    return dict(balance.lost), dict(balance.invented)


def _overleg(text: str) -> Overleg:
    front = "---\nformaat: 1\nsoort: schriftelijk-overleg\n---\n"
    overleg, problems = read(front + text, "2024-01-01-proef", "overleg.md", Settings())
    assert overleg is not None
    assert problems == ()
    return overleg


TEXT = "De opening van het debat.\n\nMet een tweede zin.\n"


def test_a_lost_word_is_seen() -> None:
    overleg = _overleg(TEXT)
    (passage,) = (item for item in overleg.body if isinstance(item, Passage))
    poorer = replace(overleg, body=(Passage(Prose(passage.prose.blocks[:1])),))
    assert _struck(TEXT, poorer) == ({"Met": 1, "een": 1, "tweede": 1, "zin": 1}, {})


def test_an_invented_word_is_seen() -> None:
    overleg = _overleg(TEXT)
    extra = Passage(Prose((Paragraph((Text("verzonnen"),)),)))
    richer = replace(overleg, body=(*overleg.body, extra), footnotes=(Footnote("1", extra.prose),))
    assert _struck(TEXT, richer) == ({}, {"verzonnen": 2})

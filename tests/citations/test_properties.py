"""Recognition never fails, never overlaps, never changes the text, whatever the text is."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from archief.citations import recognise
from archief.model import Findings

# Pieces of which references are made, and pieces that break them.
PIECES = """
    Kamerstuk Kamerstukken II 32317 32 317 323 17 nr. nrs. 981 854 en , - – / ( ) . ; 2023–2024 2023/24 motie moties
    motie- Kathmann c.s. Van der Plas het lid de leden van over antwoord vraag vragen 2 3 zoals hierboven eerder
    aangegeven Richtlijn (EU) 2022/2557 2008/114/EG Verordening COM artikel 83 VWEU EHRM no. 33696/19 Handelingen
    item items 4
    Aanhangsel ah-tk-20232024-118 nrs. 12–15 t/m SWD(2022) 209 (nr. 658) om te 33696/20
    https://a.nl/b-(1)/ www.a.nl € 100.000 Tweede Kamer, vergaderjaar fractie VVD-fractie Idem. ’ é
"""
PIECE = st.sampled_from([*PIECES.split(), "\u00a0", "\u202f", "\n", "\t", "𝔸", "\u0130"])
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECE, max_size=40).map(" ".join), st.lists(PIECE).map("".join))


def check(text: str, found: Findings) -> None:
    for kind in (found.citations, found.moties, found.cross_references):
        end = 0
        for one in kind:
            assert end <= one.start < one.end <= len(text)
            assert text[one.start : one.end] == one.text
            end = one.end


@given(TEXTS)
@settings(deadline=None, max_examples=300)
def test_findings_are_stretches_of_the_text(text: str) -> None:
    check(text, recognise(text))


@given(TEXTS, st.integers(0, 200), st.integers(0, 40))
@settings(deadline=None, max_examples=100)
def test_an_editors_link_is_left_alone(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    found = recognise(text, taken=((start, end),))
    check(text, found)
    for kind in (found.citations, found.moties, found.cross_references):
        assert all(one.end <= start or end <= one.start for one in kind)


@given(TEXTS)
@settings(deadline=None, max_examples=100)
def test_the_context_of_a_note_takes_no_reference_away(text: str) -> None:
    found = recognise(text, context="zie het EHRM en het antwoord op de Kamervragen van het lid X")
    check(text, found)
    assert len(found.citations) >= len(recognise(text).citations)


def test_a_text_of_digits_and_numbers_is_read_to_its_end() -> None:
    """A hostile text: were the work more than linear, this would not end."""
    text = "1" * 100_000 + " nr. " * 20_000 + "12 345, " * 12_500 + "Kamerstuk 32317, nr. 981"
    assert recognise(text).citations[-1].id == "32317-981"


def test_a_text_of_articles_is_read_to_its_end() -> None:
    """Each may be of several laws, and what the whole text names decides."""
    text = "artikel 5 Wpg, " * 40_000 + "artikel 3 Awb"
    assert [citation.id for citation in recognise(text).citations] == ["BWBR0005537/3"]

"""English quotations are told from Dutch ones; no word changes by it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archief.model import Emphasis, Paragraph, Prose, Quote, Text
from archief.rendering import english
from tests.rendering.test_prose import writer


def told(paragraph: Paragraph) -> list[str]:
    return [paragraph.text[span.start : span.end] for span in english.spans(paragraph)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            "Zij noemen het voorstel “modify the Directive for the sake of public order” onvoldoende.",
            "modify the Directive for the sake of public order",
        ),
        ("De „Agenda to prevent and counter terrorism” volgt.", "Agenda to prevent and counter terrorism"),
        ('In "Going dark: the way forward for all" staat dit.', "Going dark: the way forward for all"),
        ("In ‘the Commission’s view on these rules’ staat dit.", "the Commission’s view on these rules"),
        ("Foto's van 'a letter to the Member States' en foto's.", "a letter to the Member States"),
        (
            "“The Council ‘shall not be bound’ by its view”, zo staat er.",
            "The Council ‘shall not be bound’ by its view",
        ),
    ],
)
def test_an_english_quotation(text: str, quoted: str) -> None:
    assert told(Paragraph((Text(text),))) == [quoted]


@pytest.mark.parametrize(
    "text",
    [
        "De minister noemt dit “client-side scanning en end-to-end encryptie”.",
        "Wat is “het as-is en to-be model voor de law enforcement community”?",
        "Zij noemen het “een safe haven for criminals and terrorists”.",
        "Er is een “High-Level Group”, een ‘roadmap’ en een “Security Union Strategy”.",
        "In “Going dark” staat the way forward for all Member States and others.",
        "Over “law and order” is gesproken.",
        "“Over arm of been in de want, of we had was”",
        "Foto's en video's: dat is 's avonds the case and to be, niet 's ochtends.",
        "“Die Kommission und der Rat für den Schutz der Kinder”",
        "“La Commission et le Conseil pour la protection des enfants”",
    ],
)
def test_what_is_not_plainly_an_english_quotation_is_left_alone(text: str) -> None:
    assert told(Paragraph((Text(text),))) == []


def test_italics_and_blocks_are_quotations_too() -> None:
    words = "A proposal to prevent and combat abuse"
    paragraph = Paragraph((Text("Zie "), Emphasis((Text(words),)), Text(" van "), Emphasis((Text("de Raad"),))))
    assert told(paragraph) == [words]
    html = writer().body(Prose((Quote((Paragraph((Text(f"{words}."),)),)), Quote((paragraph,)))), "vvd-1-antwoord")
    assert html.count('<blockquote lang="en">') == 1
    assert f'<span lang="en"><em>{words}</em></span> van <em>de Raad</em>' in html


_DUTCH_WORDS = st.sampled_from(["de", "het", "een", "voor", "met", "niet", "zijn", "worden", "geen", "welke"])
_ENGLISH_WORDS = st.sampled_from(["the", "and", "to", "for", "by", "which", "roadmap", "encryption", "law"])


@given(st.lists(_ENGLISH_WORDS, max_size=30), _DUTCH_WORDS, st.lists(_ENGLISH_WORDS, max_size=30))
def test_one_dutch_word_keeps_a_quotation_dutch(before: list[str], word: str, after: list[str]) -> None:
    assert told(Paragraph((Text(f"Zij zeggen “{' '.join([*before, word, *after])}” daarover."),))) == []


@given(st.text(alphabet="the and to“”„\"'‘’ of.", max_size=60))
def test_no_word_changes(text: str) -> None:
    paragraph = Paragraph((Text(text),))
    html = str(writer().inline(paragraph, "p"))
    assert re.sub(r"<[^>]*>", "", html).replace("&#34;", '"').replace("&#39;", "'") == text

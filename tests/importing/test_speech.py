"""Who speaks, by the words of one paragraph alone: ``voices.txt`` has a ``V`` before what a fractie says, an ``A``
before what stands in an answer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from archief.importing import speech
from archief.importing.speech import listen

VOICES = (Path(__file__).parent / "voices.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("voice", VOICES)
def test_a_paragraph_shows_who_speaks(voice: str) -> None:
    who, text = voice.split(" ", maxsplit=1)
    assert (listen(text).score > 0) == (who == "V")


def test_a_question_told_again_is_close_to_an_answer() -> None:
    """An answer may repeat what was asked; whether it does so is for the paragraphs around it."""
    told = listen("De leden van de PVV-fractie vragen naar de kosten. Deze bedragen 3 miljoen euro.").score
    asked = listen("De leden van de PVV-fractie vragen naar de kosten. Zij vinden deze te hoog.").score
    assert told < 2 < asked


def test_who_worries_rightly_is_plainly_a_fractie() -> None:
    assert listen("De leden van de PvdA-fractie zijn terecht bezorgd over dit voorstel.").score > 3


def test_what_another_has_said_is_no_evidence() -> None:
    assert listen("Hoe beoordeelt de minister het bericht «Ik zie daar geen aanleiding toe»?").score > 3


@pytest.mark.parametrize(
    "text",
    [
        "Tot slot verzoeken de leden van de SP-fractie de minister om de huren te bevriezen.",
        "Ook dringen zij aan op een vergunningplicht.",
        "De leden van de PvdA-fractie verwijzen naar het rapport en vragen de staatssecretaris welke punten openstaan.",
        "De leden van de D66-fractie wijzen op de motie. Zij verwachten nog dit jaar een overzicht.",
        "Gelet hierop geven de leden van de VVD-fractie de minister in overweging om de uitspraken te openbaren.",
    ],
)
def test_a_request_needs_no_question_mark(text: str) -> None:
    assert listen(text).asks


def test_a_remark_asks_for_nothing() -> None:
    assert not listen("De leden van de VVD-fractie zien de beantwoording met belangstelling tegemoet.").asks


@pytest.mark.parametrize(
    "text",
    [
        "Tevens vragen de aan het woord zijnde leden of de minister dit kan bevestigen.",
        "Graag zouden deze leden zien dat de minister zich hiervoor inzet.",
        "Deze leden verwachten dat de minister hierover in de Raad duidelijkheid vraagt.",
        "Deze leden zien een reactie van de minister op dit voorstel graag tegemoet.",
        "De leden van de SP-fractie dringen er bij de minister op aan om dit te voorkomen.",
        "Verder is de vraag wat dit kost.",
        "Deze leden zien graag dat de minister met de provincies, de gemeenten en de waterschappen in gesprek gaat over"
        " het voorstel en over de termijn waarop zij de antwoorden mogen verwachten.",
    ],
)
def test_what_asks_without_a_question_mark(text: str) -> None:
    assert listen(text).asks


@pytest.mark.parametrize(
    "text",
    [
        "Tot slot wensen de leden van de VVD-fractie de minister een goede vergadering toe.",
        "De leden van de VVD-fractie zien de beantwoording graag tegemoet.",
        "In reactie op de vragen van de leden van de SP-fractie merk ik het volgende op.",
    ],
)
def test_what_asks_nothing(text: str) -> None:
    assert not listen(text).asks


def test_a_shape_that_may_begin_anywhere_ends_within_bounds() -> None:
    """Else a text of words that begin it would be read to its end at each of them."""
    rules = (pattern.pattern for _, pattern in (*speech._ASKS, *speech._ANSWERS, *speech._TOLD))
    free = [shape for shape in (*rules, speech._REQUEST.pattern, speech._QUOTED.pattern) if not shape.startswith("^")]
    assert free
    assert not [shape for shape in free if re.search(r"\[\^[^\]]*\][*+]|\.[*+]", shape)]


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("De evaluatie volgt. Het verzoek is niet aan de orde.", "Is het verzoek niet aan de orde? Dat vragen zij."),
        ("De Kamer wordt daarover nog geïnformeerd.", "De Kamer wordt daarover nog geïnformeerd?"),
    ],
)
def test_what_is_told_counts_only_behind_the_last_question(before: str, behind: str) -> None:
    assert listen(before).score < 0 < listen(behind).score

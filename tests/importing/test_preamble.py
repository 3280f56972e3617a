"""What the head of a document says: numbers, dates, who, and which meeting."""

from __future__ import annotations

from datetime import date

import pytest

from archief.importing import import_source, read_source
from archief.model import AgendaItem, Bewindspersoon, Dossier, Metadata, Raad, Vraagsteller
from archief.settings import Settings

OFFICIAL = """Tweede Kamer der Staten-Generaal 2
Vergaderjaar 2013–2014

21 501-32	Landbouw- en Visserijraad

Nr. 1459	VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vastgesteld 24 maart 2014

De vaste commissie voor Landbouw, Natuur en Voedselkwaliteit heeft een aantal vragen en opmerkingen voorgelegd aan de \
Ministers van Landbouw, Natuur en Voedselkwaliteit en voor Natuur en Stikstof over de volgende brieven:
• Geannoteerde agenda Landbouw- en Visserijraad 24 en 25 maart 2014 te Brussel (Kamerstuk 21 501-32, nr. 779);
• Reactie op een motie (Kamerstukken 26 643 en 34 843, nr. 1069).

De vragen en opmerkingen zijn op 13 maart 2014 voorgelegd. Bij brief van 21 maart 2014 zijn de vragen beantwoord.

Vragen en opmerkingen van de leden van de VVD-fractie

De leden van de VVD-fractie hebben geen vragen.
"""
KAMERVRAGEN = """Vragen van de leden Van Dijk (SP) en Kröger (GroenLinks-PvdA) aan de Minister van Defensie \
(ingezonden 3 mei 2024).

Antwoord van minister Brekelmans (Defensie), mede namens de staatssecretaris van \
Economische Zaken (ontvangen 28 mei 2024).

Vraag 1
Klopt dit?

Antwoord 1
Ja.

Vraag 2
Echt?

Antwoord 2
Ja.
"""


def _metadata(text: str) -> Metadata:
    imported = import_source(read_source("bron.txt", text.encode()), "2024-01-01-proef", settings=Settings())
    assert imported.overleg is not None, imported.problems
    return imported.overleg.metadata


@pytest.mark.parametrize(
    ("printed", "asker"),
    [
        ("het lid Faber-van de Klashorst(PVV)", Vraagsteller("Faber-van de Klashorst", "PVV")),
        ("de leden Bushoff en Patijn(beiden GroenLinks-PvdA)", Vraagsteller("Bushoff en Patijn", "GroenLinks-PvdA")),
    ],
)
def test_a_fractie_set_against_the_name_of_who_asks(printed: str, asker: Vraagsteller) -> None:
    text = KAMERVRAGEN.replace("de leden Van Dijk (SP) en Kröger (GroenLinks-PvdA)", printed)
    assert _metadata(text).vraagsteller == asker


def test_an_official_head() -> None:
    metadata = _metadata(OFFICIAL)
    assert metadata.soort == "schriftelijk-overleg"
    assert metadata.titel == "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG"
    assert metadata.dossier == Dossier("21501-32", "Landbouw- en Visserijraad")
    assert metadata.kamerstuk == "21501-32-1459"
    assert metadata.commissie == "Landbouw, Natuur en Voedselkwaliteit"
    assert metadata.raad == Raad("Landbouw- en Visserijraad", date(2014, 3, 24), date(2014, 3, 25), "Brussel")
    assert metadata.bewindspersonen == (
        Bewindspersoon("Minister van Landbouw, Natuur en Voedselkwaliteit"),
        Bewindspersoon("Minister voor Natuur en Stikstof"),
    )
    assert (metadata.gevraagd, metadata.beantwoord) == (date(2014, 3, 13), date(2014, 3, 21))
    assert metadata.agenda == (
        AgendaItem("Geannoteerde agenda Landbouw- en Visserijraad 24 en 25 maart 2014 te Brussel", ("21501-32-779",)),
        AgendaItem("Reactie op een motie", ("26643-1069",)),
    )


def test_the_head_of_kamervragen() -> None:
    metadata = _metadata(KAMERVRAGEN)
    assert metadata.soort == "kamervragen"
    assert metadata.vraagsteller == Vraagsteller("Van Dijk en Kröger", "SP en GroenLinks-PvdA")
    assert metadata.bewindspersonen == (
        Bewindspersoon("Minister van Defensie", "Brekelmans"),
        Bewindspersoon("Staatssecretaris van Economische Zaken"),
    )
    assert (metadata.gevraagd, metadata.beantwoord) == (date(2024, 5, 3), date(2024, 5, 28))


def test_what_is_not_said_stays_unknown() -> None:
    metadata = _metadata("Vragen van de leden van de SP-fractie\n\nDe leden van de SP-fractie hebben geen vragen.\n")
    assert metadata == Metadata(soort="schriftelijk-overleg")


def test_members_of_one_fractie_together() -> None:
    text = KAMERVRAGEN.replace(
        "Van Dijk (SP) en Kröger (GroenLinks-PvdA) aan", "Bouchallikh, Bromet en Kröger (allen GroenLinks)\naan"
    )
    assert _metadata(text).vraagsteller == Vraagsteller("Bouchallikh, Bromet en Kröger", "GroenLinks")


def test_the_fracties_of_several_members() -> None:
    text = KAMERVRAGEN.replace("Van Dijk (SP) en", "Van Dijk (SP), Jansen (CDA) en")
    assert _metadata(text).vraagsteller == Vraagsteller("Van Dijk, Jansen en Kröger", "SP, CDA en GroenLinks-PvdA")


@pytest.mark.parametrize(
    "sentence",
    [
        "De op 18 maart 2014 toegezonden vragen en opmerkingen zijn met de door de Staatssecretaris bij brief van 21"
        " maart 2014 toegezonden antwoorden hieronder afgedrukt.",
        "De op 18 maart 2014 door de commissie gestelde vragen zijn door de Minister op 21 maart 2014 beantwoord.",
        "Op 18 maart 2014 heeft de commissie deze vragen voorgelegd. Bij brief van 21 maart 2014 zijn ze beantwoord.",
    ],
)
def test_the_dates_of_a_report(sentence: str) -> None:
    metadata = _metadata(f"{sentence}\n\nVragen van de VVD-fractie\n\nKlopt dit?\n\nAntwoord\nJa.\n")
    assert metadata.gevraagd == date(2014, 3, 18)
    assert metadata.beantwoord == date(2014, 3, 21)


def test_who_answers_stands_between_the_questions_and_the_answers() -> None:
    head, _, questions = KAMERVRAGEN.partition("\n\nAntwoord van")
    line, first, second = "Mededeling van" + questions.partition("\n\n")[0], "1\nKlopt dit?\n\n", "2\nEcht?\n\n"
    metadata = _metadata(f"{head}\n\n{first}{second}{line}\n\n1 en 2\nDat volgt.\n")
    assert metadata.beantwoord == date(2024, 5, 28)
    names = [person.functie for person in metadata.bewindspersonen]
    assert names == ["Minister van Defensie", "Staatssecretaris van Economische Zaken"]


def test_a_committee_that_is_not_a_standing_one_keeps_its_kind() -> None:
    text = OFFICIAL.replace("De vaste commissie voor", "De algemene commissie voor")
    assert _metadata(text).commissie == "algemene commissie voor Landbouw, Natuur en Voedselkwaliteit"


@pytest.mark.parametrize(
    ("foot", "kamerstuk"),
    [
        ("Tweede Kamer, vergaderjaar 2020–2021, 21 501-07, nr. 1731 2", "21501-07-1731"),
        ("kst-21501-07-1731", "21501-07-1731"),
        ("Tweede Kamer, vergaderjaar 2023–2024, 32 317, nr. 859 5", "32317-859"),
        ("kst-32317-859", "32317-859"),
        ("Tweede Kamer, vergaderjaar 2023–2024, 36 410 XVI, nr. 12 3", "36410-XVI-12"),
    ],
)
def test_running_feet_state_the_number(foot: str, kamerstuk: str) -> None:
    metadata = _metadata(f"Vragen van de VVD-fractie\n\nKlopt dit?\n\n{foot}\n\nAntwoord\nJa.\n")
    assert metadata.kamerstuk == kamerstuk


def test_every_part_of_the_head_on_a_line_of_its_own() -> None:
    apart = OFFICIAL.replace("\t", "\n\n")
    assert _metadata(apart) == _metadata(OFFICIAL)
    assert _metadata(apart).dossier == Dossier("21501-32", "Landbouw- en Visserijraad")
    untitled = OFFICIAL.replace("\tLandbouw- en Visserijraad", "").replace("\t", "\n\n")
    assert _metadata(untitled).dossier == Dossier("21501-32")
    assert _metadata(untitled).kamerstuk == "21501-32-1459"

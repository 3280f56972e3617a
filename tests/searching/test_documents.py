"""What Pagefind is given of an exchange."""

from __future__ import annotations

import re

import pytest
from lxml import html

from archief.searching.documents import documents
from archief.searching.words import additions, extra_words, pieces
from tests.searching.archive import SETTINGS, archive


@pytest.fixture(scope="module")
def found() -> dict[str, html.HtmlElement]:
    return {document.url: html.fromstring(document.html) for document in documents(archive(), SETTINGS.fracties)}


def values(document: html.HtmlElement, kind: str) -> list[tuple[str, str]]:
    [facts] = document.xpath("//i")
    named = [name.rstrip("]").split("[") for name in facts.get(f"data-pagefind-{kind}").split(", ")]
    return [(name, facts.get(attribute)) for name, attribute in named]


def test_every_exchange_is_one_document_newest_overleg_first(found: dict[str, html.HtmlElement]) -> None:
    assert list(found) == [
        "overleg/2025-11-21-kamervragen.html?vraag-1",
        "overleg/2025-11-21-kamervragen.html?vraag-2",
        "overleg/2024-05-21-telecomraad.html?vvd-1",
        "overleg/2024-05-21-telecomraad.html?vvd-2",
        "overleg/2024-05-21-telecomraad.html?groenlinks-pvda-1",
    ]


def test_question_and_answer_are_sections_with_the_anchors_of_the_page(found: dict[str, html.HtmlElement]) -> None:
    document = found["overleg/2024-05-21-telecomraad.html?vvd-1"]
    assert document.xpath("//h2/@id") == ["vvd-1", "vvd-1-antwoord"]
    assert document.xpath("//h2/text()") == ["·", "·"]
    texts = [p.text_content() for p in document.xpath("//p")]
    assert texts[1] == "Kamerstuk 26 643, nr. 1150."
    assert texts[2] == "⁂ 32317-981 26643-1150 bevel"
    assert texts[3] == "Het kabinet overlegt met de dienst voor veiligheid & <handhaving>."


def test_the_number_of_a_list_item_is_found_and_shown(found: dict[str, html.HtmlElement]) -> None:
    assert found["overleg/2024-05-21-telecomraad.html?vvd-2"].xpath("//p[text()='2. Zo ja, wanneer?']")


def test_a_joint_answer_stands_under_each_of_its_questions(found: dict[str, html.HtmlElement]) -> None:
    for question in ("vraag-1", "vraag-2"):
        document = found[f"overleg/2025-11-21-kamervragen.html?{question}"]
        assert document.xpath("//h2/@id") == [question, f"{question}-antwoord"]
        assert document.xpath("//p[text()='Ja.']")


def test_the_facts_of_a_result(found: dict[str, html.HtmlElement]) -> None:
    assert values(found["overleg/2024-05-21-telecomraad.html?vvd-1"], "meta") == [
        ("title", "VVD"),
        ("kop", "Bescherming van zeekabels"),
        ("overleg", "Telecomraad van 21 mei 2024"),
        ("datum", "21 mei 2024"),
        ("soort", "vraag"),
        ("ook", "vvd Zeekabels 21501-33-1080"),
    ]
    named = dict(values(found["overleg/2025-11-21-kamervragen.html?vraag-1"], "meta"))
    assert named["title"] == "GroenLinks-PvdA · Kathmann"
    assert named["ook"] == "groenlinks pvda groenlinks-pvda gl-pvda groenlinks/pvda"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "overleg/2024-05-21-telecomraad.html?vvd-1",
            "fractie=vvd bewindspersoon=minister-van-economische-zaken jaar=2024 onderwerp=zeekabels"
            " soort=schriftelijk-overleg motie=32317-981 beantwoord=ja",
        ),
        (
            "overleg/2024-05-21-telecomraad.html?vvd-2",
            "fractie=vvd bewindspersoon=minister-van-economische-zaken jaar=2024 onderwerp=zeekabels"
            " soort=schriftelijk-overleg beantwoord=nee",
        ),
        (
            "overleg/2024-05-21-telecomraad.html?groenlinks-pvda-1",
            "fractie=groenlinks-pvda bewindspersoon=minister-van-economische-zaken jaar=2024"
            " soort=schriftelijk-overleg beantwoord=opmerking",
        ),
        (
            "overleg/2025-11-21-kamervragen.html?vraag-1",
            "fractie=groenlinks-pvda bewindspersoon=minister-van-justitie-en-veiligheid jaar=2025"
            " soort=kamervragen beantwoord=ja",
        ),
    ],
)
def test_the_filters_of_a_result(found: dict[str, html.HtmlElement], url: str, expected: str) -> None:
    assert " ".join(f"{name}={value}" for name, value in values(found[url], "filter")) == expected


def test_sorted_by_date_a_document_is_still_read_from_its_beginning(found: dict[str, html.HtmlElement]) -> None:
    keys = {url: dict(values(document, "sort")) for url, document in found.items()}
    in_order = list(found)
    assert sorted(found, key=lambda url: keys[url]["nieuwste"], reverse=True) == in_order
    assert sorted(found, key=lambda url: keys[url]["oudste"]) == in_order[2:] + in_order[:2]


def test_words_of_a_document_never_become_markup(found: dict[str, html.HtmlElement]) -> None:
    names = {str(element.tag) for document in found.values() for element in document.iter()}
    assert names == {"html", "body", "h2", "p", "i"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De GroenLinks-PvdA-fractie vraagt", ["groenlinks", "pvda"]),
        ("PvdA/GroenLinks en JenV–SZW", ["pvda", "groenlinks", "jenv"]),
        ("De PvdA zegt e-mail en 2024-2025", []),
    ],
)
def test_pieces_of_joined_names(text: str, expected: list[str]) -> None:
    assert list(pieces(text)) == expected


@pytest.mark.parametrize(
    ("words", "word", "expected"),
    [
        ("detectie bevel detectiebevel", "detectiebevel", ["bevel"]),
        ("veiligheid dienst veiligheidsdienst", "veiligheidsdienst", ["dienst"]),
        ("groep werk werkgroepen groepen", "werkgroepen", ["groepen"]),
        ("bevel detectiebevel", "detectiebevel", []),  # "detectie" is not known as a word
        ("detectie detectiebevel", "detectiebevel", ["bevel"]),  # a long known beginning is evidence enough
        ("verantwoordelijk verantwoordelijkheid", "verantwoordelijkheid", []),  # an ending is no word
        ("handhaving dienst handhavingsdienst", "handhavingsdienst", ["dienst"]),  # and not "sdienst"
        ("achter stand achterstand", "achterstand", []),  # a preposition makes no kind of stand
        ("Detectie BEVEL Detectiebevel", "detectiebevel", ["bevel"]),
    ],
)
def test_compounds_are_known_by_evidence(words: str, word: str, expected: list[str]) -> None:
    known = additions([words, word, f"{word}."])
    assert list(extra_words(word, known)) == expected
    assert list(extra_words(f"een {word}. Nog een {word}", known)) == expected


def test_the_text_that_is_shown_is_the_text_of_the_document(found: dict[str, html.HtmlElement]) -> None:
    for document in found.values():
        for paragraph in document.xpath("//p[not(starts-with(text(), '⁂'))]"):
            assert not re.search("⁂", paragraph.text_content())

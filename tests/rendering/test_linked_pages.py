"""Pages of small documents as linking gives them: what they say of a reference, and how they join words."""

from __future__ import annotations

from lxml import html

from archief.rendering import render
from archief.settings import Settings
from tests.linking.small import linked


def text(path: str, *lines: str) -> str:
    archive, _ = linked(list(lines))
    files = {file.path: file for file in render(archive, Settings())}
    main = html.fromstring(files[path].content).get_element_by_id("inhoud")
    return " ".join(main.text_content().split())


def test_a_kamerstuk_of_a_note_alone_shows_the_sentence_of_its_mark() -> None:
    asked = "vraag d66-1: Wat is laat? Kent u de brief over zeekabels?[^1]"
    page = text("kamerstuk/32317-5.html", "@ 2024-01-10", asked, "[^1]: Kamerstuk 32317, nr. 5.")
    assert "Bij: Kent u de brief over zeekabels?" in page


def test_a_kamerstuk_of_the_text_does_not_show_its_sentence_twice() -> None:
    asked = "vraag d66-1: Kent u de brief (Kamerstuk 32317, nr. 5)?[^1]"
    assert "Bij: " not in text("kamerstuk/32317-5.html", "@ 2024-01-10", asked, "[^1]: Kamerstuk 32317, nr. 5.")


def test_a_dossier_without_a_title_is_called_so_once() -> None:
    page = text("dossier/32317.html", "@ 2024-01-10", "vraag d66-1: Kent u Kamerstuk 32317, nr. 5?")
    assert page.startswith("Begin Overleggen Dossier 32317 Dossier 32317 Aangehaald")  # the path, then the heading


def test_several_that_point_here_stand_apart() -> None:
    lines = ["@ 2024-01-10", "= D66", "vraag d66-1: Wat kost een zeekabel?", "antwoord d66-1: Veel."]
    for slug, name in (("vvd", "VVD"), ("cda", "CDA"), ("sp", "SP")):
        lines += [f"= {name}", f"vraag {slug}-1: En verder?"]
        lines += [f"antwoord {slug}-1: Zie het antwoord op de vragen van de leden van de D66-fractie."]
    page = text("overleg/2024-01-10-overleg.html", *lines)
    assert "Genoemd bij VVD, vraag 1; CDA, vraag 1 en SP, vraag 1" in page


def test_the_next_of_a_series_is_not_named_twice() -> None:
    lines = ["@ 2024-01-10", "vraag vraag-1: Wat?", "@ 2024-02-10", "vraag vraag-1: Wat?"]
    assert "Volgende Kamervragen, 10 februari 2024" in text("overleg/2024-01-10-overleg.html", *lines)


def test_the_next_of_a_dossier_is_named_after_it() -> None:
    dossier = "dossier: {nummer: '32317', titel: Zeekabels}"
    lines = [f"@ 2024-01-10 {dossier}", "vraag d66-1: Wat?", f"@ 2024-02-10 {dossier}", "vraag d66-1: Wat?"]
    page = text("overleg/2024-01-10-overleg.html", *lines)
    assert "Volgende in dossier 32317 Schriftelijk overleg Zeekabels" in page


def test_what_only_says_which_question_is_answered_is_no_open_reference() -> None:
    page = text(
        "meldingen.html",
        "@ 2024-01-10",
        "= D66",
        "vraag d66-1: De leden sluiten zich aan bij de vragen van de leden van de SP-fractie. Wat kost dat?",
        "antwoord d66-1: Zie hierboven.",
    )
    assert "Zie hierboven" in page
    assert "SP-fractie" not in page

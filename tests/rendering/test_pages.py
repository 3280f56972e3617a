"""The pages around the overleggen: what they say, where they lead, and that nothing of a document runs in them."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

import pytest
from lxml import etree, html

from archief.checking import check
from archief.model import Archive
from archief.rendering import render
from archief.settings import Settings
from tests.rendering import made_up
from tests.rendering.made_up import FIRST, SECOND, THIRD

PAGES = sorted(path for path in made_up.site() if path.endswith(".html"))


def main(path: str) -> html.HtmlElement:
    document: html.HtmlElement = html.fromstring(made_up.site()[path].content)
    return document.get_element_by_id("inhoud")


def text(path: str) -> str:
    return " ".join(main(path).text_content().split())


def lead(path: str) -> str:
    (found,) = main(path).find_class("lead")
    return " ".join(found.text_content().split())


def links(path: str) -> list[str]:
    return [str(link) for link in main(path).xpath(".//a/@href")]


@pytest.mark.parametrize("base_url", [None, "https://x.nl/archief/"])
def test_every_address_on_every_page_leads_somewhere(base_url: str | None) -> None:
    assert check(list(made_up.site(base_url).values()), base_url=base_url) == ()


def test_an_empty_archive_makes_a_sound_site() -> None:
    files = list(render(Archive(()), Settings()))
    assert check(files) == ()
    pages = {file.path: file.content.decode() for file in files if file.path.endswith(".html")}
    assert "Er staan nog geen overleggen" in pages["overleg/index.html"]
    assert "nog geen motie" in pages["motie/index.html"]
    assert "Er zijn geen meldingen" in pages["meldingen.html"]
    assert "nog geen afkortingen" in pages["begrippen.html"]


@pytest.mark.parametrize("path", PAGES)
def test_headings_go_down_one_step_at_a_time(path: str) -> None:
    levels = [int(heading.tag[1]) for heading in main(path).xpath(".//*[self::h1 or self::h2 or self::h3 or self::h4]")]
    assert levels[:1] == [1]
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(levels)), levels


@pytest.mark.parametrize("path", PAGES)
def test_nothing_of_a_document_is_markup(path: str) -> None:
    page = made_up.page(path)
    assert "<script>" not in page
    assert not re.search(r"\sstyle=", page)


@pytest.mark.parametrize("path", PAGES)
def test_no_word_of_the_program_shows(path: str) -> None:
    assert not re.search(r"\bNone\b|\bTrue\b|\bFalse\b|\[\]|\bdatetime\b|Namespace", text(path))


@pytest.mark.parametrize("path", PAGES)
def test_counts_have_the_right_plural(path: str) -> None:
    nouns = {"vraag": "vragen", "overleg": "overleggen", "motie": "moties", "vermelding": "vermeldingen"}
    for one, more in nouns.items():
        assert not re.search(rf"(?<![\d.])1 {more}\b", text(path))
        assert not re.search(rf"(?<![\d.])(?<!nr\. )(?:0|[2-9]|\d\d+) {one}\b(?!-)", text(path))


def test_the_same_archive_gives_the_same_site() -> None:
    made_up.site.cache_clear()
    first = made_up.site()
    made_up.site.cache_clear()
    made_up.archive.cache_clear()
    assert made_up.site() == first


# --------------------------------------------------------------------------- lists and years


def test_all_overleggen_stand_under_their_year_newest_first() -> None:
    page = made_up.page("overleg/index.html")
    places = [page.index(f'href="{id}.html"') for id in (THIRD, SECOND, FIRST)]
    assert places == sorted(places)
    assert re.findall(r'<h2 id="jaar-(\w+)">', page) == ["2024", "2023"]
    assert "2 overleggen met 3 vragen" in text("overleg/index.html")
    assert {"../jaar/2023.html", "../fractie/akkerpartij.html", "../dossier/21501-32.html"} <= set(
        links("overleg/index.html")
    )


def test_an_overleg_without_a_date_is_listed_last() -> None:
    undated = made_up.overleg(THIRD)
    undated = replace(undated, metadata=replace(undated.metadata, beantwoord=None, gevraagd=None))
    files = {file.path: file for file in render(Archive((made_up.overleg(FIRST), undated)), Settings())}
    page = files["overleg/index.html"].content.decode()
    assert page.index('id="jaar-2023"') < page.index('id="jaar-onbekend"')
    assert "Zonder datum" in page


def test_a_year_tells_what_it_holds_and_leads_to_its_neighbours() -> None:
    assert lead("jaar/2024.html") == "2 overleggen met 3 vragen."
    assert lead("jaar/2023.html") == "1 overleg met 4 vragen, waarvan 1 zonder antwoord in het document."
    assert "2024.html" in links("jaar/2023.html")
    months = [heading.text for heading in main("jaar/2024.html").xpath(".//h2")]
    assert months == ["November", "Maart"]


# --------------------------------------------------------------------------- Kamerstukken and moties


def test_a_kamerstuk_shows_each_mention_with_its_sentence_and_exact_place() -> None:
    path = "kamerstuk/30100-12.html"
    assert lead(path) == "2 keer aangehaald, in 1 overleg van 12 juni 2023. In vragen van Akkerpartij."
    marked = [mark.text_content() for mark in main(path).xpath(".//mark")]
    assert marked == ["motie-Jansen c.s. (Kamerstuk 30100, nr. 12)", "Kamerstukken II 2022/23, 30 100, nr. 12"]
    assert f"../overleg/{FIRST}.html#akkerpartij-2.p1" in links(path)
    assert f"../overleg/{FIRST}.html#noot-1.p1" in links(path)
    assert "Noot 1 bij Akkerpartij, vraag 2" in text(path)
    assert "De leden van de Akkerpartij-fractie wijzen op de motie-Jansen c.s." in text(path)


def test_a_kamerstuk_leads_to_the_official_publication_its_dossier_and_its_feed() -> None:
    found = links("kamerstuk/30200-7.html")
    assert "https://zoek.officielebekendmakingen.nl/kst-30200-7.html" in found
    assert "https://zoek.officielebekendmakingen.nl/dossier/30200" in found
    assert "../dossier/30200.html" in found
    assert "30200-7.xml" in found
    assert not [link for link in links("kamerstuk/21501-32-1490.html") if link.endswith(".xml")]


def test_what_is_known_of_a_motie_is_shown_with_its_source() -> None:
    shown = text("kamerstuk/30100-12.html")
    for words in ("Motie over mest", "Jansen en De Wit", "1 december 2022", "aangenomen", "https://example.org/motie"):
        assert words in shown
    assert not main("kamerstuk/30200-7.html").xpath(".//dl")


def test_moties_of_one_name_warn_for_each_other() -> None:
    assert "hoort bij meer dan één motie" in text("kamerstuk/30200-7.html")
    assert "30100-12.html" in links("kamerstuk/30200-7.html")
    assert "meer dan één motie" not in text("kamerstuk/21501-32-1500.html")


def test_a_kamerstuk_that_is_an_overleg_leads_to_it() -> None:
    assert f"../overleg/{FIRST}.html" in links("kamerstuk/21501-32-1500.html")
    assert "Dit stuk staat zelf in dit archief" in text("kamerstuk/21501-32-1500.html")


def test_how_a_number_was_found_is_said() -> None:
    assert "Nummer afgeleid: bij dezelfde naam elders in dit document genoemd" in text("kamerstuk/30200-7.html")
    assert "met een tikfout geschreven" in text("kamerstuk/32317-906.html")


def test_an_agenda_gives_a_kamerstuk_a_name() -> None:
    assert "Op een agenda heet dit stuk: Geannoteerde agenda" in text("kamerstuk/21501-32-1490.html")
    assert "21501-32, nr. 1490 Geannoteerde agenda" in text("dossier/21501-32.html")


def test_moties_stand_by_name_and_by_number() -> None:
    page = main("motie/index.html")
    assert lead("motie/index.html").startswith("3 moties met een nummer; 1 naam hoort bij meer dan één motie.")
    (jansen,) = page.xpath(".//li[@id='jansen']")
    assert [str(link) for link in jansen.xpath(".//ul/li/a/@href")] == [
        "../kamerstuk/30100-12.html",
        "../kamerstuk/30200-7.html",
    ]
    assert "2 moties met deze naam" in jansen.text_content()


def test_the_name_of_a_co_submitter_is_nobodys_name_for_a_motie() -> None:
    (de_wit,) = main("motie/index.html").xpath(".//li[@id='de-wit']")
    assert "moties met deze naam" not in de_wit.text_content()
    rows = [" ".join(row.text_content().split()) for row in de_wit.xpath(".//ul/li")]
    assert rows[0].startswith("30100, nr. 12 motie-Jansen Motie over mest"), "whose motie it is"
    assert rows[1].startswith("30300, nr. 3 1 vermelding")
    assert "meer dan één motie" not in text("kamerstuk/30300-3.html")


def test_mentions_that_cannot_be_placed_stand_under_their_name() -> None:
    page = main("motie/index.html")
    (jansen,) = page.xpath(".//li[@id='jansen']")
    assert "1 vermelding zonder nummer" in jansen.text_content()
    assert f"../overleg/{THIRD}.html#vraag-2.p1" in [str(link) for link in jansen.xpath(".//a/@href")]
    (unknown,) = page.xpath(".//li[@id='onbekend']")
    assert "1 vermelding waarvan het nummer niet bekend is" in unknown.text_content()


def test_a_dossier_lists_its_overleggen_and_what_is_cited_of_it() -> None:
    assert lead("dossier/21501-32.html") == ("2 overleggen in dit archief. Aangehaald: 2 stukken.")
    assert lead("dossier/30200.html") == "Aangehaald: 1 motie."
    assert main("dossier/21501-32.html").xpath("string(.//h1)") == "Landbouw- en Visserijraad"
    assert "https://zoek.officielebekendmakingen.nl/dossier/21501-32" in links("dossier/21501-32.html")


# --------------------------------------------------------------------------- who asks and who answers


def test_a_fractie_shows_its_questions_beside_the_answers() -> None:
    path = "fractie/dijkpartij.html"
    assert lead(path) == (
        "6 vragen in 3 overleggen, waarvan 1 zonder antwoord in het document, 12 juni 2023 – 5 november 2024."
    )
    rows = main(path).find_class("position")
    assert [" ".join(row.text_content().split()) for row in rows[:2]] == [
        "Vraag 1 Kent u de dijk bij Oudedam? Antwoord · Minister voor Natuur Ja, zie ook de motie-Onbekend.".replace(
            "· ", ""
        ),
        "Vraag 2 Bent u bereid die dijk te versterken, zoals de motie-Jansen vraagt? Antwoord Minister voor Natuur "
        "Zoals in het antwoord op vraag 1 is vermeld: ja.",
    ]
    assert f"../overleg/{FIRST}.html#dijkpartij-2-antwoord" in links(path)
    assert "geen antwoord" in rows[-1].text_content()


def test_a_fractie_names_those_before_and_after_it() -> None:
    assert "Voortgekomen uit Akkerpartij." in text("fractie/dijkpartij.html")
    assert "Opgegaan in Dijkpartij." in text("fractie/akkerpartij.html")


def test_a_bewindspersoon_has_the_answers_given_and_those_given_together() -> None:
    minister = text("bewindspersoon/minister-van-landbouw.html")
    assert "In de documenten met naam genoemd: A. de Boer." in minister
    assert "Waar meer bewindspersonen samen antwoorden" in minister
    other = links("bewindspersoon/minister-voor-natuur.html")
    assert f"../overleg/{FIRST}.html#akkerpartij-2" not in other  # answered by the other minister
    assert f"../overleg/{FIRST}.html#dijkpartij-1" in other
    assert f"../overleg/{THIRD}.html#vraag-1" in other


def test_an_onderwerp_shows_positions_through_time() -> None:
    path = "onderwerp/mest.html"
    assert lead(path) == "2 vragen van Akkerpartij en Dijkpartij, in 2 overleggen, 12 juni 2023 – 18 maart 2024."
    page = made_up.page(path)
    assert page.index(f"{FIRST}.html") < page.index(f"{SECOND}.html")
    assert "Mest, meststoffen" in text(path)


def test_an_onderwerp_without_questions_says_so() -> None:
    assert lead("onderwerp/visserij.html") == "In dit archief staat hierover nog geen vraag."
    assert "../onderwerp/visserij.html" not in links("overleg/index.html")


def test_a_chart_has_the_same_figures_as_words() -> None:
    (drawing,) = main("fractie/dijkpartij.html").xpath(".//figure/svg")
    assert drawing.get("role") == "img"
    assert drawing.xpath("string(desc)") == "12 juni 2023: 3 vragen; 18 maart 2024: 1 vraag; 5 november 2024: 2 vragen"
    assert [bar.text for bar in drawing.xpath("text")] == ["3", "1", "2"]
    assert len(drawing.xpath("rect")) == 3
    etree.fromstring(html.tostring(drawing, method="xml"))


# --------------------------------------------------------------------------- terms, reports, moved pages


def test_terms_have_their_meaning_and_the_place_that_says_so() -> None:
    page = main("begrippen.html")
    assert [term.text for term in page.xpath(".//dt")] == ["ERK", "EU"]
    assert [term.get("id") for term in page.xpath(".//dt")] == ["erk", "eu"]
    assert f"overleg/{FIRST}.html#akkerpartij-2.p2" in links("begrippen.html")
    assert "Europese Rekenkamer" in text("begrippen.html")


def test_reports_tell_all_that_is_open_with_its_place() -> None:
    page = main("meldingen.html")
    found = {section.get("aria-labelledby"): section for section in page.xpath(".//section")}
    assert list(found) == ["onbeantwoord", "twijfels", "niet-eenduidig", "onbekend", "hersteld"]
    hrefs = {name: [str(a) for a in section.xpath(".//ul//a/@href")] for name, section in found.items()}
    assert hrefs["onbeantwoord"] == [f"overleg/{FIRST}.html#dijkpartij-3"]
    assert "Geen vraagteken gevonden." in found["twijfels"].text_content()
    assert hrefs["niet-eenduidig"] == [
        f"overleg/{THIRD}.html#vraag-2.p1",
        "kamerstuk/30100-12.html",
        "kamerstuk/30200-7.html",
    ]
    assert "Mogelijk 30100, nr. 12 of 30200, nr. 7" in " ".join(found["niet-eenduidig"].text_content().split())
    assert hrefs["onbekend"] == [f"overleg/{THIRD}.html#vraag-1-antwoord.p1"]
    assert "Gelezen als 32317, nr. 906" in " ".join(found["hersteld"].text_content().split())


def test_a_page_that_has_moved_leads_on_without_javascript() -> None:
    page = f"overleg/{FIRST}.html"
    moved_on = {
        "overleg/oud.html": page,
        f"{page}#oud-1": f"{page}#dijkpartij-1",
        f"{page}#oud-2": f"overleg/{SECOND}.html#akkerpartij-1",
        f"{page}#akkerpartij-2": "still.html",
    }
    settings = replace(made_up.SETTINGS, moved=moved_on)
    files = {file.path: file.content.decode("utf-8", "replace") for file in render(made_up.archive(), settings)}
    moved = files["overleg/oud.html"]
    assert f'<meta http-equiv="refresh" content="0; url={FIRST}.html">' in moved
    assert f'<a href="{FIRST}.html">' in moved
    assert '<p class="notice" id="oud-1">Wat hier stond is verhuisd: <a href="#dijkpartij-1">' in files[page]
    assert f'id="oud-2">Wat hier stond is verhuisd: <a href="{SECOND}.html#akkerpartij-1">' in files[page]
    assert "still.html" not in files[page]

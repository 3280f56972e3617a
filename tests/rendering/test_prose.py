"""Prose on a page: anchors, marks, references, terms, numbered questions."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from archief import urls
from archief.model import (
    Abbreviation,
    Archive,
    Citation,
    CrossReference,
    Emphasis,
    Findings,
    LineBreak,
    Link,
    Listing,
    MotieLink,
    MotieMention,
    NoteMark,
    Paragraph,
    Place,
    Prose,
    Spot,
    Text,
)
from archief.rendering.prose import ProseWriter
from archief.rendering.references import References
from archief.rendering.terms import Terms, glossary
from archief.settings import Settings
from tests.rendering import factory


def writer(archive: Archive | None = None, *, notes: str = "123", terms: dict[str, str] | None = None) -> ProseWriter:
    references = References(archive or factory.archive(), factory.ID, factory.PATH)
    return ProseWriter(references, Terms(terms or {}, factory.PATH), frozenset(notes))


def one(paragraph: Paragraph, **options: object) -> str:
    return str(writer(**options).body(factory.prose(paragraph), "d66-1-antwoord"))  # type: ignore[arg-type]


def test_paragraphs_in_lists_quotes_and_tables_count_on() -> None:
    overleg = factory.full()
    answer = overleg.exchanges[0].answer
    assert answer
    html = writer().body(answer.prose, "d66-1-antwoord")
    ids = re.findall(r'id="([^"]+)"', html)
    assert ids == [anchor for anchor, _ in urls.answer_paragraphs(overleg.exchanges[0])]
    assert '<ol start="3">' in html
    assert "<blockquote>" in html
    assert '<th scope="col"' in html


def test_the_number_of_an_item_is_the_lists_own_and_its_sign_a_style() -> None:
    listing = Listing((factory.prose("Hoe?").blocks, factory.prose("Wie?").blocks), 2, ")")
    html = writer().body(Prose((listing,)), "d66-1-antwoord")
    assert html.startswith('<ol start="2" class="bracketed">\n<li><p id="d66-1-antwoord.p1">Hoe?</p></li>')


def test_numbers_that_nobody_wrote_are_known_by_their_class() -> None:
    listing = Listing((factory.prose("Hoe?").blocks,), 1, ")", automatic=True)
    assert writer().body(Prose((listing,)), "d66-1").startswith('<ol class="bracketed automatic">')


def test_marks_of_a_note_are_counted_over_the_page() -> None:
    page = writer()
    first = page.body(factory.prose("Een.[^2]"), "d66-1")
    second = page.body(factory.prose("Twee.[^2]"), "d66-2")
    assert 'id="bij-noot-2" href="#noot-2"' in first
    assert 'id="bij-noot-2-2" href="#noot-2"' in second
    assert page.marks_of("2") == ("bij-noot-2", "bij-noot-2-2")
    assert page.marks_of("3") == ()


def test_a_mark_without_a_note_is_no_link() -> None:
    html = one(factory.paragraph("Een.[^9]"))
    assert "href" not in html
    assert "note-missing" in html


def test_the_asker_s_own_references_look_like_theirs() -> None:
    html = str(
        ProseWriter(
            References(factory.archive(), factory.ID, factory.PATH), Terms({}, factory.PATH), frozenset({"v1"})
        ).body(factory.prose("Een.[^v1]"), "vraag-1")
    )
    assert 'href="#noot-v1"' in html
    assert ">1)</a>" in html


def test_a_motie_and_its_number_are_one_link() -> None:
    html = one(factory.paragraph("Zie de motie-Jansen (Kamerstuk 26643, nr. 1150)."))
    assert html.count("<a ") == 1
    assert 'href="../kamerstuk/26643-1150.html">motie-Jansen (Kamerstuk 26643, nr. 1150)</a>.' in html


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("motie-Jansen (Kamerstuk 26643, nr. 1150) uit", ["motie-Jansen (Kamerstuk 26643, nr. 1150)"]),
        ("motie-Jansen Kamerstuk 26643, nr. 1150 uit", ["motie-Jansen Kamerstuk 26643, nr. 1150"]),
        ("motie-Jansen (Kamerstuk 26643, nr. 1150 en verder)", ["motie-Jansen", "Kamerstuk 26643, nr. 1150"]),
        ("motie-Jansen (Kamerstuk 26643, nr. 1151)", ["motie-Jansen", "Kamerstuk 26643, nr. 1151"]),
    ],
)
def test_a_motie_draws_the_number_right_behind_it_into_its_link(text: str, links: list[str]) -> None:
    findings = factory.recognised(text)
    mention = MotieMention(0, 12, "motie-Jansen", ("Jansen",), "26643-1150")
    html = one(factory.paragraph(text, replace(findings, moties=(mention,))))
    assert re.findall(r">([^<]+)</a>", html) == links


def test_a_motie_with_another_number_behind_it_leaves_that_alone() -> None:
    text = "de motie-Jansen (Kamerstuk 22112, nr. 3455)"
    findings = factory.recognised(text)
    findings = replace(findings, moties=(replace(findings.moties[0], kamerstuk="26643-1150"),))
    html = one(factory.paragraph(text, findings))
    assert re.findall(r">([^<]+)</a>", html) == ["motie-Jansen", "Kamerstuk 22112, nr. 3455"]


def test_a_kamerstuk_without_a_page_of_ours_leads_to_the_official_one() -> None:
    html = one(factory.paragraph("Zie Kamerstuk 22112, nr. 3455."))
    assert 'href="https://officieel.example/22112-3455"' in html


def test_what_is_not_certain_says_so_in_words() -> None:
    text = "de motie-Jansen"
    mention = MotieMention(3, len(text), text[3:], ("Jansen",))
    spot = Spot(factory.ID, "d66-1-antwoord.p1", 3)
    for link, word, href in (
        (MotieLink("26643-1150", "stated"), None, "../kamerstuk/26643-1150.html"),
        (MotieLink("26643-1150", "note"), None, "../kamerstuk/26643-1150.html"),
        (MotieLink("26643-1150", "archive"), "afgeleid", "../kamerstuk/26643-1150.html"),
        (MotieLink("26643-1150", "document", repaired=True), "hersteld", "../kamerstuk/26643-1150.html"),
        (MotieLink(None, "ambiguous", ("26643-1150", "32317-891")), "niet eenduidig", "../motie/index.html#jansen"),
        (MotieLink(None, "unknown"), "nummer onbekend", "../motie/index.html#jansen"),
    ):
        archive = replace(factory.archive(), motie_links={spot: link}, motie_names={"jansen": ("26643-1150",)})
        html = one(factory.paragraph(text, Findings(moties=(mention,))), archive=archive)
        assert f'href="{href}"' in html
        assert re.findall(r'class="status"[^>]*>([^<]+)<', html) == ([word] if word else [])


def test_a_repaired_number_is_named() -> None:
    text = "Kamerstuk 323 17, nr. 906"
    citation = Citation("kamerstuk", "32317-906", 0, len(text), text, "https://officieel.example/", "repaired")
    html = one(factory.paragraph(text, Findings(citations=(citation,))))
    assert "hersteld: 32317, nr. 906" in html


def test_a_reference_inside_the_document_leads_to_all_it_means() -> None:
    text = "zie het antwoord op vraag 1 en 2"
    archive = replace(
        factory.archive(),
        cross_links={Spot(factory.ID, "d66-1-antwoord.p1", 4): ("d66-1-antwoord", "d66-2-antwoord")},
    )
    reference = CrossReference(4, len(text), text[4:], (1, 2))
    html = one(factory.paragraph(text, Findings(cross_references=(reference,))), archive=archive)
    assert re.findall(r'href="([^"]+)"', html) == ["#d66-1-antwoord", "#d66-2-antwoord"]


def test_an_unsettled_reference_inside_the_document_stays_text() -> None:
    reference = CrossReference(0, 9, "hierboven")
    assert "<a" not in one(factory.paragraph("hierboven", Findings(cross_references=(reference,))))


def test_an_editor_s_link_takes_precedence() -> None:
    text = "Kamerstuk 22112, nr. 3455"
    for target, href in (
        ("kamerstuk:26643-1150", "../kamerstuk/26643-1150.html"),
        ("motie:26643-1150", "../kamerstuk/26643-1150.html"),
        ("#d66-2", "#d66-2"),
        ("https://voorbeeld.example/", "https://voorbeeld.example/"),
        ("geen:", None),
        ("javascript:alert(1)", None),
    ):
        paragraph = Paragraph((Link(target, (Text(text),)),), findings=factory.recognised(text))
        found = re.findall(r'href="([^"]+)"', one(paragraph))
        assert found == ([href] if href else [])


def test_a_mark_inside_a_link_ends_and_resumes_it() -> None:
    paragraph = Paragraph((Text("motie-"), NoteMark("1"), Text("Jansen")), findings=factory.recognised("motie-Jansen"))
    link = {Spot(factory.ID, "d66-1-antwoord.p1", 0): MotieLink("26643-1150", "stated")}
    html = one(paragraph, archive=replace(factory.archive(), motie_links=link))
    assert re.search(r"<a [^>]*ref-motie[^>]*>motie-</a><sup.*?</sup><a [^>]*ref-motie[^>]*>Jansen</a>", html)


def test_emphasis_and_line_breaks() -> None:
    paragraph = Paragraph((Text("a"), LineBreak(), Emphasis((Text("b"),), strong=True)))
    assert one(paragraph) == '<p id="d66-1-antwoord.p1">a<br><strong>b</strong></p>'


def test_questions_are_anchored_and_several_are_numbered() -> None:
    html = writer().question(factory.prose("Het is laat. Hoe laat?", "En waar?"), "d66-1")
    assert re.findall(r'class="asked" id="|id="(d66-1\.v\d)" class="asked"', html) == ["d66-1.v1", "d66-1.v2"]
    assert re.findall(r'aria-label="(deelvraag[^"]+)"', html) == ["deelvraag 1 van 2", "deelvraag 2 van 2"]
    assert "asked-number" not in writer().question(factory.prose("Hoe laat?"), "d66-2")


def test_a_term_is_explained_once_per_exchange() -> None:
    page = writer(terms={"AIVD": "Algemene Inlichtingen- en Veiligheidsdienst"})
    first = page.body(factory.prose("De AIVD en de AIVD; niet de AIVD-wet."), "d66-1")
    assert first.count("<abbr") == 1
    assert '<a class="term" href="../begrippen.html#aivd"><abbr title="Algemene' in first
    page.terms.start_exchange()
    assert page.body(factory.prose("AIVD"), "d66-2").count("<abbr") == 1


def test_where_a_term_is_defined_it_needs_no_explanation() -> None:
    assert "<abbr" not in one(factory.paragraph("de dienst (hierna: AIVD)"), terms={"AIVD": "dienst"})


def test_a_term_within_its_own_long_form_needs_no_explanation() -> None:
    terms = {"Commissie": "Europese Commissie"}
    assert "<abbr" not in one(
        factory.paragraph("de Europese Commissie (hierna: Commissie) en de Commissie"), terms=terms
    )
    html = one(factory.paragraph("Zegt de Europese Commissie. De Commissie ook."), terms=terms)
    assert html.index("<abbr") > html.index("Europese Commissie.")


def test_meanings_from_the_document_go_before_those_from_elsewhere() -> None:
    def defined(short: str, long: str, overleg: str) -> Abbreviation:
        return Abbreviation(short, long, Place(overleg, "vvd-1.p1", "vraag"))

    archive = replace(
        factory.archive(),
        abbreviations=(
            defined("AP", "Autoriteit Persoonsgegevens", factory.ID),
            defined("AP", "Algemene Politiek", "elders"),
            defined("EU", "Europese Unie", "elders"),
            defined("Commissie", "Europese Commissie", "elders"),
            defined("OM", "Openbaar Ministerie", "elders"),
            defined("OM", "Ons Moeder", "nog-elders"),
        ),
    )
    found = glossary(archive, Settings(glossary={"JBZ": "Justitie en Binnenlandse Zaken", "NVT": "Komt niet voor"}))
    text = "De AP, de EU, de JBZ, het OM en de Commissie."
    overleg = replace(factory.full(), body=(factory.question("vvd-1", text),), footnotes=())
    assert found.of(overleg) == {
        "AP": "Autoriteit Persoonsgegevens",
        "EU": "Europese Unie",
        "JBZ": "Justitie en Binnenlandse Zaken",
    }


def test_a_document_cannot_bring_markup() -> None:
    html = one(factory.paragraph('<script>alert("x")</script> & <b>'))
    assert "&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt; &amp; &lt;b&gt;" in html

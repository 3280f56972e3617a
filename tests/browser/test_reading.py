"""Reading an overleg: every behaviour of its page, with and without JavaScript, on a document made by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, ViewportSize, expect

from archief import searching
from archief.model import Abbreviation, Archive, CrossReference, Exchange, Place, Spot
from archief.rendering import render
from archief.settings import Settings
from tests.rendering import factory
from tests.support.serving import serving
from tests.support.watching import WatchedPages

pytestmark = pytest.mark.browser

WIDE: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 360, "height": 740}
PAGES = ("index.html", "over.html", "404.html", factory.PATH)


def document() -> Archive:
    """The full document with a reference inside it and an abbreviation, and two others of its series."""
    overleg = factory.full()
    words = "zie het antwoord op vraag 1"
    question = factory.question(
        "vvd-4",
        factory.paragraph(
            f"Wat zegt de AIVD daarvan, {words}?",
            replace(factory.recognised(""), cross_references=(CrossReference(26, 26 + len(words), words, (1,)),)),
        ),
        answer=factory.answer(*["Een lang antwoord. " * 30] * 3, "En een noot.[^1]", to=("vvd-4",)),
    )
    body = tuple(item for item in overleg.body if not isinstance(item, Exchange) or item.id != "vvd-2")
    index = next(i for i, item in enumerate(body) if isinstance(item, Exchange) and item.id == "vvd-3")
    overleg = replace(overleg, body=(*body[: index + 1], question, *body[index + 1 :]))
    later = factory.small("2024-12-01-telecomraad", date(2024, 12, 1))
    earlier = factory.small("2024-01-10-telecomraad", date(2024, 1, 10))
    return replace(
        factory.archive(later, overleg, earlier),
        cross_links={Spot(factory.ID, "vvd-4.p1", 26): ("d66-1-antwoord",)},
        abbreviations=(Abbreviation("AIVD", "Algemene dienst", Place(factory.ID, "d66-1.p1", "vraag")),),
        related={factory.ID: (earlier.id,)},
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("reading")
    settings = Settings(repository="https://git.example/a/b", colours={"d66": "#00ae41"})
    archive = document()
    pages = render(archive, settings, sources={factory.ID: (".txt", b"bron")})
    for file in (*pages, *searching.index(archive, settings)):
        path = root / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return root


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with serving(folder, "/lezen/") as address:
        yield address


@pytest.fixture
def overleg(pages: WatchedPages, address: str) -> Page:
    page = pages(viewport=WIDE)
    page.goto(address + factory.PATH)
    return page


def no_sideways_scroll(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def clipboard(page: Page) -> str:
    page.locator("[role=status]", has_text="gekopieerd").wait_for(state="attached")
    return str(page.evaluate("navigator.clipboard.readText()"))


# ---------------------------------------------------------------- what the page says


def test_who_asks_and_who_answers_is_plain_in_words(overleg: Page) -> None:
    expect(overleg.locator("#d66-1 .question .exchange-head")).to_contain_text("D66 Vraag 1")
    expect(overleg.locator("#d66-1-antwoord .exchange-head")).to_contain_text("Antwoord Minister van Economische Zaken")
    expect(overleg.locator("#vvd-3")).to_contain_text("Geen antwoord")
    expect(overleg.locator("#d66-1")).to_contain_text("Nog niet nagekeken")


def test_the_header_says_what_when_who_and_where_it_comes_from(overleg: Page) -> None:
    header = overleg.locator(".overleg-header")
    for words in ("Telecomraad van 21 en 22 mei 2024", "Digitale Zaken", "21501-33, nr. 1080", "16 mei 2024"):
        expect(header).to_contain_text(words)
    expect(header.get_by_role("link", name="brondocument")).to_have_attribute("href", f"../bron/{factory.ID}.txt")
    expect(header.get_by_role("link", name="officiële publicatie")).to_have_attribute(
        "href", "https://zoek.officielebekendmakingen.nl/kst-21501-33-1080.html"
    )


def test_a_joint_answer_is_found_at_the_anchor_of_each_question(overleg: Page) -> None:
    assert overleg.locator(".answer .prose", has_text="Deze vragen horen bij elkaar").count() == 1
    overleg.locator("#d66-2 a[href='#d66-2-antwoord']").click()
    expect(overleg.locator("[id='d66-3-antwoord']")).to_be_in_viewport()
    expect(overleg.locator("[id='d66-2-antwoord']")).to_be_in_viewport()


def test_neighbours_in_the_series(overleg: Page) -> None:
    expect(overleg.locator("a[rel=prev]")).to_have_attribute("href", "2024-01-10-telecomraad.html")
    expect(overleg.locator("a[rel=next]")).to_have_attribute("href", "2024-12-01-telecomraad.html")


def test_machines_read_questions_and_answers(overleg: Page) -> None:
    questions = overleg.locator("[itemtype='https://schema.org/QAPage'] > [itemprop=mainEntity]")
    assert questions.count() == 7
    first = questions.first
    assert first.locator("[itemprop=name]").first.inner_text().split() == ["D66", "Vraag", "1"]
    assert first.locator(":scope > [itemprop=acceptedAnswer] > [itemprop=text]").count() == 1
    positions = overleg.locator(".breadcrumbs [itemprop=position]").evaluate_all("all => all.map(one => one.content)")
    assert positions == ["1", "2", "3"]


# ---------------------------------------------------------------- contents and keys


def test_the_contents_follow_the_reading_position(overleg: Page) -> None:
    overleg.locator("#vvd-4 .answer").scroll_into_view_if_needed()
    overleg.evaluate("document.getElementById('vvd-4').scrollIntoView()")
    current = overleg.locator(".contents a[aria-current]")
    expect(current).to_have_count(3)
    assert current.evaluate_all("links => links.map(link => link.hash)") == ["#deel-1", "#vvd", "#vvd-4"]


def test_the_contents_collapse_on_a_phone(pages: WatchedPages, address: str) -> None:
    page = pages(viewport=PHONE)
    page.goto(address + factory.PATH)
    links = page.locator(".contents nav a")
    expect(links.first).to_be_hidden()
    page.locator(".contents summary").click()
    expect(links.first).to_be_visible()
    page.locator(".contents a[href='#vvd-1']").click()
    expect(page.locator("#vvd-1")).to_be_in_viewport()
    expect(links.first).to_be_hidden()
    expect(page.locator(".contents-here")).to_have_text("VVD, vraag 1")


def test_keys_lead_from_question_to_question(overleg: Page) -> None:
    overleg.keyboard.press("j")
    expect(overleg.locator("#d66-1")).to_be_focused()
    overleg.keyboard.press("j")
    expect(overleg.locator("#d66-2")).to_be_focused()
    expect(overleg).to_have_url(re.compile("#d66-2$"))
    overleg.keyboard.press("k")
    expect(overleg.locator("#d66-1")).to_be_focused()


def test_a_slash_leads_to_the_search_box_and_typing_there_is_typing(overleg: Page) -> None:
    overleg.keyboard.press("/")
    field = overleg.locator("#zoek")
    expect(field).to_be_focused()
    overleg.keyboard.type("jk")
    expect(field).to_have_value("jk")


def test_a_question_mark_tells_the_keys(overleg: Page) -> None:
    overleg.keyboard.press("?")
    dialog = overleg.get_by_role("dialog", name="Toetsen")
    expect(dialog).to_be_visible()
    expect(dialog).to_contain_text("volgende vraag")
    overleg.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


# ---------------------------------------------------------------- notes and previews


def side(page: Page, number: str) -> Locator:
    return page.locator(".side-note", has=page.locator(f".note-number:text-is('{number}')")).first


def test_notes_stand_beside_the_text_on_a_wide_screen(overleg: Page) -> None:
    mark = overleg.locator("[id='bij-noot-1']").bounding_box()
    note = side(overleg, "1").bounding_box()
    text = overleg.locator(".document").bounding_box()
    assert mark and note and text
    assert abs(note["y"] - mark["y"]) < 20
    assert note["x"] >= text["x"] + text["width"]
    boxes = overleg.locator(".side-note").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(box => [box.top, box.bottom])"
    )
    boxes.sort()
    assert all(before[1] <= after[0] for before, after in pairwise(boxes))


def test_from_a_mark_to_its_note_and_back_to_the_second_mark(overleg: Page) -> None:
    overleg.locator("[id='bij-noot-2-2']").click()
    expect(overleg.locator("#noot-2")).to_be_in_viewport()
    overleg.locator("#noot-2 a[href='#bij-noot-2-2']").click()
    expect(overleg.locator("[id='bij-noot-2-2']")).to_be_in_viewport()


def test_a_tap_opens_a_note_and_a_second_one_goes_there(pages: WatchedPages, address: str) -> None:
    page = pages(viewport=PHONE, has_touch=True)
    page.goto(address + factory.PATH)
    mark = page.locator("[id='bij-noot-1']")
    mark.tap()
    preview = page.get_by_role("tooltip")
    expect(preview).to_contain_text("Kamerstuk 26643, nr. 1150")
    no_sideways_scroll(page)
    assert "#noot-1" not in page.url
    mark.tap()
    expect(page).to_have_url(re.compile("#noot-1$"))
    expect(preview).to_be_hidden()


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("#d66-1-antwoord a.ref-motie", "motie-Jansen"),
        ("#vvd-4 a.ref-intern", "Zie de motie-Jansen"),
        ("#vvd-4 a.term", "Algemene dienst"),
    ],
)
def test_a_link_shows_what_it_leads_to(overleg: Page, link: str, words: str) -> None:
    preview = overleg.get_by_role("tooltip")
    target = overleg.locator(link).first
    target.hover()
    expect(preview).to_contain_text(words)
    expect(target).to_have_attribute("aria-describedby", re.compile("."))
    overleg.keyboard.press("Escape")
    expect(preview).to_be_hidden()
    overleg.mouse.move(0, 0)
    target.evaluate("link => link.focus({focusVisible: true})")
    expect(preview).to_contain_text(words)


def test_the_preview_can_be_pointed_at(overleg: Page) -> None:
    overleg.locator("#d66-1-antwoord a.ref-motie").hover()
    preview = overleg.get_by_role("tooltip")
    preview.hover()
    preview.get_by_role("link").click()
    expect(overleg).to_have_url(re.compile(r"kamerstuk/26643-1150\.html$"))


# ---------------------------------------------------------------- taking it along


@pytest.mark.parametrize(
    ("item", "copied"),
    [
        ("Kopieer link", "{page}#d66-1-antwoord"),
        (
            "Kopieer verwijzing (Leidraad)",
            "Kamerstukken II 2023/24, 21501-33, nr. 1080 (antwoord op vraag 1 van D66), {page}#d66-1-antwoord.",
        ),
        (
            "Kopieer tekst",
            "Zie de motie-Jansen (Kamerstuk 26643, nr. 1150) en Kamerstuk 22112, nr. 3455.\n\nEen aangehaalde zin.\n\n"
            "Jaar\n\nAantal\n\n2023\n\n12\n\neerste\n\ntweede",
        ),
    ],
)
def test_copying(pages: WatchedPages, address: str, item: str, copied: str) -> None:
    page = pages(viewport=WIDE, permissions=["clipboard-read", "clipboard-write"])
    page.goto(address + factory.PATH)
    page.get_by_role("button", name="Delen: antwoord op vraag 1 van D66").click()
    page.get_by_role("menuitem", name=item).click()
    assert clipboard(page) == copied.format(page=address + factory.PATH)


def test_copying_bibtex_by_keyboard(pages: WatchedPages, address: str) -> None:
    page = pages(viewport=WIDE, permissions=["clipboard-read", "clipboard-write"])
    page.goto(address + factory.PATH)
    button = page.get_by_role("button", name="Delen: vraag 1 van D66", exact=True)
    button.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    entry = clipboard(page)
    assert entry.startswith(f"@misc{{{factory.ID}-d66-1,\n  title = {{Schriftelijk overleg Telecomraad")
    assert f"  url = {{{address}{factory.PATH}#d66-1}}" in entry
    expect(button).to_be_focused()


def test_the_menu_closes_with_escape(overleg: Page) -> None:
    button = overleg.get_by_role("button", name="Delen: vraag 1 van D66", exact=True)
    button.click()
    expect(overleg.get_by_role("menu")).to_be_visible()
    overleg.keyboard.press("Escape")
    expect(overleg.get_by_role("menu")).to_be_hidden()
    expect(button).to_be_focused()


def test_a_mistake_is_told_with_address_and_text(overleg: Page, address: str) -> None:
    link = overleg.locator("#d66-1 .report a")
    assert "/a/b/issues/new?title=Fout" in (link.get_attribute("href") or "")
    link.evaluate("link => { link.addEventListener('click', event => event.preventDefault()); link.click(); }")
    href = str(link.evaluate("link => decodeURIComponent(link.href)"))
    assert f"body={address}{factory.PATH}#d66-1\n" in href
    assert "> De leden van de D66-fractie lezen veel." in href


# ---------------------------------------------------------------- everywhere


def test_light_or_dark_is_remembered(pages: WatchedPages, address: str) -> None:
    page = pages(viewport=WIDE, color_scheme="light")
    page.goto(address + factory.PATH)
    button = page.get_by_role("button", name="Weergave")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    button.click()
    assert page.evaluate(ground) == light
    button.click()
    dark = page.evaluate(ground)
    assert dark != light
    page.goto(address + "over.html")
    assert page.evaluate(ground) == dark
    page.get_by_role("button", name="Weergave: donker").click()
    assert page.evaluate(ground) == light


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 768, 1440])
def test_nothing_sticks_out(pages: WatchedPages, address: str, path: str, width: int) -> None:
    page = pages(viewport={"width": width, "height": 800})
    page.goto(address + path)
    no_sideways_scroll(page)


@pytest.mark.parametrize("path", PAGES)
def test_text_of_twice_the_size_fits(pages: WatchedPages, address: str, path: str) -> None:
    page = pages(viewport={"width": 640, "height": 800})
    page.goto(address + path)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    no_sideways_scroll(page)


def test_no_line_is_longer_than_75_letters(overleg: Page) -> None:
    longest = overleg.evaluate(
        """() => Math.max(...Array.from(document.querySelectorAll('.document .prose > p'), p => {
            const lines = new Map();
            const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
            const range = document.createRange();
            for (let node = walker.nextNode(); node; node = walker.nextNode())
                for (let i = 0; i < node.length; i++) {
                    range.setStart(node, i); range.setEnd(node, i + 1);
                    const box = range.getClientRects()[0];
                    if (box) lines.set(Math.round(box.bottom / 8), (lines.get(Math.round(box.bottom / 8)) || 0) + 1);
                }
            return Math.max(...lines.values());
        }))"""
    )
    assert 50 < longest <= 75


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(pages: WatchedPages, address: str, path: str, scheme: Literal["light", "dark"]) -> None:
    page = pages(viewport=WIDE, color_scheme=scheme)
    page.goto(address + path)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_axe_finds_nothing_on_a_phone_with_everything_open(pages: WatchedPages, address: str) -> None:
    page = pages(viewport=PHONE, has_touch=True)
    page.goto(address + factory.PATH)
    page.locator(".agenda summary").click()
    page.locator("[id='bij-noot-1']").tap()
    page.get_by_role("button", name="Delen: vraag 1 van D66", exact=True).click()
    page.locator(".contents summary").evaluate("summary => summary.click()")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_nothing_shifts_while_a_page_loads(pages: WatchedPages, address: str) -> None:
    page = pages(viewport=WIDE)
    page.add_init_script(
        """window.shifts = [];
        new PerformanceObserver(list => list.getEntries().forEach(entry => window.shifts.push(entry.value)))
            .observe({type: 'layout-shift', buffered: true});"""
    )
    page.goto(address + factory.PATH, wait_until="networkidle")
    page.evaluate("document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => done())))")
    assert sum(page.evaluate("window.shifts")) < 0.01


def test_everything_is_read_and_followed_without_javascript(pages: WatchedPages, address: str) -> None:
    page = pages(viewport=WIDE, java_script_enabled=False)
    page.goto(address + factory.PATH)
    expect(page.locator(".contents nav a").first).to_be_visible()
    page.locator("[id='bij-noot-2']").click()
    expect(page.locator("#noot-2")).to_be_in_viewport()
    page.locator("#noot-2 a[href='#bij-noot-2']").click()
    expect(page.locator("[id='bij-noot-2']")).to_be_in_viewport()
    page.locator("#d66-1-antwoord a.ref-motie").click()
    expect(page).to_have_url(re.compile(r"kamerstuk/26643-1150\.html$"))


def test_paper_shows_the_notes_and_nothing_to_click(pages: WatchedPages, address: str) -> None:
    page = pages(viewport=WIDE)
    page.goto(address + factory.PATH)
    page.emulate_media(media="print")
    for hidden in (".site-nav", ".site-search", ".contents", ".tools", ".exchange-foot", ".side-note"):
        expect(page.locator(hidden).first).to_be_hidden()
    expect(page.locator("#noot-2")).to_be_visible()
    shown = page.locator(".facts a.ref-extern").evaluate("link => getComputedStyle(link, '::after').content")
    assert "kst-21501-33-1080" in shown


def test_high_contrast_keeps_every_mark(pages: WatchedPages, address: str) -> None:
    page = pages(viewport=WIDE, forced_colors="active")
    page.goto(address + factory.PATH)
    border = page.locator("#vvd-3 .unanswered").evaluate("one => getComputedStyle(one).borderStyle")
    assert border == "dashed"
    dot = page.locator("#d66-1 .speaker").evaluate("one => getComputedStyle(one, '::before').borderStyle")
    assert dot == "solid"


def test_from_a_folder(pages: WatchedPages, folder: Path) -> None:
    page = pages(viewport=WIDE)
    page.goto((folder / factory.PATH).as_uri())
    page.locator("#d66-1-antwoord a.ref-motie").hover()
    expect(page.get_by_role("tooltip")).to_contain_text("motie-Jansen")
    page.locator(".site-name").click()
    expect(page.locator("h1")).to_have_text("Overlegarchief")
    expect(page.locator("main")).to_contain_text("3 overleggen")

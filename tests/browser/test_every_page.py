"""What holds for every kind of page here: light and dark, sizes, paper, no JavaScript, a folder, axe."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ViewportSize, expect

from tests.browser.reading_site import PAGES, PHONE, WIDE, no_sideways_scroll
from tests.rendering import factory
from tests.support.serving import serving_in_two
from tests.support.watching import WatchedPages

pytestmark = pytest.mark.browser


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
@pytest.mark.parametrize("width", [360, 640, 1280])
def test_text_of_twice_the_size_fits(pages: WatchedPages, address: str, path: str, width: int) -> None:
    page = pages(viewport={"width": width, "height": 800})
    page.goto(address + path)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    no_sideways_scroll(page)


_LONGEST_LINE = """
() => Math.max(...Array.from(document.querySelectorAll('p'), p => {
    const lines = new Map();
    const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (let i = 0; i < node.length; i++) {
            range.setStart(node, i); range.setEnd(node, i + 1);
            const box = range.getClientRects()[0];
            if (box) lines.set(Math.round(box.bottom / 8), (lines.get(Math.round(box.bottom / 8)) || 0) + 1);
        }
    return Math.max(0, ...lines.values());
}))
"""


@pytest.mark.parametrize("path", [*PAGES, "zoeken.html", "zoeken.html?q=motie"])
@pytest.mark.parametrize("width", [768, 1440])
def test_no_line_is_longer_than_75_letters(pages: WatchedPages, address: str, path: str, width: int) -> None:
    page = pages(viewport={"width": width, "height": 900})
    page.goto(address + path)
    if path.startswith("zoeken"):
        page.wait_for_selector(".zoeken[data-shown]")
    assert 50 < page.evaluate(_LONGEST_LINE) <= 75


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


TABLET: ViewportSize = {"width": 768, "height": 900}
LAPTOP: ViewportSize = {"width": 1024, "height": 600}
_SHIFTS = """
window.shifts = [];
const told = node => (node && node.nodeType === 3 ? node.parentElement : node)?.outerHTML.slice(0, 80);
new PerformanceObserver(list => list.getEntries().forEach(entry =>
    window.shifts.push([entry.value, ...entry.sources.map(source => told(source.node))])
)).observe({type: 'layout-shift', buffered: true});
"""
_PAINTED = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"
_SETTLED = """
document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))))
"""


@pytest.mark.parametrize("viewport", [PHONE, WIDE], ids=["phone", "wide"])
@pytest.mark.parametrize(
    "path",
    [*PAGES, factory.PATH + "#vvd-3", "zoeken.html", "zoeken.html?q=motie&fractie=d66", "zoeken.html?q=xylofoon"],
)
def test_nothing_shifts_while_a_page_loads(
    pages: WatchedPages, address: str, path: str, viewport: ViewportSize
) -> None:
    page = pages(viewport=viewport)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.add_init_script(_SHIFTS)
    page.goto(address + path, wait_until="networkidle")
    if path.startswith("zoeken"):
        page.wait_for_selector(".zoeken[data-shown]")
    page.evaluate(_SETTLED)
    shifts = page.evaluate("window.shifts")
    assert sum(value for value, *_ in shifts) < 0.001, shifts


def test_no_heading_moves_while_a_page_loads_on_a_tablet(pages: WatchedPages, address: str) -> None:
    page = pages(viewport=TABLET)
    page.add_init_script(_SHIFTS)
    page.goto(address + factory.PATH, wait_until="networkidle")
    page.evaluate(_SETTLED)
    shifts = page.evaluate("window.shifts")
    assert sum(value for value, *_ in shifts) < 0.001, shifts


@pytest.mark.parametrize(
    ("path", "until", "viewport"),
    [
        ("index.html", "</nav>", PHONE),
        ("over.html", "</search>", LAPTOP),
        ("zoeken.html?q=motie", 'for="sorteer">Volgorde</label>', TABLET),
        ("zoeken.html?q=motie", 'name="sorteer">', PHONE),
    ],
    ids=["home", "any page", "before the order", "before its choices"],
)
def test_nothing_shifts_when_a_page_comes_in_two(
    pages: WatchedPages, reading_folder: Path, path: str, until: str, viewport: ViewportSize
) -> None:
    page = pages(viewport=viewport)
    page.add_init_script(_SHIFTS)
    with serving_in_two(reading_folder, until) as (address, rest):
        page.goto(address + path, wait_until="commit")
        page.wait_for_selector(".zoeken-sort" if path.startswith("zoeken") else ".site-nav", state="attached")
        page.evaluate(_PAINTED)
        rest.set()
        page.wait_for_load_state("networkidle")
    page.evaluate(_SETTLED)
    shifts = page.evaluate("window.shifts")
    assert sum(value for value, *_ in shifts) < 0.001, shifts


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
    page.evaluate("document.getElementById('vvd-3').scrollIntoView()")
    here = page.locator(".chips a[aria-current]")
    expect(here).to_have_count(1)
    others = page.locator(".chips a:not([aria-current])").first
    ground = "one => getComputedStyle(one).backgroundColor"
    assert here.evaluate(ground) != others.evaluate(ground)


def test_from_a_folder(pages: WatchedPages, reading_folder: Path) -> None:
    page = pages(viewport=WIDE)
    page.goto((reading_folder / factory.PATH).as_uri())
    page.locator("#d66-1-antwoord a.ref-motie").hover()
    expect(page.get_by_role("tooltip")).to_contain_text("motie-Jansen")
    page.locator(".site-name").click()
    expect(page.locator("h1")).to_have_text("Overlegarchief")
    expect(page.locator("main")).to_contain_text("3 overleggen")

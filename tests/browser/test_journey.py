"""A reader's way through the real archive, in a real browser, over http under a sub-path."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.watching import WatchedPages

pytestmark = pytest.mark.browser

JBZ_2026 = "overleg/2026-03-05-jbz-raad.html"


def in_view(target: Locator) -> None:
    """The element stands in the window, where a reader sees it."""
    expect(target).to_be_in_viewport()


def test_from_home_to_an_overleg(page: Page, served_site: str) -> None:
    page.goto(served_site)
    page.locator(f"main a[href$='{JBZ_2026}']").first.click()
    expect(page).to_have_url(served_site + JBZ_2026)
    expect(page.locator("h1")).to_contain_text("JBZ-Raad")
    expect(page.locator("html")).to_have_attribute("lang", "nl")


def test_every_overleg_is_in_the_list(page: Page, served_site: str) -> None:
    page.goto(served_site + "overleg/index.html")
    targets = page.locator("main a[href]").evaluate_all("links => links.map(link => link.href.split('#')[0])")
    for overleg in (
        "2023-10-19-jbz-raad",
        "2024-03-04-jbz-raad",
        "2025-07-22-jbz-raad-informeel",
        "2025-11-21-kamervragen-csam-verordening",
        "2026-03-05-jbz-raad",
    ):
        assert f"{served_site}overleg/{overleg}.html" in targets


@pytest.mark.parametrize("width", [1280, 360])
def test_from_a_mark_to_its_footnote_and_back(pages: WatchedPages, served_site: str, width: int) -> None:
    page = pages(viewport={"width": width, "height": 800}, java_script_enabled=False)
    page.goto(served_site + JBZ_2026)
    page.locator("a[href='#noot-3']").first.click()
    expect(page).to_have_url(re.compile(r"#noot-3$"))
    in_view(page.locator("#noot-3"))
    page.locator("#noot-3 a[href='#bij-noot-3']").first.click()
    expect(page).to_have_url(re.compile(r"#bij-noot-3$"))
    in_view(page.locator("#bij-noot-3"))


def test_from_a_fractie_to_its_question(page: Page, served_site: str) -> None:
    page.goto(served_site)
    page.locator("a[href*='fractie/d66.html']").first.click()
    expect(page.locator("h1")).to_contain_text("D66")
    page.locator("main a[href*='2026-03-05-jbz-raad.html#d66-1']").first.click()
    expect(page).to_have_url(re.compile(r"2026-03-05-jbz-raad\.html#d66-1$"))
    in_view(page.locator("#d66-1"))


def test_from_a_kamerstuk_to_the_words_that_cite_it(page: Page, served_site: str) -> None:
    page.goto(served_site + "kamerstuk/26643-1011.html")
    citing = page.locator("main a[href*='../overleg/'][href*='#']")
    anchors = citing.evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert anchors
    citing.first.click()
    in_view(page.locator(f"[id='{anchors[0].split('#')[1]}']"))


def test_a_search_lands_on_an_answer(page: Page, served_site: str) -> None:
    page.goto(served_site + "zoeken.html")
    page.get_by_role("searchbox").first.fill("detectiebevel")
    page.keyboard.press("Enter")
    answer = page.locator("main a[href*='-antwoord']").first
    expect(answer).to_be_visible(timeout=20_000)
    answer.click()
    expect(page).to_have_url(re.compile(r"/overleg/[^/]+\.html(\?[^#]*)?#[a-z0-9-]+-antwoord$"))
    anchor = page.url.split("#")[1]
    in_view(page.locator(f"[id='{anchor}']"))
    expect(page.locator(f"[id='{anchor}']")).to_contain_text(re.compile("detectie", re.IGNORECASE))


def test_a_search_can_be_shared(page: Page, served_site: str) -> None:
    page.goto(served_site + "zoeken.html?q=detectiebevel")
    expect(page.get_by_role("searchbox").first).to_have_value("detectiebevel")
    expect(page.locator("main a[href*='overleg/']").first).to_be_visible(timeout=20_000)


@pytest.mark.parametrize(
    "address", ["", "overleg/index.html", JBZ_2026, "fractie/d66.html", "zoeken.html", "over.html"]
)
def test_everything_can_be_read_without_javascript(pages: WatchedPages, served_site: str, address: str) -> None:
    without = pages(java_script_enabled=False)
    without.goto(served_site + address)
    expect(without.locator("h1")).to_be_visible()
    assert without.locator("main").inner_text().strip()
    if address == JBZ_2026:
        for anchor in ("d66-1", "d66-1-antwoord", "noot-3"):
            expect(without.locator(f"[id='{anchor}']")).to_be_visible()


def test_an_unknown_address_leads_back(pages: WatchedPages, served_site: str) -> None:
    page = pages()
    answer = page.goto(served_site + "overleg/bestaat-niet.html")
    assert answer is not None
    assert answer.status == 404
    expect(page.locator("h1")).to_be_visible()
    faults = pages.watch(page).faults
    faults[:] = [fault for fault in faults if "bestaat-niet" not in fault]

"""The search box on every page, as a reader uses it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Request, expect

pytestmark = pytest.mark.browser

JBZ_2026 = "overleg/2026-03-05-jbz-raad.html"


def test_nothing_is_loaded_before_the_reader_shows_intent(page: Page, served_site: str) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url.removeprefix(served_site))

    page.on("request", note)
    page.goto(served_site + JBZ_2026)
    page.wait_for_load_state("networkidle")
    early = [path for path in asked if "pagefind/" in path or ("search-" in path and "search-box" not in path)]
    assert early == []
    page.keyboard.press("/")
    expect(page.get_by_role("combobox")).to_be_focused()
    assert any("search-engine.js" in path for path in asked)


def test_the_box_reads_no_filters(page: Page, served_site: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served_site)
    page.keyboard.press("/")
    page.keyboard.type("detectie")
    expect(page.get_by_role("option").last).to_have_attribute("href", re.compile("q=detectie$"))
    assert [url for url in asked if "/pagefind/fragment/" in url]
    assert [url for url in asked if "/pagefind/filter/" in url] == []


def test_the_box_is_complete_by_keyboard(page: Page, served_site: str) -> None:
    page.goto(served_site + JBZ_2026)
    page.keyboard.press("/")
    box = page.get_by_role("combobox", name="Zoeken in het archief")
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.type("d66 detectie")
    listbox = page.get_by_role("listbox", name="Suggesties")
    expect(listbox).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.locator("header [role=status]")).to_contain_text("suggesties")
    # Of the whole text: a list of its beginning may come first, and is replaced.
    expect(listbox.get_by_role("option").last).to_have_attribute("href", re.compile("d66.detectie$"))
    page.keyboard.press("ArrowDown")
    active = page.locator(f"#{box.get_attribute('aria-activedescendant')}")
    expect(active).to_have_attribute("aria-selected", "true")
    expect(box).to_be_focused()
    page.keyboard.press("Escape")
    expect(listbox).to_be_hidden()
    expect(box).not_to_have_attribute("aria-activedescendant", re.compile("."))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/overleg/[^?]+#"))


def test_results_come_while_the_reader_is_still_typing(page: Page, served_site: str) -> None:
    page.goto(served_site)
    page.keyboard.press("/")
    page.keyboard.type("euro")
    # Somebody who never pauses.
    page.evaluate(
        """() => {
          const box = document.querySelector(".site-search input");
          window.typing = setInterval(() => box.dispatchEvent(new Event("input")), 30);
        }"""
    )
    expect(page.locator(".zoek-lijst mark").first).to_be_visible()
    page.evaluate("() => clearInterval(window.typing)")
    page.keyboard.type("pol")
    expect(page.get_by_role("option").last).to_have_attribute("href", re.compile("q=europol$"))
    expect(page.locator("header [role=status]")).to_contain_text("suggesties")


def test_a_choice_in_the_list_is_not_taken_away(page: Page, served_site: str) -> None:
    page.goto(served_site)
    page.keyboard.press("/")
    page.keyboard.type("europol")
    expect(page.get_by_role("option").last).to_have_attribute("href", re.compile("q=europol$"))
    # More typed and chosen at once, before the search for the whole text begins.
    page.evaluate(
        """() => {
          const { run } = zoeken;
          zoeken.run = async (state) => {
            const found = await run(state);
            const held = () => Promise.all(found.results.map((result) => zoeken.engine.data(result)));
            held().then(held).then(() => (window.answered = true)); // when the box has what it asks for too
            return found;
          };
          const box = document.querySelector(".site-search input");
          box.value = "europol vvd";
          box.dispatchEvent(new Event("input"));
          box.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
        }"""
    )
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(chosen).to_have_count(1)
    page.wait_for_function("() => window.answered")
    expect(chosen).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/(?:overleg|kamerstuk|onderwerp|begrippen)[^?]*"))


@pytest.mark.parametrize("instead", ["k", "", "kat"])
def test_a_list_for_other_words_closes_at_once_and_stays_closed(page: Page, served_site: str, instead: str) -> None:
    page.goto(served_site)
    page.keyboard.press("/")
    page.keyboard.type("encryptie")
    expect(page.get_by_role("option").last).to_have_attribute("href", re.compile("q=encryptie$"))
    kept = page.evaluate(
        """(instead) => {
          const box = document.querySelector(".site-search input");
          zoeken.run = () => new Promise(() => {}); // the answer for the new words does not come
          box.value = instead;
          box.dispatchEvent(new Event("input"));
          box.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
          return [document.querySelectorAll("[role=option]").length, box.getAttribute("aria-expanded")];
        }""",
        instead,
    )
    assert kept == [0, "false"]
    page.keyboard.press("Enter")
    expect(page).to_have_url(served_site + "zoeken.html" + (f"?q={instead}" if instead else ""))


def test_the_last_suggestion_and_enter_alone_lead_to_all_results(page: Page, served_site: str) -> None:
    page.goto(served_site + "over.html")
    page.keyboard.press("/")
    page.keyboard.type("detectie")
    expect(page.get_by_role("option").last).to_have_attribute("href", re.compile("q=detectie$"))
    expect(page.get_by_role("option").last).to_have_text(re.compile(r"^Alle \d+ resultaten$"))
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page).to_have_url(served_site + "zoeken.html?q=detectie")
    page.go_back()
    page.keyboard.press("/")
    page.keyboard.type("detectie")
    page.keyboard.press("Enter")
    expect(page).to_have_url(served_site + "zoeken.html?q=detectie")


def test_the_box_leads_to_a_fractie_and_closes_when_left(page: Page, served_site: str) -> None:
    page.goto(served_site)
    page.keyboard.press("/")
    page.keyboard.type("GL-PvdA")
    option = page.get_by_role("group", name="Ga naar").get_by_role("option").first
    expect(option).to_contain_text("GroenLinks-PvdA")
    page.keyboard.press("Tab")
    expect(page.get_by_role("listbox")).to_be_hidden()
    page.locator("header input[name=q]").press("ArrowDown")
    option.click()
    expect(page).to_have_url(served_site + "fractie/groenlinks-pvda.html")

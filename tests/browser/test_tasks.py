"""What a new reader comes to find out, from the home page on, with what is plain to see on each page.

Each takes no more than four clicks or words typed, on a wide screen and on a phone.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reading_site import PHONE, WIDE
from tests.support.watching import WatchedPages

pytestmark = pytest.mark.browser


@pytest.fixture(params=["wide", "phone"])
def home(request: pytest.FixtureRequest, pages: WatchedPages, served_site: str) -> Page:
    page = pages(viewport=WIDE) if request.param == "wide" else pages(viewport=PHONE, has_touch=True)
    page.goto(served_site)
    return page


@pytest.fixture
def archive(site: Path) -> dict[str, Any]:
    """What the built archive says of itself: editors may add to it."""
    return dict(json.loads((site / "archief.json").read_text(encoding="utf-8")))


def search_field(page: Page) -> None:
    """What a reader does who means to search: into the first box in sight."""
    field = page.get_by_role("searchbox").or_(page.get_by_role("combobox")).first
    expect(field).to_be_in_viewport()
    field.click()


def test_what_the_minister_answered_cda_in_march_2024_about_detection(home: Page) -> None:
    search_field(home)
    home.keyboard.type("cda detectie maart 2024")
    home.keyboard.press("Enter")
    results = home.locator(".zoeken-result")
    expect(results.first).to_contain_text("CDA")
    expect(results.first).to_contain_text("maart 2024")
    results.first.get_by_role("heading").get_by_role("link").click()
    expect(home.locator("h1")).to_have_text("JBZ-Raad van 4 en 5 maart 2024")
    answer = (
        home.locator(".exchange", has=home.locator(":target")).or_(home.locator(".exchange:target")).locator(".answer")
    )
    expect(answer).to_contain_text("detecteren van materiaal")


def test_the_same_by_way_of_the_overleg(home: Page) -> None:
    home.get_by_role("link", name="JBZ-Raad van 4 en 5 maart 2024").click()
    contents = home.locator(".contents")
    if not contents.get_by_role("link").first.is_visible():
        contents.locator("summary").click()
    contents.get_by_role("link", name="Voorkoming en bestrijding van kindermisbruik").last.click()
    expect(home.locator("#cda-3")).to_be_in_viewport()
    expect(home.locator("#cda-3-antwoord")).to_contain_text("detecteren van materiaal")


def test_who_cited_a_motie(home: Page, archive: dict[str, Any]) -> None:
    search_field(home)
    home.keyboard.type("26643-1011")
    suggestion = home.get_by_role("option").first
    expect(suggestion).to_contain_text("Ginneken")
    expect(suggestion).to_be_in_viewport(ratio=1)
    suggestion.click()
    expect(home.locator("h1")).to_contain_text("26643, nr. 1011")
    who = home.locator(".mention-place")
    expect(who.first).to_be_visible()
    (known,) = (one for one in archive["kamerstukken"] if one["id"] == "26643-1011")
    expect(who).to_have_count(known["mentions"])
    assert "D66" in " ".join(who.all_inner_texts())


def test_all_kamervragen_of_2025(home: Page, archive: dict[str, Any]) -> None:
    home.get_by_role("link", name="2025", exact=True).click()
    expect(home.locator("h1")).to_have_text("Overleggen in 2025")
    expect(home.locator(".overleg-line", has_text="Kamervragen").first).to_be_visible()
    home.get_by_role("link", name="Kamervragen", exact=True).click()
    asked = [one for one in archive["overleggen"] if one["kind"] == "kamervragen" and one["date"].startswith("2025")]
    number = sum(one["counts"]["exchanges"] for one in asked)
    expect(home.locator(".zoeken-status")).to_have_text(f"{number} resultaten")
    expect(home.locator(".zoeken-chips")).to_have_text(re.compile("2025.*Kamervragen|Kamervragen.*2025"))

"""Reading an overleg: what its page says, its contents, its keys."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reading_site import PHONE
from tests.rendering import factory
from tests.support.watching import WatchedPages

pytestmark = pytest.mark.browser


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


def test_an_address_leads_to_its_place_on_a_phone(pages: WatchedPages, address: str) -> None:
    """Also where the pieces before it have not been set, and to a paragraph inside one."""
    page = pages(viewport=PHONE)
    for anchor in ("vvd-4-antwoord", "vvd-4-antwoord.p3", "noot-2", "d66-1-antwoord.p2"):
        page.goto(f"{address}{factory.PATH}#{anchor}")
        expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()
        page.wait_for_function(
            """id => {
              const top = document.getElementById(id).getBoundingClientRect().top;
              const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
              return (top >= 0 && top <= 100) || atEnd;
            }""",
            arg=anchor,
        )


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


@pytest.mark.parametrize("width", [360, 768, 1440])
@pytest.mark.parametrize("path", ["index.html", factory.PATH])
def test_focus_goes_through_the_header_as_one_reads(pages: WatchedPages, address: str, width: int, path: str) -> None:
    """Each thing stands below the one before it, or to its right."""
    page = pages(viewport={"width": width, "height": 740})
    page.goto(address + path)
    expect(page.locator(".site-tools button").first).to_be_visible()
    things = page.locator(".site-header").locator("a, input, button").filter(visible=True)
    boxes = [box for thing in things.all() if (box := thing.bounding_box())]
    assert len(boxes) > 5
    for one, following in pairwise(boxes):
        right_of_it = following["x"] >= one["x"] + one["width"] - 1
        assert right_of_it or following["y"] >= one["y"] + one["height"] - 1

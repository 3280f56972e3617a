"""Notes beside the text, and previews of what a link leads to."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.reading_site import PHONE, no_sideways_scroll
from tests.rendering import factory
from tests.support.watching import WatchedPages

pytestmark = pytest.mark.browser


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

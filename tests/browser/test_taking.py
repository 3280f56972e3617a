"""Taking a question or an answer along, and telling of a mistake."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reading_site import PHONE, WIDE
from tests.rendering import factory
from tests.support.watching import WatchedPages

pytestmark = pytest.mark.browser


def clipboard(page: Page) -> str:
    page.locator("[role=status]", has_text="gekopieerd").wait_for(state="attached")
    return str(page.evaluate("navigator.clipboard.readText()"))


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
            "Jaar\n\nAantal\n\n2023\n\n12\n\n3. eerste\n\n4. tweede",
        ),
    ],
)
def test_copying(pages: WatchedPages, address: str, item: str, copied: str) -> None:
    page = pages(viewport=WIDE, permissions=["clipboard-read", "clipboard-write"])
    page.goto(address + factory.PATH)
    page.get_by_role("button", name="Delen: antwoord op vraag 1 van D66").click()
    page.get_by_role("menuitem", name=item).click()
    assert clipboard(page) == copied.format(page=address + factory.PATH)


def test_a_number_that_word_made_is_not_copied(pages: WatchedPages, address: str) -> None:
    page = pages(viewport=WIDE, permissions=["clipboard-read", "clipboard-write"])
    page.goto(address + factory.PATH)
    page.locator(".tools[data-of='vvd-4-antwoord'] button").click()
    page.get_by_role("menuitem", name="Kopieer tekst").click()
    assert clipboard(page).endswith("\n\neerste\n\ntweede")


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


def test_the_menu_lies_over_what_follows_on_a_phone(pages: WatchedPages, address: str) -> None:
    page = pages(viewport=PHONE, permissions=["clipboard-read", "clipboard-write"])
    page.goto(address + factory.PATH)
    for button in page.get_by_role("button", name="Delen").all():
        button.click()
        page.get_by_role("menuitem").last.click(trial=True)
        page.keyboard.press("Escape")


def test_a_mistake_is_told_with_address_and_text(overleg: Page, address: str) -> None:
    link = overleg.locator("#d66-1 .report a")
    assert "/a/b/issues/new?title=Fout" in (link.get_attribute("href") or "")
    link.evaluate("link => { link.addEventListener('click', event => event.preventDefault()); link.click(); }")
    href = str(link.evaluate("link => decodeURIComponent(link.href)"))
    assert f"body={address}{factory.PATH}#d66-1\n" in href
    assert "> De leden van de D66-fractie lezen veel." in href

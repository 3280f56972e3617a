"""The pages around the overleggen in a real browser: accessible, and without sideways scroll at any width."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.rendering import made_up
from tests.rendering.made_up import FIRST
from tests.support.serving import serving
from tests.support.watching import WatchedPages

pytestmark = pytest.mark.browser

PAGES = (
    "overleg/index.html",
    "jaar/2024.html",
    "kamerstuk/30100-12.html",
    "kamerstuk/21501-32-1500.html",
    "motie/index.html",
    "dossier/21501-32.html",
    "fractie/dijkpartij.html",
    "bewindspersoon/minister-van-landbouw.html",
    "onderwerp/mest.html",
    "begrippen.html",
    "meldingen.html",
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The made-up archive, served."""
    root: Path = tmp_path_factory.mktemp("pages")
    for file in made_up.site().values():
        target = root / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.content)
    with serving(root) as served:
        yield served


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_in_light_and_dark(pages: WatchedPages, address: str, path: str) -> None:
    page = pages(viewport={"width": 1280, "height": 900})
    page.goto(address + path)
    page.locator("main details").evaluate_all("all => all.forEach(details => details.open = true)")
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("path", PAGES)
def test_nothing_scrolls_sideways(pages: WatchedPages, address: str, path: str) -> None:
    """At 320 px wide, and at others with text of twice the size."""
    page = pages(viewport={"width": 320, "height": 640})
    page.goto(address + path)
    fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    assert page.evaluate(fits)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    for width in (360, 640, 1280):
        page.set_viewport_size({"width": width, "height": 640})
        assert page.evaluate(fits), width


def test_motie_mention_and_footnote_reach_each_other(pages: WatchedPages, address: str) -> None:
    page = pages()
    page.goto(f"{address}overleg/{FIRST}.html")
    page.locator("#akkerpartij-2 a.ref-motie").first.click()
    page.wait_for_url("**/kamerstuk/30100-12.html")
    page.get_by_role("link", name="Noot 1").click()
    page.wait_for_url("**#noot-1.p1")
    page.locator("#noot-1 a.ref-kamerstuk").click()
    page.wait_for_url("**/kamerstuk/30100-12.html")
    page.get_by_role("link", name="Akkerpartij, vraag 2", exact=True).first.click()
    page.wait_for_url("**#akkerpartij-2.p1")


def test_a_fractie_leads_to_the_question_and_to_the_answer_beside_it(pages: WatchedPages, address: str) -> None:
    page = pages(java_script_enabled=False)
    page.goto(f"{address}fractie/dijkpartij.html")
    page.locator(".position").first.get_by_role("link", name="Antwoord").click()
    page.wait_for_url("**#vraag-1-antwoord")

"""Pictures of every kind of page, to be looked at: ``python -m tests.support.screenshots [PAGE…]``.

They go into ``screenshots/``, which git ignores: one picture per page, width and colour scheme, and one as printed.
With ``--readme`` instead: the pictures of the README, into ``docs/``.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from tests.support.browsers import running_chromium
from tests.support.building import BASE_URL, ROOT, build_site
from tests.support.serving import serving

OUTPUT = ROOT / "screenshots"
WIDTHS = (360, 768, 1440)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
README = {
    "overleg": "overleg/2023-10-19-jbz-raad.html#d66-2",
    "zoeken": "zoeken.html?q=detectiebevel",
}
PRINT_WIDTH = 529  # A4 less the margins of static/print.css, in CSS pixels


def kinds_of_page(site: Path) -> list[str]:
    """Every page at the root, and from each folder its index and its largest page: that one has most to go wrong."""
    chosen = sorted(site.glob("*.html"))
    for folder in sorted(path for path in site.iterdir() if path.is_dir()):
        pages = sorted(folder.glob("*.html"), key=lambda page: (page.stat().st_size, page.name))
        chosen += [page for page in pages if page.name == "index.html" or page == pages[-1]]
    return [page.relative_to(site).as_posix() for page in chosen]


def take(browser: Browser, address: str, page_path: str) -> None:
    """All pictures of one page."""
    name = page_path.removesuffix(".html").replace("/", "-")
    page = opened(browser, address + page_path)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            picture(page, width, OUTPUT / f"{name}-{width}-{scheme}.png")
    page.emulate_media(media="print", color_scheme="light")
    picture(page, PRINT_WIDTH, OUTPUT / f"{name}-print.png")
    page.close()


def opened(browser: Browser, address: str) -> Page:
    """The page as on a second visit, with its own letter at hand from the first paint on."""
    page = browser.new_page(viewport={"width": 1440, "height": 900}, bypass_csp=True)
    page.goto(address, wait_until="networkidle")
    page.evaluate("document.fonts.ready.then(() => undefined)")
    return page


def picture(page: Page, width: int, path: Path) -> None:
    """The whole of ``page`` at ``width``, with also those parts set that a window does not show yet."""
    page.set_viewport_size({"width": width, "height": 900})
    page.reload(wait_until="networkidle")
    page.add_style_tag(content="main * { content-visibility: visible !important; }")
    page.screenshot(path=path, full_page=True)


def take_for_readme(browser: Browser, address: str) -> None:
    """One screenful of each page that the README shows."""
    for name, path in README.items():
        page = opened(browser, address + path)
        page.reload(wait_until="networkidle")
        page.screenshot(path=ROOT / "docs" / f"{name}.png", animations="disabled")
        page.close()


def main(wanted: list[str]) -> None:
    """Build the site aside and picture the pages whose path contains one of ``wanted`` (all, when none is named)."""
    OUTPUT.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(build_site(Path(folder) / "site"), urlsplit(BASE_URL).path) as address,  # where 404.html looks
        running_chromium() as browser,
    ):
        if wanted == ["--readme"]:
            take_for_readme(browser, address)
            return
        for path in kinds_of_page(Path(folder) / "site"):
            if not wanted or any(word in path for word in wanted):
                print(path, flush=True)
                take(browser, address, path)


if __name__ == "__main__":
    main(sys.argv[1:])

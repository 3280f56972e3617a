"""How much a reader has to fetch: a page stays small, whatever is added to it."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

PAGE = "overleg/2026-03-05-jbz-raad.html"
KILO = 1000


def fetched(site: Path, page: str, pattern: str) -> int:
    """Bytes, not compressed, of the files that ``page`` asks for."""
    html = (site / page).read_text(encoding="utf-8")
    names = {match[1] for match in re.finditer(pattern, html)}
    assert names
    return sum((site / page).parent.joinpath(name).stat().st_size for name in names)


def test_a_page_of_34_exchanges(site: Path) -> None:
    assert len(gzip.compress((site / PAGE).read_bytes(), mtime=0)) <= 60 * KILO


def test_style_sheets_for_the_screen(site: Path) -> None:
    """Less the colours of the fracties, which an archive chooses itself."""
    assert fetched(site, PAGE, r'rel="stylesheet" href="((?![^"]*fracties)[^"?]+)\?[^"]*">') <= 20 * KILO


def test_scripts_before_anyone_searches(site: Path) -> None:
    assert fetched(site, PAGE, r'<script src="([^"?]+)') <= 25 * KILO


def test_fonts(site: Path) -> None:
    assert sum(font.stat().st_size for font in (site / "static" / "fonts").glob("*.woff2")) <= 60 * KILO

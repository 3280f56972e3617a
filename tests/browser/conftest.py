"""The site of one document made by hand, for the tests of what a reader of its page may expect."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser import reading_site
from tests.rendering import factory
from tests.support.serving import serving
from tests.support.watching import WatchedPages


@pytest.fixture(scope="session")
def reading_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the site stands on disk."""
    root = tmp_path_factory.mktemp("reading")
    reading_site.write(root)
    return root


@pytest.fixture(scope="session")
def address(reading_folder: Path) -> Iterator[str]:
    """Its address over http, ending in a slash."""
    with serving(reading_folder, "/lezen/") as address:
        yield address


@pytest.fixture
def overleg(pages: WatchedPages, address: str) -> Page:
    """The page of the document on a wide screen."""
    page = pages(viewport=reading_site.WIDE)
    page.goto(address + factory.PATH)
    return page

"""Fixtures for browser tests: a second browser, and the site of one document made by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import reading_site
from tests.rendering import factory
from tests.support.browsers import NoBrowserError
from tests.support.firefox import Firefox, running_firefox
from tests.support.serving import serving
from tests.support.watching import WatchedPages

# How long a thing may take to appear before a test fails: long, for the tests of a busy machine are not timed.
expect.set_options(timeout=30_000)


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """A headless Firefox, one per module of tests."""
    try:
        with running_firefox(tmp_path_factory.mktemp("firefox") / "gecko.log") as browser:
            yield browser
    except NoBrowserError as problem:
        pytest.fail(str(problem), pytrace=False)


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

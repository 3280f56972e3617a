"""Fixtures that every room may use: the real archive, built once, and a real browser to read it in."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings
from playwright.sync_api import Browser, Page

from tests.support.browsers import NoBrowserError, running_chromium
from tests.support.building import ROOT, Commands, build_site
from tests.support.serving import serving
from tests.support.watching import WatchedPages

SUB_PATH = "/overlegarchief/"

# The same commit gives the same verdict, however slow the machine; make test-long looks for new cases.
settings.register_profile("short", max_examples=100, derandomize=True, deadline=None, database=None)
settings.register_profile("long", max_examples=1000, deadline=None)
settings.load_profile("short")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the expected files anew (make golden)")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """``golden(name, text)`` compares ``text`` with ``tests/golden/name``, which ``make golden`` writes anew."""

    def compare(name: str, text: str) -> None:
        file = ROOT / "tests" / "golden" / name
        if request.config.getoption("--update-golden"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        assert text == file.read_bytes().decode(), f"differs from {name}; if that is meant: make golden"

    return compare


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A directory for this run of the tests, the same one in every parallel worker."""
    base = tmp_path_factory.getbasetemp()
    return base if worker_id == "master" else base.parent


@pytest.fixture(scope="session")
def site(shared: Path) -> Path:
    """The site of the real ``content/``, built once. Read it; do not write in it."""
    output = shared / "site"
    with FileLock(shared / "site.lock"):
        if not output.exists():
            build_site(output)
    return output


@pytest.fixture
def commands(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Commands:
    """Runs commands within the test."""
    return Commands(capsys, monkeypatch)


@pytest.fixture(scope="session")
def served_site(site: Path) -> Iterator[str]:
    """The address of ``site`` over http under a sub-path, ending in a slash."""
    with serving(site, SUB_PATH) as address:
        yield address


@pytest.fixture(scope="session")
def file_site(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of ``site`` in a folder with a difficult name; open ``(file_site / "index.html").as_uri()``."""
    return shutil.copytree(site, tmp_path_factory.mktemp("offline") / "Mijn dossiers – één & 100% #2" / "archief")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A headless Chromium, one per worker."""
    try:
        with running_chromium() as browser:
            yield browser
    except NoBrowserError as problem:
        pytest.fail(str(problem), pytrace=False)


@pytest.fixture
def pages(chromium: Browser) -> Iterator[WatchedPages]:
    """``pages(**context_options)`` opens a page of its own; any fault in any of them fails the test."""
    opened = WatchedPages(chromium)
    yield opened
    faults = opened.close()
    if faults:
        pytest.fail("in the browser:\n" + "\n".join(faults), pytrace=False)


@pytest.fixture
def page(pages: WatchedPages) -> Page:
    """A desktop page under watch."""
    return pages(viewport={"width": 1280, "height": 900})

"""The tools of the browser tests must themselves notice what they are there to notice."""

from __future__ import annotations

from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.support.browsers import NoBrowserError, find_chromium, find_firefox
from tests.support.serving import serving
from tests.support.watching import WatchedPages


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text("<!doctype html><title>Begin</title><link rel=icon href=data:,><p>Begin")
    (tmp_path / "404.html").write_text("<!doctype html><title>Niet gevonden</title>")
    return tmp_path


def test_a_folder_is_served_below_its_prefix_only(folder: Path) -> None:
    with serving(folder, "/deep/down/") as address:
        with urlopen(address) as answer:  # noqa: S310 - our own server
            assert b"Begin" in answer.read()
        with pytest.raises(HTTPError) as outside:
            urlopen(address.replace("/deep/down/", "/index.html"))  # noqa: S310 - our own server
    assert outside.value.code == 404
    assert b"Niet gevonden" in outside.value.read()
    outside.value.close()


def test_a_missing_browser_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoBrowserError, match=r"no Chromium or Chrome .*make browsers"):
        find_chromium()
    with pytest.raises(NoBrowserError, match=r"no Firefox .*firefox-esr"):
        find_firefox()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("markup", "fault"),
    [
        ("<script>console.error('stuk')</script>", "stuk"),
        ("<script>throw new Error('kapot')</script>", "kapot"),
        ("<img src=weg.png alt=''>", "status 404"),
        ("<img src=http://elders.example/a.png alt=''>", "third party: http://elders.example/a.png"),
    ],
)
def test_a_fault_in_a_page_is_noticed(pages: WatchedPages, folder: Path, markup: str, fault: str) -> None:
    (folder / "fout.html").write_text(f"<!doctype html><title>Fout</title><link rel=icon href=data:,>{markup}")
    page = pages()
    with serving(folder) as address:
        page.goto(address + "fout.html", wait_until="networkidle")
    assert fault in "\n".join(pages.close())
    pages.forget()


@pytest.mark.browser
def test_a_sound_page_has_no_faults(pages: WatchedPages, folder: Path) -> None:
    page = pages()
    with serving(folder) as address:
        page.goto(address, wait_until="networkidle")
    assert page.title() == "Begin"
    assert pages.close() == ()

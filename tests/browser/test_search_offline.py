"""The bundle: unpacked in a folder with a difficult name and opened by double-click, in two browsers."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.building import archief
from tests.support.firefox import Firefox

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that somebody has after unpacking the zip."""
    directory = tmp_path_factory.mktemp("bundle")
    done = archief("bundle", "--output", directory / "archief.zip")
    assert done.returncode == 0, done.stderr
    folder = directory / "Mijn dossiers – één & 100% #2"
    with zipfile.ZipFile(directory / "archief.zip") as archive:
        archive.extractall(folder)
    return folder / "overlegarchief"


def test_the_bundle_says_how_to_open_it(unpacked: Path) -> None:
    assert "index.html" in (unpacked / "LEESMIJ.txt").read_text(encoding="utf-8")


def test_from_a_folder_in_chromium(page: Page, unpacked: Path) -> None:
    """`page` fails on any fault on the console and on any request to anyone else."""
    page.goto((unpacked / "index.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.type("mandaatherziening")
    page.keyboard.press("Enter")
    expect(page.locator(".zoeken-status")).to_have_text(re.compile("^[1-9]"))
    page.get_by_role("group", name="Fractie", exact=True).get_by_role("checkbox", name="VVD").check()
    page.get_by_label("Volgorde").select_option("nieuwste")
    expect(page).to_have_url(re.compile(r"zoeken\.html\?q=mandaatherziening&fractie=vvd&sorteer=nieuwste$"))
    page.locator(".zoeken-result h2 a").first.click()
    expect(page).to_have_url(re.compile(r"/overleg/2026-03-05-jbz-raad\.html#[a-z0-9-]+-antwoord$"))
    expect(page.locator("main mark").first).to_be_visible()
    page.go_back()
    expect(page.locator(".zoeken-chips")).to_contain_text("VVD")


def test_from_a_folder_in_firefox(firefox: Firefox, unpacked: Path) -> None:
    firefox.open((unpacked / "index.html").as_uri())
    firefox.run(
        "const box = document.querySelector('header input[name=q]'); box.focus(); box.value = 'mandaatherziening';"
        "box.form.requestSubmit();"
    )
    firefox.wait("return document.querySelectorAll('.zoeken-result').length > 0")
    assert firefox.url.endswith("zoeken.html?q=mandaatherziening")
    firefox.wait("const box = document.querySelector('[name=fractie][value=vvd]'); box?.click(); return box;")
    firefox.wait("return document.querySelector('.zoeken-chips')?.innerText.includes('VVD')")
    assert firefox.url.endswith("zoeken.html?q=mandaatherziening&fractie=vvd")
    firefox.run("document.querySelector('.zoeken-result h2 a').click()")
    assert firefox.wait("return document.querySelector('main mark')?.textContent")
    assert re.search(r"/overleg/2026-03-05-jbz-raad\.html#[a-z0-9-]+-antwoord$", firefox.url)


def test_typing_in_the_box_in_firefox_shows_suggestions(firefox: Firefox, unpacked: Path) -> None:
    firefox.open((unpacked / "over.html").as_uri())
    firefox.run("document.querySelector('header input[name=q]').focus()")
    firefox.wait("return document.querySelector('[role=combobox]')")
    firefox.run(
        "const box = document.querySelector('header input[name=q]'); box.value = 'kathmann';"
        "box.dispatchEvent(new Event('input', {bubbles: true}))"
    )
    assert firefox.wait("return document.querySelectorAll('.zoek-lijst mark').length") > 0

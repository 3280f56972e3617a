"""An editor saves a file, and the page that is open in the browser shows it."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.building import ROOT
from tests.support.small_archive import OVERLEG, OVERLEG_ID, line_of, write_archive

pytestmark = pytest.mark.browser

PATH = f"overleg/{OVERLEG_ID}.html"


@dataclass
class Editor:
    """The command that is running, and the file that is being edited."""

    url: str
    file: Path

    def replace(self, old: str, new: str) -> None:
        """Save the document with ``old`` replaced, as an editor does: a new file, renamed over the old one."""
        text = self.file.read_text(encoding="utf-8")
        assert old in text
        beside = self.file.with_suffix(".new")
        beside.write_text(text.replace(old, new), encoding="utf-8")
        beside.replace(self.file)


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[Editor]:
    file = write_archive(tmp_path / "content")
    command: list[str | Path] = [
        sys.executable,
        ROOT / "build.py",
        "serve",
        "--content",
        tmp_path / "content",
        "--port",
        "0",
    ]
    # A shell that runs this in the background ignores the signal of Ctrl-C, and so would the command.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    with (
        (tmp_path / "log").open("w") as log,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True) as process,
    ):
        try:
            line = process.stdout.readline() if process.stdout else ""
            found = re.search(r"http://127\.0\.0\.1:\d+/", line)
            assert found, (tmp_path / "log").read_text()
            yield Editor(found[0], file)
            process.send_signal(signal.SIGINT)
            assert process.wait(20) == 0
        finally:
            process.kill()  # has no effect on one that has ended; one that did not must not be waited for
            signal.signal(signal.SIGINT, before)


def test_a_saved_file_shows_in_the_open_page(editor: Editor, page: Page) -> None:
    page.goto(editor.url + PATH)
    expect(page.locator("#vvd-1")).to_contain_text("hoe de zeekabels worden beschermd")
    editor.replace("hoe de zeekabels worden beschermd", "wie de zeekabels betaalt")
    expect(page.locator("#vvd-1")).to_contain_text("wie de zeekabels betaalt", timeout=20_000)


def test_a_mistake_is_shown_over_the_page_and_goes_by_itself(editor: Editor, page: Page) -> None:
    page.goto(editor.url + PATH)
    editor.replace("::: antwoord vvd-2", "::: antwoord vvd-3")
    overlay = page.get_by_role("alertdialog", name="De bouw is mislukt")
    expect(overlay).to_be_visible(timeout=20_000)
    expect(overlay).to_contain_text(f"overleg.md:{line_of('::: antwoord vvd-2')}")
    expect(overlay.locator("pre strong").first).to_contain_text("::: antwoord vvd-3")
    expect(page.locator("#vvd-2")).to_contain_text("wanneer dat overleg klaar is")
    editor.replace("::: antwoord vvd-3", "::: antwoord vvd-2")
    expect(overlay).to_be_hidden(timeout=20_000)


def test_search_follows_and_a_reader_of_another_page_is_left_alone(editor: Editor, page: Page) -> None:
    page.goto(editor.url + "over.html")
    loaded = page.evaluate("() => performance.timeOrigin")
    other = page.context.new_page()
    other.goto(editor.url + PATH)
    editor.replace("hoe de zeekabels worden beschermd", "naar de okapi")
    expect(other.locator("#vvd-1")).to_contain_text("naar de okapi", timeout=20_000)
    assert page.evaluate("() => performance.timeOrigin") == loaded
    page.goto(editor.url + "zoeken.html?q=okapi")
    expect(page.locator(".zoeken-result mark").first).to_have_text("okapi")


def test_the_document_of_the_tests_is_what_they_say() -> None:
    assert OVERLEG.count("::: antwoord vvd-2") == 1

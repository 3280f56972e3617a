"""Finding a real browser on the machine, and starting it so that it talks to nobody but this machine.

A missing browser is a failure that says what to install; it is never a reason to skip a test.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserType, Playwright, sync_playwright

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FIREFOX_NAMES = ("firefox-esr", "firefox")

_CHROMIUM_FLAGS = (
    "--no-sandbox",  # its sandbox does not start as root, which is what a container is
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Whatever a page tries, no name outside this machine resolves.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
)


class NoBrowserError(Exception):
    """There is no browser of the wanted kind on this machine; the message says how to get one."""


def find_chromium(own: BrowserType | None = None) -> Path:
    """The path of a Chromium or Chrome: the system's, else the one Playwright has downloaded (``own``).

    Raises NoBrowserError when there is neither.
    """
    return _find("Chromium or Chrome", CHROMIUM_NAMES, own)


def find_firefox(own: BrowserType | None = None) -> Path:
    """The path of Firefox, likewise. Raises NoBrowserError when there is none."""
    return _find("Firefox", FIREFOX_NAMES, own)


def _find(what: str, names: tuple[str, ...], own: BrowserType | None) -> Path:
    system = next((Path(found) for name in names if (found := shutil.which(name))), None)
    if system:
        return system
    if own and Path(own.executable_path).exists():
        return Path(own.executable_path)
    raise NoBrowserError(
        f"no {what} on this machine (looked for {', '.join(names)}): "
        "'make browsers' installs what the tests need, on Debian the packages chromium and firefox-esr"
    )


@contextmanager
def running_chromium() -> Iterator[Browser]:
    """A headless Chromium, closed at the end."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        try:
            yield browser
        finally:
            browser.close()


def launch(playwright: Playwright) -> Browser:
    """Start Chromium headless. Raises NoBrowserError when the machine has none."""
    return playwright.chromium.launch(
        executable_path=find_chromium(playwright.chromium), headless=True, args=list(_CHROMIUM_FLAGS)
    )

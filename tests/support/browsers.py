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
    """The path of a Chromium or Chrome: the system's, else the one Playwright has downloaded.

    Raises NoBrowserError when there is neither.
    """
    system = _on_path(CHROMIUM_NAMES)
    if system:
        return system
    if own and Path(own.executable_path).exists():
        return Path(own.executable_path)
    raise NoBrowserError(
        f"no Chromium or Chrome found (looked for {', '.join(CHROMIUM_NAMES)} and for Playwright's own); "
        "run 'make browsers', or install the Debian package chromium, or run 'playwright install chromium'"
    )


def find_firefox() -> Path:
    """The path of Firefox. Raises NoBrowserError when there is none."""
    system = _on_path(FIREFOX_NAMES)
    if system:
        return system
    raise NoBrowserError(
        f"no Firefox found (looked for {', '.join(FIREFOX_NAMES)}); "
        "run 'make browsers', or install the Debian package firefox-esr"
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


def _on_path(names: tuple[str, ...]) -> Path | None:
    return next((Path(found) for name in names if (found := shutil.which(name))), None)

"""Makes sure that the browsers of the tests are on this machine: ``python -m tests.support.install_browsers``.

What is there already is used as it is. Else: Debian's own packages when this is Debian and we may install
(as root, or through sudo), and where that cannot be, the browsers that Playwright downloads.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.support.browsers import NoBrowserError, find_chromium, find_firefox

# Playwright's name of a browser → Debian's packages; without a font there is no text to look at.
PACKAGES = {"chromium": ("chromium", "fonts-liberation"), "firefox": ("firefox-esr",)}


def missing() -> list[str]:
    """Playwright's names of the browsers that are not here."""
    with sync_playwright() as playwright:
        finders: dict[str, Callable[[], Path]] = {
            "chromium": lambda: find_chromium(playwright.chromium),
            "firefox": lambda: find_firefox(playwright.firefox),
        }
        return [name for name, find in finders.items() if not _there(find)]


def _there(find: Callable[[], Path]) -> bool:
    try:
        find()
    except NoBrowserError:
        return False
    return True


def install_with_apt(names: list[str]) -> None:
    """Ask Debian's package manager for the browsers; leaves it at that when it cannot."""
    if not shutil.which("apt-get"):
        return
    if os.geteuid() == 0:
        command = ["apt-get"]
    elif shutil.which("sudo"):
        # Nobody is there to type a password when nothing can be typed.
        command = ["sudo", *([] if sys.stdin.isatty() else ["-n"]), "apt-get"]
    else:
        return
    packages = [package for name in names for package in PACKAGES[name]]
    print(f"Installing {' '.join(packages)} with {' '.join(command)} …", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        subprocess.run([*command, "-qq", *arguments], check=False, env=environment, stdout=sys.stderr)


def main() -> int:
    """Install what is missing; 0 when all is there in the end."""
    for install in (install_with_apt, _install_with_playwright):
        names = missing()
        if not names:
            return 0
        install(names)
    left = missing()
    if left:
        print(f"The browser tests need {' and '.join(left)}, which could not be installed here.", file=sys.stderr)
        print("    Install it by hand (Debian: apt install chromium firefox-esr) and try again.", file=sys.stderr)
    return 1 if left else 0


def _install_with_playwright(names: list[str]) -> None:
    print(f"Downloading Playwright's own {' and '.join(names)} …", flush=True)
    subprocess.run([sys.executable, "-m", "playwright", "install", *names], check=False)


if __name__ == "__main__":
    sys.exit(main())

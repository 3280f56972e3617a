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

# What is needed → Debian's packages that give it. Without fonts there is no text to look at.
PACKAGES = {
    "chromium": ("chromium", "fonts-dejavu-core", "fonts-liberation"),
    "firefox": ("firefox-esr",),
    "driver": ("libatomic1",),  # Playwright's driver is a program of its own, which a bare Debian cannot start
}


def missing() -> list[str]:
    """What of ``PACKAGES`` is not here."""
    driver = subprocess.run([sys.executable, "-m", "playwright", "--version"], check=False, capture_output=True)
    if driver.returncode:
        there = {"chromium": _there(find_chromium), "firefox": _there(find_firefox), "driver": False}
    else:
        with sync_playwright() as playwright:
            there = {
                "chromium": _there(lambda: find_chromium(playwright.chromium)),
                "firefox": _there(lambda: find_firefox(playwright.firefox)),
            }
    return [name for name, found in there.items() if not found]


def _there(find: Callable[[], Path]) -> bool:
    try:
        find()
    except NoBrowserError:
        return False
    return True


def install_with_apt(names: list[str]) -> None:
    """Ask Debian's package manager; leave it at that when there is none or it may not."""
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
        # What apt-get tells goes to the user; whether it worked shows when we look again.
        subprocess.run([*command, "-qq", "-o", "Dpkg::Use-Pty=0", *arguments], check=False, env=environment)


def install_with_playwright(names: list[str]) -> None:
    """Let Playwright download its own browsers."""
    browsers = [name for name in names if name != "driver"]
    print(f"Downloading Playwright's own {' and '.join(browsers)} …", flush=True)
    for browser in browsers:
        subprocess.run([sys.executable, "-m", "playwright", "install", browser], check=False)


def main() -> int:
    """Install what is missing; 0 when all is there in the end."""
    for install in (install_with_apt, install_with_playwright):
        names = missing()
        if not names:
            return 0
        install(names)
    left = missing()
    if left:
        packages = " ".join(package for name in left for package in PACKAGES[name])
        print(f"The browser tests miss {' and '.join(left)}, which could not be installed here.", file=sys.stderr)
        print(f"    Install it by hand (Debian: apt install {packages}) and try again.", file=sys.stderr)
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())

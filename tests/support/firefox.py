"""Firefox, driven through its own protocol (Marionette), for what must work from a folder opened from disk.

Only what the tests need: open a page, run a script in it, wait until something holds.
"""

from __future__ import annotations

import gc
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.support.browsers import find_firefox

_SECONDS = 30.0
_PREFERENCES = {
    # As strict as Firefox is out of the box since version 68: a file may not read the files beside it.
    "security.fileuri.strict_origin_policy": True,
    "dom.security.https_only_mode": False,
    "network.proxy.type": 0,
}


class Firefox:
    """One window."""

    def __init__(self, driver: Any) -> None:
        self._driver = driver

    def forget(self) -> None:
        """Let go of the browser, which has ended."""
        self._driver = None

    def open(self, url: str) -> None:
        """Load ``url`` in a fresh page; returns when it has loaded."""
        self._driver.navigate("about:blank")
        self._driver.navigate(url)

    @property
    def url(self) -> str:
        """The address of the page."""
        return str(self._driver.get_url())

    def run(self, script: str, *arguments: object) -> Any:
        """The value that the body of a function, ``script``, returns in the page."""
        return self._driver.execute_script(script, script_args=arguments, sandbox=None)

    def wait(self, script: str, *arguments: object) -> Any:
        """Run ``script`` until it returns something true, and give that. Raises AssertionError after 30 seconds."""
        from marionette_driver.errors import TimeoutException
        from marionette_driver.wait import Wait

        try:
            return Wait(self._driver, timeout=_SECONDS, interval=0.05).until(lambda _: self.run(script, *arguments))
        except TimeoutException as problem:
            shown = self.run("return document.body.innerText")
            raise AssertionError(f"never became true: {script}\n{shown[:2000]}") from problem


@contextmanager
def running_firefox(log: Path) -> Iterator[Firefox]:
    """A headless Firefox, closed at the end; its own log goes to ``log``. Raises NoBrowserError when there is none."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its helpers use functions that Python deprecates; none of it is ours
        from marionette_driver.marionette import Marionette

        driver = Marionette(
            bin=str(find_firefox()),
            headless=True,
            port=0,
            prefs=_PREFERENCES,
            gecko_log=str(log),
            workspace=str(log.parent),
        )
        firefox = Firefox(driver)
        try:
            driver.start_session({"timeouts": {"script": 20_000, "pageLoad": 20_000}})
            yield firefox
        finally:
            driver.quit()
            driver.cleanup()
            firefox.forget()
            del driver
            gc.collect()  # its profile cleans up in __del__, which must not wait for the end of Python

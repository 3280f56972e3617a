"""A page under watch: errors on the console, exceptions, failed requests and requests to anyone else are faults."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

_HERE = {"127.0.0.1", "localhost", "[::1]", "::1"}
_LOCAL_SCHEMES = {"file", "data", "blob", "about"}


@dataclass
class Watch:
    """What went wrong in the pages of one browser context, in the order it happened.

    A test that means to meet an error empties ``faults`` after having asserted it. A request to a third
    party is kept apart: nothing excuses that.
    """

    faults: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def attach(self, context: BrowserContext) -> None:
        """Watch every page of ``context``, popups included."""
        context.on("console", self._console)
        context.on("weberror", lambda fault: self.faults.append(f"exception: {fault.error}"))
        context.on("request", self._request)
        context.on("requestfailed", self._failed)
        context.on("response", self._response)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.faults.append(f"console {message.type}: {message.text} ({message.location.get('url', '')})")

    def _request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in _LOCAL_SCHEMES and address.hostname not in _HERE:
            self.strangers.append(request.url)

    def _failed(self, request: Request) -> None:
        # The browser itself gives up requests of a page that is left, and an event stream that is closed.
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"request failed: {request.url}: {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.faults.append(f"status {response.status}: {response.url}")


class WatchedPages:
    """Opens pages, each in a context of its own, and judges them all at the end."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._watches: list[Watch] = []
        self._contexts: list[BrowserContext] = []

    def __call__(self, **options: Any) -> Page:
        """A new page; ``options`` are those of Playwright's ``Browser.new_context`` (``java_script_enabled``,
        ``viewport``, ``color_scheme`` …)."""
        context = self._browser.new_context(**options)
        watch = Watch()
        watch.attach(context)
        self._contexts.append(context)
        self._watches.append(watch)
        return context.new_page()

    def watch(self, page: Page) -> Watch:
        """What has been noted about ``page`` (and the others of its context) so far."""
        return self._watches[self._contexts.index(page.context)]

    def close(self) -> tuple[str, ...]:
        """Close every page and return all faults."""
        for context in self._contexts:
            context.close()
        return tuple(
            fault
            for watch in self._watches
            for fault in (*watch.faults, *(f"request to a third party: {url}" for url in watch.strangers))
        )

    def forget(self) -> None:
        """Drop what was noted: for a test that has asserted the faults it meant to meet."""
        self._watches.clear()
        self._contexts.clear()

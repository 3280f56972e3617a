"""The web server of the preview: the last good site from memory, and a stream of events for each open page.

It listens on this machine only and answers only requests that name this machine, so that no website can read an
unpublished archive through the reader's browser.
"""

from __future__ import annotations

import json
import posixpath
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import parse_qs, unquote, urlsplit

from archief.model import NOWHERE
from archief.preview.excerpts import excerpt
from archief.preview.state import State, Told
from archief.problems import Problem, Stop, error

OWN = "_preview/"
LOOPBACK = "127.0.0.1"

_HEARTBEAT = 10.0  # seconds; also how long a closed page's thread may live on
_TRIED = 20
_HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]"})
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".xml": "application/xml",
    ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
    ".pdf": "application/pdf",
}
_NO_SITE = b"<!doctype html><html lang=nl><meta charset=utf-8><title>Voorvertoning</title><body><h1>Nog geen site</h1>"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    state: ClassVar[State]

    def do_GET(self) -> None:
        """A file of the site, or one of the preview's own."""
        host = self.headers.get("Host", "").rpartition(":")[0] or self.headers.get("Host", "")
        if host not in _HOSTS:
            self._send(HTTPStatus.MISDIRECTED_REQUEST, ".txt", b"this server speaks to this machine only\n")
            return
        address = urlsplit(self.path)
        path = unquote(address.path).lstrip("/")
        if path == OWN + "events" and self.command == "GET":
            self._events(parse_qs(address.query).get("page", [""])[0])
        elif path.startswith(OWN):
            self._own(path.removeprefix(OWN))
        else:
            self._page(_with_index(path))

    def do_HEAD(self) -> None:
        """The same without the content."""
        self.do_GET()

    def _page(self, path: str) -> None:
        files = self.state.files
        status = HTTPStatus.OK if path in files else HTTPStatus.NOT_FOUND
        if status is HTTPStatus.NOT_FOUND:
            path = "404.html"
        content = files.get(path, _NO_SITE)
        if path.endswith(".html"):
            content = _with_client(content, self.state.epoch)
        self._send(status, posixpath.splitext(path)[1], content)

    def _own(self, name: str) -> None:
        content = _client_files().get(name)
        status = HTTPStatus.OK if content is not None else HTTPStatus.NOT_FOUND
        self._send(status, posixpath.splitext(name)[1], content or b"")

    def _send(self, status: HTTPStatus, suffix: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", _TYPES.get(suffix, "application/octet-stream"))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _events(self, page: str) -> None:
        """Server-sent events until the page is closed or the server stops."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        version = 0
        self.wfile.write(b"retry: 500\n\n")
        while not self.server.stopping.is_set():  # type: ignore[attr-defined]  # the server is ours, see below
            told = self.state.wait(_with_index(page), version, _HEARTBEAT)
            version = told.version if told else version
            self.wfile.write(_event(told) if told else b": still here\n\n")
            self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:
        """Requests are not worth a line."""


def _with_index(path: str) -> str:
    return path + "index.html" if not path or path.endswith("/") else path


def _with_client(html: bytes, epoch: int) -> bytes:
    """The page with the client's script; the page's own Content Security Policy allows it, for it is 'self'."""
    script = f'<script src="/{OWN}client.js" data-epoch="{epoch}" defer></script>'.encode()
    head, end, tail = html.rpartition(b"</body>")
    return head + script + end + tail if end else html + script


def _event(told: Told) -> bytes:
    data = {
        "epoch": told.epoch,
        "page": told.page,
        "style": told.style,
        "building": told.building,
        "problems": None if told.problems is None else [_shown(problem) for problem in told.problems],
    }
    return f"data: {json.dumps(data)}\n\n".encode()


def _shown(problem: Problem) -> dict[str, object]:
    return {
        "where": f"{problem.path}:{problem.line}" if problem.line else problem.path,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint,
        "excerpt": excerpt(problem),
    }


@cache
def _client_files() -> dict[str, bytes]:
    here = Path(__file__).parent
    return {name: (here / name).read_bytes() for name in ("client.js", "client.css")}


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, port: int, handler: type[_Handler]) -> None:
        self.stopping = threading.Event()
        super().__init__((LOOPBACK, port), handler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A reader that goes away in the middle of an answer is no fault; anything else is shown."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@dataclass(frozen=True, slots=True)
class Address:
    """Where the preview is, and whether that is the port that was asked for."""

    port: int
    moved: bool

    @property
    def url(self) -> str:
        """With a slash at the end."""
        return f"http://{LOOPBACK}:{self.port}/"


@contextmanager
def serving(state: State, port: int) -> Iterator[Address]:
    """Serves ``state`` on ``port`` of this machine, or the next free one. Raises Stop when none is free."""
    handler = type("Handler", (_Handler,), {"state": state})
    with _bind(port, handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        thread.start()
        bound = int(server.server_address[1])
        try:
            yield Address(bound, moved=port not in (0, bound))
        finally:
            server.stopping.set()
            server.shutdown()
            thread.join()


def _bind(port: int, handler: type[_Handler]) -> _Server:
    last = min(port + _TRIED, 65535) if port else 0
    for candidate in range(port, last + 1):
        try:
            return _Server(candidate, handler)
        except OSError:
            continue
    hint = "choose another one with --port"
    raise Stop(error(NOWHERE, "no-port", f"no free port from {port} to {last} on {LOOPBACK}", hint))

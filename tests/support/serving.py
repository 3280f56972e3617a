"""Serving a folder over http on this machine, at the root or under a sub-path, as a static host would.

It answers an unknown address with the site's own ``404.html``, as GitHub Pages does, and where asked for it keeps
connections open and compresses text as that does too (a figure of how fast a page loads means little without).
"""

from __future__ import annotations

import gzip
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

_TYPES = {
    **SimpleHTTPRequestHandler.extensions_map,
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".json": "application/json",
    ".xml": "application/xml",
}


_COMPRESSED = frozenset({".html", ".css", ".js", ".json", ".svg", ".xml", ".csv", ".txt"})


@cache
def _compressed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), mtime=0)


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: Any, prefix: str, directory: str) -> None:
        self._prefix = prefix
        self.extensions_map = _TYPES
        super().__init__(*args, directory=directory)

    def do_GET(self) -> None:
        if self._enter():
            super().do_GET()

    def do_HEAD(self) -> None:
        if self._enter():
            super().do_HEAD()

    def _enter(self) -> bool:
        if self.path.startswith(self._prefix):
            self.path = "/" + self.path.removeprefix(self._prefix)
            return True
        self.send_error(HTTPStatus.NOT_FOUND)
        return False

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        not_found = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not not_found.exists():
            super().send_error(code, message, explain)
            return
        body = not_found.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: a test prints what it asserts."""


class _PagesHandler(_Handler):
    """As a static host on the internet serves: one connection for many files, text compressed, kept for ten minutes."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path.replace(self._prefix, "/", 1)))
        file = file / "index.html" if file.is_dir() else file
        if not self.path.startswith(self._prefix) or file.suffix not in _COMPRESSED or not file.is_file():
            super().do_GET()
            return
        body = _compressed(file)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()


class _HaltingHandler(_Handler):
    """As a slow line: a page comes up to and with a text in it, and the rest only when it may."""

    def __init__(self, *args: Any, until: bytes, rest: threading.Event, **options: Any) -> None:
        self._until, self._rest = until, rest
        super().__init__(*args, **options)

    def copyfile(self, source: Any, outputfile: Any) -> None:
        content = source.read()
        before, mark, after = content.partition(self._until)
        outputfile.write(before + mark)
        if mark:
            outputfile.flush()
            self._rest.wait()
        outputfile.write(after)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that closes a connection early is no fault of the server."""


@contextmanager
def serving(directory: Path, prefix: str = "/", *, as_pages: bool = False) -> Iterator[str]:
    """Serve ``directory`` on a free port of the loopback address; gives its address, ending in ``prefix``.

    ``prefix`` begins and ends with a slash. ``as_pages`` compresses, and does not look whether a file has changed.
    """
    handler = partial(_PagesHandler if as_pages else _Handler, prefix=prefix, directory=str(directory))
    with _running(handler) as address:
        yield address + prefix


@contextmanager
def serving_in_two(directory: Path, until: str) -> Iterator[tuple[str, threading.Event]]:
    """Serve ``directory``; a file that holds ``until`` comes up to and with it, the rest when the event is set."""
    rest = threading.Event()
    handler = partial(_HaltingHandler, until=until.encode(), rest=rest, prefix="/", directory=str(directory))
    with _running(handler) as address:
        try:
            yield address + "/", rest
        finally:
            rest.set()


@contextmanager
def _running(handler: Callable[..., _Handler]) -> Iterator[str]:
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()

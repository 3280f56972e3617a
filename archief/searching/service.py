"""Talks to Pagefind: small HTML documents in, the files of an index out.

``pagefind --service`` reads messages from its standard input (JSON in base64, each ended by a comma) and answers
in the same way. All messages are sent without waiting while a thread reads the answers: asking one by one, as the
official wrapper does, takes a hundred times longer. What Pagefind is asked to index is made elsewhere.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any

from archief.model import NOWHERE
from archief.problems import Problem, Stop, error

VERSION = "1.5.2"
"""The one version whose files and messages we know; the same one is pinned in pyproject.toml."""

LANGUAGE = "nl"


class PagefindError(RuntimeError):
    """Pagefind refused a message or stopped half-way: a fault in what we sent it, not in the content."""


@dataclass(frozen=True, slots=True)
class Document:
    """One result of a search. ``url`` is its own: a second document with the same one would replace the first."""

    url: str
    html: str


def write_index(documents: Iterable[Document]) -> dict[str, bytes]:
    """The files Pagefind makes of ``documents``, by their path below its directory.

    Raises Stop when Pagefind is missing or of another version, PagefindError when it reports a fault.
    """
    files = _run(executable(), documents)
    return {path: files[path] for path in sorted(files)}


def executable() -> Path:
    """The Pagefind program. Raises Stop when it is not there, does not start, or is not the pinned version."""
    try:
        import pagefind_bin  # noqa: PLC0415 - its absence is told to the user, not shown as a trace

        program = Path(pagefind_bin.get_executable())
        told = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    except (ImportError, OSError, subprocess.SubprocessError) as fault:
        raise Stop(_install(f"the search program Pagefind {VERSION} is missing or does not start: {fault}")) from fault
    if told.split()[-1:] != [VERSION]:
        raise Stop(_install(f"the search program is {told or 'of an unknown version'}; this needs Pagefind {VERSION}"))
    return program


def _install(message: str) -> Problem:
    hint = "install what the lock file names: make site, or pip install --require-hashes -r requirements.lock"
    return error(NOWHERE, "pagefind", message, hint)


def _run(program: Path, documents: Iterable[Document]) -> dict[str, bytes]:
    with (
        tempfile.TemporaryFile() as complaints,
        subprocess.Popen(
            [program, "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=complaints
        ) as process,
    ):
        answers = _Answers(process)
        try:
            # A broken pipe means that Pagefind has stopped; the answers or the complaints say why.
            with suppress(BrokenPipeError):
                _send_all(process, documents)
            answers.join()
        finally:
            process.kill()  # the index is here, or never will be
            if process.stdin:
                with suppress(BrokenPipeError):
                    process.stdin.close()
        if answers.files is None:
            complaints.seek(0)
            raise PagefindError(answers.fault or complaints.read().decode(errors="replace") or "Pagefind stopped early")
        return answers.files


def _send_all(process: subprocess.Popen[bytes], documents: Iterable[Document]) -> None:
    _send(process, {"type": "NewIndex", "config": {"force_language": LANGUAGE}})
    for document in documents:
        _send(process, {"type": "AddFile", "index_id": 0, "url": document.url, "file_contents": document.html})
    # Not WriteFiles: that answers before its files are whole on a busy machine. These come in the answer itself.
    _send(process, {"type": "GetFiles", "index_id": 0})
    if process.stdin:
        process.stdin.flush()


def _send(process: subprocess.Popen[bytes], payload: Mapping[str, Any]) -> None:
    if process.stdin:
        process.stdin.write(b64encode(json.dumps({"message_id": 0, "payload": payload}).encode()) + b",")


class _Answers(Thread):
    """Reads answers until the files have come, a fault is told (which ends Pagefind), or the stream ends."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        super().__init__(daemon=True)
        self._process = process
        self.files: dict[str, bytes] | None = None
        self.fault = ""
        self.start()

    def run(self) -> None:
        waiting: list[bytes] = []
        while part := os.read(self._process.stdout.fileno(), 1 << 20) if self._process.stdout else b"":
            first, *others = part.split(b",")
            waiting.append(first)
            for begun in others:
                if self._take(b"".join(waiting)):
                    return
                waiting = [begun]

    def _take(self, answer: bytes) -> bool:
        """Whether this answer is the last that matters."""
        payload = json.loads(b64decode(answer))["payload"]
        if payload["type"] == "Error":
            self.fault = str(payload["message"])
            self._process.kill()
            return True
        if payload["type"] == "GetFiles":
            self.files = {file["path"]: b64decode(file["content"]) for file in payload["files"]}
            return True
        return False

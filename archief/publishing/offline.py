"""The whole site in one zip, to be unpacked and opened by double-click.

The site itself already works from a folder (relative addresses, search by classic scripts), so the zip is the site
and a page that says how to open it: the same files give the same zip.
"""

from __future__ import annotations

import os
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from archief.model import Position
from archief.output import OutputFile
from archief.problems import Stop, error
from archief.publishing.marker import demand_writable

FOLDER = "overlegarchief"
README = "LEESMIJ.txt"

_TEXT = """\
Overlegarchief, om zonder internet te lezen en te doorzoeken

1. Pak dit zipbestand eerst uit (Windows: rechtsklik, "Alles uitpakken").
   In een zip die alleen is geopend, werken de links niet.
2. Open de map "overlegarchief" en dubbelklik op index.html.

Alles werkt in de map zelf, ook het zoeken: er wordt niets van internet gehaald.
Links naar officiële stukken (officielebekendmakingen.nl, eur-lex.europa.eu) hebben wel internet nodig.
Lukt het niet? Gebruik een recente versie van Firefox, Chrome, Edge of Safari.

Dit is geen officiële publicatie. Wat het wel is, staat in over.html.
"""

# A zip has no time zone and begins in 1980; a fixed date keeps the bytes the same.
_DATE = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_PERMISSIONS = 0o100644 << 16


def bundle(files: Iterable[OutputFile], output: Path) -> int:
    """Writes the zip to ``output`` and gives its size in bytes.

    An existing zip is replaced only when the new one is complete; any other file is left alone. Raises Stop
    when it cannot be written.
    """
    demand_zip(output)
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{output.name}-", dir=output.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                _write(sorted(files, key=lambda file: file.path), stream)
            Path(name).chmod(0o644)
            Path(name).replace(output)
        except BaseException:  # also Ctrl-C: no half zip stays behind
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as fault:
        raise _refusal(output, fault.strerror or str(fault)) from fault
    return output.stat().st_size


def demand_zip(output: Path) -> None:
    """Raises Stop when ``bundle`` would refuse ``output`` as it is now: asked before a site is made for it."""
    if output.is_dir():
        raise _refusal(output, "this is a directory; name a file")
    if output.exists() and not zipfile.is_zipfile(output):
        raise _refusal(output, "there is a file of that name that is no zip")
    demand_writable(next(parent for parent in output.resolve().parents if parent.exists()))


def _refusal(output: Path, message: str) -> Stop:
    hint = "nothing was written; choose another place with --output"
    return Stop(error(Position(str(output), 0), "cannot-write", f"cannot be written: {message}", hint))


def _write(files: Iterable[OutputFile], stream: IO[bytes]) -> None:
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        _add(archive, README, _TEXT.replace("\n", "\r\n").encode())
        for file in files:
            _add(archive, file.path, file.content)


def _add(archive: zipfile.ZipFile, path: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(f"{FOLDER}/{path}", _DATE)
    entry.create_system = _UNIX
    entry.external_attr = _PERMISSIONS
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, content, compresslevel=9)

"""The folder of an overleg in the content directory: what is there, and what may be put there.

An ``overleg.md`` that reads as a fresh import of the original beside it was not edited and may be replaced. Any
other one is an editor's work: the new text is then put beside it.
"""

from __future__ import annotations

import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from archief import anchors
from archief.directories import OVERLEGGEN
from archief.importing.decode import Unreadable
from archief.importing.ids import Known, known_ids
from archief.importing.one import import_source
from archief.importing.readers import read_source
from archief.problems import Problem, Stop
from archief.reading import read
from archief.settings import Settings

DOCUMENT = "overleg.md"
BESIDE = "overleg.nieuw.md"
_WORD = re.compile(r"[^\W\d_]{7,}")
_FEWEST = 20  # distinct long words of a text that can be told from another
# Of their distinct long words, 112 documents shared at most 40 % with another; the same print, made into text by
# seven programs, at least 95 %.
_SAME_DOCUMENT = 0.5


@dataclass(frozen=True, slots=True)
class Placed:
    """``how`` the import was put away, and ``path`` of its Markdown."""

    how: Literal["new", "same", "replaced", "beside"]
    path: Path


def find(content: Path, overleg_id: str) -> Path:
    """The folder of this id: the one that is there, whatever its capitals, or the one to be made."""
    shelves = content / OVERLEGGEN
    if shelves.is_dir():
        for folder in sorted(shelves.iterdir()):
            if folder.name.casefold() == overleg_id.casefold():
                return folder
    return shelves / overleg_id


def holds_another(folder: Path, markdown: str) -> bool:
    """Whether the ``overleg.md`` in ``folder`` is plainly another document than ``markdown``, not an older version."""
    document = folder / DOCUMENT
    if not document.is_file():
        return False
    present, new = (
        set(_WORD.findall(text.casefold()))
        for text in (document.read_text(encoding="utf-8", errors="replace"), markdown)
    )
    if min(len(present), len(new)) < _FEWEST:
        return False
    return 2 * len(present & new) / (len(present) + len(new)) < _SAME_DOCUMENT


def known(folder: Path, settings: Settings) -> Known:
    """The ids that are promised for the questions in ``folder``. Raises Stop when the promises cannot be read."""
    problems: list[Problem] = []
    recorded = anchors.read_recorded(folder / anchors.FILE, problems)
    if problems:
        raise Stop(*problems)
    if not recorded:
        return known_ids((), None)
    document = folder / DOCUMENT
    earlier = None
    if document.is_file():
        text = document.read_text(encoding="utf-8", errors="replace")
        earlier, _ = read(text, folder.name, document.as_posix(), settings)
    return known_ids(tuple(recorded), earlier)


def place(
    folder: Path, markdown: str, bron: str, data: bytes, settings: Settings, *, force: bool, dry_run: bool
) -> Placed:
    """Put ``markdown`` and the original into ``folder``, unless an editor's work stands in the way."""
    document = folder / DOCUMENT
    how: Literal["new", "same", "replaced", "beside"] = "new"
    if document.is_file():
        present = document.read_text(encoding="utf-8", errors="replace")
        if present == markdown:
            how = "same"
        else:
            how = "replaced" if force or _untouched(folder, present, settings) else "beside"
    target = folder / (BESIDE if how == "beside" else DOCUMENT)
    if dry_run:
        return Placed(how, target)
    folder.mkdir(parents=True, exist_ok=True)
    if how != "same":
        _write(target, markdown.encode("utf-8"))
    if how != "beside":
        _put_original(folder, bron, data)
        (folder / BESIDE).unlink(missing_ok=True)
    return Placed(how, target)


def _untouched(folder: Path, present: str, settings: Settings) -> bool:
    """Whether ``overleg.md`` is what the importer makes of the original that stands beside it."""
    for original in sorted(folder.glob("bron.*")):
        try:
            source = read_source(original.as_posix(), original.read_bytes())
        except (OSError, Unreadable):
            continue
        again = import_source(source, folder.name, bron=original.name, settings=settings, known=known(folder, settings))
        if again.markdown == present:
            return True
    return False


def _put_original(folder: Path, bron: str, data: bytes) -> None:
    path = folder / bron
    if not path.is_file() or path.read_bytes() != data:
        _write(path, data)


def _write(path: Path, data: bytes) -> None:
    """Whole or not at all: a temporary file beside it, then renamed."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        temporary.chmod(0o644)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise

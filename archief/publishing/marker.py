"""How a directory is recognised as a site of ours: by a small file that says so and lists its entries.

The list (the names directly in the directory, sorted) is what makes it safe to replace the directory as a
whole: something that somebody else put there, a ``.git`` or a ``CNAME``, is seen before it is lost.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from archief.model import Position
from archief.output import OutputFile
from archief.problems import Stop, error

MARKER = ".overlegarchief"
_FIRST_LINE = "Made by overlegarchief. Every build replaces this directory; these are its entries:"

# Left behind by file managers in any directory that was looked at; losing them harms nobody.
_LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


def marker_file(paths: Iterable[str]) -> OutputFile:
    """The marker of a site that holds ``paths``: the same files give the same bytes."""
    names = sorted({path.split("/", 1)[0] for path in paths} | {MARKER})
    return OutputFile(MARKER, ("\n".join([_FIRST_LINE, *names]) + "\n").encode())


def demand_ours(directory: Path) -> None:
    """Raises Stop unless ``directory`` may be replaced: absent, empty, or made by us and nobody else in it."""
    if not directory.exists():
        return
    if not directory.is_dir():
        raise _refusal(directory, "this is a file, not a directory", "give another directory with --output")
    present = {entry.name for entry in directory.iterdir()}
    if not present:
        return
    lines = _lines(directory / MARKER)
    if lines[:1] != [_FIRST_LINE]:
        raise _refusal(
            directory,
            "the directory is not empty and was not made by overlegarchief",
            "nothing was written; give an empty or a new directory with --output, or empty this one yourself",
        )
    strange = sorted(present - set(lines[1:]) - _LITTER)
    if strange:
        raise _refusal(
            directory,
            f"the directory holds what overlegarchief did not put there: {', '.join(strange[:5])}",
            "nothing was written; move it elsewhere, for a build replaces the whole directory",
        )


def demand_writable(directory: Path) -> None:
    """Raises Stop unless something can be made in ``directory``, which exists."""
    hint = "nothing was written; choose another place with --output"
    if not directory.is_dir():
        raise Stop(error(Position(str(directory), 0), "cannot-write", "this is a file, not a directory", hint))
    if not os.access(directory, os.W_OK | os.X_OK):
        raise Stop(error(Position(str(directory), 0), "cannot-write", "nothing may be written here", hint))


def _lines(marker: Path) -> list[str]:
    try:
        return marker.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []


def _refusal(directory: Path, message: str, hint: str) -> Stop:
    return Stop(error(Position(str(directory), 0), "not-our-directory", message, hint))

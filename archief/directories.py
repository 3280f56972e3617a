"""Which directory holds an archive: the names of its parts, and a refusal of what is plainly another directory."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from archief.files import unreadable
from archief.model import Position
from archief.problems import Stop, error
from archief.settings import FILE as SETTINGS

OVERLEGGEN = "overleggen"
MOTIES = "moties.toml"
_PARTS = frozenset({OVERLEGGEN, SETTINGS, MOTIES})


def demand_content(directory: Path) -> None:
    """Raises Stop unless ``directory`` can be read and holds an archive, or nothing yet."""
    names = _names(directory)
    if names is None:
        hint = f"name the directory that holds {OVERLEGGEN}/ with --content, or make it: an empty one will do"
        raise Stop(error(Position(directory.as_posix(), 0), "no-content", "there is no such directory", hint))
    _refuse_another(directory, names, "name the directory that holds them with --content")


def demand_place(directory: Path) -> None:
    """Raises Stop when ``directory`` holds anything but an archive: there is no place for documents in it. One that
    is not there can be made."""
    hint = f"name the directory that holds them, or a new one, with --content; or make {OVERLEGGEN}/ in this one"
    _refuse_another(directory, _names(directory) or set(), hint)


def _names(directory: Path) -> set[str] | None:
    """What stands in ``directory``, hidden entries apart; None when there is no such directory."""
    try:
        return {entry.name for entry in directory.iterdir() if not entry.name.startswith(".")}
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as fault:
        raise Stop(unreadable(directory, fault)) from fault


def _refuse_another(directory: Path, names: set[str], hint: str) -> None:
    if names and names.isdisjoint(_PARTS):
        near = next((path for path in _near(directory) if os.access(path / OVERLEGGEN, os.R_OK | os.X_OK)), None)
        message = f"this is no content directory: it has neither {OVERLEGGEN}/ nor {SETTINGS}"
        meant = f"did you mean `{near.as_posix()}`?" if near else hint
        raise Stop(error(Position(directory.as_posix(), 0), "no-content", message, meant))


def _near(directory: Path) -> Iterator[Path]:
    """What somebody may have meant who named ``directory``: the one that it is in, or one that is in it."""
    yield from (Path(os.path.normpath(directory / up)) for up in ("..", "../.."))
    yield from sorted(directory.iterdir())

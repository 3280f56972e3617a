"""Reading a file of the content: what cannot be read is a problem that names the file, and the rest is read on."""

from __future__ import annotations

from pathlib import Path

from archief.model import Position
from archief.problems import Problem, error


def read_bytes(path: Path, problems: list[Problem]) -> bytes | None:
    """What is in the file; None, and a problem more, when it cannot be read. Raises FileNotFoundError."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise
    except OSError as fault:
        problems.append(unreadable(path, fault))
        return None


def read_text(path: Path, problems: list[Problem]) -> str | None:
    """The text in the file; None, and a problem more, when it cannot be read or is not UTF-8.

    Raises FileNotFoundError.
    """
    raw = read_bytes(path, problems)
    if raw is None:
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = raw[: fault.start].count(b"\n") + 1
        at = Position(path.as_posix(), line)
        problems.append(error(at, "not-utf8", "this file is not UTF-8 text", "save it as UTF-8"))
        return None


def unreadable(path: Path, fault: OSError) -> Problem:
    """The problem of a file or directory that the system does not let us read."""
    at = Position(path.as_posix(), 0)
    if isinstance(fault, IsADirectoryError):
        return error(at, "unreadable-file", "this is a directory, not a file", "move it away, or put the file there")
    if isinstance(fault, NotADirectoryError):
        return error(at, "unreadable-file", "this is a file, not a directory", "move it away, or make the directory")
    return error(at, "unreadable-file", f"it cannot be read: {fault.strerror or fault}", "check its rights")

"""A site on disk: staged beside the target, swapped in by rename.

Files that did not change are hard links to those of the last good site (copies where a file system has no
hard links), so they keep their date and cost no writing. A build that fails anywhere, in rendering or on
a full disk, leaves the last good site as it was.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from archief.model import Position
from archief.output import OutputFile
from archief.problems import Stop, error
from archief.publishing.marker import demand_ours, demand_writable, marker_file


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did: counts of files, the marker left out."""

    directory: Path
    written: int
    unchanged: int
    removed: int


def publish(files: Iterable[OutputFile], directory: Path) -> Published:
    """Makes ``directory`` hold exactly ``files``.

    ``files`` may be a generator that still makes them; when it raises, nothing was touched. Raises Stop
    when the directory is somebody else's or cannot be written, ValueError for a path that leads out of the
    site or comes twice (a mistake of ours that checking has already looked for).
    """
    made = tuple(files)
    target = directory.resolve()
    try:
        demand_ours(directory)
        target.parent.mkdir(parents=True, exist_ok=True)
        with _alone_in(target.parent):
            return _stage_and_swap(made, target)
    except OSError as fault:
        where = fault.filename or str(target)
        hint = "the site that was there is still there; free the directory or choose another one with --output"
        message = f"cannot be written: {fault.strerror or fault}"
        raise Stop(error(Position(str(where), 0), "cannot-write", message, hint)) from fault


def demand_place(directory: Path) -> None:
    """Raises Stop when ``publish`` would refuse ``directory`` as it is now: asked before a site is made for it."""
    demand_ours(directory)
    standing = next(parent for parent in directory.resolve().parents if parent.exists())
    demand_writable(standing)


def _stage_and_swap(files: Iterable[OutputFile], target: Path) -> Published:
    staging, old = (target.with_name(f".{target.name}-overlegarchief-{state}") for state in ("new", "old"))
    _recover(target, staging, old)
    staging.mkdir()
    try:
        paths, unchanged = _stage(files, staging, target)
        before = _count_files(target)
        _swap(staging, target, old)
    except BaseException:  # also Ctrl-C: whatever ended it, the staging directory goes
        shutil.rmtree(staging, ignore_errors=True)
        raise
    removed = max(0, before - sum((old / path).is_file() for path in paths) - 1)
    shutil.rmtree(old, ignore_errors=True)
    return Published(target, len(paths) - unchanged, unchanged, removed)


def _recover(target: Path, staging: Path, old: Path) -> None:
    """Clears what a killed run left; one killed between the two renames of a swap gets its site back."""
    if staging.exists():
        shutil.rmtree(staging)
    if old.exists():
        if target.exists():
            shutil.rmtree(old)
        else:
            old.rename(target)


def _stage(files: Iterable[OutputFile], staging: Path, target: Path) -> tuple[list[str], int]:
    """Writes or links every file; gives the paths and how many were linked."""
    seen: set[str] = set()
    folders: set[Path] = set()
    unchanged = 0
    for file in files:
        _demand_inside(file.path, seen)
        destination = staging / file.path
        if destination.parent not in folders:
            destination.parent.mkdir(parents=True, exist_ok=True)
            folders.add(destination.parent)
        unchanged += _link_or_write(file.content, target / file.path, destination)
    marker = marker_file(seen)
    (staging / marker.path).write_bytes(marker.content)
    return list(seen), unchanged


def _demand_inside(path: str, seen: set[str]) -> None:
    parts = PurePosixPath(path).parts
    if not parts or path.startswith("/") or ".." in parts or "\\" in path or ":" in parts[0]:
        raise ValueError(f"not a path inside the site: {path!r}")
    if path in seen:
        raise ValueError(f"two files for one path: {path!r}")
    seen.add(path)


def _link_or_write(content: bytes, last: Path, destination: Path) -> bool:
    """True when the file of the last good site was taken over."""
    if _same(content, last):
        try:
            os.link(last, destination)
        except OSError:  # a file system without hard links
            shutil.copy2(last, destination)
        return True
    destination.write_bytes(content)
    return False


def _same(content: bytes, path: Path) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return False


def _swap(staging: Path, target: Path, old: Path) -> None:
    """Two renames, as no system renames a directory over a full one; the second failing undoes the first."""
    if not target.exists():
        staging.rename(target)
        return
    target.rename(old)
    try:
        staging.rename(target)
    except BaseException:
        old.rename(target)
        raise


def _count_files(directory: Path) -> int:
    return sum(len(names) for _, _, names in os.walk(directory))


@contextmanager
def _alone_in(parent: Path) -> Iterator[None]:
    """Two builds at once wait for each other, so that neither clears the other's staging directory.

    The lock is on the parent directory itself: it leaves no file behind and ends with the process. Windows
    has no such lock; there two builds at once into one directory are not guarded.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415 - not to be had on Windows

    handle = os.open(parent, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)

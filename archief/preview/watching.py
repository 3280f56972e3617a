"""Tells when watched files have changed: their content, not their date or that somebody looked at them.

The operating system's events only say that it is time to look: some of them come from reading, some come several
for one save, and a folder that is moved gives one for all its files.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from threading import Event

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

QUIET = 0.05
"""Seconds without an event after which a save is taken to be complete."""

_READING = frozenset({"opened", "closed_no_write"})
_PASSING = ("~", ".swp", ".swx", ".tmp", ".part", "4913")  # what editors write for a moment


class Watch(FileSystemEventHandler):
    """The watched directories, and what stood in them at the last look."""

    def __init__(self, directories: Sequence[Path]) -> None:
        self.directories = tuple(directories)
        self._event = Event()
        self._stopped = False
        self._seen = self._look({})

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Called by watchdog, in its own thread."""
        if event.event_type not in _READING:
            self._event.set()

    def stop(self) -> None:
        """Ends :meth:`changes`."""
        self._stopped = True
        self._event.set()

    def changes(self) -> Iterator[list[Path]]:
        """For every change: the files that appeared, changed or went, when it has been quiet for a moment."""
        while True:
            self._event.wait()
            while not self._stopped:
                self._event.clear()
                if not self._event.wait(QUIET):
                    break
            if self._stopped:
                return
            before, self._seen = self._seen, self._look(self._seen)
            changed = [
                p for p in sorted(before.keys() | self._seen.keys()) if _digest(before, p) != _digest(self._seen, p)
            ]
            if changed:
                yield changed

    def _look(self, before: dict[Path, _Look]) -> dict[Path, _Look]:
        """Date, size and digest of every file; a file is read only when its date or size is another."""
        found = {}
        for directory in self.directories:
            for path in directory.rglob("*"):
                if path.name.startswith(".") or path.name.endswith(_PASSING):
                    continue
                try:
                    if path.is_file():
                        found[path] = _read(path, before.get(path))
                except OSError:
                    continue  # it went while we looked, or may not be read: the build says so
        return found


_Look = tuple[int, int, str]


def _read(path: Path, before: _Look | None) -> _Look:
    now = path.stat()
    if before and before[:2] == (now.st_mtime_ns, now.st_size):
        return before
    return now.st_mtime_ns, now.st_size, sha256(path.read_bytes()).hexdigest()


def _digest(looks: dict[Path, _Look], path: Path) -> str | None:
    look = looks.get(path)
    return look[2] if look else None


@contextmanager
def watching(directories: Sequence[Path]) -> Iterator[Watch]:
    """A watch on ``directories`` (those that exist), from the moment this is entered."""
    observer = Observer()
    watch = Watch([directory for directory in directories if directory.is_dir()])
    for directory in watch.directories:
        observer.schedule(watch, str(directory), recursive=True)
    observer.start()
    try:
        yield watch
    finally:
        observer.stop()
        observer.join()

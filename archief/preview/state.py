"""What the preview knows: the last good site, the problems of the last build, and when each file last changed.

Kept in memory: nothing of a preview is ever written beside ``site/``, and what is not in the mapping cannot be served.
Changes are told as epochs, numbers that only grow, also over a restart: whoever has an older one knows what to do,
however many events were missed.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from threading import Condition

from archief.output import OutputFile
from archief.problems import Problem

_VERSION = re.compile(rb"\?v=[0-9a-f]+")


@dataclass(frozen=True, slots=True)
class Told:
    """What one reader is told: the state as it concerns the page ``page`` that they look at.

    ``page`` and ``style`` are the epochs at which the page (or a script) and any style sheet last changed;
    ``problems`` is None unless the last build failed.
    """

    version: int
    epoch: int
    page: int
    style: int
    building: bool
    problems: tuple[Problem, ...] | None


class State:
    """The one thing that the builder writes and the readers' threads read."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._version = 0
        self._epoch = time.time_ns() // 1_000_000
        self._files: Mapping[str, bytes] = {}
        self._since: dict[str, int] = {}
        self._building = False
        self._problems: tuple[Problem, ...] | None = None

    @property
    def files(self) -> Mapping[str, bytes]:
        """The last good site, by path; empty before the first."""
        return self._files

    @property
    def epoch(self) -> int:
        """The number of the last good site."""
        return self._epoch

    def building(self) -> None:
        """A build has begun; what is served stays as it was."""
        with self._changed:
            self._building = True
            self._tell()

    def failed(self, problems: Iterable[Problem]) -> None:
        """The build gave no site; the last good one stays."""
        with self._changed:
            self._building, self._problems = False, tuple(problems)
            self._tell()

    def built(self, files: Iterable[OutputFile]) -> list[str]:
        """A new site; gives the paths that changed, sorted."""
        fresh = {file.path: file.content for file in files}
        changed = [path for path in sorted(fresh.keys() | self._files.keys()) if self._differs(path, fresh)]
        with self._changed:
            self._epoch += 1
            self._since.update(dict.fromkeys(changed, self._epoch))
            self._files, self._building, self._problems = fresh, False, None
            self._tell()
        return changed

    def _differs(self, path: str, fresh: Mapping[str, bytes]) -> bool:
        """A page whose only change is the version of a style sheet has not changed for its reader."""
        old, new = self._files.get(path), fresh.get(path)
        if old is None or new is None or not path.endswith(".html"):
            return old != new
        return old != new and _VERSION.sub(b"", old) != _VERSION.sub(b"", new)

    def _tell(self) -> None:
        self._version += 1
        self._changed.notify_all()

    def wait(self, page: str, after: int, timeout: float) -> Told | None:
        """The state for ``page`` as soon as its version is above ``after``; None when ``timeout`` seconds pass."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._version > after, timeout):
                return None
            scripts = (path for path in self._since if path.startswith("static/") and path.endswith(".js"))
            styles = (path for path in self._since if path.endswith(".css"))
            return Told(
                self._version,
                self._epoch,
                max((self._since.get(path, 0) for path in (page, *scripts)), default=0),
                max((self._since[path] for path in styles), default=0),
                self._building,
                self._problems,
            )

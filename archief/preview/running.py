"""The round of a preview: build, serve, and build again when something was saved."""

from __future__ import annotations

import sys
import threading
import time
import traceback
import webbrowser
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from archief.model import NOWHERE
from archief.output import OutputFile
from archief.preview.server import Address, serving
from archief.preview.state import State
from archief.preview.watching import Watch, watching
from archief.problems import Problem, Stop, error, print_problems

Say = Callable[[str], None]


class Made(Protocol):
    """What a build gives: the files of a site, or the problems that keep it from being one."""

    @property
    def files(self) -> Sequence[OutputFile]:
        """What the site is made of."""

    @property
    def problems(self) -> Sequence[Problem]:
        """What is wrong, or worth a look."""

    @property
    def failed(self) -> bool:
        """Whether there is no site."""


Make = Callable[[Say], Made]


def serve(make: Make, watched: Sequence[Path], *, port: int, open_browser: bool = False) -> int:
    """Previews until it is interrupted; gives the exit code.

    ``make`` builds the site and is called again after a change in ``watched``. Raises Stop when the first build
    cannot even begin, or no port is free.
    """
    with running(make, watched, port=port) as address:
        if address.moved:
            print(f"port {port} is taken", file=sys.stderr)
        print(f"{address.url}  (Ctrl-C stops)", flush=True)
        if open_browser:
            webbrowser.open(address.url)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            print("\nstopped", file=sys.stderr)
    return 0


@contextmanager
def running(make: Make, watched: Sequence[Path], *, port: int = 0) -> Iterator[Address]:
    """A preview that runs in threads of its own while this is open."""
    state = State()
    # Watching starts before the first build: what is saved during it is built after it.
    with watching(watched) as watch:
        _build(make, state, first=True)
        builder = threading.Thread(target=_follow, args=(make, state, watch), daemon=True)
        builder.start()
        try:
            with serving(state, port) as address:
                yield address
        finally:
            watch.stop()
            builder.join()


def _follow(make: Make, state: State, watch: Watch) -> None:
    for changed in watch.changes():
        names = ", ".join(path.name for path in changed[:3]) + (" …" if len(changed) > 3 else "")
        _say(f"changed: {names}")
        _build(make, state)


def _build(make: Make, state: State, *, first: bool = False) -> None:
    started = time.monotonic()
    state.building()
    try:
        made = make(lambda _line: None)
    except Stop as stop:
        if first:
            raise
        _fail(state, stop.problems)
    except Exception as fault:  # whatever a template or a script does wrong while it is edited: show it, go on
        traceback.print_exc()
        _fail(state, (error(NOWHERE, "fault", f"{type(fault).__name__}: {fault}", "the terminal has the whole trace"),))
    else:
        if made.failed:
            _fail(state, tuple(problem for problem in made.problems if problem.severity == "error"))
            return
        changed = state.built(made.files)
        pages = sum(path.endswith(".html") for path in changed)
        _say(f"built in {time.monotonic() - started:.2f} s: {len(changed)} files changed, {pages} of them pages")


def _fail(state: State, problems: Sequence[Problem]) -> None:
    state.failed(sorted(problems))
    print_problems(problems, sys.stderr)
    _say("the build failed; " + ("the last good site is still served" if state.files else "there is no site yet"))


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)

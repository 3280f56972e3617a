"""The promises: anchors of questions, answers and footnotes that, once recorded, are there for ever.

They stand in ``ankers.txt`` beside the document, one a line; which documents there are stands in the same way in
``overleggen/ankers.txt``. The files are committed and only ever grow. A build never writes them: ``anchors --update``
does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

from archief.files import read_text
from archief.model import Overleg, Position
from archief.problems import Problem, Stop, counted, error, warning
from archief.urls import overleg_path, permanent_anchors

FILE = "ankers.txt"
_ADDRESS = re.compile(r"[\w-]+/[\w.-]+\.html(#[\w.-]+)?")
_HEADER = "# Vaste ankers: dit bestand groeit alleen. Bijwerken met: build.py anchors --update"


def read_recorded(path: Path, problems: list[Problem]) -> dict[str, int] | None:
    """The recorded anchors with their line; empty when there is no such file. None, and a problem more, when what
    was promised cannot be read."""
    try:
        text = read_text(path, problems)
    except FileNotFoundError:
        return {}
    if text is None:
        return None
    return {
        line.strip(): number
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip() and not line.strip().startswith("#")
    }


def unrecorded(overleg: Overleg, recorded: Mapping[str, int]) -> list[str]:
    """The permanent anchors that are not recorded yet, in document order."""
    return [anchor for anchor in dict.fromkeys(permanent_anchors(overleg)) if anchor not in recorded]


def check_kept(overleg: Overleg, path: str, recorded: Mapping[str, int], moved: Mapping[str, str]) -> list[Problem]:
    """An error for every recorded anchor that is gone without a word about where it went."""
    present = set(permanent_anchors(overleg))
    page = overleg_path(overleg.id)
    hint = "give the question (or note) its old id again, or add to [verhuisd] in archief.toml:"
    return [
        error(
            Position(path, line),
            "lost-anchor",
            f"the recorded anchor `{anchor}` is gone from {page}",
            f'{hint} "{page}#{anchor}" = "{page}#…"',
        )
        for anchor, line in recorded.items()
        if anchor not in present and not {page, f"{page}#{anchor}"} & moved.keys()
    ]


def check_pages(
    path: str, recorded: Mapping[str, int], present: Collection[str], moved: Mapping[str, str]
) -> list[Problem]:
    """An error for every recorded overleg whose folder is gone, or has another name, without a word about it."""
    hint = "put the folder back under that name, or add to [verhuisd] in archief.toml:"
    return [
        error(
            Position(path, line),
            "lost-page",
            f"the recorded page {overleg_path(id)} is gone: there is no folder `{id}`",
            f'{hint} "{overleg_path(id)}" = "overleg/….html"',
        )
        for id, line in recorded.items()
        if id not in present and overleg_path(id) not in moved
    ]


def check_recorded(overleg: Overleg, recorded: Mapping[str, int], pages: Collection[str]) -> list[Problem]:
    """A warning when the page of an overleg or some of its anchors are not recorded."""
    missing = unrecorded(overleg, recorded)
    told = [] if overleg.id in pages else ["the page"]
    if missing:
        some = ", ".join(missing[:3]) + (", …" if len(missing) > 3 else "")
        told.append(f"{counted(len(missing), 'anchor')} ({some})")
    hint = "before publishing: build.py anchors --update, and commit ankers.txt"
    message = f"not recorded yet: {' and '.join(told)}"
    return [warning(overleg.position, "unrecorded-anchors", message, hint)] if told else []


def check_moved(
    overleggen: Sequence[Overleg], moved: Mapping[str, str], line_of: Callable[[str], Position]
) -> list[Problem]:
    """An error for everything that is said to have moved to a question, answer or note that is not there."""
    present = {overleg_path(overleg.id): set(permanent_anchors(overleg)) for overleg in overleggen}
    problems = []
    for old, new in moved.items():
        page, _, anchor = new.partition("#")
        if not (_ADDRESS.fullmatch(old) and _ADDRESS.fullmatch(new)):
            hint = 'write "overleg/<id>.html#<old>" = "overleg/<id>.html#<new>"'
            problems.append(
                error(line_of(old), "bad-move", f"`{old}` = `{new}` are not two addresses of the site", hint)
            )
        elif page.startswith("overleg/") and (page not in present or (anchor and anchor not in present[page])):
            hint = "name a page and anchor that exist: overleg/<id>.html#<question>"
            problems.append(error(line_of(old), "bad-move", f"`{old}` moved to `{new}`, which is not there", hint))
    return problems


def record(path: Path, anchors: Sequence[str]) -> None:
    """Add ``anchors`` at the end of the file; what stands there stays. Raises Stop when it cannot be written."""
    added = "".join(f"{anchor}\n" for anchor in anchors)
    try:
        text = path.read_text(encoding="utf-8-sig") if path.exists() else _HEADER + "\n"
        if not text.endswith("\n"):
            text += "\n"
        path.write_text(text + added, encoding="utf-8", newline="\n")
    except OSError as fault:
        message = f"it cannot be written: {fault.strerror or fault}"
        raise Stop(error(Position(path.as_posix(), 0), "cannot-write", message, "check its rights")) from fault

"""A content directory on disk → overleggen, settings, originals, and all problems in them at once.

The only room that reads ``content/`` for a build. It writes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from archief import anchors
from archief.linking.moties import read_moties
from archief.model import Doubt as DoubtItem
from archief.model import Exchange, Motie, Overleg, Position
from archief.problems import Problem, Stop, error, note
from archief.reading import read
from archief.settings import Settings, moved_line, read_settings

DOCUMENT = "overleg.md"
OVERLEGGEN = "overleggen"
_BRON = re.compile(r"[\"']?bron[\"']?\s*:")
ID = re.compile(r"\d{4}-\d{2}-\d{2}-[a-z0-9]+(-[a-z0-9]+)*")


def is_id(name: str) -> bool:
    """Whether ``name`` is ``YYYY-MM-DD-slug`` with a date that exists."""
    if not ID.fullmatch(name):
        return False
    try:
        date.fromisoformat(name[:10])
    except ValueError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Content:
    """All that a content directory holds.

    ``recorded`` is keyed by overleg id: anchor → line in its ``ankers.txt``; ``pages``: id → line in the one of all.
    """

    directory: Path
    settings: Settings
    overleggen: tuple[Overleg, ...]
    moties: Mapping[str, Motie]
    sources: Mapping[str, tuple[str, bytes]]
    recorded: Mapping[str, Mapping[str, int]]
    pages: Mapping[str, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = field(default=())


def load(directory: Path) -> Content:
    """Read everything below ``directory``. Raises Stop when there is no such directory."""
    if not directory.is_dir():
        hint = "name the directory that holds overleggen/ with --content, or make it: an empty one will do"
        raise Stop(error(Position(directory.as_posix(), 0), "no-content", "there is no such directory", hint))
    settings, problems = read_settings(directory)
    moties, motie_problems = read_moties(directory)
    found: list[Problem] = [*problems, *motie_problems]
    overleggen: list[Overleg] = []
    sources: dict[str, tuple[str, bytes]] = {}
    recorded: dict[str, Mapping[str, int]] = {}
    for folder in _folders(directory, found):
        overleg = _read_document(folder, settings, found)
        if overleg is None:
            continue
        overleggen.append(overleg)
        recorded[overleg.id] = anchors.read_recorded(folder / anchors.FILE)
        path = (folder / anchors.FILE).as_posix()
        found += anchors.check_kept(overleg, path, recorded[overleg.id], settings.moved)
        if overleg.metadata.bron:
            found += _read_source(folder, overleg, sources)
    found += anchors.check_moved(overleggen, settings.moved, lambda key: moved_line(directory, key))
    listed = directory / OVERLEGGEN / anchors.FILE
    pages = anchors.read_recorded(listed)
    present = {folder.name for folder in listed.parent.iterdir() if folder.is_dir()} if listed.parent.is_dir() else ()
    found += anchors.check_pages(listed.as_posix(), pages, present, settings.moved)
    return Content(directory, settings, tuple(overleggen), moties, sources, recorded, pages, tuple(found))


def _folders(directory: Path, problems: list[Problem]) -> Iterator[Path]:
    """The folder of each overleg, by name; a problem for one whose name is not an id."""
    parent = directory / OVERLEGGEN
    if parent.exists() and not parent.is_dir():
        hint = "it must be a directory, with a folder for each overleg"
        problems.append(error(Position(parent.as_posix(), 0), "no-content", "this is a file", hint))
    seen: dict[str, str] = {}
    entries = sorted(parent.iterdir(), key=lambda entry: entry.name) if parent.is_dir() else []
    for folder in entries:
        if folder.name.startswith(".") or not folder.is_dir():
            continue
        at = Position(folder.as_posix(), 0)
        if not is_id(folder.name):
            hint = "rename the folder to YYYY-MM-DD-slug: lower-case letters, digits and single hyphens"
            problems.append(error(at, "bad-folder", f"`{folder.name}` is not an id of an overleg", hint))
        elif folder.name.casefold() in seen:
            message = f"`{folder.name}` and `{seen[folder.name.casefold()]}` differ in capitals only"
            problems.append(error(at, "bad-folder", message, "rename one of them"))
        elif not (folder / DOCUMENT).is_file():
            hint = f"import a document into it, or remove the folder: it has no {DOCUMENT}"
            problems.append(error(at, "no-document", f"the folder has no {DOCUMENT}", hint))
        else:
            seen[folder.name.casefold()] = folder.name
            yield folder


def _read_document(folder: Path, settings: Settings, problems: list[Problem]) -> Overleg | None:
    path = folder / DOCUMENT
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        at = Position(path.as_posix(), raw[: fault.start].count(b"\n") + 1)
        problems.append(error(at, "not-utf8", "this file is not UTF-8 text", "save it as UTF-8"))
        return None
    overleg, found = read(text, folder.name, path.as_posix(), settings)
    problems += found
    return overleg


def _read_source(folder: Path, overleg: Overleg, sources: dict[str, tuple[str, bytes]]) -> Sequence[Problem]:
    path = folder / (overleg.metadata.bron or "")
    if path.is_symlink():
        hint = "copy the document itself beside it: a link may lead to a file that is not meant for publication"
        return (error(_of_bron(folder), "source-is-link", f"`bron: {path.name}` is a symbolic link", hint),)
    if path.is_file():
        sources[overleg.id] = (path.suffix.lower(), path.read_bytes())
        return ()
    hint = f"put the original document beside {DOCUMENT}, or remove `bron` from the front matter"
    return (error(_of_bron(folder), "missing-source", f"`bron: {overleg.metadata.bron}` is not there", hint),)


def _of_bron(folder: Path) -> Position:
    """Where the front matter names the original; without a line when that is not plain."""
    path = folder / DOCUMENT
    lines = path.read_text(encoding="utf-8-sig").split("\n")
    line = next((n for n, line in enumerate(lines, 1) if _BRON.match(line)), 0)
    return Position(path.as_posix(), line)


def doubts(overleggen: Sequence[Overleg]) -> tuple[Problem, ...]:
    """A note for everything the importer was not sure of and no editor has settled."""
    return tuple(found for overleg in overleggen for found in _doubts(overleg))


def _doubts(overleg: Overleg) -> Iterator[Problem]:
    hint = "compare it with the original; then remove the mark `twijfel`"
    answers = set()
    for item in overleg.body:
        if isinstance(item, DoubtItem):
            yield note(item.position, "doubt", item.reason, "settle it and remove the block `::: twijfel`")
        elif isinstance(item, Exchange):
            if item.doubt:
                yield note(item.position, "doubt", f"{item.id}: {item.doubt}", hint)
            if item.answer and item.answer.doubt and item.answer.questions not in answers:
                answers.add(item.answer.questions)
                yield note(item.answer.position, "doubt", f"answer {item.id}: {item.answer.doubt}", hint)

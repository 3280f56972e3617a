"""A content directory on disk → overleggen, settings, originals, and all problems in them at once.

The only room that reads ``content/`` for a build. It writes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from archief import anchors, collector, files
from archief.directories import OVERLEGGEN, demand_content
from archief.linking.moties import read_moties
from archief.model import Doubt as DoubtItem
from archief.model import Exchange, Motie, Overleg, Position
from archief.overleg_ids import why_no_id
from archief.problems import Problem, error, note, warning
from archief.reading import read
from archief.settings import Settings, moved_line, read_settings

DOCUMENT = "overleg.md"
_GEVRAAGD = re.compile(r"[\"']?gevraagd[\"']?\s*:")
_BRON = re.compile(r"[\"']?bron[\"']?\s*:")


@dataclass(frozen=True, slots=True)
class Content:
    """All that a content directory holds.

    ``recorded`` is keyed by overleg id: anchor → line in its ``ankers.txt``; ``pages``: id → line in the one of all.
    One that cannot be read is left out of both (and is an error).
    """

    directory: Path
    settings: Settings
    overleggen: tuple[Overleg, ...]
    moties: Mapping[str, Motie]
    sources: Mapping[str, tuple[str, bytes]]
    recorded: Mapping[str, Mapping[str, int]]
    pages: Mapping[str, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = field(default=())


@collector.paused()
def load(directory: Path) -> Content:
    """Read everything below ``directory``. Raises Stop when there is no such directory."""
    demand_content(directory)
    settings, problems = read_settings(directory)
    moties, motie_problems = read_moties(directory)
    found: list[Problem] = [*problems, *motie_problems]
    overleggen: list[Overleg] = []
    sources: dict[str, tuple[str, bytes]] = {}
    recorded: dict[str, Mapping[str, int]] = {}
    entries = _entries(directory / OVERLEGGEN, found)
    for folder in _folders(entries or (), found):
        overleg = _read_document(folder, settings, found)
        if overleg is None:
            continue
        overleggen.append(overleg)
        path = folder / anchors.FILE
        promised = anchors.read_recorded(path, found)
        if promised is not None:
            recorded[overleg.id] = promised
            found += anchors.check_kept(overleg, path.as_posix(), promised, settings.moved)
        if overleg.metadata.bron:
            found += _read_source(folder, overleg, sources)
    found += anchors.check_moved(overleggen, settings.moved, lambda key: moved_line(directory, key))
    listed = directory / OVERLEGGEN / anchors.FILE
    pages = anchors.read_recorded(listed, found) if entries is not None else None
    if entries is not None and pages is not None:
        present = {folder.name for folder in entries}
        found += anchors.check_pages(listed.as_posix(), pages, present, settings.moved)
    return Content(directory, settings, tuple(overleggen), moties, sources, recorded, pages or {}, tuple(found))


def _entries(parent: Path, problems: list[Problem]) -> list[Path] | None:
    """The folders of the overleggen, by name; None, and a problem more, when they cannot be read."""
    try:
        return sorted((entry for entry in parent.iterdir() if entry.is_dir()), key=lambda entry: entry.name)
    except FileNotFoundError:
        return []
    except OSError as fault:
        problems.append(files.unreadable(parent, fault))
        return None


def _folders(entries: Iterable[Path], problems: list[Problem]) -> Iterator[Path]:
    """The folder of each overleg; a problem for one whose name is not an id."""
    seen: dict[str, str] = {}
    for folder in entries:
        if folder.name.startswith("."):
            continue
        at = Position(folder.as_posix(), 0)
        if why := why_no_id(folder.name):
            hint = "rename the folder: for example 2025-03-31-landbouwraad"
            problems.append(error(at, "bad-folder", f"`{folder.name}` {why}", hint))
        elif folder.name.casefold() in seen:
            message = f"`{folder.name}` and `{seen[folder.name.casefold()]}` differ in capitals only"
            problems.append(error(at, "bad-folder", message, "rename one of them"))
        else:
            seen[folder.name.casefold()] = folder.name
            yield folder


def _read_document(folder: Path, settings: Settings, problems: list[Problem]) -> Overleg | None:
    path = folder / DOCUMENT
    try:
        text = files.read_text(path, problems)
    except FileNotFoundError:
        at = Position(folder.as_posix(), 0)
        hint = "import a document into it, or remove the folder"
        problems.append(error(at, "no-document", f"the folder has no {DOCUMENT}", hint))
        return None
    if text is None:
        return None
    overleg, found = read(text, folder.name, path.as_posix(), settings)
    problems += found
    return overleg


def _read_source(folder: Path, overleg: Overleg, sources: dict[str, tuple[str, bytes]]) -> Sequence[Problem]:
    found: list[Problem] = []
    path = folder / (overleg.metadata.bron or "")
    if path.is_symlink():
        hint = "copy the document itself beside it: a link may lead to a file that is not meant for publication"
        return (error(_of_bron(folder), "source-is-link", f"`bron: {path.name}` is a symbolic link", hint),)
    try:
        original = files.read_bytes(path, found)
    except FileNotFoundError:
        hint = f"put the original document beside {DOCUMENT}, or remove `bron` from the front matter"
        return (error(_of_bron(folder), "missing-source", f"`bron: {overleg.metadata.bron}` is not there", hint),)
    if original is not None:
        sources[overleg.id] = (path.suffix.lower(), original)
    return found


def _of_bron(folder: Path) -> Position:
    """Where the front matter names the original."""
    return _line_of((folder / DOCUMENT).as_posix(), _BRON)


def _line_of(path: str, key: re.Pattern[str]) -> Position:
    """Where the front matter of the document at ``path`` has the key; without a line when that is not plain."""
    lines = Path(path).read_text(encoding="utf-8-sig").split("\n")
    return Position(path, next((n for n, line in enumerate(lines, 1) if key.match(line)), 0))


def doubts(overleggen: Sequence[Overleg]) -> tuple[Problem, ...]:
    """A note for everything the importer was not sure of and no editor has settled."""
    return tuple(found for overleg in overleggen for found in _doubts(overleg))


def remarks(content: Content) -> tuple[Problem, ...]:
    """What reads well, and yet an editor will want to look at."""
    return (
        *(found for overleg in content.overleggen for found in _remarks(overleg)),
        *_same_sources(content),
    )


def _same_sources(content: Content) -> Iterator[Problem]:
    """A warning for each original that is, byte for byte, the one of another overleg."""
    first: dict[bytes, str] = {}
    for overleg in content.overleggen:
        if overleg.id in content.sources:
            other = first.setdefault(content.sources[overleg.id][1], overleg.id)
            if other != overleg.id:
                at = _of_bron(content.directory / OVERLEGGEN / overleg.id)
                hint = "the same document under two ids? then remove the folder whose address is not recorded"
                yield warning(at, "same-source", f"the original is the same file as that of `{other}`", hint)


def _remarks(overleg: Overleg) -> Iterator[Problem]:
    if overleg.metadata.datum is None:
        hint = f"add `beantwoord: {overleg.id[:10]}` to the front matter, if that is the day of the answers"
        yield note(overleg.position, "no-date", "the document has no date: it stands below all others", hint)
    asked, answered = overleg.metadata.gevraagd, overleg.metadata.beantwoord
    if asked and answered and asked > answered:
        at = _line_of(overleg.position.path, _GEVRAAGD)
        message = f"asked on {asked}, after it was answered on {answered}"
        yield warning(at, "asked-late", message, "compare `gevraagd` and `beantwoord` with the original")
    if not overleg.exchanges:
        hint = "write `::: vraag …` and `::: antwoord …` around what was asked and answered"
        yield warning(overleg.position, "no-exchanges", "the document has no question and no remark", hint)


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

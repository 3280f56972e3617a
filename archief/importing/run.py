"""``build.py import``: files and folders in, folders of the content directory out. The only step that touches disk.

Never overwrites what an editor changed; one bad file does not stop the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from archief.files import unreadable
from archief.importing import reporting, shelf
from archief.importing.decode import Unreadable
from archief.importing.ids import NOTHING_KNOWN
from archief.importing.naming import id_of_file
from archief.importing.one import Imported, import_source
from archief.importing.readers import SUFFIXES, read_source, suffix_of
from archief.importing.source import Source
from archief.model import Position
from archief.problems import Problem, Stop, error, print_problems
from archief.settings import Settings


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file; ``id`` and ``placed`` are None when it failed."""

    path: Path
    id: str | None
    imported: Imported | None
    placed: shelf.Placed | None
    problems: tuple[Problem, ...] = ()


def run(
    files: Iterable[Path],
    content: Path,
    *,
    id: str | None = None,
    force: bool = False,
    dry_run: bool = False,
    settings: Settings,
    stream: TextIO,
    errors: TextIO,
) -> int:
    """Import every file (of a folder: every text and Word file in it) into ``content``; the report goes to ``stream``,
    what went wrong to ``errors``.

    ``id`` names the overleg when there is one file; ``force`` overwrites what an editor changed; ``dry_run``
    writes nothing. The exit code: 0 when all went well, 1 when a file was not imported.
    """
    given = [Path(file) for file in files]
    paths, problems = _expand(given)
    for folder, names in _skipped(given):
        kinds = ", ".join(SUFFIXES)
        print(f"skipped in {folder.as_posix()}, being none of {kinds}: {', '.join(names)}", file=stream)
    problems += _check_id(id, paths)
    if problems and (id is not None or not paths):
        print_problems(problems, errors)
        return 1
    outcomes: list[Outcome] = []
    importer = _Importer(content, settings, force, dry_run)
    for number, path in enumerate(paths, 1):
        if len(paths) > 1:
            print(f"[{number}/{len(paths)}] {path.as_posix()}", file=stream, flush=True)
        outcome = importer.bring(path, id)
        outcomes.append(outcome)
        reporting.print_outcome(outcome.id, outcome.imported, outcome.placed, dry_run, stream)
        stream.flush()  # on a screen the errors stand below the table of their document
        print_problems(outcome.problems, errors)
    print_problems(problems, errors)
    failed = [outcome for outcome in outcomes if outcome.placed is None]
    done = [(o.placed, o.imported.report) for o in outcomes if o.placed and o.imported and o.imported.report]
    reporting.print_next_step(done, len(failed) + len(problems), dry_run, stream)
    return 1 if failed or problems else 0


@dataclass(slots=True)
class _Importer:
    """Imports files one by one; remembers which file took which id."""

    content: Path
    settings: Settings
    force: bool
    dry_run: bool
    taken: dict[str, Path] = field(default_factory=dict)

    def bring(self, path: Path, wish: str | None) -> Outcome:
        """Import ``path``, under the id ``wish`` when one is given."""
        try:
            return self._bring(path, wish)
        except Stop as stop:
            return Outcome(path, None, None, None, stop.problems)
        except OSError as fault:
            return Outcome(path, None, None, None, (unreadable(Path(fault.filename or path), fault),))

    def _bring(self, path: Path, wish: str | None) -> Outcome:
        name = path.as_posix()
        try:
            data = path.read_bytes()
            source = read_source(name, data)
        except Unreadable as mistake:
            return _failed(path, "no-text", str(mistake), mistake.hint)
        bron = f"bron{suffix_of(data, path.suffix)}"
        imported = self._import(source, wish or id_of_file(path), bron)
        if imported.overleg is None or imported.markdown is None:
            return Outcome(path, None, imported, None, imported.problems)
        folder = shelf.find(self.content, imported.overleg.id)
        other = self.taken.setdefault(folder.name.casefold(), path)
        if other is not path:
            message = f"its id `{folder.name}` is that of {other.as_posix()}"
            return _failed(path, "same-id", message, "import them one by one, with --id")
        if not self.force and shelf.holds_another(folder, imported.markdown):
            message = f"{(folder / shelf.DOCUMENT).as_posix()} is another document, with the same id"
            hint = "give this one an id of its own with --id; --force replaces what is there"
            return _failed(path, "other-document", message, hint)
        try:
            placed = shelf.place(
                folder, imported.markdown, bron, data, self.settings, force=self.force, dry_run=self.dry_run
            )
        except OSError as mistake:
            hint = "--content names the directory that holds overleggen/; it must be one you may write in"
            return _failed(
                Path(mistake.filename or folder), "cannot-write", f"it cannot be written: {mistake.strerror}", hint
            )
        return Outcome(path, folder.name, imported, placed)

    def _import(self, source: Source, wish: str | None, bron: str) -> Imported:
        """With the ids its questions had before, when its folder is there already."""
        known = shelf.known(shelf.find(self.content, wish), self.settings) if wish else NOTHING_KNOWN
        imported = import_source(source, wish, bron=bron, settings=self.settings, known=known)
        if wish is None and imported.overleg is not None:
            known = shelf.known(shelf.find(self.content, imported.overleg.id), self.settings)
            if known.questions:
                return import_source(source, imported.overleg.id, bron=bron, settings=self.settings, known=known)
        return imported


def _failed(path: Path, code: str, message: str, hint: str) -> Outcome:
    return Outcome(path, None, None, None, (error(Position(path.as_posix(), 0), code, message, hint),))


# --------------------------------------------------------------------------- which files


def _expand(given: Sequence[Path]) -> tuple[list[Path], list[Problem]]:
    """The files meant: a folder stands for the text and Word files directly in it."""
    paths: list[Path] = []
    problems: list[Problem] = []
    for path in given:
        if path.is_dir():
            try:
                inside = list(_documents_in(path))
            except OSError as fault:
                problems.append(unreadable(path, fault))
                continue
            if not inside:
                hint = f"it imports {', '.join(SUFFIXES)}; make text of a PDF first (pdftotext -layout)"
                problems.append(error(Position(path.as_posix(), 0), "no-documents", "no document in this folder", hint))
            paths += inside
        elif path.exists():
            paths.append(path)
        else:
            hint = "check the name; a name with spaces needs quotes"
            problems.append(error(Position(path.as_posix(), 0), "no-file", "there is no such file", hint))
    return list(dict.fromkeys(paths)), problems


def _documents_in(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.suffix.lower() in SUFFIXES and not path.name.startswith((".", "~$")):
            yield path


def _skipped(given: Sequence[Path]) -> Iterator[tuple[Path, list[str]]]:
    """The names of the files in each folder that are no documents, as far as the folder can be read."""
    for folder in given:
        with suppress(OSError):
            files = sorted(path for path in folder.iterdir() if path.is_file()) if folder.is_dir() else []
            taken = set(_documents_in(folder)) if files else set()
            if left := [path.name for path in files if path not in taken and not path.name.startswith((".", "~$"))]:
                yield folder, left


def _check_id(wish: str | None, paths: Sequence[Path]) -> list[Problem]:
    """An error when one id is asked for several files (of a folder)."""
    if wish is None or len(paths) <= 1:
        return []
    hint = "import them one by one, or leave --id out"
    return [error(Position("--id", 0), "one-file", f"an id is for one file; there are {len(paths)}", hint)]

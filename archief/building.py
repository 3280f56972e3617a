"""From a content directory to the files of a site: read, link, render, check, index. Writes nothing.

Every step gives problems; whether a build fails is decided in one place, ``Assembled.failed``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from archief import anchors, checking, linking, rendering, searching
from archief.content import doubts, load, remarks
from archief.model import Archive
from archief.output import OutputFile
from archief.problems import Problem, counted, has_errors
from archief.settings import Settings

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Assembled:
    """A site that is ready to be published, or the reasons why not."""

    archive: Archive
    settings: Settings
    files: tuple[OutputFile, ...]
    problems: tuple[Problem, ...]
    strict: bool

    @property
    def failed(self) -> bool:
        """Whether nothing may be published."""
        return has_errors(self.problems, strict=self.strict)


def silent(_line: str) -> None:
    """Progress for nobody."""


def assemble(
    content: Path,
    *,
    base_url: str | None = None,
    strict: bool = False,
    search: bool = True,
    cache: Path | None = None,
    say: Say = silent,
) -> Assembled:
    """The files of the site of ``content``. ``search`` False leaves the index out (a check needs none).

    With problems that fail a build there are no files; all problems of reading and linking are there
    at once. Raises Stop when ``content`` is no directory or the search binary is missing.
    """
    loaded = load(content)
    settings = replace(loaded.settings, base_url=base_url) if base_url else loaded.settings
    problems = [*loaded.problems, *doubts(loaded.overleggen), *remarks(loaded)]
    if strict:
        for overleg in loaded.overleggen:
            if overleg.id in loaded.recorded:
                problems += anchors.check_recorded(overleg, loaded.recorded[overleg.id], loaded.pages)
    exchanges = counted(sum(len(overleg.exchanges) for overleg in loaded.overleggen), "exchange")
    say(f"Read {counted(len(loaded.overleggen), 'overleg', 'overleggen')} with {exchanges}")
    archive, unlinked = linking.link(loaded.overleggen, settings, loaded.moties)
    problems += unlinked
    result = Assembled(archive, settings, (), tuple(problems), strict)
    if result.failed:
        return result
    files = list(rendering.render(archive, settings, sources=loaded.sources, problems=problems))
    say(f"Rendered {len(files)} files")
    if search:
        index = searching.index(archive, settings, cache)
        say(f"Indexed {exchanges} for search")
        files += index
    problems += checking.check(files, base_url=settings.base_url)
    result = replace(result, problems=tuple(problems))
    return result if result.failed else replace(result, files=tuple(files))

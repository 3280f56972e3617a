"""Archive → the files of the site, as a stream of values: pages, data, originals and static files.

Nothing is written here and nothing is checked; the search index is made elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from archief.model import Archive
from archief.output import OutputFile
from archief.problems import Problem
from archief.rendering.context import Context
from archief.rendering.environment import environment
from archief.rendering.pages import PAGES
from archief.settings import Settings

__all__ = ["render"]


def render(
    archive: Archive,
    settings: Settings,
    *,
    sources: Mapping[str, tuple[str, bytes]] | None = None,
    problems: Sequence[Problem] = (),
) -> Iterator[OutputFile]:
    """All files of the site but the search index, each path once.

    ``sources`` holds the original document of an overleg (by its id) as (suffix with dot, bytes); ``problems`` are the
    open ones, which the report page shows.
    """
    context = Context(archive, settings, environment(), sources or {}, problems)
    for make in PAGES:
        yield from make(context)
    yield from context.assets.outputs()

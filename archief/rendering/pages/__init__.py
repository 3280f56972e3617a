"""The pages of the site. Each module gives ``pages(context) -> Iterator[OutputFile]``; this is their list."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from archief.output import OutputFile
from archief.rendering.context import Context
from archief.rendering.pages import about, home, not_found, overleg, search

PageMaker = Callable[[Context], Iterator[OutputFile]]

PAGES: tuple[PageMaker, ...] = (
    home.pages,
    overleg.pages,
    about.pages,
    search.pages,
    not_found.pages,
)

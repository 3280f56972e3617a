"""The home page: what this is, a search box, the newest overleggen, and the ways in."""

from __future__ import annotations

from collections.abc import Iterator

from archief import urls
from archief.output import OutputFile
from archief.rendering.context import Context, Page

NEWEST = 8


def pages(context: Context) -> Iterator[OutputFile]:
    """``index.html``."""
    settings = context.settings
    page = Page(urls.HOME, settings.title, settings.description)
    yield context.page(page, "home.html", newest=context.archive.overleggen[:NEWEST], archive=context.archive)

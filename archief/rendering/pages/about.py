"""``over.html``: what the archive is and is not, and what a reader may expect of it."""

from __future__ import annotations

from collections.abc import Iterator

from archief import urls
from archief.output import OutputFile
from archief.rendering.context import Context, Crumb, Page


def pages(context: Context) -> Iterator[OutputFile]:
    """``over.html``."""
    page = Page(
        urls.ABOUT,
        "Over dit archief",
        "Wat dit archief is en niet is, hoe het wordt gemaakt, en wat u mag met teksten en gegevens.",
        trail=(Crumb("Over dit archief"),),
    )
    yield context.page(page, "over.html", archive=context.archive)

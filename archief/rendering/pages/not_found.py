"""``404.html``: what a server shows for an address that does not exist.

It is served at any depth, so its addresses cannot be relative to where it is served; with a base URL they are
absolute, without one they fit an address at the root.
"""

from __future__ import annotations

from collections.abc import Iterator

from archief import urls
from archief.output import OutputFile
from archief.rendering.context import Context, Page


def pages(context: Context) -> Iterator[OutputFile]:
    """``404.html``."""
    page = Page(urls.NOT_FOUND, "Pagina niet gevonden", "Deze pagina bestaat niet.", indexed=False)
    yield context.page(page, "404.html")

"""Pages that have moved: a note at the old address that leads to the new one, also without JavaScript.

From ``verhuisd`` in the settings. An old anchor within a page that still exists is not a file of its own and is
left to that page.
"""

from __future__ import annotations

from collections.abc import Iterator

from archief.output import OutputFile
from archief.rendering.context import Context, Crumb, Page


def pages(context: Context) -> Iterator[OutputFile]:
    """A page per old address."""
    for old, new in sorted(context.settings.moved.items()):
        if "#" in old or not old.endswith(".html"):
            continue
        target, _, fragment = new.partition("#")
        page = Page(
            old, "Deze pagina is verhuisd", "Deze pagina heeft een nieuw adres.", (Crumb("Verhuisd"),), indexed=False
        )
        yield context.page(page, "verhuisd.html", target=target, fragment=fragment)

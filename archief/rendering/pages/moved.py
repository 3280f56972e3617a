"""What has moved (``verhuisd`` in the settings): a note at the old address that leads to the new one.

An old page becomes a page that leads on, also without JavaScript; an old anchor within a page that still exists
becomes a line at the end of that page.
"""

from __future__ import annotations

from collections.abc import Iterator

from archief import urls
from archief.model import Overleg
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


def anchors(context: Context, overleg: Overleg) -> list[tuple[str, str, str]]:
    """The old anchors of an overleg that are no more on its page: (old, path of the new page, new anchor)."""
    present = set(urls.permanent_anchors(overleg))
    found = []
    for old, new in sorted(context.settings.moved.items()):
        page, _, anchor = old.partition("#")
        target, _, fragment = new.partition("#")
        if page == urls.overleg_path(overleg.id) and anchor and anchor not in present:
            found.append((anchor, target or page, fragment))
    return found

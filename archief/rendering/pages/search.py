"""``zoeken.html``: the frame of the search page, and what is possible without JavaScript.

The search itself runs in the browser (``static/search-*.js``) on the index that :mod:`archief.searching` makes.
"""

from __future__ import annotations

from collections.abc import Iterator

from archief import urls
from archief.output import OutputFile
from archief.rendering.context import Context, Crumb, Page


def pages(context: Context) -> Iterator[OutputFile]:
    """``zoeken.html``."""
    overleggen = context.archive.overleggen
    fracties = {f.slug: f for overleg in overleggen for exchange in overleg.exchanges for f in exchange.fracties}
    years = {overleg.metadata.datum.year for overleg in overleggen if overleg.metadata.datum}
    description = "Zoek in alle schriftelijke vragen en antwoorden van het archief."
    page = Page(urls.SEARCH, "Zoeken", description, trail=(Crumb("Zoeken"),))
    yield context.page(
        page,
        "zoeken.html",
        fracties=[fracties[slug] for slug in sorted(fracties)],
        years=sorted(years, reverse=True),
    )

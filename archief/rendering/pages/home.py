"""The home page: what this is, a search box, the newest overleggen, and the ways in."""

from __future__ import annotations

from collections.abc import Iterator

from archief import urls
from archief.model import Archive, Kamerstuk
from archief.output import OutputFile
from archief.rendering.context import Context, Page

NEWEST = 6
MOST_CITED = 6


def pages(context: Context) -> Iterator[OutputFile]:
    """``index.html``."""
    archive, settings, groups = context.archive, context.settings, context.groups
    exchanges = [exchange for overleg in archive.overleggen for exchange in overleg.exchanges]
    yield context.page(
        Page(
            urls.HOME,
            settings.title,
            settings.description,
            feeds=(("Nieuwe overleggen", urls.FEED),),
        ),
        "home.html",
        newest=archive.overleggen[:NEWEST],
        total=len(archive.overleggen),
        questions=sum(exchange.kind == "vraag" for exchange in exchanges),
        answered=sum(exchange.answer is not None for exchange in exchanges if exchange.kind == "vraag"),
        moties=sum(kamerstuk.motie is not None for kamerstuk in archive.kamerstukken.values()),
        fracties=groups.fracties,
        onderwerpen=[group for group in groups.onderwerpen if group.parts],
        years=[(year, len(items)) for year, items in groups.years if year],
        most_cited=_most_cited(archive),
    )


def _most_cited(archive: Archive) -> list[Kamerstuk]:
    """The moties with the most mentions."""
    moties = (kamerstuk for kamerstuk in archive.kamerstukken.values() if kamerstuk.motie)
    return sorted(moties, key=lambda motie: (-len(motie.mentions), motie.id))[:MOST_CITED]

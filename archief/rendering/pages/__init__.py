"""The pages of the site. Each module gives ``pages(context) -> Iterator[OutputFile]``; this is their list,
with the data files and feeds after them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from archief.output import OutputFile
from archief.rendering import export, feeds, sitemap
from archief.rendering.context import Context
from archief.rendering.pages import (
    about,
    dossier,
    glossary,
    home,
    kamerstuk,
    moties,
    moved,
    not_found,
    onderwerp,
    overleg,
    overleggen,
    people,
    report,
    search,
)

PageMaker = Callable[[Context], Iterator[OutputFile]]

PAGES: tuple[PageMaker, ...] = (
    home.pages,
    overleg.pages,
    about.pages,
    search.pages,
    not_found.pages,
    overleggen.pages,
    people.pages,
    onderwerp.pages,
    kamerstuk.pages,
    moties.pages,
    dossier.pages,
    glossary.pages,
    report.pages,
    moved.pages,
    export.files,
    feeds.pages,
    sitemap.pages,
)

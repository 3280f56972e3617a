"""What every page is made from: the archive, its settings, and one way to turn a template into a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from typing import Literal

from jinja2 import Environment

from archief import urls
from archief.model import Archive, Exchange, Key, Overleg
from archief.output import OutputFile
from archief.problems import Problem
from archief.rendering import around, assets, lines, terms
from archief.rendering import groups as grouping
from archief.rendering import occurrences as occurring
from archief.settings import Settings

PageKind = Literal["website", "article"]


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the path to a page; ``path`` is None for the page itself."""

    name: str
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """What the frame of a page needs to know; ``path`` from the site's root, ``title`` without the site's name.

    ``feeds`` are (name, path); ``trail`` leads from below the home page to this page, itself included.
    ``indexed`` False keeps search engines away (404, meldingen).
    """

    path: str
    title: str
    description: str
    trail: tuple[Crumb, ...] = ()
    kind: PageKind = "website"
    published: date | None = None
    feeds: tuple[tuple[str, str], ...] = ()
    indexed: bool = True


@dataclass(frozen=True)
class Context:
    """The whole input of rendering. Not slotted: what is derived from it is computed once and kept."""

    archive: Archive
    settings: Settings
    environment: Environment
    sources: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)
    problems: Sequence[Problem] = ()

    @cached_property
    def assets(self) -> assets.Assets:
        """The static files, by name."""
        return assets.load(self.settings)

    @cached_property
    def cited(self) -> Mapping[str, tuple[around.Cited, ...]]:
        """What each overleg cites."""
        return around.cited(self.archive)

    @cached_property
    def by_id(self) -> Mapping[str, Overleg]:
        """The overleggen by id."""
        return {overleg.id: overleg for overleg in self.archive.overleggen}

    @cached_property
    def exchanges(self) -> Mapping[Key, Exchange]:
        """All exchanges of the archive."""
        return {Key(overleg.id, e.id): e for overleg in self.archive.overleggen for e in overleg.exchanges}

    @cached_property
    def _asked(self) -> dict[int, str]:
        return {}

    def asked(self, exchange: Exchange) -> str:
        """What an exchange of the archive asks, in one line; many pages want to know."""
        key = id(exchange)  # the archive keeps its exchanges as long as we live
        if key not in self._asked:
            self._asked[key] = lines.asked(exchange)
        return self._asked[key]

    @cached_property
    def agenda(self) -> Mapping[str, str]:
        """What an agenda calls a Kamerstuk, by its id: the oldest item that is about that one alone."""
        return {
            item.kamerstukken[0]: item.titel
            for overleg in self.archive.overleggen
            for item in overleg.metadata.agenda
            if len(item.kamerstukken) == 1
        }

    @cached_property
    def occurrences(self) -> occurring.Occurrences:
        """Everything that was recognised, with its place."""
        return occurring.occurrences(self.archive)

    @cached_property
    def groups(self) -> grouping.Groups:
        """What belongs together: by fractie, bewindspersoon, onderwerp, dossier and year."""
        return grouping.groups(self.archive)

    @cached_property
    def glossary(self) -> terms.Glossary:
        """What abbreviations mean."""
        return terms.glossary(self.archive, self.settings)

    @cached_property
    def series(self) -> Mapping[str, around.Neighbours]:
        """The neighbours of each overleg in its series."""
        return around.series(self.archive.overleggen)

    @cached_property
    def updated(self) -> date | None:
        """The newest date the content itself knows: what "bijgewerkt" shows, instead of a clock."""
        dates = [
            day
            for overleg in self.archive.overleggen
            for day in (overleg.metadata.datum, overleg.metadata.beantwoord)
            if day
        ]
        return max(dates, default=None)

    def page(self, page: Page, template: str, **values: object) -> OutputFile:
        """The file of ``page``: ``template`` with ``values``, and with ``url`` and ``static`` bound to its place.

        In a template ``url(path, fragment="")`` gives a relative address and ``static(name)`` that of a static file.
        """
        base = self.settings.base_url
        # A server shows its page of unknown addresses at any depth: none of that page's own may depend on where.
        url = partial(_rooted, base) if page.path == urls.NOT_FOUND and base else partial(_url, page.path)
        html = self.environment.get_template(template).render(
            page=page,
            site=self.settings,
            updated=self.updated,
            asked=self.asked,
            url=url,
            static=lambda name: url(f"static/{name}") + self.assets.version(name),
            **values,
        )
        return OutputFile(page.path, html.encode("utf-8"))


def _url(page: str, target: str, fragment: str = "") -> str:
    return urls.relative(target, page, fragment)


def _rooted(base: str, target: str, fragment: str = "") -> str:
    return urls.rooted(target, base, fragment)

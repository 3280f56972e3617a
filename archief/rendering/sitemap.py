"""``sitemap.xml`` and ``robots.txt``, for search engines. Both need the base URL; without it there are none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from xml.sax.saxutils import escape

from archief import urls
from archief.output import OutputFile
from archief.rendering.context import Context
from archief.rendering.groups import Part

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


def pages(context: Context) -> Iterator[OutputFile]:
    """Both files, when the base URL is known."""
    base = context.settings.base_url
    if base is None:
        return
    rows = [_row(base, path, day) for path, day in addresses(context)]
    yield OutputFile(urls.SITEMAP, f"{_HEAD}{''.join(rows)}</urlset>\n".encode())
    yield OutputFile(urls.ROBOTS, f"User-agent: *\nAllow: /\nSitemap: {base}{urls.SITEMAP}\n".encode())


def addresses(context: Context) -> Iterator[tuple[str, date | None]]:
    """The pages worth finding, each with the date of its newest content."""
    groups = context.groups
    newest = context.updated
    for path in (urls.HOME, urls.OVERLEGGEN, urls.MOTIES):
        yield path, newest
    for path in (urls.GLOSSARY, urls.ABOUT, urls.SEARCH):
        yield path, None
    for overleg in context.archive.overleggen:
        yield urls.overleg_path(overleg.id), overleg.metadata.beantwoord or overleg.metadata.datum
    for group in groups.fracties:
        yield urls.fractie_path(group.slug), _newest(group.parts)
    for group in groups.bewindspersonen:
        yield urls.bewindspersoon_path(group.name), _newest(group.parts)
    for group in groups.onderwerpen:
        yield urls.onderwerp_path(group.slug), _newest(group.parts)
    for dossier in groups.dossiers:
        yield urls.dossier_path(dossier.number), None
    for kamerstuk in context.archive.kamerstukken.values():
        days = (context.by_id[mention.place.overleg].metadata.datum for mention in kamerstuk.mentions)
        yield urls.kamerstuk_path(kamerstuk.id), max(filter(None, days), default=None)
    for year, _ in groups.years:
        if year is not None:
            yield urls.jaar_path(year), None


def _newest(parts: tuple[Part, ...]) -> date | None:
    return max((day for part in parts if (day := part.overleg.metadata.datum)), default=None)


def _row(base: str, path: str, day: date | None) -> str:
    address = "" if path == urls.HOME else urls.relative(path, "")
    modified = f"<lastmod>{day}</lastmod>" if day else ""
    return f"<url><loc>{escape(base + address)}</loc>{modified}</url>\n"

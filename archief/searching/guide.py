"""The guide of the search page: what a query can be the name of, and what filter values are called.

A query that is the number of a Kamerstuk, the name of a motie, a fractie, a bewindspersoon, a term or an overleg has
a page of its own; the reader is led there above the results. The guide is one small classic script, because a page
opened from a folder can load nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from archief import urls
from archief.model import Archive
from archief.output import OutputFile
from archief.searching.documents import REMARK
from archief.settings import Settings
from archief.slugs import slugify
from archief.titles import KINDS, display_title

PATH = "pagefind/gids.js"
CALLBACK = "zoekgids"
"""The function of static/search-guide.js that the script hands its data to."""

_ANSWERED = {"ja": "beantwoord", "nee": "nog niet beantwoord", REMARK: "opmerking, geen vraag"}


def guide(archive: Archive, settings: Settings) -> OutputFile:
    """The script. Keys are Dutch words of the site, values rows of strings; equal archives give equal bytes."""
    data = {
        "aantal": sum(len(overleg.exchanges) for overleg in archive.overleggen),
        "paden": _paths(),
        "fractie": _fracties(archive, settings),
        "bewindspersoon": _bewindspersonen(archive),
        "onderwerp": [[o.slug, o.name, *o.aliases] for _, o in sorted(archive.onderwerpen.items())],
        "soort": [[slug, name] for slug, name in KINDS.items()],
        "beantwoord": [[slug, name] for slug, name in _ANSWERED.items()],
        "motie": sorted(_moties(archive)),
        "kamerstuk": sorted(archive.kamerstukken),
        "dossier": sorted({kamerstuk.dossier for kamerstuk in archive.kamerstukken.values()}),
        "overleg": list(_overleggen(archive)),
        "begrip": [[urls.term_anchor(short), short, long] for short, long in sorted(_terms(archive, settings).items())],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return OutputFile(PATH, f"{CALLBACK}({text});\n".encode())


def _paths() -> dict[str, str]:
    """Where each kind of thing has its page; ``*`` stands for its slug or id."""
    return {
        "fractie": urls.fractie_path("*"),
        "bewindspersoon": urls.bewindspersoon_path("x").replace("/x.", "/*."),
        "onderwerp": urls.onderwerp_path("*"),
        "motie": urls.kamerstuk_path("*"),
        "kamerstuk": urls.kamerstuk_path("*"),
        "dossier": urls.dossier_path("*"),
        "overleg": urls.overleg_path("*"),
        "begrip": f"{urls.GLOSSARY}#*",
    }


def _fracties(archive: Archive, settings: Settings) -> list[list[str]]:
    """Slug, name and every other spelling."""
    names = {f.slug: f.name for o in archive.overleggen for exchange in o.exchanges for f in exchange.fracties}
    return [
        [slug, name, *sorted(s for s, of in settings.fracties.spellings.items() if of == slug and s != name.casefold())]
        for slug, name in sorted(names.items())
    ]


def _bewindspersonen(archive: Archive) -> list[list[str]]:
    """Slug of the function, the function, and the names of those who held it."""
    rows: dict[str, dict[str, None]] = {}
    for overleg in archive.overleggen:
        for person in overleg.metadata.bewindspersonen:
            row = rows.setdefault(slugify(person.functie), {person.functie: None})
            if person.naam:
                row[person.naam] = None
        for exchange in overleg.exchanges:
            if exchange.answer and exchange.answer.bewindspersoon:
                named = exchange.answer.bewindspersoon
                rows.setdefault(slugify(named), {named: None})
    return [[slug, *names] for slug, names in sorted(rows.items())]


def _moties(archive: Archive) -> Iterator[list[str]]:
    """Number and names; a motie that is only known by its number still has a row, for its filter needs a name."""
    for id, kamerstuk in archive.kamerstukken.items():
        if kamerstuk.motie:
            motie = kamerstuk.motie
            yield [id, *dict.fromkeys(filter(None, (*motie.names, motie.titel, *motie.indieners)))]


def _overleggen(archive: Archive) -> Iterator[list[str]]:
    """Id, title, date and its own number, newest first."""
    for overleg in archive.overleggen:
        data = overleg.metadata
        yield [overleg.id, display_title(overleg), str(data.datum or ""), data.kamerstuk or ""]


def _terms(archive: Archive, settings: Settings) -> Mapping[str, str]:
    terms = {abbreviation.short: abbreviation.long for abbreviation in archive.abbreviations}
    return terms | dict(settings.glossary)

"""``begrippen.html``: what abbreviations mean, from the documents' own definitions and the archive's settings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from archief import urls
from archief.dutch import count
from archief.model import Overleg, Place
from archief.output import OutputFile
from archief.rendering.context import Context, Crumb, Page


@dataclass(slots=True)
class Meaning:
    """One meaning and the places that define it, oldest first; none when an editor added it."""

    long: str
    places: list[tuple[Overleg, Place]] = field(default_factory=list)


@dataclass(slots=True)
class Term:
    """An abbreviation; different documents may give it different meanings."""

    short: str
    meanings: list[Meaning] = field(default_factory=list)

    def meaning(self, long: str) -> Meaning:
        """The meaning ``long``; letter case does not make another."""
        for known in self.meanings:
            if known.long.casefold() == long.casefold():
                return known
        self.meanings.append(Meaning(long))
        return self.meanings[-1]


def pages(context: Context) -> Iterator[OutputFile]:
    """``begrippen.html``."""
    terms = _terms(context)
    page = Page(
        urls.GLOSSARY,
        "Begrippen",
        f"Wat {count(len(terms), 'afkorting betekent', 'afkortingen betekenen')}, volgens de documenten zelf.",
        trail=(Crumb("Begrippen"),),
    )
    yield context.page(page, "begrippen.html", terms=terms)


def _terms(context: Context) -> list[tuple[str, Term]]:
    """The terms with their anchors, by alphabet."""
    found: dict[str, Term] = {}
    for short, long in context.settings.glossary.items():
        found.setdefault(urls.term_anchor(short), Term(short)).meaning(long)
    defined = sorted(
        context.archive.abbreviations,
        key=lambda a: (str(context.by_id[a.place.overleg].metadata.datum or ""), a.place.overleg),
    )
    for abbreviation in defined:
        term = found.setdefault(urls.term_anchor(abbreviation.short), Term(abbreviation.short))
        place = abbreviation.place
        term.meaning(abbreviation.long).places.append((context.by_id[place.overleg], place))
    return sorted(found.items(), key=lambda item: (item[1].short.casefold(), item[0]))

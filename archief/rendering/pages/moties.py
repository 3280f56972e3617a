"""``motie/index.html``: all moties, by name and by number.

A name is no key: several moties may share one, and then ``#<name>`` shows which may be meant. They share the name of
the member that comes first; that of a co-submitter leads to them as well, but nobody calls them by it alone.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, field

from archief import urls
from archief.dutch import count, date_span
from archief.model import Kamerstuk
from archief.output import OutputFile
from archief.rendering import lines
from archief.rendering.context import Context, Crumb, Page
from archief.rendering.groups import kamerstuk_order, principals
from archief.rendering.occurrences import MotieOccurrence
from archief.slugs import slugify


@dataclass(slots=True)
class Name:
    """A name with the moties that bear it, and the mentions of which the number is not known."""

    name: str
    moties: list[Kamerstuk] = field(default_factory=list)
    ambiguous: list[MotieOccurrence] = field(default_factory=list)
    unknown: list[MotieOccurrence] = field(default_factory=list)

    @property
    def namesakes(self) -> int:
        """How many moties someone may call by this name."""
        return sum(1 for kamerstuk in self.moties if self.is_of(kamerstuk))

    def is_of(self, kamerstuk: Kamerstuk) -> bool:
        """Whether the motie is called by this name: its first submitter has it."""
        return slugify(self.name) in {slugify(name) for name in principals(kamerstuk)}


def pages(context: Context) -> Iterator[OutputFile]:
    """``motie/index.html``."""
    moties = sorted((k for k in context.archive.kamerstukken.values() if k.motie), key=kamerstuk_order)
    names = _names(context)

    def when(kamerstuk: Kamerstuk) -> str:
        days = sorted(day for m in kamerstuk.mentions if (day := context.by_id[m.place.overleg].metadata.datum))
        return f", {date_span(days[0], days[-1])}" if days else ""

    shared = sum(1 for _, name in names if name.namesakes > 1)
    facts = f"{count(len(moties), 'motie', 'moties')} met een nummer"
    page = Page(
        urls.MOTIES,
        "Moties",
        f"Alle aangehaalde moties, op naam en op nummer: {facts}.",
        trail=(Crumb("Moties"),),
    )
    yield context.page(page, "moties.html", moties=moties, names=names, facts=facts, shared=shared, when=when)


def _names(context: Context) -> list[tuple[str, Name]]:
    """Anchor and name, by alphabet; also names of which no number is known at all."""
    archive = context.archive
    written = _written(context)
    found: dict[str, Name] = {}
    for slug, ids in archive.motie_names.items():
        known = sorted((archive.kamerstukken[id] for id in ids if id in archive.kamerstukken), key=kamerstuk_order)
        found[slug] = Name(written.get(slug, slug), known)
    for occurrence in context.occurrences.moties:
        if occurrence.link.status not in {"ambiguous", "unknown"} or not occurrence.mention.names:
            continue
        slug = _slug(occurrence.mention.names, archive.motie_names)
        name = found.setdefault(slug, Name(lines.submitters(occurrence.mention.names)))
        (name.ambiguous if occurrence.link.status == "ambiguous" else name.unknown).append(occurrence)
    return sorted(found.items(), key=lambda item: (item[1].name.casefold(), item[0]))


def _written(context: Context) -> dict[str, str]:
    """Slug → the name as the documents write it."""
    names = [name for k in context.archive.kamerstukken.values() if k.motie for name in k.motie.names]
    for occurrence in context.occurrences.moties:
        names += [*occurrence.mention.names, " ".join(occurrence.mention.names)]
    return {slugify(name): name for name in reversed(names)}


def _slug(names: tuple[str, ...], known: Container[str]) -> str:
    slugs = (slugify(" ".join(names)), *map(slugify, names))
    return next((slug for slug in slugs if slug in known), slugs[0])

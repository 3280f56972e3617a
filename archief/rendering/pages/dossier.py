"""``dossier/<nr>.html``: the overleggen that belong to a dossier, and its Kamerstukken that are cited."""

from __future__ import annotations

from collections.abc import Iterator

from archief import urls
from archief.citations import dossier_url
from archief.dutch import count, enumerate_words
from archief.output import OutputFile
from archief.rendering.context import Context, Crumb, Page
from archief.rendering.groups import DossierGroup


def pages(context: Context) -> Iterator[OutputFile]:
    """A page per dossier."""
    for dossier in context.groups.dossiers:
        title = f"Dossier {dossier.number}" + (f" {dossier.title}" if dossier.title else "")
        page = Page(
            urls.dossier_path(dossier.number),
            title,
            f"{title}: {_facts(dossier)}",
            trail=(Crumb("Overleggen", urls.OVERLEGGEN), Crumb(f"Dossier {dossier.number}")),
        )
        official = dossier_url(dossier.number)
        yield context.page(
            page, "dossier.html", dossier=dossier, facts=_facts(dossier), official=official, agenda=context.agenda
        )


def _facts(dossier: DossierGroup) -> str:
    moties = sum(1 for kamerstuk in dossier.kamerstukken if kamerstuk.motie)
    others = len(dossier.kamerstukken) - moties
    cited = [count(moties, "motie", "moties")] if moties else []
    if others:
        cited.append(count(others, "ander stuk", "andere stukken") if moties else count(others, "stuk", "stukken"))
    own = f"{count(len(dossier.overleggen), 'overleg', 'overleggen')} in dit archief." if dossier.overleggen else ""
    return " ".join(filter(None, (own, f"Aangehaald: {enumerate_words(cited)}." if cited else "")))

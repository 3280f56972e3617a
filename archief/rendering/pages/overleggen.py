"""``overleg/index.html`` and ``jaar/<yyyy>.html``: all overleggen by date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from archief import urls
from archief.dutch import MONTHS, count
from archief.model import Overleg
from archief.output import OutputFile
from archief.rendering.context import Context, Crumb, Page
from archief.titles import KINDS

Years = Sequence[tuple[int | None, tuple[Overleg, ...]]]


def pages(context: Context) -> Iterator[OutputFile]:
    """The list of everything, and a page per year."""
    page = Page(
        urls.OVERLEGGEN,
        "Overleggen",
        f"Alle {count(len(context.archive.overleggen), 'overleg', 'overleggen')} in dit archief, nieuwste eerst.",
        trail=(Crumb("Overleggen"),),
        feeds=((context.settings.title, urls.FEED),),
    )
    years = context.groups.years
    groups = context.groups
    ways = [
        ("jaren", "jaar", any(year for year, _ in years)),
        ("fracties", "fractie", groups.fracties),
        ("onderwerpen", "onderwerp", any(group.parts for group in groups.onderwerpen)),
        ("bewindspersonen", "bewindspersoon", groups.bewindspersonen),
        ("dossiers", "dossier", any(dossier.overleggen for dossier in groups.dossiers)),
    ]
    yield context.page(
        page,
        "overleggen.html",
        years=years,
        groups=groups,
        counts=[facts(items) for _, items in years],
        ways=[(anchor, name) for anchor, name, there in ways if there],
    )
    known = [year for year, _ in years if year is not None]
    for year, overleggen in years:
        if year is not None:
            yield _year(context, year, overleggen, known)


def _year(context: Context, year: int, overleggen: tuple[Overleg, ...], years: Sequence[int]) -> OutputFile:
    page = Page(
        urls.jaar_path(year),
        f"Overleggen in {year}",
        f"De overleggen van {year}: {facts(overleggen)}.",
        trail=(Crumb("Overleggen", urls.OVERLEGGEN), Crumb(str(year))),
    )
    months: dict[str, list[Overleg]] = {}
    for overleg in overleggen:
        if day := overleg.metadata.datum:
            months.setdefault(MONTHS[day.month - 1], []).append(overleg)
    return context.page(
        page,
        "jaar.html",
        year=year,
        months=months,
        kinds=_kinds(overleggen),
        facts=facts(overleggen),
        unanswered=sum(1 for o in overleggen for e in o.exchanges if e.kind == "vraag" and not e.answer),
        earlier=max((other for other in years if other < year), default=None),
        later=min((other for other in years if other > year), default=None),
    )


def _kinds(overleggen: Sequence[Overleg]) -> list[tuple[str, str, int]]:
    """The sorts of document among ``overleggen``, by name: key, name, how many."""
    counts = Counter(overleg.metadata.soort for overleg in overleggen)
    return sorted(((kind, KINDS[kind], number) for kind, number in counts.items()), key=lambda item: item[1])


def facts(overleggen: Sequence[Overleg]) -> str:
    """``3 overleggen met 120 vragen``."""
    questions = sum(exchange.kind == "vraag" for overleg in overleggen for exchange in overleg.exchanges)
    return f"{count(len(overleggen), 'overleg', 'overleggen')} met {count(questions, 'vraag', 'vragen')}"

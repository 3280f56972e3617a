"""``fractie/<slug>.html`` and ``bewindspersoon/<slug>.html``: who asks what, and who answers, newest first."""

from __future__ import annotations

from collections.abc import Iterator

from archief import urls
from archief.dutch import count, date_span, enumerate_words
from archief.model import Key
from archief.output import OutputFile
from archief.rendering.chart import chart
from archief.rendering.context import Context, Crumb, Page
from archief.rendering.groups import Group, shown


def pages(context: Context) -> Iterator[OutputFile]:
    """A page per fractie and per bewindspersoon."""
    for group in context.groups.fracties:
        yield fractie(context, group)
    for group in context.groups.bewindspersonen:
        yield bewindspersoon(context, group)


def fractie(context: Context, group: Group) -> OutputFile:
    """What a fractie asks."""
    facts = f"{_counted(group)}{period(group)}."
    page = Page(
        urls.fractie_path(group.slug),
        group.name,
        f"Schriftelijke vragen van {group.name}: {facts}",
        trail=(Crumb("Overleggen", urls.OVERLEGGEN), Crumb(group.name)),
        feeds=((group.name, urls.fractie_feed_path(group.slug)),),
    )
    return context.page(
        page,
        "fractie.html",
        group=group,
        facts=facts,
        chart=chart(group.parts),
        newest=shown(group.parts)[0],
        older=shown(group.parts)[1],
        subjects=subjects(context, group),
        before=_named(context, context.settings.successors.get(group.slug, ())),
        after=_named(context, tuple(s for s, old in context.settings.successors.items() if group.slug in old)),
        feed=urls.fractie_feed_path(group.slug),
    )


def bewindspersoon(context: Context, group: Group) -> OutputFile:
    """What a bewindspersoon is asked."""
    names = sorted(
        {
            person.naam
            for part in group.parts
            for person in part.overleg.metadata.bewindspersonen
            if person.naam and urls.bewindspersoon_path(person.functie) == urls.bewindspersoon_path(group.name)
        }
    )
    facts = f"{_counted(group)}{period(group)}."
    page = Page(
        urls.bewindspersoon_path(group.name),
        group.name,
        f"Schriftelijke vragen aan de {group.name}: {facts}",
        trail=(Crumb("Overleggen", urls.OVERLEGGEN), Crumb(group.name)),
    )
    return context.page(
        page,
        "bewindspersoon.html",
        group=group,
        facts=facts,
        names=enumerate_words(names),
        chart=chart(group.parts),
        newest=shown(group.parts)[0],
        older=shown(group.parts)[1],
        shared=any(not _alone(part.overleg.metadata.bewindspersonen) for part in group.parts),
        subjects=subjects(context, group),
    )


def _alone(people: tuple[object, ...]) -> bool:
    return len(people) <= 1


def _counted(group: Group) -> str:
    remarks = sum(len(part.exchanges) for part in group.parts)
    questions = count(group.questions, "vraag", "vragen")
    if not group.questions and remarks:
        questions = count(remarks, "opmerking", "opmerkingen")
    overleggen = count(len(group.parts), "overleg", "overleggen")
    open_ones = f", waarvan {group.unanswered} zonder antwoord in het document" if group.unanswered else ""
    return f"{questions} in {overleggen}{open_ones}"


def period(group: Group) -> str:
    """``, 4 maart 2024 – 5 maart 2026``; empty without dates."""
    days = group.days
    return f", {date_span(days[0], days[-1])}" if days else ""


def subjects(context: Context, group: Group) -> list[tuple[str, str, int]]:
    """The onderwerpen of a group's questions: slug, name and number of questions, most first."""
    counts: dict[str, int] = {}
    for part in group.parts:
        for exchange in part.questions:
            for slug in context.archive.subjects.get(Key(part.overleg.id, exchange.id), ()):
                counts[slug] = counts.get(slug, 0) + 1
    known = context.archive.onderwerpen
    found = [(slug, known[slug].name, number) for slug, number in counts.items() if slug in known]
    return sorted(found, key=lambda item: (-item[2], item[1].casefold()))


def _named(context: Context, slugs: tuple[str, ...]) -> list[Group]:
    return [group for group in context.groups.fracties if group.slug in slugs]

"""``onderwerp/<slug>.html``: the positions on a subject through time: who asks what, and what is answered."""

from __future__ import annotations

from collections.abc import Iterator

from archief import urls
from archief.dutch import count, enumerate_words
from archief.output import OutputFile
from archief.rendering.chart import chart
from archief.rendering.context import Context, Crumb, Page
from archief.rendering.groups import Group, shown
from archief.rendering.pages.people import period


def pages(context: Context) -> Iterator[OutputFile]:
    """A page per onderwerp, the oldest overleg first."""
    for group in context.groups.onderwerpen:
        facts = _facts(group)
        onderwerp = context.archive.onderwerpen[group.slug]
        feed = urls.onderwerp_feed_path(group.slug)
        page = Page(
            urls.onderwerp_path(group.slug),
            group.name,
            f"Wat fracties vragen en het kabinet antwoordt over {group.name}: {facts}",
            trail=(Crumb("Overleggen", urls.OVERLEGGEN), Crumb(group.name)),
            feeds=((group.name, feed),),
        )
        yield context.page(
            page,
            "onderwerp.html",
            group=group,
            onderwerp=onderwerp,
            facts=facts,
            feed=feed,
            newest=tuple(reversed(shown(group.parts)[0])),
            older=shown(group.parts)[1],
            chart=chart(group.parts),
        )


def _facts(group: Group) -> str:
    if not group.parts:
        return "In dit archief staat hierover nog geen vraag."
    names = dict.fromkeys(f.name for part in group.parts for e in part.exchanges for f in e.fracties)
    by = f" van {enumerate_words(sorted(names, key=str.casefold))}" if names else ""
    overleggen = count(len(group.parts), "overleg", "overleggen")
    return f"{count(group.questions, 'vraag', 'vragen')}{by}, in {overleggen}{period(group)}."

"""``overleg/<id>.html``: the document, read as pairs of question and answer, and ``bron/``: its original."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from archief import urls
from archief.citations.kamerstuk import official_url
from archief.dutch import count
from archief.model import Archive, Key, Overleg
from archief.output import OutputFile
from archief.rendering import around, body, citing, feedback, labels, terms
from archief.rendering.context import Context, Crumb, Page
from archief.rendering.pages import moved
from archief.rendering.prose import ProseWriter
from archief.rendering.references import References
from archief.titles import display_title, full_title


def pages(context: Context) -> Iterator[OutputFile]:
    """All overleggen and their originals."""
    for overleg in context.archive.overleggen:
        yield page(context, overleg)
        if source := context.sources.get(overleg.id):
            suffix, content = source
            yield OutputFile(urls.source_path(overleg.id, suffix), content)


def page(context: Context, overleg: Overleg) -> OutputFile:
    """The page of one overleg."""
    path = urls.overleg_path(overleg.id)
    archive, settings = context.archive, context.settings
    writer = ProseWriter(
        References(archive, overleg.id, path),
        terms.Terms(context.glossary.of(overleg), path),
        frozenset(note.label for note in overleg.footnotes),
    )
    views = list(body.views(overleg, writer))
    notes = around.notes(overleg, writer)
    source = context.sources.get(overleg.id)
    names = {exchange.id: labels.speaker_label(exchange) for exchange in overleg.exchanges}
    return context.page(
        Page(
            path,
            display_title(overleg),
            _description(overleg),
            trail=(Crumb("Overleggen", urls.OVERLEGGEN), Crumb(display_title(overleg))),
            kind="article",
            published=overleg.metadata.datum,
        ),
        "overleg.html",
        overleg=overleg,
        data=overleg.metadata,
        views=views,
        contents=around.contents(views),
        notes=notes,
        cited=context.cited.get(overleg.id, ()),
        neighbours=context.series.get(overleg.id),
        related=[context.by_id[id] for id in archive.related.get(overleg.id, ())],
        agenda=context.agenda,
        by_id=context.by_id,
        speaking=around.speaking(overleg),
        official=_official(archive, overleg),
        source=urls.source_path(overleg.id, source[0]) if source else None,
        see_also=lambda exchange: _linked(archive.see_also.get(Key(overleg.id, exchange.id), ()), names),
        seen_from=lambda exchange: _linked(archive.seen_from.get(Key(overleg.id, exchange.id), ()), names),
        subjects=lambda exchange: [
            archive.onderwerpen[slug] for slug in archive.subjects.get(Key(overleg.id, exchange.id), ())
        ],
        feedback=lambda exchange: feedback.address(
            settings, path, exchange.id, f"{labels.speaker_label(exchange)} ({overleg.id})", exchange.question.text
        ),
        citation=citing.leidraad(overleg),
        bibtex=citing.bibtex(overleg, settings.title),
        moved=moved.anchors(context, overleg),
        unanswered=sum(1 for e in overleg.exchanges if e.kind == "vraag" and not e.answer),
    )


def _official(archive: Archive, overleg: Overleg) -> str | None:
    """The official address of the document itself, when it states its number."""
    id = overleg.metadata.kamerstuk
    if not id:
        return None
    return archive.kamerstukken[id].url if id in archive.kamerstukken else official_url(id)


def _linked(ids: tuple[str, ...], names: Mapping[str, str]) -> list[tuple[str, str]]:
    """Anchor and name of exchanges of the same overleg."""
    return [(id, names[id]) for id in ids if id in names]


def _description(overleg: Overleg) -> str:
    questions = sum(exchange.kind == "vraag" for exchange in overleg.exchanges)
    names = ", ".join(fractie.name for fractie in labels.fracties(overleg))
    asked = f" van {names}" if names else ""
    return f"{full_title(overleg)}: {count(questions, 'vraag', 'vragen')}{asked}, elk met het antwoord erbij."

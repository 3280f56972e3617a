"""``kamerstuk/<id>.html``: one page for every cited Kamerstuk, moties included, with each place that cites it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from archief import urls
from archief.dutch import count, enumerate_words, long_date
from archief.model import Exchange, Kamerstuk, Key, Mention, Overleg, mark_offsets
from archief.output import OutputFile
from archief.rendering import lines
from archief.rendering.context import Context, Crumb, Page
from archief.rendering.groups import kamerstuk_order, principals
from archief.sentences import sentence_at
from archief.slugs import slugify

_STATUS = {
    "document": "nummer afgeleid: bij dezelfde naam elders in dit document genoemd",
    "archive": "nummer afgeleid: een eerdere motie met deze naam in dit archief",
    "ambiguous": "niet eenduidig: misschien is een andere motie met deze naam bedoeld",
    "repaired": "in het document met een tikfout geschreven, hier hersteld",
    "uncertain": "niet zeker: mogelijk is een ander stuk bedoeld",
}


@dataclass(frozen=True, slots=True)
class MentionView:
    """A mention as the page tells it; ``beside`` is the exchange that a footnote belongs to.

    ``marked`` is the sentence that has the mark of a footnote, when no sentence beside it names the Kamerstuk: a
    bare number in a note tells nothing.
    """

    mention: Mention
    label: str
    beside: Exchange | None
    remark: str | None
    marked: str = ""

    @property
    def anchor(self) -> str:
        """Its exact anchor."""
        return self.mention.place.anchor

    @property
    def parts(self) -> tuple[str, str, str]:
        """The sentence before the citation, the citation, and the rest."""
        mention = self.mention
        sentence = mention.sentence
        return sentence[: mention.start], sentence[mention.start : mention.end], sentence[mention.end :]


def pages(context: Context) -> Iterator[OutputFile]:
    """A page per Kamerstuk, in order of number."""
    for kamerstuk in sorted(context.archive.kamerstukken.values(), key=kamerstuk_order):
        yield page(context, kamerstuk)


def page(context: Context, kamerstuk: Kamerstuk) -> OutputFile:
    """The page of one Kamerstuk."""
    title = lines.kamerstuk_title(kamerstuk)
    facts = _facts(context, kamerstuk)
    feed = urls.kamerstuk_feed_path(kamerstuk.id) if kamerstuk.motie else None
    parent = Crumb("Moties", urls.MOTIES) if kamerstuk.motie else None
    dossier = Crumb(f"Dossier {kamerstuk.dossier}", urls.dossier_path(kamerstuk.dossier))
    return context.page(
        Page(
            urls.kamerstuk_path(kamerstuk.id),
            title,
            f"{title}: {facts}",
            trail=(parent or dossier, Crumb(title)),
            feeds=((title, feed),) if feed else (),
        ),
        "kamerstuk.html",
        kamerstuk=kamerstuk,
        motie=kamerstuk.motie,
        facts=facts,
        feed=feed,
        known_as=None if kamerstuk.motie else context.agenda.get(kamerstuk.id),
        itself=context.by_id.get(kamerstuk.overleg or ""),
        namesakes=_namesakes(context, kamerstuk),
        citing=_citing(context, kamerstuk),
    )


def _citing(context: Context, kamerstuk: Kamerstuk) -> list[tuple[Overleg, list[MentionView]]]:
    """The mentions by overleg, in the order they have: oldest first."""
    found: dict[str, list[MentionView]] = {}
    running = {(m.place.overleg, m.place.exchange) for m in kamerstuk.mentions if m.place.role != "noot"}
    for mention in kamerstuk.mentions:
        view = _view(context, mention)
        if view.beside and (mention.place.overleg, mention.place.exchange) not in running:
            view = replace(view, marked=_marked(view.beside, mention.place.anchor))
        found.setdefault(mention.place.overleg, []).append(view)
    return [(context.by_id[id], views) for id, views in found.items()]


def _view(context: Context, mention: Mention) -> MentionView:
    place = mention.place
    exchange = context.exchanges.get(Key(place.overleg, place.exchange or ""))
    if place.role == "noot":
        return MentionView(mention, lines.place_label(place, None), exchange, _STATUS.get(mention.status))
    return MentionView(mention, lines.place_label(place, exchange), None, _STATUS.get(mention.status))


def _marked(exchange: Exchange, anchor: str) -> str:
    """The sentence of an exchange that has the first mark of the footnote at ``anchor``."""
    label = anchor.removeprefix("noot-").split(".")[0]
    for prose in (exchange.question, exchange.answer.prose if exchange.answer else None):
        for paragraph in prose.paragraphs() if prose else ():
            for offset, mark in mark_offsets(paragraph.inlines):
                if mark == label:
                    start, end = sentence_at(paragraph.text, max(0, offset - 1))
                    return lines.shortened(paragraph.text[start:end])
    return ""


def _facts(context: Context, kamerstuk: Kamerstuk) -> str:
    """One or two sentences: how often, where, when, by whom."""
    overleggen = list(dict.fromkeys(mention.place.overleg for mention in kamerstuk.mentions))
    if not overleggen:
        return "In dit archief nergens aangehaald."
    where = f"{len(kamerstuk.mentions)} keer aangehaald, in {count(len(overleggen), 'overleg', 'overleggen')}"
    days = sorted(day for id in overleggen if (day := context.by_id[id].metadata.datum))
    when = ""
    if days:
        when = f" van {long_date(days[0])}"
        if days[0] != days[-1]:
            when = f" tussen {long_date(days[0])} en {long_date(days[-1])}"
    speakers = sorted({m.place.speaker for m in kamerstuk.mentions if m.place.speaker and m.place.role == "vraag"})
    by = f" In vragen van {enumerate_words(speakers)}." if speakers else ""
    return f"{where}{when}.{by}"


def _namesakes(context: Context, kamerstuk: Kamerstuk) -> tuple[Kamerstuk, ...]:
    """Other moties that someone may call by the same name: that of their first submitter."""
    archive = context.archive
    names = {slugify(name) for name in principals(kamerstuk)}
    ids = {id for name in names for id in archive.motie_names.get(name, ())}
    others = (archive.kamerstukken[id] for id in ids - {kamerstuk.id} if id in archive.kamerstukken)
    alike = (other for other in others if not names.isdisjoint(map(slugify, principals(other))))
    return tuple(sorted(alike, key=kamerstuk_order))

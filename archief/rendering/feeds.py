"""Atom feeds: what is new, in all, of a fractie, on an onderwerp, and around a motie.

One entry per overleg; its date is that of the content, because a build has no clock. An overleg without any date is
not news and stays out. Addresses are absolute when the base URL is known; without it they are relative (a reader of
feeds resolves them against the feed's own address) and the ids are names rather than addresses, as RFC 4287 allows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from archief import urls
from archief.dutch import count
from archief.model import Exchange, Kamerstuk, Key, Overleg
from archief.output import OutputFile
from archief.rendering import labels, lines
from archief.rendering.context import Context
from archief.rendering.groups import Group
from archief.titles import full_title

NEWEST = 50  # entries in a feed: what a reader may have missed, not the whole archive
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NEVER = date(1970, 1, 1)  # RFC 4287 demands a date, also of an empty feed


@dataclass(frozen=True, slots=True)
class Entry:
    """An overleg in a feed; ``points`` are (anchor, label, line) of what there is to read in it."""

    overleg: Overleg
    day: date
    points: tuple[tuple[str, str, str], ...]
    summary: str

    @property
    def target(self) -> str:
        """The anchor the entry opens at: its first point, or the page itself."""
        return self.points[0][0] if self.points else ""


def pages(context: Context) -> Iterator[OutputFile]:
    """All feeds."""
    groups = context.groups
    title = context.settings.title
    everything = (_entry(context, o, (e for e in o.exchanges if e.kind == "vraag")) for o in context.archive.overleggen)
    yield _feed(context, urls.FEED, (title, context.settings.description), urls.HOME, everything)
    for group in groups.fracties:
        words = (f"{group.name} – {title}", f"Wat {group.name} schriftelijk vraagt, en de antwoorden.")
        path, page = urls.fractie_feed_path(group.slug), urls.fractie_path(group.slug)
        yield _feed(context, path, words, page, _entries(context, group))
    for group in groups.onderwerpen:
        words = (f"{group.name} – {title}", f"Vragen en antwoorden over {group.name}.")
        path, page = urls.onderwerp_feed_path(group.slug), urls.onderwerp_path(group.slug)
        yield _feed(context, path, words, page, _entries(context, group))
    for kamerstuk in context.archive.kamerstukken.values():
        if kamerstuk.motie:
            name = lines.kamerstuk_title(kamerstuk)
            words = (f"{name} – {title}", f"Waar {name} wordt aangehaald.")
            path, page = urls.kamerstuk_feed_path(kamerstuk.id), urls.kamerstuk_path(kamerstuk.id)
            yield _feed(context, path, words, page, _mentions(context, kamerstuk))


def _entries(context: Context, group: Group) -> Iterator[Entry | None]:
    return (_entry(context, part.overleg, part.exchanges) for part in group.parts)


def _day(overleg: Overleg) -> date | None:
    """When it became known: the day of the answers rather than that of the meeting they prepare."""
    return overleg.metadata.beantwoord or overleg.metadata.datum


def _entry(context: Context, overleg: Overleg, exchanges: Iterable[Exchange]) -> Entry | None:
    day = _day(overleg)
    if day is None:
        return None
    shown = tuple(exchanges)
    points = tuple((urls.question_anchor(e.id), labels.speaker_label(e), context.asked(e)) for e in shown)
    questions = sum(exchange.kind == "vraag" for exchange in shown)
    return Entry(overleg, day, points, count(questions, "vraag", "vragen"))


def _mentions(context: Context, kamerstuk: Kamerstuk) -> Iterator[Entry | None]:
    by_overleg: dict[str, list[tuple[str, str, str]]] = {}
    for mention in kamerstuk.mentions:
        place = mention.place
        label = lines.place_label(place, context.exchanges.get(Key(place.overleg, place.exchange or "")))
        by_overleg.setdefault(place.overleg, []).append((place.anchor, label, mention.sentence))
    for id, points in by_overleg.items():
        overleg = context.by_id[id]
        day = _day(overleg)
        yield Entry(overleg, day, tuple(points), count(len(points), "vermelding", "vermeldingen")) if day else None


def _feed(
    context: Context, path: str, words: tuple[str, str], page: str, entries: Iterable[Entry | None]
) -> OutputFile:
    """The feed at ``path``; ``words`` are title and subtitle, ``page`` the page it follows."""
    known = sorted((entry for entry in entries if entry), key=lambda entry: entry.overleg.id)
    newest = sorted(known, key=lambda entry: entry.day, reverse=True)[:NEWEST]
    xml = context.environment.get_template("feed.xml").render(
        path=path,
        title=words[0],
        subtitle=words[1],
        page=page,
        entries=newest,
        updated=max((entry.day for entry in newest), default=_NEVER),
        site=context.settings,
        href=_href(context, path),
        full_title=full_title,
    )
    return OutputFile(path, _NOT_XML.sub("\ufffd", xml).encode("utf-8"))


def _href(context: Context, path: str) -> Callable[..., str]:
    """The address of a page as written in the feed at ``path``."""
    base = context.settings.base_url

    def href(target: str, fragment: str = "") -> str:
        if base is None:
            return urls.relative(target, path, fragment)
        return base + urls.relative(target, "", fragment)

    return href

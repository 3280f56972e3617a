"""What stands round the body of an overleg: its contents, its notes, what it cites, and its neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from archief import urls
from archief.model import Archive, Exchange, Fractie, Kamerstuk, Overleg
from archief.rendering.body import ExchangeView, HeadingView, View
from archief.rendering.prose import ProseWriter


@dataclass
class Entry:
    """A heading in the contents with the exchanges right under it; None for those before any heading."""

    heading: HeadingView | None
    exchanges: list[Exchange] = field(default_factory=list)


def contents(views: Iterable[View]) -> list[Entry]:
    """The headings in order, each with its exchanges; headings without anything under them keep their place."""
    entries: list[Entry] = []
    for view in views:
        if isinstance(view, HeadingView):
            entries.append(Entry(view))
        elif isinstance(view, ExchangeView):
            if not entries:
                entries.append(Entry(None))
            entries[-1].exchanges.append(view.exchange)
    return entries


@dataclass(frozen=True, slots=True)
class NoteView:
    """A footnote; ``marks`` are the anchors of its marks in the text, empty when it has none."""

    label: str
    anchor: str
    html: Markup
    marks: tuple[str, ...]

    @property
    def shown(self) -> str:
        """``3``, or ``1)`` in the asker's own series."""
        return f"{self.label[1:]})" if self.label.startswith("v") else self.label


def notes(overleg: Overleg, writer: ProseWriter) -> tuple[NoteView, ...]:
    """The notes; to be asked after the body was written, because only then their marks are counted."""
    found = []
    for note in overleg.footnotes:
        writer.terms.start_exchange()
        anchor = urls.note_anchor(note.label)
        found.append(NoteView(note.label, anchor, writer.body(note.prose, anchor), writer.marks_of(note.label)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Cited:
    """A Kamerstuk that an overleg cites: how often here, and in how many other overleggen."""

    kamerstuk: Kamerstuk
    here: int
    elsewhere: int


def cited(archive: Archive) -> dict[str, tuple[Cited, ...]]:
    """For each overleg what it cites, moties and others together, in order of dossier and number."""
    found: dict[str, list[Cited]] = {}
    for kamerstuk in archive.kamerstukken.values():
        counts: dict[str, int] = {}
        for mention in kamerstuk.mentions:
            counts[mention.place.overleg] = counts.get(mention.place.overleg, 0) + 1
        for id, here in counts.items():
            found.setdefault(id, []).append(Cited(kamerstuk, here, len(counts) - 1))
    return {id: tuple(sorted(items, key=_official_order)) for id, items in found.items()}


def _official_order(item: Cited) -> tuple[str, int, str]:
    number = item.kamerstuk.number
    return item.kamerstuk.dossier, int(number) if number.isdigit() else 0, number


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The overleg before and after this one in its series."""

    name: str
    earlier: Overleg | None
    later: Overleg | None


def series(overleggen: Sequence[Overleg]) -> dict[str, Neighbours]:
    """Neighbours per overleg. A series is a dossier, else a council ("JBZ-Raad"), else a committee; by date."""
    groups: dict[str, list[Overleg]] = {}
    for overleg in overleggen:
        if name := _series_name(overleg):
            groups.setdefault(name, []).append(overleg)
    found: dict[str, Neighbours] = {}
    for name, members in groups.items():
        ordered = sorted(members, key=lambda o: (str(o.metadata.datum or ""), o.id))
        for index, overleg in enumerate(ordered):
            earlier = ordered[index - 1] if index else None
            later = ordered[index + 1] if index + 1 < len(ordered) else None
            if earlier or later:
                found[overleg.id] = Neighbours(name, earlier, later)
    return found


def _series_name(overleg: Overleg) -> str | None:
    data = overleg.metadata
    if data.soort == "kamervragen":
        return "Kamervragen"
    if data.dossier:
        return f"dossier {data.dossier.nummer}"
    if data.raad:
        return data.raad.naam
    return data.commissie


@dataclass(frozen=True, slots=True)
class Speaking:
    """A fractie and how many of its questions stand in an overleg, for the line of facts on top."""

    fractie: Fractie
    questions: int


def speaking(overleg: Overleg) -> tuple[Speaking, ...]:
    """The fracties in order of appearance."""
    counts: dict[str, int] = {}
    known: dict[str, Fractie] = {}
    for exchange in overleg.exchanges:
        for fractie in exchange.fracties:
            known.setdefault(fractie.slug, fractie)
            counts[fractie.slug] = counts.get(fractie.slug, 0) + (exchange.kind == "vraag")
    return tuple(Speaking(known[slug], number) for slug, number in counts.items())

"""``meldingen.html``: what is not sure, not known or not answered, each with the place where it stands.

Made from the archive itself, in Dutch, for every reader; what an editor must mend in which file is told by
``build.py check``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from archief import urls
from archief.dutch import count
from archief.linking.places import located
from archief.model import Doubt, Exchange, Overleg, Section, marks
from archief.output import OutputFile
from archief.rendering import lines
from archief.rendering.context import Context, Crumb, Page
from archief.rendering.labels import speaker_label
from archief.rendering.occurrences import Occurrence


@dataclass(frozen=True, slots=True)
class Item:
    """A place and what there is to say of it, in words and with Kamerstukken (``ids``) behind them; ``quoted`` is
    (before, the words, after) when it is about words."""

    overleg: Overleg
    anchor: str
    label: str
    text: str = ""
    ids: tuple[str, ...] = ()
    quoted: tuple[str, str, str] | None = None


@dataclass(frozen=True, slots=True)
class Chapter:
    """One sort of report."""

    anchor: str
    title: str
    counted: str
    explanation: str
    items: tuple[Item, ...]

    @property
    def by_overleg(self) -> tuple[tuple[Overleg, tuple[Item, ...]], ...]:
        """The items of each overleg together."""
        found: dict[str, list[Item]] = {}
        for item in self.items:
            found.setdefault(item.overleg.id, []).append(item)
        return tuple((items[0].overleg, tuple(items)) for items in found.values())


def pages(context: Context) -> Iterator[OutputFile]:
    """``meldingen.html``."""
    chapters = [chapter for chapter in _chapters(context) if chapter.items]
    page = Page(
        urls.REPORT,
        "Meldingen",
        "Wat in dit archief niet zeker, niet bekend of niet beantwoord is, met de plaats waar het staat.",
        trail=(Crumb("Meldingen"),),
        indexed=False,
    )
    yield context.page(page, "meldingen.html", chapters=chapters, kamerstukken=context.archive.kamerstukken)


def _chapters(context: Context) -> Iterator[Chapter]:
    found = context.occurrences
    yield _chapter(
        ("onbeantwoord", "Vragen zonder antwoord", "vraag", "vragen"),
        "Het document geeft op deze vragen geen antwoord.",
        _each(context, _unanswered),
    )
    yield _chapter(
        ("twijfels", "Nog niet nagekeken", "twijfel", "twijfels"),
        "Bij het overnemen van het document was hier niet zeker waar een vraag, antwoord of noot begint of eindigt.",
        _each(context, _doubts),
    )
    yield _chapter(
        ("niet-eenduidig", "Moties die niet eenduidig zijn", "vermelding", "vermeldingen"),
        "Niet zeker is of deze motie is bedoeld of een andere met dezelfde naam.",
        (_cited(one.at, "Mogelijk", *one.link.candidates) for one in found.moties if one.link.status == "ambiguous"),
    )
    yield _chapter(
        ("onbekend", "Moties zonder nummer", "vermelding", "vermeldingen"),
        "Het nummer van deze moties staat niet in het document en is niet uit een ander overleg af te leiden.",
        (_cited(one.at, "") for one in found.moties if one.link.status == "unknown"),
    )
    yield _chapter(
        ("hersteld", "Herstelde verwijzingen", "verwijzing", "verwijzingen"),
        "Deze verwijzingen zijn in het document met een tikfout geschreven. De tekst is gebleven zoals hij was; de "
        "link leidt naar het stuk dat is bedoeld.",
        _repaired(context),
    )
    yield _chapter(
        ("onzeker", "Onzekere verwijzingen", "verwijzing", "verwijzingen"),
        "Niet zeker is dat hier dit stuk is bedoeld.",
        (_cited(at, "Gelezen als", c.id) for c, at in found.citations if c.status == "uncertain"),
    )
    yield _chapter(
        ("niet-gevonden", "Verwijzingen binnen een document zonder doel", "verwijzing", "verwijzingen"),
        "Hier verwijst een document naar een vraag of antwoord dat er niet met zekerheid in is aan te wijzen.",
        (_cited(at, "") for at in found.dangling),
    )
    yield _chapter(
        ("noten", "Noten zonder plaats in de tekst", "noot", "noten"),
        "Deze noten staan in het document, maar de tekst verwijst er niet naar.",
        _each(context, _loose_notes),
    )
    yield _chapter(
        ("nootcijfers", "Nootcijfers zonder noot", "nootcijfer", "nootcijfers"),
        "De tekst verwijst naar een noot die niet in het document staat.",
        _each(context, _missing_notes),
    )


def _chapter(names: tuple[str, str, str, str], explanation: str, items: Iterator[Item]) -> Chapter:
    anchor, title, one, more = names
    found = tuple(items)
    return Chapter(anchor, title, count(len(found), one, more), explanation, found)


def _each(context: Context, items: Callable[[Overleg], Iterator[Item]]) -> Iterator[Item]:
    for overleg in context.archive.overleggen:
        yield from items(overleg)


def _unanswered(overleg: Overleg) -> Iterator[Item]:
    for exchange in overleg.exchanges:
        if exchange.kind == "vraag" and not exchange.answer:
            yield Item(overleg, urls.question_anchor(exchange.id), speaker_label(exchange), lines.asked(exchange))


def _doubts(overleg: Overleg) -> Iterator[Item]:
    anchor, label = "", "Begin van het document"
    answers: set[tuple[str, ...]] = set()
    for item in overleg.body:
        match item:
            case Section():
                anchor, label = item.anchor, item.title
            case Doubt(reason):
                yield Item(overleg, anchor, label, reason)
            case Exchange():
                anchor, label = urls.question_anchor(item.id), speaker_label(item)
                if item.doubt:
                    yield Item(overleg, anchor, label, item.doubt)
                if item.answer and item.answer.doubt and item.answer.questions not in answers:
                    answers.add(item.answer.questions)
                    yield Item(overleg, urls.answer_anchor(item.id), f"Antwoord op {label}", item.answer.doubt)
            case _:
                pass


def _loose_notes(overleg: Overleg) -> Iterator[Item]:
    marked = {label for one in located(overleg) for label in marks(one.paragraph.inlines)}
    for note in overleg.footnotes:
        if note.label not in marked:
            yield Item(overleg, urls.note_anchor(note.label), lines.note_name(note.label), note.prose.text)


def _missing_notes(overleg: Overleg) -> Iterator[Item]:
    known = {note.label for note in overleg.footnotes}
    for one in located(overleg):
        for label in marks(one.paragraph.inlines):
            if label not in known:
                text = f"{lines.note_name(label)} ontbreekt"
                yield Item(overleg, one.place.anchor, lines.place_label(one.place, None), text)


def _repaired(context: Context) -> Iterator[Item]:
    found = context.occurrences
    for one in found.moties:
        if one.link.repaired and one.link.kamerstuk:
            yield _cited(one.at, "Gelezen als", one.link.kamerstuk)
    for citation, at in found.citations:
        if citation.status == "repaired":
            yield _cited(at, "Gelezen als", citation.id)


def _cited(at: Occurrence, text: str, *ids: str) -> Item:
    return Item(at.overleg, at.place.anchor, at.label, text, ids, (at.before, at.words, at.after))

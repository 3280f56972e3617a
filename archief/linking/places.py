"""Every paragraph of an overleg with its place: where it stands on the page, in which exchange, and who speaks.

The one walk over a document that all of linking shares. A joint answer comes once, under its first question.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from archief import urls
from archief.dutch import enumerate_words
from archief.model import Exchange, Overleg, Paragraph, Passage, Place, Section, marks


@dataclass(frozen=True, slots=True)
class Located:
    """A paragraph, its plain text and its place."""

    place: Place
    paragraph: Paragraph
    text: str


def located(overleg: Overleg) -> Iterator[Located]:
    """All paragraphs of the body in reading order, then those of the footnotes."""
    home: dict[str, Place] = {}
    for one in _body(overleg):
        for label in marks(one.paragraph.inlines):
            home.setdefault(label, one.place)
        yield one
    yield from _notes(overleg, home)


def asker(overleg: Overleg, exchange: Exchange) -> str | None:
    """Who asks, as shown: a fractie, or for Kamervragen the member who put them."""
    who = overleg.metadata.vraagsteller
    if who:
        return f"{who.naam} ({who.fractie})" if who.fractie else who.naam
    return exchange.fractie


def answerer(overleg: Overleg, exchange: Exchange) -> str | None:
    """Who answers: the bewindspersoon named with the answer, else all those of the document."""
    if exchange.answer and exchange.answer.bewindspersoon:
        return exchange.answer.bewindspersoon
    return enumerate_words([person.functie for person in overleg.metadata.bewindspersonen]) or None


def _located(place: Place, paragraph: Paragraph) -> Located:
    return Located(place, paragraph, paragraph.text)


def _body(overleg: Overleg) -> Iterator[Located]:
    passages = urls.passage_paragraphs(overleg)
    answered: set[tuple[str, ...]] = set()
    for item in overleg.body:
        match item:
            case Section():
                yield _located(Place(overleg.id, item.anchor, "kop"), item.heading)
            case Passage(prose):
                for _ in prose.paragraphs():
                    anchor, paragraph = next(passages)
                    yield _located(Place(overleg.id, anchor, "passage"), paragraph)
            case Exchange():
                yield from _exchange(overleg, item, answered)


def _exchange(overleg: Overleg, exchange: Exchange, answered: set[tuple[str, ...]]) -> Iterator[Located]:
    speaker = asker(overleg, exchange)
    for anchor, paragraph in urls.question_paragraphs(exchange):
        yield _located(Place(overleg.id, anchor, "vraag", exchange.id, speaker), paragraph)
    if exchange.answer is None or exchange.answer.questions in answered:
        return
    answered.add(exchange.answer.questions)
    speaker = answerer(overleg, exchange)
    for anchor, paragraph in urls.answer_paragraphs(exchange):
        yield _located(Place(overleg.id, anchor, "antwoord", exchange.id, speaker), paragraph)


def _notes(overleg: Overleg, home: Mapping[str, Place]) -> Iterator[Located]:
    for note in overleg.footnotes:
        at = home.get(note.label)
        for anchor, paragraph in urls.note_paragraphs(note):
            yield _located(
                Place(overleg.id, anchor, "noot", at.exchange if at else None, at.speaker if at else None), paragraph
            )

"""An overleg of the archive becomes a document of the corpus, so that it can be typeset again in another layout.

Only what is asked, answered and noted comes along; passages and emphasis do not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from archief import model
from archief.model import Block, Exchange, Listing, NoteMark, Overleg, Paragraph, Prose, Quote, Table
from tests.corpus import truth
from tests.corpus.truth import Agenda, Document, Mark, Note, Pair, Para, Piece, Style, Topic


def retyped(overleg: Overleg) -> Document:
    """The questions, answers and notes of ``overleg``."""
    meta = overleg.metadata
    sections: list[truth.Section] = []
    for item in overleg.body:
        if isinstance(item, model.Section) and item.level == 2:
            sections.append(truth.Section(item.title, None, ()))
        elif isinstance(item, model.Section) and item.level == 3 and sections:
            sections[-1] = replace(sections[-1], topics=(*sections[-1].topics, Topic(item.title, ())))
        elif isinstance(item, Exchange):
            _add(sections, item)
    minister = meta.bewindspersonen[0].functie if meta.bewindspersonen else "minister van Algemene Zaken"
    role, _, ministry = minister.partition(" van ")
    return Document(
        kind=meta.soort,
        minister=role,
        ministry=ministry,
        committee=meta.commissie or "Algemene Zaken",
        sections=tuple(sections),
        notes={note.label: Note(" ".join(note.prose.text.split())) for note in overleg.footnotes},
        subject="het onderwerp",
        asked=meta.gevraagd.isoformat() if meta.gevraagd else None,
        answered=meta.beantwoord.isoformat() if meta.beantwoord else None,
        agenda=tuple(Agenda(item.titel, "") for item in meta.agenda),
        chair="Ellian",
        clerk="Paauwe",
    )


def _add(sections: list[truth.Section], exchange: Exchange) -> None:
    number = exchange.id.removeprefix("vraag-")
    pair = Pair(
        tuple(_paras(exchange.question)),
        tuple(_paras(exchange.answer.prose)) if exchange.answer else None,
        exchange.kind,
        int(number) if number.isdigit() else None,
    )
    if not sections:
        sections.append(truth.Section(None, exchange.fractie, (Topic(None, ()),)))
    last = sections[-1]
    topics = last.topics or (Topic(None, ()),)
    topic = replace(topics[-1], pairs=(*topics[-1].pairs, pair))
    sections[-1] = replace(last, fractie=exchange.fractie, topics=(*topics[:-1], topic))


def _paras(prose: Prose) -> Iterator[Para]:
    for block in prose.blocks:
        yield from _block(block, "plain")


def _block(block: Block, style: Style) -> Iterator[Para]:
    match block:
        case Paragraph(inlines=inlines):
            yield Para(tuple(_pieces(inlines)), style)
        case Listing(items=items, start=start):
            for number, item in enumerate(items, start or 1):
                for inner in item:
                    for para in _block(inner, "bullet" if start is None else "number"):
                        yield replace(para, number=number)
        case Quote(blocks=blocks):
            for inner in blocks:
                yield from _block(inner, "quote")
        case Table(header=header, rows=rows):
            for number, row in enumerate((header, *rows)):
                for cell in row:
                    yield Para(tuple(_pieces(cell.inlines)), "cell", number)


def _pieces(inlines: tuple[model.Inline, ...]) -> Iterator[Piece]:
    for node in inlines:
        match node:
            case model.Text(value=value):
                yield value
            case NoteMark(label=label):
                yield Mark(label)
            case model.Emphasis(children=children) | model.Link(children=children):
                yield from _pieces(children)
            case _:
                yield " "

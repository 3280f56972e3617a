"""One overleg as data, in the schema ``overlegarchief-1``.

The shape is fixed by ``templates/schema/overlegarchief-1.json``; what is unknown is null, never left out. Texts are
paragraphs joined by a blank line, without note marks and without markup.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from archief import urls
from archief.model import (
    Answer,
    Archive,
    Citation,
    Exchange,
    Footnote,
    Key,
    MotieLink,
    MotieMention,
    Overleg,
    Paragraph,
    Passage,
    Prose,
    Section,
    Spot,
)
from archief.rendering.export.text import Json
from archief.rendering.occurrences import motie_link
from archief.titles import display_title

SCHEMA = "overlegarchief-1"

Anchored = Iterable[tuple[str, Paragraph]]


def overleg_data(archive: Archive, overleg: Overleg, *, source: str | None = None) -> Json:
    """``overleg/<id>.json`` as a value; ``source`` is the path of the original document in the site."""
    data = overleg.metadata
    dossier, _, number = (data.kamerstuk or "").rpartition("-")
    return {
        "schema": SCHEMA,
        "id": overleg.id,
        "url": urls.overleg_path(overleg.id),
        "kind": data.soort,
        "title": data.titel,
        "display_title": display_title(overleg),
        "date": _day(data.datum),
        "kamerstuk": data.kamerstuk,
        "dossier": data.dossier.nummer if data.dossier else dossier or None,
        "number": number or None,
        "committee": data.commissie,
        "date_asked": _day(data.gevraagd),
        "date_answered": _day(data.beantwoord),
        "council": {
            "name": data.raad.naam,
            "from": _day(data.raad.van),
            "to": _day(data.raad.tot),
            "place": data.raad.plaats,
        }
        if data.raad
        else None,
        "ministers": [{"role": person.functie, "name": person.naam} for person in data.bewindspersonen],
        "asker": {"name": data.vraagsteller.naam, "fractie": data.vraagsteller.fractie} if data.vraagsteller else None,
        "agenda": [{"title": item.titel, "references": list(item.kamerstukken)} for item in data.agenda],
        "related": list(archive.related.get(overleg.id, ())),
        "source": source,
        "reviewed": list(data.nagekeken),
        "sections": [
            {
                "level": section.level,
                "title": section.title,
                "anchor": section.anchor,
                "fracties": [fractie.name for fractie in section.fracties],
            }
            for section in overleg.sections
        ],
        "passages": _passages(overleg),
        "exchanges": [_exchange(archive, overleg, exchange) for exchange in overleg.exchanges],
        "footnotes": [_footnote(archive, overleg, note) for note in overleg.footnotes],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _passages(overleg: Overleg) -> list[Json]:
    """The words outside questions and answers, each with the heading it stands under."""
    anchors = [anchor for anchor, _ in urls.passage_paragraphs(overleg)]
    passages: list[Json] = []
    heading: str | None = None
    for item in overleg.body:
        if isinstance(item, Section):
            heading = item.title
        elif isinstance(item, Passage):
            own = anchors[: len(list(item.prose.paragraphs()))]
            del anchors[: len(own)]
            passages.append({"text": item.prose.text, "section": heading, "anchor": own[0] if own else None})
    return passages


def _exchange(archive: Archive, overleg: Overleg, exchange: Exchange) -> Json:
    key = Key(overleg.id, exchange.id)
    question = _block(archive, overleg, exchange.question, urls.question_paragraphs(exchange))
    return {
        "id": exchange.id,
        "anchor": urls.question_anchor(exchange.id),
        "kind": exchange.kind,
        "fractie": exchange.fractie,
        "fracties": [fractie.slug for fractie in exchange.fracties],
        "part": exchange.part,
        "topic": exchange.topic,
        "subjects": list(archive.subjects.get(key, ())),
        "question": question,
        "answer": _answer(archive, overleg, exchange, exchange.answer) if exchange.answer else None,
        "joint": list(exchange.joint),
        "see_also": list(archive.see_also.get(key, ())),
        "doubt": _doubt(exchange),
    }


def _answer(archive: Archive, overleg: Overleg, exchange: Exchange, answer: Answer) -> Json:
    block = _block(archive, overleg, answer.prose, urls.answer_paragraphs(exchange))
    return {"anchor": urls.answer_anchor(exchange.id), "minister": answer.bewindspersoon, **block}


def _doubt(exchange: Exchange) -> str | None:
    doubts = (exchange.doubt, exchange.answer.doubt if exchange.answer else None)
    return "; ".join(dict.fromkeys(doubt for doubt in doubts if doubt)) or None


def _footnote(archive: Archive, overleg: Overleg, note: Footnote) -> Json:
    citations = [citation for paragraph in note.prose.paragraphs() for citation in paragraph.findings.citations]
    return {
        "id": note.label,
        "anchor": urls.note_anchor(note.label),
        "text": note.prose.text,
        "references": _references(citations),
        "urls": [citation.url for citation in citations if citation.kind == "url"],
        "moties": _moties(archive, overleg, urls.note_paragraphs(note)),
        "citations": [_citation(citation) for citation in citations],
    }


def _block(archive: Archive, overleg: Overleg, prose: Prose, anchored: Anchored) -> Json:
    """The text of a question or an answer with what is cited in it, all in reading order."""
    citations = [citation for paragraph in prose.paragraphs() for citation in paragraph.findings.citations]
    return {
        "text": prose.text,
        "notes": list(prose.note_labels),
        "moties": _moties(archive, overleg, anchored),
        "references": _references(citations),
        "citations": [_citation(citation) for citation in citations],
    }


def _references(citations: Iterable[Citation]) -> list[str]:
    """The numbers that stand in the text; those a range passes over are told with its end (``also``)."""
    return [citation.id for citation in citations if citation.kind == "kamerstuk"]


def _citation(citation: Citation) -> Json:
    also: Json = {"also": list(citation.also)} if citation.also else {}
    return {
        "kind": citation.kind,
        "id": citation.id,
        "text": citation.text,
        "url": citation.url,
        "status": citation.status,
        "year": citation.year,
        **also,
    }


def _moties(archive: Archive, overleg: Overleg, anchored: Anchored) -> list[Json]:
    return [
        _motie(mention, motie_link(archive, Spot(overleg.id, anchor, mention.start), mention))
        for anchor, paragraph in anchored
        for mention in paragraph.findings.moties
    ]


def _motie(mention: MotieMention, link: MotieLink) -> Json:
    return {
        "text": mention.text,
        "kamerstuk": link.kamerstuk,
        "status": "ambiguous" if link.status == "stated" and not link.kamerstuk else link.status,  # several at once
        "repaired": link.repaired,
        "candidates": list(link.candidates),
    }

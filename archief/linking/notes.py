"""What a footnote can only mean in its place: "Idem." is the reference of the note before it; a year and number
without a dossier, or an application number without the court, are read with the sentence of their mark.

Gives the same document with richer findings; the words stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from archief.citations import needs_context, recognise, split_kamerstuk_id
from archief.citations.kamerstuk import official_url
from archief.model import Citation, Emphasis, Footnote, Inline, Link, Overleg, Paragraph, Prose, mark_offsets, plain
from archief.sentences import sentence_at

_IDEM = re.compile(
    r"\s*(?P<word>(?:Idem|Ibid(?:em)?)\b(?:\.?,?\s{1,3}(?:nr\.?|nummer)\s{0,3}(?P<number>\d{1,4})\b)?)\.?",
    re.IGNORECASE,
)


def settle(overleg: Overleg) -> Overleg:
    """``overleg`` with the findings of its footnotes completed."""
    contexts: Mapping[str, str] | None = None
    notes: list[Footnote] = []
    previous: dict[bool, tuple[Citation, ...]] = {}  # the asker's series is counted apart
    for given in overleg.footnotes:
        note, text = given, given.prose.text
        if needs_context(text):
            contexts = _contexts(overleg) if contexts is None else contexts
            note = _with_context(given, contexts.get(given.label, ""))
        elif _IDEM.match(text):
            note = _with_previous(given, previous.get(given.label.startswith("v"), ()))
        previous[note.label.startswith("v")] = tuple(c for p in note.prose.paragraphs() for c in p.findings.citations)
        notes.append(note)
    return replace(overleg, footnotes=tuple(notes))


def _contexts(overleg: Overleg) -> dict[str, str]:
    """For each note the sentence up to its first mark."""
    found: dict[str, str] = {}
    for exchange in overleg.exchanges:
        for prose in (exchange.question, exchange.answer.prose if exchange.answer else None):
            for paragraph in prose.paragraphs() if prose else ():
                for offset, label in mark_offsets(paragraph.inlines):
                    text = paragraph.text
                    start, _ = sentence_at(text, max(0, offset - 1))
                    found.setdefault(label, text[start:offset])
    return found


def _with_context(note: Footnote, context: str) -> Footnote:
    def read(paragraph: Paragraph) -> Paragraph:
        taken = tuple(_links(paragraph.inlines))
        found = recognise(paragraph.text, taken=taken, context=context)
        chosen = [c for c in paragraph.findings.citations if any(start <= c.start < end for start, end in taken)]
        citations = tuple(sorted((*found.citations, *chosen), key=lambda citation: citation.start))
        return replace(paragraph, findings=replace(found, citations=citations))

    return _each_paragraph(note, read)


def _with_previous(note: Footnote, previous: tuple[Citation, ...]) -> Footnote:
    """The note with the one reference of the note before it over its word "Idem"."""
    if len({citation.id for citation in previous}) != 1:
        return note

    def read(paragraph: Paragraph) -> Paragraph:
        match = _IDEM.match(paragraph.text)
        if match is None or paragraph.findings.citations:
            return paragraph
        start, end = match.span("word")
        citation = replace(previous[0], start=start, end=end, text=match["word"], status="plain", also=())
        if match["number"] and citation.kind == "kamerstuk":  # "Idem, nr. 26": another of the same dossier
            id = f"{split_kamerstuk_id(citation.id)[0]}-{match['number']}"
            citation = replace(citation, id=id, url=official_url(id))
        return replace(paragraph, findings=replace(paragraph.findings, citations=(citation,)))

    return _each_paragraph(note, read)


def _links(inlines: Sequence[Inline], at: int = 0) -> Iterator[tuple[int, int]]:
    for node in inlines:
        length = len(plain((node,)))
        if isinstance(node, Link):
            yield at, at + length
        elif isinstance(node, Emphasis):
            yield from _links(node.children, at)
        at += length


def _each_paragraph(note: Footnote, read: Callable[[Paragraph], Paragraph]) -> Footnote:
    blocks = tuple(read(block) if isinstance(block, Paragraph) else block for block in note.prose.blocks)
    return replace(note, prose=Prose(blocks))

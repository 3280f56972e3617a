"""What a generated document says, before anything is typeset: the truth an import is measured against.

A document is made once and printed by several typesetters. Nothing here knows of lines, pages or files.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a footnote: ``3``, or ``v1`` in the asker's own series."""

    label: str


@dataclass(frozen=True, slots=True)
class Ref:
    """Words that are a reference: the Kamerstuk ids they name, and the words of the motie if they name one."""

    text: str
    ids: tuple[str, ...] = ()
    motie: str | None = None


Piece = str | Mark | Ref
Style = Literal["plain", "bullet", "number", "quote", "cell"]


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph, a list item (``number`` counts within its list) or the cells of a table's row."""

    pieces: tuple[Piece, ...]
    style: Style = "plain"
    number: int = 0

    @property
    def text(self) -> str:
        return "".join(p if isinstance(p, str) else p.text if isinstance(p, Ref) else "" for p in self.pieces)

    @property
    def marks(self) -> tuple[str, ...]:
        return tuple(p.label for p in self.pieces if isinstance(p, Mark))

    @property
    def refs(self) -> tuple[Ref, ...]:
        return tuple(p for p in self.pieces if isinstance(p, Ref))


def para(*pieces: Piece, style: Style = "plain") -> Para:
    return Para(pieces, style)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: each cell is a paragraph of its own."""

    cells: tuple[Para, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A question block with its answer, or a remark (no answer). ``numbers`` are the question numbers of a
    numbered document; pairs that share one answer hold the same ``answer`` object and ``joint`` names the first."""

    question: tuple[Para, ...]
    answer: tuple[Para, ...] | None
    kind: Literal["vraag", "opmerking"] = "vraag"
    number: int | None = None
    joint: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """Questions under one heading; ``title`` is None for what stands directly under the fractie."""

    title: str | None
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """What one fractie (or fracties together) wrote: ``heading`` as printed, ``fractie`` as the truth names it."""

    heading: str | None
    fractie: str | None
    topics: tuple[Topic, ...]
    leden: str = ""

    @property
    def pairs(self) -> Iterator[tuple[Topic, Pair]]:
        for topic in self.topics:
            for pair in topic.pairs:
                yield topic, pair


@dataclass(frozen=True, slots=True)
class Agenda:
    title: str
    reference: str


@dataclass(frozen=True, slots=True)
class Asker:
    name: str
    party: str


@dataclass(frozen=True, slots=True)
class Note:
    text: str
    ids: tuple[str, ...] = ()


Kind = Literal["schriftelijk-overleg", "kamervragen", "lijst-van-vragen-en-antwoorden"]


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. Dates are ISO; a field that is None is not stated anywhere in the document."""

    kind: Kind
    minister: str
    ministry: str
    committee: str
    sections: tuple[Section, ...]
    notes: dict[str, Note]
    subject: str = ""
    dossier: str | None = None
    dossier_title: str = ""
    number: str | None = None
    asked: str | None = None
    answered: str | None = None
    session: str = "2023–2024"
    agenda: tuple[Agenda, ...] = ()
    askers: tuple[Asker, ...] = ()
    chair: str = ""
    clerk: str = ""
    intro: tuple[Para, ...] = ()
    title: str | None = None
    extras: dict[str, str] = field(default_factory=dict)

    @property
    def pairs(self) -> Iterator[tuple[Section, Topic, Pair]]:
        for section in self.sections:
            for topic, pair in section.pairs:
                yield section, topic, pair


def expected(document: Document, typed: tuple[bool, bool] = (True, True)) -> dict[str, object]:
    """The truth in the shape of the site's ``overleg/<id>.json`` (fewer keys); ``typed`` says whether the numbers of
    lists are written out in questions and in answers: those that a word processor makes are no words."""
    written, answered = typed
    pairs = list(document.pairs)
    number = {pair.number: f"vraag-{pair.number}" for _, _, pair in pairs if pair.number}
    exchanges = []
    for position, (section, topic, pair) in enumerate(pairs):
        exchanges.append(
            {
                "id": number[pair.number] if pair.number else f"e{position}",
                "kind": pair.kind,
                "fractie": section.fractie,
                "topic": topic.title,
                "question": _block(pair.question, written),
                "answer": None if pair.answer is None else _block(pair.answer, answered),
                "joint": [number[other] for other in pair.joint if other != pair.number],
                "see_also": [],
            }
        )
    return {
        "kind": document.kind,
        "title": document.title,
        "dossier": document.dossier,
        "number": document.number,
        "committee": document.committee or None,
        "date_asked": document.asked,
        "date_answered": document.answered,
        "exchanges": exchanges,
        "footnotes": [
            {"id": label, "text": note.text, "references": list(note.ids)} for label, note in document.notes.items()
        ],
    }


def _block(paras: tuple[Para, ...], typed: bool) -> dict[str, object]:
    refs = [ref for p in paras for ref in p.refs]
    return {
        "text": "\n\n".join(f"{p.number}. " * (typed and p.style == "number") + p.text for p in paras if p.text),
        "notes": [label for p in paras for label in p.marks],
        "moties": [{"text": r.motie, "kamerstuk": r.ids[0] if r.ids else None} for r in refs if r.motie],
        "references": [id for r in refs for id in r.ids],
    }


def rows_of(paras: tuple[Para, ...]) -> list[Para | list[Row]]:
    """``paras`` with each run of table cells gathered into rows."""
    result: list[Para | list[Row]] = []
    for p in paras:
        if p.style != "cell":
            result.append(p)
            continue
        if not result or not isinstance(result[-1], list):
            result.append([])
        table = result[-1]
        assert isinstance(table, list)
        if len(table) <= p.number:
            table.append(Row((p,)))
        else:
            table[p.number] = Row((*table[p.number].cells, p))
    return result

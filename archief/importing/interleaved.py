"""Documents in which each answer follows its question: with a label before it, or without any.

Gives the pieces of the body. Knows the units, not how paragraphs came about.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from archief.importing.borders import read_section, split_answer
from archief.importing.draft import Ask, Heading, Loose, Piece, Remark, Reply, add_doubt
from archief.importing.hidden import hidden_question
from archief.importing.para import Para
from archief.importing.units import Unit

_END = "geen duidelijke grens: hier kan het antwoord al afgelopen zijn of de vraag al begonnen"
_WHO = "zonder kopje “Antwoord”: aan de tekst is niet zeker te zien of dit vraag of antwoord is"


def sections(units: Sequence[Unit]) -> Iterable[tuple[list[Unit], list[Unit]]]:
    """The headings of parts and fracties, each with the units that follow it."""
    headings: list[Unit] = []
    body: list[Unit] = []
    for unit in units:
        if unit.kind in ("part", "fractie"):
            if body:
                yield headings, body
                headings, body = [], []
            headings.append(unit)
        else:
            body.append(unit)
    if headings or body:
        yield headings, body


def headings_of(units: Iterable[Unit]) -> list[Piece]:
    """Parts and fracties as headings."""
    return [Heading(1 if unit.kind == "part" else 2, unit.paras[0], unit.fracties) for unit in units]


def segment_marked(units: Sequence[Unit]) -> list[Piece]:
    """With a label before every answer."""
    pieces: list[Piece] = []
    for headings, body in sections(units):
        pieces += headings_of(headings)
        pieces += _marked_section(body) if _asked_by(headings, pieces) else _loose_section(body)
    return pieces


def segment_unmarked(units: Sequence[Unit]) -> list[Piece]:
    """Without labels: by the language."""
    pieces: list[Piece] = []
    for headings, body in sections(units):
        pieces += headings_of(headings)
        nobody = not headings and not any(unit.asks for unit in body)
        if _asked_by(headings, pieces) and not nobody:
            pieces += _unmarked_section([unit for unit in body if unit.kind in ("text", "topic")])
        else:
            pieces += _loose_section(body)
    return pieces


def _asked_by(headings: Sequence[Unit], pieces: Sequence[Piece]) -> bool:
    """Whether somebody asks here: under a fractie, or in a document that names none in its headings."""
    if any(unit.kind == "fractie" for unit in headings):
        return True
    return not any(isinstance(piece, Heading) and piece.level == 2 for piece in pieces) or not headings


def _loose_section(body: Sequence[Unit]) -> list[Piece]:
    """Text under a part's heading alone, before any fractie speaks."""
    if any(unit.kind in ("answer", "question") for unit in body):
        return _marked_section(body)
    pieces: list[Piece] = []
    for unit in body:
        pieces.append(Heading(3, unit.paras[0]) if unit.kind == "topic" else Loose(list(unit.paras)))
    return pieces


# --------------------------------------------------------------------------- with labels


def _marked_section(body: Sequence[Unit]) -> list[Piece]:
    stretches: list[list[Unit]] = [[]]
    for unit in body:
        if unit.kind == "answer":
            stretches.append([])
        elif unit.kind != "question":
            stretches[-1].append(unit)
    pieces: list[Piece] = []
    asking = list(stretches[0])
    for index, stretch in enumerate(stretches[1:], 1):
        last = index == len(stretches) - 1
        hidden = None if last else hidden_question(stretch)
        units = hidden or stretch
        split = split_answer(_known_topics(units, last), last=last)
        reply = Reply(_paras(units[: split.at]))
        block = question_blocks(asking, reply)
        if split.close or hidden:
            add_doubt(reply, _END)
        pieces += block
        asking = list(units[split.at :])
    pieces += question_blocks(asking)
    return pieces


def _known_topics(stretch: Sequence[Unit], last: bool) -> list[Unit]:
    """``stretch`` with only those headings as headings that a question follows; others are the answer's own.

    The last text before another label is a question whatever it sounds like."""
    asked = None if last else next((unit for unit in reversed(stretch) if unit.kind == "text"), None)
    result: list[Unit] = []
    for index, unit in enumerate(stretch):
        if unit.kind == "topic":
            after = next((u for u in stretch[index + 1 :] if u.kind == "text"), None)
            if after is None or (after.score < 0 and after is not asked):
                unit.kind = "text"
                unit.lean = -1.0
        result.append(unit)
    return result


def question_blocks(asking: Sequence[Unit], reply: Reply | None = None) -> list[Piece]:
    """The question side before an answer: remarks above topic headings, then the block that is answered."""
    pieces: list[Piece] = []
    block: list[Unit] = []
    for unit in asking:
        if unit.kind == "topic":
            if block:
                pieces.append(_unanswered(block))
                block = []
            pieces.append(Heading(3, unit.paras[0]))
        else:
            block.append(unit)
    if block:
        pieces.append(_answered(block, reply) if reply else _unanswered(block))
    elif reply and reply.paras:
        pieces += [Loose(reply.paras), Remark("een antwoord waarvan de vraag niet gevonden is", reply.paras[0].line)]
    return pieces


def _answered(block: Sequence[Unit], reply: Reply) -> Ask:
    """The block with its answer; an answer without any words is none."""
    ask = _unanswered(block)
    if reply.paras:
        return Ask(ask.paras, reply)
    add_doubt(ask, "onder het kopje “Antwoord” staat geen tekst")
    return ask


def _unanswered(block: Sequence[Unit]) -> Ask:
    asks = any(unit.asks for unit in block)
    return Ask(_paras(block), None, "vraag" if asks else "opmerking")


def _paras(units: Sequence[Unit]) -> list[Para]:
    return [para for unit in units for para in unit.paras]


# --------------------------------------------------------------------------- without labels


def _unmarked_section(body: Sequence[Unit]) -> list[Piece]:
    reading = read_section(body)
    pieces: list[Piece] = []
    asking: list[Unit] = []
    reply: Reply | None = None
    doubted = False
    for unit, answers, near in zip(body, reading.answers, reading.close, strict=True):
        close = unit.kind == "text" and near
        if answers:
            if reply is None:
                reply = Reply(list(unit.paras))
                pieces += question_blocks(asking, reply)
                asking = []
                if doubted:
                    add_doubt(reply, _WHO)
            else:
                reply.paras += unit.paras
            if close:
                add_doubt(reply, _WHO)
            doubted = False
        else:
            reply = None
            asking.append(unit)
            doubted = doubted or close
    pieces += question_blocks(asking)
    if doubted and pieces and isinstance(pieces[-1], Ask):
        add_doubt(pieces[-1], _WHO)
    return pieces

"""Documents with all questions in part I and all answers in part II, by fractie and topic, in order.

Part II may print each question again above its answer; that is left out once, and says whose answer follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from archief.importing.draft import Ask, Heading, Loose, Piece, Remark, Reply, add_doubt
from archief.importing.interleaved import headings_of, question_blocks, sections
from archief.importing.ledger import Ledger
from archief.importing.para import Para
from archief.importing.similarity import alike, key
from archief.importing.units import Unit

_ANSWERS = re.compile(r"^(?:[IVX]+[.:)]?\s+)?(?:Nadere? )?(?:Antwoord(?:en)?|Reactie|Beantwoording)\b", re.IGNORECASE)
_ORDER = "vragen en antwoorden staan in aparte delen: dit antwoord hoort naar volgorde bij deze vraag"
_TOGETHER = "vragen en antwoorden staan in aparte delen: dit antwoord geldt alle vragen van dit kopje"


@dataclass(slots=True)
class _Group:
    """What one fractie asks or remarks about one topic."""

    fracties: tuple[str, ...]
    topic: str
    asks: list[Ask] = field(default_factory=list)


def answers_apart(units: Sequence[Unit]) -> int | None:
    """Where the part with the answers starts, when there is one: a part or fractie heading that answers, with
    text under it, and nothing answered before it. A label right above the first fractie is such a heading."""
    for index, unit in enumerate(units):
        if unit.kind == "answer":
            return index if _opens_part(units, index) and _asked(units[:index]) else None
        if unit.kind in ("part", "fractie") and index and _answers(unit) and _asked(units[:index]):
            texts = [u for u in units[index:] if u.kind == "text"]
            return index if texts else None
    return None


def _opens_part(units: Sequence[Unit], index: int) -> bool:
    """Whether the label at ``index`` is the heading of the answers: a fractie that asked before comes back below
    it, at once or after a sentence to all where no other label follows."""
    alone = not any(unit.kind == "answer" for unit in units[index + 1 :])
    below = next((unit for unit in units[index + 1 :] if not alone or unit.kind not in ("text", "topic")), None)
    if below is None or below.kind != "fractie":
        return False
    return any(unit.kind == "fractie" and unit.fracties == below.fracties for unit in units[:index])


def _answers(unit: Unit) -> bool:
    """A heading that opens the answers: "II Reactie van de minister", "Antwoord op de vragen van …"."""
    return bool(_ANSWERS.match(unit.paras[0].whole))


def _asked(units: Sequence[Unit]) -> bool:
    """Whether questions were asked and none answered: the fracties speak in nearly all of it."""
    texts = [unit for unit in units if unit.kind == "text"]
    return bool(texts) and sum(unit.score > 0 for unit in texts) > 0.8 * len(texts)


def segment_parts(units: Sequence[Unit], start: int, ledger: Ledger) -> list[Piece]:
    """The pieces, with each answer of ``units[start:]`` at its question."""
    groups: list[_Group] = []
    pieces: list[Piece] = []
    names: tuple[str, ...] = ()
    again = {key(para.text) for unit in units[start:] if unit.kind == "text" for para in unit.paras}
    for headings, body in sections(units[:start]):
        pieces += headings_of(headings)
        names = next((unit.fracties for unit in reversed(headings) if unit.fracties), names)
        topic, grouped = "", False
        for piece in _cut(question_blocks(body), again):
            pieces.append(piece)
            if isinstance(piece, Heading):
                topic, grouped = piece.para.text, False
            elif isinstance(piece, Ask):
                if not grouped:
                    groups.append(_Group(names, topic))
                groups[-1].asks.append(piece)
                grouped = True
    return pieces + _answer_part(units[start:], groups, ledger)


def _cut(pieces: Sequence[Piece], again: set[str]) -> Iterator[Piece]:
    """Question blocks cut where part II prints their paragraphs again, each above an answer of its own."""
    for piece in pieces:
        if not isinstance(piece, Ask):
            yield piece
            continue
        blocks: list[list[Para]] = []
        printed = True
        for para in piece.paras:
            repeated = key(para.text) in again
            if not blocks or (repeated and printed):
                blocks.append([])
                printed = False
            blocks[-1].append(para)
            printed = printed or repeated
        if len(blocks) == 1:
            yield piece
        else:
            yield from (Ask(block) for block in blocks)


def _answer_part(units: Sequence[Unit], groups: Sequence[_Group], ledger: Ledger) -> list[Piece]:
    pieces: list[Piece] = []
    names: tuple[str, ...] = ()
    by_fractie = any(unit.kind == "fractie" for unit in units)
    for headings, body in sections(units):
        pieces += headings_of(headings)
        names = next((unit.fracties for unit in reversed(headings) if unit.fracties), names)
        for topic, block in _by_topic(body):
            if topic is not None:
                pieces.append(Heading(3, topic.paras[0]))
            elif by_fractie and not names and _opens(block, groups):
                pieces += [Loose(unit.paras) for unit in block if unit.kind == "text"]
                continue
            pieces += _answer_block(_waiting(groups, names, topic), block, ledger)
    return pieces


def _opens(block: Sequence[Unit], groups: Sequence[_Group]) -> bool:
    """Whether ``block``, above the first fractie that is answered, speaks to all: thanks, what order follows."""
    asks = [ask for group in groups for ask in group.asks]
    labels = any(unit.kind == "answer" for unit in block[1:])
    return not labels and not any(_repeats(ask, unit) for unit in block for ask in asks)


def _by_topic(body: Sequence[Unit]) -> list[tuple[Unit | None, list[Unit]]]:
    result: list[tuple[Unit | None, list[Unit]]] = []
    for unit in body:
        if unit.kind == "topic":
            result.append((unit, []))
        else:
            if not result:
                result.append((None, []))
            result[-1][1].append(unit)
    return result


def _waiting(groups: Sequence[_Group], names: tuple[str, ...], topic: Unit | None) -> list[Ask]:
    """The questions of this fractie, on this topic when it names one, that have no answer yet."""
    fold = {name.casefold() for name in names}
    own = [group for group in groups if not names or fold == {name.casefold() for name in group.fracties}]
    if topic is not None:
        title = key(topic.paras[0].text)
        titled = [group for group in own if key(group.topic) == title]
        own = [group for group in titled if any(ask.reply is None for ask in group.asks)][:1] or titled or own
    return _questions([ask for group in own for ask in group.asks if ask.reply is None])


def _questions(asks: Sequence[Ask]) -> list[Ask]:
    """The questions of ``asks``; what is answered and stands alone is one, whatever its words."""
    questions = [ask for ask in asks if ask.kind == "vraag"]
    if not questions and len(asks) == 1:
        questions = list(asks)
    return questions


def _answer_block(waiting: list[Ask], block: Sequence[Unit], ledger: Ledger) -> list[Piece]:
    """The replies in ``block``, each put at its question."""
    replies = _replies(waiting, block, ledger)
    texts = [reply for _, reply in replies if reply.paras]
    if not texts:
        return []
    if not waiting:
        loose = [Loose(reply.paras) for reply in texts]
        return [*loose, Remark("een antwoord waarvan de vraag niet gevonden is", texts[0].paras[0].line)]
    if all(ask is not None for ask, _ in replies):
        _tie([(ask, reply) for ask, reply in replies if ask is not None and reply.paras])
    elif len(texts) == len(waiting):
        for ask, reply in zip(waiting, texts, strict=True):
            _answer(ask, reply)
            if len(waiting) > 1:
                add_doubt(reply, _ORDER)
    else:
        reply = Reply([para for text in texts for para in text.paras])
        if len(waiting) > 1:
            add_doubt(reply, _TOGETHER)
        for ask in waiting:
            _answer(ask, reply)
    return []


def _tie(pairs: Sequence[tuple[Ask, Reply]]) -> None:
    for ask, reply in pairs:
        if ask.reply is None:
            _answer(ask, reply)
        else:
            ask.reply.paras += reply.paras


def _answer(ask: Ask, reply: Reply) -> None:
    ask.kind = "vraag"
    ask.reply = reply


def _replies(waiting: Sequence[Ask], block: Sequence[Unit], ledger: Ledger) -> list[tuple[Ask | None, Reply]]:
    """``block`` cut at labels and at questions printed again."""
    replies: list[tuple[Ask | None, Reply]] = []
    owner: Ask | None = None
    for unit in block:
        if unit.kind == "answer":
            if not replies or replies[-1][1].paras:
                replies.append((owner, Reply([])))
            continue
        repeated = next((ask for ask in waiting if _repeats(ask, unit)), None)
        if repeated is not None:
            for para in unit.paras:
                ledger.drop("repeated questions", para.whole, para.line)
            if repeated is not owner:
                owner = repeated
                replies.append((owner, Reply([])))
            continue
        if not replies:
            replies.append((owner, Reply([])))
        replies[-1][1].paras.extend(unit.paras)
    return replies


def _repeats(ask: Ask, unit: Unit) -> bool:
    return alike(" ".join(p.text for p in ask.paras), unit.text) or any(alike(p.text, unit.text) for p in ask.paras)

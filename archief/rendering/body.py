"""The body of an overleg as its page shows it: headings at their depth, pairs of question and answer, loose words.

An answer stands under its question; one that serves several questions is shown once, after the last of the questions
that follow each other, and the others point at it. A part that only held answers keeps its heading, with a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Literal

from markupsafe import Markup

from archief import sentences, urls
from archief.model import Block, Doubt, Exchange, Fractie, Item, Listing, Overleg, Paragraph, Passage, Section, Table
from archief.rendering import labels
from archief.rendering.prose import Numbering, ProseWriter

MAX_HEADING = 6
_LETTERS = re.compile(r"brief|brieven|stukken", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HeadingView:
    """A heading; ``level`` is that of its element (h2 …), ``note`` stands under a part that held only answers."""

    level: int
    anchor: str
    html: Markup
    text: str
    depth: int
    fracties: tuple[Fractie, ...]
    empty: bool
    note: str | None
    shape: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True)
class WordsView:
    """Words that are nobody's question or answer (``html``), or what is not sure about them (``doubt``).

    ``announces_agenda``: the last of them announces the list that the agenda has.
    """

    html: Markup | None = None
    doubt: str | None = None
    announces_agenda: bool = False
    shape: Literal["words"] = "words"


@dataclass(frozen=True, slots=True)
class ExchangeView:
    """A pair. ``answer`` is None when there is none here; ``answered_at`` leads to a joint answer shown elsewhere.

    ``shares`` are the other questions of a joint answer; ``answer_anchors`` the anchors that answer has, its own first.
    """

    exchange: Exchange
    level: int
    question: Markup
    asked: int
    answerer: str | None
    answer: Markup | None = None
    answer_anchors: tuple[str, ...] = ()
    answered_at: str | None = None
    shares: tuple[Exchange, ...] = ()
    doubts: tuple[str, ...] = ()
    shape: Literal["exchange"] = "exchange"


View = HeadingView | WordsView | ExchangeView


@dataclass
class _State:
    depths: list[int] = field(default_factory=list)  # levels of the headings we are under
    part: int = 0
    words: Numbering = field(default_factory=lambda: Numbering(urls.part_anchor(0)))

    @property
    def level(self) -> int:
        """Of the element for a heading under the present ones: the page's title is h1."""
        return min(len(self.depths) + 2, MAX_HEADING)


def views(overleg: Overleg, writer: ProseWriter) -> Iterator[View]:
    """The items of ``overleg`` in the order of its page."""
    state = _State()
    exchanges = {exchange.id: exchange for exchange in overleg.exchanges}
    places = _answer_places(overleg.body)
    for index, item in enumerate(overleg.body):
        match item:
            case Section():
                yield _heading(item, overleg, index, state, writer)
            case Passage(prose):
                writer.terms.start_exchange()
                end = _agenda_place(prose.blocks) if index == 0 and overleg.metadata.agenda else 0
                if end:
                    yield WordsView(html=writer.blocks(prose.blocks[:end], state.words), announces_agenda=True)
                if rest := prose.blocks[end:]:
                    yield WordsView(html=writer.blocks(rest, state.words))
            case Doubt(reason):
                yield WordsView(doubt=reason)
            case Exchange():
                yield _exchange(item, overleg, exchanges, places=places, level=state.level, writer=writer)


def _agenda_place(blocks: Sequence[Block]) -> int:
    """Behind how many blocks the listed letters stood that became the agenda: those up to "… over de volgende
    brieven:" with no list behind it; 0 when there is no such place."""
    for at, (block, following) in enumerate(zip_longest(blocks, blocks[1:])):
        text = block.text.rstrip() if isinstance(block, Paragraph) else ""
        if text.endswith(":") and _LETTERS.search(text) and not isinstance(following, Listing | Table):
            return at + 1
    return 0


def _heading(section: Section, overleg: Overleg, index: int, state: _State, writer: ProseWriter) -> HeadingView:
    while state.depths and state.depths[-1] >= section.level:
        state.depths.pop()
    level = state.level
    state.depths.append(section.level)
    if section.level == 1:
        state.part += 1
        state.words = Numbering(urls.part_anchor(state.part))
    empty = _is_empty(overleg, index)
    return HeadingView(
        level=level,
        anchor=section.anchor,
        html=writer.inline(section.heading, section.anchor),
        text=section.title,
        depth=section.level,
        fracties=section.fracties,
        empty=empty,
        note=_note(section, overleg) if empty else None,
    )


def _is_empty(overleg: Overleg, index: int) -> bool:
    """Whether only other headings stand under the heading at ``index``."""
    section = overleg.body[index]
    for item in overleg.body[index + 1 :]:
        if isinstance(item, Section) and isinstance(section, Section):
            if item.level <= section.level:
                return True
        else:
            return False
    return True


def _note(section: Section, overleg: Overleg) -> str | None:
    """Says where the answers went that stood under this heading in the document."""
    line = section.position.line
    moved = any(
        exchange.answer and exchange.position.line < line < exchange.answer.position.line
        for exchange in overleg.exchanges
    )
    return "De antwoorden uit dit deel staan op deze pagina direct onder de vragen." if moved else None


def _answer_places(body: Sequence[Item]) -> dict[str, str]:
    """Question id → id of the question under which its answer is shown: the last of those that follow on one another
    without anything between, counted from the first one it serves."""
    places: dict[str, str] = {}
    for index, item in enumerate(body):
        if not isinstance(item, Exchange) or not item.answer or item.id in places:
            continue
        last = item.id
        for follower in body[index + 1 :]:
            if not isinstance(follower, Exchange) or follower.id not in item.joint:
                break
            last = follower.id
        for id in item.answer.questions:
            places.setdefault(id, last)
    return places


def _exchange(
    exchange: Exchange,
    overleg: Overleg,
    exchanges: Mapping[str, Exchange],
    *,
    places: Mapping[str, str],
    level: int,
    writer: ProseWriter,
) -> ExchangeView:
    writer.terms.start_exchange()
    answer = exchange.answer
    here = places.get(exchange.id) == exchange.id
    body: Markup | None = None
    question = writer.question(exchange.question, exchange.id)
    if answer and here:
        body = writer.body(answer.prose, urls.answer_anchor(answer.questions[0]))
    return ExchangeView(
        exchange=exchange,
        level=level,
        question=question,
        asked=sum(1 for p in exchange.question.paragraphs() for _ in sentences.questions(p.text)),
        answerer=labels.answerer(overleg, answer),
        answer=body,
        answer_anchors=tuple(urls.answer_anchor(id) for id in answer.questions) if answer and here else (),
        answered_at=urls.answer_anchor(exchange.id) if answer and not here else None,
        shares=tuple(exchanges[id] for id in exchange.joint if id in exchanges),
        doubts=tuple(filter(None, (exchange.doubt, answer.doubt if answer and here else None))),
    )

"""Documents with numbered questions: Kamervragen (``Vraag 3`` … ``Antwoord op vraag 3``) and lists of questions.

The labels decide nearly all of it. Joint answers serve several questions; a question that is printed again above
its answer is left out once. Knows the units, not how paragraphs came about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from archief.importing.borders import Split, split_question
from archief.importing.draft import Ask, Heading, Loose, Piece, Remark, Reply, add_doubt
from archief.importing.ledger import Ledger
from archief.importing.para import Para
from archief.importing.similarity import alike
from archief.importing.speech import listen
from archief.importing.units import Unit

_EXPLANATION = re.compile(r"^(?:Toelichting:|(?:Toelichting:? )?Deze vragen dienen ter aanvulling)")
_SPLIT = "geen kopje “Antwoord”: waar de vraag ophoudt is niet zeker"


@dataclass(slots=True)
class _Numbered:
    ledger: Ledger
    pieces: list[Piece] = field(default_factory=list)
    asks: dict[int, Ask] = field(default_factory=dict)
    open: list[Ask] = field(default_factory=list)  # asked, not answered yet
    owner: Ask | Reply | None = None
    anew: bool = False  # each fractie numbers its questions from 1: ``asks`` are those of the fractie above
    series: dict[tuple[str, ...], dict[int, Ask]] = field(default_factory=dict)

    def heading(self, level: int, unit: Unit) -> None:
        """A heading; below that of a fractie its own numbers count, when they begin anew."""
        self.pieces.append(Heading(level, unit.paras[0], unit.fracties))
        if self.anew and unit.fracties:
            self.asks = self.series.setdefault(unit.fracties, {})
            self.open = [ask for ask in self.open if ask in self.asks.values()]

    def question(self, numbers: tuple[int, ...], paras: list[Para], line: int) -> None:
        """A question label with its text."""
        known = [self.asks[number] for number in numbers if number in self.asks]
        if known and len(known) == len(numbers):
            if _repeats(known, paras):
                for para in paras:
                    self.ledger.drop("repeated questions", para.whole, para.line)
                self.open, self.owner = known, None
                return
            if not (all(ask.reply for ask in known) and listen(" ".join(para.text for para in paras)).asks):
                self.answer(numbers, paras)
                return
            for number in numbers:  # asked and answered: the same number stands above another question
                del self.asks[number]
        numbers = numbers or ((max(self.asks, default=0) + 1),)
        fresh = [n for n in numbers if n not in self.asks]
        if len(paras) < len(fresh):
            paras = _at_lines(paras, len(fresh))
        blocks = [[p] for p in paras] if len(paras) == len(fresh) else [paras]
        for index, block in enumerate(blocks):
            ask = Ask(block, number=fresh[index])
            if not block:
                self.pieces.append(Remark(f"vraag {fresh[index]} heeft geen tekst", line))
                continue
            self.pieces.append(ask)
            self.open.append(ask)
            self.owner = ask
            own = fresh[index:] if index == len(blocks) - 1 else fresh[index : index + 1]
            self.asks.update(dict.fromkeys(own, ask))

    def loose(self, unit: Unit) -> None:
        """Text without a number: under the heading of a fractie it is what that fractie remarks."""
        before = self.pieces[-1] if self.pieces else None
        heading = next(
            (piece for piece in reversed(self.pieces) if isinstance(piece, Heading) and piece.level < 3), None
        )
        if heading is None or not heading.fracties or _explains(unit):
            self.pieces.append(Loose(list(unit.paras)))
        elif isinstance(before, Ask) and before.number is None:
            before.paras += unit.paras
        else:
            self.pieces.append(Ask(list(unit.paras), kind="opmerking"))

    def answer(self, numbers: tuple[int, ...], paras: list[Para]) -> None:
        """An answer label with its text: to the questions it names, else to those that wait."""
        named = list({id(self.asks[n]): self.asks[n] for n in numbers if n in self.asks}.values())
        asks = [ask for ask in named or self.open if ask.reply is None]
        if not paras:
            for ask in asks:
                add_doubt(ask, "onder het kopje “Antwoord” staat geen tekst")
            return
        reply = Reply(paras, numbers)
        if numbers and not named:
            add_doubt(reply, f"het kopje noemt vraag {', '.join(map(str, numbers))}, die er niet is")
        for ask in asks:
            ask.reply = reply
        if not asks:
            self._append(named, paras)
        self.open = [ask for ask in self.open if ask.reply is None]
        self.owner = reply if asks else self.owner

    def _append(self, named: Sequence[Ask], paras: list[Para]) -> None:
        """An answer to what was answered before goes behind that; without a question it stays loose."""
        if named and named[0].reply:
            named[0].reply.paras += paras
            add_doubt(named[0].reply, "het antwoord staat op twee plaatsen in het document")
        elif paras:
            self.pieces += [Loose(paras), Remark("een antwoord waarvan de vraag niet gevonden is", paras[0].line)]


def segment_numbered(units: Sequence[Unit], ledger: Ledger) -> list[Piece]:
    """The pieces of a document with ``Vraag n`` labels; answers have labels too."""
    state = _Numbered(ledger, anew=_begin_anew((unit, unit.numbers) for unit in units if unit.kind != "answer"))
    unanswered = not any(unit.kind == "answer" for unit in units)  # then the language tells where an answer starts
    index = 0
    while index < len(units):
        unit = units[index]
        end = index + 1
        while end < len(units) and units[end].kind in ("text", "topic") and unit.kind in ("question", "answer"):
            if units[end].kind == "topic" and _heads(units, end):
                break
            end += 1
        end = next((i for i in range(index + 1, end) if _explains(units[i])), end)
        paras = [para for text in units[index + 1 : end] for para in text.paras]
        if unit.kind == "question" and unanswered:
            _listed(state, unit.numbers, list(units[index + 1 : end]), _Waiting())
        elif unit.kind == "question":
            state.question(unit.numbers, paras, unit.paras[0].line)
        elif unit.kind == "answer":
            state.answer(unit.numbers, paras)
        elif unit.kind == "text":
            state.loose(unit)
        else:
            state.heading({"part": 1, "fractie": 2}.get(unit.kind, 3), unit)
        index = end
    return state.pieces


def _begin_anew(asked: Iterable[tuple[Unit, tuple[int, ...]]]) -> bool:
    """Whether a number is used by several fracties; ``asked`` are the units with the numbers of questions they hold."""
    owners: dict[int, set[tuple[str, ...]]] = {}
    names: tuple[str, ...] = ()
    for unit, numbers in asked:
        names = unit.fracties or names
        for number in numbers:
            owners.setdefault(number, set()).add(names)
    return any(len(found) > 1 for found in owners.values())


def _explains(unit: Unit) -> bool:
    """The line that closes Kamervragen: "Toelichting: deze vragen dienen ter aanvulling op …"."""
    return unit.kind == "text" and bool(_EXPLANATION.match(unit.paras[0].text))


def _heads(units: Sequence[Unit], index: int) -> bool:
    """Whether a topic heading stands right above a question label (else it is the answer's own)."""
    following = units[index + 1] if index + 1 < len(units) else None
    return following is not None and following.kind in ("question", "part", "fractie")


def _at_lines(paras: list[Para], count: int) -> list[Para]:
    """The paragraphs under a label of ``count`` questions; where they are fewer, a question may have ended on a full
    line: when each line that begins one makes exactly so many, that is what they are."""
    cut: list[Para] = []
    for para in paras:
        pieces = [para]
        for offset in sorted((offset for offset, _ in para.origins if offset), reverse=True):
            if para.text[:offset].rstrip().endswith("?") and para.text[offset : offset + 1].isupper():
                pieces[:1] = pieces[0].cut(offset)
        cut += pieces
    return cut if len(cut) == count else paras


def _repeats(known: Sequence[Ask], paras: Sequence[Para]) -> bool:
    asked = " ".join(para.text for ask in known for para in ask.paras)
    return alike(asked, " ".join(para.text for para in paras))


# --------------------------------------------------------------------------- lists


def segment_list(units: Sequence[Unit], numbers: Mapping[int, tuple[int, ...]], ledger: Ledger) -> list[Piece]:
    """A list of questions: a number alone on its line (its source line is a key of ``numbers``), the question,
    the answer, with a label or without."""
    state = _Numbered(ledger, anew=_begin_anew((unit, numbers.get(unit.paras[0].line, ())) for unit in units))
    labels = [unit for unit in units if unit.kind == "answer"]
    waiting = _Waiting(frozenset(n for label in labels for n in label.numbers), 2 * len(labels) >= len(numbers))
    current: tuple[int, ...] = ()
    block: list[Unit] = []
    for unit in [*units, None]:
        found = numbers.get(unit.paras[0].line) if unit and unit.kind in ("text", "topic") else None
        closes = unit is None or unit.kind in ("part", "fractie") or (bool(current or block) and _explains(unit))
        if found is None and not closes:
            block += [unit] if unit else []
            continue
        above = _headings_below(block)
        block = block[: len(block) - len(above)]
        if current:
            _listed(state, current, block, waiting)
        else:
            _unlisted(state, block)
        state.pieces += [Heading(3, heading.paras[0]) for heading in above]
        current, block = found or (), []
        if unit is None:
            break
        if found is not None:
            block = _unnumbered(unit, ledger)
        elif unit.kind == "text":
            block = [unit]
        else:
            state.heading(1 if unit.kind == "part" else 2, unit)
    return state.pieces


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Which questions without a label under them wait for an answer further on: those that a label names, and in
    a document with labels (``usual``) any other."""

    named: frozenset[int] = frozenset()
    usual: bool = False


def _headings_below(block: Sequence[Unit]) -> list[Unit]:
    """The headings that close ``block``: they stand above the next question. A line that only lacks a full stop
    may be the last row of the answer's table."""
    count = 0
    for unit in reversed(block[1:]):
        if unit.kind != "topic" or not (unit.paras[0].heading is not None or unit.paras[0].bold):
            break
        count += 1
    return list(block[len(block) - count :])


def _unnumbered(unit: Unit, ledger: Ledger) -> list[Unit]:
    """What is left of a unit when its number is taken for the label of a question."""
    first = unit.paras[0]
    if first.marker is None or not first.text:
        ledger.drop("labels", first.whole, first.line)
        return []
    if first.marker.typed:
        ledger.drop("labels", first.marker.label, first.line)
    unit.paras[0] = replace(first, marker=None)
    return [unit]


def _listed(state: _Numbered, numbers: tuple[int, ...], block: list[Unit], waiting: _Waiting) -> None:
    labels = [index for index, unit in enumerate(block) if unit.kind == "answer"]
    if labels:
        state.question(numbers, _paras(_texts(block[: labels[0]])), block[0].paras[0].line)
        for at, end in zip(labels, [*labels[1:], len(block)], strict=True):
            if end == at + 1 < len(block):
                continue  # "Antwoord" as the heading of answers that have numbers
            own = () if waiting.usual and at == labels[0] else numbers
            state.answer(block[at].numbers or own, _paras(_texts(block[at:end])))
        return
    texts = _texts(block)
    if not texts:
        state.question(numbers, [], 0)
        return
    split = split_question(texts)
    if waiting.named.intersection(numbers) or (waiting.usual and split.close):
        split = Split(len(texts), split.close)
    state.question(numbers, _paras(texts[: split.at]), texts[0].paras[0].line)
    if len(texts) > split.at:
        state.answer(numbers, _paras(texts[split.at :]))
        if split.close and isinstance(state.owner, Reply):
            add_doubt(state.owner, _SPLIT)


def _unlisted(state: _Numbered, block: Sequence[Unit]) -> None:
    """What stands under a heading before the next question: a remark, or answers that come behind all questions."""
    labels = [index for index, unit in enumerate(block) if unit.kind == "answer"]
    for unit in block[: labels[0]] if labels else block:
        state.loose(unit)
    for at, end in zip(labels, [*labels[1:], len(block)], strict=True) if labels else ():
        if end > at + 1 or block[at].numbers:
            state.answer(block[at].numbers, _paras(_texts(block[at:end])))


def _texts(units: Sequence[Unit]) -> list[Unit]:
    return [unit for unit in units if unit.kind in ("text", "topic")]


def _paras(units: Sequence[Unit]) -> list[Para]:
    return [para for unit in units for para in unit.paras]

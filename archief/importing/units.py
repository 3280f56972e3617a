"""Paragraphs become units: what cannot be parted by the border between question and answer.

A list stays with the sentence that announces it, a quotation with its introduction, a table with what stands
above it. Labels and headings are units of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Literal

from archief.importing.counted import Counted
from archief.importing.labels import answered_by, fracties_of, is_part, label_at, recurring_labels
from archief.importing.ledger import Ledger
from archief.importing.para import Para
from archief.importing.source import Rich
from archief.importing.speech import Voice, listen

Kind = Literal["part", "fractie", "topic", "question", "answer", "text"]
_FINISHED = re.compile(r"[.?!:;,](?:[)\]»”’‘\"' ])*$")
_ASKS_PLAINLY = 3.0
_NUMBERS = re.compile(r"[\d.:,]*(?: (?:\d+,?|en))*")
_SENTENCE = re.compile(r"[a-zà-ÿ\d)]{3,}[.?!] [A-Z]")  # ends inside the text: no heading has that


@dataclass(slots=True)
class Unit:
    """``kind`` says what it is; a label's unit holds its ``numbers`` and no paragraphs of its own.

    ``lean`` is evidence beside the language: above zero for the fractie, below for the answer.
    """

    kind: Kind
    paras: list[Para]
    numbers: tuple[int, ...] = ()
    fracties: tuple[str, ...] = ()
    lean: float = 0.0
    voice: Voice | None = None

    @property
    def text(self) -> str:
        """All its words."""
        return " ".join(para.text for para in self.paras)

    @property
    def score(self) -> float:
        """The evidence that a fractie speaks (above zero) or the answer (below)."""
        return (self.voice.score if self.voice else 0.0) + self.lean

    @property
    def asks(self) -> bool:
        """Whether it holds a question or request."""
        return self.voice is not None and self.voice.asks


def make_units(paras: Sequence[Para], ledger: Ledger, counted: Counted) -> list[Unit]:
    """The units of the body, in order; the words of labels are in the ledger. A question that is ``counted`` is a
    unit of its own, the number above an answer is its label."""
    units: list[Unit] = []
    above_answers = recurring_labels([para.text for para in paras])
    for index, given in enumerate(paras):
        para = given
        if para.line in counted.replies:
            units += _numbered_reply(para, counted.replies[para.line], ledger)
            continue
        if para.line in counted.questions or (index and _is_number(paras[index - 1], counted)):
            units.append(Unit("text", [para]))
            continue
        following = paras[index + 1] if index + 1 < len(paras) else None
        if para.grid is None:
            label = label_at(para.text) if para.marker is None else None
            is_label = label is not None and (para.text in above_answers or not is_part(para.text))
            heading = None if is_label else _heading(para, units, following)
            if heading:
                units.append(heading)
                continue
            if label:
                ledger.drop("labels", para.text[: label.end], para.line)
                units.append(Unit(label.kind, [para], label.numbers))
                if label.end >= len(para.text):
                    continue
                para = _rest(para, label.end)
        goes_on = units and units[-1].kind == "text" and _belongs(para, units[-1])
        if goes_on and not _asks_anew(para, units, following):
            units[-1].paras.append(para)
        else:
            units.append(Unit("text", [para]))
    for unit in units:
        if unit.kind == "text":
            unit.voice = listen(unit.text)
    return units


def _numbered_reply(para: Para, numbers: tuple[int, ...], ledger: Ledger) -> Iterator[Unit]:
    """The label that a number is above an answer, or before it."""
    yield Unit("answer", [para], numbers)
    if para.marker is None or not para.text:
        ledger.drop("labels", para.whole, para.line)
        return
    if para.marker.typed:
        ledger.drop("labels", para.marker.label, para.line)
    yield Unit("text", [replace(para, marker=None)])


def _is_number(para: Para, counted: Counted) -> bool:
    """Whether ``para`` is a number alone, of a question or its answer."""
    found = para.line in counted.questions or para.line in counted.replies
    return found and bool(_NUMBERS.fullmatch(para.text))


def _rest(para: Para, end: int) -> Para:
    rich = para.rich[end:].strip()
    marks = tuple(mark for mark in para.rich.marks if mark.offset <= end)
    if marks:  # a mark at the label itself goes with the text behind it
        rich = Rich(rich.text, rich.spans, (*(type(m)(0, m.label) for m in marks), *rich.marks))
    origins = tuple((max(offset - end, 0), line) for offset, line in para.origins)
    return Para(
        rich, para.line_at(end), 0, bold=rich.covered("bold"), italic=rich.covered("italic"), indent=para.indent,
        style=para.style, size=para.size, quote=para.quote, origins=origins, lines=para.lines,
    )  # fmt: skip


def _belongs(para: Para, unit: Unit) -> bool:
    """Whether ``para`` goes with the unit before it."""
    before = unit.paras[-1]
    if para.grid is not None or para.marker is not None:
        return True
    if before.grid is None and before.text.rstrip().endswith(":") and not is_topic(para, None, None):
        return True
    if para.text[:1].islower() and before.marker is None:
        return True
    return para.quote


def _asks_anew(para: Para, units: Sequence[Unit], following: Para | None) -> bool:
    """Whether a numbered line under an answer is the next question: it asks, its answer follows, nothing else asked."""
    if para.marker is None or following is None or not listen(para.text).asks:
        return False
    label = label_at(following.text)
    if label is None or label.kind != "answer":
        return False
    since = list(takewhile(lambda unit: unit.kind != "answer", reversed(units)))
    return len(since) < len(units) and not any(unit.kind == "text" and listen(unit.text).asks for unit in since)


# --------------------------------------------------------------------------- headings


def _heading(para: Para, units: Sequence[Unit], following: Para | None) -> Unit | None:
    text = para.whole
    names = fracties_of(text)
    if names:
        return Unit("fractie", [para], fracties=names)
    if para.marker is None and (is_part(text) or answered_by(text)):
        return Unit("part", [para])
    if is_topic(para, units[-1] if units else None, following):
        return Unit("topic", [para])
    return None


def is_topic(para: Para, before: Unit | None, following: Para | None) -> bool:
    """A heading of a topic: a line of its own, not a sentence; or what a reader's hints call a heading.

    What stands right below a label is what the label announces, even if it is no sentence ("Zie vraag 3").
    """
    text = para.text.rstrip()
    if para.grid is not None or para.quote or not text or len(text) > 300:
        return False
    if para.heading is not None:
        return True
    numbered = para.marker is not None and para.bold and para.marker.number is not None
    if _FINISHED.search(text) or _SENTENCE.search(text) or label_at(text) or not (para.marker is None or numbered):
        return False
    if para.bold and len(text) < 220:
        return True
    labelled = before is not None and before.kind in ("answer", "question")
    within = labelled or (before is not None and not para.blanks and _breaks_off(before, following))
    starts = text[0].isupper() or text[0].isdigit() or text[0] in "«“‘\"'"
    goes_on = following is not None and following.grid is None and not following.text[:1].isupper()
    return starts and not within and not goes_on and len(text.split()) <= 32


def _breaks_off(unit: Unit, following: Para | None) -> bool:
    """Whether ``unit`` goes on below; a list may end in ``;`` above a heading with a question under it."""
    if unit.kind != "text" or not unit.text.rstrip().endswith((",", ";")):
        return False
    return unit.paras[-1].marker is None or following is None or listen(following.text).score < _ASKS_PLAINLY

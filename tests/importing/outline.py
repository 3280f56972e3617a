"""An import as plain text, one line a paragraph: what the cases in ``cases/`` are compared with."""

from __future__ import annotations

from collections.abc import Iterator

from archief.importing import Imported
from archief.model import (
    Doubt,
    Emphasis,
    Exchange,
    Inline,
    LineBreak,
    Link,
    NoteMark,
    Passage,
    Prose,
    Section,
    Text,
    leaves_of,
)


def outline(imported: Imported) -> str:
    """Headings as ``#``, passages as ``P``, questions ``V``, remarks ``O``, answers ``A``, notes ``N``."""
    overleg = imported.overleg
    if overleg is None:
        return "\n".join(f"! {problem.code}: {problem.message}" for problem in imported.problems)
    lines: list[str] = []
    for item in overleg.body:
        match item:
            case Section(level=level, heading=heading):
                lines.append(f"{'#' * level} {_inline(heading.inlines)}")
            case Passage(prose=prose):
                lines += _prose("P", prose)
            case Doubt(reason=reason):
                lines.append(f"? {reason}")
            case Exchange():
                lines += _exchange(item)
    for note in overleg.footnotes:
        lines += _prose(f"N {note.label}", note.prose)
    return "\n".join(lines)


def _exchange(exchange: Exchange) -> Iterator[str]:
    kind = "V" if exchange.kind == "vraag" else "O"
    yield from _prose(f"{kind} {exchange.id}", exchange.question)
    if exchange.answer:
        served = " ".join(exchange.answer.questions)
        if exchange.answer.questions[0] == exchange.id:
            yield from _prose(f"A {served}", exchange.answer.prose)
    for doubt in (exchange.doubt, exchange.answer.doubt if exchange.answer else None):
        if doubt:
            yield f"? {doubt}"


def _prose(label: str, prose: Prose) -> Iterator[str]:
    for at, (number, paragraph) in enumerate(leaves_of(prose.blocks)):
        text = " ".join(filter(None, (number, _inline(paragraph.inlines))))
        yield f"{label}: {text}" if at == 0 else f"  {text}"


def _inline(inlines: tuple[Inline, ...]) -> str:
    parts: list[str] = []
    for node in inlines:
        match node:
            case Text(value):
                parts.append(value)
            case NoteMark(label):
                parts.append(f"[{label}]")
            case Emphasis(children) | Link(_, children):
                parts.append(_inline(children))
            case LineBreak():
                parts.append(" / ")
    return "".join(parts)

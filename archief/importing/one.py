"""One document, from its source to its Markdown, proved. Touches no disk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from archief.importing.assemble import assemble
from archief.importing.conservation import Balance, strike
from archief.importing.contents import drop_contents
from archief.importing.counted import counted
from archief.importing.draft import Draft, Layout
from archief.importing.evidence import body_start
from archief.importing.flow import make_flow
from archief.importing.ids import NOTHING_KNOWN, Known
from archief.importing.ledger import Ledger
from archief.importing.naming import overleg_id
from archief.importing.preamble import read_preamble
from archief.importing.segment import segment
from archief.importing.source import Source
from archief.model import Overleg, Paragraph, Position, Soort
from archief.problems import Problem, error
from archief.reading import read
from archief.settings import Settings
from archief.writing import write

_SOORT: dict[Layout, Soort] = {"list": "lijst-van-vragen-en-antwoorden"}


@dataclass(frozen=True, slots=True)
class Report:
    """What an editor wants to know of an import; ``doubts`` are (source line, Dutch reason); ``dated`` is whether
    the document says when it was."""

    layout: Layout
    reason: str
    exchanges: int
    answered: int
    remarks: int
    footnotes: int
    references: int
    doubts: tuple[tuple[int, str], ...]
    balance: Balance
    dated: bool = True


@dataclass(frozen=True, slots=True)
class Imported:
    """``overleg`` and ``markdown`` are None when ``problems`` holds an error."""

    overleg: Overleg | None
    markdown: str | None
    report: Report | None
    problems: tuple[Problem, ...] = ()


def import_source(
    source: Source,
    wish: str | None = None,
    *,
    bron: str | None = None,
    settings: Settings,
    known: Known = NOTHING_KNOWN,
) -> Imported:
    """The overleg in ``source`` with its Markdown and report.

    ``wish`` is the id it shall have, None to make one from the document; ``bron`` the name under which the
    original is kept; ``known`` the ids its questions had before.
    """
    ledger = Ledger()
    flow = make_flow(source, ledger)
    if not flow.paras and not flow.notes:
        message = "nothing but page furniture was found (page numbers, running heads and feet, page breaks)"
        hint = "export the document again, with its text; a scan needs text recognition (OCR) first"
        return _failed(source, "no-text", message, hint)
    paras = drop_contents(flow.paras, ledger)
    numbered = counted(paras)
    start = body_start(paras, numbered.questions)
    draft = segment(paras[start:], numbered, ledger)
    opening = read_preamble(paras[:start], paras[start:], flow.kamerstuk, _soort(draft), ledger)
    metadata = replace(opening.metadata, bron=bron)
    name = wish or overleg_id(metadata, opening.established)
    if not any(True for _ in draft.asks()):
        hint = "is this an overleg or Kamervragen? Other documents have no place in the archive"
        return _failed(source, "nothing-found", "no question and no answer was found", hint)
    if name is None:
        message = "the document states no date to make an id of"
        return _failed(source, "no-id", message, "give one: --id 2025-03-31-landbouwraad")
    made = assemble(
        name,
        source.path,
        metadata,
        opening=opening.paras,
        draft=draft,
        notes=flow.notes,
        settings=settings,
        known=known,
    )
    markdown = write(made)
    overleg, problems = read(markdown, name, source.path, settings)
    if overleg is None or any(p.severity == "error" for p in problems):
        return _failed(
            source, "unreadable-result", _first(problems), "this is a fault of the importer: please report it"
        )
    balance = strike(source, overleg, ledger)
    report = _report(draft, made, overleg, ledger, balance)
    if not balance.even:
        return Imported(None, None, report, (_uneven(source, balance),))
    return Imported(overleg, markdown, report)


def _soort(draft: Draft) -> Soort | None:
    """What the layout alone shows: numbered questions that no fractie asks are Kamervragen."""
    if draft.layout == "numbered" and not any(getattr(piece, "fracties", ()) for piece in draft.pieces):
        return "kamervragen"
    return _SOORT.get(draft.layout)


# --------------------------------------------------------------------------- what went wrong


def _failed(source: Source, code: str, message: str, hint: str) -> Imported:
    return Imported(None, None, None, (error(Position(source.path, 0), code, message, hint),))


def _first(problems: tuple[Problem, ...]) -> str:
    wrong = next((p for p in problems if p.severity == "error"), None)
    return f"the Markdown made of it cannot be read: {wrong.message} (line {wrong.line})" if wrong else "no document"


def _uneven(source: Source, balance: Balance) -> Problem:
    def some(words: Counter[str]) -> str:
        shown = [word if n == 1 else f"{word} ({n}×)" for word, n in words.most_common(8)]
        return ", ".join(shown) + (", …" if len(words) > 8 else "")

    parts = [
        f"{sum(words.values())} {what}: {some(words)}"
        for what, words in (("lost", balance.lost), ("invented", balance.invented))
        if words
    ]
    message = f"the words do not balance; {'; '.join(parts)}"
    return error(Position(source.path, 0), "words-lost", message, "nothing was written; please report this document")


# --------------------------------------------------------------------------- the report


def _report(draft: Draft, made: Overleg, overleg: Overleg, ledger: Ledger, balance: Balance) -> Report:
    exchanges = overleg.exchanges
    references = sum(len(paragraph.findings.kamerstukken) for paragraph in _paragraphs(overleg))
    return Report(
        draft.layout,
        draft.reason,
        len(exchanges),
        sum(exchange.answer is not None for exchange in exchanges),
        sum(exchange.kind == "opmerking" for exchange in exchanges),
        len(overleg.footnotes),
        references,
        tuple(sorted({*ledger.doubts, *_doubts(made)})),
        balance,
        overleg.metadata.datum is not None,
    )


def _paragraphs(overleg: Overleg) -> Iterator[Paragraph]:
    seen: set[int] = set()
    for exchange in overleg.exchanges:
        yield from exchange.question.paragraphs()
        if exchange.answer and id(exchange.answer) not in seen:
            seen.add(id(exchange.answer))
            yield from exchange.answer.prose.paragraphs()
    for note in overleg.footnotes:
        yield from note.prose.paragraphs()


def _doubts(overleg: Overleg) -> Iterator[tuple[int, str]]:
    for item in overleg.body:
        reason = getattr(item, "reason", None) or getattr(item, "doubt", None)
        if reason:
            yield item.position.line, reason
        answer = getattr(item, "answer", None)
        if answer and answer.doubt:
            yield answer.position.line, answer.doubt

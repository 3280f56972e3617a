"""Markdown text → ``(Overleg, problems)``, on the tokens of markdown-it. Knows no HTML and no other document.

Everything wrong is reported at once, each with its line; nothing is repaired in silence.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from archief.citations import laws_told_in
from archief.model import Answer, Exchange, Item, Metadata, Overleg, Position, Prose, Section
from archief.problems import Problem, error, warning
from archief.reading.body import BodyReader
from archief.reading.front import read_front
from archief.reading.markdown import parser
from archief.reading.prose import ProseReader
from archief.settings import Settings


def read(text: str, overleg_id: str, path: str, settings: Settings) -> tuple[Overleg | None, tuple[Problem, ...]]:
    """The document in ``text``; ``path`` is how problems and positions name the file.

    None when the front matter does not even say what kind of document it is; every other problem leaves
    an ``Overleg`` without the part that could not be read.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").rstrip() + "\n"
    metadata, taken, problems = read_front(text, path)
    if metadata is None:
        return None, problems
    # Blank lines in place of the front matter: the parser's line numbers are then those of the file.
    lines = [""] * taken + text.split("\n")[taken:]
    try:
        overleg, more = _read(lines, overleg_id, path, metadata, settings)
    except RecursionError:
        hint = "no document needs lists in lists in lists, or emphasis in emphasis, hundreds deep: remove it"
        return None, (*problems, error(Position(path, taken + 1), "too-deep", "markup is nested too deeply", hint))
    return overleg, (*problems, *more)


def _read(
    lines: list[str], overleg_id: str, path: str, metadata: Metadata, settings: Settings
) -> tuple[Overleg, tuple[Problem, ...]]:
    md = parser()
    tokens = md.parse("\n".join(lines), {})
    labels = {str(token.meta["label"]) for token in tokens if token.type == "footnote_reference_open"}
    prose = ProseReader(path, frozenset(labels), laws_told_in("\n".join(lines)))
    reader = BodyReader(prose, lines, settings, metadata.vraagsteller, md)
    reader.read(tokens)
    answers, unjoined = _join(reader.answers, reader.body, reader.swallowed)
    body = tuple(
        replace(item, answer=answers.get(item.id)) if isinstance(item, Exchange) else item for item in reader.body
    )
    overleg = Overleg(overleg_id, metadata, body, tuple(reader.footnotes), Position(path, 1))
    unique = (*unjoined, *_unmarked(overleg, prose.marked), *_duplicates(overleg))
    return overleg, (*reader.problems, *prose.problems, *unique)


def _join(answers: list[Answer], body: list[Item], swallowed: set[str]) -> tuple[dict[str, Answer], list[Problem]]:
    """Each question's answer: a second one to the same questions is appended to the first."""
    known = {item.id for item in body if isinstance(item, Exchange)}
    joined: dict[tuple[str, ...], Answer] = {}
    problems: list[Problem] = []
    for answer in answers:
        for question in answer.questions:
            if question not in known and question not in swallowed:
                hint = f"write `::: vraag {question}` above it, or give the id of the question that it answers"
                problems.append(error(answer.position, "unknown-question", f"there is no question `{question}`", hint))
        first = joined.get(answer.questions)
        joined[answer.questions] = _appended(first, answer) if first else answer
    by_question: dict[str, Answer] = {}
    for answer in joined.values():
        for question in answer.questions:
            other = by_question.setdefault(question, answer)
            if other is not answer:
                message = f"`{question}` is answered here, and with other questions at line {other.position.line}"
                hint = "give both answers the same ids, in the same order"
                problems.append(error(answer.position, "mixed-answers", message, hint))
    return by_question, problems


def _appended(first: Answer, second: Answer) -> Answer:
    return replace(
        first,
        prose=Prose(first.prose.blocks + second.prose.blocks),
        bewindspersoon=first.bewindspersoon or second.bewindspersoon,
        doubt="; ".join(filter(None, (first.doubt, second.doubt))) or None,
    )


def _unmarked(overleg: Overleg, marked: set[str]) -> list[Problem]:
    hint = "put its mark [^…] where it belongs; until then the note stands at the end"
    return [
        warning(note.position, "unmarked-note", f"footnote [^{note.label}] has no mark in the text", hint)
        for note in overleg.footnotes
        if note.label not in marked
    ]


def _duplicates(overleg: Overleg) -> list[Problem]:
    """Two questions with one id, or a question with the id of a heading."""
    seen: Counter[str] = Counter()
    headings = {item.anchor: item for item in overleg.body if isinstance(item, Section)}
    problems = []
    for exchange in overleg.exchanges:
        seen[exchange.id] += 1
        if seen[exchange.id] > 1:
            hint = "give it an id of its own, such as " + exchange.id + "a"
            problems.append(error(exchange.position, "duplicate-id", f"`{exchange.id}` stands twice", hint))
        elif exchange.id in headings:
            message = f"`{exchange.id}` is also the anchor of the heading at line {headings[exchange.id].position.line}"
            problems.append(error(exchange.position, "duplicate-id", message, f"for example {exchange.id}-1"))
    return problems

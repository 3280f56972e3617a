"""A draft and its metadata become an ``Overleg``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from archief.importing.draft import Ask, Draft, Heading, Loose, Remark, Reply
from archief.importing.flow import ASKER
from archief.importing.ids import Known, give_ids, letters, stem_of
from archief.importing.para import Para
from archief.importing.prose import inlines, paragraph, prose
from archief.importing.source import Definition
from archief.model import (
    Answer,
    Doubt,
    Exchange,
    Footnote,
    Fractie,
    Item,
    Metadata,
    Overleg,
    Paragraph,
    Passage,
    Position,
    Prose,
    Section,
)
from archief.settings import Settings


@dataclass(frozen=True, slots=True)
class _Context:
    """Under which headings a piece stands."""

    fracties: tuple[Fractie, ...] = ()
    topic: str | None = None
    part: str | None = None


def assemble(
    overleg_id: str,
    path: str,
    metadata: Metadata,
    *,
    opening: Sequence[Para],
    draft: Draft,
    notes: Sequence[Definition],
    settings: Settings,
    known: Known,
) -> Overleg:
    """The overleg; ``opening`` are the passages before the first question."""
    body: list[Item] = _passages(opening, path)
    contexts = _contexts(draft, metadata, settings)
    maker = _Maker(path, draft, contexts, _ids(draft, contexts, known))
    for piece in draft.pieces:
        match piece:
            case Heading():
                body.append(_section(piece, path))
            case Loose(paras):
                body += _passages(paras, path)
            case Remark(reason, line):
                body.append(Doubt(reason, Position(path, line)))
            case Ask():
                body.append(maker.exchange(piece))
    return Overleg(overleg_id, metadata, tuple(body), _footnotes(notes, path), Position(path, 1))


# --------------------------------------------------------------------------- body


def _passages(paras: Sequence[Para], path: str) -> list[Item]:
    """Every block outside ``:::`` is a passage of its own, as reading has it."""
    made = prose(paras, path)
    return [Passage(Prose((block,)), block.position) for block in made.blocks]


def _section(heading: Heading, path: str) -> Section:
    rich = heading.para.rich
    text = inlines(rich.strip())
    if heading.para.marker and heading.para.marker.typed:
        label = Paragraph(inlines(type(rich)(f"{heading.para.marker.label} ") + rich.strip()))
        text = label.inlines
    at = Position(path, heading.para.line)
    return Section(heading.level, Paragraph(text, at), position=at)


def _contexts(draft: Draft, metadata: Metadata, settings: Settings) -> dict[int, _Context]:
    asker = metadata.vraagsteller.fractie if metadata.vraagsteller else None
    names = tuple(name.strip() for name in asker.replace(" en ", ",").split(",")) if asker else ()
    context = _Context(tuple(settings.fracties.resolve(name) for name in names if name))
    result: dict[int, _Context] = {}
    for piece in draft.pieces:
        if isinstance(piece, Ask):
            result[id(piece)] = context
        elif isinstance(piece, Heading):
            title = piece.para.whole
            if piece.level == 1:
                context = _Context(() if metadata.soort != "kamervragen" else context.fracties, None, title)
            elif piece.level == 2:
                context = _Context(tuple(settings.fracties.resolve(n) for n in piece.fracties), None, context.part)
            else:
                context = _Context(context.fracties, title, context.part)
    return result


def _ids(draft: Draft, contexts: dict[int, _Context], known: Known) -> dict[int, str]:
    """An id for every ask: the number that the document gives it, with the fractie's name where these begin anew,
    and a letter for the second of two questions with one number; else a count."""
    counts: Counter[str] = Counter()
    wished: list[tuple[str, str]] = []
    asks = list(draft.asks())
    stems = [stem_of([fractie.slug for fractie in contexts[id(ask)].fracties]) for ask in asks]
    askers: dict[int, set[str]] = {}
    for ask, stem in zip(asks, stems, strict=True):
        if ask.number is not None:
            askers.setdefault(ask.number, set()).add(stem)
    anew = any(len(found) > 1 for found in askers.values())
    for ask, stem in zip(asks, stems, strict=True):
        if ask.number is None:
            counted = f"{stem}-opmerking" if anew else stem
            counts[counted] += 1
            natural = f"{counted}-{counts[counted]}"
        else:
            natural = f"{stem if anew else 'vraag'}-{ask.number}"
            counts[natural] += 1
            natural += letters(counts[natural] - 1)
        wished.append((natural, "\n\n".join(para.whole for para in ask.paras)))
    return {id(ask): given for ask, given in zip(asks, give_ids(wished, known), strict=True)}


@dataclass(slots=True)
class _Maker:
    """Makes exchanges; a joint answer is made once and shared."""

    path: str
    draft: Draft
    contexts: dict[int, _Context]
    ids: dict[int, str]
    answers: dict[int, Answer] = field(default_factory=dict)

    def exchange(self, ask: Ask) -> Exchange:
        context = self.contexts[id(ask)]
        answer = self._answer(ask.reply) if ask.reply is not None else None
        return Exchange(
            self.ids[id(ask)], ask.kind, prose(ask.paras, self.path), answer, doubt=ask.doubt,
            fracties=context.fracties, topic=context.topic, part=context.part, position=Position(self.path, ask.line),
        )  # fmt: skip

    def _answer(self, reply: Reply) -> Answer:
        if id(reply) not in self.answers:
            served = tuple(self.ids[id(other)] for other in self.draft.asks() if other.reply is reply)
            at = Position(self.path, reply.paras[0].line if reply.paras else 0)
            self.answers[id(reply)] = Answer(prose(reply.paras, self.path), served, doubt=reply.doubt, position=at)
        return self.answers[id(reply)]


# --------------------------------------------------------------------------- notes


def _footnotes(notes: Sequence[Definition], path: str) -> tuple[Footnote, ...]:
    """The notes in order of their labels, the asker's own series last."""
    ordered = sorted(notes, key=lambda note: (note.label.startswith(ASKER), _number(note.label)))
    return tuple(
        Footnote(
            note.label,
            Prose(tuple(paragraph(rich, note.number, path) for rich in note.paragraphs)),
            Position(path, note.number),
        )
        for note in ordered
    )


def _number(label: str) -> int:
    digits = label.removeprefix(ASKER)
    return int(digits) if digits.isdigit() else 0

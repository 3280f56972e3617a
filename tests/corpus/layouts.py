"""The layouts of the corpus: for each, how its documents are made, what they state, and who typesets them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from tests.corpus import enumerating, pdf, plain, wordfiles
from tests.corpus.composing import Composer, Wishes
from tests.corpus.truth import Document, Mark, Note, Pair, Para
from tests.corpus.wordfile import Look


@dataclass(frozen=True, slots=True)
class Layout:
    """``make`` gives the document of a seed, ``typeset`` its text; ``marked``: answers have a marker."""

    name: str
    make: Callable[[int], Document]
    typeset: Callable[[Document, int], str]
    marked: bool = True


def _commission(seed: int) -> Document:
    wishes = Wishes(quotes="‘’", lists=0.06)
    return replace(numbered(Composer(seed, wishes).overleg()), number=None)


def _official(seed: int) -> Document:
    document = numbered(Composer(seed, Wishes(capital=True, quotes="«»")).overleg())
    return document if seed % 3 else replace(document, number=None, dossier=None, title=None)


def _word_text(seed: int) -> Document:
    return replace(numbered(Composer(seed, Wishes()).overleg()), number=None, dossier=None)


def _kamervragen(seed: int) -> Document:
    document = numbered(Composer(seed, Wishes(capital=seed % 2 == 0, subheadings=0.1)).kamervragen())
    return replace(document, dossier=None, number=None, committee="")


def _kamervragen_print(seed: int) -> Document:
    document = numbered(Composer(seed, Wishes(capital=True, quotes="«»", series=False, subheadings=0.1)).kamervragen())
    return replace(document, dossier=None, number=None, committee="")


def _list(seed: int) -> Document:
    return replace(numbered(Composer(seed, Wishes(notes=0.2, subheadings=0.1)).list_of_questions()), asked=None)


def _list_table(seed: int) -> Document:
    return replace(_list(seed), answered=None)


def _parts(seed: int) -> Document:
    return numbered(Composer(seed, Wishes(parts=True)).overleg(), parts=True)


LAYOUTS = {
    layout.name: layout
    for layout in (
        Layout("commission", _commission, pdf.commission),
        Layout("official", _official, pdf.official),
        Layout("word-text", _word_text, plain.word_text, marked=False),
        Layout("word-text-marked", _word_text, lambda d, seed: plain.word_text(d, seed, marker=True)),
        Layout("kamervragen", _kamervragen, enumerating.kamervragen),
        Layout("kamervragen-print", _kamervragen_print, enumerating.kamervragen_print),
        # Without blank lines a border is shown by a short line at best.
        Layout("copied", _official, pdf.copied, marked=False),
        Layout("list", _list, enumerating.question_list),
        Layout("list-unmarked", _list, lambda d, seed: enumerating.question_list(d, seed, marker=False), marked=False),
        Layout("parts", _parts, plain.parts),
    )
}


@dataclass(frozen=True, slots=True)
class WordLayout:
    """A Word file: ``typeset`` gives its bytes, set as ``look`` says."""

    name: str
    make: Callable[[int], Document]
    typeset: Callable[[Document, int, Look], bytes]
    look: Look
    marked: bool = True


def _rich_overleg(seed: int) -> Document:
    wishes = Wishes(tables=0.05, lists=0.08)
    return replace(numbered(Composer(seed, wishes).overleg()), number=None)


WORD_LAYOUTS = {
    layout.name: layout
    for layout in (
        WordLayout("word-style-label", _rich_overleg, wordfiles.overleg, Look("style", "label")),
        WordLayout("word-style-inline", _rich_overleg, wordfiles.overleg, Look("style", "inline", typed_lists=True)),
        WordLayout("word-style-italic", _rich_overleg, wordfiles.overleg, Look("style", "italic")),
        WordLayout("word-style-bold", _rich_overleg, wordfiles.overleg, Look("style", "bold", empty=True)),
        WordLayout("word-bold-label", _rich_overleg, wordfiles.overleg, Look("bold", "label", empty=True)),
        WordLayout("word-bold-italic", _rich_overleg, wordfiles.overleg, Look("bold", "italic")),
        WordLayout("word-bold-indent", _rich_overleg, wordfiles.overleg, Look("underline", "indent")),
        WordLayout("word-italic-label", _rich_overleg, wordfiles.overleg, Look("italic", "label", empty=True)),
        WordLayout("word-bold-style", _rich_overleg, wordfiles.overleg, Look("bold", "style")),
        WordLayout("word-underline-colour", _rich_overleg, wordfiles.overleg, Look("underline", "colour")),
        WordLayout("word-bold-questions", _rich_overleg, wordfiles.overleg, Look("bold", "questions-italic")),
        WordLayout("word-style-none", _rich_overleg, wordfiles.overleg, Look("style", "none"), marked=False),
        WordLayout("word-kamervragen", _kamervragen, wordfiles.kamervragen, Look("bold", "label")),
        WordLayout("word-list-label", _list, wordfiles.question_list, Look("bold", "label")),
        WordLayout("word-list-italic", _list, wordfiles.question_list, Look("bold", "italic")),
        WordLayout("word-list-table", _list_table, wordfiles.question_table, Look("bold", "none", typed_lists=True)),
        WordLayout("word-parts", _parts, wordfiles.parts, Look("style", "none")),
    )
}

# --------------------------------------------------------------------------- note numbers


def numbered(document: Document, *, parts: bool = False) -> Document:
    """The document with its notes numbered from 1 in the order in which their marks are printed: question and
    answer in turn, or with ``parts`` all questions first."""
    pairs = [pair for _, _, pair in document.pairs]
    labels = dict.fromkeys(label for p in _printed(pairs, parts) for label in p.marks)
    own = [label for label in labels if not label.startswith("v")]
    new = {**{label: label for label in labels}, **{label: str(i) for i, label in enumerate(own, 1)}}
    notes: dict[str, Note] = {}
    last: tuple[str, ...] = ()
    for old, label in new.items():
        note = document.notes[old]
        ids = last if note.text == "Idem." else note.ids
        notes[label] = replace(note, ids=ids)
        last = ids
    answers: dict[int, tuple[Para, ...]] = {}

    def renamed(pair: Pair) -> Pair:
        if pair.answer is not None and id(pair.answer) not in answers:
            answers[id(pair.answer)] = _renamed(pair.answer, new)
        answer = None if pair.answer is None else answers[id(pair.answer)]
        return replace(pair, question=_renamed(pair.question, new), answer=answer)

    sections = tuple(
        replace(s, topics=tuple(replace(t, pairs=tuple(map(renamed, t.pairs))) for t in s.topics))
        for s in document.sections
    )
    return replace(document, sections=sections, notes=notes)


def _printed(pairs: list[Pair], parts: bool) -> Iterable[Para]:
    if parts:
        for pair in pairs:
            yield from pair.question
        for pair in pairs:
            yield from pair.answer or ()
        return
    for group in enumerating.groups_of(tuple(pairs)):
        for pair in group:
            yield from pair.question
        yield from group[0].answer or ()


def _renamed(paras: tuple[Para, ...], new: dict[str, str]) -> tuple[Para, ...]:
    return tuple(
        replace(p, pieces=tuple(Mark(new[x.label]) if isinstance(x, Mark) else x for x in p.pieces)) for p in paras
    )

"""A source becomes a flow of paragraphs with their notes: furniture out, notes out, lines joined, marks placed.

Everything here is about paper and typesetting; what the paragraphs mean is for segmentation.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from archief.importing import marks
from archief.importing.definitions import find_definitions
from archief.importing.found import Found
from archief.importing.furniture import stated_kamerstuk, take_furniture
from archief.importing.hyphens import Vocabulary
from archief.importing.labels import label_at
from archief.importing.ledger import Ledger
from archief.importing.para import Para
from archief.importing.paragraphs import join_lines, make_paragraphs
from archief.importing.scattered import in_order
from archief.importing.source import Definition, Grid, Line, Mark, Rich, Source
from archief.importing.torn import itemed, joined_by_program, rejoined, strays, unglued

ASKER = "v"  # the asker's own series of notes: [^v1]
_ASKED_BY = re.compile(r"[Vv]ragen van (?:het lid|de leden) .{2,300}\(")
_CLOSES = re.compile(r"[,.;:?!)]+(?=\s|$)")
_ELSEWHERE = 6.0  # what a mark loses by standing on another page than its note
_DOUBTED = 1.0  # a mark set apart from its word that looks no more like one than this
_UNSURE = "of dit cijfer het nootteken is, is niet zeker"
_STRAY = "een los opsommingsteken: de regels eromheen kunnen in een andere volgorde horen"
_JOINED = "wat uit de PDF kwam, heeft afgebroken woorden zelf aaneengeschreven: een koppelteken kan ontbreken"
_BEYOND_DOUBT = 8.0
_LONGEST_TOKEN = 60  # characters; a longer word with a number behind it is none


@dataclass(slots=True)
class Flow:
    """The document as paragraphs. ``kamerstuk`` is the number that running feet state."""

    paras: list[Para]
    notes: list[Definition]
    kamerstuk: str | None


def make_flow(source: Source, ledger: Ledger) -> Flow:
    """The paragraphs and notes of ``source``; everything dropped or changed is in ``ledger``."""
    ledger.dropped += source.dropped
    lines, dropped, feet = take_furniture(source.lines)
    ledger.dropped += dropped
    lines = in_order(unglued(rejoined(itemed(lines)))) if source.wrapped else lines
    found = find_definitions(lines, source.wrapped)
    body = _without(lines, found)
    vocabulary = _vocabulary(body, lines, found)
    paras = make_paragraphs(body, source.wrapped, vocabulary, ledger)
    paras = [_tightened(para) for para in paras]
    labels = _labels(found, source, paras)
    notes = list(source.notes)
    for note, label in zip(found, labels, strict=True):
        notes.append(Definition(label, (_text_of(note, lines, vocabulary, ledger),), lines[note.start].number))
    _place_marks(paras, found, labels, lines, ledger)
    _check_marks(paras, notes, ledger)
    if feet and source.wrapped:
        if joined := joined_by_program(body):
            ledger.doubt(joined.number, _JOINED)
        for stray in strays(body):
            ledger.doubt(stray.number, _STRAY)
    _check_digits(paras, {note.label: note.number for note in notes}, ledger, printed=bool(feet) and source.wrapped)
    return Flow(paras, notes, stated_kamerstuk([*feet, *source.furniture]))


def _without(lines: Sequence[Line | Grid], found: Sequence[Found]) -> list[Line | Grid]:
    """The lines that belong to no note; the first one after a note starts a page."""
    taken = {place for note in found for place in note.places}
    body: list[Line | Grid] = []
    for index, line in enumerate(lines):
        if index in taken:
            continue
        body.append(replace(line, page=True) if index - 1 in taken and isinstance(line, Line) else line)
    return body


def _vocabulary(body: Sequence[Line | Grid], lines: Sequence[Line | Grid], found: Sequence[Found]) -> Vocabulary:
    """The words of the text and of each note: a word that is cut goes on within its own text."""
    vocabulary = Vocabulary()
    for text in (body, *([lines[place] for place in note.places] for note in found)):
        vocabulary.add(line.text for line in text if isinstance(line, Line))
    return vocabulary


def _text_of(note: Found, lines: Sequence[Line | Grid], vocabulary: Vocabulary, ledger: Ledger) -> Rich:
    """The text of a note: its lines, joined, its label taken off."""
    own = [line for line in map(lines.__getitem__, note.places) if isinstance(line, Line)]
    for head in own[: note.head]:
        ledger.drop("note labels", head.whole, head.number)
    first, *rest = own[note.head :]
    cut = len(first.text) - len(note.text)
    rich = first.rich[cut:] if cut > 0 else first.rich
    if first.marker is not None and cut < 0:
        rich = Rich(note.text)
    if not note.head or cut > 0:
        written = marks.SUPERSCRIPT.match(first.text)
        ledger.drop("note labels", written[0] if written else note.label, first.number)
    return join_lines([replace(first, rich=rich, marker=None), *rest], vocabulary, ledger)


def _labels(found: Sequence[Found], source: Source, paras: Sequence[Para]) -> list[str]:
    """The labels of the notes, unique: a series that starts again is numbered on; the asker's has a ``v``."""
    asker = _has_asker(found, source, paras)
    ours = [_ours(note, asker) for note in found]
    labels = [note.label for note in found]
    for one in (True, False):
        own = [label for label, other in zip(labels, ours, strict=True) if other is one]
        if len(set(own)) < len(own):
            fresh = iter(range(1, len(own) + 1))
            labels = [str(next(fresh)) if other is one else label for label, other in zip(labels, ours, strict=True)]
    return [label if one else f"{ASKER}{label}" for label, one in zip(labels, ours, strict=True)]


def _ours(note: Found, asker: bool) -> bool:
    return not (asker and note.notation == "paren")


def _has_asker(found: Sequence[Found], source: Source, paras: Sequence[Para]) -> bool:
    """Whether notes written ``1)`` are the asker's: beside another series, or in Kamervragen."""
    notations = {note.notation for note in found}
    if "paren" not in notations:
        return False
    questions = sum(bool((label := label_at(p.whole)) and label.kind == "question") for p in paras)
    asked = any(_ASKED_BY.match(para.text) for para in paras[:12])
    return bool(source.notes) or len(notations) > 1 or questions > 1 or asked


# --------------------------------------------------------------------------- marks


def _place_marks(
    paras: list[Para], found: Sequence[Found], labels: Sequence[str], lines: Sequence[Line | Grid], ledger: Ledger
) -> None:
    tokens = Counter(token for para in paras for token in re.findall(r"[^\W\d_]+\d+", para.text))
    placed: dict[int, list[tuple[int, int, str]]] = {}
    for asker in (True, False):  # two series cross each other in the text
        own = [pair for pair in zip(found, labels, strict=True) if pair[1].startswith(ASKER) is asker]
        if own:
            series = _candidates(paras, [note for note, _ in own], lines, tokens)
            _choose(paras, own, series, placed, ledger)
    for index, taken in placed.items():
        paras[index] = _marked(paras[index], taken, ledger)


def _candidates(
    paras: Sequence[Para], found: Sequence[Found], lines: Sequence[Line | Grid], tokens: Counter[str]
) -> list[list[marks.Place]]:
    """For each note of a series the places where its mark may stand: on the page above it, or anywhere."""
    at_end = len({note.block for note in found}) == 1 and (len(found) > 3 or found[0].notation == "web")
    series = []
    previous = 0
    for index, note in enumerate(found):
        if index and found[index - 1].block != note.block:
            previous = lines[found[index - 1].block].number
        here = lines[note.block].number
        series.append(_places(paras, note, (0, 10**9) if at_end else (previous, here), tokens))
    return series


def _choose(
    paras: Sequence[Para],
    own: Sequence[tuple[Found, str]],
    series: Sequence[Sequence[marks.Place]],
    placed: dict[int, list[tuple[int, int, str]]],
    ledger: Ledger,
) -> None:
    """Add the best place of every note of a series to ``placed``."""
    for place, (_, label) in zip(marks.best_series(series), own, strict=True):
        if place is not None:
            index, start, _ = place.where
            if place.score < _DOUBTED and paras[index].text[start] == " ":
                ledger.doubt(paras[index].line_at(start), f"voetnoot {label}: {_UNSURE}")
            placed.setdefault(place.where[0], []).append((*place.where[1:], label))
    _repeated_marks(paras, [note for note, _ in own], [label for _, label in own], placed)


def _places(paras: Sequence[Para], note: Found, window: tuple[int, int], tokens: Counter[str]) -> list[marks.Place]:
    places: list[marks.Place] = []
    for index, para in enumerate(paras):
        label = label_at(para.text)
        own = label.end if label and label.numbers else 0  # "Vraag 1": its number is no mark
        for candidate in marks.candidates(para.text, note.label, note.notation):
            if candidate.start < own:
                continue
            line = para.line_at(max(candidate.start - 1, 0))
            score = candidate.score
            if not window[0] <= line <= window[1]:
                score -= _ELSEWHERE
            token = re.search(r"[^\W\d_]+\d+$", para.text[max(0, candidate.end - _LONGEST_TOKEN) : candidate.end])
            if token and tokens[token[0]] > 1:
                score -= 4.0
            if score > 0.25:
                order = index * 1_000_000 + candidate.start
                places.append(marks.Place(order, score, (index, candidate.start, candidate.end)))
    return places


def _repeated_marks(
    paras: Sequence[Para], found: Sequence[Found], labels: Sequence[str], placed: dict[int, list[tuple[int, int, str]]]
) -> None:
    """A note that is pointed at a second time: only what looks like a mark beyond doubt."""
    if len({note.label for note in found}) < len(found):
        return
    first = {label: (index, start) for index, taken in placed.items() for start, _, label in taken}
    for note, label in zip(found, labels, strict=True):
        for index, para in enumerate(paras):
            for candidate in marks.candidates(para.text, note.label, note.notation):
                sure = candidate.score >= 9.0 and label in first and (index, candidate.start) > first[label]
                if sure and all(
                    candidate.start >= end or candidate.end <= start for start, end, _ in placed.get(index, ())
                ):
                    placed.setdefault(index, []).append((candidate.start, candidate.end, label))


def _marked(para: Para, taken: Sequence[tuple[int, int, str]], ledger: Ledger) -> Para:
    """``para`` with the digits at the places ``taken`` made into marks."""
    rich = para.rich
    origins = para.origins
    for start, end, label in sorted(taken, reverse=True):
        before = rich.text
        rich = rich.marked(start, end, label)
        left, right = before[:start].rfind(" ") + 1, before.find(" ", end)
        right = len(before) if right < 0 else right
        shorter = end - start
        if before[start - 1 : start] in tuple(".?!") and before[end : end + 1].isalpha():  # the space was lost
            rich = rich[:start] + " " + rich[start:]
            shorter -= 1
        ledger.change(before[left:right], rich.text[left : right - shorter])
        ledger.drop("note marks", before[start:end], para.line_at(start))
        origins = tuple((offset - shorter if offset >= end else offset, line) for offset, line in origins)
    return replace(para, rich=rich.strip(), origins=origins)


def _tightened(para: Para) -> Para:
    """``para`` without the white space before a note mark that nothing but punctuation follows: ``woord [1], en``."""
    rich, origins = para.rich, para.origins
    for at in sorted({mark.offset for mark in rich.marks}, reverse=True):
        if at > 1 and rich.text[at - 1] == " " and _CLOSES.match(rich.text, at):
            rich = _without_space(rich, at - 1)
            origins = tuple((offset - (offset >= at), line) for offset, line in origins)
    return replace(para, rich=rich, origins=origins)


def _without_space(rich: Rich, place: int) -> Rich:
    def moved(offset: int) -> int:
        return offset - (offset > place)

    spans = (replace(span, start=moved(span.start), end=moved(span.end)) for span in rich.spans)
    return Rich(
        rich.text[:place] + rich.text[place + 1 :],
        tuple(span for span in spans if span.start < span.end),
        tuple(replace(mark, offset=moved(mark.offset)) for mark in rich.marks),
    )


def _check_marks(paras: list[Para], notes: Sequence[Definition], ledger: Ledger) -> None:
    """A note without a mark is told of; a mark without a note is taken out and told of."""
    known = {note.label for note in notes}
    shown = {mark.label for para in paras for mark in _marks_of(para)}
    for note in notes:
        if note.label not in shown:
            ledger.doubt(note.number, f"voetnoot {note.label}: niet gevonden waar het nootteken in de tekst staat")
    for index, para in enumerate(paras):
        lost = [mark.label for mark in para.rich.marks if mark.label not in known]
        if lost:
            kept = tuple(mark for mark in para.rich.marks if mark.label in known)
            paras[index] = replace(para, rich=replace(para.rich, marks=kept))
            ledger.doubt(para.line, f"nootteken {', '.join(lost)}: er staat geen voetnoot bij")


def _check_digits(paras: Sequence[Para], notes: Mapping[str, int], ledger: Ledger, *, printed: bool) -> None:
    """A number that is missing in the series of the notes (by label, with their lines) is told of; in a print also what
    looks like a mark beyond doubt, of a note behind the last that was found."""
    series = sorted((int(label), line) for label, line in notes.items() if label.isdigit())
    last = min(series[-1][0] if series else 0, 2 * len(series))  # with more gaps than notes it is no series
    for number in count(1) if printed else range(1, last):
        label = str(number)
        if label in notes:
            continue
        found = [(c.score, para.line_at(c.start)) for para in paras for c in marks.candidates(para.text, label)]
        likely = [line for score, line in found if score >= (marks.LIKELY if number < last else _BEYOND_DOUBT)]
        if likely:
            ledger.doubt(likely[0], f"nootteken {label}: er staat geen voetnoot bij")
        elif number < last:
            behind = next(line for other, line in series if other > number)
            ledger.doubt(behind, f"voetnoot {label}: ontbreekt tussen de andere")
        else:
            break


def _marks_of(para: Para) -> tuple[Mark, ...]:
    if para.grid is None:
        return para.rich.marks
    return tuple(mark for row in para.grid.rows for cell in row for mark in cell.marks)

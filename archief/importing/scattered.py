"""The numbers of a page's notes, each put above its text again.

A program that reads PDF takes the small high number of a note for a line of its own, and now and then sets it among
the others, or below all texts: ``5``, two texts, ``7``, a text, ``6``. That they count up together, and that each has
a mark, shows what they are; which text is whose follows from their order.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from archief.importing.definitions import needs, starts_well
from archief.importing.labels import behind_label, is_label
from archief.importing.marks import LIKELY, candidates
from archief.importing.source import Grid, Line

_FAR = 40  # lines that the notes of one page may take


def in_order(lines: Sequence[Line | Grid]) -> list[Line | Grid]:
    """``lines``, with the numbers of notes that stand apart from their texts put above these."""
    result = list(lines)
    for end in [*(at for at, line in enumerate(lines) if at and _begins_page(line)), len(lines)]:
        for start in _starts(lines, end):
            own = [line for line in lines[start:end] if isinstance(line, Line)]
            if made := _mended(own, lines[:start]):
                result[start:end] = made
                break
    return result


def _begins_page(line: Line | Grid) -> bool:
    return isinstance(line, Line) and line.page


def _label(line: Line) -> int | None:
    """The number a line consists of, when it may be that of a note."""
    return int(line.text) if line.text.isdecimal() and len(line.text) < 4 and line.marker is None else None


def _starts(lines: Sequence[Line | Grid], end: int) -> Iterator[int]:
    """Places of the numbers alone on a line below which nothing but text stands on the page, the highest first."""
    found: list[int] = []
    for at in range(end - 1, max(end - _FAR, -1), -1):
        line = lines[at]
        if not isinstance(line, Line) or line.marker or is_label(line.text):
            break
        if _label(line) is not None:
            found.append(at)
        if line.page:
            break
    return reversed(found)


def _mended(lines: Sequence[Line], above: Sequence[Line | Grid]) -> list[Line]:
    """The lines of a page's notes in order; empty when they stand so, or it cannot be seen what they are."""
    groups = _groups(lines)
    apart = any(len(numbers) > 1 or not texts for numbers, texts in groups)
    labels = {label: line for line in lines if (label := _label(line)) is not None}
    first, last = min(labels), max(labels)
    counted = sum(len(numbers) for numbers, _ in groups) == len(labels) == last - first + 1
    if not apart or not counted or not _shown(labels, above):
        return []
    texts = [(min(numbers), texts) for numbers, texts in groups if texts]
    firsts = [label for label, _ in texts] + [last + 1]
    if firsts[0] != first or firsts != sorted(set(firsts)):
        return []
    made: list[Line] = []
    for (label, own), behind in zip(texts, firsts[1:], strict=True):
        borders = _borders(own, behind - label)
        if borders is None:
            return []
        for number, (start, end) in enumerate(pairwise([*borders, len(own)]), label):
            made += [replace(labels[number], blanks=0, page=False), *own[start:end]]
    return [replace(made[0], blanks=lines[0].blanks, page=lines[0].page), *made[1:]]


def _groups(lines: Sequence[Line]) -> list[tuple[list[int], list[Line]]]:
    """The numbers that stand together, with the lines of text below them."""
    groups: list[tuple[list[int], list[Line]]] = []
    for line in lines:
        label = _label(line)
        if label is None:
            groups[-1][1].append(replace(line, blanks=0))
        elif groups and not groups[-1][1]:
            groups[-1][0].append(label)
        else:
            groups.append(([label], []))
    return groups


def _shown(labels: Collection[int], above: Sequence[Line | Grid]) -> bool:
    """Whether most of the numbers stand as marks in the text above."""
    texts = [behind_label(line.text) for line in above if isinstance(line, Line)]
    shown = (any(c.score >= LIKELY for text in texts for c in candidates(text, str(label))) for label in labels)
    return 2 * sum(shown) >= len(labels)


def _borders(lines: Sequence[Line], count: int) -> list[int] | None:
    """Where ``count`` notes start in ``lines``: a line each, or where the line before had room for the next word."""
    if count == 1 or count == len(lines):
        return list(range(count))
    places = (at for at in range(1, len(lines)) if starts_well(lines[at].text) and not needs(lines[at - 1], lines[at]))
    found = [0, *places]
    return found if len(found) == count else None

"""Notes of a print that was copied from a web page: ``X Noot``, the number, and the text, each on a line of its own.

``X`` is what was left of the button that leads back to the mark. A note ends at white space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from archief.importing.found import Found
from archief.importing.labels import is_label
from archief.importing.marks import LIKELY, candidates
from archief.importing.source import Grid, Line

_HEAD = re.compile(r"(?:\[?X\]?\s+)?Noot(?:\s+\[?(?P<label>\d{1,3})\]?)?")
_BUTTON = re.compile(r"\[?X\]?")
_LABEL = re.compile(r"\[?(?P<label>\d{1,3})\]?(?:\s+(?P<text>\S.*))?")


def web_notes(lines: Sequence[Line | Grid]) -> list[Found]:
    """The longest series of such notes whose marks stand above it: a table may have a "Noot 1" of its own."""
    proven = (
        found for found in _series(lines) if _marked(lines, found) and (_buttons(lines, found) or _last(lines, found))
    )
    return max(proven, key=len, default=[])


def _series(lines: Sequence[Line | Grid]) -> Iterator[list[Found]]:
    """Every series that counts up from 1, to where another one begins."""
    found: list[Found] = []
    for index in range(len(lines)):
        made = _note(lines, index, str(len(found) + 1))
        if made is None and found and (made := _note(lines, index, "1")):
            yield found
            found = []
        if made is not None:
            made.end = _end(lines, made.end)
            made.block = found[0].start if found else made.start
            found.append(made)
    yield found


def _end(lines: Sequence[Line | Grid], end: int) -> int:
    """Where a note ends that has its first line before ``end``: at white space, another head or a label."""
    for place in range(end, len(lines)):
        line = lines[place]
        ends = not isinstance(line, Line) or line.blanks or is_label(line.text)
        if ends or _shape(_HEAD, line) or _shape(_BUTTON, line):
            return place
    return len(lines)


def _marked(lines: Sequence[Line | Grid], found: Sequence[Found]) -> bool:
    """Whether marks for most of the notes stand above them."""
    shown = 0
    above: list[str] = []
    since = 0
    for note in found:
        above += [line.text for line in lines[since : note.start] if isinstance(line, Line)]
        since = note.end
        shown += any(c.score >= LIKELY for text in above for c in candidates(text, note.label))
    return shown >= max(1, 0.6 * len(found))


def _buttons(lines: Sequence[Line | Grid], found: Sequence[Found]) -> bool:
    """Whether every note has its button, which no other text has."""
    heads = (lines[note.start] for note in found)
    return all(isinstance(line, Line) and line.text.startswith(("X", "[X")) for line in heads)


def _last(lines: Sequence[Line | Grid], found: Sequence[Found]) -> bool:
    """Whether nothing stands between the notes, no label below them, and none above that would lose its text."""
    start = found[0].start
    labels = (isinstance(line, Line) and is_label(line.text) for line in lines[max(start - 1, 0) :])
    return all(note.end == behind.start for note, behind in pairwise(found)) and not any(labels)


def under_note_head(lines: Sequence[Line | Grid], index: int) -> bool:
    """Whether the line at ``index``, a number, is that of a note."""
    return index > 0 and _shape(_HEAD, lines[index - 1]) is not None


def _note(lines: Sequence[Line | Grid], index: int, label: str) -> Found | None:
    """The note with this label whose head is the line at ``index``."""
    head = _shape(_HEAD, lines[index])
    if head is None:
        return None
    start = index - 1 if index and _shape(_BUTTON, lines[index - 1]) else index
    text = index + 1
    stated, rest = head["label"], None
    if stated is None:
        number = _shape(_LABEL, lines[text]) if text < len(lines) else None
        if number is None:
            return None
        stated, rest = number["label"], number["text"]
        text += rest is None
    if stated != label or text >= len(lines):
        return None
    first = lines[text]
    if not isinstance(first, Line):
        return None
    return Found(label, start, text + 1, rest or first.text, start, "web", head=text - start)


def _shape(shape: re.Pattern[str], line: Line | Grid) -> re.Match[str] | None:
    return shape.fullmatch(line.text) if isinstance(line, Line) and line.marker is None else None

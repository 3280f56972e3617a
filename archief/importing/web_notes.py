"""Notes of a print that was copied from a web page: ``X Noot``, the number, and the text, each on a line of its own.

``X`` is what was left of the button that leads back to the mark.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from archief.importing.found import Found
from archief.importing.source import Grid, Line

_HEAD = re.compile(r"(?:\[?X\]?\s+)?Noot(?:\s+\[?(?P<label>\d{1,3})\]?)?")
_BUTTON = re.compile(r"\[?X\]?")
_LABEL = re.compile(r"\[?(?P<label>\d{1,3})\]?(?:\s+(?P<text>\S.*))?")


def web_notes(lines: Sequence[Line | Grid]) -> list[Found]:
    """All such notes, counting up from 1. A note ends where the next one begins, the last at white space."""
    found: list[Found] = []
    for index in range(len(lines)):
        made = _note(lines, index, str(len(found) + 1))
        if made is None:
            continue
        if found:
            found[-1].end = made.start
        found.append(made)
    if found:
        last = found[-1]
        while last.end < len(lines) and not lines[last.end].blanks:
            last.end += 1
        for note in found:
            note.block = found[0].start
    return [note for note in found if note.end > note.start + note.head]


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

"""Text files become a ``Source``: lines with what can be seen of them.

Knows the conventions of text made from Word (``[footnoteRef:5]``, ``[5:  text]``, ``[bookmark: …]``); marks
that are only glued to a word (text of a PDF) are left for ``marks``, which has the evidence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from archief.importing.decode import CUT, decode
from archief.importing.source import BULLETS, Definition, Dropped, Grid, Line, Mark, Marker, Rich, Source, Span
from archief.importing.text_tables import find_tables

_BOOKMARK = re.compile(r"\[bookmark:[^\]\n]*\]")
_REFERENCE = re.compile(r"\[(?:footnoteRef|endnoteRef|voetnoot):\s*(\d+)\]")
_DEFINITION = re.compile(r"\[(\d+):\s")
_BULLET = re.compile(rf"(?:[{BULLETS}]|[-–*o](?=[ \t]))[ \t]*(?=\S)")
_LONE_BULLET = re.compile(rf"\s*[{BULLETS}–]\s*")
_NUMBERED = re.compile(r"(?:(\d{1,2})[.)]|([a-h])[.)]|\((\d{1,2})\)|(?:([ivx]{1,4})[.)]))[ \t]+(?=\S)")
_BOLD = re.compile(r"\*\*([^*\s](?:[^*]*[^*\s])?)\*\*")  # a whole line, as text made of Word or Markdown has it
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")


def read(path: str, data: bytes) -> Source:
    """The lines of a text file. Raises ``decode.Unreadable`` when it holds no text."""
    text, origins = _restored(decode(data).replace("\v", "\n"))
    raw = _REFERENCE.sub("", _BOOKMARK.sub(r" \g<0> ", text))
    labels = {found[1] for found in _REFERENCE.finditer(text)}
    text, notes, dropped = _take_definitions(text, labels)
    lines: list[Line | Grid] = []
    blanks = 0
    page, bullet = False, ""
    whole_lines = text.split("\n")
    for at, whole in enumerate(whole_lines):
        whole_lines[at], bookmarks = _take_bookmarks(whole, origins[at])
        dropped += bookmarks
    tables = find_tables(whole_lines)
    inside = {number + row for number, rows in tables.items() for row in range(len(rows))}
    for at, (number, whole) in enumerate(zip(origins, whole_lines, strict=True), 1):
        content = whole.replace("\f", " ")
        page = page or "\f" in whole or _begins_page(content)
        if at in tables:
            lines.append(_grid(tables[at], number, blanks))
        if at in inside:  # what the page starts with shows on the line behind the table
            blanks = 0
        elif not content.strip():
            blanks += 1
        elif not bullet and _LONE_BULLET.fullmatch(content) and at < len(whole_lines) and whole_lines[at].strip():
            bullet = content.rstrip() + " "
        else:
            lines.append(_line(bullet + content.lstrip() if bullet else content, number, blanks, page))
            blanks, page, bullet = 0, False, ""
    return Source(path, tuple(lines), raw, tuple(notes), wrapped=is_wrapped(lines), dropped=tuple(dropped))


def _restored(text: str) -> tuple[str, Sequence[int]]:
    """The text with its lines cut where the program that read the PDF had put a sign in place of hyphen and line
    end; and for each line its number in the file."""
    if CUT not in text:
        return text, range(1, text.count("\n") + 2)
    lines: list[str] = []
    origins: list[int] = []
    for number, whole in enumerate(text.split("\n"), 1):
        *cut, last = whole.split(CUT)
        lines += [f"{piece}-" for piece in cut] + ([last] if last or not cut else [])
        origins += [number] * (len(lines) - len(origins))
    return "\n".join(lines), origins


def _line(content: str, number: int, blanks: int, page: bool) -> Line:
    indent = len(content.expandtabs(4)) - len(content.expandtabs(4).lstrip())
    rich = _take_references(clean(content))
    marker, rich = take_marker(rich)
    if bold := _BOLD.fullmatch(rich.text):
        rich = rich[2 : len(rich.text) - 2]
        rich = replace(rich, spans=(Span(0, len(bold[1]), "bold"), *rich.spans))
    return Line(number, rich, blanks, indent, marker=marker, page=page, width=len(content.strip()))


def _begins_page(content: str) -> bool:
    """A page start shows in text of a PDF as exactly one leading space."""
    return content[:1] == " " and content[1:2].strip() != ""


def _grid(rows: list[list[str]], number: int, blanks: int) -> Grid:
    return Grid(number, tuple(tuple(_take_references(clean(cell)) for cell in row) for row in rows), blanks)


def clean(text: str) -> str:
    """White space of every kind as single spaces; soft hyphens gone, except at the end, where they count."""
    text = _SPACES.sub(" ", text).strip()
    if text.endswith("\u00ad"):
        text = text[:-1] + "-"
    return text.replace("\u00ad", "")


def take_marker(rich: Rich) -> tuple[Marker | None, Rich]:
    """The list marker at the start of ``rich``, and what follows it."""
    found = _BULLET.match(rich.text)
    if found:
        return Marker(found[0].strip()), rich[found.end() :]
    found = _NUMBERED.match(rich.text)
    if found:
        digits = found[1] or found[3]
        number = int(digits) if digits else ord(found[2]) - ord("a") + 1 if found[2] else None
        return Marker(found[0].strip(), number), rich[found.end() :]
    return None, rich


def _take_references(text: str) -> Rich:
    """Note references out of the text, into marks."""
    parts: list[str] = []
    marks: list[Mark] = []
    at = length = 0
    for found in _REFERENCE.finditer(text):
        parts.append(text[at : found.start()])
        length += found.start() - at
        marks.append(Mark(length, found[1]))
        at = found.end()
    parts.append(text[at:])
    return Rich("".join(parts), (), tuple(marks)).strip()


def _take_bookmarks(content: str, number: int) -> tuple[str, list[Dropped]]:
    dropped = [Dropped("bookmarks", found[0], number) for found in _BOOKMARK.finditer(content)]
    return (_BOOKMARK.sub("", content), dropped) if dropped else (content, dropped)


def _take_definitions(text: str, labels: set[str]) -> tuple[str, list[Definition], list[Dropped]]:
    """The definitions ``[5:  text]`` of the labels that are referred to, out of the text.

    Line breaks in a definition stay in the text that is left, so that line numbers keep their meaning.
    """
    kept: list[str] = []
    notes: list[Definition] = []
    dropped: list[Dropped] = []
    at = 0
    for found in _DEFINITION.finditer(text):
        if found[1] not in labels or found.start() < at or any(note.label == found[1] for note in notes):
            continue
        end = _closing(text, found.start())
        if end is None:
            continue
        number = text.count("\n", 0, found.start()) + 1
        body = text[found.end() : end]
        paragraphs = tuple(Rich(clean(part)) for part in re.split(r"\n\s*\n", body) if part.strip())
        notes.append(Definition(found[1], tuple(Rich(p.text.replace("\n", " ")) for p in paragraphs), number))
        dropped.append(Dropped("note labels", found[1], number))
        kept += [text[at : found.start()], "\n" * text.count("\n", found.start(), end)]
        at = end + 1
    kept.append(text[at:])
    return "".join(kept), notes, dropped


def _closing(text: str, start: int) -> int | None:
    """Where the bracket opened at ``start`` closes; a definition runs over some lines, never over many."""
    depth = 0
    for index in range(start, min(len(text), start + 6000)):
        if text[index] == "[":
            depth += 1
        elif text[index] == "]":
            depth -= 1
            if depth == 0:
                return index
    end = text.find("]", start)
    return end if end >= 0 and "\n\n" not in text[start:end] else None


def is_wrapped(lines: list[Line | Grid]) -> bool:
    """Whether lines are pieces of paragraphs: then many a line goes on, in lower case, on the next."""
    pairs = going_on = 0
    width = sum(line.width for line in lines if isinstance(line, Line))
    long = sum(line.width for line in lines if isinstance(line, Line) and line.width > 180)
    if width and long > 0.4 * width:
        return False
    for line, following in pairwise(lines):
        if isinstance(line, Line) and isinstance(following, Line) and not following.blanks and line.width > 30:
            pairs += 1
            goes_on = following.text[:1].islower() and following.marker is None
            going_on += goes_on and line.text[-1:] not in ".?!;:"
    return going_on > 0.12 * pairs

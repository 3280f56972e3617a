"""The texts of footnotes that stand among the lines: at the foot of a page, or at the end of the document.

They cut through paragraphs, through questions of another fractie, even between a question and its answer. The
evidence: the number that comes next, a mark with that number before it on the page, and what follows (the start
of a page, another note, the end).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from archief.importing.dates import DAY
from archief.importing.found import Found
from archief.importing.labels import behind_label, is_label
from archief.importing.marks import LIKELY, SUPERSCRIPTS, WEAK, candidates
from archief.importing.measure import fits, width
from archief.importing.numbers import numbers_alone
from archief.importing.source import Grid, Line
from archief.importing.web_notes import web_notes

_NOTATIONS = {
    "plain": re.compile(r"(\d{1,3}(?=[\t ])|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})[\t ]*(?=\S)"),
    "paren": re.compile(r"\(?(\d{1,3})\) ?(?=\S)"),
    "bracket": re.compile(r"\[(\d{1,3})\] ?(?=\S)"),
    "dot": re.compile(r"(\d{1,3})\. +(?=\S)"),
}
_OTHER_START = re.compile(
    rf"https?:|www\.|o\.a\.|d\.d\.|(?:zie|idem|ibid|art|artikel(?:en)?|kst|vgl|cf|{DAY})\b", re.IGNORECASE
)
# The line that closes Kamervragen, behind the asker's references.
_EXPLANATION = re.compile(r"^(?:Toelichting\b|Deze vragen dienen ter aanvulling|\(?Zie ook Aanhangsel)")
_FINISHED = re.compile(r"(?<!\bnr)(?<!\bnrs)[.?!][)»”’\"']*$")
_BREAKS_OFF = re.compile(
    r"(?:[,-]|\b(?:aan|bij|de|door|een|en|het|in|inzake|Kamerstuk|Kamerstukken|met|nrs?\.|of|op|over|te|tot|uit|van|voor))$"
)
_SURE = 6.0
_MANY = 30  # lines that the notes of one page may take
_WIDEST_GAP = 2  # notes that may be missing between two others
_LONG = 5  # lines that a note may take which little else shows to be one


def find_definitions(lines: Sequence[Line | Grid], wrapped: bool) -> list[Found]:
    """All notes among ``lines``, in order."""
    printed = _page_bottoms(lines) or _end_notes(lines) if wrapped else max(_end_notes(lines), _between(lines), key=len)
    return max(web_notes(lines), printed, key=len)


def _number(match: re.Match[str]) -> int:
    """The number of a label, written small and high or not."""
    return int(match[1].translate(SUPERSCRIPTS))


def _texts(lines: Sequence[Line | Grid]) -> Iterator[str]:
    """The lines in which a mark may stand: the number of a label is none."""
    return (behind_label(line.whole) for line in lines if isinstance(line, Line))


# --------------------------------------------------------------------------- at the foot of pages


def _page_bottoms(lines: Sequence[Line | Grid]) -> list[Found]:
    found: list[Found] = []
    expected, since, index = 1, 0, 0
    while index < len(lines):
        labels = (expected, 1, expected + 1, expected + 2) if expected > 1 else (1, 2)
        block = next((b for label in labels if (b := _block(lines, index, label, since))), None)
        if block is None:
            index += 1
            continue
        found += block
        expected = int(block[-1].label) + 1
        since = index = block[-1].end
    for note, behind in zip_longest(found, found[1:]):
        if behind is None or behind.block != note.block:
            note.more = _continued(lines, note.end, behind.start if behind else len(lines))
    return found


def _continued(lines: Sequence[Line | Grid], end: int, until: int) -> range:
    """The lines with which a note that breaks off at the end of its page goes on, at the foot of the next one or
    above the notes there (``until``): set apart, in the middle of a sentence, and its end."""
    if end >= len(lines) or not _begins_page(lines[end]):
        return range(0)
    stop = next((place for place in range(end + 1, until) if _begins_page(lines[place])), until)
    start = next((place for place in range(stop - 1, end, -1) if lines[place].blanks), end)
    last, above, first = lines[end - 1], lines[start - 1], lines[start]
    if start == end or not (isinstance(last, Line) and isinstance(above, Line) and isinstance(first, Line)):
        return range(0)
    goes_on = not _FINISHED.search(last.text) and width(last.text) > 0.8 * width(first.text)
    apart = bool(_FINISHED.search(above.text)) and first.text[:1].islower() and first.marker is None
    ends = any(isinstance(line, Line) and _FINISHED.search(line.text) for line in lines[stop - 1 : stop])
    return range(start, stop) if goes_on and apart and ends else range(0)


def _block(lines: Sequence[Line | Grid], start: int, label: int, since: int) -> list[Found] | None:
    """The notes that start at ``start`` with ``label``, when this is a page's notes."""
    first, line = _labelled(lines, start, label), lines[start]
    if first is None or not isinstance(line, Line):
        return None
    page_end = _page_end(lines, start)
    best = max((c.score for text in _texts(lines[since:start]) for c in candidates(text, str(label))), default=0.0)
    expected = label == 1 or since > 0
    if best < LIKELY and line.blanks and label > 1 and page_end == len(lines):  # its mark may stand a page before
        best = max((c.score for text in _texts(lines[:since]) for c in candidates(text, str(label))), default=0.0)
    if best < LIKELY and not line.blanks:
        return _weak(lines, start, label, page_end) if best >= WEAK and expected and page_end is not None else None
    if best < LIKELY and not (page_end is not None and page_end < len(lines) and expected):
        return None
    at_foot = page_end is not None and (best >= _SURE or (best >= LIKELY and expected and line.blanks > 0))
    if not starts_well(first.text) and not at_foot:
        return _weak(lines, start, label, page_end) if expected and page_end is not None else None
    found = _take(lines, start, label, page_end)
    return found if not first.head or (found[-1].end == page_end and _complete(lines, found)) else None


def _labelled(lines: Sequence[Line | Grid], index: int, label: int) -> Found | None:
    """The first line of a note, when the one at ``index`` starts with ``label`` as a note does. A number that is
    printed small and high may stand on a line of its own."""
    line = lines[index]
    if not isinstance(line, Line) or line.marker is not None:
        return None
    match = _NOTATIONS["plain"].match(line.whole)
    if match and _number(match) == label:
        return Found(str(label), index, index + 1, line.text[match.end() :], index)
    if line.text != str(label) or index + 1 == len(lines):
        return None
    text = lines[index + 1]
    if not isinstance(text, Line) or text.page or is_label(text.text):
        return None
    return Found(str(label), index, index + 2, text.whole, index, head=1)


def _page_end(lines: Sequence[Line | Grid], start: int) -> int | None:
    """Where the page of ``start`` ends, when that is near and nothing but notes stands between."""
    for index in range(start + 1, min(start + _MANY, len(lines))):
        line = lines[index]
        if not isinstance(line, Line):
            return None
        if line.page:
            return index
        if is_label(line.text):
            return None
    return len(lines) if start + _MANY >= len(lines) else None


def _take(lines: Sequence[Line | Grid], start: int, label: int, page_end: int | None) -> list[Found]:
    found: list[Found] = []
    index = start
    while index < len(lines):
        made = _labelled(lines, index, label) or (_past_gap(lines, start, index, label) if found else None)
        if made is not None and (index == start or not _begins_page(lines[index])):
            made.block = start
            found.append(made)
            label = int(made.label) + 1
        elif index < page_end and _same_note(lines, index) if page_end is not None else _goes_on(lines, index):
            found[-1].end = index + 1
        else:
            break
        index = found[-1].end
    return found


def _past_gap(lines: Sequence[Line | Grid], start: int, index: int, label: int) -> Found | None:
    """The note at ``index`` whose number passes over ``label``, of which a print may miss the text: it starts as a note
    does, the one above it is finished, and its mark stands in the text before the notes."""
    above = lines[index - 1]
    if not (isinstance(above, Line) and _FINISHED.search(above.text)):
        return None
    for number in range(label + 1, label + 1 + _WIDEST_GAP):
        made = _labelled(lines, index, number)
        if made and not made.head and starts_well(made.text):
            marked = any(c.score >= _SURE for text in _texts(lines[:start]) for c in candidates(text, str(number)))
            return made if marked else None
    return None


def _weak(lines: Sequence[Line | Grid], start: int, label: int, page_end: int) -> list[Found] | None:
    """The notes at the foot of a page where the first looks less like one, or its mark less like a mark: nothing but
    some notes, as long as notes are, may stand there."""
    found = _take(lines, start, label, page_end)
    if found[-1].end != page_end or not _complete(lines, found):
        return None
    longest = _LONG if all(starts_well(note.text) for note in found) else _LONG - 2
    return found if all(note.end - note.start <= longest for note in found) else None


def _complete(lines: Sequence[Line | Grid], found: Sequence[Found]) -> bool:
    """Whether no number is left alone on a line in the text of these notes: it may be that of another one."""
    texts = (lines[place] for note in found for place in range(note.start + note.head, note.end))
    return not any(isinstance(line, Line) and numbers_alone(line) for line in texts)


def _same_note(lines: Sequence[Line | Grid], index: int) -> bool:
    """Above the end of a page: white space ends a note, unless its last line is plainly not finished. What
    stands behind it may be text again: not every page shows where it ends."""
    before, line = lines[index - 1], lines[index]
    if not (isinstance(before, Line) and isinstance(line, Line)):
        return False
    if not line.blanks:
        return True
    if line.marker or numbers_alone(line) or _FINISHED.search(before.text):
        return False
    return line.text[:1].islower() or needs(before, line)


def _begins_page(line: Line | Grid) -> bool:
    return isinstance(line, Line) and line.page


def _goes_on(lines: Sequence[Line | Grid], index: int) -> bool:
    """Without a visible page start: whether a note goes on here, because its line is full or not finished."""
    before, line = lines[index - 1], lines[index]
    if not (isinstance(before, Line) and isinstance(line, Line)) or line.blanks or line.page or line.marker:
        return False
    if before.text.endswith((".", ".)", "»", "”")):
        return False
    return needs(before, line)


def needs(before: Line, line: Line) -> bool:
    """Whether a note needs the next line: its sentence breaks off, or the next word had no room, as wide as the
    notes of a page may be."""
    if _BREAKS_OFF.search(before.text):
        return True
    first = line.text.split(" ")[0]
    return not fits(before.text, first, max(width(before.text), width(line.text), 42_000))


# --------------------------------------------------------------------------- between paragraphs


def _between(lines: Sequence[Line | Grid]) -> list[Found]:
    """Notes that were copied with the text, a paragraph each, behind the paragraph with their mark.

    Nothing tells of a page here. The evidence is the series, which counts up from 1, and for each number a mark
    that leaves little doubt, between the note before it and its own.
    """
    found: list[Found] = []
    since = 0
    for index in range(len(lines)):
        label = str(len(found) + 1)
        made = _labelled(lines, index, len(found) + 1)
        if made is None or made.head or not starts_well(made.text):
            continue
        follows = bool(found) and found[-1].end == index
        if found and not follows:
            since = found[-1].end
        above = _texts(lines[since:index])
        if any(candidate.score >= _SURE for words in above for candidate in candidates(words, label)):
            made.block = found[-1].block if follows else index
            found.append(made)
    return found


def starts_well(text: str) -> bool:
    """Whether ``text`` starts as that of a note may."""
    return text[:1].isupper() or text[:1] in "«“‘\"'(" or bool(_OTHER_START.match(text))


# --------------------------------------------------------------------------- at the end


def _end_notes(lines: Sequence[Line | Grid]) -> list[Found]:
    """A numbered series at the end of the document whose numbers stand as marks in the text above it; two of
    them when the asker's references (``1)``) stand beside the notes to the answers."""
    series = _all_series(lines)
    by_notation = {found[0].notation: found for found in series}
    asker, ours = by_notation.get("paren"), by_notation.get("bracket") or by_notation.get("plain")
    if asker and ours:
        return sorted(asker + ours, key=lambda note: note.start)
    return max(series, key=len, default=[])


def _all_series(lines: Sequence[Line | Grid]) -> list[list[Found]]:
    """The series of every notation that has one; each ends where the one behind it starts."""
    starts = {name: start for name, shape in _NOTATIONS.items() if (start := _series_start(lines, shape)) is not None}
    result: list[list[Found]] = []
    end = len(lines)
    for notation, start in sorted(starts.items(), key=lambda item: -item[1]):
        series = _series(lines[:end], start, notation, _NOTATIONS[notation])
        text = "\n".join(line.whole for line in lines[:start] if isinstance(line, Line))
        shown = sum(any(c.score >= LIKELY for c in candidates(text, note.label, notation)) for note in series)
        if shown >= max(1, 0.6 * len(series)):
            result.append(series)
            end = start if notation != "dot" else end
    return result


def _series_start(lines: Sequence[Line | Grid], shape: re.Pattern[str]) -> int | None:
    """The last line labelled 1 from which a series without other labels runs on to the end."""
    for index in range(len(lines) - 1, max(-1, len(lines) - 400), -1):
        line = lines[index]
        if not isinstance(line, Line) or is_label(line.whole):
            return None
        match = shape.match(line.whole)
        if match and _number(match) == 1:
            return index
    return None


def _series(lines: Sequence[Line | Grid], start: int, notation: str, shape: re.Pattern[str]) -> list[Found]:
    found: list[Found] = []
    for index, line in enumerate(lines[start:], start):
        if not isinstance(line, Line):
            break
        text = line.whole
        match = shape.match(text)
        last = int(found[-1].label) if found else 0
        if match and (_number(match) == last + 1 or (last > 0 and _passes(lines[:index], match, last, notation))):
            found.append(Found(str(_number(match)), index, index + 1, text[match.end() :], start, notation))
        elif _EXPLANATION.match(text):
            break
        else:
            found[-1].end = index + 1
    return found


def _passes(lines: Sequence[Line | Grid], match: re.Match[str], last: int, notation: str) -> bool:
    """Whether the line behind ``lines``, with a number further on than ``last`` and one, is a note all the same."""
    number, above = _number(match), lines[-1]
    if not (1 < number - last <= 1 + _WIDEST_GAP and starts_well(match.string[match.end() :])):
        return False
    marked = any(c.score >= _SURE for text in _texts(lines) for c in candidates(text, str(number), notation))
    return marked and isinstance(above, Line) and _FINISHED.search(above.text) is not None

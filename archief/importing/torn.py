"""Lines that a program tore or glued at the small high number of a note, made whole again.

A mark ends a line for some programs that read PDF: ``bekend?3``, ``Zo ja, deelt``, ``u de mening …`` was one line
and another. And the notes at the foot of a page may come as one line: ``… | NWO 12 Kamerstuk 29 984, nr. 3``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archief.importing.breaks import has_ended, usual_width
from archief.importing.definitions import starts_well
from archief.importing.furniture import lines_text
from archief.importing.labels import behind_label, is_label, label_at
from archief.importing.marks import LIKELY, candidates
from archief.importing.measure import fits, width
from archief.importing.source import BULLETS, Grid, Line, Marker

_LONE_NUMBER = re.compile(r"\d{1,2}[.)]")
_MARK_ENDS = re.compile(r"(?:[^\W\d_]|[.,?!:;)»”’\"]|\b(?:19|20)\d\d)\d{1,3}$")
_SENTENCE_ENDS = re.compile(r"[.?!:;]\d{0,3}$")
_SIGNS = re.compile(r"[.,;:?!)]+")
_CLOSES = re.compile(r"[.,;:?!)]+(?:\s|$)")
_CUT = re.compile(r"[a-z]-$")
_DOUBLE = 1.5
_TIGHT, _WIDE = 0.9, 1.06  # of the width of full lines, what one that was torn has at least and at most
_STARTS = re.compile(r"(\d{1,3}) +(?=\S)")
_SURE = 6.0
_FAR = 30  # lines that the notes of one page may take


def rejoined(lines: Sequence[Line | Grid]) -> list[Line | Grid]:
    """``lines``, those that were torn behind a mark in one: together they are as wide as the others, and what
    follows had no room behind them; or the second is nothing but the sign that closes a sentence."""
    usual = usual_width(lines)
    result: list[Line | Grid] = []
    for at, line in enumerate(lines):
        before = result[-1] if result else None
        if isinstance(before, Line) and isinstance(line, Line) and _torn(before, line):
            space = "" if _CLOSES.match(line.text) else " "
            whole = before.rich + space + line.rich
            if _SIGNS.fullmatch(line.text) or _full(whole.text, lines[at + 1 : at + 2], usual):
                result[-1] = replace(before, rich=whole, width=before.width + line.width)
                continue
        result.append(line)
    return result


def joined_by_program(lines: Sequence[Line | Grid]) -> Line | None:
    """The first line that is two, where no line ends in a hyphen: the program that read the PDF joined the words that
    were cut, and has no way to know which hyphens were theirs."""
    texts = [line for line in lines if isinstance(line, Line)]
    if any(_CUT.search(line.text) for line in texts):
        return None
    usual = usual_width(lines)
    return next((line for line in texts if width(line.text) > _DOUBLE * usual), None)


def itemed(lines: Sequence[Line | Grid]) -> list[Line | Grid]:
    """``lines``, with the number of a list item (``2.``) that stands alone above its text put before it; where
    questions have labels, for elsewhere such a number may be a question's."""
    alone = [at for at in _lone_numbers(lines) if at + 1 < len(lines) and _is_item(lines[at + 1])]
    texts = (line.text for line in lines if isinstance(line, Line))
    if not alone or not any((label := label_at(text)) and label.kind == "question" and label.numbers for text in texts):
        return list(lines)
    result = list(lines)
    for at in reversed(alone):
        number, text = lines[at], lines[at + 1]
        if isinstance(number, Line) and isinstance(text, Line):
            marker = Marker(number.text, int(number.text[:-1]))
            result[at : at + 2] = [replace(number, rich=text.rich, width=number.width + text.width, marker=marker)]
    return result


def strays(lines: Sequence[Line | Grid]) -> list[Line]:
    """The bullets and numbers of list items that have no text: the program that read the PDF set what belongs to
    them elsewhere, and the lines around them may be out of order."""
    numbers = {lines[at].number for at in _lone_numbers(lines)}
    return [line for line in lines if isinstance(line, Line) and (line.number in numbers or _without_text(line))]


def _without_text(line: Line) -> bool:
    """Whether a bullet is all there is, or another stands behind it."""
    return (line.text[:1] if line.marker else line.text) in tuple(BULLETS)


def _lone_numbers(lines: Sequence[Line | Grid]) -> list[int]:
    """Places of the numbers with a full stop that stand alone and do not end the sentence above: "zie vraag", "5."."""
    found: list[int] = []
    places = [at for at, line in enumerate(lines) if at and _is_number(line)]
    usual = usual_width(lines) if places else 0
    last = 0
    for at in places:
        number = int(lines_text(lines, at)[:-1])
        if number == last + 1 > 1 or _closed(lines, at - 1, usual):
            found.append(at)
            last = number
    return found


def _is_number(line: Line | Grid) -> bool:
    return isinstance(line, Line) and bool(_LONE_NUMBER.fullmatch(line.text)) and line.marker is None


def _closed(lines: Sequence[Line | Grid], at: int, usual: int) -> bool:
    """Whether a sentence or an item ended here: by its sign, or since a short word had room behind it."""
    line = lines[at]
    if not isinstance(line, Line) or lines[at + 1].blanks or is_label(line.text):
        return True
    return has_ended(line.text) or fits(line.text, "10.", usual)


def _is_item(line: Line | Grid) -> bool:
    if not isinstance(line, Line) or line.blanks or line.page or line.marker:
        return False
    return line.text[:1].isupper() and not is_label(line.text)


def _torn(before: Line, line: Line) -> bool:
    """Whether ``line`` may have stood behind the mark with which ``before`` ends."""
    if not before.text[-1:].isdigit() or line.blanks or line.page or line.marker or not _MARK_ENDS.search(before.text):
        return False
    ends = _SENTENCE_ENDS.search(line.text) and not _SIGNS.fullmatch(line.text)
    return not ends and not is_label(line.text) and not is_label(before.text)


def _full(text: str, following: Sequence[Line | Grid], usual: int) -> bool:
    below = following[0] if following else None
    if not isinstance(below, Line) or not below.text or below.blanks or not _TIGHT < width(text) / usual < _WIDE:
        return False
    return not fits(text, below.text.split()[0], int(usual * _WIDE))


def unglued(lines: Sequence[Line | Grid]) -> list[Line | Grid]:
    """``lines``, with every note at the foot of a page on lines of its own: where the number that comes next stands
    in a line of a note, and its mark in the text above."""
    result: list[Line | Grid] = []
    start = 0
    for end in [*(at for at, line in enumerate(lines) if at and isinstance(line, Line) and line.page), len(lines)]:
        page = lines[start:end]
        foot = _foot(page)
        result += page[:foot]
        result += _unglued(page[foot:], page[:foot])
        start = end
    return result


def _foot(page: Sequence[Line | Grid]) -> int:
    """Where the notes of a page start: at the highest number with a mark above it, no label below it."""
    found = len(page)
    for at in range(len(page) - 1, max(len(page) - _FAR, 0), -1):
        line = page[at]
        if not isinstance(line, Line) or is_label(line.text):
            break
        match = _STARTS.match(line.whole)
        if match and line.marker is None and starts_well(line.text[match.end() :]) and _marked(page[:at], match[1]):
            found = at
    return found


def _marked(above: Sequence[Line | Grid], label: str, least: float = LIKELY) -> bool:
    texts = (behind_label(line.text) for line in above if isinstance(line, Line))
    return any(candidate.score >= least for text in texts for candidate in candidates(text, label))


def _unglued(foot: Sequence[Line | Grid], above: Sequence[Line | Grid]) -> Iterator[Line | Grid]:
    expected = 0
    starts = {match[1] for line in foot if isinstance(line, Line) and (match := _STARTS.match(line.whole))}
    for line in foot:
        if not isinstance(line, Line):
            yield line
            continue
        match = _STARTS.match(line.whole)
        if match and (not expected or int(match[1]) == expected):
            expected = int(match[1]) + 1
        rest = line
        while expected and str(expected) not in starts:
            glued = re.search(rf"(?<=\S) {expected} (?=\S)", rest.text)
            if glued is None:
                break
            text = rest.text[glued.end() :]
            least = LIKELY if starts_well(text) else _SURE
            if not (starts_well(text) or text[:1].isdigit()) or not _marked(above, str(expected), least):
                break
            yield replace(rest, rich=rest.rich[: glued.start()])
            rest = replace(rest, rich=rest.rich[glued.start() + 1 :], blanks=0, page=False, marker=None)
            expected += 1
        yield rest

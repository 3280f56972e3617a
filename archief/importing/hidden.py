"""Borders that copied text does not show: a paragraph whose last line is full runs on into the next one.

Only at the start of a line can such a border stand. Where the words before it are plainly the answer's and those
behind it ask something, the paragraph is cut; between two labels, where a question must stand, less will do.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from archief import sentences
from archief.importing.para import Para
from archief.importing.speech import Voice, listen
from archief.importing.units import Unit

_NEAR = 3000  # characters on each side of a border that say who speaks there
_PLAIN = 2.0  # the score of words that are plainly a fractie's (or, below zero, the answer's)


@dataclass(frozen=True, slots=True)
class _Cut:
    """``first`` is the score of the first sentence behind."""

    offset: int
    before: Voice
    behind: Voice
    first: float

    @property
    def gain(self) -> float:
        """How much the two sides differ."""
        return self.behind.score - self.before.score


def part_hidden(units: Sequence[Unit]) -> list[Unit]:
    """``units`` of a document without blank lines, cut where an answer plainly ends within a paragraph."""
    blank = sum(unit.paras[0].blanks > 0 for unit in units)
    if 20 * blank > len(units):
        return list(units)
    labelled = [False, *(unit.kind == "answer" for unit in units)]
    return [part for unit, label in zip(units, labelled, strict=False) for part in _parted(unit, label=label)]


def _parted(unit: Unit, *, label: bool) -> Iterator[Unit]:
    """``label``: a label stands right above, so that the paragraph begins with the answer whatever it sounds like."""
    for index, para in enumerate(unit.paras) if unit.kind == "text" else ():
        cuts = list(_cuts(para))
        plain = [cut for cut in cuts if cut.before.score <= -_PLAIN and cut.behind.score >= _PLAIN]
        turns = [cut for cut in cuts if label and index == 0 and cut.before.score < 1 and cut.first >= 2 * _PLAIN]
        if plain or turns:
            yield from _cut(unit, index, turns[0] if turns else max(plain, key=lambda cut: cut.gain))
            return
    yield unit


def hidden_question(stretch: Sequence[Unit]) -> list[Unit] | None:
    """What stands between two labels, an answer and a question, when all of it is one paragraph: cut where it
    begins to ask."""
    if len(stretch) != 1 or stretch[0].kind != "text":
        return None
    found = max(_cuts(stretch[0].paras[-1]), key=lambda cut: cut.gain, default=None)
    return list(_cut(stretch[0], len(stretch[0].paras) - 1, found)) if found else None


def _cuts(para: Para) -> Iterator[_Cut]:
    """Where a line starts with a sentence, nothing is asked before it and something behind it."""
    if len(para.origins) < 2 or para.grid is not None or not para.text.strip():
        return
    starts, ends = map(list, zip(*sentences.sentences(para.text), strict=True))
    first = min((start for start, _ in sentences.questions(para.text)), default=-1)
    for offset, _ in para.origins[1:]:
        at = bisect_left(starts, offset)
        if 0 < at < len(starts) and starts[at] == offset <= first:
            begin = starts[min(bisect_left(starts, offset - _NEAR), at - 1)]
            end = ends[max(bisect_right(ends, offset + _NEAR) - 1, at)]
            opening = listen(para.text[offset : ends[at]]).score
            yield _Cut(offset, listen(para.text[begin:offset]), listen(para.text[offset:end]), opening)


def _cut(unit: Unit, index: int, cut: _Cut) -> Iterator[Unit]:
    before, behind = unit.paras[index].cut(cut.offset)
    for paras in ([*unit.paras[:index], before], [behind, *unit.paras[index + 1 :]]):
        yield replace(unit, paras=paras, voice=listen(" ".join(para.text for para in paras)))

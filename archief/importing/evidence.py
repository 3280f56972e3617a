"""Evidence beside the words: where the body of a document starts, and what its typography says.

Italic, bold or indented answers are used only when the document itself shows that its typography goes with the
language: nothing is assumed about which of the two is set apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping, Sequence
from math import fsum

from archief.importing.labels import fracties_of, is_part, label_at
from archief.importing.para import Para
from archief.importing.speech import listen
from archief.importing.units import Unit

_OPENING = re.compile(r"\bcommissie voor\b|\b(?:voorgelegd|afgedrukt|beantwoord)\b")
_SPEAKS = re.compile(
    r"^(?:De|Het) (?:leden|lid) van (?:de |het )?.{2,60}?(?:fractie\b|hebben|heeft|lezen|leest|vragen|vraagt)"
)


def body_start(paras: Sequence[Para], listed: Mapping[int, tuple[int, ...]]) -> int:
    """The place of the first paragraph of the body; all of it when nothing is recognised."""
    first_answer: int | None = None
    for index, para in enumerate(paras):
        if para.grid is not None:
            continue
        text = para.whole
        label = label_at(text)
        numbered = label is not None and (label.numbers or label.kind == "question")
        if para.line in listed or numbered or fracties_of(text) or _SPEAKS.match(text) or is_part(text):
            return index
        if label is not None:
            first_answer = index
            break
    return _asked_before(paras, first_answer) if first_answer is not None else 0


def _asked_before(paras: Sequence[Para], answer: int) -> int:
    """Where the question above the first answer starts, in a document without any heading."""
    start = answer
    while start and listen(paras[start - 1].text).score > 0 and not _OPENING.search(paras[start - 1].text):
        start -= 1
    return start


# --------------------------------------------------------------------------- typography

_HINTS: tuple[Callable[[Para], Hashable], ...] = (
    lambda para: para.italic,
    lambda para: para.bold,
    lambda para: para.indent,
    lambda para: para.style,
    lambda para: para.size,
)
_STRONG = 4.0


def lean_on_style(units: Sequence[Unit]) -> None:
    """Give every text unit the lean that its typography has in this document, when it has one."""
    texts = [unit for unit in units if unit.kind == "text" and unit.paras[0].grid is None]
    for hint in _HINTS:
        groups: dict[Hashable, list[Unit]] = {}
        for unit in texts:
            groups.setdefault(hint(unit.paras[0]), []).append(unit)
        large = [group for group in groups.values() if len(group) >= 3]
        if len(large) < 2:
            continue
        means = {id(group): fsum(unit.score for unit in group) / len(group) for group in large}
        highest, lowest = max(large, key=lambda g: means[id(g)]), min(large, key=lambda g: means[id(g)])
        high, low = means[id(highest)], means[id(lowest)]
        if high - low < 3.0 or high < 1.0 or low > 0.0:
            continue
        if _pure(highest, above=True) and _pure(lowest, above=False):
            for unit in highest:
                unit.lean += _STRONG
            for unit in lowest:
                unit.lean -= _STRONG
            return


def _pure(group: Sequence[Unit], *, above: bool) -> bool:
    return sum((unit.score > 0) == above for unit in group) >= 0.8 * len(group)

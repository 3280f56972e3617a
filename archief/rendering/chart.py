"""A small bar chart, drawn while building: how many questions each overleg holds on a subject or of a fractie.

Gives plain numbers for a template to draw as SVG; the same figures as words are its text alternative. With very many
overleggen the bars are years.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from archief.dutch import count, long_date
from archief.rendering.groups import Part

HEIGHT = 72
LABEL = 16  # room above a bar for its number
STEP = 40
WIDTH = 624
NUMBERED = 14  # with more bars than this there is no room for numbers
MOST_OVERLEGGEN = 48


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its left side, top, height (all in units of the drawing) and its number."""

    x: float
    y: float
    height: float
    value: int

    @property
    def above(self) -> float:
        """Where its number stands."""
        return round(self.y - 4, 1)


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart; ``words`` say the same as the bars, ``unit`` is "overleg" or "jaar"."""

    bars: tuple[Bar, ...]
    width: float
    bar_width: float
    first: str
    last: str
    unit: str
    words: str
    height: int = HEIGHT

    @property
    def numbered(self) -> bool:
        """Whether each bar has its number above it."""
        return len(self.bars) <= NUMBERED


def chart(parts: Sequence[Part]) -> Chart | None:
    """The questions of ``parts`` through time; None when there are fewer than two dated overleggen."""
    dated = sorted(
        ((day, part) for part in parts if (day := part.overleg.metadata.datum)),
        key=lambda item: (item[0], item[1].overleg.id),
    )
    if len(dated) < 2:
        return None
    if len(dated) <= MOST_OVERLEGGEN:
        return _draw([(long_date(day), len(part.questions)) for day, part in dated], "overleg")
    years: dict[str, int] = {}
    for day, part in dated:
        years[str(day.year)] = years.get(str(day.year), 0) + len(part.questions)
    return _draw(list(years.items()), "jaar")


def _draw(values: Sequence[tuple[str, int]], unit: str) -> Chart:
    step = min(STEP, WIDTH / len(values))
    most = max(1, *(value for _, value in values))
    bars = []
    for index, (_, value) in enumerate(values):
        height = round((HEIGHT - LABEL) * value / most, 1)
        bars.append(Bar(round(index * step, 1), round(HEIGHT - height, 1), height, value))
    words = "; ".join(f"{name}: {count(value, 'vraag', 'vragen')}" for name, value in values)
    return Chart(
        tuple(bars), round(step * len(values), 1), round(step * 0.7, 1), values[0][0], values[-1][0], unit, words
    )

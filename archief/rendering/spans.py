"""Elements over stretches of one paragraph, made into well-nested markup.

What is recognised in a text (a sentence, a motie, a term) is a stretch of plain text and knows nothing of the
emphasis and the note marks inside it. Here the paragraph is cut where anything begins or ends, and every piece gets
the elements that cover it, outermost first; an element that crosses another is closed and opened again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

BREAK = Markup("<br>")


def safe(html: str) -> Markup:
    """Markup put together from escaped pieces, which is many times faster than ``Markup.format``.

    Only for what :mod:`spans` and :mod:`prose` themselves make: every value in it has gone through ``escape``.
    """
    return Markup(html)  # noqa: S704 - see above: the one place where text is called markup


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """A tag with its attributes; those in ``once`` (an id) only its first piece may have."""

    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    once: tuple[tuple[str, str], ...] = ()

    def open(self, *, first: bool) -> str:
        """The start tag."""
        pairs = (*self.once, *self.attributes) if first else self.attributes
        written = "".join([f' {name}="{escape(value)}"' for name, value in pairs])
        return f"<{self.tag}{written}>"

    def close(self) -> str:
        """The end tag."""
        return f"</{self.tag}>"


@dataclass(frozen=True, slots=True)
class Span:
    """``element`` over the text from ``start`` to ``end``."""

    start: int
    end: int
    element: Element


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text inside the same emphasis; ``is_break`` when its one space stands for a line break."""

    start: int
    text: str
    wrappers: tuple[Element, ...] = ()
    is_break: bool = False

    @property
    def end(self) -> int:
        """Where the stretch ends."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Mark:
    """Markup that stands at a place in the text and takes none of it: a note mark, a number, a label."""

    at: int
    markup: Markup


def weave(runs: Sequence[Run], marks: Iterable[Mark], layers: Sequence[Sequence[Span]]) -> Markup:
    """The markup of a paragraph.

    ``layers`` go from outermost to innermost; spans of one layer do not overlap, and runs follow one another. Marks
    at one place keep their order. A mark belongs to what ends right before it, but to no link: a link holds no link.
    """
    waiting = sorted(marks, key=lambda mark: mark.at)
    cuts = {edge for layer in layers for span in layer for edge in (span.start, span.end)}
    cuts |= {mark.at for mark in waiting}
    weaver = _Weaver()
    for run in runs:
        for start, end in _cut(run, sorted(cut for cut in cuts if run.start < cut < run.end)):
            while waiting and waiting[0].at <= start:
                weaver.put(_round_mark(waiting[0].at, layers), waiting.pop(0).markup)
            covering = [span.element for layer in layers for span in layer if span.start <= start and end <= span.end]
            text = BREAK if run.is_break else escape(run.text[start - run.start : end - run.start])
            weaver.put([*covering, *run.wrappers], text)
    for mark in waiting:
        weaver.put(_round_mark(mark.at, layers), mark.markup)
    weaver.put([], Markup())
    return safe("".join(weaver.out))


def _cut(run: Run, cuts: Iterable[int]) -> Iterator[tuple[int, int]]:
    start = run.start
    for cut in cuts:
        yield start, cut
        start = cut
    yield start, run.end


def _round_mark(at: int, layers: Sequence[Sequence[Span]]) -> list[Element]:
    return [
        span.element for layer in layers for span in layer if span.start < at <= span.end and span.element.tag != "a"
    ]


class _Weaver:
    """Keeps the open elements, and closes and opens no more than a piece needs."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self._open: list[Element] = []
        self._seen: set[Element] = set()

    def put(self, elements: Sequence[Element], markup: Markup) -> None:
        """Append ``markup`` inside exactly ``elements``."""
        same = 0
        while same < min(len(self._open), len(elements)) and self._open[same] is elements[same]:
            same += 1
        while len(self._open) > same:
            self.out.append(self._open.pop().close())
        for element in elements[same:]:
            self.out.append(element.open(first=element not in self._seen))
            self._seen.add(element)
            self._open.append(element)
        self.out.append(markup)

"""The inside of a paragraph, flattened: runs of text, and an editor's own links.

Offsets count characters of the paragraph's plain text, as everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from archief.model import Emphasis, Inline, LineBreak, Link, NoteMark, Text, plain
from archief.rendering.spans import Element, Run


def runs(inlines: Sequence[Inline], start: int = 0, wrappers: tuple[Element, ...] = ()) -> Iterator[Run]:
    """The text in reading order, each run with the emphasis round it; links and marks are left out."""
    for node in inlines:
        match node:
            case Text(value):
                if value:
                    yield Run(start, value, wrappers)
                start += len(value)
            case LineBreak():
                yield Run(start, " ", wrappers, is_break=True)
                start += 1
            case Emphasis(children, strong):
                yield from runs(children, start, (*wrappers, Element("strong" if strong else "em")))
                start += len(plain(children))
            case Link(_, children):
                yield from runs(children, start, wrappers)
                start += len(plain(children))
            case NoteMark():
                pass


def links(inlines: Sequence[Inline], start: int = 0) -> Iterator[tuple[int, int, str]]:
    """Start, end and target of each link that an editor wrote."""
    for node in inlines:
        length = len(plain((node,)))
        match node:
            case Link(target):
                yield start, start + length, target
            case Emphasis(children):
                yield from links(children, start)
        start += length

"""Paragraphs of the source become the archive's prose: inlines, lists, quotations, tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from archief.citations import recognise
from archief.importing.para import Para
from archief.importing.source import Grid, Rich
from archief.model import (
    Block,
    Emphasis,
    Inline,
    LineBreak,
    Link,
    Listing,
    NoteMark,
    Paragraph,
    Position,
    Prose,
    Quote,
    Table,
    Text,
)


def prose(paras: Sequence[Para], path: str) -> Prose:
    """The blocks of ``paras``: neighbouring list items become one list, neighbouring quotations one quotation."""
    return Prose(tuple(_blocks(list(paras), path)))


def _blocks(paras: list[Para], path: str) -> Iterator[Block]:
    index = 0
    while index < len(paras):
        para = paras[index]
        end = index + 1
        if para.grid is not None:
            yield from table(para.grid, path)
        elif para.quote:
            while end < len(paras) and paras[end].quote and paras[end].grid is None:
                end += 1
            inner = tuple(paragraph(p.rich, p.line, path) for p in paras[index:end])
            yield Quote(inner, Position(path, para.line))
        elif para.marker is not None and listed(para):
            while end < len(paras) and _continues(paras[index:end], paras[end]):
                end += 1
            yield _listing(paras[index:end], path)
        else:
            yield paragraph(_labelled(para), para.line, path)
        index = end


def listed(para: Para) -> bool:
    """Whether the marker can be written as Markdown's: a bullet, ``1.`` or ``1)``; any other stays in the text."""
    marker = para.marker
    if marker is None:
        return False
    if marker.number is None:
        return not marker.typed or marker.label == "o" or not any(c.isalnum() for c in marker.label)
    return marker.label in (f"{marker.number}.", f"{marker.number})")


def _labelled(para: Para) -> Rich:
    """A marker that is no list's stays in the text as its own words."""
    if para.marker is None:
        return para.rich
    return Rich(f"{para.marker.label} ") + para.rich


def _continues(items: Sequence[Para], para: Para) -> bool:
    first, last, marker = items[0].marker, items[-1].marker, para.marker
    if marker is None or first is None or last is None or para.grid is not None or para.quote or not listed(para):
        return False
    if marker.level > first.level:
        return True
    if (first.number is None) != (marker.number is None):
        return False
    if first.number is None or marker.number is None:
        return True
    if (first.label[-1], first.typed) != (marker.label[-1], marker.typed):
        return False
    numbers = [item.marker.number for item in items if item.marker and item.marker.level == first.level]
    return marker.number == (numbers[-1] or 0) + 1


def _listing(paras: Sequence[Para], path: str) -> Listing:
    first = paras[0].marker
    level = first.level if first else 0
    items: list[list[Para]] = []
    for para in paras:
        if items and para.marker and para.marker.level > level:
            items[-1].append(para)
        else:
            items.append([para])
    made: list[tuple[Block, ...]] = []
    for own, *nested in items:
        inner: list[Block] = [paragraph(own.rich, own.line, path)]
        if nested:
            inner.append(_listing(nested, path))
        made.append(tuple(inner))
    sign: Literal[".", ")"] = ")" if first and first.label.endswith(")") else "."
    automatic = bool(first and first.number is not None and not first.typed)
    return Listing(tuple(made), first.number if first else None, sign, automatic, Position(path, paras[0].line))


def table(grid: Grid, path: str) -> Iterator[Block]:
    """A table; a grid of one column is paragraphs, one without any words is nothing."""
    rows = [row for row in grid.rows if any(cell.text.strip() for cell in row)]
    columns = max((len(row) for row in rows), default=0)
    if columns <= 1:
        yield from (paragraph(cell, grid.number, path) for row in rows for cell in row if cell.text.strip())
        return
    cells = [
        tuple(paragraph(cell, grid.number, path) for cell in (*row, *(Rich(""),) * (columns - len(row))))
        for row in rows
    ]
    yield Table(cells[0], tuple(cells[1:]), Position(path, grid.number))


# --------------------------------------------------------------------------- inlines


def paragraph(rich: Rich, line: int, path: str) -> Paragraph:
    """A paragraph; emphasis that covers all of it is the document's typography and no emphasis."""
    return Paragraph(inlines(rich.strip()), Position(path, line))


def inlines(rich: Rich) -> tuple[Inline, ...]:
    """``rich`` as the model's inlines; emphasis never starts or ends with white space."""
    kinds = {kind: not rich.covered(kind) for kind in ("bold", "italic")}
    rich = _without_recognised(rich)
    cuts = {0, len(rich.text)} | {mark.offset for mark in rich.marks}
    for span in rich.spans:
        cuts |= {span.start, span.end}
    places = sorted(cut for cut in cuts if 0 <= cut <= len(rich.text))
    result: list[Inline] = []
    for start, end in zip(places, [*places[1:], None], strict=True):
        result += [NoteMark(mark.label) for mark in rich.marks if mark.offset == start]
        if end is not None:
            result += _piece(rich, start, end, kinds)
    return tuple(_merged(result))


def _without_recognised(rich: Rich) -> Rich:
    """``rich`` without the links on words that the build recognises by itself (a Kamerstuk, a motie, an address):
    these are not written as links."""
    links = [span for span in rich.spans if span.kind == "link"]
    if not links:
        return rich
    findings = recognise(rich.text)
    known = [(citation.start, citation.end) for citation in findings.citations]
    known += [(motie.start, motie.end) for motie in findings.moties]
    needless = {link for link in links if any(start < link.end and end > link.start for start, end in known)}
    return replace(rich, spans=tuple(span for span in rich.spans if span not in needless))


def _piece(rich: Rich, start: int, end: int, kinds: dict[str, bool]) -> list[Inline]:
    text = rich.text[start:end]
    active = [s for s in rich.spans if s.start <= start and s.end >= end]
    core = text.strip()
    if not core or not active:
        return _broken(text)
    inner: tuple[Inline, ...] = tuple(_broken(core))
    for kind, strong in (("italic", False), ("bold", True)):
        if kinds[kind] and any(span.kind == kind for span in active):
            inner = (Emphasis(inner, strong),)
    target = next((span.target for span in active if span.kind == "link" and span.target), None)
    if target:
        inner = (Link(target, inner),)
    lead, trail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return [*_broken(lead), *inner, *_broken(trail)]


def _broken(text: str) -> list[Inline]:
    """Text with its hard line breaks."""
    result: list[Inline] = []
    for index, part in enumerate(text.split("\n")):
        if index:
            result.append(LineBreak())
        if part:
            result.append(Text(part))
    return result


def _merged(nodes: Sequence[Inline]) -> list[Inline]:
    """Neighbours of one kind as one, white space at the ends and around line breaks gone."""
    result: list[Inline] = []
    for node in nodes:
        last = result[-1] if result else None
        match last, node:
            case Text(before), Text(after):
                result[-1] = Text(before + after)
            case Emphasis(before, strong), Emphasis(after, other) if strong == other:
                result[-1] = Emphasis((*before, *after), strong)
            case Link(target, before), Link(same, after) if target == same:
                result[-1] = Link(target, (*before, *after))
            case _:
                result.append(node)
    return result

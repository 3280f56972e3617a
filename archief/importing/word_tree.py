"""The tree of a Word file: what belongs to what, and all words there are.

``all_texts`` finds every word by looking at each element alone, so that conservation can hold the walk of
``word`` through the document to account.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from archief.importing.word_letters import letters_of
from archief.importing.word_package import MC, Package, Part, W
from archief.importing.word_styles import value

# Elements whose content is not part of the accepted text.
GONE = frozenset(f"{W}{name}" for name in ("del", "moveFrom", "rt", "delText", "delInstrText", "txbxContent"))
_AWAY = (GONE - {f"{W}txbxContent"}) | {f"{MC}Fallback"}


def elements(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The nearest descendants with this tag, through content controls and the like, not into deleted text."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in GONE and child.tag not in (f"{MC}Fallback", f"{W}tblPr", f"{W}pPr"):
            yield from elements(child, tag)


def kept(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """All descendants with this tag, text boxes included, outside deleted text and repeated content."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag == f"{W}txbxContent" or (child.tag not in GONE and child.tag != f"{MC}Fallback"):
            yield from kept(child, tag)


def cells_of(row: etree._Element) -> Iterator[tuple[etree._Element, int]]:
    """The cells of a row, each with the number of columns it spans."""
    for cell in elements(row, f"{W}tc"):
        span = value(cell, "tcPr/gridSpan") or "1"
        yield cell, min(max(int(span), 1), 63) if span.isdigit() else 1


def end_deleted(paragraph: etree._Element) -> bool:
    """Whether the paragraph's end was deleted or moved away, so that it runs on in the next one."""
    marks = paragraph.find(f"{W}pPr/{W}rPr")
    return marks is not None and (marks.find(f"{W}del") is not None or marks.find(f"{W}moveFrom") is not None)


def groups(paragraphs: Iterator[etree._Element]) -> Iterator[list[etree._Element]]:
    """Paragraphs that are one, because the ends between them were deleted."""
    group: list[etree._Element] = []
    for paragraph in paragraphs:
        group.append(paragraph)
        if not end_deleted(paragraph):
            yield group
            group = []
    if group:
        yield group


def all_texts(package: Package) -> Iterator[str]:
    """The text of every paragraph of the body and of the notes."""
    yield from texts(package.document)
    for part in (package.footnotes, package.endnotes):
        if part:
            yield from texts(part)


def texts(part: Part) -> Iterator[str]:
    """The text of every paragraph of one part."""
    return paragraph_texts(part.root)


def paragraph_texts(element: etree._Element) -> Iterator[str]:
    """The letters of each paragraph, found by looking at every element alone: is it there, and whose is it."""
    for paragraph in element.iter(f"{W}p"):
        letters = ((letters_of(child), child) for child in paragraph.iter())
        yield "".join(text for text, child in letters if text and _in(child, paragraph) and not _gone(child))


def _in(element: etree._Element, paragraph: etree._Element) -> bool:
    return next(element.iterancestors(f"{W}p"), None) is paragraph


def _gone(element: etree._Element) -> bool:
    """Whether an element is deleted, moved away or shown a second time."""
    return any(above.tag in _AWAY for above in element.iterancestors())

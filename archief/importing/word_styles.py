"""What a Word style says: a paragraph's heading level, its letters, its indent and its list, style chains included.

Knows styles and list definitions only; what stands in a paragraph is read by ``word_runs``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from archief.importing.source import Marker
from archief.importing.word_package import Package, Part, W

TOGGLES = ("b", "i", "vanish")
_HEADING = re.compile(r"(?:heading|kop)\s*([1-9])", re.IGNORECASE)
_TITLE = re.compile(r"(?:title|titel)", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|inhopg|inhoudsopgave)\s*\d", re.IGNORECASE)
_QUOTE = re.compile(r"quote|citaat|block text|bloktekst", re.IGNORECASE)
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"))
_ROMAN_LOW = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def value(element: etree._Element | None, path: str, attribute: str = "val") -> str | None:
    """The attribute of the child ``path`` ("pPr/pStyle"), None when either is missing."""
    found = element.find("/".join(f"{W}{step}" for step in path.split("/"))) if element is not None else None
    return found.get(f"{W}{attribute}") if found is not None else None


def whole(text: str | None) -> int | None:
    """A whole number as Word writes it; None for anything else."""
    return int(text) if text and re.fullmatch(r"-?\d{1,9}", text) else None


def toggle(properties: etree._Element | None, name: str) -> bool | None:
    """``<w:b/>``, ``<w:b w:val="0"/>`` or nothing: True, False, None."""
    found = properties.find(f"{W}{name}") if properties is not None else None
    if found is None:
        return None
    return found.get(f"{W}val", "true").lower() not in ("0", "false", "off")


@dataclass(slots=True)
class Styles:
    """The styles and lists of one document, and the count of every numbered list so far."""

    _styles: Mapping[str, etree._Element]
    _defaults: etree._Element | None
    _standard: str | None
    _levels: Mapping[tuple[str, int], etree._Element]
    _abstract: Mapping[str, str]
    _links: Mapping[str, str]
    _starts: Mapping[tuple[str, int], int]
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    _restarted: set[tuple[str, int]] = field(default_factory=set)
    _known: dict[tuple[str, str], str | None] = field(default_factory=dict)

    # ------------------------------------------------------------------ styles

    def chain(self, style: str | None) -> Iterator[etree._Element]:
        """The style and those it is based on; a circle ends the walk."""
        seen: set[str] = set()
        while style and style in self._styles and style not in seen:
            seen.add(style)
            yield self._styles[style]
            style = value(self._styles[style], "basedOn")

    def style_of(self, paragraph: etree._Element) -> str | None:
        """The id of the paragraph's style; the document's standard style when it states none."""
        return value(paragraph, "pPr/pStyle") or self._standard

    def name(self, style: str | None) -> str | None:
        """The name Word shows for a style; its id when it has none."""
        return value(self._styles[style], "name") or style if style and style in self._styles else style

    def heading(self, paragraph: etree._Element) -> int | None:
        """The level of a heading: by its outline level (0–8; 9 is body text) or by the name of its style."""
        outline = whole(value(paragraph, "pPr/outlineLvl"))
        for style in self.chain(self.style_of(paragraph)):
            if outline is not None:
                break
            name = value(style, "name") or ""
            named = _HEADING.fullmatch(name)
            if named:
                return int(named[1])
            if _TITLE.fullmatch(name):
                return 1
            outline = whole(value(style, "pPr/outlineLvl"))
        return outline + 1 if outline is not None and 0 <= outline < 9 else None

    def is_quote(self, paragraph: etree._Element) -> bool:
        """Whether its style is one for quotations."""
        return any(_QUOTE.search(value(s, "name") or "") for s in self.chain(self.style_of(paragraph)))

    def is_contents(self, paragraph: etree._Element) -> bool:
        """Whether this is a line of a table of contents."""
        return any(_CONTENTS.match(value(s, "name") or "") for s in self.chain(self.style_of(paragraph)))

    def letters(self, style: str | None, name: str) -> bool | None:
        """A toggle (bold, italic, hidden) as the style chain has it."""
        for one in self.chain(style):
            said = toggle(one.find(f"{W}rPr"), name)
            if said is not None:
                return said
        return None

    def default(self, name: str) -> bool:
        """A toggle as the document's defaults have it."""
        return bool(toggle(self._defaults, name))

    def said(self, run: etree._Element | None, paragraph_style: str | None, name: str) -> str | None:
        """A property of letters that is no toggle ("sz", "u", "color"): the run's, its style's, its paragraph's."""
        found = value(run, name)
        for style in (value(run, "rStyle"), paragraph_style):
            found = found or self._said(style, name)
        return found or value(self._defaults, name)

    def _said(self, style: str | None, name: str) -> str | None:
        key = style or "", name
        if key not in self._known:
            properties = (value(one, f"rPr/{name}") for one in self.chain(style))
            self._known[key] = next((found for found in properties if found), None)
        return self._known[key]

    def size(self, run: etree._Element | None, paragraph_style: str | None) -> float | None:
        """The size of the letters in points; Word counts in halves."""
        half = whole(self.said(run, paragraph_style, "sz"))
        return half / 2 if half else None

    def indent(self, paragraph: etree._Element, marker: bool) -> int:
        """The left indent in millimetres (Word counts in twentieths of a point)."""
        twips = _left(paragraph.find(f"{W}pPr"))
        if twips is None and marker:
            level = self._level(*self._list_of(paragraph))
            twips = _left(level.find(f"{W}pPr")) if level is not None else None
        for style in self.chain(self.style_of(paragraph)):
            twips = _left(style.find(f"{W}pPr")) if twips is None else twips
        return round((twips or 0) * 25.4 / 1440)

    # ------------------------------------------------------------------ lists

    def marker(self, paragraph: etree._Element) -> Marker | None:
        """The automatic marker of a list item. Numbered lists count on: call once a paragraph, in order."""
        number, level = self._list_of(paragraph)
        definition = self._level(number, level)
        if number is None or definition is None:
            return None
        form = value(definition, "numFmt") or "decimal"
        text = value(definition, "lvlText") or ""
        if form == "bullet":
            return Marker(text if text.isprintable() and text.strip() else "•", None, level, typed=False)
        count = self._count(number, level, definition)
        if form == "none" or "%" not in text:
            return None if not text.strip() else Marker(text, None, level, typed=False)
        label = re.sub(r"%([1-9])", lambda found: self._figure(number, int(found[1]) - 1, level), text)
        return Marker(label.strip(), count, level, typed=False)

    def _list_of(self, paragraph: etree._Element) -> tuple[str | None, int]:
        number = value(paragraph, "pPr/numPr/numId")
        level = whole(value(paragraph, "pPr/numPr/ilvl"))
        for style in self.chain(self.style_of(paragraph)):
            number = number or value(style, "pPr/numPr/numId")
            level = whole(value(style, "pPr/numPr/ilvl")) if level is None else level
        return (number if number != "0" else None), min(max(level or 0, 0), 8)

    def _level(self, number: str | None, level: int) -> etree._Element | None:
        if number is None:
            return None
        own = self._levels.get((f"num {number}", level))
        return own if own is not None else self._levels.get((self._definition(number), level))

    def _definition(self, number: str) -> str:
        """The abstract list behind a list; a list style refers to the one that its style names."""
        abstract = self._abstract.get(number, "")
        linked = value(self._styles.get(self._links.get(abstract, "")), "pPr/numPr/numId")
        return self._abstract.get(linked, abstract) if linked else abstract

    def _count(self, number: str, level: int, definition: etree._Element) -> int:
        # Lists with the same abstract definition count on together, unless one of them starts anew.
        counts = self._counts.setdefault(self._definition(number), [None] * 9)
        start = whole(value(definition, "start")) or 0
        anew = self._starts.get((number, level))
        if anew is not None and (number, level) not in self._restarted:
            self._restarted.add((number, level))
            counts[level] = anew
        else:
            before = counts[level]
            counts[level] = start if before is None else before + 1
        counts[level + 1 :] = [None] * (8 - level)
        return counts[level] or 0

    def _figure(self, number: str, level: int, current: int) -> str:
        counts = self._counts[self._definition(number)]
        definition = self._level(number, level)
        count = counts[level] if level <= current else None
        if count is None:
            count = whole(value(definition, "start")) or 1
        return figure(count, value(definition, "numFmt") or "decimal")


def figure(count: int, form: str) -> str:
    """A number as Word prints it: decimal, letters (a … z, aa) or Roman."""
    if form in ("lowerLetter", "upperLetter") and 1 <= count <= 780:
        text = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return text.upper() if form == "upperLetter" else text
    if form in ("lowerRoman", "upperRoman") and 1 <= count < 4000:
        text, rest = "", count
        for worth, sign in (*_ROMAN, *_ROMAN_LOW):
            text += sign * (rest // worth)
            rest %= worth
        return text.upper() if form == "upperRoman" else text
    return str(count)


def styles_of(package: Package) -> Styles:
    """The styles and lists of an opened Word file."""
    styles: dict[str, etree._Element] = {}
    standard = None
    for style in package.styles.root.iterchildren(f"{W}style") if package.styles else ():
        styles[style.get(f"{W}styleId", "")] = style
        if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default", "0") in ("1", "true", "on"):
            standard = style.get(f"{W}styleId")
    defaults = package.styles.root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr") if package.styles else None
    levels, links = _definitions(package.numbering)
    own, abstract, starts = _lists(package.numbering)
    return Styles(styles, defaults, standard, {**levels, **own}, abstract, links, starts)


_Levels = dict[tuple[str, int], etree._Element]


def _definitions(part: Part | None) -> tuple[_Levels, dict[str, str]]:
    """The levels of the abstract lists, and for a list that leans on a list style the id of that style."""
    levels: _Levels = {}
    links: dict[str, str] = {}
    for definition in part.root.iterchildren(f"{W}abstractNum") if part else ():
        id = definition.get(f"{W}abstractNumId", "")
        link = value(definition, "numStyleLink")
        if link:
            links[id] = link
        for level in definition.iterchildren(f"{W}lvl"):
            levels[id, whole(level.get(f"{W}ilvl")) or 0] = level
    return levels, links


def _lists(part: Part | None) -> tuple[_Levels, dict[str, str], dict[tuple[str, int], int]]:
    """The lists: levels of their own, the abstract list each belongs to, and where they start anew."""
    levels: _Levels = {}
    abstract: dict[str, str] = {}
    starts: dict[tuple[str, int], int] = {}
    for number in part.root.iterchildren(f"{W}num") if part else ():
        id = number.get(f"{W}numId", "")
        abstract[id] = value(number, "abstractNumId") or ""
        for override in number.iterchildren(f"{W}lvlOverride"):
            depth = whole(override.get(f"{W}ilvl")) or 0
            level = override.find(f"{W}lvl")
            if level is not None:
                levels[f"num {id}", depth] = level
            start = whole(value(override, "startOverride"))
            if start is not None:
                starts[id, depth] = start
    return levels, abstract, starts


def _left(properties: etree._Element | None) -> int | None:
    return whole(value(properties, "ind", "left") or value(properties, "ind", "start"))

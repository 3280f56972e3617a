"""The words of one Word paragraph, as Word shows them with all changes accepted.

Deleted and moved-away text, field codes, comments and hidden text are left out; hyperlinks, bold and italic
become spans, note references become marks. Text boxes are handed back as paragraphs of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from archief.importing.source import Rich, Span
from archief.importing.word_letters import Letters, Look, letters_of
from archief.importing.word_package import MC, M, R, W
from archief.importing.word_styles import Styles, toggle, value
from archief.importing.word_tree import GONE

_NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_LINK = re.compile(r'\s*HYPERLINK\s+(?:"([^"]*)"|(\S+))', re.IGNORECASE)


@dataclass(slots=True)
class Words:
    """What a paragraph says: ``rich``; the hidden words and the note marks made by hand that are left out of
    it; and the text boxes anchored in it.

    ``size`` is that of most letters, ``colour`` the one colour of all of them when it is not the usual one;
    ``turns``: a page starts with this paragraph. A wholly underlined paragraph counts as bold: it stands out
    in the same way.
    """

    rich: Rich
    hidden: str = ""
    custom: str = ""
    boxes: tuple[etree._Element, ...] = ()
    size: float | None = None
    colour: str = ""
    turns: bool = False


@dataclass(slots=True)
class _Field:
    """An open field: its code so far, and whether its result has begun."""

    code: str = ""
    result: bool = False


@dataclass(slots=True)
class _Reading(Letters):
    """The letters of a paragraph, and what else was met on the way."""

    hidden: list[str] = field(default_factory=list)
    custom: list[str] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    turns: bool = False


class Runs:
    """Reads paragraphs of one part. A field may run over several paragraphs, so its state is kept here.

    ``label`` gives the label of a note from its kind ("footnote", "endnote") and id; None hides the mark.
    """

    def __init__(self, styles: Styles, links: dict[str, str], label: Callable[[str, str], str | None]) -> None:
        self._styles = styles
        self._links = links
        self._label = label
        self._fields: list[_Field] = []

    def words(self, *paragraphs: etree._Element) -> Words:
        """The words of ``paragraphs``, of which only the last one's end is left (the other ends were deleted)."""
        reading = _Reading()
        for paragraph in paragraphs:
            if reading.letters and not reading.letters[-1].isspace():
                reading.add(" ", Look())
            self._walk(paragraph, self._styles.style_of(paragraph), "", reading)
            # A code that never ends in a result must not swallow the rest of the document.
            self._fields = [one for one in self._fields if one.result]
        rich = reading.rich()
        if reading.underlined and not rich.covered("bold"):
            rich = Rich(rich.text, (Span(0, len(rich.text), "bold"), *rich.spans), rich.marks)
        return Words(
            rich,
            "".join(reading.hidden),
            " ".join(reading.custom),
            tuple(reading.boxes),
            reading.size,
            reading.colour,
            reading.turns,
        )

    # ------------------------------------------------------------------ elements

    def _walk(self, element: etree._Element, style: str | None, link: str, reading: _Reading) -> None:
        for child in element:
            tag = child.tag
            if tag in GONE or tag == f"{MC}Fallback":
                if tag == f"{W}txbxContent":
                    reading.boxes.append(child)
            elif tag == f"{W}r":
                self._run(child, style, link, reading)
            elif tag == f"{W}hyperlink":
                self._walk(child, style, self._links.get(child.get(f"{R}id", ""), link), reading)
            elif tag == f"{W}fldSimple":
                found = _LINK.match(child.get(f"{W}instr", ""))
                self._walk(child, style, (found[1] or found[2]) if found else link, reading)
            elif tag == f"{M}t":
                reading.add(child.text or "", Look(link=link))
            elif tag != f"{W}pPr":
                self._walk(child, style, link, reading)

    def _run(self, run: etree._Element, style: str | None, link: str, reading: _Reading) -> None:
        properties = run.find(f"{W}rPr")
        own = value(properties, "rStyle")
        bold, italic, hidden = (self._toggle(properties, own, style, name) for name in ("b", "i", "vanish"))
        look = Look(
            bold,
            italic,
            self._styles.said(properties, style, "u") not in (None, "none"),
            link or self._field_link(),
            self._styles.size(properties, style),
            _colour(self._styles.said(properties, style, "color")),
        )
        custom = False
        for child in run:
            if custom:
                reading.custom.append(letters_of(child) or "")
            else:
                self._content(child, look, hidden, reading)
            custom = custom or child.get(f"{W}customMarkFollows", "0") in ("1", "true", "on")

    def _content(self, child: etree._Element, look: Look, hidden: bool, reading: _Reading) -> None:
        tag = child.tag
        if tag == f"{W}fldChar":
            self._field_mark(child.get(f"{W}fldCharType", ""))
        elif tag == f"{W}instrText":
            if self._fields and not self._fields[-1].result:
                self._fields[-1].code += child.text or ""
        elif not all(one.result for one in self._fields):
            return
        elif tag in _NOTES:
            label = self._label(_NOTES[tag], child.get(f"{W}id", ""))
            if label and not hidden:
                reading.mark(label)
        elif (text := letters_of(child)) is not None:
            if child.get(f"{W}type") == "page":
                reading.turns = reading.turns or not "".join(reading.letters).strip()
            if hidden:
                reading.hidden.append(text)
            else:
                reading.add(text, look)
        elif tag == f"{W}txbxContent":
            reading.boxes.append(child)
        elif tag not in GONE and tag not in (f"{W}rPr", f"{MC}Fallback"):
            self._inside(child, look, hidden, reading)

    def _inside(self, element: etree._Element, look: Look, hidden: bool, reading: _Reading) -> None:
        """Drawings, pictures and alternate content hold text boxes; ruby holds runs."""
        for inner in element:
            if inner.tag == f"{W}r":
                self._run(inner, None, look.link, reading)
            else:
                self._content(inner, look, hidden, reading)

    def _toggle(self, properties: etree._Element | None, own: str | None, style: str | None, name: str) -> bool:
        """A toggle: said by the run itself, else by its style or its paragraph's (both together cancel out)."""
        said = toggle(properties, name)
        if said is not None:
            return said
        character = self._styles.letters(own, name)
        of_paragraph = self._styles.letters(style, name)
        if character is None and of_paragraph is None:
            return self._styles.default(name)
        return bool(character) != bool(of_paragraph)

    # ------------------------------------------------------------------ fields

    def _field_mark(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].result = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _field_link(self) -> str:
        for one in reversed(self._fields):
            found = _LINK.match(one.code) if one.result else None
            if found:
                return found[1] or found[2]
        return ""


def _colour(said: str | None) -> str:
    return said.upper() if said and said.lower() not in ("auto", "000000") else ""

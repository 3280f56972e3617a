"""The words of one Word paragraph, as Word shows them with all changes accepted.

Deleted and moved-away text, field codes, comments and hidden text are left out; hyperlinks, bold and italic
become spans, note references become marks. Text boxes are handed back as paragraphs of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from archief.importing.source import Mark, Rich, Span
from archief.importing.word_package import MC, M, R, W
from archief.importing.word_styles import Styles, toggle, value

# Elements whose content is not part of the accepted text.
GONE = frozenset(f"{W}{name}" for name in ("del", "moveFrom", "rt", "delText", "delInstrText", "txbxContent"))
_NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_LETTERS = {
    f"{W}cr": "\n",
    f"{W}br": "\n",
    f"{W}tab": " ",
    f"{W}ptab": " ",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
}
_LINK = re.compile(r'\s*HYPERLINK\s+(?:"([^"]*)"|(\S+))', re.IGNORECASE)
# The letters of Word's symbol fonts that stand in running text; other ones stay as they are.
_SYMBOLS = {"F0B7": "•", "F0A7": "▪", "F0E0": "→", "F0B3": "≥", "F0A3": "≤", "F0B1": "±", "F0B0": "°", "F06D": "µ"}
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]")


@dataclass(slots=True)
class Words:
    """What a paragraph says: ``rich``, the hidden words left out, and the text boxes anchored in it.

    ``size`` is that of most letters; ``turns``: a page starts with this paragraph.
    """

    rich: Rich
    hidden: str = ""
    boxes: tuple[etree._Element, ...] = ()
    size: float | None = None
    turns: bool = False


@dataclass(frozen=True, slots=True)
class _Look:
    bold: bool = False
    italic: bool = False
    link: str = ""


@dataclass(slots=True)
class _Field:
    """An open field: its code so far, and whether its result has begun."""

    code: str = ""
    result: bool = False


@dataclass(slots=True)
class _Reading:
    """The letters read so far, with how each looks, and the note marks between them."""

    letters: list[str] = field(default_factory=list)
    looks: list[_Look] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    sizes: dict[float, int] = field(default_factory=dict)
    turns: bool = False

    def add(self, text: str, look: _Look) -> None:
        self.letters.extend(text)
        self.looks.extend([look] * len(text))


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
                reading.add(" ", _Look())
            self._walk(paragraph, self._styles.style_of(paragraph), "", reading)
            # A code that never ends in a result must not swallow the rest of the document.
            self._fields = [one for one in self._fields if one.result]
        return Words(
            _rich(reading),
            "".join(reading.hidden),
            tuple(reading.boxes),
            max(reading.sizes, key=lambda size: (reading.sizes[size], size), default=None),
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
                reading.add(child.text or "", _Look(link=link))
            elif tag != f"{W}pPr":
                self._walk(child, style, link, reading)

    def _run(self, run: etree._Element, style: str | None, link: str, reading: _Reading) -> None:
        properties = run.find(f"{W}rPr")
        own = value(properties, "rStyle")
        bold, italic, hidden = (self._toggle(properties, own, style, name) for name in ("b", "i", "vanish"))
        look = _Look(bold, italic, link or self._field_link())
        before = len(reading.letters)
        for child in run:
            self._content(child, look, hidden, reading)
            if child.get(f"{W}customMarkFollows", "0") in ("1", "true", "on"):
                break
        count = sum(not letter.isspace() for letter in reading.letters[before:])
        size = self._styles.size(properties, style) if count else None
        if size:
            reading.sizes[size] = reading.sizes.get(size, 0) + count

    def _content(self, child: etree._Element, look: _Look, hidden: bool, reading: _Reading) -> None:
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
                reading.marks.append(Mark(len(reading.letters), label))
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

    def _inside(self, element: etree._Element, look: _Look, hidden: bool, reading: _Reading) -> None:
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


def letters_of(element: etree._Element) -> str | None:
    """The letters that an element of a run stands for; None when it stands for none."""
    tag = element.tag
    if tag in (f"{W}t", f"{M}t"):
        return (element.text or "").replace("\n", " ").replace("\r", " ")
    if tag == f"{W}sym":
        code = element.get(f"{W}char", "").upper()
        letter = chr(int(code, 16)) if re.fullmatch(r"[0-9A-F]{2,4}", code) else ""
        return _SYMBOLS.get(code, letter)
    return _LETTERS.get(str(tag))


def _rich(reading: _Reading) -> Rich:
    """The letters with single spaces, trimmed (also at hard line breaks); spans over equal looks."""
    kept: list[str] = []
    looks: list[_Look] = []
    place: list[int] = []  # for every letter read, how many were kept before it
    for letter, look in zip(reading.letters, reading.looks, strict=True):
        place.append(len(kept))
        shown = " " if _SPACES.match(letter) else letter
        if shown == "\u00ad" or (shown in " \n" and not kept):
            continue
        if (shown == " " and kept[-1] in " \n") or (shown == "\n" and kept[-2:] == ["\n", "\n"]):
            continue
        if shown == "\n" and kept[-1] == " ":
            kept[-1], looks[-1] = "\n", look
            continue
        kept.append(shown)
        looks.append(look)
    place.append(len(kept))
    while kept and kept[-1] in " \n":
        kept.pop()
        looks.pop()
    text = "".join(kept)
    marks = tuple(Mark(_after_word(text, min(place[m.offset], len(text))), m.label) for m in reading.marks)
    return Rich(text, tuple(sorted(_spans(looks), key=lambda s: (s.start, s.end))), marks)


def _after_word(text: str, offset: int) -> int:
    """A mark set apart by a space belongs to the word before it."""
    return offset - 1 if text[:offset].endswith(" ") else offset


def _spans(looks: list[_Look]) -> Iterator[Span]:
    yield from _stretches([look.bold for look in looks], "bold")
    yield from _stretches([look.italic for look in looks], "italic")
    start = 0
    for index in range(len(looks) + 1):
        link = looks[start].link if start < len(looks) else ""
        if index == len(looks) or looks[index].link != link:
            if link and index > start:
                yield Span(start, index, "link", link)
            start = index


def _stretches(flags: list[bool], kind: str) -> Iterator[Span]:
    start: int | None = None
    for index, flag in enumerate([*flags, False]):
        if flag and start is None:
            start = index
        elif not flag and start is not None:
            yield Span(start, index, "bold" if kind == "bold" else "italic")
            start = None

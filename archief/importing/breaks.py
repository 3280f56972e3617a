"""Where a paragraph starts, among the lines of a text that was set on paper.

Each rule looks at one kind of evidence and says yes, no or nothing; the first that says something decides. A
paragraph ends at a blank line, at a label or heading, at a list marker, and where only a short last line shows
it. The foot of a page is no end: there the sentence decides. Knows nothing of questions and answers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from archief.importing.labels import fracties_of, is_part, label_at, part_number
from archief.importing.measure import fits, width
from archief.importing.numbers import question_numbers
from archief.importing.source import Grid, Line

_TAIL = 60  # characters in which a sentence is seen to end
_ENDED = re.compile(r"[.?!:;…](?:[)\]»”’‘\"'\d ]|\[\d+\])*$")
_NOTE = re.compile(r"(?<=[.?!)»”])\s?\d{1,3}$")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:nrs?|art|blz|o\.a|i\.v\.m|d\.d|m\.b\.t|t\.a\.v|bijv|resp|mr|dr|drs|p|pp|ca|jl|vgl)\.$"
)
_NUMBER_COMES = re.compile(r"(?:nrs?\.?|Kamerstuk(?:ken)?|artikel|lid|onder|p\.|pp\.|vergaderjaar)$")
SPEAKER = re.compile(
    r"^(?:De|Het|Deze|Dit|Voornoemde|Genoemde)(?: (?:hier )?aan het woord zijnde)? (?:leden|lid|fractie)\b"
)
# "Daarnaast hebben de leden van …": where a sentence ended, this starts a paragraph as well
_NAMED = re.compile(
    r"^(?!(?:Dat|Dit|Die|(?:Daar|Hier)(?!naast)\w*)\b)[A-Z][^.?!,:;]{1,80}? (?:de|het) (?:leden|lid)(?: van\b|$)"
)
_THESE = re.compile(r"^[A-Z][^.?!,:;]{1,60}? (?:deze|dit|voornoemde|genoemde) (?:leden|lid)\b")
# Words that have a capital only where a sentence starts: a line that is no sentence above them is a heading.
_OPENS = re.compile(
    r"^(?:De|Het|Een|Deze|Dit|Dat|Ten|In|Op|Bij|Voor|Met|Tot|Ook|Verder|Voorts|Daarnaast|Tevens|Volgens|Naar|Uit|Er|Zij"
    r"|Graag|Kan|Is|Zijn|Deelt|Heeft|Hebben|Klopt|Wat|Hoe|Welke|Waarom|Wanneer|Als|Omdat|Hoewel"
    r"|Onder|Al|Eerder|Sinds|Tussen|Zoals|Gezien|Gelet|Aan|Tegelijkertijd|Momenteel|Allereerst|Over) [a-zà-ÿ]"
)
_HEAD = re.compile(
    r"^(?:Nr\. ?\d+\b|VERSLAG VAN|LIJST VAN VRAGEN|Vastgesteld(?: op)? \d|Vergaderjaar \d{4}"
    r"|(?:De|Binnen de) vaste commissie voor "
    r"|De (?:(?:fungerend|waarnemend|plaatsvervangend|plv\.) )?(?:voorzitter|(?:adjunct-)?griffier) van de commissie\b)"
)
_ASKED = re.compile(r"Vragen van (?:het lid|de leden)\b")
_OPENING_SIGNS = "«“‘\"'(["


@dataclass(frozen=True, slots=True)
class Page:
    """How the document is set: ``usual`` is how wide its full lines are; ``dense``: it has no blank lines;
    ``numbers`` are the lines that hold nothing but the number of a question."""

    usual: int
    dense: bool
    numbers: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Place:
    """The border before ``line``: the paragraph read so far (its words ``before``, its ``first`` and ``last`` of
    ``count`` lines), the lines ``following``, and how wide the lines around it are."""

    before: str
    first: Line
    last: Line
    count: int
    line: Line
    following: Sequence[Line | Grid]
    available: int
    page: Page

    @property
    def ended(self) -> bool:
        """Whether a sentence ended here."""
        return has_ended(self.before)

    @property
    def capital(self) -> bool:
        """Whether the line starts with a capital letter."""
        return self.line.text[:1].isupper()

    @property
    def speaks(self) -> bool:
        """Whether the line starts with a sentence about those who ask."""
        return bool(SPEAKER.match(self.line.text) or (self.ended and _NAMED.match(self.line.text)))

    def room(self, available: int = 0) -> bool:
        """Whether the first word of the line would have fitted on the line before it."""
        return fits(self.last.text, self.line.text.split(" ")[0], available or self.available)


def starts_paragraph(place: Place) -> bool:
    """Whether the line starts a paragraph."""
    return next((verdict for rule in _RULES if (verdict := rule(place)) is not None), False)


def has_ended(text: str) -> bool:
    """Whether ``text`` ends in the end of a sentence; a note mark behind it and an abbreviation are seen through."""
    stripped = _NOTE.sub("", text[-_TAIL:])
    return bool(_ENDED.search(stripped)) and not _ABBREVIATED.search(stripped)


def page_of(lines: Sequence[Line | Grid]) -> Page:
    """How ``lines`` are set."""
    dense = sum(line.blanks > 0 for line in lines) < 0.03 * len(lines)
    numbers = frozenset(line.number for line in map(lines.__getitem__, question_numbers(lines)))
    return Page(usual_width(lines), dense, numbers)


def usual_width(lines: Sequence[Line | Grid]) -> int:
    """How wide full lines are."""
    widths = sorted(width(line.text) for line in lines if isinstance(line, Line))
    return widths[int(len(widths) * 0.8)] if widths else 0


def available_widths(lines: Sequence[Line | Grid]) -> list[int]:
    """For every line the width its neighbours show to be available: the widest of its run without blank lines.

    A label ends a run: answers may be set narrower than questions."""
    result = [0] * len(lines)
    start = 0
    for index in range(1, len(lines) + 1):
        line = lines[index] if index < len(lines) else None
        if not isinstance(line, Line) or (line.blanks and not line.page) or line.marker or label_at(line.text):
            run = [width(one.text) for one in lines[start:index] if isinstance(one, Line)]
            result[start:index] = [max(run, default=0)] * (index - start)
            start = index
    return result


# --------------------------------------------------------------------------- the rules, in order


def _label(place: Place) -> bool | None:
    """A marker, a heading style or a label starts something; so does what follows a label alone on its line."""
    before = label_at(place.before)
    alone = before is not None and before.end >= len(place.before.rstrip())
    found = place.line.marker or place.line.heading or label_at(place.line.text) or alone
    return True if found else None


def _question_number(place: Place) -> bool | None:
    """The number of a question, alone on its line, starts something also at the top of a page; so does the question."""
    return True if {place.line.number, place.last.number} & place.page.numbers else None


def _official_head(place: Place) -> bool | None:
    """The lines of the official head, which stand without white space between them in copied text."""
    asked = place.before.isdecimal() and _ASKED.match(place.line.text)  # below the number of the print
    return True if asked or _HEAD.match(place.line.text) else None


def _looks(place: Place) -> bool | None:
    """Quotations and deep indents are set apart; a page may be set deeper than the one before it."""
    deep = not place.line.page and (place.line.indent > 8) != (place.last.indent > 8)
    apart = place.line.quote != place.last.quote or deep
    return True if apart else None


def _under_heading(place: Place) -> bool | None:
    """Under a heading of a fractie or part: it may take two lines, the second in lower case or after "van"."""
    if not place.capital or place.count > 3 or not (fracties_of(place.before) or is_part(place.before)):
        return None
    cut = place.before.endswith((" van", " de", " en", "-"))
    return bool(place.line.blanks or place.line.page or SPEAKER.match(place.line.text) or not cut)


def _after_page(place: Place) -> bool | None:
    """At the top of a page, or after notes."""
    if not place.line.page:
        return None
    if not place.capital and place.line.text[:1] not in "«“‘":
        return False
    available = max(place.available, int(place.page.usual * 0.9))
    if place.ended:
        text = place.line.text
        heading = _stands_alone(place.line, place.following) or is_part(text) or fracties_of(text) != ()
        return place.room(available) or place.speaks or heading or bool(_THESE.match(text))
    alone = place.first.blanks > 0 and place.count <= 3
    if alone and _OPENS.match(place.line.text) and _NAMED.match(place.line.text):
        return True
    return alone and place.room(available) and width(place.last.text) < 0.9 * available


def _speaker(place: Place) -> bool | None:
    """No sentence goes on with "De leden": what stood above was a heading. In text without blank lines a
    paragraph starts so after a full line as well."""
    return True if place.speaks and (place.page.dense or not place.ended) else None


def _blank(place: Place) -> bool | None:
    """A blank line ends a paragraph, unless text of a PDF has one in the middle of a sentence."""
    if not place.line.blanks:
        return None
    if place.ended:
        return True
    first = place.line.text[:1]
    number = first.isdigit() and bool(_NUMBER_COMES.search(place.before))
    heading = place.count == 1 and width(place.before) < 22_000 and place.first.marker is None
    runs_on = (first.islower() or first in "(," or number) and not heading
    return not (runs_on or _item_is_cut(place))


def _short_line(place: Place) -> bool | None:
    """A last line that is shorter than it had to be."""
    text = place.line.text
    if not place.ended or not (place.capital or text[:1].isdigit() or text[:1] in _OPENING_SIGNS):
        return None
    if place.room():
        return True
    speaker = place.speaks and width(f"{place.last.text} {text.split(' ')[0]}") < place.available
    return bool(speaker) or (place.page.dense and _is_headline(place))


def _after_item(place: Place) -> bool | None:
    """After a list item that is no sentence: its last line had room for the word with a capital that follows."""
    item = place.first.marker is not None and not place.before.endswith((",", ";", ":", "-"))
    return True if item and place.capital and place.room() and width(place.last.text) < 0.7 * place.available else None


def _after_headline(place: Place) -> bool | None:
    """After a line that is no sentence: a heading, when it is short and a sentence starts here."""
    if place.ended or not place.capital:
        return None
    if place.page.dense and place.count <= 3 and _OPENS.match(place.line.text):
        return True
    if place.count == 1 and (place.first.blanks or place.page.dense):
        return width(place.before) < 0.7 * place.available and place.room()
    return None


def _heading(place: Place) -> bool | None:
    """A heading of a fractie or part, also below the names of those who signed when its number shows it."""
    text = place.line.text
    found = bool(fracties_of(text)) or is_part(text)
    return True if found and (place.ended or part_number(text) is not None) else None


_RULES: tuple[Callable[[Place], bool | None], ...] = (
    _label, _question_number, _official_head, _looks, _under_heading, _after_page,
    _speaker, _blank, _short_line, _after_item, _after_headline, _heading,
)  # fmt: skip


# --------------------------------------------------------------------------- what the rules look at


def _is_headline(place: Place) -> bool:
    """A heading in text without blank lines: one to three lines that are no sentence, above one that starts one."""
    block = [place.line]
    for behind in place.following:
        if not isinstance(behind, Line) or has_ended(block[-1].text) or block[-1].text.endswith((",", ":")):
            return False
        if block[-1].text.endswith("-") and not behind.text[:1].islower():  # else it is a word that is cut
            return False
        if _OPENS.match(behind.text):
            return True
        if behind.text[:1].isupper() and width(block[-1].text) < 0.8 * place.available:
            return fits(block[-1].text, behind.text.split(" ")[0], place.available)
        block.append(behind)
    return False


def _stands_alone(line: Line, following: Sequence[Line | Grid]) -> bool:
    """One to three lines that are no sentence, with white space below, at the top of a page: a heading, or what
    announces a quotation."""
    block = [line]
    for behind in following:
        if not isinstance(behind, Line) or behind.blanks:
            text = block[-1].text
            return text.endswith(":") or (not has_ended(text) and not text.endswith((",", "-")))
        block.append(behind)
    return False


def _item_is_cut(place: Place) -> bool:
    """A list item over two lines that a blank line parts, as text of a PDF has it: its first line is full."""
    if place.first.marker is None or place.count > 1 or place.before.endswith((")", ";")):
        return False
    return width(place.before) > 0.72 * place.page.usual and not SPEAKER.match(place.line.text)

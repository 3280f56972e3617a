"""Lines become paragraphs: joined where a sentence runs on, apart where the document ends one.

A paragraph ends at a blank line, at a label or heading, at a list marker, and where only a short last line shows
it. The foot of a page is no end: there the sentence decides. Knows nothing of questions and answers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from archief.importing import hyphens
from archief.importing.labels import fracties_of, is_part, label_at
from archief.importing.ledger import Ledger
from archief.importing.measure import fits, width
from archief.importing.source import Grid, Line, Marker, Rich

_ENDED = re.compile(r"[.?!:;…](?:[)\]»”’‘\"'\d ]|\[\d+\])*$")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:nrs?|art|blz|o\.a|i\.v\.m|d\.d|m\.b\.t|t\.a\.v|bijv|resp|mr|dr|drs|p|pp|ca|jl|vgl)\.$"
)
_NUMBER_COMES = re.compile(r"(?:nrs?\.?|Kamerstuk(?:ken)?|artikel|lid|onder|p\.|pp\.|vergaderjaar)$")
_SPEAKER = re.compile(r"^(?:De|Het|Deze|Dit) (?:leden|lid|fractie)\b")
# Words that have a capital only where a sentence starts: a line that is no sentence above them is a heading.
_OPENS = re.compile(
    r"^(?:(?:De|Het|Een|Deze|Dit|Dat) [a-zà-ÿ]|(?:Ten|In|Op|Bij|Voor|Met|Tot|Ook|Verder|Voorts|Daarnaast|Tevens|Volgens|Naar|Uit"
    r"|Er|Zij|Graag|Kan|Is|Zijn|Deelt|Heeft|Hebben|Klopt|Wat|Hoe|Welke|Waarom|Wanneer|Als|Omdat|Hoewel) [a-zà-ÿ])"
)


@dataclass(slots=True)
class Para:
    """A paragraph of the document, or a table (then ``grid``).

    ``line`` is the line of the source it starts on; ``origins`` tells which line each part comes from, as
    (offset, line number); ``alone`` says that white space stands on both sides; the rest are the reader's hints.
    """

    rich: Rich
    line: int
    blanks: int = 0
    alone: bool = False
    heading: int | None = None
    bold: bool = False
    italic: bool = False
    indent: int = 0
    style: str | None = None
    size: float | None = None
    marker: Marker | None = None
    quote: bool = False
    grid: Grid | None = None
    origins: tuple[tuple[int, int], ...] = ()
    lines: int = 1

    @property
    def text(self) -> str:
        """The words, without list marker."""
        return self.rich.text

    @property
    def whole(self) -> str:
        """The words, with a typed list marker."""
        return f"{self.marker.label} {self.text}" if self.marker and self.marker.typed else self.text

    def line_at(self, offset: int) -> int:
        """The source line on which the character at ``offset`` stands."""
        number = self.line
        for start, line in self.origins:
            if start > offset:
                break
            number = line
        return number


@dataclass(slots=True)
class _Open:
    """A paragraph being put together."""

    first: Line
    rich: Rich
    origins: list[tuple[int, int]] = field(default_factory=list)
    last: Line = field(init=False)
    count: int = 1

    def __post_init__(self) -> None:
        self.last = self.first
        self.origins = [(0, self.first.number)]


def make_paragraphs(lines: Sequence[Line | Grid], wrapped: bool, ledger: Ledger) -> list[Para]:
    """The paragraphs of the document, its furniture and notes already taken out."""
    vocabulary = hyphens.Vocabulary()
    vocabulary.add(line.text for line in lines if isinstance(line, Line))
    available = _available(lines)
    page = _Page(_usual(lines), _is_dense(lines))
    result: list[Para] = []
    current: _Open | None = None
    for index, given in enumerate(lines):
        if isinstance(given, Grid):
            result += [_close(current)] if current else []
            result.append(Para(Rich(""), given.number, given.blanks, grid=given))
            current = None
            continue
        line = _demoted(given, current) if wrapped else given
        if current and wrapped and not _starts(current, line, lines[index + 1 : index + 4], available[index - 1], page):
            _append(current, line, vocabulary, ledger)
        else:
            result += [_close(current)] if current else []
            current = _Open(line, line.rich)
    result += [_close(current)] if current else []
    for para, following in zip(result, [*result[1:], None], strict=True):
        para.alone = para.blanks > 0 and (following is None or following.blanks > 0)
    return result


def join_lines(lines: Sequence[Line], ledger: Ledger) -> Rich:
    """Lines that are known to be one text (a footnote), as one."""
    vocabulary = hyphens.Vocabulary()
    vocabulary.add(line.text for line in lines)
    current = _Open(lines[0], lines[0].rich)
    for line in lines[1:]:
        _append(current, _plain(line), vocabulary, ledger)
    return current.rich


def _close(current: _Open) -> Para:
    first = current.first
    return Para(
        current.rich, first.number, first.blanks, heading=first.heading, bold=current.rich.covered("bold"),
        italic=current.rich.covered("italic"), indent=first.indent, style=first.style, size=first.size,
        marker=first.marker, quote=first.quote, origins=tuple(current.origins), lines=current.count,
    )  # fmt: skip


def _append(current: _Open, line: Line, vocabulary: hyphens.Vocabulary, ledger: Ledger) -> None:
    left, right = current.rich, line.rich
    if left.text.endswith("-") and not left.text.endswith(" -") and right.text[:1].isalnum():
        joined = hyphens.join(left.text, right.text, vocabulary)
        head, tail = left.text.split()[-1], right.text.split()[0]
        if not joined.keep:
            left = left[: len(left.text) - 1]
        if joined.space:
            left = left + " "
        else:
            after = (head if joined.keep else head[:-1]) + tail
            ledger.change(f"{head} {tail}", after)
            if joined.doubt:
                ledger.doubt(line.number, f"koppelteken of afbreekteken: “{head}|{tail}” is gelezen als “{after}”")
    elif left.text and not _cut_address(left.text, right.text):
        left = left + " "
    elif left.text:
        ledger.change(f"{left.text.split()[-1]} {right.text.split()[0]}", left.text.split()[-1] + right.text.split()[0])
    current.origins.append((len(left.text), line.number))
    current.rich = left + right
    current.last = line
    current.count += 1


def _cut_address(left: str, right: str) -> bool:
    """A web address that runs on: it breaks after a slash or another sign that no address ends with."""
    tokens, heads = left.split(), right.split()
    last = tokens[-1] if tokens else ""
    if (
        not heads
        or not re.match(r"[(<]?(?:https?://|www\.)", last)
        or not last.endswith(("/", "_", "=", "&", "?", "-"))
    ):
        return False
    return bool(re.match(r"[\w%~-]", heads[0])) and bool(re.search(r"[/_.=&%-]|\d", heads[0]))


# --------------------------------------------------------------------------- where a paragraph starts


@dataclass(frozen=True, slots=True)
class _Page:
    """How the document is set: how wide its full lines are; ``dense``: without blank lines."""

    usual: int
    dense: bool


def _starts(current: _Open, line: Line, following: Sequence[Line | Grid], available: int, page: _Page) -> bool:
    """Whether ``line`` starts a paragraph after what was read so far; ``following`` holds the lines behind it."""
    before, text = current.rich.text, line.text
    if line.marker or line.heading or label_at(text) or _is_whole_label(before):
        return True
    if line.quote != current.last.quote or (line.indent > 8) != (current.last.indent > 8):
        return True
    ended = _ended(before)
    if text[:1].isupper() and current.count <= 3 and (fracties_of(before) or is_part(before)):
        return _heading_is_whole(current, line)
    if line.page:
        return _starts_after_page(current, line, following, ended, max(available, int(page.usual * 0.9)))
    if not ended and _SPEAKER.match(text):  # no sentence goes on with "De leden": what stood above was a heading
        return True
    if line.blanks:
        runs_on = text[:1].islower() or text[:1] in "(," or (text[:1].isdigit() and _NUMBER_COMES.search(before))
        return not (
            not ended and ((runs_on and not _looks_finished(current)) or _item_is_cut(current, line, page.usual))
        )
    if ended and (text[:1].isupper() or text[:1] in "«“‘\"'([" or text[:1].isdigit()):
        short = fits(current.last.text, text.split(" ")[0], available)
        return (
            short or _new_speaker(current, line, available) or (page.dense and _is_headline(line, following, available))
        )
    if not ended and page.dense and current.count <= 3 and _OPENS.match(text):
        return True
    if not ended and text[:1].isupper() and current.count == 1 and (current.first.blanks or page.dense):
        return width(before) < 0.7 * available and fits(before, text.split(" ")[0], available)
    return (bool(fracties_of(text)) or is_part(text)) and ended


def _is_headline(line: Line, following: Sequence[Line | Grid], available: int) -> bool:
    """A heading in text without blank lines: one to three lines that are no sentence, above a line that starts one."""
    block = [line]
    for behind in following:
        if not isinstance(behind, Line) or _ended(block[-1].text) or block[-1].text.endswith((",", "-", ":")):
            return False
        if _OPENS.match(behind.text):
            return True
        if behind.text[:1].isupper() and width(block[-1].text) < 0.8 * available:
            return fits(block[-1].text, behind.text.split(" ")[0], available)
        block.append(behind)
    return False


def _new_speaker(current: _Open, line: Line, available: int) -> bool:
    """``De leden van de X-fractie …`` on a new line after a line that is not quite full."""
    return bool(_SPEAKER.match(line.text)) and width(current.last.text + " " + line.text.split(" ")[0]) < available


def _starts_after_page(
    current: _Open, line: Line, following: Sequence[Line | Grid], ended: bool, available: int
) -> bool:
    text = line.text
    if not text[:1].isupper() and text[:1] not in "«“‘":
        return False
    room = fits(current.last.text, text.split(" ")[0], available)
    if not ended:
        alone = current.first.blanks > 0 and current.count <= 3
        return alone and room and width(current.last.text) < 0.9 * available
    return room or bool(_SPEAKER.match(text)) or _stands_alone(line, following)


def _stands_alone(line: Line, following: Sequence[Line | Grid]) -> bool:
    """One to three lines that are no sentence, with white space below: a heading at the top of a page."""
    block = [line]
    for behind in following:
        if not isinstance(behind, Line) or behind.blanks:
            return not _ended(block[-1].text) and not block[-1].text.endswith((",", "-"))
        block.append(behind)
    return False


def _heading_is_whole(current: _Open, line: Line) -> bool:
    """A heading over two lines goes on without a blank line and starts its next line in lower case, mostly."""
    return bool(
        line.blanks or line.page or _SPEAKER.match(line.text) or not current.rich.text.endswith((" van", " de", " en"))
    )


def _is_whole_label(text: str) -> bool:
    label = label_at(text)
    return label is not None and label.end >= len(text.rstrip())


def _ended(text: str) -> bool:
    stripped = re.sub(r"(?<=[.?!)»”])\s?\d{1,3}$", "", text)
    return bool(_ENDED.search(stripped)) and not _ABBREVIATED.search(stripped)


def _looks_finished(current: _Open) -> bool:
    """A heading or a short line of its own, after which lower case may still start something new."""
    return current.count == 1 and width(current.rich.text) < 22_000 and current.first.marker is None


def _item_is_cut(current: _Open, line: Line, usual: int) -> bool:
    """A list item over two lines that a blank line parts, as text of a PDF has it: its first line is full."""
    if current.first.marker is None or current.count > 1 or current.rich.text.endswith((")", ";")):
        return False
    return width(current.rich.text) > 0.72 * usual and not _SPEAKER.match(line.text)


def _is_dense(lines: Sequence[Line | Grid]) -> bool:
    """Whether the document hardly has a blank line, as copied text may be."""
    return sum(line.blanks > 0 for line in lines) < 0.03 * len(lines)


def _usual(lines: Sequence[Line | Grid]) -> int:
    """How wide most full lines of the document are."""
    widths = sorted(width(line.text) for line in lines if isinstance(line, Line))
    return widths[int(len(widths) * 0.8)] if widths else 0


def _demoted(line: Line, current: _Open | None) -> Line:
    """A dash or number at the start of a line that is no list marker: the sentence before it runs on."""
    marker = line.marker
    if marker is None or current is None or marker.label[0] in "•·▪●○◦‣■□➢►✓\uf0a7\uf0b7\uf0d8":
        return line
    before = current.rich.text
    previous = current.first.marker
    if previous and marker.number and previous.number and marker.number == previous.number + 1:
        return line
    if line.blanks and (marker.number in (None, 1) or _ended(before)):
        return line
    if (
        not line.blanks
        and _ended(before)
        and (marker.number in (None, 1))
        and not before.endswith(";")
        or (previous is not None and previous.number is None and marker.number is None and _ended(before))
    ):
        return line
    return line if before.endswith(":") else _plain(line)


def _plain(line: Line) -> Line:
    if line.marker is None or not line.marker.typed:
        return line
    return replace(line, rich=Rich(line.marker.label + " ") + line.rich, marker=None)


def _available(lines: Sequence[Line | Grid]) -> list[int]:
    """For every line the width its neighbours show to be available: the widest of its run without blank lines."""
    result = [0] * len(lines)
    start = 0
    for index in range(1, len(lines) + 1):
        line = lines[index] if index < len(lines) else None
        if line is None or isinstance(line, Grid) or (line.blanks and not line.page) or line.marker:
            run = [width(l.text) for l in lines[start:index] if isinstance(l, Line)]
            result[start:index] = [max(run, default=0)] * (index - start)
            start = index
    return result

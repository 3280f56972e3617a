"""``Overleg`` → the Markdown of content format 1, such that reading it again gives the same overleg.

What Markdown would take as markup is escaped; where an emphasis cannot be written (it would touch a
letter or a bracket) its words are written plain. Knows nothing of where the overleg came from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from types import UnionType

import yaml

from archief.model import (
    Answer,
    Block,
    Doubt,
    Emphasis,
    Exchange,
    Footnote,
    Inline,
    LineBreak,
    Link,
    Listing,
    Metadata,
    NoteMark,
    Overleg,
    Paragraph,
    Passage,
    Prose,
    Quote,
    Section,
    Table,
    Text,
)
from archief.reading.front import FORMAT
from archief.reading.markdown import parser
from archief.reading.prose import inlines_of, tidy

_ANYWHERE = re.compile(r"[\\*\[]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_AT_START = re.compile(r"(?=#{1,6}(?:\s|$)|>|[-+](?:\s|$)|:{3,})")
_NUMBER = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")


def write(overleg: Overleg) -> str:
    """The text of ``overleg.md``, ending in a newline."""
    parts = [_front(overleg.metadata), *_body(overleg)]
    parts += [_footnote(note) for note in overleg.footnotes]
    return "\n\n".join(parts) + "\n"


# --------------------------------------------------------------------------- front matter


class _Dumper(yaml.SafeDumper):
    """Indents lists under their key, as people write them, and writes every value where it belongs."""

    def ignore_aliases(self, data: object) -> bool:
        """Always: the one day of a meeting is written twice, not as "&id001" and "*id001"."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Never indentless."""
        return super().increase_indent(flow, False)


def _front(metadata: Metadata) -> str:
    data: dict[str, object] = {"formaat": int(FORMAT), "soort": metadata.soort}
    for name in ("titel", "kamerstuk", "dossier", "raad", "commissie", "bewindspersonen", "vraagsteller"):
        data[name] = _plain(getattr(metadata, name))
    data |= {"gevraagd": metadata.gevraagd, "beantwoord": metadata.beantwoord}
    data |= {"agenda": _plain(metadata.agenda), "bron": metadata.bron, "nagekeken": list(metadata.nagekeken)}
    known = {key: value for key, value in data.items() if value not in (None, [])}
    text = yaml.dump(known, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{text}---"


def _plain(value: object) -> object:
    """A dataclass (or a tuple of them) as YAML knows it, without what is unknown."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    fields = getattr(value, "__dataclass_fields__", None)
    if fields is None:
        return value
    pairs = ((name, _plain(getattr(value, name))) for name in fields)
    return {name: item for name, item in pairs if item not in (None, [])}


# --------------------------------------------------------------------------- body


def _body(overleg: Overleg) -> Iterator[str]:
    last = {question: exchange.id for exchange in overleg.exchanges for question in _served(exchange)}
    for item in overleg.body:
        match item:
            case Section():
                yield _section(item)
            case Passage(prose):
                yield _blocks(prose.blocks)
            case Doubt(reason):
                yield _fence("twijfel", _line((Text(reason),)))
            case Exchange():
                yield _exchange(item)
                # A joint answer stands once, under the last question that it serves.
                if item.answer and last[item.answer.questions[0]] == item.id:
                    yield _answer(item.answer)


def _served(exchange: Exchange) -> tuple[str, ...]:
    return exchange.answer.questions if exchange.answer else ()


def _section(section: Section) -> str:
    title = _inline(section.heading.inlines)
    title = re.sub(r"(#+)$", lambda found: "\\" + found[1], title)
    title = re.sub(r"\{(?=[^{}]*\}$)", r"\\{", title)
    override = f' {{fractie="{_quoted(section.fractie)}"}}' if section.fractie else ""
    return f"{'#' * section.level} {title}{override}"


def _exchange(exchange: Exchange) -> str:
    attributes = _attributes(twijfel=exchange.doubt, onderwerp=exchange.onderwerp)
    return _fence(f"{exchange.kind} {exchange.id}{attributes}", _prose(exchange.question))


def _answer(answer: Answer) -> str:
    attributes = _attributes(twijfel=answer.doubt, bewindspersoon=answer.bewindspersoon)
    return _fence(f"antwoord {' '.join(answer.questions)}{attributes}", _prose(answer.prose))


def _attributes(**values: str | None) -> str:
    pairs = [f'{name}="{_quoted(value)}"' for name, value in values.items() if value]
    return f" {{{' '.join(pairs)}}}" if pairs else ""


def _quoted(value: str | None) -> str:
    return re.sub(r'(["\\])', r"\\\1", " ".join((value or "").split()))


def _fence(opening: str, content: str) -> str:
    return f"::: {opening}\n{content}\n:::" if content else f"::: {opening}\n:::"


def _footnote(note: Footnote) -> str:
    text = _blocks(note.prose.blocks).replace("\n", "\n    ").replace("\n    \n", "\n\n")
    # A list or table that began on the line of the label would be indented by the label's length.
    begins = " " if note.prose.blocks and isinstance(note.prose.blocks[0], Paragraph) else "\n    "
    return f"[^{note.label}]:{begins}{text}"


# --------------------------------------------------------------------------- blocks


def _prose(prose: Prose) -> str:
    return _blocks(prose.blocks)


def _blocks(blocks: tuple[Block, ...]) -> str:
    written: list[str] = []
    before: Block | None = None  # a list that was just written as one
    for block in blocks:
        match block, before:
            case Listing(start=int()), Listing(start=int()) if block.sign == before.sign:
                # Two lists in a row would be read as one. Numbers that are words of the document cannot get another
                # sign behind them: the items become paragraphs that begin with a number.
                if block.automatic:
                    before = replace(block, sign="." if block.sign == ")" else ")")
                    written.append(_listing(before))
                else:
                    written += [_blocks(_with_number(item, block.number(at))) for at, item in enumerate(block.items)]
                    before = None
            case Listing(start=None), Listing(start=None):
                written.append(_listing(block, bullet="*" if written[-1].startswith("-") else "-"))
            case _:
                written.append(_block(block))
                before = block
    return "\n\n".join(text for text in written if text)


def _with_number(item: tuple[Block, ...], number: str) -> tuple[Block, ...]:
    """The blocks of a list item, its number written out."""
    first, *others = item or (Paragraph(()),)
    if isinstance(first, Paragraph) and first.inlines:
        return (replace(first, inlines=tidy((Text(f"{number} "), *first.inlines))), *others)
    if isinstance(first, Paragraph):
        return (replace(first, inlines=(Text(number),)), *others)
    return (Paragraph((Text(number),)), first, *others)


def _block(block: Block) -> str:
    match block:
        case Paragraph(inlines):
            return _inline(inlines)
        case Listing():
            return _listing(block)
        case Quote(inner):
            return "\n".join(f"> {line}".rstrip() for line in _blocks(inner).split("\n"))
        case Table(header, rows):
            lines = [_row(header), "|" + " --- |" * len(header), *(_row(row) for row in rows)]
            return "\n".join(lines)


def _listing(listing: Listing, bullet: str = "-") -> str:
    tight = all(len(item) == 1 and isinstance(item[0], Paragraph) for item in listing.items)
    items = []
    for number, item in enumerate(listing.items):
        marker = "0" * listing.automatic + (listing.number(number) or bullet)
        indent = " " * (len(marker) + 1)
        text = _blocks(item).replace("\n", "\n" + indent).replace(f"\n{indent}\n", "\n\n")
        items.append(f"{marker} {text}".rstrip())
    return ("\n" if tight else "\n\n").join(items)


def _row(cells: tuple[Paragraph, ...]) -> str:
    texts = (_inline(cell.inlines).replace("|", "\\|").replace("\n", " ") for cell in cells)
    return "| " + " | ".join(texts) + " |"


# --------------------------------------------------------------------------- inlines


def _inline(inlines: tuple[Inline, ...]) -> str:
    """One paragraph as one line (hard breaks apart); less marked up where that would not be read back."""
    for attempt in (inlines, _without(Emphasis, inlines)):
        text = _line(attempt)
        if not any(isinstance(node, Emphasis | Link) for node in attempt) or _survives(text, attempt):
            return text
    return _line(_without(Emphasis | Link, inlines))


def _line(inlines: tuple[Inline, ...]) -> str:
    return _at_start("".join(_node(node) for node in inlines)).strip()


def _survives(text: str, inlines: tuple[Inline, ...]) -> bool:
    env = {"footnotes": {"refs": {f":{label}": -1 for label in re.findall(r"\[\^([^\]\s]+)\]", text)}}}
    return inlines_of(parser().parseInline(text, env)[0].children or []) == inlines


def _without(markup: type[Emphasis] | UnionType, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """``inlines`` with the content of ``markup`` in its place."""
    flat: list[Inline] = []
    for node in inlines:
        match node:
            case Emphasis(children) | Link(_, children) if isinstance(node, markup):
                flat += _without(markup, children)
            case Link(target, children):
                flat.append(Link(target, _without(markup, children)))
            case Emphasis(children, strong):
                flat.append(Emphasis(_without(markup, children), strong))
            case _:
                flat.append(node)
    return tidy(flat)


def _node(node: Inline) -> str:
    match node:
        case Text(value):
            return _text(value)
        case Emphasis(children, strong):
            stars = "**" if strong else "*"
            return stars + "".join(_node(child) for child in children) + stars
        case Link(target, children):
            return f"[{''.join(_node(child) for child in children).replace(']', chr(92) + ']')}](<{target}>)"
        case NoteMark(label):
            return f"[^{label}]"
        case LineBreak():
            return "\\\n"


def _text(value: str) -> str:
    return _ANYWHERE.sub(lambda found: "\\" + found[0], re.sub(r"[\r\n]+", " ", value))


def _at_start(text: str) -> str:
    """Escaped what only the start of a line would make markup of: ``# ``, ``- ``, ``2024. ``, ``:::``."""
    lines = (_NUMBER.sub(r"\1\\\2", _AT_START.sub(r"\\", line, count=1) if _AT_START.match(line) else line)
             for line in text.lstrip().split("\n"))  # fmt: skip
    return "\n".join(lines)

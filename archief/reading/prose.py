"""Tokens of markdown-it → the prose of the model, with its positions and findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from markdown_it.token import Token

from archief import citations
from archief.model import (
    Block,
    Citation,
    CrossReference,
    Emphasis,
    Findings,
    Inline,
    LineBreak,
    Link,
    Listing,
    MotieMention,
    NoteMark,
    Paragraph,
    Position,
    Prose,
    Quote,
    Table,
    Text,
    mark_offsets,
    marks,
    plain,
)
from archief.problems import Problem, error, warning

_ALLOWED = re.compile(r"((?i:https?://|mailto:)|kamerstuk:|motie:|geen:|#.)")
_OF_PARLIAMENT = ("kamerstuk", "motie")
_MARK = re.compile(r"(?<!\\)\[\^([^\]\s]+)\]")
_STRAY_CLOSE = re.compile(r"^\s*:{3,}\s*$", re.MULTILINE)
_AUTOMATIC = re.compile(r"0\d")  # "01.": a number that nobody wrote
_WRAPPERS = ("em_open", "strong_open", "link_open")


@dataclass
class ProseReader:
    """Turns tokens into prose; collects problems.

    ``notes`` are the labels that have a definition, ``laws`` those that the document names in full.
    """

    path: str
    notes: frozenset[str]
    laws: str = ""
    problems: list[Problem] = field(default_factory=list)
    marked: set[str] = field(default_factory=set)

    def at(self, token: Token) -> Position:
        """The line on which ``token`` starts."""
        return Position(self.path, token.map[0] + 1 if token.map else 0)

    def prose(self, tokens: Sequence[Token]) -> Prose:
        """The prose of a run of block tokens."""
        return Prose(tuple(self._blocks(tokens)))

    def _blocks(self, tokens: Sequence[Token]) -> Iterator[Block]:
        for token, inner in runs(tokens):
            match token.type:
                case "paragraph_open":
                    paragraph = self.paragraph(inner[0], self.at(token))
                    if paragraph.inlines:
                        yield paragraph
                case "bullet_list_open" | "ordered_list_open":
                    start = None if token.type.startswith("bullet") else int(token.attrs.get("start", 1))
                    items = [tuple(self._blocks(item)) for _, item in runs(inner)]
                    if start is None:
                        items = [item for item in items if item]
                    sign: Literal[".", ")"] = ")" if token.markup == ")" else "."
                    automatic = bool(_AUTOMATIC.match(inner[0].info)) if inner else False
                    # An empty item counts where items are numbered: its number is a word, and those behind it go on.
                    kept = tuple(item or (Paragraph((), self.at(token)),) for item in items)
                    yield Listing(kept, start, sign, automatic, self.at(token))
                case "blockquote_open":
                    yield Quote(tuple(self._blocks(inner)), self.at(token))
                case "table_open":
                    yield self._table(token, inner)
                case "heading_open":
                    message = "a heading inside a block or below the third level is not part of the format"
                    self.problems.append(error(self.at(token), "heading", message, "write it as a paragraph: \\# …"))
                    yield self.paragraph(inner[0], self.at(token))
                case "footnote_reference_open":
                    message = "a footnote is defined inside another block"
                    hint = "move `[^…]:` to the end of the file, at the start of a line"
                    self.problems.append(error(self.at(token), "note-place", message, hint))
                case _:
                    message = "a `:::` block inside another block"
                    hint = "is a closing `:::` missing before this line?"
                    self.problems.append(error(self.at(token), "unclosed-block", message, hint))

    def _table(self, token: Token, inner: Sequence[Token]) -> Table:
        rows: list[tuple[Paragraph, ...]] = []
        for _, section in runs(inner):
            for row, cells in runs(section):
                rows.append(tuple(self.paragraph(cell[0], self.at(row)) for _, cell in runs(cells)))
        return Table(rows[0], tuple(rows[1:]), self.at(token))

    def paragraph(self, inline: Token, position: Position) -> Paragraph:
        """The paragraph of one inline token; what is wrong in it becomes a problem at its line."""
        for found in _MARK.finditer(inline.content):
            line = position.line + inline.content.count("\n", 0, found.start())
            if found[1] not in self.notes:
                message = f"the mark [^{found[1]}] has no footnote"
                hint = f"add a line `[^{found[1]}]: …` or remove the mark"
                self.problems.append(warning(Position(position.path, line), "missing-note", message, hint))
        if stray := _STRAY_CLOSE.search(inline.content):
            line = position.line + inline.content.count("\n", 0, stray.start() + 1)
            hint = "remove it, or open the block it should close: `::: vraag …`"
            self.problems.append(
                error(Position(position.path, line), "stray-close", "a `:::` that closes nothing", hint)
            )
        inlines = self._allowed(inlines_of(inline.children or []), _Written(inline.content, position))
        self.marked.update(marks(inlines))
        return Paragraph(inlines, position, find(inlines, self.laws))

    def _allowed(self, inlines: tuple[Inline, ...], written: _Written) -> tuple[Inline, ...]:
        """``inlines`` with only the links that may be there; the words of the others stay."""
        return tidy(node for one in inlines for node in self._checked(one, written))

    def _checked(self, node: Inline, written: _Written) -> Iterator[Inline]:
        match node:
            case Emphasis(children, strong):
                yield Emphasis(self._allowed(children, written), strong)
            case Link(target, children):
                wrong = _wrong_target(target, written.at(target))
                inner = self._allowed(children, written)
                if wrong:
                    self.problems.append(wrong)
                    yield from inner
                else:
                    yield Link(target, inner)
            case _:
                yield node


@dataclass(frozen=True, slots=True)
class _Written:
    """A paragraph as it stands in the file, and where it begins."""

    content: str
    start: Position

    def at(self, target: str) -> Position:
        """The line on which a link to ``target`` first stands."""
        found = re.search(rf"\]\(\s*<?{re.escape(target)}[>)\s]", self.content)
        return Position(self.start.path, self.start.line + self.content.count("\n", 0, found.start() if found else 0))


def _wrong_target(target: str, at: Position) -> Problem | None:
    """What is wrong with where an editor's link leads, if anything is."""
    if not _ALLOWED.match(target):
        hint = "links go to http(s)://…, mailto:…, #anchor, kamerstuk:ID, motie:ID or geen:"
        return error(at, "bad-link", f"a link to `{target}` is not allowed", hint)
    scheme, _, id = target.partition(":")
    if scheme in _OF_PARLIAMENT and not citations.is_kamerstuk_id(id):
        hint = f"write {scheme}:dossier-number: {scheme}:32317-859, {scheme}:21501-02-2426, {scheme}:36800-XIV-12"
        return error(at, "bad-kamerstuk", f"`{id}` is not a Kamerstuk id", hint)
    return None


def inlines_of(children: Sequence[Token]) -> tuple[Inline, ...]:
    """The inlines of the children of one inline token."""
    return tidy(_inlines(children))


def _inlines(children: Sequence[Token]) -> Iterator[Inline]:
    at = 0
    while at < len(children):
        token = children[at]
        if token.type in _WRAPPERS:
            end = _closing(children, at)
            inner = inlines_of(children[at + 1 : end])
            if token.type == "link_open":
                yield Link(str(token.attrGet("href") or ""), inner)
            else:
                yield Emphasis(inner, strong=token.type == "strong_open")
            at = end
        elif token.type == "softbreak":
            yield Text(" ")
        elif token.type == "hardbreak":
            yield LineBreak()
        elif token.type == "footnote_ref":
            yield NoteMark(str(token.meta["label"]))
        elif token.content:
            yield Text(token.content)
        at += 1


def runs(tokens: Sequence[Token]) -> Iterator[tuple[Token, Sequence[Token]]]:
    """Each block token on this level with the tokens inside it."""
    at = 0
    while at < len(tokens):
        end = _closing(tokens, at)
        yield tokens[at], tokens[at + 1 : end]
        at = end + 1


def _closing(tokens: Sequence[Token], start: int) -> int:
    """The index of the token that closes ``tokens[start]`` (itself when it stands alone)."""
    depth = 0
    for index in range(start, len(tokens)):
        depth += tokens[index].nesting
        if depth == 0:
            return index
    return len(tokens) - 1


def tidy(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Neighbouring texts made one, empty ones dropped: one way to hold the same words."""
    result: list[Inline] = []
    for node in inlines:
        last = result[-1] if result else None
        if isinstance(node, Text) and isinstance(last, Text):
            result[-1] = Text(last.value + node.value)
        elif not (isinstance(node, Text) and not node.value):
            result.append(node)
    return tuple(result)


def find(inlines: tuple[Inline, ...], laws: str = "") -> Findings:
    """What stands in a paragraph: the editor's own links first, then what is recognised around them."""
    text = plain(inlines)
    links = list(_links(inlines, 0))
    closing = frozenset(at for at, _ in mark_offsets(inlines))
    found = citations.recognise(text, taken=[(start, end) for start, end, _ in links], laws=laws, marks=closing)
    cited, moties, cross = list(found.citations), list(found.moties), list(found.cross_references)
    for start, end, target in links:
        match citations.explicit(target, text[start:end], start, end):
            case Citation() as citation:
                cited.append(citation)
            case MotieMention() as motie:
                moties.append(motie)
            case CrossReference() as reference:
                cross.append(reference)
            case None:
                pass
    if not links:
        return found
    return Findings(
        tuple(sorted(cited, key=lambda one: one.start)),
        tuple(sorted(moties, key=lambda one: one.start)),
        tuple(sorted(cross, key=lambda one: one.start)),
    )


def _links(inlines: tuple[Inline, ...], offset: int) -> Iterator[tuple[int, int, str]]:
    """Start, end and target of every link, in the plain text."""
    for node in inlines:
        length = len(plain((node,)))
        match node:
            case Link(target):
                yield offset, offset + length, target
            case Emphasis(children):
                yield from _links(children, offset)
            case _:
                pass
        offset += length

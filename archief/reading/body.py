"""The blocks of one document → its body: questions with their answers, sections, passages, notes.

Who asks, the topic and the anchors of the headings are derived here from the headings above.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from archief.fracties import listed, names_in
from archief.model import (
    Answer,
    Doubt,
    Exchange,
    ExchangeKind,
    Footnote,
    Fractie,
    Item,
    Passage,
    Position,
    Prose,
    Section,
    Vraagsteller,
)
from archief.problems import Problem, error, warning
from archief.reading.blocks import Opening, check_attributes, read_opening, split_attributes
from archief.reading.markdown import BLOCK
from archief.reading.prose import ProseReader, runs
from archief.settings import Settings
from archief.slugs import slugify
from archief.toml_files import nearest
from archief.urls import fractie_anchor, part_anchor, topic_anchor

_LABEL = re.compile(r"v?\d+|[A-Za-z0-9]+")


@dataclass
class BodyReader:
    """Reads the tokens of one document from top to bottom."""

    prose: ProseReader
    lines: Sequence[str]
    settings: Settings
    asker: Vraagsteller | None
    md: MarkdownIt
    problems: list[Problem] = field(default_factory=list)
    body: list[Item] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    footnotes: list[Footnote] = field(default_factory=list)
    parts: int = 0
    topics: int = 0
    part: str | None = None
    topic: str | None = None
    fracties: tuple[Fractie, ...] = ()
    anchors: set[str] = field(default_factory=set)
    unknown: set[str] = field(default_factory=set)
    swallowed: set[str] = field(default_factory=set)
    """Ids of blocks that were read as part of one that is not closed."""

    def read(self, tokens: Sequence[Token]) -> None:
        """Read everything; ``body``, ``answers``, ``footnotes`` and ``problems`` hold the result."""
        if self.asker and self.asker.fractie:
            self.fracties = tuple(map(self.settings.fracties.resolve, listed(self.asker.fractie)))
        loose: list[Token] = []
        for token, inner in runs(tokens):
            if token.type == f"{BLOCK}_open":
                self._passage(loose)
                self._block(token, inner)
            elif token.type == "heading_open" and int(token.tag[1]) <= 3:
                self._passage(loose)
                self._section(token, inner[0])
            elif token.type == "footnote_reference_open":
                self._footnote(token, inner)
            else:
                loose += [token, *inner, *([_closer(token)] if token.nesting else [])]
        self._passage(loose)

    def _passage(self, loose: list[Token]) -> None:
        if loose:
            prose = self.prose.prose(loose)
            if prose.blocks:
                self.body.append(Passage(prose, self.prose.at(loose[0])))
            loose.clear()

    def _footnote(self, token: Token, inner: Sequence[Token]) -> None:
        label, at = str(token.meta["label"]), self.prose.at(token)
        if not _LABEL.fullmatch(label):
            self.problems.append(error(at, "bad-note", f"`[^{label}]` is not a footnote label", "use a number, or v1"))
        elif any(note.label == label for note in self.footnotes):
            message = f"footnote [^{label}] is defined twice"
            self.problems.append(error(at, "duplicate-note", message, "give the second a number of its own"))
        else:
            self.footnotes.append(Footnote(label, self.prose.prose(inner), at))

    # ------------------------------------------------------------- headings

    def _section(self, token: Token, inline: Token) -> None:
        at, level = self.prose.at(token), int(token.tag[1])
        content, attributes = split_attributes(inline.content)
        if attributes:
            inline = self.md.parseInline(content)[0]
            inline.map = token.map
            self.problems += check_attributes("kop", attributes, at)
        heading = self.prose.paragraph(inline, at)
        if not heading.text.strip():
            self.problems.append(error(at, "empty-heading", "a heading without words", "remove it or write its text"))
            return
        override = attributes.get("fractie")
        section = self._placed(Section(level, heading, override, position=at))
        self.anchors.add(section.anchor)
        self.body.append(section)

    def _placed(self, section: Section) -> Section:
        """The section with its anchor and fracties; what stands below it is read in its light."""
        title = section.title
        if section.level == 1:
            self.parts, self.part, self.topic = self.parts + 1, title, None
            self.fracties = ()
            return replace(section, anchor=part_anchor(self.parts))
        if section.level == 3:
            self.topics, self.topic = self.topics + 1, title
            return replace(section, anchor=topic_anchor(self.topics))
        names = listed(section.fractie) if section.fractie else names_in(title)
        self.fracties, self.topic = tuple(self._fractie(name, section.position) for name in names), None
        slug = slugify(" en ".join(f.name for f in self.fracties)) if len(self.fracties) > 1 else ""
        slug = slug or (self.fracties[0].slug if self.fracties else slugify(title))
        return replace(section, anchor=self._free(slug), fracties=self.fracties)

    def _free(self, slug: str) -> str:
        """The anchor of an H2: a fractie's slug the first time, then told apart by its part."""
        first = fractie_anchor(slug, self.parts, first=True)
        if self.fracties and first not in self.anchors:
            return first
        anchor, number = fractie_anchor(slug, self.parts, first=False), 2
        while anchor in self.anchors:
            anchor, number = fractie_anchor(f"{slug}-{number}", self.parts, first=False), number + 1
        return anchor

    def _fractie(self, name: str, at: Position) -> Fractie:
        register = self.settings.fracties
        known = register.find(name)
        # An archive that lists no fracties has nothing to compare a name with.
        if known is None and register.known and name not in self.unknown:
            self.unknown.add(name)
            hint = f"{nearest(name, [f.name for f in register.known.values()])} - or add a [[fractie]] to archief.toml"
            self.problems.append(warning(at, "unknown-fractie", f"the fractie `{name}` is not in archief.toml", hint))
        return known or register.resolve(name[0].upper() + name[1:])

    # ------------------------------------------------------------- blocks

    def _block(self, token: Token, inner: Sequence[Token]) -> None:
        at = self.prose.at(token)
        opening, problems = read_opening(token.info, at)
        self.problems += problems
        told = len(self.prose.problems)
        prose = self.prose.prose(inner)
        if unclosed := self._unclosed(token, inner):
            # What stands below was read as part of this block: what seems wrong there follows from that.
            self.prose.problems[told:] = [unclosed]
        if opening is None or (not opening.ids and opening.kind != "twijfel"):
            return
        if not prose.blocks:
            self.problems.append(
                warning(at, "empty-block", f"`::: {token.info.strip()}` has no words", "write or remove it")
            )
        if opening.kind == "twijfel":
            self.body.append(Doubt(" ".join(prose.text.split()), at))
        elif opening.kind == "antwoord":
            attributes = opening.attributes
            self.answers.append(
                Answer(prose, opening.ids, attributes.get("bewindspersoon"), attributes.get("twijfel"), at)
            )
        else:
            self.body.append(self._exchange(opening, prose, at))

    def _exchange(self, opening: Opening, prose: Prose, at: Position) -> Exchange:
        kind: ExchangeKind = "vraag" if opening.kind == "vraag" else "opmerking"
        return Exchange(
            id=opening.ids[0],
            kind=kind,
            question=prose,
            onderwerp=opening.attributes.get("onderwerp"),
            doubt=opening.attributes.get("twijfel"),
            fracties=self.fracties,
            topic=self.topic,
            part=self.part,
            position=at,
        )

    def _unclosed(self, token: Token, inner: Sequence[Token]) -> Problem | None:
        """The problem of a block without an end of its own: another begins in it, or the file ends."""
        nested = [one for one in inner if one.type == f"{BLOCK}_open"]
        if nested:
            self.swallowed.update(id for one in nested for id in split_attributes(one.info)[0].split()[1:])
            message = f"`:::{token.info}` of line {self.prose.at(token).line} is not closed before this block"
            return error(self.prose.at(nested[0]), "unclosed-block", message, "end it with a line `:::` above this one")
        if self._closed(token):
            return None
        message = f"`:::{token.info}` is not closed"
        return error(self.prose.at(token), "unclosed-block", message, "end the block with a line `:::`")

    def _closed(self, token: Token) -> bool:
        """Whether the line that ends the block is its closing ``:::`` (the parser also ends it at the last line)."""
        end = token.map[1] if token.map else len(self.lines)
        return end < len(self.lines) and re.fullmatch(r"\s*:{3,}\s*", self.lines[end]) is not None


def _closer(token: Token) -> Token:
    return Token(token.type.replace("_open", "_close"), token.tag, -1)

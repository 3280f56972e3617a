"""The front matter of ``overleg.md`` → ``Metadata``, with a line for everything that will not do."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import get_args

import yaml

from archief.model import (
    AgendaItem,
    Bewindspersoon,
    Dossier,
    Metadata,
    Position,
    Raad,
    Soort,
    Vraagsteller,
)
from archief.problems import Problem, error
from archief.reading.blocks import bad_name
from archief.slugs import slugify
from archief.toml_files import nearest

FORMAT = "1"

_KEYS = (
    "formaat", "soort", "titel", "kamerstuk", "dossier", "raad", "commissie", "bewindspersonen", "vraagsteller",
    "gevraagd", "beantwoord", "agenda", "bron", "nagekeken",
)  # fmt: skip
SOORTEN: tuple[Soort, ...] = get_args(Soort)
# Only what a browser shows as text or hands to another program: never a file that it would run (html, svg, xml).
SOURCES = (".txt", ".text", ".md", ".docx", ".doc", ".odt", ".rtf", ".pdf")
KAMERSTUK = re.compile(r"\d{4,5}(-[0-9A-Z]+)+")

Node = yaml.Node


@dataclass
class FrontMatter:
    """Reads YAML nodes (never values: a node knows its line, and ``32317-859`` stays text)."""

    path: str
    first_line: int
    problems: list[Problem] = field(default_factory=list)

    def problem(self, node: Node | None, code: str, message: str, hint: str = "") -> None:
        """Add an error at the line of ``node`` (of the opening ``---`` when there is none)."""
        line = self.first_line + (node.start_mark.line if node else -1)
        self.problems.append(error(Position(self.path, line), code, message, hint))

    def table(self, node: Node | None, known: Collection[str], what: str) -> dict[str, Node]:
        """The keys of a mapping node; a problem for each that is unknown or there twice."""
        if node is None or _empty(node):
            return {}
        if not isinstance(node, yaml.MappingNode):
            self.problem(node, "wrong-type", f"{what} must be keys with values", "write `key: value` lines")
            return {}
        found: dict[str, Node] = {}
        for key, value in node.value:
            name = str(key.value)
            if name not in known:
                self.problem(key, "unknown-key", f"unknown key `{name}` in {what}", nearest(name, known))
            elif name in found:
                self.problem(key, "duplicate-key", f"`{name}` stands twice in {what}", "keep one of them")
            elif not _empty(value):
                found[name] = value
        return found

    def text(self, node: Node | None, what: str) -> str | None:
        """The text of a scalar node; None when absent."""
        if node is None:
            return None
        if not isinstance(node, yaml.ScalarNode):
            self.problem(node, "wrong-type", f"`{what}` must be text", f'write {what}: "…"')
            return None
        return str(node.value).strip() or None

    def name(self, node: Node | None, what: str) -> str | None:
        """The name of something with a page of its own; empty when no address can be made of it, None when absent."""
        text = self.text(node, what)
        if node and text and not slugify(text):
            self.problems.append(bad_name(Position(self.path, self.first_line + node.start_mark.line), what, text))
            return ""
        return text

    def day(self, node: Node | None, what: str) -> date | None:
        """The date of a scalar node."""
        text = self.text(node, what)
        if text is None:
            return None
        try:
            return date.fromisoformat(text)
        except ValueError:
            self.problem(node, "bad-date", f"`{what}: {text}` is not a date", "write it as 2024-03-31")
            return None

    def items(self, node: Node | None, what: str) -> list[Node]:
        """The nodes of a list."""
        if node is None:
            return []
        if not isinstance(node, yaml.SequenceNode):
            self.problem(node, "wrong-type", f"`{what}` must be a list", "write one `- …` line for each")
            return []
        return list(node.value)

    def kamerstuk(self, node: Node | None, what: str) -> str | None:
        """A Kamerstuk id such as 32317-859, 21501-32-1459, 36800-XIV-12, 36200-A."""
        text = self.text(node, what)
        if text and not KAMERSTUK.fullmatch(text):
            self.problem(node, "bad-kamerstuk", f"`{text}` is not a Kamerstuk id", "write dossier-number: 32317-859")
            return None
        return text

    def texts(self, node: Node | None, what: str) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(text for item in self.items(node, what) if (text := self.text(item, what)))

    # ----------------------------------------------------------------- the keys

    def metadata(self, node: Node | None) -> Metadata | None:
        """All of the front matter; None when not even its kind is known."""
        keys = self.table(node, _KEYS, "the front matter")
        form = self.text(keys.get("formaat"), "formaat")
        if form != FORMAT:
            message = f"`formaat: {form}` is not known" if form else "the front matter has no `formaat`"
            self.problem(keys.get("formaat"), "bad-format", message, f"write formaat: {FORMAT}")
        soort = self._soort(keys.get("soort"))
        metadata = Metadata(
            soort=soort or SOORTEN[0],
            titel=self.text(keys.get("titel"), "titel"),
            kamerstuk=self.kamerstuk(keys.get("kamerstuk"), "kamerstuk"),
            dossier=self._dossier(keys.get("dossier")),
            raad=self._raad(keys.get("raad")),
            commissie=self.text(keys.get("commissie"), "commissie"),
            bewindspersonen=tuple(self._bewindspersonen(keys.get("bewindspersonen"))),
            vraagsteller=self._vraagsteller(keys.get("vraagsteller")),
            gevraagd=self.day(keys.get("gevraagd"), "gevraagd"),
            beantwoord=self.day(keys.get("beantwoord"), "beantwoord"),
            agenda=tuple(self._agenda(keys.get("agenda"))),
            bron=self._bron(keys.get("bron")),
            nagekeken=self.texts(keys.get("nagekeken"), "nagekeken"),
        )
        return metadata if soort else None

    def _soort(self, node: Node | None) -> Soort | None:
        text = self.text(node, "soort")
        for soort in SOORTEN:
            if text == soort:
                return soort
        message = f"`soort: {text}` is not known" if text else "the front matter has no `soort`"
        self.problem(node, "bad-soort", message, "known are: " + ", ".join(SOORTEN))
        return None

    def _dossier(self, node: Node | None) -> Dossier | None:
        keys = self.table(node, ("nummer", "titel"), "dossier")
        number = self.text(keys.get("nummer"), "nummer")
        if number and not re.fullmatch(r"\d{4,5}(-[0-9A-Z]+)*", number):
            self.problem(keys["nummer"], "bad-dossier", f"`{number}` is not a dossier number", "write it as 21501-32")
            return None
        if keys and not number:
            self.problem(node, "missing-key", "a dossier needs a `nummer`")
        return Dossier(number, self.text(keys.get("titel"), "titel")) if number else None

    def _raad(self, node: Node | None) -> Raad | None:
        keys = self.table(node, ("naam", "van", "tot", "plaats"), "raad")
        name = self.text(keys.get("naam"), "naam")
        if keys and not name:
            self.problem(node, "missing-key", "a raad needs a `naam`", "for example naam: JBZ-Raad")
        first, last = self.day(keys.get("van"), "van"), self.day(keys.get("tot"), "tot")
        if first and last and last < first:
            self.problem(keys["tot"], "bad-date", f"the meeting ends ({last}) before it begins ({first})")
        return Raad(name, first, last, self.text(keys.get("plaats"), "plaats")) if name else None

    def _bewindspersonen(self, node: Node | None) -> Iterator[Bewindspersoon]:
        for item in self.items(node, "bewindspersonen"):
            keys = self.table(item, ("functie", "naam"), "bewindspersonen")
            function = self.name(keys.get("functie"), "functie")
            if function:
                yield Bewindspersoon(function, self.text(keys.get("naam"), "naam"))
            elif function is None:
                self.problem(item, "missing-key", "a bewindspersoon needs a `functie`")

    def _vraagsteller(self, node: Node | None) -> Vraagsteller | None:
        keys = self.table(node, ("naam", "fractie"), "vraagsteller")
        name = self.text(keys.get("naam"), "naam")
        if keys and not name:
            self.problem(node, "missing-key", "a vraagsteller needs a `naam`")
        return Vraagsteller(name, self.name(keys.get("fractie"), "fractie") or None) if name else None

    def _agenda(self, node: Node | None) -> Iterator[AgendaItem]:
        for item in self.items(node, "agenda"):
            keys = self.table(item, ("titel", "kamerstukken"), "agenda")
            title = self.text(keys.get("titel"), "titel")
            numbers = (
                self.kamerstuk(one, "kamerstukken") for one in self.items(keys.get("kamerstukken"), "kamerstukken")
            )
            kamerstukken = tuple(number for number in numbers if number)
            if title:
                yield AgendaItem(title, kamerstukken)
            else:
                self.problem(item, "missing-key", "an agenda item needs a `titel`")

    def _bron(self, node: Node | None) -> str | None:
        name = self.text(node, "bron")
        if name and (not re.fullmatch(r"[\w. ()-]+", name) or name.startswith(".")):
            self.problem(node, "bad-bron", f"`{name}` is not a file name", "name a file beside overleg.md: bron.txt")
            return None
        if name and not name.lower().endswith(SOURCES):
            message = f"`{name}` is not a kind of document that is published as the original"
            self.problem(node, "bad-bron", message, f"known are: {', '.join(SOURCES)}")
            return None
        return name


def _empty(node: Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:null"


def read_front(text: str, path: str) -> tuple[Metadata | None, int, tuple[Problem, ...]]:
    """The metadata at the top of a document, the number of lines it takes, and what is wrong with it.

    The front matter stands between two lines ``---``, the first of which is the first line of the file.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        hint = "start the file with `---`, `formaat: 1`, `soort: schriftelijk-overleg`, `---`"
        return (
            None,
            0,
            (error(Position(path, 1), "no-front-matter", "the file does not begin with front matter", hint),),
        )
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if end is None:
        problem = error(
            Position(path, 1), "no-front-matter", "the front matter is not closed", "end it with a line `---`"
        )
        return None, len(lines), (problem,)
    front = FrontMatter(path, 2)
    try:
        node = yaml.compose("\n".join(lines[1:end]), Loader=yaml.SafeLoader)
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        what = getattr(fault, "problem", None) or "cannot be read"
        if getattr(fault, "context", None) == "while scanning a quoted scalar":
            # Where the text ends is of no help: the quote is missing where it began.
            mark, what = getattr(fault, "context_mark", mark), "a quote that is not closed"
        line = min(2 + mark.line, end) if mark else 2
        hint = 'put a text that has `: `, `#` or quotes in it between "…"'
        return None, end + 1, (error(Position(path, line), "bad-yaml", f"not valid YAML: {what}", hint),)
    except RecursionError:
        return None, end + 1, (error(Position(path, 2), "bad-yaml", "the front matter is nested too deeply"),)
    metadata = front.metadata(node)
    return metadata, end + 1, tuple(front.problems)

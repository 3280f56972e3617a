"""Abbreviations in running text: explained at their first use in an exchange.

A term is a link to the page of abbreviations, so that it can be reached by keyboard and by touch, with the
explanation inside it. What the document itself defines goes first, then the archive's glossary, then what other
documents agree on; a word defined elsewhere counts only when it looks like an abbreviation (two capitals).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from archief import urls
from archief.model import Archive, Exchange, Overleg, Passage, Section
from archief.rendering.spans import Element, Span
from archief.settings import Settings

_WORD = re.compile(r"\w+")
_LOOKS_SHORT = re.compile(r"(?:[^A-Z]*[A-Z]){2}")
_DEFINED_HERE = re.compile(r"(?:hierna(?: te noemen)?:?\s*[‘'“\"]?|\()\Z", re.IGNORECASE)


@dataclass
class Terms:
    """The terms of one page; ``definitions`` from the short form to the long one."""

    definitions: Mapping[str, str]
    page: str
    _seen: set[str] = field(default_factory=set)
    _pattern: re.Pattern[str] | None = None

    def __post_init__(self) -> None:
        words = sorted(self.definitions, key=lambda word: (-len(word), word))
        if words:
            self._pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])")

    def start_exchange(self) -> None:
        """From here on every term is explained again, once."""
        self._seen.clear()

    def spans(self, text: str, taken: Sequence[Span]) -> tuple[list[Span], list[Span]]:
        """Links over the first use of each term outside ``taken``, and the abbreviations inside those links."""
        outer: list[Span] = []
        inner: list[Span] = []
        for match in self._pattern.finditer(text) if self._pattern else ():
            start, end = match.span()
            if match[0] in self._seen or any(span.start < end and start < span.end for span in taken):
                continue
            if _DEFINED_HERE.search(text[:start]):
                self._seen.add(match[0])
                continue
            if _within(self.definitions[match[0]], text, start, end):
                continue
            self._seen.add(match[0])
            href = urls.relative(urls.GLOSSARY, self.page, urls.term_anchor(match[0]))
            outer.append(Span(start, end, Element("a", (("class", "term"), ("href", href)))))
            inner.append(Span(start, end, Element("abbr", (("title", self.definitions[match[0]]),))))
        return outer, inner


def _within(long: str, text: str, start: int, end: int) -> bool:
    """Whether the term at ``start`` is a word of its own long form written out: "Commissie" in "Europese Commissie"."""
    first = text.find(long, max(0, end - len(long)), start + len(long))
    return 0 <= first <= start


@dataclass(frozen=True)
class Glossary:
    """What abbreviations mean, for every overleg of an archive; made once."""

    own: Mapping[str, Mapping[str, str]]  # by overleg: what it defines itself
    shared: Mapping[str, str]  # what the settings say, and what all documents agree on

    def of(self, overleg: Overleg) -> dict[str, str]:
        """What each abbreviation means in ``overleg``, as far as its words occur there."""
        words = {word for text in _texts(overleg) for word in _WORD.findall(text)}
        known = {**self.shared, **self.own.get(overleg.id, {})}
        return {short: long for short, long in known.items() if words.issuperset(_WORD.findall(short))}


def glossary(archive: Archive, settings: Settings) -> Glossary:
    """The glossary of ``archive``."""
    own: dict[str, dict[str, str]] = {}
    longs: dict[str, set[str]] = {}
    for abbreviation in archive.abbreviations:
        own.setdefault(abbreviation.place.overleg, {}).setdefault(abbreviation.short, abbreviation.long)
        if _LOOKS_SHORT.match(abbreviation.short):
            longs.setdefault(abbreviation.short, set()).add(abbreviation.long)
    agreed = {short: next(iter(meant)) for short, meant in longs.items() if len(meant) == 1}
    return Glossary(own, {**agreed, **settings.glossary})


def _texts(overleg: Overleg) -> Iterator[str]:
    for item in overleg.body:
        match item:
            case Section():
                yield item.title
            case Passage(prose):
                yield from (paragraph.text for paragraph in prose.paragraphs())
            case Exchange():
                yield from (paragraph.text for paragraph in item.question.paragraphs())
                if item.answer:
                    yield from (paragraph.text for paragraph in item.answer.prose.paragraphs())
    for note in overleg.footnotes:
        yield from (paragraph.text for paragraph in note.prose.paragraphs())

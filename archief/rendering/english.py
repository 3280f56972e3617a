"""English quotations, so that a screen reader pronounces them and a browser breaks them as English.

The content format has no notation for language, because the source has none. What the source does mark is that words
are somebody else's: by quotation marks, by italics, or as a block. Such a stretch is called English when its small
words say so: at least two that only English has, and none that only Dutch has. Loanwords and titles of a few nouns
are left alone: unmarked English is read oddly, wrongly marked Dutch is not understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archief.model import Emphasis, Inline, Link, Paragraph, plain
from archief.rendering.spans import Element, Span
from archief.wordlists import word_set

FEWEST_WORDS = 4
FEWEST_SIGNS = 2

# Small words of one language that are no words of the other: not "of", "in", "is", "was", "been", "we", "over" …
_ENGLISH = word_set("""
    the and to for by with from that which this these those it its their they he she his you your our an are be has have
    not or shall should would will must may could can any such other where who when there as on into than between
    through against about without within under upon whether both each how all more if but
""")
_DUTCH = word_set("""
    de het een en van dat die dit deze te op voor met niet zijn aan er om ook bij uit naar dan worden wordt werd heeft
    hebben kan kunnen moet moeten zal zullen tot als wel nog geen tussen tegen zonder wat welke hoe waar wie hij zij ze
    u uw hun onze ons ik je maar door onder omdat indien
""")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")

# A closing mark that a letter follows is an apostrophe.
_QUOTED = tuple(
    re.compile(pattern)
    for pattern in (
        r"“[^“”]+”",
        r"„[^„”“]+[”“]",
        r"«[^«»]+»",
        r'(?<!\w)"(?=\S)[^"]+(?<=\S)"(?!\w)',
        r"‘(?:[^‘’]|’(?=\w))+’",
        r"(?<!\w)'(?=\S)(?:[^']|(?<=\w)'(?=\w))+(?<=\S)'(?!\w)",
    )
)
_ELEMENT = (("lang", "en"),)


def is_english(text: str) -> bool:
    """Whether ``text`` is plainly English; when in doubt it is not."""
    words = [word.casefold() for word in _WORD.findall(text)]
    signs = sum(word in _ENGLISH for word in words)
    return len(words) >= FEWEST_WORDS and signs >= FEWEST_SIGNS and not any(word in _DUTCH for word in words)


def spans(paragraph: Paragraph) -> list[Span]:
    """The English quotations of ``paragraph``, in reading order; of one inside another only the outer."""
    found: list[Span] = []
    text = paragraph.text
    for start, end in sorted(_marked(text, paragraph.inlines), key=lambda edges: (edges[0], -edges[1])):
        if (not found or start >= found[-1].end) and is_english(text[start:end]):
            found.append(Span(start, end, Element("span", _ELEMENT)))
    return found


def _marked(text: str, inlines: Sequence[Inline]) -> Iterator[tuple[int, int]]:
    """The stretches that the source marks as not its own words."""
    yield from _italic(inlines, 0)
    for pattern in _QUOTED:
        for match in pattern.finditer(text):
            yield match.start() + 1, match.end() - 1


def _italic(inlines: Sequence[Inline], start: int) -> Iterator[tuple[int, int]]:
    for node in inlines:
        length = len(plain((node,)))
        match node:
            case Emphasis(_, strong=False):
                yield start, start + length
            case Emphasis(children) | Link(_, children):
                yield from _italic(children, start)
        start += length

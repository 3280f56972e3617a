"""The only place that makes a path, an anchor or a relative address. These are promises (design 3): an
address, once published, stays. Paths are relative to the site's root, with ``/`` between the parts."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import quote, urlsplit

from archief.model import Exchange, Footnote, Overleg, Paragraph, Passage, Section
from archief.slugs import slugify

HOME = "index.html"
SEARCH = "zoeken.html"
OVERLEGGEN = "overleg/index.html"
MOTIES = "motie/index.html"
GLOSSARY = "begrippen.html"
REPORT = "meldingen.html"
ABOUT = "over.html"
NOT_FOUND = "404.html"
FEED = "feed.xml"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
ARCHIVE_JSON = "archief.json"
ARCHIVE_CSV = "archief.csv"
SCHEMA = "schema/overlegarchief-1.json"


def overleg_path(overleg_id: str) -> str:
    return f"overleg/{overleg_id}.html"


def overleg_json_path(overleg_id: str) -> str:
    return f"overleg/{overleg_id}.json"


def source_path(overleg_id: str, suffix: str) -> str:
    """The original document; ``suffix`` with its dot."""
    return f"bron/{overleg_id}{suffix}"


def kamerstuk_path(kamerstuk_id: str) -> str:
    return f"kamerstuk/{kamerstuk_id}.html"


def kamerstuk_feed_path(kamerstuk_id: str) -> str:
    return f"kamerstuk/{kamerstuk_id}.xml"


def dossier_path(number: str) -> str:
    return f"dossier/{number}.html"


def fractie_path(slug: str) -> str:
    return f"fractie/{slug}.html"


def fractie_feed_path(slug: str) -> str:
    return f"fractie/{slug}.xml"


def bewindspersoon_path(functie: str) -> str:
    return f"bewindspersoon/{slugify(functie)}.html"


def onderwerp_path(slug: str) -> str:
    return f"onderwerp/{slug}.html"


def onderwerp_feed_path(slug: str) -> str:
    return f"onderwerp/{slug}.xml"


def jaar_path(year: int) -> str:
    return f"jaar/{year}.html"


# --------------------------------------------------------------------------- anchors

AGENDA_ANCHOR = "agenda"
RESERVED_PREFIXES = ("noot-", "bij-noot-", "deel-", "kop-")
RESERVED_SUFFIX = "-antwoord"
# Ids that the frame of a page has itself; a question cannot have them too.
RESERVED_IDS = frozenset({"aangehaald", "hulp-kop", "inhoud", "noten", "verwant", "voorproef", "zoek", "zoek-lijst"})


def part_anchor(number: int) -> str:
    """The n-th H1, counted from 1."""
    return f"deel-{number}"


def topic_anchor(number: int) -> str:
    """The n-th H3, counted from 1."""
    return f"kop-{number}"


def fractie_anchor(slug: str, part: int, *, first: bool) -> str:
    """An H2: the fractie's slug; a later heading of the same fractie is told apart by its part."""
    return slug if first else f"deel-{part}-{slug}"


def question_anchor(exchange_id: str) -> str:
    return exchange_id


def answer_anchor(exchange_id: str) -> str:
    return f"{exchange_id}-antwoord"


def paragraph_anchor(of: str, number: int) -> str:
    """The n-th paragraph (from 1) of the question, answer or passage run whose anchor is ``of``."""
    return f"{of}.p{number}"


def sentence_anchor(exchange_id: str, number: int) -> str:
    """The n-th single question sentence (from 1) of a question block."""
    return f"{exchange_id}.v{number}"


def note_anchor(label: str) -> str:
    return f"noot-{label}"


def mark_anchor(label: str, occurrence: int = 1) -> str:
    """The mark of a footnote in the text; a second mark of the same note is ``-2``."""
    return f"bij-noot-{label}" if occurrence == 1 else f"bij-noot-{label}-{occurrence}"


def term_anchor(short: str) -> str:
    """An abbreviation on the page of abbreviations."""
    return slugify(short) or f"x{short.encode('utf-8').hex()}"


def passage_paragraphs(overleg: Overleg) -> Iterator[tuple[str, Paragraph]]:
    """Anchor and paragraph of all passages: ``deel-1.p2`` is the second passage paragraph after the first
    H1 (``deel-0`` before any)."""
    part = number = 0
    for item in overleg.body:
        if isinstance(item, Section) and item.level == 1:
            part, number = part + 1, 0
        elif isinstance(item, Passage):
            for paragraph in item.prose.paragraphs():
                number += 1
                yield paragraph_anchor(part_anchor(part), number), paragraph


def question_paragraphs(exchange: Exchange) -> Iterator[tuple[str, Paragraph]]:
    """Anchor and paragraph of the question block."""
    for number, paragraph in enumerate(exchange.question.paragraphs(), 1):
        yield paragraph_anchor(question_anchor(exchange.id), number), paragraph


def answer_paragraphs(exchange: Exchange) -> Iterator[tuple[str, Paragraph]]:
    """Anchor and paragraph of the answer; for a joint answer under the first question it serves."""
    if exchange.answer:
        owner = answer_anchor(exchange.answer.questions[0])
        for number, paragraph in enumerate(exchange.answer.prose.paragraphs(), 1):
            yield paragraph_anchor(owner, number), paragraph


def note_paragraphs(note: Footnote) -> Iterator[tuple[str, Paragraph]]:
    """Anchor and paragraph of a footnote: ``noot-3.p1``."""
    for number, paragraph in enumerate(note.prose.paragraphs(), 1):
        yield paragraph_anchor(note_anchor(note.label), number), paragraph


def permanent_anchors(overleg: Overleg) -> Iterator[str]:
    """The anchors that are kept for ever once recorded: questions, answers, footnotes."""
    for exchange in overleg.exchanges:
        yield question_anchor(exchange.id)
        if exchange.answer:
            yield answer_anchor(exchange.id)
    for note in overleg.footnotes:
        yield note_anchor(note.label)


# --------------------------------------------------------------------------- addresses


def relative(target: str, page: str, fragment: str = "") -> str:
    """The address of ``target`` (a path, may be empty for the page itself) as written on ``page``.

    Every address is relative and explicit, so that one tree works at a domain root, under a sub-path and
    from a folder."""
    path = ""
    if target and target != page:
        path = _quoted(_between(page, target))
    anchor = f"#{_quoted(fragment)}" if fragment else ""
    return path + anchor or _quoted(posixpath.basename(page))


def _between(page: str, target: str) -> str:
    """The way from ``page`` to ``target``; a big site asks this millions of times, and all our paths are plain."""
    folders, parts = page.split("/")[:-1], target.split("/")
    same = 0
    while same < min(len(folders), len(parts) - 1) and folders[same] == parts[same]:
        same += 1
    return "../" * (len(folders) - same) + "/".join(parts[same:])


_quoted = lru_cache(maxsize=1 << 14)(quote)


def rooted(target: str, base_url: str, fragment: str = "") -> str:
    """The address of ``target`` from the root of its host, for a page that is served at any depth (404).

    Only the path of ``base_url`` is used, so that a copy of the site on another host leads to itself."""
    anchor = f"#{quote(fragment)}" if fragment else ""
    return urlsplit(base_url).path + quote(target) + anchor


def root(page: str) -> str:
    """The prefix that leads from ``page`` to the root: ``../`` or empty."""
    return "../" * page.count("/")

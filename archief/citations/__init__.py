"""What a paragraph refers to: Kamerstukken, moties, Handelingen, European acts, laws, applications, addresses,
and other places in the same document.

Works on the plain text of one paragraph (no note marks, any white space) and knows nothing of files, of HTML or
of other paragraphs. One module per kind; this one puts their findings together, without overlap.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar

from archief.citations.addresses import addresses
from archief.citations.ehrm import applications, lacks_court
from archief.citations.eu import eu_acts
from archief.citations.handelingen import handelingen, lacks_dossier
from archief.citations.hof import court_cases
from archief.citations.inside import cross_references
from archief.citations.kamerstuk import dossier_url, kamerstukken, official_url
from archief.citations.laws import told_in as laws_told_in
from archief.citations.motie import moties
from archief.citations.patterns import Spans
from archief.citations.wet import articles
from archief.model import NO_FINDINGS, Citation, CrossReference, Findings, MotieMention

__all__ = [
    "dossier_url",
    "explicit",
    "is_kamerstuk_id",
    "laws_told_in",
    "needs_context",
    "official_url",
    "recognise",
    "split_kamerstuk_id",
]

Span = tuple[int, int]
_Found = TypeVar("_Found", Citation, MotieMention, CrossReference)
_DIGIT = re.compile(r"\d")
_KAMERSTUK_ID = re.compile(r"(?P<dossier>\d{5}(?:-(?:\d{2}|[A-Z]{1,6}))?)-(?P<number>\d{1,4}|[A-Z]{1,2})")


def recognise(
    text: str, *, taken: Sequence[Span] = (), context: str = "", laws: str = "", marks: Collection[int] = ()
) -> Findings:
    """All that is recognised in ``text``, the plain text of one paragraph.

    Spans in ``taken`` (an editor's own links) are left alone. ``context`` is the sentence in which a footnote's
    mark stands; some references can be read only with it. ``laws`` is what ``laws_told_in`` finds in the document.
    ``marks`` are the places in ``text`` where marks of footnotes stand.
    """
    citations: list[Citation] = []
    if _DIGIT.search(text) or "://" in text or "www." in text:
        citations = _apart(_citations(text, context, laws), taken)
    named = _apart(moties(text, citations, marks), taken) if "otie" in text or "OTIE" in text else []
    inside = _apart(cross_references(text), taken)
    if not (citations or named or inside):
        return NO_FINDINGS
    return Findings(tuple(citations), tuple(named), tuple(inside))


def explicit(target: str, words: str, start: int, end: int) -> Citation | MotieMention | CrossReference | None:
    """What an editor's own link means: ``[words](kamerstuk:22112-3455)``, ``(motie:32317-981)``, ``(#cda-3)``.

    ``words`` are those of the link, which stand at ``start:end`` of the paragraph. None for ``geen:`` (no
    reference) and for a target that is none of these.
    """
    scheme, _, rest = target.partition(":")
    if target.startswith("#") and len(target) > 1:
        return CrossReference(start, end, words, target=target[1:])
    known = _KAMERSTUK_ID.fullmatch(rest.strip())
    if known is None:
        return None
    if scheme == "kamerstuk":
        return Citation("kamerstuk", known[0], start, end, words, official_url(known[0]))
    if scheme == "motie":
        mention = next(moties(words, ()), None)
        return MotieMention(start, end, words, mention.names if mention else (), known[0])
    return None


def needs_context(text: str) -> bool:
    """Whether ``text``, of a footnote, holds what only the sentence of its mark can explain."""
    return lacks_dossier(text) or lacks_court(text)


def is_kamerstuk_id(key: str) -> bool:
    """Whether ``key`` is an id as this package writes them: ``32317-981``, ``21501-02-2426``, ``36800-XIV-12``."""
    return _KAMERSTUK_ID.fullmatch(key) is not None


def split_kamerstuk_id(key: str) -> tuple[str, str]:
    """Dossier and number: ``("21501-02", "2426")``."""
    dossier, _, number = key.rpartition("-")
    return dossier, number


def _citations(text: str, context: str, laws: str) -> Iterable[Citation]:
    """In order of precedence: what stands earlier keeps its span. A word that must be there is looked for first."""
    if "://" in text or "www." in text:
        yield from addresses(text)
    if "andelingen" in text or "anhangsel" in text or "nr" in text or "h-" in text:
        yield from handelingen(text, context)
    yield from kamerstukken(text)
    if "/" in text or "(" in text:
        yield from eu_acts(text)
        yield from applications(text, context)
        yield from court_cases(text, context)
    if "rtikel" in text or "rt. " in text:
        yield from articles(text, context, laws)


def _apart(found: Iterable[_Found], taken: Sequence[Span]) -> list[_Found]:
    """The findings that touch nothing that was found before them, in reading order."""
    spans = Spans(taken)
    return sorted((one for one in found if spans.take(one.start, one.end)), key=lambda one: one.start)

"""Numbers of Kamerstukken that only a motie beside them makes certain: they stand before their dossier ("op stuk nr. 91
(36 045)", "nr. 792 in dossier 31 839"), or their dossier is named elsewhere ("zelfde dossier, nr. 793").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from archief.citations.kamerstuk import official_url
from archief.citations.motie_before import Named
from archief.citations.patterns import Spans, spaced
from archief.model import Citation

_DOSSIER = r"(?P<dossier>\d{2}\s?\d{3})(?:[\s-](?P<chapter>(?-i:[IVX]{1,6}[A-Z]?|[A-Z])|\d{2}))?"
_ON_PAPER = spaced(  # as the Kamer says it: "de motie-Kuik op stuk nr. 91 (36 045)"
    r"(?:gedrukt )?(?:op|onder) (?:stuk )?(?:nr\.?|nummer) (?P<number>\d{1,4}) "
    rf"\((?:Kamerstuk(?:ken)? (?:II? )?)?{_DOSSIER}\)"
)
_IN_DOSSIER = spaced(  # "de motie-Peters (nr. 792 in dossier 31 839)", "onder letter F van Kamerstuk 34 166"
    r"(?:(?:nr\.?|[Nn]ummer) (?P<number>\d{1,4})|letter (?P<letter>(?-i:[A-Z]{1,2})))"
    r"(?:,| (?:in|op|van|onder|bij)) (?:(?:het )?(?:Kamerstuk)?dossier |Kamerstuk |de begroting )"
    rf"{_DOSSIER}(?=[\s)\].;:?]|, (?!nr))(?! nr)"
)
_SAME_DOSSIER = spaced(
    r"(?:nr\.?|nummer) (?P<number>\d{1,4}) (?:in|op|van|onder) (?:hetzelfde|dat) (?:Kamerstuk)?dossier"
    r"|(?:(?:het)?zelfde dossier|idem|ibid\.?),? (?:nr\.?|nummer) (?P<behind>\d{1,4})(?=[\s)\],.;:?])"
)
_DOSSIER_ALONE = spaced(
    r"(?:\bdossier |\(Kamerstuk(?:dossier)? )(?P<dossier>\d{2}\s?\d{3})(?=\)|[,.]? [a-z]|[.;:]\s|\Z)"
)
_NUMBER_ALONE = spaced(
    r"(?: (?:over|inzake) [^,;()]{3,60})?(?:\s\(|, )(?P<nr>(?:nr\.?|nummer) (?P<number>\d{1,4}))(?=[),])"
)
_DOSSIER_FIRST = spaced(  # "de motie-Piri (27 925, op stuk nr. 880)"
    rf"{_DOSSIER}, (?:op )?stuk (?:nr\.?|nummer) "
    r"(?P<number>\d{1,4})(?=[)\]])"
)


def with_papers(text: str, mentions: Sequence[Named], stated: Sequence[Citation]) -> list[Citation]:
    """``stated``, the Kamerstukken in ``text``, with those that the moties there make certain, in reading order."""
    whole = [match.span() for match in _IN_DOSSIER.finditer(text)]  # "nr. 12 op Kamerstuk 21 501-20": no nr. 20
    kept = [c for c in stated if not any(start <= c.start and c.end <= end for start, end in whole)]
    return sorted([*kept, *_on_paper(text, mentions, kept)], key=lambda citation: citation.start)


def _on_paper(text: str, mentions: Sequence[Named], stated: Sequence[Citation]) -> list[Citation]:
    """The numbers that stand before their dossier, of which a motie must be named to know what they are."""
    spans = Spans((citation.start, citation.end) for citation in stated)
    made: list[Citation] = []
    for match in chain(*(pattern.finditer(text) for pattern in (_ON_PAPER, _DOSSIER_FIRST, _IN_DOSSIER))):
        if spans.take(*match.span()):
            dossier = "-".join(filter(None, ("".join(match["dossier"].split()), match["chapter"])))
            named = match.groupdict()
            made.append(_paper(f"{dossier}-{named['number'] or named['letter']}", match))
    for match in _SAME_DOSSIER.finditer(text):
        before = [citation for citation in (*stated, *made) if citation.end <= match.start()]
        if before and spans.take(*match.span()):
            last = max(before, key=lambda citation: citation.start)
            made.append(_paper(f"{last.id.rpartition('-')[0]}-{match['number'] or match['behind']}", match))
    dossiers = {"".join(match["dossier"].split()) for match in _DOSSIER_ALONE.finditer(text)}
    for mention in mentions if len(dossiers) == 1 else ():  # "In dossier 29 279 … de motie-Kuik (nr. 742)"
        alone = _NUMBER_ALONE.match(text, mention.end)
        if alone and spans.take(*alone.span("nr")):
            id = f"{next(iter(dossiers))}-{alone['number']}"
            made.append(Citation("kamerstuk", id, *alone.span("nr"), alone["nr"], official_url(id)))
    return made


def _paper(id: str, match: re.Match[str]) -> Citation:
    words = match[0].removesuffix(")")
    return Citation("kamerstuk", id, match.start(), match.start() + len(words), words, official_url(id))

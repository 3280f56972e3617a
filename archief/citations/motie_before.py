"""Numbers that stand before their motie: "Kamerstuk … (motie-Kuik)", "Kamerstuk …, de motie-Kuik over …"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from archief.citations.motie_between import is_harmless
from archief.citations.motie_content import is_asked_in
from archief.citations.motie_owner import OWNERS
from archief.citations.patterns import spaced
from archief.citations.phrases import names_document, words_of
from archief.model import Citation
from archief.sentences import sentence_at

REACH = 300  # characters before a mention in which a letter may be spoken of

STATUS = r"(?:(?:nader )?(?:gewijzigde|aangehouden|aangenomen) )?"
SEE = r"(?:(?:zie|vergelijk|vgl\.) (?:(?:ook|bijvoorbeeld|hierover|onder meer|o\.a\.) )?"
LIST = spaced(
    r"\s{0,3}(?:[,;/]|,? ?(?:en|alsmede|respectievelijk|resp\.))\s{1,3}(?:(?:en|respectievelijk) )?(?:nr\. )?"
    r"|\s{0,2}(?:t/m|tot en met|[-–])\s{0,2}"
)
_NUMBER_FIRST = spaced(rf"\W{{0,4}}{SEE})?")
_LISTED = spaced(r"\s{0,2}[;,]?(?: (?:en|alsmede|zie ook))?\s{1,3}")
_NAMED_AFTER = spaced(rf"\s{{0,3}}(?P<sign>[(,:–])\s{{0,3}}(?P<article>de )?{STATUS}")
_APPOSED = spaced(
    r"(?: (?:aangenomen|ingediend|verworpen|aangehouden))?\s{0,3},\s{1,3}"
    rf"(?P<being>(?:zijnde|te weten|namelijk|dat wil zeggen) )?de {STATUS}"
)
_PUT_DOWN = spaced(  # "de in Kamerstuk … neergelegde motie-Kuik"
    rf" (?:neergelegde|gedrukte|opgenomen|ingediende|voorgestelde|vervatte|gepubliceerde) {STATUS}"
)
_IS = spaced(rf" (?P<verb>is|staat|vindt u|betreft|bevat) (?:ook )?de {STATUS}")
_TO_BE_FOUND = spaced(
    r"(?: (?:over|inzake) [^,;()]{3,80})? (?:(?:terug )?te vinden|opgenomen|(?:af)?gedrukt|geregistreerd)\b"
)
_ASKED_IN_IT = spaced(  # "In Kamerstuk … heeft de Kamer in de motie-Kuik gevraagd"
    rf" (?:heeft|had) (?:de|uw|onze) (?:(?:Eerste|Tweede) )?Kamer (?:in|met|bij) de {STATUS}"
)
_NUMBERED_SO = spaced(r"\W{0,4}(?:onder|als) \Z")  # "Onder Kamerstuk … heeft de Kamer de motie-Kuik aangenomen"
_TAKEN = spaced(r"(?: [^.;()]{1,120})? (?:aangenomen|ingediend|verworpen|aangehouden|gedrukt|overgenomen)\b")
_TAKES_IT = spaced(rf" (?:heeft|is|was|werd|nam)(?: (?:de|uw|onze) (?:(?:Eerste|Tweede) )?Kamer)? de {STATUS}")
_ASKED = spaced(r"(?: (?:over|inzake) [^,;()]{3,80})? (?:gevraagd|verzocht|uitgesproken|opgeroepen)\b")
_AND_MORE = spaced(r",? (?:en|alsmede) (?:(?:op|naar|aan|van) )?(?:de|het|een|enkele) ")
_OWN = spaced(r"[\s,(\[]{1,4}\Z")
_FREE = spaced(r"(?:(?P<bracket>\()|\b(?:op|naar|aan|van|met|bij|conform|zie|betreft|namelijk|te weten))\s{0,3}\Z")
_SO_IS = spaced(r"(?P<bracket>(?!))?\b(?:strekt|luidt|vraagt) (?:ook )?\Z")  # "Daartoe strekt ook Kamerstuk … (motie"
_IN = spaced(r"\bin\s{1,3}\Z")
_REPLACED = re.compile(r",?\s(?:t\.v\.v\.|ter\s+vervanging\s+van)[^)]*\Z", re.IGNORECASE)
_TELLS = spaced(  # what a letter does, of which the number may be: "gemeld (Kamerstuk …, motie-Kuik)"
    r"\b(?:geïnformeerd|ingelicht|bericht|gemeld|meld\w*|gerapporteerd|geschreven|schr(?:eef|ijft|ijven)|gereageerd"
    r"|teruggekomen|reactie|afgedaan|\w*antwoord\w*|toegelicht|toegezegd|uiteengezet|beschreven)\b"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A mention without its number; ``plural`` when it was introduced by "moties"."""

    start: int
    end: int
    names: tuple[str, ...]
    plural: bool = False


def numbered_before(
    text: str, mentions: Sequence[Named], citations: Sequence[Citation], starts: Sequence[int]
) -> dict[int, str]:
    """The numbers that have a motie behind them, and are of nothing before them: "Kamerstuk … (motie-Kuik)"."""
    found: dict[int, str] = {}
    listed, bracketed = -1, False  # where such a number with its motie ends, and whether in a bracket round both
    for index, mention in enumerate(mentions):
        at = bisect_left(starts, mention.start) - 1
        if at < 0 or mention.plural:
            continue
        citation = citations[at]
        if _is_put_before(text, mention, citations, at):
            found[index] = citation.id
            continue
        named = _NAMED_AFTER.fullmatch(text, citation.end, mention.start)
        if named is None:
            continue
        begin, sentence_end = sentence_at(text, citation.start)
        opens = _NUMBER_FIRST.fullmatch(text, begin, citation.start)
        free = _free(text, begin, citation, citations[at - 1] if at else None)
        listing = listed > begin and _LISTED.fullmatch(text, listed, citation.start)
        asked = _IN.search(text, begin, citation.start) and is_asked_in(text[mention.end : sentence_end])
        if not (opens or listing or asked or (free and (free["bracket"] or named["sign"] == "(" or named["article"]))):
            continue
        bracketed = bool(free and free["bracket"]) or (bracketed and bool(listing))
        end = r"[)]" if named["sign"] == "(" else r"[);]" if bracketed else r"[.;]?\Z|;"
        closing = re.compile(end).search(text, mention.end, sentence_end)
        rest = _REPLACED.sub("", text[mention.end : closing.start()]) if closing else ""
        if closing and is_harmless(f"{rest} (", title=True):
            found[index] = citation.id
            listed = closing.end()
    return found


def _is_put_before(text: str, mention: Named, citations: Sequence[Citation], at: int) -> bool:
    """Whether the number at ``at`` is that of the motie behind it by how the two are put together."""
    citation = citations[at]
    if at + 1 < len(citations) and _OWN.fullmatch(text, mention.end, max(mention.end, citations[at + 1].start)):
        return False  # it has a number of its own
    begin, _ = sentence_at(text, citation.start)
    numbered_so = _NUMBERED_SO.fullmatch(text, begin, citation.start) is not None
    if _PUT_DOWN.fullmatch(text, citation.end, mention.start) or (
        numbered_so and _TAKES_IT.fullmatch(text, citation.end, mention.start) and _TAKEN.match(text, mention.end)
    ):
        return True
    if _ASKED_IN_IT.fullmatch(text, citation.end, mention.start) and _ASKED.match(text, mention.end):
        return True
    if called := _IS.fullmatch(text, citation.end, mention.start):
        return called["verb"] == "betreft" or _TO_BE_FOUND.match(text, mention.end) is not None
    apposed = _APPOSED.fullmatch(text, citation.end, mention.start)
    if apposed is None or (not apposed["being"] and _AND_MORE.match(text, mention.end)):
        return False  # "op Kamerstuk …, de motie-Kuik en de cijfers" lists three things
    lead = text[max(begin, citations[at - 1].end if at else 0, citation.start - REACH) : citation.start]
    owned = OWNERS.search(lead) or any(names_document(word) for word in words_of(lead))
    return bool(apposed["being"]) or not (owned or (at and LIST.fullmatch(text, citations[at - 1].end, citation.start)))


def _free(text: str, begin: int, citation: Citation, previous: Citation | None) -> re.Match[str] | None:
    """How a number is introduced in a sentence ("op Kamerstuk …", "(Kamerstuk …") in which nothing before it can own
    it; ``previous`` is the number before it."""
    if previous and previous.end > begin:
        begin = previous.end
        if LIST.fullmatch(text, begin, citation.start):
            return None
    lead = text[max(begin, citation.start - REACH) : citation.start]
    if _TELLS.search(lead) or OWNERS.search(lead) or any(names_document(word) for word in words_of(lead)):
        return None
    return _FREE.search(lead) or (_SO_IS.search(lead))

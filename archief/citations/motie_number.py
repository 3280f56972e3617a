"""Which number a sentence states for the motie it names.

The number may stand at once behind the name or further on in the sentence, but a letter that is spoken of there
may own it instead: "de Kamerbrief over de motie Sneller (Kamerstuk 35 954, nr. 10)" is the number of the letter.
What lies between the name and a number further on is judged in ``motie_between``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from archief.citations.motie_between import of_another
from archief.citations.patterns import spaced
from archief.model import Citation
from archief.sentences import sentence_at

_BEFORE = 300  # characters before a mention in which a letter may be spoken of

_DOCUMENT = (
    r"(?:(?:Kamer|verzamel|aanbiedings)?brie(?:f|ven)|(?:BNC-?)?fiches?|verslag(?:en)?|nota(?:[’']s)?|rapport(?:en)?"
    r"|geannoteerde agenda|(?:kabinets|beleids)reactie|voortgangsrapportage|amendement(?:en)?|wetsvoorstel(?:len)?"
    r"|commissiedebat|beantwoording|Kamervragen)"
)
OWNERS = spaced(rf"\b{_DOCUMENT}\b")  # documents with a number of their own
_DATE = r"(?: (?:van|d\.d\.) [\d\w\s]{3,30}?)?"
_GIVEN_IN = spaced(
    r"\bt\.v\.v\.|\bter vervanging van\b"
    rf"|\b(?:in|per|bij|met|via|zie|naar) (?:[a-z]+ ){{0,3}}{_DOCUMENT}\b|\b{_DOCUMENT}{_DATE}\s{{0,2}}\(?\s?$"
)
_ABOUT = r"(?:over|op|inzake|betreffende|omtrent|met betrekking tot|ten aanzien van|(?:naar )?aanleiding van)"
_THE_MOTIE = r"(?:(?:de|het|een|uw) )?(?:[a-z]{3,20} ){0,3}"
_LETTER_ABOUT = spaced(
    rf"\b{_DOCUMENT}{_DATE}(?: (?:in|als) reactie)? {_ABOUT} (?:de (?:uitvoering|afdoening) van )?{_THE_MOTIE}$"
    rf"|\bper (?:Kamer)?brief\b[^.;()]{{0,80}} {_ABOUT} {_THE_MOTIE}$"
)
_AFTER_ABOUT = spaced(rf"\b{_ABOUT} {_THE_MOTIE}$")
# "de reactie op de motie" is a letter as well, but "in reactie op" and "een reactie op" (asked for) are none.
REACTION = spaced(
    r"\b(?:de|deze|die|uw|hun|haar|zijn|eerdere) (?:[a-zé-]{3,20} )?(?:reactie|appreciatie)"
    rf"(?: van (?:de|het) [\w-]{{3,30}})? (?:op|van|over) {_THE_MOTIE}$"
)
_TITLE = spaced(
    r"^\W{0,4}(?:reactie|uitvoering|afdoening|stand van zaken|appreciatie|opvolging|toezegging|brief)\b"
    rf"[^.;()]{{0,120}} (?:{_ABOUT}|van) {_THE_MOTIE}$"
)
_JOINED = spaced(r"(?: c\.s\.)?(?:\s{0,2},\s{0,3}|,? (?:en|alsmede|respectievelijk) )(?:de )?")
_TWO_NUMBERS = spaced(r"\s{0,2}\)\s{0,3}\([^()]{0,60}$")
_CLOSING = ").,;: \n\t\u00a0\u202f"


@dataclass(frozen=True, slots=True)
class Named:
    """A mention without its number; ``plural`` when it was introduced by "moties"."""

    start: int
    end: int
    names: tuple[str, ...]
    plural: bool = False


def numbers(text: str, mentions: Sequence[Named], citations: Sequence[Citation]) -> list[str | None]:
    """For each mention the Kamerstuk that its sentence gives for it."""
    stated = [citation for citation in citations if citation.kind == "kamerstuk"]
    if not stated:
        return [None] * len(mentions)
    starts = [citation.start for citation in stated]
    found: list[str | None] = []
    for index, mention in enumerate(mentions):
        following = mentions[index + 1].start if index + 1 < len(mentions) else len(text)
        first = bisect_left(starts, mention.end)
        own = stated[first] if first < len(stated) and starts[first] < following else None
        belongs = own and (_has_a_second(text, stated, first) or _owns(text, mention, own, stated[max(0, first - 1)]))
        found.append(own.id if own and belongs else None)
    for first, last in _runs(text, mentions):
        found[first:last] = _shared(text, mentions[first:last], stated, starts, found[last - 1])
    return found


def _owns(text: str, mention: Named, citation: Citation, before: Citation) -> bool:
    """Whether a number further on in the text is that of the motie."""
    sentence_start, sentence_end = sentence_at(text, mention.start)
    if citation.start >= sentence_end or _GIVEN_IN.search(text, mention.end, citation.start):
        return False
    start = max(sentence_start, mention.start - _BEFORE)
    lead = text[start : mention.start]
    owners = [owner.end() for owner in OWNERS.finditer(lead)]
    numbered = bool(owners) and start + owners[-1] <= before.start < mention.start
    if _LETTER_ABOUT.search(lead) or (numbered and _AFTER_ABOUT.search(lead)):
        return numbered  # a letter that has its number already cannot take this one
    if REACTION.search(lead) or of_another(lead, text[mention.end : citation.start], text[sentence_end - 1]):
        return False
    title = start == sentence_start and not text[citation.end : sentence_end].strip(_CLOSING)
    return not (title and _TITLE.search(lead))


def _has_a_second(text: str, citations: Sequence[Citation], index: int) -> bool:
    """Whether "(Kamerstuk …) (Kamerstuk …)" follows: the motie's number, and that of the letter about it."""
    if index + 1 >= len(citations):
        return False
    return _TWO_NUMBERS.match(text, citations[index].end, citations[index + 1].start) is not None


def _runs(text: str, mentions: Sequence[Named]) -> list[tuple[int, int]]:
    """Stretches of two or more mentions with nothing but "en" or a comma between them."""
    runs: list[tuple[int, int]] = []
    first = 0
    for index in range(1, len(mentions) + 1):
        joined = index < len(mentions) and _JOINED.fullmatch(text, mentions[index - 1].end, mentions[index].start)
        if not joined:
            if index - first > 1:
                runs.append((first, index))
            first = index
    return runs


def _shared(
    text: str, run: Sequence[Named], citations: Sequence[Citation], starts: Sequence[int], last: str | None
) -> list[str | None]:
    """The numbers of moties named one after the other: as many numbers as names are theirs in that order."""
    together: list[Citation] = []
    end = run[-1].end
    for citation in citations[bisect_left(starts, end) :]:
        if re.search(
            r"[.;)]\s|[a-z]{4}", re.sub(r"\b(?:Kamerstuk(?:ken)?|respectievelijk|en)\b", "", text[end : citation.start])
        ):
            break
        together.append(citation)
        end = citation.end
        if len(together) > len(run):
            break
    if len(together) == len(run):
        return [citation.id for citation in together]
    unsure = len(together) > 1 or any(named.plural for named in run)
    return [None] * (len(run) - 1) + [None if unsure else last]

"""Which number a sentence states for the motie it names, and which it may state.

A number is a motie's when what stands between is harmless (``motie_between``), no letter that is spoken of before
the name can own it ("de Kamerbrief over de motie Sneller (Kamerstuk 35 954, nr. 10)"), and the numbers are as many
as the moties they stand behind. Every other number further on in the sentence is doubtful: it counts only when the
motie has that number elsewhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from archief.citations.kamerstuk import official_url
from archief.citations.motie_between import is_description, is_fate_alone, is_harmless
from archief.citations.motie_frame import continues, goes_on_elsewhere, is_closed, is_enclosed, is_object, is_request
from archief.citations.patterns import Spans, spaced
from archief.citations.phrases import names_document, words_of
from archief.model import Citation
from archief.sentences import sentence_at

_BEFORE = 300  # characters before a mention in which a letter may be spoken of

_DOCUMENT = (
    r"(?:[\w-]{0,30}?brie(?:f|ven)|(?:BNC-?)?fiches?|(?:[a-z]{2,20})?verslag(?:en)?|(?:[a-z]{2,20})?nota(?:[’']s)?"
    r"|notities?|(?:[a-z]{2,20})?rapport(?:en|ages?)?|(?:geannoteerde |werk)agenda|(?:kabinets|beleids)reactie"
    r"|[a-z]{0,20}appreciatie|(?:actie|deel)plan(?:nen)?|plan(?:nen)? van aanpak|strategie|memorie|convenant"
    r"|amendement(?:en)?|wetsvoorstel(?:len)?|commissiedebat|beantwoording|Kamervragen|besluit(?:en)?)"
)
OWNERS = spaced(rf"\b{_DOCUMENT}\b")  # documents with a number of their own
_DATE = r"(?: (?:van|d\.d\.) [\d\w\s]{3,30}?)?"
_REPLACES = spaced(
    r"[\s,(\[]{1,4}(?:t\.v\.v\.|ter vervanging van)(?: (?:die|(?:de|het) (?:[a-z]{3,20} ){0,2}(?:motie|stuk)))?"
    r"(?:,? (?:die )?(?:is )?(?:gedrukt|voorkomend|opgenomen|voorgesteld))?(?: (?:onder|op)(?: (?:stuk|nummer))?)?"
)
_REPLACES_NUMBER = spaced(
    rf"{_REPLACES.pattern} (?:nrs?\.?|nummer) \d{{1,4}}[)\]]?(?=[\s,(\[])"
)  # its dossier is its own
_REPLACED_NEXT = spaced(rf"{_REPLACES.pattern}(?: nrs?\.?)?\s{{1,3}}\Z")
_ON_PAPER = spaced(  # as the Kamer says it: "de motie-Kuik op stuk nr. 91 (36 045)"
    r"(?:gedrukt )?(?:op|onder) (?:stuk )?(?:nr\.?|nummer) (?P<number>\d{1,4}) "
    r"\((?:Kamerstuk(?:ken)? (?:II? )?)?(?P<dossier>\d{2}\s?\d{3})(?:[\s-](?P<chapter>[IVX]{1,6}[A-Z]?|\d{2}))?\)"
)
_DOSSIER_FIRST = spaced(  # "de motie-Piri (27 925, op stuk nr. 880)"
    r"(?P<dossier>\d{2}\s?\d{3})(?:[\s-](?P<chapter>[IVX]{1,6}[A-Z]?|\d{2}))?, (?:op )?stuk (?:nr\.?|nummer) "
    r"(?P<number>\d{1,4})(?=[)\]])"
)
_ON = r"(?:[\s(\[,]{1,3}(?:gedrukt )?(?:op|onder) |\s{0,2}[(\[,]\s{0,2})"
_PAPER = spaced(rf"{_ON}stuk \Z")  # "op stuk 21 501-02, nr. 1841"
_TWICE = spaced(  # "op stuk nr. 58 (36 410 XVI, nr. 58)"
    rf"{_ON}(?:stuk )?(?:nr\.?|nummer) (?P<number>\d{{1,4}})\)?\s{{0,2}}[(\[,]\s{{0,2}}\Z"
)
_OWN_BEHIND = spaced(r"[)\]]?[\s,;]{0,3}[(\[]?")
_ABOUT = (
    r"(?:over|op|inzake|betreffende|omtrent|met betrekking tot|ten aanzien van|(?:naar )?aanleiding van|na|sinds"
    r"|vanwege|volgend op)"
)
_THE_MOTIE = r"(?:(?:de|het|een|uw) )?(?:[a-z]{3,20} ){0,3}"
_ABOUT_IT = spaced(rf"(?P<mid>[^.;()]{{0,160}}?) {_ABOUT} (?:de (?:uitvoering|afdoening) van )?{_THE_MOTIE}$")
_NOT_OF_THE_LETTER = spaced(  # "gaat het kabinet in op de motie", "hebben vragen over de motie"
    r"\b(?:in|reactie|vra(?:ag|gen)|opmerkingen|zorgen|stand van zaken|discussie|gesprek|duidelijkheid|aandacht)$"
)
_POINTS = spaced(r"\b(?:zie|voor|verwijs(?:t|en)?|verwezen|vindt u|treft u|stand van zaken|afdoening)\b")
_BRACKETED = re.compile(r"[(\[,]")
_REQUESTED = re.compile(r"\been\s{1,3}(?:[a-zé-]{3,20}\s{1,3}){0,2}$")  # "graag een brief over de motie": not yet there
_REQUESTS = re.compile(r"\b(?:graag|verzoek(?:en|t)?|vra(?:gen|agt))\b", re.IGNORECASE)
_THIS = spaced(r"\b(?:deze|dit|onderhavige|bijgaande|voorliggende) (?:[a-z]{3,20} )?$")
# "de reactie op de motie" is a letter as well, but "in reactie op" and "een reactie op" (asked for) are none.
REACTION = spaced(
    r"\b(?:de|deze|die|uw|hun|haar|zijn|mijn|onze|eerdere) (?:[a-zé-]{3,20} ){0,2}[a-z]{0,12}(?:reactie|appreciatie)"
    rf"{_DATE}(?: van (?:de|het) [\w-]{{3,30}})? (?:op|van|over) {_THE_MOTIE}$"
)
INFORMED = spaced(  # "uw Kamer is geïnformeerd over de motie": by something that may have a number
    r"\b(?:is|zijn|bent|ben|heb|hebt|heeft|hebben|werd|werden)\b[^.;?]{0,120}"
    r"\b(?:geïnformeerd|ingelicht|bericht|gemeld|gerapporteerd|geschreven|gereageerd|teruggekomen)\b"
    rf"[^.;()]{{0,60}}? {_ABOUT} (?:de (?:uitvoering|afdoening) van )?{_THE_MOTIE}$"
)
_TITLE = spaced(
    r"^\W{0,4}(?:reactie|uitvoering|afdoening|stand van zaken|appreciatie|opvolging|toezegging|brief)\b"
    rf"[^.;()]{{0,120}} (?:{_ABOUT}|van) {_THE_MOTIE}$"
)
_STATUS = r"(?:(?:nader )?(?:gewijzigde|aangehouden|aangenomen) )?"
_SEE = r"(?:(?:zie|vergelijk|vgl\.) (?:(?:ook|bijvoorbeeld|hierover|onder meer|o\.a\.) )?"
_MOTIE_ALONE = spaced(rf"\W{{0,4}}{_SEE}(?:de )?)?{_STATUS}")
_NUMBER_FIRST = spaced(rf"\W{{0,4}}{_SEE})?")
_LISTED = spaced(r"\s{0,2}[;,]?(?: (?:en|alsmede|zie ook))?\s{1,3}")
_NAMED_AFTER = spaced(rf"\s{{0,3}}(?P<sign>[(,:–])\s{{0,3}}(?:de )?{_STATUS}")
_FREE = spaced(r"(?:(?P<bracket>\()|\b(?:op|naar|aan|van|met|bij|conform|zie|betreft|namelijk|te weten))\s{0,3}\Z")
_TELLS = spaced(  # what a letter does, of which the number may be: "gemeld (Kamerstuk …, motie-Kuik)"
    r"\b(?:geïnformeerd|ingelicht|bericht|gemeld|meld\w*|gerapporteerd|geschreven|schr(?:eef|ijft|ijven)|gereageerd"
    r"|teruggekomen|reactie|afgedaan|\w*antwoord\w*|toegelicht|toegezegd|uiteengezet|beschreven)\b"
)
_BESIDE = spaced(  # "het wetsvoorstel dat na de motie-Kuik is aangenomen"
    r"\b(?:na|sinds|met|door|dankzij|ondanks|vanwege|wegens|via|bij|naast|tegelijk met|naar aanleiding van"
    rf"|op (?:basis|grond) van|in (?:lijn|strijd) met) {_THE_MOTIE}$"
)
_CLAUSE_OF = spaced(
    rf"[^()]{{0,80}}\),? (?:die|dat|welke|waarin|waarmee|waarbij) [^.;,()]{{0,80}}\b{_ABOUT} {_THE_MOTIE}$"
)
_ASKED = spaced(
    r"\b(?:vra(?:gen|agt)|weten|vernemen|benieuwd)\b[^.;]{0,200}\b(?:of|hoe|wanneer|waarom|wijze|mate) [^.,;]{0,45}$"
)
# "Bent u bekend met de motie …, waarin …?": the whole sentence describes the motie.
_IS_KNOWN = spaced(
    r"\s*(?:bent u (?:ermee )?(?:bekend met|op de hoogte van)|kent u|herinnert u zich|heeft u kennisgenomen van)"
    r" (?:de|het|deze) (?:[a-zé]{3,20} ){0,3}$"
)
_PRESUPPOSED = re.compile(
    r"\b(?:dat(?!\s+(?:licht|kader|verband|opzicht|geval|punt)\b)|omdat|aangezien|nu|hoewel|terwijl)\b"
)
_JOINED = spaced(
    r"(?: c\.s\.)?(?:\s{0,2},\s{0,3}|,? (?:en|alsmede|respectievelijk|als|dan wel) )(?:ook )?(?:de )?(?:\w+e )?"
)
_LIST = spaced(
    r"\s{0,3}(?:[,;/]|,? ?(?:en|alsmede|respectievelijk))\s{1,3}(?:(?:en|respectievelijk) )?"
    r"|\s{0,2}(?:t/m|tot en met|[-–])\s{0,2}"
)
_TWO_NUMBERS = spaced(r"\s{0,2}\)\s{0,3}\((?:Kamerstuk|\d)")  # the motie's, and that of the letter about it
_JOINED_AT_END = re.compile(rf"(?:{_JOINED.pattern})\Z", re.IGNORECASE)
_CLOSING = ")?.,;: \n\t\u00a0\u202f"
_MOST_DOUBTFUL = 6
_FARTHEST = 500  # characters behind a name that are looked at


@dataclass(frozen=True, slots=True)
class Named:
    """A mention without its number; ``plural`` when it was introduced by "moties"."""

    start: int
    end: int
    names: tuple[str, ...]
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Numbers:
    """The number that is certainly of a mention, those of which it has one or (after "moties") all, and those further
    on in its sentence that may be its own."""

    stated: str | None = None
    doubtful: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()


def numbers(text: str, mentions: Sequence[Named], citations: Sequence[Citation]) -> list[Numbers]:
    """For each mention what its sentence says of its number."""
    stated = [citation for citation in citations if citation.kind == "kamerstuk"]
    if mentions and (" nr" in text or " nummer" in text):
        stated = sorted([*stated, *_on_paper(text, stated)], key=lambda citation: citation.start)
    if not stated:
        return [Numbers()] * len(mentions)
    starts = [citation.start for citation in stated]
    certain: dict[int, tuple[str, ...]] = {
        index: (id,) for index, id in _named_behind(text, mentions, stated, starts).items()
    }
    for index, mention in enumerate(mentions):
        following = mentions[index + 1].start if index + 1 < len(mentions) else len(text)
        first, between = _first_behind(text, mention, stated, starts)
        if first < len(stated) and starts[first] < following:
            group = _group(text, stated, first, following)
            run = _run(text, mentions, index, starts)
            plural = len(run) > 1 and any(mentions[one].plural for one in run)
            if len(group) == 1 and not plural:
                run = run[-1:]
            ids = tuple(id for citation in group for id in citation.ids)
            beside = _beside(text, mentions, index, stated[max(0, first - 1)], certain)
            if len(run) in (1, len(ids)) and _owns(
                text, mention, between, group[0], stated[max(0, first - 1)], beside=beside
            ):
                certain.update(zip(run, ((id,) for id in ids), strict=True) if len(run) == len(ids) else [(index, ids)])
    found: list[Numbers] = []
    for index, mention in enumerate(mentions):
        own = certain.get(index, ())
        if len(own) == 1:
            found.append(Numbers(own[0]))
        elif own and mention.plural:
            found.append(Numbers(None, (), own))
        else:
            start, end = sentence_at(text, mention.start)
            others = [ids for at, ids in certain.items() if at != index and start <= mentions[at].start < end]
            behind = stated[_first_behind(text, mention, stated, starts)[0] : bisect_left(starts, end)]
            found.append(Numbers(None, _doubtful(behind, others), own))
    return found


def _on_paper(text: str, stated: Sequence[Citation]) -> Iterator[Citation]:
    """The numbers that stand before their dossier, of which a motie must be named to know what they are."""
    spans = Spans((citation.start, citation.end) for citation in stated)
    for match in chain(_ON_PAPER.finditer(text), _DOSSIER_FIRST.finditer(text)):
        if spans.take(*match.span()):
            dossier = "-".join(filter(None, ("".join(match["dossier"].split()), match["chapter"])))
            id = f"{dossier}-{match['number']}"
            yield Citation("kamerstuk", id, match.start(), match.end() - 1, match[0], official_url(id))


def _first_behind(text: str, mention: Named, citations: Sequence[Citation], starts: Sequence[int]) -> tuple[int, str]:
    """The first number behind a mention that may be its own, and what stands between.

    The number of the motie that it replaces is not ("(t.v.v. 25 295, nr. 1249) 25 295, nr. 1260").
    """
    first = bisect_left(starts, mention.end)
    if first == len(citations):
        return first, ""
    between = text[mention.end : min(starts[first], mention.end + _FARTHEST)]
    replaced = _REPLACED_NEXT.search(between)
    if replaced is None:
        return first, _REPLACES_NUMBER.sub("", _without_paper(between, citations[first]))
    next_start = starts[first + 1] if first + 1 < len(starts) else len(text)
    if _OWN_BEHIND.fullmatch(text, citations[first].end, next_start):
        return first + 1, f"{between[: replaced.start()]} ("
    return first + 1, text[mention.end : min(next_start, mention.end + _FARTHEST)]


def _without_paper(between: str, citation: Citation) -> str:
    """``between`` without the "op stuk" that only says that a number follows, or says the same number before it."""
    paper = _PAPER.search(between) or _TWICE.search(between)
    if paper is None or paper.groupdict().get("number") not in (None, citation.id.rpartition("-")[2]):
        return between
    return f"{between[: paper.start()]} ("


def _beside(
    text: str, mentions: Sequence[Named], index: int, before: Citation, certain: dict[int, tuple[str, ...]]
) -> str:
    """What stands before a motie with its number (that ends with ``before``), when this one is joined to that one."""
    previous = mentions[index - 1] if index else None
    if previous is None or len(certain.get(index - 1, ())) != 1 or before.start < previous.end:
        return ""
    start, end = sentence_at(text, previous.start)
    lead = text[max(start, previous.start - _BEFORE) : previous.start]
    joined = mentions[index].start < end and continues(lead, text[before.end : mentions[index].start])
    return lead if joined else ""


def _owns(text: str, mention: Named, between: str, citation: Citation, before: Citation, *, beside: str) -> bool:
    """Whether a number further on in the text is certainly that of the motie; ``between`` stands before it.

    ``beside`` stands before the motie to which this one is joined.
    """
    sentence_start, sentence_end = sentence_at(text, mention.start)
    start = max(sentence_start, mention.start - _BEFORE)
    lead = text[start : mention.start]
    fate = is_fate_alone(between) and _BESIDE.search(lead) is not None
    if citation.start >= sentence_end or _REPLACES.search(between) or fate or goes_on_elsewhere(lead, between):
        return False
    if _TWO_NUMBERS.match(text, citation.end, sentence_end):
        return is_harmless(between)
    question = text[sentence_end - 1] == "?" or bool(_ASKED.search(lead))
    numbered = before.start - start if before.start < mention.start else -1
    behind = text[citation.end : sentence_end]
    alone = start == sentence_start and not behind.strip(_CLOSING)
    pointed = not _BRACKETED.search(between) and _POINTS.search(lead)  # "Zie voor de motie-Kuik Kamerstuk …"
    informed = REACTION.search(lead) or (not question and INFORMED.search(lead)) or (alone and _TITLE.search(lead))
    if pointed or informed or _letters(lead, numbered, question=question):
        return False
    led = is_closed(lead, question=question) or (beside and is_closed(beside, question=question))
    if is_request(between) or (led and is_object(between)):
        return True
    if start == sentence_start and is_object(between, enclosed=True) and is_enclosed(lead, behind):
        return True
    title = alone and _MOTIE_ALONE.fullmatch(lead) is not None
    closed = (question and not _PRESUPPOSED.search(lead)) or _of_numbered(lead, numbered)
    return is_harmless(between, title=title, ends_in_verb=closed) or (alone and describes(lead, between))


def _named_behind(
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
        named = _NAMED_AFTER.fullmatch(text, citation.end, mention.start)
        if named is None:
            continue
        begin, sentence_end = sentence_at(text, citation.start)
        opens = _NUMBER_FIRST.fullmatch(text, begin, citation.start)
        free = _free(text, begin, citation, citations[at - 1] if at else None)
        listing = listed > begin and _LISTED.fullmatch(text, listed, citation.start)
        if not (opens or listing or (free and (free["bracket"] or named["sign"] == "("))):
            continue
        bracketed = bool(free and free["bracket"]) or (bracketed and bool(listing))
        end = r"[)]" if named["sign"] == "(" else r"[);]" if bracketed else r"[.;]?\Z|;"
        closing = re.compile(end).search(text, mention.end, sentence_end)
        if closing and is_harmless(f"{text[mention.end : closing.start()]} (", title=True):
            found[index] = citation.id
            listed = closing.end()
    return found


def _free(text: str, begin: int, citation: Citation, previous: Citation | None) -> re.Match[str] | None:
    """How a number is introduced in a sentence ("op Kamerstuk …", "(Kamerstuk …") in which nothing before it can own
    it; ``previous`` is the number before it."""
    if previous and previous.end > begin:
        begin = previous.end
        if _LIST.fullmatch(text, begin, citation.start):
            return None
    lead = text[max(begin, citation.start - _BEFORE) : citation.start]
    if _TELLS.search(lead) or OWNERS.search(lead) or any(names_document(word) for word in words_of(lead)):
        return None
    return _FREE.search(lead)


def describes(lead: str, between: str) -> bool:
    """Whether the sentence asks if a motie is known, and what follows its name says what it is about."""
    return _IS_KNOWN.match(lead) is not None and is_description(between)


def _letters(lead: str, numbered: int, *, question: bool) -> bool:
    """Whether a letter about the motie is named in ``lead``; ``numbered`` is where a number in it begins."""
    owner = next(reversed(list(OWNERS.finditer(lead))), None)
    if owner is None or owner.end() <= numbered or _THIS.search(lead, 0, owner.start()):
        return False
    if _REQUESTED.search(lead, 0, owner.start()) and (question or _REQUESTS.search(lead)):
        return False
    about = _ABOUT_IT.match(lead, owner.end())
    return about is not None and not _NOT_OF_THE_LETTER.search(about["mid"])


def _of_numbered(lead: str, numbered: int) -> bool:
    """Whether ``lead`` begins a clause about a letter that has its number already: "(Kamerstuk …), die op de motie"."""
    return (
        numbered >= 0 and OWNERS.search(lead, 0, numbered) is not None and _CLAUSE_OF.match(lead, numbered) is not None
    )


def _group(text: str, citations: Sequence[Citation], first: int, until: int) -> list[Citation]:
    """The numbers that are listed together from ``first`` on: "Kamerstukken 29 754, nr. 658 en 36 410, nr. 12"."""
    group = [citations[first]]
    for citation in citations[first + 1 :]:
        if citation.start >= until or not _LIST.fullmatch(text, group[-1].end, citation.start):
            break
        group.append(citation)
    return group


def _run(text: str, mentions: Sequence[Named], last: int, starts: Sequence[int]) -> list[int]:
    """The mentions that end with ``last`` and have nothing between them but their objects, "en" or a comma."""
    run = [last]
    while run[0] > 0:
        previous = mentions[run[0] - 1].end
        if bisect_left(starts, previous) < bisect_left(starts, mentions[last].start):
            break  # a number stands between
        between = text[previous : mentions[run[0]].start]
        joined = _JOINED_AT_END.search(between)
        if joined is None or (joined.start() and not is_harmless(between[: joined.start()])):
            break
        run.insert(0, run[0] - 1)
    return run


def _doubtful(behind: Sequence[Citation], others: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The numbers further on in the sentence of a mention that are not certainly of another motie in it."""
    taken = {ids[0] for ids in others if len(ids) == 1}
    return tuple(dict.fromkeys(citation.id for citation in behind[:_MOST_DOUBTFUL] if citation.id not in taken))

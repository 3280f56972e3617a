"""Which number a sentence states for the motie it names, and which it may state.

A number is a motie's when what stands between is harmless (``motie_between``), no letter that is spoken of before
the name can own it ("de Kamerbrief over de motie Sneller (Kamerstuk 35 954, nr. 10)"), and the numbers are as many
as the moties they stand behind. Every other number further on in the sentence is doubtful: it counts only when the
motie has that number elsewhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from archief.citations.motie_before import LIST, REACH, Named, numbered_before
from archief.citations.motie_between import (
    is_fate_alone,
    is_harmless,
    without_asides,
    without_day,
    without_party,
)
from archief.citations.motie_content import (
    comes_back,
    comes_back_next,
    is_its_text,
    stands_alone,
)
from archief.citations.motie_frame import (
    continues,
    goes_on_elsewhere,
    is_object,
)
from archief.citations.motie_owner import (
    OWNERS,
    THE_MOTIE,
)
from archief.citations.motie_paper import with_papers
from archief.citations.motie_sentence import QUOTE, Sentence
from archief.citations.patterns import spaced
from archief.model import Citation
from archief.sentences import sentence_at

_REPLACES = spaced(
    r"[\s,(\[]{1,4}(?:(?:voorgesteld|ingediend) )?(?:t\.v\.v\.|ter vervanging van)"
    r"(?: (?:die|(?:de|het) (?:[a-z]{3,20} ){0,2}(?:motie|stuk)))?"
    r"(?:,? (?:die )?(?:is )?(?:gedrukt|voorkomend|opgenomen|voorgesteld))?(?: (?:onder|op)(?: (?:stuk|nummer))?)?"
)
_REPLACES_NUMBER = spaced(
    rf"{_REPLACES.pattern} (?:nrs?\.?|nummer) \d{{1,4}}[)\]]?(?=[\s,(\[])"
)  # its dossier is its own
_REPLACED_NEXT = spaced(rf"{_REPLACES.pattern}(?: nrs?\.?)?\s{{1,3}}\Z")
_IS_ABOUT = spaced(r"[)\]] (?:over|inzake|betreffende|omtrent|waarin|waarmee|met betrekking tot) ")  # still the motie
_FROM = spaced(r" uit ")  # "de motie-Kuik uit Kamerstuk 31 765, nr. 655, over"
_WITH = spaced(r" (?:met|onder) (?:(?:als|het) )?")
_IS_NUMBER = re.compile(r"kamerstuknummer", re.IGNORECASE)  # "de motie-Kuik met Kamerstuknummer 31 765, nr. 655"
_BUDGET = re.compile(r"\bbegroting(?:swet)?\b", re.IGNORECASE)
_SO_ASKED = spaced(r"[)\]]{0,2},? (?:(?:zo|aldus) )?(?:vragen|vraagt|willen|wil) (?:de|deze|genoemde|het|zij)\b")
_OPENS_QUESTION = spaced(
    r"\W{0,4}(?:hoe|wat|waarom|wanneer|welke?|waar|wie|kan|kunt|is|zijn|klopt|heeft|in hoeverre|op welke)\b"
)
_LAST_NAMED = spaced(
    r"[^();]{0,200}\blaatst(?:e|genoemde) motie (?:[(\[]\s{0,3}"
    r"|(?:staat|is te vinden|is gedrukt) (?:op|onder|in) )"
)
_IS_WITH = spaced(r"\s{0,3}(?:deze|die) motie (?:is|was|werd) (?:met|onder|als)(?: nummer)? ")
_IS_DONE = spaced(r"(?: [\w’-]{1,20}){0,2} (?:aangenomen|ingediend|gedrukt|verworpen|aangehouden|rondgedeeld)\b")
_ON = r"(?:[\s(\[,]{1,3}(?:gedrukt )?(?:op|onder) |\s{0,2}[(\[,]\s{0,2})"
_PAPER = spaced(rf"{_ON}stuk \Z")  # "op stuk 21 501-02, nr. 1841"
_TWICE = spaced(  # "op stuk nr. 58 (36 410 XVI, nr. 58)"
    rf"{_ON}(?:stuk )?(?:nr\.?|nummer) (?P<number>\d{{1,4}})\)?\s{{0,2}}[(\[,]\s{{0,2}}\Z"
)
_REPLACED_CLOSES = re.compile(r"\A[)\]][\s,]{0,3}")
_OWN_BEHIND = spaced(r"[)\]]?[\s,;]{0,3}[(\[]?")
_BESIDE = spaced(  # "het wetsvoorstel dat na de motie-Kuik is aangenomen"
    r"\b(?:na|sinds|met|door|dankzij|ondanks|vanwege|wegens|via|bij|naast|tegelijk met|naar aanleiding van"
    rf"|op (?:basis|grond) van|in (?:lijn|strijd) met) {THE_MOTIE}$"
)
_ASKED = spaced(
    r"\b(?:vra(?:gen|agt)|weten|vernemen|benieuwd)\b[^.;]{0,200}\b(?:of|hoe|wanneer|waarom|wijze|mate) [^.,;]{0,45}$"
)
_JOINED = spaced(
    r"(?: c\.s\.)?(?:\s{0,2},\s{0,3}|,? (?:en|alsmede|respectievelijk|als|dan wel) )(?:ook )?"
    r"(?:(?:aan|op|naar|van|met|in|over|voor|tot|bij) )?"
    r"(?:de )?(?:eerder )?(?:door (?:de|uw) Kamer )?(?:\w+e )?(?:aangenomen )?"
    r"(?:(?:van )?(?:(?:het|de) )?(?:lid|leden) )?"
)
_TWO_NUMBERS = spaced(r"\s{0,2}\)\s{0,3}\((?:Kamerstuk|\d)")  # the motie's, and that of the letter about it
_JOINED_AT_END = re.compile(rf"(?:{_JOINED.pattern})\Z", re.IGNORECASE)
_MOST_DOUBTFUL = 6
_FARTHEST = 500  # characters behind a name that are looked at


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
    if mentions and ("nr" in text or "ummer" in text or "letter" in text):
        stated = with_papers(text, mentions, stated)
    if not stated:
        return [Numbers()] * len(mentions)
    starts = [citation.start for citation in stated]
    certain: dict[int, tuple[str, ...]] = {
        index: (id,) for index, id in numbered_before(text, mentions, stated, starts).items()
    }
    within = _within(mentions, stated, starts)
    certain.update(within)
    for index, mention in enumerate(mentions):
        if index in within:
            continue
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
            owns = _is_taken_up(text, mentions, index, group[0]) or _owns(
                text, mention, between, group[0], stated[max(0, first - 1)], beside=beside
            )
            if len(run) in (1, len(ids)) and owns:
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
    rest = _REPLACED_CLOSES.sub(" ", text[citations[first].end : min(next_start, mention.end + _FARTHEST)])
    return first + 1, between[: replaced.start()] + rest


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
    lead = text[max(start, previous.start - REACH) : previous.start]
    joined = mentions[index].start < end and continues(lead, text[before.end : mentions[index].start])
    return lead if joined else ""


def _owns(text: str, mention: Named, between: str, citation: Citation, before: Citation, *, beside: str) -> bool:
    """Whether a number further on in the text is certainly that of the motie; ``between`` stands before it.

    ``beside`` stands before the motie to which this one is joined.
    """
    sentence_start, sentence_end = sentence_at(text, mention.start)
    if citation.start >= sentence_end:
        return False
    start = max(sentence_start, mention.start - REACH)
    lead, behind = text[start : mention.start], text[citation.end : sentence_end]
    from_it = _FROM.fullmatch(between) or (_WITH.fullmatch(between) and _IS_NUMBER.match(citation.text))
    if not from_it and _is_of_another(lead, between, citation):
        return False
    if not between.strip(" ([") and (mention.plural or _IS_ABOUT.match(behind)):
        return True  # "de moties van de leden Kuik (Kamerstuk …) en Bikker (Kamerstuk …)"
    if _TWO_NUMBERS.match(text, citation.end, sentence_end):
        return is_harmless(between)
    sentence = Sentence(
        lead,
        without_day(without_party(without_asides(between))),
        behind,
        question=text[sentence_end - 1] == "?" or is_asked(lead) or _is_so_asked(lead, behind),
        whole=start == sentence_start,
        numbered=before.start - start if before.start < mention.start else -1,
        beside=beside,
    )
    return not sentence.has_owner() and (bool(from_it) or sentence.is_of_the_motie())


def _is_of_another(lead: str, between: str, citation: Citation) -> bool:
    """Whether the number is of what the motie replaces or followed on, of another thing, or of the budget."""
    fate = is_fate_alone(between) and _BESIDE.search(lead) is not None
    budget = _BUDGET.search(between) is not None and citation.id.endswith(("-1", "-2"))
    return fate or budget or _REPLACES.search(between) is not None or goes_on_elsewhere(lead, between)


def _within(
    mentions: Sequence[Named], citations: Sequence[Citation], starts: Sequence[int]
) -> dict[int, tuple[str, ...]]:
    """The numbers that stand between "motie" and its submitter: "de motie (Kamerstuk …) van het lid Kuik"."""
    found: dict[int, tuple[str, ...]] = {}
    for index, mention in enumerate(mentions):
        inside = citations[bisect_left(starts, mention.start) : bisect_left(starts, mention.end)]
        if len(inside) == 1 and not mention.plural:
            found[index] = inside[0].ids
    return found


def _is_taken_up(text: str, mentions: Sequence[Named], index: int, citation: Citation) -> bool:
    """Whether the only motie of a sentence is taken up there, or in the next, and has its number then: "deze motie
    (Kamerstuk …)"."""
    mention = mentions[index]
    start, end = sentence_at(text, mention.start)
    if _LAST_NAMED.fullmatch(text, mention.end, citation.start):
        return not mention.plural
    if mention.plural or (index and mentions[index - 1].end > start):
        return False
    if citation.start < end:
        between, behind = QUOTE.sub(" (", text[mention.end : citation.start]), text[citation.end : end]
        return comes_back(between) or (between.endswith("; ") and stands_alone(text[start : citation.start], behind))
    between = text[end : min(citation.start, end + _FARTHEST)]
    _, last = sentence_at(text, citation.start)
    if _IS_WITH.fullmatch(between) and _IS_DONE.match(text, citation.end):
        return True
    alone = not between.strip() and stands_alone(text[start:end], text[citation.end : last])
    told = "motie" not in between and OWNERS.search(text, start, end) is not None  # "Het betreft": that letter
    return alone or (comes_back_next(between) and not told) or is_its_text(between, text[citation.end : last])


def is_asked(lead: str) -> bool:
    """Whether ``lead`` is of a question that is told: "De leden vragen hoe de"."""
    return _ASKED.search(lead) is not None


def _is_so_asked(lead: str, behind: str) -> bool:
    """Whether the sentence is a question in direct speech: "Hoe staat het met de motie-Kuik (…), zo vragen zij"."""
    return _OPENS_QUESTION.match(lead) is not None and _SO_ASKED.match(behind) is not None


def is_replaced(text: str, citation: Citation) -> bool:
    """Whether a number is that of the motie which another replaced: "(t.v.v. 31 765, nr. 571)"."""
    return _REPLACED_NEXT.search(text, max(0, citation.start - REACH), citation.start) is not None


def _group(text: str, citations: Sequence[Citation], first: int, until: int) -> list[Citation]:
    """The numbers that are listed together from ``first`` on: "Kamerstukken 29 754, nr. 658 en 36 410, nr. 12"."""
    group = [citations[first]]
    for citation in citations[first + 1 :]:
        if citation.start >= until or not LIST.fullmatch(text, group[-1].end, citation.start):
            break
        group.append(citation)
    return group


def _run(text: str, mentions: Sequence[Named], last: int, starts: Sequence[int]) -> list[int]:
    """The mentions that end with ``last`` and have nothing between them but their objects, "en" or a comma."""
    run = [last]
    while run[0] > 0 and not (mentions[run[0]].plural and text.startswith("moties", mentions[run[0]].start)):
        previous = mentions[run[0] - 1].end
        if bisect_left(starts, previous) < bisect_left(starts, mentions[last].start):
            break  # a number stands between
        between = text[previous : mentions[run[0]].start]
        joined = _JOINED_AT_END.search(between)
        about = between[: joined.start()] if joined else ""
        if joined is None or not (not about or is_harmless(about) or (mentions[last].plural and is_object(about))):
            break
        run.insert(0, run[0] - 1)
    return run


def _doubtful(behind: Sequence[Citation], others: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The numbers further on in the sentence of a mention that are not certainly of another motie in it."""
    taken = {ids[0] for ids in others if len(ids) == 1}
    return tuple(dict.fromkeys(citation.id for citation in behind[:_MOST_DOUBTFUL] if citation.id not in taken))

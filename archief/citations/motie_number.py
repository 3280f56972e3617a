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

from archief.citations.motie_before import LIST, REACH, SEE, STATUS, Named, numbered_before
from archief.citations.motie_between import (
    after_fate,
    is_description,
    is_fate_alone,
    is_harmless,
    says_its_number,
    tells_its_fate,
    without_asides,
    without_day,
    without_fate,
    without_party,
)
from archief.citations.motie_content import (
    comes_back,
    comes_back_next,
    is_asked_for,
    is_its_text,
    stands_alone,
    tells_content,
)
from archief.citations.motie_frame import (
    continues,
    goes_on_elsewhere,
    has_verb,
    is_closed,
    is_enclosed,
    is_object,
    is_request,
)
from archief.citations.motie_owner import (
    ABOUT,
    IN_REACTION,
    INFORMED,
    OWNERS,
    THE_MOTIE,
    letters,
    of_numbered,
    reacts,
)
from archief.citations.motie_paper import with_papers
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
_GIVEN_OUT = spaced(r",? (?:die|welke) met\s{1,3}")  # "die met Kamerstuk 28 089, nr. 70 is rondgedeeld"
_IS_GIVEN_OUT = spaced(r" (?:is|was|werd) (?:rondgedeeld|ingediend|voorgesteld|gedrukt)\b")
_NEXT_OF_LIST = spaced(  # "…, de motie-Kuik over wachtlijsten (Kamerstuk …), de motie-Bikker over …"
    r"[)\]],?(?: en)?(?: ook)?(?: (?:de|het))?(?: [a-z]{3,20}e){0,2} moties?\b"
)
_NEXT_NUMBERED = spaced(r"[)\]],?(?: en| alsmede)?(?: op| van| over)? de (?:[a-z]{3,20}e )?motie[^()]{3,60}\([^()]*\d")
_IS_ABOUT = spaced(r"[)\]] (?:over|inzake|betreffende|omtrent|waarin|waarmee|met betrekking tot) ")  # still the motie
_FROM = spaced(r" uit ")  # "de motie-Kuik uit Kamerstuk 31 765, nr. 655, over"
_CLOSES = re.compile(r"[)\]][,.;]")
_AUXILIARY = spaced(r"\b(?:heeft|hebben|had|werd|is|was) (?:de|uw|onze) (?:(?:(?:Eerste|Tweede) )?Kamer|senaat)\b")
_BUDGET = re.compile(r"\bbegroting(?:swet)?\b", re.IGNORECASE)
_PARTED = (  # verbs of which one part stands before the motie and the other behind it, or behind its object
    (  # "nam de Kamer de motie-Kuik over … aan (Kamerstuk …)", "nam de Kamer de motie-Kuik aan over …"
        spaced(
            r"\b(?:nam|namen|neemt) (?:[\w’-]{1,30} ){0,6}?(?:Kamer|senaat|parlement) (?:[\w’-]{1,20} ){0,5}\Z"
            r"|\b(?:Kamer|senaat|parlement) (?:nam|namen|neemt) (?:[\w’-]{1,20} ){0,6}\Z"
        ),
        "aan",
    ),
    (spaced(r"\b(?:dien|dient|dienen|diende|dienden) (?:[\w’-]{1,30} ){0,8}\Z"), "in"),
)
_PARTICLE = r"\s{{1,3}}{}(?=\s{{0,3}}[(\[,]|\s{{1,3}}(?:over|inzake|om|die|waarin|waarmee)\s)"
_SO_ASKED = spaced(r"[)\]]{0,2},? (?:(?:zo|aldus) )?(?:vragen|vraagt|willen|wil) (?:de|deze|genoemde|het|zij)\b")
_QUOTE = spaced(r":? [«“„\"‘][^«»“”\"]{3,300}[»”\"’][.,]? [(\[]\s{0,3}")  # its words, and then its number
_ABOUT_AND_ASKS = spaced(  # "over een verdrag, die de regering verzoekt om …"
    r"(?P<about> (?:over|inzake) [^,;()]{3,100})(?P<asks>, (?:die|waarin|waarmee) (?:de (?:regering|Kamer|minister)"
    r"|het kabinet) [^;()]*[(\[]\s{0,3})"
)
_AND_ASKS = re.compile(
    r"\A[^;:()]{0,120}?(?:aangenomen|aanvaard|ingediend)(?: is)?\s{1,3}en\s{1,3}(?=(?:die|waarin|waarmee)\s)"
)
_LAST_NAMED = spaced(
    r"[^();]{0,200}\blaatst(?:e|genoemde) (?:motie )?(?:[(\[]\s{0,3}"
    r"|(?:staat|is te vinden|is gedrukt) (?:op|onder|in) )"
)
_ON = r"(?:[\s(\[,]{1,3}(?:gedrukt )?(?:op|onder) |\s{0,2}[(\[,]\s{0,2})"
_PAPER = spaced(rf"{_ON}stuk \Z")  # "op stuk 21 501-02, nr. 1841"
_TWICE = spaced(  # "op stuk nr. 58 (36 410 XVI, nr. 58)"
    rf"{_ON}(?:stuk )?(?:nr\.?|nummer) (?P<number>\d{{1,4}})\)?\s{{0,2}}[(\[,]\s{{0,2}}\Z"
)
_REPLACED_CLOSES = re.compile(r"\A[)\]][\s,]{0,3}")
_OWN_BEHIND = spaced(r"[)\]]?[\s,;]{0,3}[(\[]?")
_POINTS = spaced(r"\b(?:zie|voor|verwijs(?:t|en)?|verwezen|vindt u|treft u|stand van zaken|afdoening)\b")
_BRACKETED = re.compile(r"[(\[,]")
_TITLE = spaced(
    r"^\W{0,4}(?:reactie|uitvoering|afdoening|stand van zaken|appreciatie|opvolging|toezegging|brief)\b"
    rf"[^.;()]{{0,120}} (?:{ABOUT}|van) {THE_MOTIE}$"
)
_MOTIE_ALONE = spaced(rf"\W{{0,4}}{SEE}(?:de )?)?{STATUS}")
_BESIDE = spaced(  # "het wetsvoorstel dat na de motie-Kuik is aangenomen"
    r"\b(?:na|sinds|met|door|dankzij|ondanks|vanwege|wegens|via|bij|naast|tegelijk met|naar aanleiding van"
    rf"|op (?:basis|grond) van|in (?:lijn|strijd) met) {THE_MOTIE}$"
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
    r"(?: c\.s\.)?(?:\s{0,2},\s{0,3}|,? (?:en|alsmede|respectievelijk|als|dan wel) )(?:ook )?"
    r"(?:(?:aan|op|naar|van|met|in|over|voor|tot|bij) )?"
    r"(?:de )?(?:eerder )?(?:door (?:de|uw) Kamer )?(?:\w+e )?(?:aangenomen )?"
    r"(?:(?:van )?(?:(?:het|de) )?(?:lid|leden) )?"
)
_TWO_NUMBERS = spaced(r"\s{0,2}\)\s{0,3}\((?:Kamerstuk|\d)")  # the motie's, and that of the letter about it
_JOINED_AT_END = re.compile(rf"(?:{_JOINED.pattern})\Z", re.IGNORECASE)
_CLOSING = ")?.,;: \n\t\u00a0\u202f"
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
    start = max(sentence_start, mention.start - REACH)
    lead, behind = text[start : mention.start], text[citation.end : sentence_end]
    if citation.start >= sentence_end or _is_of_another(lead, between, citation):
        return False
    if not between.strip(" ([") and (mention.plural or _IS_ABOUT.match(behind)):
        return True  # "de moties van de leden Kuik (Kamerstuk …) en Bikker (Kamerstuk …)"
    if _FROM.fullmatch(between):
        return not mention.plural
    if _TWO_NUMBERS.match(text, citation.end, sentence_end):
        return is_harmless(between)
    between = without_day(without_party(without_asides(between)))
    whole = _without_particle(lead, between)
    taken = whole != between
    between = _AND_ASKS.sub(", ", _request_alone(whole))
    question = text[sentence_end - 1] == "?" or bool(_ASKED.search(lead) or _SO_ASKED.match(behind))
    numbered = before.start - start if before.start < mention.start else -1
    alone = start == sentence_start and not behind.strip(_CLOSING)
    pointed = not _BRACKETED.search(between) and _POINTS.search(lead)  # "Zie voor de motie-Kuik Kamerstuk …"
    told = not question and INFORMED.search(lead) and not IN_REACTION.search(lead)
    informed = reacts(lead) or told or (alone and _TITLE.search(lead))
    listed = not between.strip(" ([") and _NEXT_NUMBERED.match(behind) is not None  # of each of them the number
    owned = pointed or informed or letters(lead, numbered, question=question)
    if owned and not (listed or tells_its_fate(between)):
        return False
    led = is_closed(lead, question=question) or (bool(beside) and is_closed(beside, question=question))
    led = led or taken or (alone and has_verb(lead))
    enclosed = start == sentence_start and is_object(between, enclosed=True) and is_enclosed(lead, behind)
    title = alone and _MOTIE_ALONE.fullmatch(lead) is not None
    closed = (question and not _PRESUPPOSED.search(lead)) or of_numbered(lead, numbered)
    return (
        is_request(after_fate(between))
        or says_its_number(between)
        or is_asked_for(between)
        or (_GIVEN_OUT.fullmatch(between) is not None and _IS_GIVEN_OUT.match(behind) is not None)
        or (led and is_object(between))
        or (is_object(between) and _NEXT_OF_LIST.match(behind) is not None)
        or (is_object(between) and between.rstrip().endswith(",") and behind.startswith(","))
        or _QUOTE.fullmatch(between) is not None
        or enclosed
        or ((alone or _CLOSES.match(behind)) and tells_content(lead, between))
        or (alone and describes(lead, between))
        or (bool(beside) and is_object(between))
        or (_AUXILIARY.search(lead) is not None and is_object(without_fate(between)))
        or is_harmless(between, title=title, ends_in_verb=closed)
    )


def _without_particle(lead: str, between: str) -> str:
    """``between`` without the part of the verb of the sentence that stands there: "nam … aan", "diende … in"."""
    for verb, particle in _PARTED:
        if verb.search(lead):
            return re.sub(_PARTICLE.format(particle), "", between, count=1)
    return between


def _request_alone(between: str) -> str:
    """What a motie asks, when ``between`` first says what it is about."""
    both = _ABOUT_AND_ASKS.fullmatch(between)
    return both["asks"] if both and is_object(both["about"]) else between


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
        between, behind = _QUOTE.sub(" (", text[mention.end : citation.start]), text[citation.end : end]
        return comes_back(between) or (between.endswith("; ") and stands_alone(text[start : citation.start], behind))
    between = text[end : min(citation.start, end + _FARTHEST)]
    _, last = sentence_at(text, citation.start)
    alone = not between.strip() and stands_alone(text[start:end], text[citation.end : last])
    told = "motie" not in between and OWNERS.search(text, start, end) is not None  # "Het betreft": that letter
    return alone or (comes_back_next(between) and not told) or is_its_text(between, text[citation.end : last])


def is_replaced(text: str, citation: Citation) -> bool:
    """Whether a number is that of the motie which another replaced: "(t.v.v. 31 765, nr. 571)"."""
    return _REPLACED_NEXT.search(text, max(0, citation.start - REACH), citation.start) is not None


def describes(lead: str, between: str) -> bool:
    """Whether the sentence asks if a motie is known, and what follows its name says what it is about."""
    return _IS_KNOWN.match(lead) is not None and is_description(between)


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

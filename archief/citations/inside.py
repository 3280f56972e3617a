"""Words that point inside the document: "het antwoord op vraag 2", "de beantwoording van de vragen van de fracties
VVD en de Groep Markuszower", "zoals hierboven aangegeven".

Here the words are found; which exchange is meant is for linking to say, and often it cannot be said. What points
at another document (a letter, a report, earlier Kamervragen) is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from archief.citations.patterns import Spans, spaced
from archief.citations.words import content_words
from archief.fracties import names_in
from archief.model import CrossReference
from archief.sentences import sentence_at

_AND = r"(?:\s{0,2},\s{0,2}(?:en )?| (?:en|of) |\s{0,2}(?:t/m|tot en met|[-\u2013])\s{0,2})"
_AMOUNT = r"(?!\d|[.,]\d|[%°/]|\s{0,2}(?:procent|miljoen|miljard|euro)\b|\s{1,2}op\s{1,2}(?:de\s{1,2})?\d)"
_LIST = rf"\d{{1,3}}(?:{_AND}\d{{1,3}}){{0,12}}(?!{_AND}\d){_AMOUNT}"  # all of it, or nothing
_ELSEWHERE = (
    r"(?! (?:van|uit|in) (?:het (?:lid|verslag|schriftelijk|vorige|eerdere|Aanhangsel)|lid\b|eerdere|vorige|mijn brief"
    r"|de (?:(?:feitelijke|schriftelijke) vragen|leden|eerdere|vorige|set|Kamervragen|schriftelijke|brief|vragen)))"
    r"(?! (?:van|uit|in|bij|op) (?:de|een|uw|mijn) (?:[a-z]{3,20} ){0,2}(?:lijst|reeks|serie|inbreng)"
    r"(?: (?:met|van) (?:[a-z]{3,20} ){0,2}(?:vragen|antwoorden)(?: en antwoorden)?)?"
    r" (?:over|bij|inzake|betreffende|van|uit|naar aanleiding)\b)"
    r"(?! (?:tijdens|in|bij|van) (?:het|de|een) (?:[a-z]{3,20} ){0,2}"
    r"[a-z-]*(?:debat|overleg|bijeenkomst|rapport|nota)\b)"
    r"(?! (?:daarvan|daarin|daaruit|aldaar|ervan)\b)"
    r"(?! (?:van|uit|in|bij) (?:die|dat|diens|hun|haar|zijn) (?:[a-z]{3,20} ){0,2}"
    r"(?:(?:Kamer)?vragen|(?:be)?antwoord(?:en|ing|ingen)?|vragenset|vragenreeks|set|reeks|serie|lijst|inbreng|stuk|brief"
    r"|[a-z]*verslag|[a-z]*overleg)\b)"
    r"(?!\s{0,2},?\s{0,2}\(?(?:Aanhangsel|Handelingen|Kamerstuk|Tweede Kamer|20\d\d[ZD]\d))"
)
_IN_PARTICULAR = spaced(  # "Zie mijn brief van 3 mei, in het bijzonder het antwoord op vraag 3"
    r"\b(?:[Kk]amerbrief|brief|brieven|verslag|rapport|nota|[Kk]amervragen|beantwoording|stuk)\b[^.;]{0,80}[,(]\s{1,3}"
    r"(?:in het bijzonder|met name|specifiek|namelijk|waaronder|daarin|zie daarin|onder meer) (?:op |in |naar )?$"
)
_OF_ANOTHER = spaced(  # "Aanhangsel Handelingen II 2022/23, nr. 12, antwoord op vraag 3": of what has that number
    r"(?:\bnr\.?\s{0,3}\d{1,4}|\d{5}-(?:[\w]{1,5}-)?\d{1,4}|\b20\d\d[ZD]\d{4,5})\)?\s?[,:]\s{1,3}(?:zie )?$"
)
_IN_THOSE = spaced(  # "… eerdere vragen (Aanhangsel …). Daarin is bij het antwoord op vraag 2 gemeld"
    r"\b(?:Aanhangsel|Handelingen|Kamervragen|schriftelijke vragen|eerdere (?:vragen|beantwoording|antwoorden)"
    r"|feitelijke vragen|schriftelijk overleg)\b[^?!]{0,200}\b(?:daar(?:in|bij)|aldaar|destijds|toen"
    r"|in die (?:set|reeks|lijst|beantwoording|antwoorden|vragen|brief)|van die (?:vragen|antwoorden))\b[^.;?!]{0,60}$"
)
# Every pattern begins at a plain word, so that the search for it is quick; what stands before it is added after.
_ANSWER = r"antwoord(?:en|ing|ingen)?"
_THE_BEFORE = spaced(r"(?:\b(?:de|het|mijn|ons|onze) )?(?:\beerdere? )?(?:\bbe)?$")
_ANSWER_BEFORE = spaced(rf"\b(?:be)?{_ANSWER} (?:op|bij|van|onder|aan|in) (?:de )?(?:sub|deel)?$")
_NUMBERED = (
    spaced(rf"[Vv]ra(?:ag|gen) (?P<list>{_LIST}){_ELSEWHERE}", flags=0),
    spaced(rf"[Aa]ntwoord(?:en)? (?:(?:onder|bij|op) )?(?P<list>{_LIST}){_ELSEWHERE}", flags=0),
)
_QUESTIONS = spaced(
    r"[Aa]ntwoord(?:en|ing|ingen)? (?:(?:van|op|bij|aan) (?:[a-zé]{2,20} ){0,3}?"
    r"(?:vra(?:ag|gen)|opmerkingen|inbreng) |aan |(?:bij|onder) (?=(?:de|het) (?:leden|lid|fracties?|groep|[A-Z])))"
    r"(?P<who>(?:gesteld )?(?:van|door|aan|de|het) (?:(?![Aa]ntwoord)[^.;:()]){2,100})",  # not that of a second pointer
    flags=0,
)
_JOINED = spaced(  # a questioner's: "sluiten zich aan bij de vragen van de leden van de CDA-fractie"
    r"(?:sluit(?:en)? (?:(?:deze leden|dit lid|zij|de leden) )?zich (?:[a-z]{3,9} ){0,2}aan bij"
    r"|verwij(?:st|zen) (?:[a-z]{3,9} ){0,2}naar) "
    r"(?P<own>(?:de|alle) (?:[a-z]{3,9} )?(?:vra(?:ag|gen)|opmerkingen|inbreng)(?: en (?:vragen|opmerkingen))? "
    r"(?P<who>(?:van|door) [^.;:()]{2,100}))",
    flags=0,
)
_OTHER_OCCASION = spaced(  # "… van de VVD-fractie in het vorige schriftelijk overleg" is another document
    r"[^.;]{0,30}? (?:in|tijdens|bij|uit|naar aanleiding van) (?:(?:het|de|een) )?(?:[a-z]{3,20} ){0,2}"
    r"(?:schriftelijk overleg|(?:commissie|plenaire )?debat|verslag|brief)\b"
)
_PRINTED_ELSEWHERE = spaced(  # "uw antwoorden op eerdere vragen (Aanhangsel …)", "… van het lid Ypma (2016Z0123)"
    r"(?: (?:hierover|daarover|ter zake))?(?: (?:van|door) (?:het lid|de leden) [^.;:()?!]{2,60})?"
    r"(?: (?:van|d\.d\.) \d{1,2} [a-z]{3,9}(?: \d{4})?)?\s?,?\s?[(\[]?\s?(?:zie )?"
    r"(?:Aanhangsel|Handelingen|Kamerstuk|Tweede Kamer|TK|20\d\d[ZD]\d|ah-[te]k)"
)
_ANSWERED_APART = spaced(  # "Kunt u de vragen 1 tot en met 5 afzonderlijk beantwoorden?" points nowhere
    r"[^.?!]{0,80}\b(?:afzonderlijk|apart|separaat|[eé][eé]n voor [eé][eé]n|stuk voor stuk)\b[^.?!]{0,40}\bbeantwoord"
)
_GROUP = spaced(r"fractie|\bgroep\b|\bleden van\b|\blid\b")
_PARTICIPLE = (
    r"(?:aangegeven|vermeld|toegelicht|gemeld|genoemd|beschreven|uiteengezet|uiteen gezet|opgemerkt|gesteld|beantwoord"
    r"|geschetst|benoemd|aangehaald|uitgelegd|geantwoord|gezegd|betoogd|benadrukt|besproken|verwoord)"
)
_ABOUT = spaced(  # "… van de VVD-fractie over de vaaruren"; "over dit onderwerp" says nothing by itself
    r" (?:over|inzake|betreffende|omtrent|aangaande|rond(?:om)?|met betrekking tot|ten aanzien van)"
    r" (?!(?:dit|deze|die|dat|hetzelfde|dezelfde|(?:de|het) (?:genoemde?|betreffende|onderhavige|gestelde))\b)"
    r"(?P<topic>[^.,;:()?!]{3,120}?)"
    rf"(?=\s{{0,3}}(?:[.,;:()?!]|\Z)| (?:{_PARTICIPLE}|is|zijn|werd|heb|heeft|hebben|reeds|al|ook|eerder) )"
)
_REST = spaced(r"\b(?:de|alle|uw) (?:overige|resterende) (?:vragen|opmerkingen)\b|\bvoor het overige\b")
_THE = r"(?:de|het|mijn|ons|onze) "
_FILLER = r"(?:(?:ook|al|reeds|wij|ik|is|zijn|werd) ){0,3}"
_STATED_ABOVE = (
    spaced(
        rf"[Zz]oals {_FILLER}(?:hierboven|hiervoor|eerder|reeds|boven) {_FILLER}"
        rf"(?:in {_THE}(?:be)?{_ANSWER} )?{_FILLER}{_PARTICIPLE}\b",
        flags=0,
    ),
    spaced(
        rf"[Zz]oals {_FILLER}(?:{_PARTICIPLE} )?in {_THE}(?:eerdere?|vorige|voorgaande|bovenstaande) (?:be)?{_ANSWER}"
        rf"(?: (?:is|zijn|al|reeds|werd)){{0,2}}(?: {_PARTICIPLE})?\b",
        flags=0,
    ),
)
_PREVIOUS = spaced(
    rf"(?:[Vv]oorgaande|[Vv]orige|[Ee]erdere|[Bb]ovenstaande|[Vv]oorafgaande) (?:vra(?:ag|gen)|(?:be)?{_ANSWER})\b",
    flags=0,
)
_THE_PREVIOUS = spaced(
    r"(?: (?:bij|in|op|onder|aan|naar aanleiding van))?"
    rf" (?:{_THE})?(?:(?:be)?{_ANSWER} (?:op|van|bij|onder) (?:{_THE})?)?"
    rf"{_PREVIOUS.pattern}",
    flags=0,
)
_PREVIOUS_BEFORE = spaced(rf"(?:\b{_THE})?(?:\b(?:be)?{_ANSWER} (?:op|van|bij|onder) )?(?:{_THE})?$")
_ANSWER_TO = spaced(r"antwoord[a-z]* (?:op|van|bij) ")
_REFERS = re.compile(r"\b(?:verwe(?:zen|es|zing)|verwijs|verwijst|verwijzen|zie|zoals)\b", re.IGNORECASE)
_PLACE_BEFORE = re.compile(r"\b(?:in|bij|onder)\s{1,3}\Z")
_WITH_ARTICLE = spaced(r"(?:de|het|mijn|ons|onze) ")
_POINTS = re.compile(rf"{_REFERS.pattern}|\b(?:reeds|eerder|hierboven|hiervoor|ingegaan)\b", re.IGNORECASE)
_SEE_ABOVE = spaced(
    rf"(?:[Zz]ie|[Vv]erwe(?:zen|es|zing)|[Vv]erwijs(?:t)?|[Vv]erwijzen)\b[^.;]{{0,80}}? {_THE}(?:be)?{_ANSWER}\b"
    r"[^.;]{0,160}?\b(?:hierboven|hiervoor|eerder)\b",
    flags=0,
)
_SEE = spaced(r"[Zz]ie hierboven\b", flags=0)
_OUTSIDE = spaced(
    r"\b(?:(?:Kamer)?brie(?:f|ven)|(?:BNC-?)?fiches?|verslag|rapport|nota|Kamervragen|(?:commissie)?debat|toegezegd"
    r"|schriftelijk overleg)\b"
)
_PREPOSITION = spaced(r" (?:in|bij|per|tijdens|aan) ")
_SAME_POINTER = 20  # characters
_BEFORE = 40  # characters before a match in which its article and noun may stand
_IN_SIGHT = 150  # characters before a match in which another document may be named
_NAMED_BEFORE = 300  # characters before a match in which such a document is pointed back to
_REACH = 500  # characters of a sentence that are read on either side
_QUICK = re.compile(r"[Vv]ra(?:ag|gen)|ntwoord|[Zz]oals|hierboven")


def cross_references(text: str) -> Iterator[CrossReference]:
    """The references inside the document in ``text``, in reading order; spans do not overlap."""
    if not _QUICK.search(text):
        return
    found = sorted(_candidates(text), key=lambda reference: (reference.start, -reference.end))
    end = 0
    for reference in found:
        if reference.start >= end:
            end = reference.end
            yield reference


def _candidates(text: str) -> Iterator[CrossReference]:
    taken = Spans()
    answers = "ntwoord" in text
    yield from _of_fracties(text, taken, answers=answers)
    yield from _by_number(text, taken, answers=answers)
    for match in _above(text, answers=answers):
        start = _begin(text, match.start(), _PREVIOUS_BEFORE) if match.re is _PREVIOUS else match.start()
        if taken.touches(start, match.end() + _SAME_POINTER):
            continue  # "zoals eerder vermeld in vraag 2" points once
        if match.re is _STATED_ABOVE[0] and _THE_PREVIOUS.match(text, match.end()):
            continue  # "zoals hierboven aangegeven bij de vorige vraag": the one is told by the other
        if _points_outside(text, start, match.end()) or (
            match.re is _PREVIOUS and not _refers(text, start, match.end())
        ):
            continue
        if _whole(text, start) and taken.take(start, match.end()):
            yield _reference(text, start, match.end(), above=True)


def _of_fracties(text: str, taken: Spans, *, answers: bool) -> Iterator[CrossReference]:
    """The answers to a fractie, and the questions of one in which another joins."""
    for match in _QUESTIONS.finditer(text) if answers else ():
        names, end = _who(match)
        start = _begin(text, match.start(), _THE_BEFORE)
        elsewhere = _elsewhere(text, end) or not _points(text, start, end)
        if names and not elsewhere and _whole(text, start) and taken.take(start, end):
            yield replace(
                _reference(text, start, end, fracties=names), about=_about(text, end), rest=_rest(text, start)
            )
    for match in _JOINED.finditer(text):
        names, end = _who(match)
        if names and not _elsewhere(text, end) and taken.take(match.start("own"), end):
            yield _reference(text, match.start("own"), end, fracties=names)


def _by_number(text: str, taken: Spans, *, answers: bool) -> Iterator[CrossReference]:
    """The questions and answers with a number: "de antwoorden op de vragen 2 en 3"."""
    for pattern in _NUMBERED:
        for match in pattern.finditer(text):
            start = _begin(text, match.start(), _ANSWER_BEFORE) if answers else match.start()
            if start < match.start() or pattern is _NUMBERED[1]:
                start = _begin(text, start, _THE_BEFORE)
            before = text[max(0, start - _IN_SIGHT) : start]
            if _OF_ANOTHER.search(before) or _IN_PARTICULAR.search(before) or _of_those(text, start):
                continue
            apart = _ANSWERED_APART.match(text, match.end())
            if not apart and _whole(text, start) and taken.take(start, match.end()):
                yield _reference(text, start, match.end(), numbers=_numbers(match["list"]))


def _above(text: str, *, answers: bool) -> Iterator[re.Match[str]]:
    if answers and ("hierboven" in text or "hiervoor" in text or "eerder" in text):
        yield from _SEE_ABOVE.finditer(text)
    if "oals" in text:
        for pattern in _STATED_ABOVE:
            yield from pattern.finditer(text)
    yield from _PREVIOUS.finditer(text)
    if "hierboven" in text:
        yield from _SEE.finditer(text)


def _elsewhere(text: str, end: int) -> bool:
    """Whether what follows the name of a fractie at ``end`` says that its questions stand in another document."""
    return bool(_OTHER_OCCASION.match(text, end) or _PRINTED_ELSEWHERE.match(text, end))


def _of_those(text: str, start: int) -> bool:
    """Whether a question is one of a document that was named before it and that its sentence points back to."""
    return _IN_THOSE.search(text[max(0, start - _NAMED_BEFORE) : start]) is not None


def _begin(text: str, at: int, before: re.Pattern[str]) -> int:
    """Where a reference begins: at its match, or at the words before it that belong to it."""
    window = max(0, at - _BEFORE)
    found = before.search(text[window:at])
    return window + found.start() if found else at


def _whole(text: str, at: int) -> bool:
    """Whether a word begins at ``at``: "verantwoording" and "Kamervragen" are other words."""
    return not (at and text[at - 1].isalpha())


def _who(match: re.Match[str]) -> tuple[tuple[str, ...], int]:
    """The fracties whose questions are meant, and where their names end."""
    who = match["who"]
    if not _GROUP.search(who):
        return (), match.end()
    names = names_in(who)
    end = 0
    for name in names:
        at = who.find(name)
        if at < 0:
            return (), match.end()
        tail = re.match(r"(?:-?\s?fracties?)?", who[at + len(name) :])
        end = max(end, at + len(name) + (tail.end() if tail else 0))
    return names, match.start("who") + end


def _about(text: str, end: int) -> tuple[str, ...]:
    """What the questions of a fractie, whose name ends at ``end``, were about, when that follows at once."""
    topic = _ABOUT.match(text, end)
    return content_words(topic["topic"]) if topic else ()


def _rest(text: str, start: int) -> bool:
    """Whether a sentence leaves all other questions to the answers named at ``start``, and to no other document."""
    first, _ = sentence_at(text, start)
    before = text[max(first, start - _REACH) : start]
    rest = _REST.search(before)
    return rest is not None and not _OUTSIDE.search(before)


def _numbers(written: str) -> tuple[int, ...]:
    numbers: list[int] = []
    previous_end = 0
    for match in re.finditer(r"\d+", written):
        value = int(match[0])
        between = written[previous_end : match.start()]
        if numbers and re.search(r"t/m|tot|[-\u2013]", between) and numbers[-1] < value <= numbers[-1] + 30:
            numbers.extend(range(numbers[-1] + 1, value + 1))
        else:
            numbers.append(value)
        previous_end = match.end()
    return tuple(dict.fromkeys(numbers))


def _points_outside(text: str, start: int, end: int) -> bool:
    """Whether what is pointed at is another document: "zoals aangegeven in de Kamerbrief van …"."""
    if _PRINTED_ELSEWHERE.match(text, end) or _OUTSIDE.search(text, start, end):
        return True
    after = text[end : end + 30]
    return bool(_PREPOSITION.match(after) and _OUTSIDE.search(after))


def _points(text: str, start: int, end: int) -> bool:
    """Whether a sentence refers the reader: "In antwoord op de vragen van de VVD-fractie meldt …" does not.

    "In mijn antwoord op die vragen" and "bij de beantwoording daarvan" are places, so they do.
    """
    if _PLACE_BEFORE.search(text, max(0, start - _BEFORE), start) and _WITH_ARTICLE.match(text, start):
        return True
    first, last = sentence_at(text, start)
    return _POINTS.search(text, max(first, start - _REACH), min(max(last, end), end + _REACH)) is not None


def _refers(text: str, start: int, end: int) -> bool:
    if _ANSWER_TO.search(text, start, end):
        return True
    first, _ = sentence_at(text, start)
    return _REFERS.search(text, max(first, start - _REACH), end) is not None


def _reference(
    text: str,
    start: int,
    end: int,
    *,
    numbers: tuple[int, ...] = (),
    fracties: tuple[str, ...] = (),
    above: bool = False,
) -> CrossReference:
    first, last = sentence_at(text, start)
    before, after = text[max(first, start - _REACH) : start], text[end : min(last, end + _REACH)]
    own = text[start:end] if above else ""  # "de beantwoording over het netwerk hierboven"
    words = content_words(f"{before} {own} {after}")
    return CrossReference(start, end, text[start:end], numbers, fracties, words, above)

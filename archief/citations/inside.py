"""Words that point inside the document: "het antwoord op vraag 2", "de beantwoording van de vragen van de fracties
VVD en de Groep Markuszower", "zoals hierboven aangegeven".

Here the words are found; which exchange is meant is for linking to say, and often it cannot be said. What points
at another document (a letter, a report, earlier Kamervragen) is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from archief.citations.patterns import Spans, spaced
from archief.fracties import names_in
from archief.model import CrossReference
from archief.sentences import sentence_at

_AND = r"(?:\s{0,2},\s{0,2}(?:en )?| (?:en|of) |\s{0,2}(?:t/m|tot en met|[-\u2013])\s{0,2})"
_AMOUNT = r"(?!\d|[.,]\d|[%°/]|\s{0,2}(?:procent|miljoen|miljard|euro)\b)"
_LIST = rf"\d{{1,3}}(?:{_AND}\d{{1,3}}){{0,12}}{_AMOUNT}"
_ELSEWHERE = (
    r"(?! (?:van|uit|in) (?:het (?:lid|verslag|schriftelijk|vorige|eerdere|Aanhangsel)|lid\b|eerdere|vorige|mijn brief"
    r"|de (?:leden|eerdere|vorige|set|Kamervragen|schriftelijke|brief|vragen)))"
)
_THE = r"(?:(?:de|het|mijn|ons|onze) )"
_ANSWER = r"(?:be)?antwoord(?:en|ing|ingen)?"
_NUMBERED = (
    spaced(
        rf"\b(?:{_THE}?{_ANSWER} (?:op|bij|van|onder|aan|in) (?:de )?)?"
        rf"(?:sub|deel)?vra(?:ag|gen) (?P<list>{_LIST}){_ELSEWHERE}"
    ),
    spaced(rf"\b{_THE}?antwoord(?:en)? (?:(?:onder|bij|op) )?(?P<list>{_LIST}){_ELSEWHERE}"),
)
_QUESTIONS = spaced(
    rf"\b{_THE}?(?:eerdere? )?{_ANSWER} "
    r"(?:(?:van|op|bij|aan) (?:[a-zé]{2,20} ){0,3}?"
    r"(?:vra(?:ag|gen)|opmerkingen|inbreng) |aan )"
    r"(?P<who>(?:gesteld )?(?:van|door|aan|de|het) [^.;:()]{2,100})"
)
_OTHER_OCCASION = spaced(  # "… van de VVD-fractie in het vorige schriftelijk overleg" is another document
    r"[^.;]{0,30}? (?:in|tijdens|bij|uit|naar aanleiding van) (?:(?:het|de|een) )?(?:[a-z]{3,20} ){0,2}"
    r"(?:schriftelijk overleg|(?:commissie|plenaire )?debat|verslag|brief)\b"
)
_ANSWERED_APART = spaced(  # "Kunt u de vragen 1 tot en met 5 afzonderlijk beantwoorden?" points nowhere
    r"[^.?!]{0,80}\b(?:afzonderlijk|apart|separaat|[eé][eé]n voor [eé][eé]n|stuk voor stuk)\b[^.?!]{0,40}\bbeantwoord"
)
_GROUP = spaced(r"fractie|\bgroep\b|\bleden van\b|\blid\b")
_PARTICIPLE = (
    r"(?:aangegeven|vermeld|toegelicht|gemeld|genoemd|beschreven|uiteengezet|uiteen gezet|opgemerkt|gesteld|beantwoord"
    r"|geschetst|benoemd|aangehaald|uitgelegd|geantwoord|gezegd|betoogd|benadrukt|besproken|verwoord)"
)
_FILLER = r"(?:(?:ook|al|reeds|wij|ik|is|zijn|werd) ){0,3}"
_STATED_ABOVE = (
    spaced(
        rf"\bzoals {_FILLER}(?:hierboven|hiervoor|eerder|reeds|boven) {_FILLER}"
        rf"(?:in {_THE}?{_ANSWER} )?{_FILLER}{_PARTICIPLE}\b"
    ),
    spaced(
        rf"\bzoals {_FILLER}(?:{_PARTICIPLE} )?in {_THE}(?:eerdere?|vorige|voorgaande|bovenstaande) {_ANSWER}"
        rf"(?: (?:is|zijn|al|reeds|werd)){{0,2}}(?: {_PARTICIPLE})?\b"
    ),
)
_PREVIOUS = spaced(
    rf"\b(?:{_THE}?{_ANSWER} (?:op|van|bij|onder) )?{_THE}?"
    rf"(?:voorgaande|vorige|eerdere|bovenstaande|voorafgaande) (?:vra(?:ag|gen)|{_ANSWER})\b"
)
_ANSWER_TO = spaced(r"antwoord[a-z]* (?:op|van|bij) ")
_REFERS = re.compile(r"\b(?:verwe(?:zen|es|zing)|verwijs|verwijst|verwijzen|zie|zoals)\b", re.IGNORECASE)
_SEE_ABOVE = spaced(
    rf"{_REFERS.pattern}[^.;]{{0,80}}? {_THE}{_ANSWER}\b[^.;]{{0,160}}?\b(?:hierboven|hiervoor|eerder)\b"
)
_SEE = spaced(r"\bzie hierboven\b")
_OUTSIDE = spaced(
    r"\b(?:(?:Kamer)?brie(?:f|ven)|(?:BNC-?)?fiches?|verslag|rapport|nota|Kamervragen|(?:commissie)?debat|toegezegd"
    r"|schriftelijk overleg)\b"
)
_PREPOSITION = spaced(r" (?:in|bij|per|tijdens|aan) ")
_SAME_POINTER = 20  # characters
_REACH = 500  # characters of a sentence that are read on either side
_QUICK = re.compile(r"[Vv]ra(?:ag|gen)|antwoord|[Zz]oals|hierboven")

_WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ\d’'-]+")
_EMPTY_WORDS_TEXT = """
    zoals eerder hierboven antwoord antwoorden beantwoording vraag vragen leden fractie fracties kabinet
    minister ministers staatssecretaris bewindspersoon regering kamer tweede nederland nederlandse wordt worden
    werd heeft hebben zijn deze dit dat die daarmee hierbij verwezen verwijst verwijs verwijzen aangegeven
    vermeld toegelicht gemeld genoemd uiteengezet waarin waarbij waarvan ook reeds voor naar door over inzake
    betreffende aanzien onderwerp van het een aan met bij uit als dan niet wel nog kan kunnen zal zullen zou
    zouden mijn onze gesteld gestelde hier daarvan daarop hierop daarover hierover algemeen algemene zie uw wij
    ons haar hun hem zij men doel eigen andere dien daarom echter tevens verder voorts daarnaast tussen tegen
    onder zonder binnen volgens tot ten vanuit rondom kader acht staat uiteen gezet blijft blijven brief brieven
    jongstleden punt punten welke positie rol nader verdere waar daar toe deel geval januari februari maart
    april mei juni juli augustus september oktober november december leidt eerdere voorgaande
    vorige bovenstaande voorafgaande hiervoor boven
"""
_EMPTY_WORDS = frozenset(_EMPTY_WORDS_TEXT.split())


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


def content_words(text: str) -> tuple[str, ...]:
    """The words of ``text`` that can tell a subject, lower case, each once."""
    words: dict[str, None] = {}
    for match in _WORD.finditer(text):
        word = match[0].casefold().strip("-’'")
        if len(word) > 2 and word not in _EMPTY_WORDS:
            words.setdefault(word)
    return tuple(words)


def _candidates(text: str) -> Iterator[CrossReference]:
    taken = Spans()
    for match in _QUESTIONS.finditer(text):
        names, end = _who(match)
        if names and not _OTHER_OCCASION.match(text, end) and taken.take(match.start(), end):
            yield _reference(text, match.start(), end, fracties=names)
    for pattern in _NUMBERED:
        for match in pattern.finditer(text):
            if not _ANSWERED_APART.match(text, match.end()) and taken.take(*match.span()):
                yield _reference(text, *match.span(), numbers=_numbers(match["list"]))
    for pattern in (_SEE_ABOVE, *_STATED_ABOVE, _PREVIOUS, _SEE):
        for match in pattern.finditer(text):
            if taken.touches(match.start(), match.end() + _SAME_POINTER):
                continue  # "zoals eerder vermeld in vraag 2" points once
            if _points_outside(text, match) or (pattern is _PREVIOUS and not _refers(text, match)):
                continue
            if taken.take(*match.span()):
                yield _reference(text, *match.span(), above=True)


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


def _points_outside(text: str, match: re.Match[str]) -> bool:
    """Whether what is pointed at is another document: "zoals aangegeven in de Kamerbrief van …"."""
    after = text[match.end() : match.end() + 30]
    return bool(_OUTSIDE.search(match[0]) or (_PREPOSITION.match(after) and _OUTSIDE.search(after)))


def _refers(text: str, match: re.Match[str]) -> bool:
    if _ANSWER_TO.search(match[0]):
        return True
    start, _ = sentence_at(text, match.start())
    return _REFERS.search(text, max(start, match.start() - _REACH), match.end()) is not None


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

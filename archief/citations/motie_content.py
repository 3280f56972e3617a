"""Sentences that end with a number and speak of nothing that can own it but the motie: they tell what it asks
("De motie-Kuik vraagt om …(Kamerstuk …).", "In de motie-Kuik wordt verzocht om … (Kamerstuk …).") or come back to it
before the number ("… de motie-Kuik … van de betreffende motie (Kamerstuk …)").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from archief.citations.patterns import spaced
from archief.citations.phrases import names_document, words_of

_FARTHEST = 400  # characters from the name of a motie to its number
_LONGEST = 900  # characters of a sentence that names a motie and comes back to it: in print up to 640
_OPENS = r"\s{0,3}[(\[]\s{0,3}\Z"  # the bracket of the number

_THE_MOTIE = r"(?:(?:de|deze|die|een|genoemde) )?(?:[a-z]{3,20}e ){0,2}"
_SUBJECT = spaced(  # the motie opens the sentence, or what is said of its words
    rf"\W{{0,4}}(?:(?:(?:ook|immers|tevens|zelfs) )?"
    rf"|(?:(?:een )?onderdeel|strekking|doel|inzet|dictum|oproep|verzoek) van ){_THE_MOTIE}\Z"
)
_BY_MEANS = spaced(rf"\W{{0,4}}(?:in|met|via|bij|door|middels|door middel van) {_THE_MOTIE}\Z")
_BY_IT = spaced(rf"\b(?:in|met|via|bij|door|middels) {_THE_MOTIE}\Z")
_ASKS = (
    r"(?:verzoekt|verzocht|vraagt|vroeg|roept|riep|(?:be)?pleit|(?:be)?pleitte|beoogt|beoogde|strekt|strekte|spoort"
    r"|draagt|droeg)"
)
_ASKED = r"(?:verzocht|gevraagd|opgeroepen|bepleit|uitgesproken|opgedragen|aangespoord)"
_IS = r"(?:is|was|wordt|werd|heeft|had)"
_WHO = r"(?:(?:de|het|uw|onze) )?(?:(?:Tweede |Eerste )?Kamer|regering|kabinet|ministers?|staatssecretaris)"
_SAYS = spaced(  # the motie asks; its clause may stand between
    rf"(?: (?:over|inzake) [^,;()]{{3,100}}|,? (?:over|inzake|om|die|waarin) [^,;()]{{3,150}},)?"
    rf" (?:{_ASKS}|(?:is|was) dat) [^;()]*{_OPENS}"
)
_IS_SAID = spaced(  # one asks by the motie
    rf"(?: (?:over|inzake) [^,;()]{{3,100}}|, die [^,;()]{{3,100}},)?"
    rf" (?:{_ASKS} {_WHO}|{_IS}(?: {_WHO}){{0,2}}(?: [\w’-]{{1,30}}){{0,4}}? {_ASKED}) [^;()]*{_OPENS}"
)
_ASKED_TO = spaced(  # "hebben met de motie-Kuik verzocht … te betrekken ("
    rf" (?:{_IS} )?(?:(?:destijds|al|reeds|eerder|eveneens|ook) ){{0,2}}(?:{_ASKED}|uit (?:voor|tegen|over)) [^;()]*"
    rf"{_OPENS}"
)
_ASKED_FOR = spaced(  # "waartoe de motie-Kuik opriep (", "nadat daar in de motie-Kuik om was gevraagd ("
    rf" (?:om |toe |op )?(?:{_WHO} )?(?:opriep|oproept|vroeg|vraagt|verzocht|verzoekt|pleitte"
    rf"|{_IS} {_ASKED}|{_ASKED} {_IS}){_OPENS}"
)
_ASKED_AROUND = spaced(  # ", waarmee de Kamer om een verbod vroeg ("
    rf",? (?:die|waarin|waarmee|waarbij) (?:{_WHO} )?(?:om|tot|op|voor) (?:(?! en (?:waar|die))[^;:()]){{3,200}}? "
    rf"(?:{_ASKS}|opriep|oproept|aandrong|aandringt|{_ASKED} {_IS}|{_IS} {_ASKED}){_OPENS}"
)
_INFORMED = (
    r"gereageerd|geïnformeerd|bericht\w*|gemeld|meld\w*|beantwoord|ingegaan|(?:toe|ver|aan)?(?:gezonden|gestuurd|geboden"
    r"|stuurd)|(?:ge|be)?schr[ei]\w*|verwijs\w*|verwezen|zoals|staat van"
    r"|[a-z]{0,20}(?:brief|reactie)|verslag|nota|fiche"
)
_TOLD = spaced(rf"\b(?:afgedaan|uitgevoerd|ontraden|{_INFORMED})\b")
_TOLD_IN_QUESTION = spaced(rf"\b(?:{_INFORMED})\b")
_SEE_IT = spaced(r"\s{0,3}zie ")
_FOR_ITS_TEXT = spaced(r" voor (?:de (?:volledige |exacte )?tekst van )?(?:deze|die|de) motie\b")
_ASKED_IN = spaced(rf"[^()]{{0,100}}\) {_IS}(?: {_WHO}){{0,2}}(?: [\w’-]{{1,30}}){{0,4}}? {_ASKED}\b")
_LAW = re.compile(r"(?:wet|wetten|wetboek|richtlijn|verordening|regeling|besluit|verdrag)\Z", re.IGNORECASE)
THIS_MOTIE = (
    r"(?:(?:deze|die|dezelfde|bedoelde)(?: aangenomen)?|de (?:des)?betreffende|(?:de )?(?:boven|voor|eerder)?genoemde)"
    r" motie"
)
_BACK = spaced(
    rf"(?:\b(?:{THIS_MOTIE}(?: (?:met|onder) (?:(?:Kamer)?stuknummer)?)?"
    rf"|daarin(?=\s{{0,3}}[(\[])|(?:dat|hoewel|omdat|terwijl) deze(?=\s{{0,3}}[(\[])"
    r"|het dictum|de tekst van de motie"
    rf"|(?:deze|de) motie is te vinden (?:onder|in)|het (?:juiste )?nummer is)"
    rf"|;\s{{1,3}}(?:het|dit) betreft)\s{{0,3}}[(\[,]?\s{{0,3}}\Z"
)
_LOOSELY_BACK = spaced(r"(?:\bdaarin|\bbetreft|\bmotie (?:met|onder)(?: (?:Kamer)?stuknummer)?)\s{0,3}[(\[,]?\s{0,3}\Z")
_BACK_NEXT = spaced(
    rf"\s{{0,3}}(?:(?:[^.;:?!()]{{0,150}} )?(?:{THIS_MOTIE}|(?:de (?:letterlijke )?tekst van )?de motie)"
    r"(?:\s{0,3}[(\[,]\s{0,3}(?:zie )?| is te vinden (?:onder|in)(?: nummer)? "
    r"|,? (?:ingediend|gedrukt|aangenomen|geregistreerd) (?:onder|als|op)(?: nummer)? "
    rf"|,? (?:{_IS} )(?:[^.;:?!()]{{1,60}} )?(?:aangenomen|ingediend|aangehouden|verworpen)\s{{0,3}}[(\[]\s{{0,3}})"
    r"|(?:het|dit) (?:betreft|gaat om) )"
)
_ANOTHER = spaced(r"\bmoties?\b(?=.*\bmotie)", flags=re.DOTALL)


def tells_content(lead: str, between: str) -> bool:
    """Whether the sentence tells what the motie asks, up to the bracket with the number.

    A document that is asked for has no number yet, but one that stands at the bracket may be there already.
    """
    if len(between) > _FARTHEST:
        return False
    told = (_SUBJECT.fullmatch(lead) and _SAYS.fullmatch(between)) or (
        (_BY_MEANS.fullmatch(lead) and _IS_SAID.fullmatch(between))
        or (_BY_IT.search(lead) and _ASKED_TO.fullmatch(between))
    )
    words = words_of(between)
    last = range(max(0, len(words) - 4), len(words))
    return bool(told) and not any(_is_not_asked_for(words, at) or _LAW.search(words[at]) for at in last)


def _is_not_asked_for(words: Sequence[str], at: int) -> bool:
    """Whether a word is of a document that is not first asked for, as "een plan van aanpak" is."""
    return names_document(words[at]) and "een" not in words[max(0, at - 3) : at]


def comes_back(between: str) -> bool:
    """Whether ``between``, from the name of a motie to a number or the mark of a note, ends with "deze motie"."""
    if len(between) > _LONGEST or _BACK.search(between) is None or _ANOTHER.search(between) is not None:
        return False
    words = words_of(between)
    loose = _LOOSELY_BACK.search(between)  # what it comes back to may be a letter, when one is spoken of
    return loose is None or not any(names_document(w) and not w.casefold().startswith("motie") for w in words)


def comes_back_next(between: str) -> bool:
    """Whether ``between``, from the end of a sentence that names a motie to a number, only says "deze motie" first."""
    if _BACK_NEXT.fullmatch(between) is None:
        return False
    return not any(names_document(word) for word in words_of(between) if word.casefold() != "motie")


def is_asked_in(behind: str) -> bool:
    """Whether what stands ``behind`` a motie in brackets says that something is asked in it: "in Kamerstuk …
    (motie-Kuik) wordt verzocht om". A letter about the motie asks for nothing."""
    return _ASKED_IN.match(behind) is not None


def is_asked_for(between: str) -> bool:
    """Whether ``between`` ends with the verb of a clause on what the motie asks: "waartoe de motie-Kuik opriep (",
    ", waarmee de Kamer om een verbod vroeg ("."""
    around = _ASKED_AROUND.fullmatch(between)
    return _ASKED_FOR.fullmatch(between) is not None or (
        around is not None and len(between) <= _FARTHEST and not any(names_document(word) for word in words_of(between))
    )


def is_its_text(between: str, behind: str) -> bool:
    """Whether a sentence refers for the motie itself to a number: "Zie Kamerstuk … voor de tekst van deze motie"."""
    return _SEE_IT.fullmatch(between) is not None and _FOR_ITS_TEXT.match(behind) is not None


def stands_alone(before: str, behind: str) -> bool:
    """Whether a number that is a sentence by itself ("… vraagt om toezicht. Kamerstuk …, nr. 12.") is that of the motie
    ``before``: nothing is told there that may be told in a letter."""
    return not behind.strip(" .)") and _speaks_of_none(before) and _TOLD.search(before) is None


def tells_nothing(question: str) -> bool:
    """Whether a question on a motie speaks of no document and asks for nothing that a letter may have told: whether
    the motie is carried out is no such thing."""
    return _speaks_of_none(question) and _TOLD_IN_QUESTION.search(question) is None


def _speaks_of_none(sentence: str) -> bool:
    words = words_of(sentence)
    return not any(
        _is_not_asked_for(words, at) and not word.casefold().startswith("motie") for at, word in enumerate(words)
    )

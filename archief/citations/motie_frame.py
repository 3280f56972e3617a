"""Whether a sentence is so built that what stands between a motie and a number can only say what the motie is about.

It is when nothing else can come there: the verb and its complement stand before the motie ("geeft uitvoering aan de
motie-Kuik over … (Kamerstuk …)"), or the motie opens the sentence and the verb follows at once behind the number
("De motie-Kuik over … (Kamerstuk …) is …"). Then any noun will do, as long as nothing among the words can have a
number of its own and nothing new begins: another thing, a clause, a date.
"""

from __future__ import annotations

import re

from archief.citations.patterns import spaced
from archief.citations.phrases import is_definite, is_finite, is_preposition, is_there, names_document, words_of
from archief.wordlists import word_set

_FARTHEST = 300  # characters of a description

_THE_MOTIE = r"(?:(?:de|het|een|deze|die|uw) )?(?:(?!brief|reactie)[a-z-]{3,20} ){0,3}"
_OF_IT = (  # "de stand van zaken van de uitvoering van de motie"
    r"(?:(?:de|het|een) (?:[a-z]{3,20} )?(?:stand van zaken|uitvoering|uitwerking|opvolging|afdoening|strekking|inhoud"
    r"|status|voortgang|oproep|opdracht|indiening|behandeling|naleving|bedoeling)"
    r" (?:van|uit|in|rond|rondom|inzake) ){0,2}"
)
_GIVEN = r"(?:uitvoering|invulling|gevolg|gehoor|opvolging|navolging|vervolg|uiting|gestalte|vorm)"
_GIVING = r"(?:te )?(?:geeft|geef|geven|gaf|gaven|gegeven)"
_WITH_COMPLEMENT = (  # verb and preposition, with all that belongs to the verb before the motie
    r"(?:wijs|wijst|wijzen|wees|wezen|gewezen)(?: [\w-]{1,30}){0,6} op"
    r"|(?:verwijs|verwijst|verwijzen|verwees|verwezen)(?: [\w-]{1,30}){0,6} naar"
    r"|(?:vraag|vraagt|vragen|vroeg|vroegen|gevraagd)(?: [\w-]{1,30}){0,6} naar"
    r"|(?:vraagt|vragen|vroegen|aandacht)(?: [\w-]{1,30}){0,3} voor"
    r"|(?:herinner|herinnert|herinneren|refereer|refereert|refereren|appelleren)(?: [\w-]{1,30}){0,6} aan"
    r"|kennis(?: [\w-]{1,30}){0,4} van|kennisgenomen van|bekend met|op de hoogte van|terug van|gestemd (?:voor|over)"
    r"|(?:voldaan|voldoet|voldoen|vasthouden|vast) aan|(?:gewerkt|werkt|werken) aan|(?:sluit|sluiten) aan bij"
    r"|aan(?:sluit|sluiten|gesloten) bij|aansluiting bij|verhoudt(?: [\w-]{1,30}){0,3} tot|verhouden tot"
    r"|(?:verheugd|blij|tevreden|teleurgesteld|bezorgd|benieuwd|positief|kritisch|enthousiast) (?:over|met|naar)"
    r"|(?:ingaan|in te gaan|ingegaan|terugkomen|terug te komen|teruggekomen|reageren|gereageerd) op"
    r"|(?:gaat|gaan|ging|gingen|kom|komt|komen) (?:\w+ ){0,3}(?:in|terug) op"
    r"|(?:gebeurd|gedaan|ingestemd|staat (?:het|de zaken)) (?:\w+ ){0,2}met"
    r"|kijk(?:t|en) (?:\w+ ){0,3}(?:naar|aan tegen)"
    r"|(?:gevraagd|vroeg|verzocht|verzoekt|vraagt|uitgesproken|opgeroepen) (?:\w+ ){0,3}?(?:in|met|bij)"
    r"|(?:overleg|gesprek|debat) (?:gevoerd )?over|(?:gesproken|gedebatteerd) over|houdt(?: [\w-]{1,30}){0,2} vast aan"
    rf"|{_GIVEN} (?:\w+ ){{0,3}}?(?:{_GIVING} )?aan"
    r"|(?:dank|dankt|danken)(?: [\w-]{1,30}){0,6} voor"
)
_ALONE = (  # verbs of which the motie is the object and that need nothing more
    r"(?:noem|noemt|noemen|memoreer|memoreert|memoreren|steun|steunt|steunen|onderschrijf|onderschrijft|onderschrijven"
    r"|ken|kent|kennen|ontraad|ontraadt|ontraden|citeert|citeren)"
    r"(?: (?:zij|u|ook|voorts|tevens|verder|deze leden|de leden)){0,2}"
)
_VERB_BEFORE = spaced(rf"\b(?:(?:{_WITH_COMPLEMENT}) {_OF_IT}|(?:{_ALONE}) {_OF_IT}){_THE_MOTIE}\Z")
_GAVE = spaced(rf"\b{_GIVING}\b")
_LISTS = spaced(  # "Zij noemen twee moties van hun hand: de motie-Kuik over … en de motie-Bikker over …"
    rf"\bmoties\b[^.:;()]{{0,80}}: (?:(?:de|het) [^:;]{{3,300}}?(?:,| en| alsmede| alsook| evenals) )?{_THE_MOTIE}\Z"
)
_HAS_GIVEN = spaced(rf"\b{_GIVEN} (?:\w+ ){{0,3}}?(?:{_GIVING} )?aan {_THE_MOTIE}\Z")
_AUXILIARIES = (  # verbs with which another verb, or what they make of the motie, may stand behind it
    r"(?:is|zijn|ben|bent|was|waren|word|wordt|worden|werd|werden|heb|hebt|heeft|hebben|had|hadden|kan|kun|kunt|kunnen"
    r"|kon|konden|zal|zult|zullen|zou|zouden|wil|wilt|willen|wilde|moet|moeten|moest|mag|mogen|ga|gaat|gaan|ging|laat"
    r"|laten|dient|dienen|hoeft)"
)
_MAKING = (
    r"(?:acht|achten|vind|vindt|vinden|beschouw\w*|zie|ziet|zien|breng|brengt|brengen|stelt|stellen|legt|leggen|neem"
    r"|neemt|nemen|trekt|trekken|voert|voeren|geef|geeft|geven|gaf|gaven|maakt|maken|houdt|houden|doet|doen|wijst"
    r"|wijs|betrek\w*|verwerk\w*|komt|komen|blijft|blijven|lijkt|lezen|leest|las|lazen)"
)
_ASKERS = (
    r"(?:(?:de|deze|die|dezelfde) (?:[\w’-]+ ){0,5}?leden"
    r"(?: van de [\w/’-]+(?:(?:,| en)?(?: de)? [\w/’-]+-?fracties?)?)?"
    r"|het lid(?: van de [\w/’-]+| [\w.’-]+){1,3}|(?:de )?[\w/’-]+-fracties?|zij)"
)
_ANYBODY = rf"(?:{_ASKERS}|(?:het )?kabinet|(?:de )?(?:regering|minister|staatssecretaris|Kamer)|dit|dat|ik|wij|men)"
_ADVERBS = r"(?:voorts|ook|tevens|verder|daarnaast|tot slot|hierbij|daarbij|hiermee|daarmee|bovendien|nogmaals|graag)"
_BEFORE = r"(?:aan|op|naar|van|met|over|tot|bij|in|uit|voor|tegen|tegenover|achter|rond|rondom|omtrent|inzake)"
_VERB = rf"(?!(?:{_AUXILIARIES}|{_MAKING}|{_BEFORE}|en|der|die|dat)\b)[a-zéëï]{{3,20}}"
_WORDS = rf"(?:(?!(?:{_AUXILIARIES}|dat|die|of|waar\w*|hoe)\b)[\w’-]{{1,30}} ){{0,7}}?"
_STATES = spaced(  # by its place the word behind who speaks is the verb: "De leden hechten aan de motie-Kuik …"
    rf"\W{{0,4}}(?:(?:{_ADVERBS},? )?"
    rf"(?:{_ASKERS} {_VERB} {_WORDS}(?:{_BEFORE} )?|{_ANYBODY} {_VERB} {_WORDS}{_BEFORE} )"
    rf"|{_ADVERBS} {_VERB} (?:{_ASKERS} {_WORDS}(?:{_BEFORE} )?|{_ANYBODY} {_WORDS}{_BEFORE} )){_OF_IT}{_THE_MOTIE}\Z"
)
_AUXILIARY = spaced(rf"\b{_AUXILIARIES}\b")
_MAKES = spaced(rf"\b{_MAKING}(?: [\w-]{{1,30}}){{0,3}}? {_THE_MOTIE}\Z")  # without a preposition before the motie
_PAIRS = spaced(r"\b(?:rijm|weeg|wegen|vergelijk|verenig|combineer|plaats|koppel|bezie|verbind)\w{0,4}\b")
_PAIRED = spaced(r"\b(?:met|tegen|aan|naast|bij|binnen|ten opzichte van)\b")
_CONTAINS = spaced(
    r"\b(?:(?:de|uw|onze) (?:Tweede )?Kamer (?:ontving|kreeg)|(?:ontving|kreeg) (?:de|uw|onze) (?:Tweede )?Kamer"
    r"|(?:bevat|bevatten|omvat|beschrijft|schetst|biedt|geeft een overzicht van))"
    rf"(?: [\w-]{{1,30}}){{0,4}}? {_THE_MOTIE}\Z"
)
_SUBORDINATES = (
    r"(?:dat|of|hoe|waarom|wanneer|hoewel|terwijl|omdat|aangezien|nu|als|indien|toen|sinds|die|welke|waar\w*)"
)
_OF_STATE = spaced(rf"\bde (?:stand van zaken|status|voortgang) (?:van|rond|rondom|inzake) {_THE_MOTIE}\Z")
_STATE = spaced(r"\b(?:stand van zaken|status|voortgang) (?:van|rond|rondom|inzake)\b")
_MOTIE_OPENS = spaced(rf"\W{{0,4}}(?:(?!(?:{_SUBORDINATES}|{_AUXILIARIES})\b)[\w’-]{{1,30}} ){{0,9}}\Z")
_MOTIE_IN_CLAUSE = spaced(
    rf"\w[\s,]{{1,3}}(?:dat|of|hoe|waarom|wanneer|in hoeverre|hoewel|terwijl|omdat|aangezien)"
    rf"(?: {_ANYBODY}| u)?(?: [\w’-]{{1,30}}){{0,2}}? (?:{_BEFORE} )?{_OF_IT}{_THE_MOTIE}\Z"
)
_MOTIE_BEHIND_AUXILIARY = spaced(
    rf"\b{_AUXILIARIES}(?: (?:{_ANYBODY}|u))?(?: (?!{_SUBORDINATES}\b)[\w’-]{{1,30}}){{0,3}}? (?:{_BEFORE} )?{_OF_IT}"
    rf"{_THE_MOTIE}\Z"
)
_NOT_JOINED = r"(?!(?:en|of|maar|want|die|dat|als|dan|waar\w*|in|op|bij|met|van)\b)"
_VERB_BEHIND = spaced(
    r"[)\]]{0,2},? (?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden|kan|kunnen|kon|moet|moeten|zal"
    r"|zullen|zou|zouden|mag|wil|vraagt|vragen|vroeg|verzoekt|verzocht|roept|riep|spreekt|sprak|ziet|strekt|beoogt"
    r"|beoogde|blijft|bleef|ligt|lag|staat|stond|komt|kwam|loopt|vormt|geeft|gaf|biedt|sluit|dient|krijgt|kreeg|acht"
    r"|gaat|meldt|vindt|verzoeken|wijzen|vinden|zien|doet)\b"
)
_CLAUSE_ENDS_BEHIND = spaced(
    rf"[)\]]{{1,2}},? {_NOT_JOINED}(?:(?!(?:en|of|maar|die|dat)\b)[\w’-]{{1,30}} ){{0,8}}?(?:{_AUXILIARIES}"
    r"|[a-zé]{2,20}(?:en|d|t|n))\s{0,2}(?:[.,;:?!]|\Z)"
)

_ASKER = r"(?:(?:de|onze|uw) )?(?:regering|kabinet|Kamer|minister|staatssecretaris)"
_ABOUT = spaced(
    r",? (?:(?:eveneens|ook|mede) )?(?:over|inzake|betreffende|omtrent|aangaande|rond|rondom|met betrekking tot"
    r"|ten aanzien van|(?:in)?houdende|(?:ertoe )?strekkende(?: tot)?"
    r"|(?:die|welke) (?:ziet|zag) op|(?:die|welke) (?:gaat|ging|handelt) over) (?P<words>.*)",
    flags=re.DOTALL,
)
_ASKING = spaced(  # what a motie does, and then what it asks for
    r",? (?:om|met (?:het|de|als) (?:verzoek|oproep|opdracht|strekking)"
    rf"|(?:die|welke|waarin|waarmee|waarbij) (?:(?:{_ASKER}|het kabinet|zij|wij|mij|ons) ){{0,3}}"
    r"(?:(?:heeft|hebben|had) (?:verzocht|gevraagd|opgeroepen)|verzoekt|verzocht|vraagt|vroeg|oproept|opriep"
    r"|opdraagt|aanspoort|uitspreekt|pleit voor"
    r"|(?:wordt|werd|is) (?:verzocht|gevraagd|opgeroepen|opgedragen|aangespoord)"
    r"|(?:verzocht|gevraagd|opgeroepen|opgedragen) (?:wordt|werd|is))) (?P<words>.*)",
    flags=re.DOTALL,
)
_OPENING = re.compile(r"\s{0,3},?[\s(\[]{1,4}\Z")
_NOTHING_NEW = word_set(  # words with which something else begins than the object of the motie
    """
    u uw gelet gezien conform zoals volgens blijkens evenals alsmede alsook inclusief bericht artikel zie waarop
    waarover waarna waarvan waarmee waardoor omdat aangezien terwijl hoewel zodat doordat maar echter daarnaast
    bovendien voorts tevens naast respectievelijk via middels jongstleden jl hetgeen wat zich
    """
)
_RELATED = word_set("relatie verhouding licht samenhang vergelijking aanvulling strijd lijn")  # "in relatie tot de wet"
_OUTSIDE = word_set(  # those that are of the sentence, unless a clause is of the motie
    "nu toen dus daarom inmiddels reeds alsnog onlangs eerder recent thans momenteel wel"
)
_POINTS_BACK = re.compile(r"(?:daar|hier|er)(?:van|op|over|bij|mee|in|toe|aan|na|door|uit)")
_DECIDED = word_set(  # "heeft de motie die dat verzoekt besloten uit te voeren"
    """
    besloten gekozen toegezegd beloofd begonnen geprobeerd getracht nagelaten voornemens bereid gereed zodat zoals
    conform
    """
)
_AND = word_set("en of plus")
_CLAUSES = word_set("dat of die hoe welke wanneer waarom")
_VERBS = word_set(
    """
    vragen vraagt wijzen wijst lezen leest zien ziet noemen noemt verwijzen verwijst constateren constateert
    verzoeken verzoekt danken dankt benadrukken hechten menen vinden vindt stellen stelt informeerde meldt meldde
    """
)
_DONE = re.compile(
    r"(?:(?:aan|uit|af|over|in|op|mee|ver|terug)(?:ge)?(?:nomen|dien[dt]|voerd|daan|houden|worpen|trokken|pakt|werkt|werkt"
    r"|bracht|steld|schreven)|beantwoord|verworpen|gebracht|overbodig|gevolg)\Z"
)
_MONTH = re.compile(
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\Z", re.IGNORECASE
)
_PARTICLES = word_set("af mee toe neer terug niet door")
_BY = r"(?:met|door|via|middels|in|binnen|langs|bij)"
_MEANS = spaced(
    rf"\b{_BY} (?:(?:de|het|een|deze|dit|zijn|haar|onze|mijn) )?(?:[a-z-]{{3,20}} )??[a-z-]{{0,20}}"
    r"(?:maatregel(?:en)?|aanpak|aanpassing(?:en)?|herziening|wijziging(?:en)?|regeling(?:en)?|beleid|traject(?:en)?"
    r"|pilots?|campagnes?|onderzoek(?:en)?|uitwerking|wet|wetgeving|pakket(?:ten)?|afspraken|middelen|inzet|aankondiging|stelsel)\b"
)
_QUALIFIED = re.compile(  # "eenvoudige en voor iedere boer toegankelijke regels"
    r"[a-zëï-]{4,30}e (?:en|of) (?:voor|op|in|met|door|aan|van|bij|tegen) (?:(?:iedere|elke|alle|een) )?"
    r"[a-zëï-]{3,30} [a-zëï-]{4,30}e [a-zëï-]{3,}"
)
_LED = spaced(rf"\b(?P<by>{_BEFORE}) (?:{_OF_IT}){_THE_MOTIE}\Z")
_JOINED_TO = spaced(
    rf"[)\]]?,?(?P<and> (?:en|als|alsmede|alsook|evenals))?(?: ook)?(?: (?P<by>{_BEFORE}))? {_THE_MOTIE}"
)
_VERBS_CLOSED = spaced(  # "die De Nederlandsche Bank zou maken naar aanleiding van de motie"
    rf"\b{_AUXILIARIES} (?:te )?[a-zé]{{3,20}}(?:en|d|t) (?:naar aanleiding |ter uitvoering |op (?:basis|grond) )?"
    rf"{_BEFORE} {_OF_IT}{_THE_MOTIE}\Z"
)
_STUDY = spaced(
    r"\b(?:en|alsook|plus) (?:een|het|dit|recent|nieuw|eerder|recente|nieuwe|eerdere) (?:[a-z-]{3,20} )?"
    r"(?:onderzoek|onderzoeken|studie|studies|cijfers|peiling|toets|analyse|antwoorden) (?:van|door|uit)\b"
)
_ASKS = spaced(rf"\b{_ASKERS}\b(?!.*\b(?:dat|of|hoe) )", flags=re.IGNORECASE | re.DOTALL)
_ACTORS = word_set("minister ministers staatssecretaris kabinet regering kamer bewindspersonen")


def is_closed(lead: str, *, question: bool) -> bool:
    """Whether the verb of the sentence stands in ``lead``, with all that belongs to it before the motie."""
    if _LISTS.search(lead):
        return True
    if _VERB_BEFORE.search(lead):
        return _HAS_GIVEN.search(lead) is None or _GAVE.search(lead) is not None
    makes = _MAKES.search(lead) is not None and _LED.search(lead) is None
    if question and (_OF_STATE.search(lead) or not (makes or _AUXILIARY.search(lead))):
        return True
    return _STATES.fullmatch(lead) is not None


def is_enclosed(lead: str, behind: str) -> bool:
    """Whether the verb stands ``behind`` the number, in one clause with the motie: the number is within that clause.

    "De motie-Kuik over … (Kamerstuk …) is", "dat de motie-Kuik over … (Kamerstuk …) nog niet is uitgevoerd", "heeft de
    motie-Kuik over … (Kamerstuk …) uitgevoerd".
    """
    if _MOTIE_OPENS.fullmatch(lead) and _VERB_BEHIND.match(behind):
        return not any(names_document(word) for word in words_of(lead))
    if _CLAUSE_ENDS_BEHIND.match(behind) is None:
        return False
    return _MOTIE_IN_CLAUSE.search(lead) is not None or _MOTIE_BEHIND_AUXILIARY.search(lead) is not None


def continues(lead: str, joining: str) -> bool:
    """Whether ``joining``, from the number of one motie to the name of the next, puts the next beside the first.

    "… aan de motie-Diks over … (Kamerstuk …) en aan de motie-Klaver": ``lead`` stands before the first.
    """
    joined, led = _JOINED_TO.fullmatch(joining), _LED.search(lead)
    if joined is None or joined["by"] is None:
        return joined is not None and joined["and"] is not None  # "missen de motie-Kuik … en de motie-Bikker"
    return led is not None and joined["by"].casefold() == led["by"].casefold()


def has_verb(lead: str) -> bool:
    """Whether ``lead`` has its verb and ends with the preposition of the motie: what follows, to the end of the
    sentence, is that motie."""
    return _VERBS_CLOSED.search(lead) is not None


def goes_on_elsewhere(lead: str, between: str) -> bool:
    """Whether ``between`` goes on with what ``lead`` began ("op de motie-Kuik over … en op …"), or tells by what
    means the motie is carried out: what comes there can have the number."""
    if not between.strip(" ([,"):
        return False
    led = _LED.search(lead)
    aside = r"(?:ook|(?:voor|ter|in)\s+(?:(?:de|het)\s+)?[a-z]{3,20})"
    if led and re.search(rf"(?:\ben|,)\s+(?:{aside}\s+)?{led['by']}\s", between, re.IGNORECASE):
        return True
    paired = _PAIRS.search(lead) is not None and _PAIRED.search(between) is not None
    if paired or _STUDY.search(between) or _CONTAINS.search(lead):
        return True
    asked = _ASKS.search(lead) or _STATE.search(lead)
    return asked is None and _MEANS.search(between) is not None


def is_object(between: str, *, enclosed: bool = False) -> bool:
    """Whether ``between``, in a sentence that is closed, is the object of the motie and nothing else.

    ``enclosed``: the verb follows the number, so that another clause may hide another verb.
    """
    end = _OPENING.search(between)
    words = between[: end.start()] if end else between
    if len(words) > _FARTHEST:
        return False
    if about := _ABOUT.fullmatch(words):
        return _goes_on(words_of(about["words"]), asking=False, clauses=not enclosed)
    asking = _ASKING.fullmatch(words)
    return asking is not None and _goes_on(words_of(asking["words"]), asking=True, clauses=True)


def is_request(between: str) -> bool:
    """Whether ``between`` is a request that ends in its infinitive: ", die de regering verzoekt … te sluiten (".

    Whatever the sentence is, its verb is not there: the infinitive closes what the motie asks for.
    """
    end = _OPENING.search(between)
    asking = _ASKING.fullmatch(between[: end.start()]) if end else None
    if asking is None or len(between) > _FARTHEST:
        return False
    words = [word.casefold() for word in words_of(asking["words"])]
    at = next((at for at in (-2, -3) if words[at:][:1] == ["te"]), 0)  # "te sluiten", "te laten vallen"
    once = words.count("te") == 1 and len(words) > 2 and at != 0 and all(w.endswith("n") for w in words[at + 1 :])
    return once and not any(
        word in _DECIDED
        or word in _OUTSIDE
        or is_finite(word)
        or (names_document(word) and "een" not in words[max(0, at - 3) : at])  # "een plan" is not yet there
        or _POINTS_BACK.fullmatch(word)
        or word in ";:()"
        for at, word in enumerate(words)
    )


def _goes_on(words: list[str], *, asking: bool, clauses: bool) -> bool:
    """Whether nothing new begins among the words of an object."""
    if not words or _ends_otherwise(words):
        return False
    clause = asking
    for at, word in enumerate(words):
        lower = word.casefold()
        previous = words[at - 1].casefold() if at else "over"
        if clause and not asking and lower in _ACTORS:
            return False
        if lower in _CLAUSES and (lower != "of" or any(is_finite(after) for after in words[at + 1 :])):
            if not clauses:
                return False
            clause = True
            continue
        own = asking and lower == "zich" and "te" in words[at:]  # "verzocht zich in te zetten voor"
        if is_there(words, at) or (_is_new(lower, previous) and not own) or not _fits(words, at, asking=asking):
            return False
        name = at > 0 and words[at - 1][0].isupper()  # "de Tour de France"
        if not (clause or name) and _is_of_the_sentence(lower, previous):
            return False
    return True


def _is_of_the_sentence(word: str, previous: str) -> bool:
    """Whether a word that is in no clause shows that the object has ended: a verb, "inmiddels", an unasked article."""
    article = is_definite(word) or word in {"een", "geen"}
    return word in _OUTSIDE or is_finite(word) or (article and not _announces(previous))


def _is_new(word: str, previous: str) -> bool:
    """Whether something that may have a number of its own begins with a word, or a date."""
    dated = _MONTH.match(word) is not None and previous.isdigit()
    related = word in _RELATED and previous in {"in", "het", "ter"}
    return dated or related or word in _NOTHING_NEW or _POINTS_BACK.fullmatch(word) is not None


def _fits(words: list[str], at: int, *, asking: bool) -> bool:
    """Whether a sign or "en" leaves the object what it is."""
    if words[at].casefold() in _AND:
        return _joins(words, at, asking=asking)
    return words[at][0].isalnum() or _is_sign(words, at)


def _ends_otherwise(words: list[str]) -> bool:
    """Whether the last word is of the sentence's verb: "… over wachtlijsten uit", "… over wachtlijsten uitgevoerd"."""
    last = words[-1].casefold()
    done = _DONE.search(last) is not None and _CLAUSES.isdisjoint(words)
    return done or last in _PARTICLES or is_preposition(last)


def _is_sign(words: list[str], at: int) -> bool:
    """Whether a sign belongs to the object: quotation marks, or the comma of an enumeration."""
    if words[at] != ",":
        return words[at] in "«»‘’“”\"'&%€"
    following = words[at + 1 :]
    end = next((index for index, word in enumerate(following) if word in ("en", "of", ",")), len(following))
    return 0 < end <= 3 and end < len(following) and not any(is_definite(w) or is_finite(w) for w in following[:end])


def _joins(words: list[str], at: int, *, asking: bool) -> bool:
    """Whether "en" joins more of the same: "boeren en tuinders", "te bellen en op te treden"."""
    following = words[at + 1 :]
    if not following:
        return False
    if asking and "te" in following and not any(names_document(word) for word in following):
        return words[at - 1].endswith("n") and "te" in words[:at]
    first = following[0].casefold()
    if is_preposition(first) and _QUALIFIED.match(" ".join(words[at - 1 :])):
        return True
    if first in _VERBS or is_finite(first) or is_definite(first) or is_preposition(first):
        return False
    return not (len(following) > 1 and (is_definite(following[1]) or following[1] in ("een", "daarop", "dat")))


def _announces(previous: str) -> bool:
    """Whether an article may stand behind a word: behind a noun it begins something else, or a verb stood there."""
    return is_preposition(previous) or previous in {"niet", "ook", "te", "over", "en", "of", "dan"}

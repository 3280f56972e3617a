"""Whether the words between the name of a motie and a number further on leave that number to the motie.

They do when every one of them is known to be harmless: a bracket, a date, the fate of the motie, its title, the
phrase or clause that says what it is about ("over een verbod op deepfakes", "die de regering verzoekt om …"), or in
a question the words up to its closing verb. Anything else makes the number doubtful: it may be of the letter, the
plan or the bill that the sentence goes on about, and a wrong number is worse than none.
"""

from __future__ import annotations

import re

from archief.citations.patterns import spaced
from archief.citations.phrases import is_clause, is_definite, is_finite, is_phrase, names_document, words_of
from archief.wordlists import word_set

_FARTHEST = 400  # characters from a name within which its number stands

_DATE = (
    r"(?:\d{1,2} [a-z]{3,9}(?: \d{4})?(?: jl\.?)?|[a-z]{3,9} (?:\d{4}|(?:dit|vorig) jaar|jl\.?)|\d{4}"
    r"|\d{1,2}-\d{1,2}-\d{4})"
)
_PUT = (
    r"(?:gedrukt|gepubliceerd|opgenomen|geregistreerd|verschenen|bekend|rondgedeeld|aangenomen|ingediend|voorgesteld"
    r"|te\s{1,3}vinden)"
)
_PRINTED = (
    rf"(?:(?:(?:(?:voorgesteld|ingediend|aangenomen)\s[^,;()]{{3,60}}?\sen\s{{1,3}})?{_PUT}\s{{1,3}}(?:onder|als|in)"
    r"|(?:die|welke)\s{1,3}(?:onder|als))\s{1,3}(?:(?:stuk)?nummer\s{1,3})?"
    r"|(?:destijds|toen|thans)\s{1,3}|(?:te\s{1,3}weten|namelijk|zijnde|ook\s{1,3}wel|oftewel|ofwel)\s{1,3}|Eerste\s{1,3}Kamer,\s{1,3})?"
)
_COUNTED = r"(?:met|onder)\s{1,3}(?:(?:als|het) )?(?:(?:Kamer)?stuknummer\s{1,3}|nummer\s{1,3})?"
_OPENING = spaced(rf"(?:(?<!\w)|(?=\W))[\s,:(\[–-]{{0,6}}{_PRINTED}(?:{_COUNTED}|(?:beide|respectievelijk)\s{{1,3}})?")
_ASIDE = spaced(  # "(CDA)", "(50PLUS)", "(aangehouden)"
    r"\s{0,3}\((?:[A-Z\d][\w&’'\s-]{0,30}|aangehouden|aangenomen|verworpen|ingetrokken)\)", flags=0
)
_SUBMITTED = spaced(  # ", ingediend bij het notaoverleg over … en aangenomen op 18 februari 2020 ("
    r",? (?:voorgesteld|ingediend|aangenomen|aangehouden|verworpen|ingetrokken) (?P<how>[^,;()]{3,120}?)"
    r"(?=\s{0,3}[(\[,]\s{0,3}\Z)"
)
_THEREON = spaced(
    r" (?:hierover|daarover|hieromtrent|dienaangaande|(?:met|van) (?:die|deze|dezelfde|gelijke) strekking)\b"
)
_OF_A_HOUSE = spaced(r" (?:van|in|uit) (?:de|uw) (?:Eerste|Tweede) Kamer(?! der)")
_OF_A_DAY = spaced(
    rf",? (?:van|d\.d\.|uit|op|ingediend op) {_DATE},?"
    r"| uit (?:de|het) (?:vorige?|afgelopen) (?:kabinets)?(?:kabinet|periode|jaar|zittingsperiode)"
)
_OCCASION = spaced(  # where it was submitted: "bij de begroting voor 2022", "tijdens het debat van 3 mei"
    r" (?:bij|tijdens) (?:de|het) (?:[a-z]{3,20}e )?(?:begroting(?:sbehandeling)?|[a-z]{0,20}beschouwingen|behandeling"
    r"|[a-z]{0,30}(?:debat|overleg))(?: (?:(?:van|voor|over|op|in|ingediend) |(?=[A-Z]))[^,;:()]{3,60}?)?"
    r"(?=\s{0,3}[(\[,]|\Z)"
)
_NUMBERED_AS = spaced(
    rf",? (?:(?:die|welke)(?: motie)? (?:(?:thans|nu|inmiddels|aldaar|bij [^,;()]{{3,60}}) )?(?:onder|als)"
    rf"|(?:[^,;()]{{3,60}} )?{_PUT} (?:onder|als|in|op))(?: (?:stuk)?nummer)?\s{{1,3}}\Z"
    r"|, (?:te weten|namelijk)\s{1,3}\Z"
)
_DATED = spaced(rf",? (?:d\.d\.|ingediend op|aangenomen op|zoals aangenomen op) {_DATE}(?=[\s,(\[]{{1,4}}\Z)")
_APART = spaced(r",? (?:die|welke|waarin|waarmee) [^,;()]{5,200},(?= (?:is|zijn|was|werd)\b)")  # its own clause
_ABBREVIATION = re.compile(r"\s\([A-Z][A-Z0-9-]{2,9}\)")  # "rechten (SRGR)"
_SUBMITTED_WITH = spaced(  # "… die bij de behandeling van de begroting is ingediend (Kamerstuk"
    r",? (?:die|welke) (?:(?:bij|tijdens|in) (?:de|het|uw) [^,;()]{3,90}? (?:is|was|werd) "
    r"(?:ingediend|aangenomen|aanvaard|verworpen|aangehouden)"
    r"|(?:u|ik|wij|het kabinet|de minister|de staatssecretaris) (?:[^,;()]{3,40}? )?"
    r"(?:ontraadde|ontried|ontraden (?:heb|hebt|heeft)|(?:heb|hebt|heeft) ontraden|overnam|steunde)"
    r"|(?:de|uw|onze) (?:(?:(?:Eerste|Tweede) )?Kamer|senaat) (?:[^,;()]{3,90}? )?"
    r"(?:aanvaardde|aannam|verwierp|aanhield|(?:heeft|had) (?:aangenomen|aanvaard|verworpen)))(?=[\s,(\[]{0,4}\Z)"
)
_TITLE = re.compile(r",?\s{1,3}[«‘“\"'][^«»‘“”\"()]{3,120}[»’”\"']")
_AUXILIARY = r"(?:is|was|werd|zijn|werden|heeft|had|hebben)"
_CIRCUMSTANCES = (
    rf"(?:(?:op|in|van) {_DATE},? |met (?:(?:algemene|grote|brede|ruime) (?:stemmen|meerderheid)|\d{{2,3}} stemmen) "
    r"|(?:(?:bijna|ruim|al|meer dan) )?(?:een|twee|drie) (?:jaar|maanden|weken) geleden "
    r"|(?:breed|unaniem|reeds|inmiddels|Kamerbreed|vorig jaar|eerder|door (?:de|uw) (?:(?:Eerste|Tweede) )?Kamer"
    r"|(?:tijdens|bij|in) (?:het|de) [\w-]{2,30}|daarover|hierover|destijds|toen|weliswaar|helaas|onlangs) ){0,3}"
)
_FATE = spaced(
    rf"[\s,(–-]{{1,4}}(?:(?:zoals )?(?:die|welke) (?:uiteindelijk )?"
    rf"(?:(?:de|uw|onze) (?:(?:Eerste|Tweede) )?Kamer )?)?(?:{_AUXILIARY} )?"
    rf"{_CIRCUMSTANCES}(?:{_AUXILIARY} )?"
    r"(?:aangenomen|aanvaard|ingediend|verworpen|aangehouden|ingetrokken|overgenomen|bijgekomen"
    rf"|in stemming (?:{_AUXILIARY} )?(?:gebracht|gekomen))(?: {_AUXILIARY}\b)?"
    rf"(?:,? (?:op|in) {_DATE}| (?:tijdens|in|bij) (?:het|de) [\w-]{{0,30}}(?:debat|overleg)(?: (?:van|op) {_DATE})?"
    r"| met (?:(?:algemene|grote|brede|ruime) (?:stemmen|meerderheid)|\d{2,3} stemmen)"
    r"| door (?:de|uw) (?:(?:Eerste|Tweede) )?Kamer|daarover|hierover|destijds|toen){0,2}"
)
_ADOPTING = re.compile(
    r"\s(?:aannam|aanvaardde|verwierp|aanhield|indiende)(?=,)"
)  # "sinds de Kamer de motie-Kuik aannam,"
_ITS_OWN = re.compile(r"\W{0,4}(?:die|welke)\b", re.IGNORECASE)
_ADOPTED = re.compile(  # "over een wet die is aangenomen": which of the two was adopted?
    r"(?:wet(?:ten)?|verordening(?:en)?|richtlijn(?:en)?|resoluties?|verdrag(?:en)?|regeling(?:en)?|conclusies"
    r"|besluit(?:en)?|wijziging(?:en)?|maatregelen)$",
    re.IGNORECASE,
)
_DESCRIBES = spaced(r",? (?:over|inzake|betreffende|om|die|waarin|waarmee|waarbij) [^;]*\Z")
_ELSEWHERE = word_set("u uw gelet gezien conform zoals volgens blijkens evenals alsmede bericht artikel")
_FATE_AT_END = re.compile(rf"(?:{_FATE.pattern})\Z", re.IGNORECASE)
_RELATIVE = re.compile(r"[,(–]|\b(?:die|welke)\b")
_ABOUT = spaced(
    r",? (?:(?:eveneens|ook|mede|beide) )?"
    r"(?P<phrase>(?:over|inzake|betreffende|omtrent|aangaande|om|tot|met betrekking tot|ten aanzien van|rond(?:om)?)"
    r" .*)",
    flags=re.DOTALL,
)
_ASKER = r"(?:(?:de|onze|uw) )?(?:regering|Kamer|kabinet|minister|staatssecretaris)"
_REQUEST = spaced(  # "die de regering verzoekt om …", "waarin de regering wordt opgeroepen tot …"
    rf",? (?:die|dat|welke|waarin|waarmee) (?:(?:de Kamer|zij) )?(?:{_ASKER} |het kabinet )?"
    r"(?:(?:verzoekt|verzocht|vraagt|vroeg|oproept|opriep|aanspoort)"
    r"|(?:wordt|werd|is) (?:verzocht|gevraagd|opgeroepen)|(?:verzocht|gevraagd|opgeroepen) (?:wordt|werd|is))"
    r" (?P<phrase>(?:om|tot|over|naar|voor|zich) .*)",
    flags=re.DOTALL,
)
_STATEMENT = spaced(
    r",? (?:waarin|waarmee) de Kamer (?:uitspreekt|uitsprak|vraagt|verzoekt|constateert) dat (?P<clause>.*)",
    flags=re.DOTALL,
)
_ACTORS = spaced(
    r"\b(?:(?:de|deze|onze|uw) (?:leden|fracties?|regering|ministers?|staatssecretaris(?:sen)?|bewindspersonen|Kamer)"
    r"|(?:het|dit|uw) kabinet)\b"
)
_SEE = spaced(r",? \(?zie\s{1,3}")
_END = re.compile(rf"(?:{_OPENING.pattern})\Z", re.IGNORECASE)
_OBJECT = spaced(  # "… over maatwerk dat mensen helpt, (Kamerstuk"
    r",? (?:over|inzake|betreffende|omtrent|aangaande|om|met betrekking tot|ten aanzien van) "
    r"(?P<words>[^,;:()]*[^\s,;:()])\s{0,3}[,(:\[–][\s,(:\[–]{0,5}"
)
_BESIDE_IT = spaced(  # "… en de uitvoering daarvan", "… en voor de reactie"
    r"\b(?:daar|hier|er)(?:van|op|over|bij|mee|in|toe|aan)\b"
    r"|\b(?:en|of|alsook|plus) (?:(?:voor|naar|op|in|bij|met|over|aan) )?"
    r"(?:de|het|deze|dit|die|dat|uw|mijn|onze|haar|zijn)\b"
)
_REQUESTED = spaced(r"\been (?:[a-zé-]{3,20} ){0,2}$")  # "over een plan van aanpak": asked for, not yet there
_CLAIMS = re.compile(  # what has a number of its own nearly always, and seldom is what a motie asks for
    r"(?:brie(?:f|ven)|verslag(?:en)?|fiches?|nota(?:[’']s)?|notities?|rapport(?:en|ages?)?|reacties?|appreciaties?"
    r"|amendement(?:en)?|voorstel(?:len)?|beantwoording|kamervragen|antwoord(?:en)?|besluit(?:en)?|memorie|agenda)$"
)
_BEFORE_NUMBER = re.compile(r"(?:[(\[,]|\b(?:met|onder|als|nummer))\s{0,3}\Z")
_TOLD = re.compile(
    r"(?:(?:toe|ver)?gezonden|(?:toe)?gestuurd|aangeboden|uitgelegd|opgevat|geïnterpreteerd|bericht|geïnformeerd|ingelicht|gemeld|gerapporteerd|geschreven|gereageerd|toegelicht)\Z"
)
_MOST = 4  # modifiers between name and number
_LONGEST_TAIL = 80
_FATE_ALONE = re.compile(rf"(?:{_FATE.pattern})[\s,(\[]{{1,4}}", re.IGNORECASE)
_MODIFIERS = (_ASIDE, _FATE, _OF_A_DAY, _OF_A_HOUSE, _THEREON, _OCCASION, _TITLE)


def is_harmless(between: str, *, title: bool = False, ends_in_verb: bool = False) -> bool:
    """Whether what stands between name and number (with the opening bracket) leaves the number to the motie.

    ``title``: the sentence is nothing but the motie's name and object, as in a note or on an agenda.
    ``ends_in_verb``: it is a question about the motie, or the like, so that its verb may stand at its end.
    """
    if len(between) > _FARTHEST:
        return False
    at = 0
    for _ in range(_MOST):
        if _OPENING.fullmatch(between, at):
            return True
        step = _SUBMITTED.match(between, at)
        if step is None or _is_adoptable(step["how"]):
            step = next((found for pattern in _MODIFIERS if (found := pattern.match(between, at))), None)
        if step is None:
            break
        at = step.end()
    rest = between[at:]
    if title and (_SEE.fullmatch(rest) or is_title(rest)):
        return True
    end = _END.search(rest)
    words = rest[: end.start()] if end else rest
    if fate := _FATE_AT_END.search(words):
        words = words[: fate.start()].rstrip(" ,")
        if _ITS_OWN.match(fate[0]) and any(_ADOPTED.search(word) or names_document(word) for word in words_of(words)):
            return False
    return _says_what(words, title=title) or (ends_in_verb and _closes(words))


def after_fate(between: str) -> str:
    """``between`` without what became of the motie, when that comes first: "heeft aangenomen, waarin"."""
    fate = _FATE.match(between) or _ADOPTING.match(between)
    return between[fate.end() :] if fate else between


def tells_its_fate(between: str) -> bool:
    """Whether ``between`` is a clause on what became of the motie: ", die op 14 mei jl. is aanvaard (". No letter can
    own the number behind it."""
    fate = _FATE.match(between)
    return (
        fate is not None and _ITS_OWN.match(between) is not None and _OPENING.fullmatch(between, fate.end()) is not None
    )


def without_fate(between: str) -> str:
    """``between`` without what became of the motie, when that closes it: "over wachtlijsten aangenomen ("; else ""."""
    end = _END.search(between)
    words = between[: end.start()] if end else between
    fate = _FATE_AT_END.search(words)
    return words[: fate.start()] + " (" if fate and fate.start() else ""


def says_its_number(between: str) -> bool:
    """Whether ``between`` ends with a clause that gives the number: ", die onder nummer"."""
    found = _NUMBERED_AS.search(between)
    if found is None or _is_adoptable(between[: found.start()]):
        return False
    words = words_of(between[: found.start()])
    return not any(
        names_document(word) and (not at or words[at - 1].casefold() != "een") for at, word in enumerate(words)
    )


def without_asides(between: str) -> str:
    """``between`` without abbreviations in brackets, and at its end without the debate or bill with which the motie was
    submitted, when a clause says so: nothing of these can own a number."""
    words = _DATED.sub("", _ABBREVIATION.sub("", between))
    if (apart := _APART.match(words)) and _FATE_ALONE.fullmatch(words, apart.end()):
        return words[apart.end() :]
    found = _SUBMITTED_WITH.search(words)
    if found is None or _is_adoptable(words[: found.start()]):
        return words
    return words[: found.start()] + words[found.end() :]


def without_day(between: str) -> str:
    """``between`` without the day or year of the motie, when a comma closes that: " uit 2012, over …"."""
    day = _OF_A_DAY.match(between)
    return between[day.end() :] if day and day[0].endswith(",") else between


def without_party(between: str) -> str:
    """``between`` without the party of the submitter, or the fate of the motie, that comes first: " (D66) over …"."""
    aside = _ASIDE.match(between)
    return between[aside.end() :] if aside else between


def _is_adoptable(words: str) -> bool:
    """Whether the last of ``words`` can be adopted as well as a motie can ("over een wet die is aangenomen"), or has a
    number of its own ("ingediend bij de begroting")."""
    last = words_of(words)[-1:]
    return any(_ADOPTED.search(word) is not None or names_document(word) or word == "begroting" for word in last)


def is_description(words: str) -> bool:
    """Whether ``words``, of a sentence that only asks whether a motie is known, speak of nothing but that motie."""
    if len(words) > _FARTHEST or not _DESCRIBES.match(words):
        return False
    return not any(names_document(word) or word.casefold() in _ELSEWHERE for word in words_of(words))


def is_title(between: str) -> bool:
    """Whether what stands between name and number is the object of a motie that a title names: "Motie van het lid …".

    Such a title has no article, so it is no sentence, and no word of it can be a verb that leads away from the motie.
    Only a document that has a number of its own can then be meant.
    """
    about = _OBJECT.fullmatch(between)
    if about is None or len(between) > _FARTHEST or _BESIDE_IT.search(about["words"]):
        return False
    said = 0
    for word in words_of(about["words"]):
        at = about["words"].index(word, said)
        asked_for = _REQUESTED.search(about["words"], 0, at) is not None
        if is_finite(word) or word.casefold() in _ELSEWHERE or (names_document(word) and not asked_for):
            return False
        said = at + len(word)
    return True


def is_fate_alone(between: str) -> bool:
    """Whether ``between`` ends with the fate of something, and no "die" or comma says that it is the motie's."""
    words = between.rstrip(" ([\n\t\u00a0\u202f")
    return len(words) <= _FARTHEST and _FATE_AT_END.search(words) is not None and _RELATIVE.search(words) is None


def is_unclaimed(between: str) -> bool:
    """Whether nothing between a motie and a number that was not taken for its own is certain to own that number.

    Then it may be the motie's after all, in words that nobody foresaw.
    """
    if len(between) > _FARTHEST or not _BEFORE_NUMBER.search(between) or ";" in between:
        return False
    words = [word for word in words_of(between) if word[0].isalnum()]
    if words and _TOLD.match(words[-1]):
        return False  # "is uw Kamer bericht (Kamerstuk": of the letter
    named = bool(words) and names_document(words[-1])  # "met een nieuw programma (Kamerstuk"
    return not (named or any(_CLAIMS.search(word.casefold()) for word in words))


def _says_what(words: str, *, title: bool) -> bool:
    """Whether ``words`` are the object of the motie, and nothing more."""
    if about := _ABOUT.fullmatch(words):
        return is_phrase(about["phrase"], title=title)
    if request := _REQUEST.fullmatch(words):
        phrase = request["phrase"]
        return is_phrase(f"om {phrase}" if phrase.startswith("zich") else phrase)
    statement = _STATEMENT.fullmatch(words)
    return statement is not None and is_clause(statement["clause"])


def _closes(words: str) -> bool:
    """Whether ``words`` are an object and what closes a question: nothing in them can have a number."""
    pieces = words_of(_ACTORS.sub("wij", words))  # who does it has no number
    for split in range(len(pieces), -1, -1):
        tail = pieces[split:]
        if any(not piece[0].islower() or is_definite(piece) or names_document(piece) for piece in tail):
            return False
        head = "".join(f" {piece}" for piece in pieces[:split])
        if len(" ".join(tail)) <= _LONGEST_TAIL and (not head or _says_what(head, title=False)):
            return True
    return False

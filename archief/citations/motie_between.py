"""Whether the words between the name of a motie and a number further on leave that number to the motie.

They do when every one of them is known to be harmless: a bracket, a date, the fate of the motie, its title, the
phrase or clause that says what it is about ("over een verbod op deepfakes", "die de regering verzoekt om …"), or in
a question the words up to its closing verb. Anything else makes the number doubtful: it may be of the letter, the
plan or the bill that the sentence goes on about, and a wrong number is worse than none.
"""

from __future__ import annotations

import re

from archief.citations.patterns import spaced
from archief.citations.phrases import is_clause, is_definite, is_phrase, names_document, words_of

_FARTHEST = 400  # characters from a name within which its number stands

_DATE = r"(?:\d{1,2} [a-z]{3,9}(?: \d{4})?(?: jl\.?)?|[a-z]{3,9} \d{4}|\d{4}|\d{1,2}-\d{1,2}-\d{4})"
_COUNTED = r"(?:met|onder)\s{1,3}(?:(?:als|het) )?(?:(?:Kamer)?stuknummer\s{1,3}|nummer\s{1,3})?"
_OPENING = spaced(rf"(?:(?<!\w)|(?=\W))[\s,:(\[–-]{{0,6}}(?:{_COUNTED}|(?:beide|respectievelijk)\s{{1,3}})?")
_ASIDE = spaced(r"\s{0,3}\([A-Z][\w&’'\s-]{0,30}\)")  # "(CDA)"
_OF_A_DAY = spaced(rf",? (?:van|d\.d\.|uit|op|ingediend op) {_DATE},?")
_TITLE = re.compile(r",?\s{1,3}[«‘“\"'][^«»‘“”\"()]{3,120}[»’”\"']")
_FATE = spaced(
    r"[\s,(–-]{1,4}(?:(?:die|welke) )?(?:(?:is|was|werd|zijn|werden) )?"
    rf"(?:(?:op|in|van) {_DATE},? |met (?:algemene|grote|brede|ruime) (?:stemmen|meerderheid) |(?:breed|unaniem|reeds"
    r"|inmiddels|Kamerbreed|vorig jaar|eerder|door (?:de|uw) (?:Tweede )?Kamer) ){0,3}"
    r"(?:aangenomen|ingediend|verworpen|aangehouden|ingetrokken|overgenomen)"
    rf"(?:,? (?:op|in) {_DATE}| (?:tijdens|in|bij) (?:het|de) [\w-]{{0,30}}(?:debat|overleg)(?: (?:van|op) {_DATE})?"
    r"| met (?:algemene|grote|brede|ruime) (?:stemmen|meerderheid)"
    r"| door (?:de|uw) (?:Tweede )?Kamer){0,2}"
)
_DESCRIBES = spaced(r",? (?:over|inzake|betreffende|om|die|waarin|waarmee|waarbij) [^;]*\Z")
_ELSEWHERE = frozenset("u uw gelet gezien conform zoals volgens blijkens evenals alsmede bericht artikel".split())  # noqa: SIM905
_FATE_AT_END = re.compile(rf"(?:{_FATE.pattern})\Z", re.IGNORECASE)
_ABOUT = spaced(
    r",? (?P<phrase>(?:over|inzake|betreffende|omtrent|aangaande|om|tot|met betrekking tot|ten aanzien van|rond(?:om)?)"
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
_MOST = 4  # modifiers between name and number
_LONGEST_TAIL = 80


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
        step = next((m for p in (_ASIDE, _FATE, _OF_A_DAY, _TITLE) if (m := p.match(between, at))), None)
        if step is None:
            break
        at = step.end()
    rest = between[at:]
    if title and _SEE.fullmatch(rest):
        return True
    end = _END.search(rest)
    words = rest[: end.start()] if end else rest
    if fate := _FATE_AT_END.search(words):
        words = words[: fate.start()]
    return _says_what(words, title=title) or (ends_in_verb and _closes(words))


def is_description(words: str) -> bool:
    """Whether ``words``, of a sentence that only asks whether a motie is known, speak of nothing but that motie."""
    if len(words) > _FARTHEST or not _DESCRIBES.match(words):
        return False
    return not any(names_document(word) or word.casefold() in _ELSEWHERE for word in words_of(words))


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

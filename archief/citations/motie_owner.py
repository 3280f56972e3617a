"""What else in the sentence of a motie can own a number: a letter or another document that is spoken of before it."""

from __future__ import annotations

import re

from archief.citations.patterns import spaced

_DOCUMENT = (
    r"(?:[\w-]{0,30}?brie(?:f|ven)|(?:BNC-?)?fiches?|(?:[a-z]{2,20})?verslag(?:en)?|(?:[a-z]{2,20})?nota(?:[’']s)?"
    r"|notities?|(?:[a-z]{2,20})?rapport(?:en|ages?)?|(?:geannoteerde |werk)agenda|(?:kabinets|beleids)reactie"
    r"|[a-z]{0,20}appreciatie|(?:actie|deel)plan(?:nen)?|plan(?:nen)? van aanpak|strategie|memorie|convenant"
    r"|schrijven|memo|(?:uitvoerings)?toets|inventarisatie|position paper"
    r"|amendement(?:en)?|wetsvoorstel(?:len)?|commissiedebat|beantwoording|Kamervragen|besluit(?:en)?)"
)
OWNERS = spaced(rf"\b{_DOCUMENT}\b")  # documents with a number of their own
_DATE = r"(?: (?:van|d\.d\.) [\d\w\s]{3,30}?)?"
ABOUT = (
    r"(?:over|op|inzake|betreffende|omtrent|met betrekking tot|ten aanzien van|(?:naar )?aanleiding van|na|sinds"
    r"|vanwege|volgend op)"
)
THE_MOTIE = r"(?:(?:de|het|een|uw) )?(?:[a-z]{3,20} ){0,3}"
_IN_VIEW = re.compile(r",\s+(?:mede\s+)?gelet\Z")  # "of het wetsvoorstel wordt voortgezet, gelet op de motie-Kuik"
_MADE = spaced(r"\b(?:is|zijn|was|werd|werden) (?:opgesteld|gemaakt|uitgevoerd|gestart|geschreven|geschiedde)$")
_ABOUT_IT = spaced(rf"(?P<mid>[^.;()]{{0,160}}?) {ABOUT} (?:de (?:uitvoering|afdoening) van )?{THE_MOTIE}$")
_NOT_OF_THE_LETTER = spaced(  # "gaat het kabinet in op de motie", "hebben vragen over de motie"
    r"\b(?:in|reactie|vra(?:ag|gen)|opmerkingen|zorgen|stand van zaken|discussie|gesprek|duidelijkheid|aandacht"
    r"|te (?:vinden|lezen))$"
)
_REQUESTED = re.compile(r"\been\s{1,3}(?:[a-zé-]{3,20}\s{1,3}){0,2}$")  # "graag een brief over de motie": not yet there
_REQUESTS = re.compile(r"\b(?:graag|verzoek(?:en|t)?|vra(?:gen|agt))\b", re.IGNORECASE)
_PROMISED = spaced(r"\b(?:toegezegde|beloofde|aangekondigde|gevraagde|verzochte|komende) (?:[a-z]{3,20} )?\Z")
THIS = spaced(r"\b(?:deze|dit|onderhavige|bijgaande|voorliggende) (?:[a-z]{3,20} )?$")
# "de reactie op de motie" is a letter as well, but "in reactie op" and "een reactie op" (asked for) are none.
IN_REACTION = spaced(r"\bin (?:reactie|antwoord) op (?:de )?(?:[a-z]{3,20}e )?\Z")  # "gemeld in reactie op de motie"
_REACTION = spaced(
    r"\b(?:de|deze|die|uw|hun|haar|zijn|mijn|onze|eerdere) (?:(?!een |leden )[a-zé-]{3,20} ){0,2}[a-z]{0,12}"
    r"(?:reactie|appreciatie)"
    rf"{_DATE}(?: van (?:de|het) [\w-]{{3,30}})? (?:op|van|over) {THE_MOTIE}$"
)
DEBATED = spaced(r"\b(?:in|tijdens|bij) (?:het|een|uw) (?:[a-z]{3,20} )?commissiedebat\Z")  # where something was said
_NOT_YET = spaced(r"\b(?:wat is|hoe luidt|graag|(?:vragen|vraagt|verzoeken) (?:\w+ ){0,2}?(?:om|naar)) \Z")  # asked for
INFORMED = spaced(  # "uw Kamer is geïnformeerd over de motie": by something that may have a number
    r"\b(?:is|zijn|bent|ben|heb|hebt|heeft|hebben|werd|werden)\b[^.;?]{0,120}"
    r"\b(?:geïnformeerd|ingelicht|bericht|gemeld|gerapporteerd|geschreven|gereageerd|teruggekomen)\b"
    rf"[^.;()]{{0,60}}? {ABOUT} (?:de (?:uitvoering|afdoening) van )?{THE_MOTIE}$"
)
_CLAUSE_OF = spaced(
    rf"[^()]{{0,80}}\),? (?:die|dat|welke|waarin|waarmee|waarbij) [^.;,()]{{0,80}}\b{ABOUT} {THE_MOTIE}$"
)


def reacts(lead: str) -> bool:
    """Whether ``lead`` ends with "uw reactie op": a letter about the motie that is there already."""
    reaction = _REACTION.search(lead)
    return reaction is not None and _NOT_YET.search(lead, 0, reaction.start()) is None


def letters(lead: str, numbered: int, *, question: bool) -> bool:
    """Whether a letter about the motie is named in ``lead``; ``numbered`` is where a number in it begins."""
    owner = next(reversed(list(OWNERS.finditer(lead))), None)
    if owner is None or owner.end() <= numbered or THIS.search(lead, 0, owner.start()):
        return False
    if _PROMISED.search(lead, 0, owner.start()):
        return False  # "de toegezegde brief over de motie" is not there yet
    if _REQUESTED.search(lead, 0, owner.start()) and (question or _REQUESTS.search(lead)):
        return False
    about = _ABOUT_IT.match(lead, owner.end())
    if about is None or _MADE.search(about["mid"]) or _IN_VIEW.search(about["mid"]):
        return False  # "Het rapport is opgesteld naar aanleiding van de motie-Kuik (Kamerstuk …)"
    return _NOT_OF_THE_LETTER.search(about["mid"]) is None


def of_numbered(lead: str, numbered: int) -> bool:
    """Whether ``lead`` begins a clause about a letter that has its number already: "(Kamerstuk …), die op de motie"."""
    return (
        numbered >= 0 and OWNERS.search(lead, 0, numbered) is not None and _CLAUSE_OF.match(lead, numbered) is not None
    )

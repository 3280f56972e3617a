"""Whether the words between the name of a motie and a number further on leave that number to the motie.

"De motie van het lid Kuik over een pilot (Kamerstuk …)" gives the motie's number; "De motie-Kuik wordt uitgevoerd via
het programma, dat is gezonden (Kamerstuk …)" that of something else. A clause that only describes the motie ("die de
regering verzoekt …") may have a verb; the finite verb of the sentence itself may not stand between. Only words are
looked at: Dutch is not parsed, and in doubt the number is not the motie's.
"""

from __future__ import annotations

import re

from archief.citations.patterns import spaced

_VERBS = """
    is was waren wordt werd werden heeft heb had hadden ben bent kan kon konden zal zult zou zouden moet moest mag mocht
    wil wilde blijft bleef gaat ging gingen komt kwam kwamen krijgt kreeg staat stond stonden ligt lag volgt volgde
    treft treffen vindt vond vonden geeft gaf gaven doet deed deden ziet zag zagen verwijst verwijs verwees betreft
    luidt leidt leidde ontvangt ontving ontvingen informeert informeerde informeerden meldt meldde reageert reageerde
    reageerden stuurt stuurde zendt zond beschrijft beschreef bevat vraagt vroeg verzoekt verzocht oproept roept riep
    uitspreekt spreekt sprak pleit stelt stelde regelt beoogt constateert wijst wees noemt noemde neemt nam voert
    verwerkt werkt werkte antwoordt antwoordde schrijft schreef licht lichtte
"""
_OPENS = "die dat welke waarin waarmee waarbij waardoor omdat zodat hoe"  # clauses that describe
_PLURAL = r"(?:zijn|worden|hebben|zullen|kunnen|vragen|verzoeken)"  # infinitives and a possessive as well
_PARTICIPLE = r"(?:(?:[a-z]{2,6})?ge[a-zï]{3,}|(?:be|ver|ont|over)[a-z]{3,})(?:d|t|en)"
_BEFORE_SUBJECT = (  # any verb before who does it: "Met de motie onderschrijft het kabinet …"
    r"(?:(?!niet |omtrent )[a-zé]{3,20}(?<!da)t (?:u|het kabinet|de (?:minister|staatssecretaris|regering))"
    r"|[a-zé]{3,20}[fkgpd] ik)\b"
)
_STEP = spaced(
    rf"(?P<comma>,)? (?P<verb>{'|'.join(_VERBS.split())})\b"
    rf"|(?P<comma_too>,)? (?P<any>{_BEFORE_SUBJECT})"
    rf"|^ (?P<plural>{_PLURAL})\b| (?P<joined>zijn|worden|hebben) (?:[a-zé-]+ ){{0,4}}?{_PARTICIPLE}\b"
    rf"| (?P<opens>{'|'.join(_OPENS.split())})\b"
)
_OWN_FATE = spaced(  # what happens to a motie and to nothing else
    r",? (?:(?:die|welke) )?(?:is|was|werd|zijn|werden) (?:[\w-]+ ){0,8}?"
    r"(?:aangenomen|ingediend|verworpen|aangehouden|ingetrokken)[\s,(]{0,4}"
)
_REPORTED = spaced(  # the number is of what reports it
    r"\b(?:geïnformeerd|bericht|gemeld|gezonden|gestuurd|verzonden|toegezonden|aangeboden|gereageerd|gerapporteerd"
    r"|ontvangen|afgedaan)[\s,(]{0,4}$"
)
_DONE = spaced(
    r"\b(?:uitgevoerd|verwerkt|toegelicht|beantwoord|beschreven|opgenomen|uiteengezet|ingegaan|ingevuld)[\s,(]{0,4}$"
)
_FOUND_IN = spaced(r"[^\W\d_]{2}.*\b(?:in|per|via|bij|uit|met|onder|als)\s{1,3}$", flags=re.DOTALL | re.IGNORECASE)
_ASKED = spaced(  # "De leden vragen hoe de motie-Kuik wordt uitgevoerd (Kamerstuk …)": a verb at the end of a clause
    r"\b(?:vra(?:gen|agt)|weten|vernemen|benieuwd)\b[^.;]{0,60}\b(?:of|hoe|wanneer|waarom|wijze|mate) [^.,;]{0,20}$"
)


_FARTHEST = 500  # characters from a name within which its number stands


def of_another(before: str, between: str, end: str) -> bool:
    """Whether a number is of something else than the motie named before it.

    ``before`` is the sentence up to the name, ``between`` what stands between name and number (with the opening
    bracket), ``end`` the last character of the sentence.
    """
    if len(between) > _FARTHEST:
        return True
    if _OWN_FATE.fullmatch(between):
        return False
    if _REPORTED.search(between) or _FOUND_IN.search(between):
        return True
    asked = bool(_ASKED.search(before))
    if _DONE.search(between) and end != "?" and not asked:
        return True
    return _tells(between, open_clauses=int(asked))


def _tells(between: str, *, open_clauses: int) -> bool:
    """Whether a finite verb stands there that is not of a clause describing the motie."""
    for step in _STEP.finditer(between):
        if step["opens"]:
            open_clauses += 1
        elif not open_clauses or step["comma"] or step["comma_too"]:
            return True
        else:
            open_clauses -= 1
    return False

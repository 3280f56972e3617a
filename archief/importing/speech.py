"""Who speaks: a fractie that asks, or the minister who answers? Judged by the language of one paragraph.

A score above zero speaks for the fractie, below zero for the answer. The weights are counts of evidence, set by
hand on what the words mean, not learned from documents: "uw Kamer" is only ever said *to* the Kamer, "deze
leden" nearly always *by* it. What the place of a paragraph says is for segmentation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_MEMBERS = (
    r"(?:leden|lid)(?: van)?(?: de| het)? (?:fracties?(?:-| van (?:de |het )?)?)?[\w&'’-]+(?:[ -](?:en|van|de|der|den|voor|\w[\w&'’-]*)){0,6}?[- ]?"
    r"(?:fracties?|leden)?"
)
_HOLDER = r"(?:de |het )?(?:[Mm]inister(?:-president)?s?|[Ss]taatssecretaris(?:sen)?|[Kk]abinet|[Rr]egering|[Bb]ewinds\w+|Nederland)"
_VERB = (
    r"(?:[Kk]an|[Kk]unnen|[Ii]s|[Zz]ijn|[Dd]eelt|[Dd]elen|[Hh]eeft|[Hh]ebben|[Ww]il|[Ww]illen|[Zz]ou|[Zz]ouden|[Aa]cht|[Vv]erwacht|[Zz]iet|"
    r"[Kk]lopt|[Ee]rkent|[Oo]nderschrijft|[Gg]aat|[Gg]aan|[Kk]omt|[Zz]al|[Zz]ullen|[Vv]indt|[Bb]estaat|[Bb]estaan|[Ww]ordt|[Ww]orden|[Bb]etekent|[Ss]taat|[Hh]erkent|[Ww]eet|"
    r"[Dd]enkt|[Bb]eschikt|[Oo]verweegt|[Gg]eldt|[Hh]oudt|[Mm]oet|[Mm]oeten|[Mm]ag|[Vv]alt|[Vv]allen|[Bb]lijft|[Bb]lijven|[Nn]eemt|[Kk]ent)"
)
_ASKING_WORD = (
    r"(?:[Hh]oe(?:veel|ver|zeer)?|[Ww]at|[Ww]elke?|[Ww]aarom|[Ww]anneer|[Ww]ie|[Ww]aar(?:in|uit|op|aan|over|door|voor|mee|bij|toe)?|[Ii]n hoeverre|"
    r"[Oo]p welke|[Bb]innen welke|[Mm]et welke|[Vv]an welke|[Vv]oor welke|[Dd]oor wie|[Tt]en aanzien van welke|[Aa]an welke|[Uu]it welke|[Vv]anaf wanneer|[Tt]ot wanneer|[Pp]er wanneer)"
)

# (weight, pattern): every pattern counts once.
_ASKS = [
    (4.0, re.compile(rf"^(?:De|Het) {_MEMBERS}\s+(?!is\b.*met)")),
    (3.0, re.compile(rf"^[^.?!]{{0,60}}?\b(?:vragen|merken|constateren|lezen|hebben|zijn|wijzen|willen|maken|vinden|vernemen|ontvangen|zien|horen|verzoeken|stellen|vraagt|leest|heeft) (?:de|het) {_MEMBERS}")),
    (3.5, re.compile(r"\b(?:[Dd]eze|[Vv]oornoemde|[Gg]enoemde|[Bb]ovengenoemde|aan het woord zijnde) (?:leden|lid)\b|\b[Dd]it lid\b")),
    (2.5, re.compile(r"\b(?:leden|lid|fractie|[Zz]ij) (?:vragen|vraagt|verzoeken|verzoekt|vernemen|verneemt|ontvangen|ontvangt|horen|hoort)\b")),
    (2.0, re.compile(r"\b[Gg]raag (?:ontvang|verneem|vernemen|hor|een (?:reactie|toelichting|appreciatie))")),
    (2.0, re.compile(r",? (?:zo )?vra(?:gen|agt) (?:de|deze|dit|voornoemde|het) (?:leden|lid)\b")),
    (2.5, re.compile(r"\b(?:[Dd]e|onze) fractie\b|\b[Dd]e fractie-[A-Z]")),
    (1.0, re.compile(r"\bZij (?:vragen|lezen|constateren|wijzen|willen|maken|zien|hebben|stellen|zijn|verzoeken|vinden|hechten|merken)\b")),
    (1.5, re.compile(r"^[^.?!]{0,40}\bde (?:minister|staatssecretaris) (?:erkent|schrijft|stelt|geeft aan|spreekt|meldt|schetst|verwijst)\b", re.I)),
    (0.7, re.compile(r"\bde (?:minister|staatssecretaris|regering)\b", re.I)),
    (1.0, re.compile(r"^(?:Voorts|Verder|Tot slot|Ook|Bovendien|Daarnaast|Tevens|Ten slotte)\b[^.?!]{0,40}\b(?:leden|lid)\b")),
    (2.5, re.compile(r"^(?:En |Maar |Zo ja, |Zo nee, |Zo niet, )?" + _VERB + r"\s+(?:" + _HOLDER + r"|u|hij|zij|er|dit|dat|deze|het)\b[^.]*\?")),
    (2.5, re.compile(rf"^(?:En |Maar )?{_ASKING_WORD}\b[^.]*\?")),
    (1.0, re.compile(r"\b(?:Bent|Kunt|Heeft|Deelt|Erkent|Vindt|Wilt|Zult) u\b")),
]  # fmt: skip
_ANSWERS = [
    (3.0, re.compile(r"\b[Uu]w Kamer\b|\b[Uu]w (?:fractie|leden|vragen)\b")),
    (2.0, re.compile(r"\b(?:[Ii]k|mijn|mij)\b")),
    (1.0, re.compile(r"\b(?:wij|we)\b")),
    (2.5, re.compile(r"^(?:Het|Dit) kabinet\b|^(?:De|Het) (?:regering|ministerie)\b")),
    (1.5, re.compile(r"\b(?:het|dit) kabinet (?:is|acht|hecht|zal|heeft|onderschrijft|deelt|wil|zet|ziet|vindt|steunt|blijft|kan|neemt|werkt|staat|benadrukt|herkent|erkent|streeft|verwijst|voert|onderzoekt|beziet|informeert|kiest|meent)\b")),
    (1.5, re.compile(r"\b(?:heeft|is|zal|hecht|acht|ziet|zet|wil|deelt|vindt|blijft|kan) het kabinet\b")),
    (1.2, re.compile(r"^Nederland\b|\bNederland (?:zal|is|heeft|blijft|zet|pleit|neemt|steunt|hecht|kan|wil|maakt|voert|streeft)\b")),
    (3.0, re.compile(r"^(?:Ja|Nee|Neen|Klopt|Zeker|Dat klopt|Dit klopt|Inderdaad|Het klopt)\b[^?]*$")),
    (2.0, re.compile(r"^(?:Zie|Zoals|Voor (?:de|het) (?:beantwoording|antwoord)|Allereerst|Vooropgesteld|Voor zover|Hiervoor verwijs|Verwezen wordt|Kortheidshalve|In (?:reactie|antwoord) op|In aanvulling)\b")),
    (1.0, re.compile(r"^(?:Op dit moment|Momenteel|Op \d{1,2} \w+|In 20\d\d|Sinds|Per \d|Met (?:de|het)|Daarbij|Hierbij|Hiermee|Daarmee|Dit betekent|Dit betreft)\b")),
    (1.5, re.compile(r"\b(?:op vragen van|met|waar|verwijs(?:t|en)?[^.]{0,40}|[Zz]oals|in de vraag van|dank(?:t|en)?) (?:de|het) (?:leden|lid)\b")),
    (1.0, re.compile(r"\b(?:refereren|verwijzen|doelen|vragen naar)[,.]? (?:is|wordt|betreft|kan)\b")),
    (1.0, re.compile(r"\b(?:wordt|worden) (?:thans|momenteel|op dit moment|nader|nog)\b|\bnaar verwachting\b")),
    (2.0, re.compile(r"\b(?:de|het) (?:beantwoording|antwoord) (?:op|van|over)\b[^?]*$")),
]  # fmt: skip
_WHO_ASKS = r"(?:leden|lid|fractie|fractie-[A-Z]\w+|[Zz]ij|[A-Z]\w*[A-Z]\w*)"
_BEGS = r"(?:vragen|vraagt|verzoeken|verzoekt|vernemen|verneemt)"
_REQUEST = re.compile(
    rf"\b{_WHO_ASKS} (?:(?:dan|ook|verder|voorts|daarom|tevens|tot slot|hierbij|daarbij|nogmaals|zich) ){{0,2}}{_BEGS}\b"
    r"(?! (?:en opmerkingen|over|gesteld|voorgelegd|te stellen)\b)"
    r"|\bvra(?:gen|agt) (?:[a-z]+ ){0,3}(?:deze|de|dit|het|voornoemde) (?:leden|lid|fractie)\b"
    r"|\b[Gg]raag (?:ontvang|verneem|vernem|hor|een)|\b(?:vernemen|ontvangen|horen|zien) (?:de|deze|zij)? ?(?:\w+ ){0,4}graag\b"
    r"|\b(?:verzoeken|verzoekt|roepen|roept) (?:\w+ ){0,6}(?:de|het) (?:[Mm]inister|[Ss]taatssecretaris|kabinet|regering)\b"
)


@dataclass(frozen=True, slots=True)
class Voice:
    """``score``: above zero a fractie speaks, below zero the answer. ``asks``: it holds a question or request."""

    score: float
    asks: bool


@lru_cache(maxsize=4096)
def listen(text: str) -> Voice:
    """The voice of a paragraph (or of a lead with its list)."""
    score = -0.6
    for weight, pattern in _ASKS:
        score += weight * bool(pattern.search(text))
    for weight, pattern in _ANSWERS:
        score -= weight * bool(pattern.search(text))
    questions = text.count("?")
    ends = text.rstrip(" ’”»)\"'").endswith("?")
    if questions:
        score += 1.5 + 0.5 * min(questions, 3)
    if ends:
        score += 2.0
    asks = bool(questions) or bool(_REQUEST.search(text))
    return Voice(score, asks)

"""Who speaks: a fractie that asks, or the minister who answers? Judged by the language of one paragraph.

A score above zero speaks for the fractie, below zero for the answer. The weights are set by hand on what the
words mean, not learned from documents: "uw Kamer" is only ever said *to* the Kamer, "deze leden" nearly always
*by* it. What the place of a paragraph says is for segmentation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

Weighed = tuple[tuple[float, re.Pattern[str]], ...]


def _any(words: str) -> str:
    return "(?:" + "|".join(words.split()) + ")"


_LEDEN = r"(?:leden|lid)\b"
_HOLDER = (
    r"(?:de |het )?(?:[Mm]inister(?:-president)?s?|[Ss]taatssecretaris(?:sen)?|[Kk]abinet|[Rr]egering|[Bb]ewinds\w+"
    r"|Nederland)"
)
_FIRST_VERBS = _any(
    "kan kunnen is zijn deelt delen heeft hebben wil willen zou zouden acht verwacht ziet klopt erkent onderschrijft"
    " gaat gaan komt zal zullen vindt bestaat bestaan wordt worden betekent staat herkent weet denkt beschikt"
    " overweegt geldt houdt moet moeten mag valt vallen blijft blijven neemt kent bent kunt welk"
)
_ASKING = (
    r"(?:hoe(?:veel|ver|zeer|lang)?|wat|welke?|waarom|wanneer|wie|in hoeverre|sinds wanneer|tot wanneer|vanaf wanneer"
    r"|waar(?:in|uit|op|aan|over|door|voor|mee|bij|toe)?|(?:op|binnen|met|van|voor|ten aanzien van|aan|uit|onder)"
    r" (?:welke?|wie))"
)
_KABINET_DOES = _any(
    "is acht hecht zal heeft onderschrijft deelt wil zet ziet vindt steunt blijft kan neemt werkt staat benadrukt"
    " herkent erkent streeft verwijst voert onderzoekt beziet informeert kiest meent gaat houdt"
)

_ASKS: Weighed = (
    (4.0, re.compile(rf"^(?:De|Het|Deze|Dit|Voornoemde) {_LEDEN}")),
    # "Ook maken de leden van …", "Tot slot wensen de leden …": the verb comes before them
    (3.0, re.compile(rf"^[^.?!,]{{0,60}}?\b(?!dank|antwoord|informeer|verwijz|bij|tussen|binnen|buiten)\w+en (?:de|deze|het) {_LEDEN}")),
    (3.0, re.compile(r"^[^.?!,]{0,40}?\b(?!dank|antwoord|informeer|verwijs|met|uit|tot|dat|niet)\w+t (?:het|dit) lid\b")),
    (3.0, re.compile(rf"\b(?:deze|voornoemde|genoemde|bovengenoemde|dit) {_LEDEN}", re.I)),
    (2.5, re.compile(r"\b(?:leden|lid|fractie|zij) (?:vragen|vraagt|verzoek|vernem|verneem|ontvang|ho(?:or|ren))", re.I)),
    (2.0, re.compile(r"\bgraag (?:ontvang|verneem|vernemen|hor|een (?:reactie|toelichting|appreciatie))", re.I)),
    (2.0, re.compile(r",? (?:zo )?vra(?:gen|agt) (?:de|deze|dit|voornoemde|het) (?:leden|lid)\b")),
    (2.5, re.compile(r"\b(?:de|onze) fractie\b|\bde fractie-[A-Z]", re.I)),
    (1.0, re.compile(r"\bZij (?:vragen|lezen|constateren|wijzen|willen|maken|zien|hebben|stellen|zijn|verzoeken|vinden)\b")),
    (1.5, re.compile(r"^[^.?!]{0,40}\bde (?:minister|staatssecretaris) (?:erkent|schrijft|stelt|geeft|spreekt|meldt|schetst)\b", re.I)),
    (0.7, re.compile(r"\bde (?:minister|staatssecretaris|regering)\b", re.I)),
    (2.5, re.compile(rf"^(?:en |maar |zo ja, |zo nee, |zo niet, )?{_FIRST_VERBS}\s+(?:{_HOLDER}|u|hij|zij|er|dit|dat|deze|het)\b[^.]*\?", re.I)),
    (2.5, re.compile(rf"^(?:en |maar )?{_ASKING}\b[^.]*\?", re.I)),
    (1.0, re.compile(r"\b(?:Bent|Kunt|Heeft|Deelt|Erkent|Vindt|Wilt|Zult|Acht|Gaat|Ziet|Hoe) u\b")),
    (2.5, re.compile(rf"^(?:Kan|Kunt|Kunnen|Wil|Zou) (?:{_HOLDER}|u|hij|zij)\b[^.?]*:")),
    (2.0, re.compile(r"^(?:Geef|Noem|Kunt u|Graag|Licht|Beschrijf|Specificeer)\b")),
)  # fmt: skip
_ANSWERS: Weighed = (
    (3.0, re.compile(r"\buw (?:Kamer|fractie|leden|vragen)\b", re.I)),
    (2.0, re.compile(r"\b(?:[Ii]k|mijn|mij)\b")),
    (1.0, re.compile(r"\b(?:wij|we)\b")),
    (2.5, re.compile(r"^(?:Het|Dit) kabinet\b|^(?:De|Het) (?:regering|ministerie)\b")),
    (1.5, re.compile(rf"\b(?:het|dit) kabinet {_KABINET_DOES}\b")),
    (1.5, re.compile(rf"\b{_KABINET_DOES} het kabinet\b")),
    (1.2, re.compile(r"^Nederland\b|\bNederland (?:zal|is|heeft|blijft|zet|pleit|neemt|steunt|hecht|kan|wil|maakt|voert)\b")),
    (1.0, re.compile(r"\b(?:is|heeft|zal|zet|pleit|steunt|neemt|hecht|kan|wil|werkt) Nederland\b[^?]*$")),
    (1.0, re.compile(r"^(?:Ten aanzien van|Met betrekking tot|Inzake)\b[^.?]{0,120}\b(?:geldt|merk|wordt|is)\b")),
    (3.0, re.compile(r"^(?:Ja|Nee|Neen|Klopt|Zeker|Dat klopt|Dit klopt|Inderdaad|Het klopt)\b[^?]*$")),
    (2.0, re.compile(r"^(?:Zie|Zoals|Voor (?:de|het) (?:beantwoording|antwoord)|Allereerst|Vooropgesteld|Voor zover)\b")),
    (2.0, re.compile(r"^(?:Hiervoor verwijs|Verwezen wordt|Kortheidshalve|In (?:reactie|antwoord) op|In aanvulling)\b")),
    (1.0, re.compile(r"^(?:Op dit moment|Momenteel|Op \d{1,2} \w+|In 20\d\d|Sinds|Per \d|Met (?:de|het)|Dit betreft)\b")),
    (1.0, re.compile(r"^(?:Daarbij|Hierbij|Hiermee|Daarmee|Dit betekent|Wat betreft|Daar waar|Conform)\b")),
    (1.5, re.compile(rf"\b(?:vragen van|met|waar|verwijs(?:t|en)?[^.]{{0,40}}|zoals|dank(?:t|en)?) (?:de|het) {_LEDEN}", re.I)),
    (1.0, re.compile(r"\b(?:wordt|worden) (?:thans|momenteel|op dit moment|nader|nog)\b|\bnaar verwachting\b")),
    (6.0, re.compile(rf"\b(?:vra(?:ag|gen)|zorgen?|opmerking(?:en)?|verzoek|oproep|suggestie|wens) van (?:de|deze|dit|het) {_LEDEN}")),
    (2.0, re.compile(r"\b(?:de|het) (?:beantwoording|antwoord) (?:op|van|over)\b[^?]*$")),
)  # fmt: skip
_BEGS = r"(?:vragen|vraagt|verzoeken|verzoekt|vernemen|verneemt)"
_REQUEST = re.compile(
    r"\b(?:leden|lid|fractie|fractie-[A-Z]\w+|[Zz]ij|[A-Z]\w*[A-Z]\w*)"
    rf" (?:(?:dan|ook|verder|voorts|daarom|tevens|tot slot|hierbij|daarbij|nogmaals|zich) ){{0,2}}{_BEGS}\b"
    r"(?! (?:en opmerkingen|over|gesteld|voorgelegd|te stellen)\b)"
    r"|\bvra(?:gen|agt) (?:[a-z]+ ){0,3}(?:deze|de|dit|het|voornoemde) (?:leden|lid|fractie)\b"
    r"|\b[Gg]raag (?:ontvang|verneem|vernem|hor|een)"
    r"|\b(?:vernemen|ontvangen|horen|zien) (?:de|deze|zij)? ?(?:\w+ ){0,4}graag\b"
    r"|\b(?:willen|wil|wensen|zouden|zou) (?:[\w-]+ ){0,5}(?:weten|vernemen|horen|ontvangen)\b|\bbenieuwd\b"
    rf"|(?:^|[.] )(?:Kan|Kunnen|Wil|Is|Deelt|Zou) (?:{_HOLDER}|u)\b"
    rf"|\b(?:verzoeken|verzoekt|roepen|roept) (?:\w+ ){{0,6}}{_HOLDER}\b"
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
    score += sum(weight for weight, pattern in _ASKS if pattern.search(text))
    score -= sum(weight for weight, pattern in _ANSWERS if pattern.search(text))
    questions = text.count("?")
    if questions:
        score += 1.5 + 0.5 * min(questions, 3)
    if text.rstrip(" ’”»)\"'").endswith("?"):
        score += 2.0
    return Voice(score, bool(questions) or bool(_REQUEST.search(text)))

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


def _weighed(*rules: tuple[float, str]) -> Weighed:
    return tuple((weight, re.compile(shape, re.IGNORECASE)) for weight, shape in rules)


# Every rule counts once. A capital in a shape does not count; what must stand first is said with ^.
_ASKS = _weighed(
    (4.0, rf"^(?:de|het|deze|dit|voornoemde) {_LEDEN}"),
    # "Ook maken de leden van …", "Tot slot wenst het lid …": the verb comes before them
    (3.0, rf"^[^.?!,]{{0,140}}?\b(?!dank|antwoord|informeer|verwijz|bij|tussen|binnen|buiten)\w+en"
          rf" (?:de|deze|het) {_LEDEN}"),
    (3.0, r"^[^.?!,]{0,140}?\b(?!dank|antwoord|informeer|verwijs|met|uit|tot|dat|niet)\w+t (?:het|dit) lid\b"),
    (3.0, rf"\b(?:deze|voornoemde|genoemde|bovengenoemde|dit) {_LEDEN}"),
    (2.5, r"\b(?:leden|lid|fractie|zij) (?:vragen|vraagt|verzoek|vernem|verneem|ontvang|ho(?:or|ren))"),
    (2.0, r"\bgraag (?:ontvang|verneem|vernemen|hor|een (?:reactie|toelichting|appreciatie))"),
    (2.0, r",? (?:zo )?vra(?:gen|agt) (?:de|deze|dit|voornoemde|het) (?:leden|lid)\b"),
    (2.5, r"\b(?:de|onze) fractie\b|\bde fractie-\w"),
    (1.0, r"(?:^|[.?!] )zij (?:vragen|lezen|constateren|wijzen|willen|maken|zien|hebben|stellen|verzoeken|vinden)\b"),
    (1.5, r"^[^.?!]{0,40}\bde (?:minister|staatssecretaris) (?:erkent|schrijft|stelt|geeft|spreekt|meldt|schetst)\b"),
    (0.7, r"\bde (?:minister|staatssecretaris|regering)\b"),
    (2.5, rf"^(?:en |maar |zo ja, |zo nee, |zo niet, )?{_FIRST_VERBS}\s+"
          rf"(?:{_HOLDER}|u|hij|zij|er|dit|dat|deze|het)\b[^.]*\?"),
    (2.5, rf"^(?:en |maar )?{_ASKING}\b[^.]*\?"),
    (1.0, r"\b(?:bent|kunt|heeft|deelt|erkent|vindt|wilt|zult|acht|gaat|ziet|hoe) u\b"),
    (2.5, rf"^(?:kan|kunt|kunnen|wil|zou) (?:{_HOLDER}|u|hij|zij)\b[^.?]*:"),
    (3.5, rf"^[^.?!]{{0,60}}\b{_LEDEN}[^.?!]{{0,60}}"
          r"\b(?:opgevallen|benieuwd|bezorgd|verheugd|van mening|van oordeel)\b"),
    (1.5, r"\b(?:de volgende|(?:nog )?(?:enkele|een aantal)) (?:nadere |aanvullende )?vragen\b[^?]{0,40}$"),
    (2.0, r"^(?:geef|noem|kunt u|graag|licht|beschrijf|specificeer)\b"),
)  # fmt: skip
_ANSWERS = _weighed(
    (3.0, r"\buw (?:kamer|fractie|leden|vragen)\b"),
    (2.0, r"\b(?:ik|mijn|mij)\b"),
    (1.0, r"\b(?:wij|we)\b"),
    (2.5, r"^(?:het|dit) kabinet\b|^(?:de|het) (?:regering|ministerie)\b"),
    (1.5, rf"\b(?:het|dit) kabinet {_KABINET_DOES}\b"),
    (1.5, rf"\b{_KABINET_DOES} het kabinet\b"),
    (1.2, r"^nederland\b|\bnederland (?:zal|is|heeft|blijft|zet|pleit|neemt|steunt|hecht|kan|wil|maakt|voert)\b"),
    (1.0, r"\b(?:is|heeft|zal|zet|pleit|steunt|neemt|hecht|kan|wil|werkt) nederland\b[^?]*$"),
    (1.0, r"^(?:ten aanzien van|met betrekking tot|inzake)\b[^.?]{0,120}\b(?:geldt|merk|wordt|is)\b"),
    (3.0, r"^(?:ja|nee|neen|klopt|zeker|dat klopt|dit klopt|inderdaad|het klopt)\b[^?]*$"),
    (2.0, r"^(?:zie|zoals|voor (?:de|het) (?:beantwoording|antwoord)|allereerst|vooropgesteld|voor zover)\b"),
    (2.0, r"^(?:hiervoor verwijs|verwezen wordt|kortheidshalve|in (?:reactie|antwoord) op|in aanvulling)\b"),
    (1.0, r"^(?:op dit moment|momenteel|op \d{1,2} \w+|in 20\d\d|sinds|per \d|met (?:de|het)|dit betreft)\b"),
    (1.0, r"^(?:daarbij|hierbij|hiermee|daarmee|dit betekent|wat betreft|daar waar|conform)\b"),
    (1.5, rf"\b(?:vragen van|met|waar|verwijs(?:t|en)?[^.]{{0,40}}|zoals|dank(?:t|en)?) (?:de|het) {_LEDEN}"),
    (1.0, r"\b(?:wordt|worden) (?:thans|momenteel|op dit moment|nader|nog)\b|\bnaar verwachting\b"),
    (6.0, r"\b(?:vra(?:ag|gen)|zorgen?|opmerking(?:en)?|verzoek|oproep|suggestie|wens)"
          rf" van (?:de|deze|dit|het) {_LEDEN}"),
    (2.0, r"\b(?:de|het) (?:beantwoording|antwoord) (?:op|van|over)\b[^?]*$"),
)  # fmt: skip
# "Keijzer", "Van der Plas", "van Haga"
_SURNAME = r"(?:(?:[Vv]an|[Dd]e[rn]?|[Tt]en|[Tt]er|’t|het) ){0,3}[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
_BEGS = r"(?:vragen|vraagt|verzoeken|verzoekt|vernemen|verneemt)"
_REQUEST = re.compile(
    rf"\b(?:leden|lid(?: {_SURNAME})?|(?:fractie|[Gg]roep) {_SURNAME}|fractie|fractie-[A-Z]\w+|[Zz]ij|[A-Z]\w*[A-Z]\w*)"
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

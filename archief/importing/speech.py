"""Who speaks: a fractie that asks, or the minister who answers? Judged by the language of one paragraph.

A score above zero speaks for the fractie, below zero for the answer. The weights are set by hand on what the
words mean, not learned from documents: "uw Kamer" is only ever said *to* the Kamer, "deze leden" nearly always
*by* it. What the place of a paragraph says is for segmentation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

Weighed = tuple[tuple[float, re.Pattern[str]], ...]


def _any(words: str) -> str:
    return "(?:" + "|".join(words.split()) + ")"


# The members who ask; a council or parliament has members too.
_LEDEN = r"(?:leden|lid)\b(?! van (?:het (?:Europees|parlement)|de (?:Europese|raad|Raad|gemeenteraad|Commissie)\b))"
_THE = r"(?:de|het|deze|dit|die|voornoemde|genoemde|bovengenoemde)(?: (?:hier )?aan het woord zijnde)?"
_ASKERS = (
    rf"(?:{_THE} {_LEDEN}|(?<!leden van )(?<!lid van )(?:de|deze|onze) (?:fractie\b|fractie-\w+|[\w’'-]+-fractie\b))"
)
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
_SAYS = _any("schrijft stelt meldt zegt noemt lijkt suggereert")
_SAID = _any("schreef stelde meldde zei gaf antwoordde noemde kondigde leek")
# What the first person does in an answer.
_I_DO = _any(
    "acht begrijp ben benadruk bericht beschik betreur constateer dank deel erken ga geef heb hecht herken hoop"
    " informeer kan kom licht meld merk neem onderschrijf sta stel streef stuur verwacht verwijs vind waardeer wil"
    " zal zeg zet zie"
)
# "vragen terecht aandacht voor", "merken er terecht over op", "terecht opmerken"; not "zijn terecht bezorgd"
_RIGHTLY = (
    r"(?:(?:vra|wij[sz]|merk|stel|constate|signale|noem|benadruk|ge[ev]|maak|maken|sprek|spreek|betog|bepleit|pleit)\w*"
    r"(?: (?!of |dat |wat |hoe |waarom )[\w’'-]+){0,3} terecht"
    r"|terecht (?:[\w-]+ ){0,2}(?:opmerk|aange|constate|signale|stel|betog|benadruk)\w*)"
)
# The sentence ends, and what follows states something and asks nothing.
_TOLD_ON = (
    r"[^.?!]*\. (?:ja|nee|dat|dit(?! terwijl)|die|deze(?! leden)|het kabinet|daar\w*|hier\w*|ik)\b"
    r"(?!.*(?:\?|\b(?:zij|leden|(?:het|dit) lid|fractie|minister|staatssecretaris)\b))"
)


def _weighed(*rules: tuple[float, str]) -> Weighed:
    return tuple((weight, re.compile(_lower(shape))) for weight, shape in rules)


def _lower(shape: str) -> str:
    """``shape`` for text in lower case, which is searched half as fast again as with IGNORECASE."""
    return re.sub(r"\\.|[A-Z]+", lambda match: match[0] if match[0][0] == "\\" else match[0].lower(), shape)


# Every rule counts once. A capital in a shape does not count; what must stand first is said with ^. Only behind ^ may
# a shape run on without a bound: elsewhere it would be tried at every word, each time to the end of the text.
_ASKS = _weighed(
    (4.0, rf"^(?:ook |eveneens )?{_ASKERS}"),
    # "Ook maken de leden van …", "Tot slot wenst het lid …": the verb comes before them
    (3.0, rf"^[^.?!,]{{0,140}}?\b(?!dank|antwoord|informeer|verwijz|bij|tussen|binnen|buiten)\w+en"
          rf" (?:de|deze|het|die|voornoemde|genoemde)(?: aan het woord zijnde)? {_LEDEN}"),
    (3.0, r"^[^.?!,]{0,140}?\b(?!dank|antwoord|informeer|verwijs|met|uit|tot|dat|niet)\w+t (?:het|dit) lid\b"),
    # "Wat de leden van … betreft", "Voor deze leden staat voorop", "Naar de mening van de leden van …"
    (4.0, rf"^(?:(?:ook |verder |hier |geldt ){{0,3}}wat|voor|volgens|bij|hoewel|omdat|aangezien"
          rf"|(?:naar|in) (?:de mening|de ogen|het oordeel|de opvatting|de visie) van) {_ASKERS}"),
    (1.5, rf"\b(?:wat|volgens) {_ASKERS}"),
    # "Het valt de leden van … op", "Dit roept bij deze leden de vraag op", "Dat …, bevreemdt deze leden"
    (4.0, rf"\b(?:val|viel|baar|verheug|stel|verba|bevreemd|stem|doe|verontrust|steek|spreek|roep|wek|leef|leven|besta)"
          rf"\w* (?:het |ook |bij |wel ){{0,2}}{_ASKERS}"),
    (2.5, rf"\b(?:roep|wek)\w* [^.?!]{{0,30}}\bop bij {_ASKERS}"),
    (3.0, rf"^[^.?!]{{0,30}}\b(?:inbreng|bijdrage|vragen) van {_ASKERS}[^.?!]*[.]?$"),
    (3.0, rf"(?<!van )(?<!door )\b(?:deze|voornoemde|genoemde|bovengenoemde|dit) {_LEDEN}"),
    (1.5, rf"[.?!] {_ASKERS}"),
    (2.5, r"^zij (?:achten|begrijpen|benadrukken|betreuren|denken|hechten|hopen|menen|missen|onderschrijven|pleiten"
          r"|roepen|steunen|stellen|vinden|vragen|vrezen|waarderen|wensen|wijzen|willen)\b"),
    (5.0, rf"^zoals {_ASKERS}[^.?!,]*\b(?:eerder|vaker|herhaaldelijk|al aan)\b"),
    (2.5, r"\b(?:leden|lid|fractie|zij) (?:vragen|vraagt|verzoek|vernem|verneem|ontvang|ho(?:or|ren))"),
    (2.5, r"^[^.?!,]{0,60}\b(?:vragen|verzoeken|vernemen|lezen|constateren|ontvangen|horen|wensen) zij\b"),
    (2.0, r"(?:^|[.?!] )(?:ook|tevens|verder|voorts|daarnaast|tot slot)? ?wordt (?:gevraagd|verzocht)\b"),
    (2.5, r"(?:^|[.?!] )(?:ook|tevens|verder|voorts|daarnaast|daarbij|tot slot) (?:is|rijst) de vraag\b"),
    (2.0, r"\b(?:graag|gaarne) (?:ontvang|verneem|vernemen|hor|een (?:reactie|toelichting|appreciatie))"),
    (2.0, rf",? (?:zo )?vra(?:gen|agt) {_THE} (?:leden|lid)\b"),
    (2.5, r"(?<!leden van )(?<!lid van )\b(?:(?:de|onze) fractie\b|de fractie-\w)"),
    (1.0, r"(?:^|[.?!] )zij (?:vragen|lezen|constateren|wijzen|willen|maken|zien|hebben|stellen|verzoeken|vinden)\b"),
    (1.5, r"(?:^|[.?!] )zij (?:zijn (?:benieuwd|van mening|van oordeel|bezorgd|verheugd)|zouden graag)"),
    (1.5, r"^[^.?!]{0,40}\bde (?:minister|staatssecretaris) (?:erkent|schrijft|stelt|geeft|spreekt|meldt|schetst)\b"),
    (2.5, rf"\b(?:{_SAYS}|{_SAID}) de (?:minister|staatssecretaris)\b"
          rf"|\bde (?:minister|staatssecretaris) (?:zelf )?{_SAID}\b"),
    (2.0, r"\b(?:opmerkelijk|zorgwekkend|onbegrijpelijk|onacceptabel|onverteerbaar|teleurstellende?|stuitend)\b"),
    (0.7, r"\bde (?:minister|staatssecretaris|regering)\b(?! verzocht)"),
    (2.5, rf"^(?:en |maar |zo ja, |zo nee, |zo niet, )?{_FIRST_VERBS}\s+"
          rf"(?:{_HOLDER}|u|hij|zij|er|dit|dat|deze|het)\b[^.]*\?"),
    (2.5, rf"^(?:en |maar )?{_ASKING}\b[^.]*\?"),
    (1.0, r"\b(?:bent|kunt|heeft|deelt|erkent|vindt|wilt|zult|acht|gaat|ziet|hoe) u\b"),
    (2.5, rf"^(?:kan|kunt|kunnen|wil|zou) (?:{_HOLDER}|u|hij|zij)\b[^.?]*[.:]"),
    (3.0, rf"^(?:{_ASKERS}|zij) (?:zien|ziet|kijken|kijkt)\b[^.?!]*\b(?:antwoord(?:en)?|beantwoording|reactie)\b"),
    (3.5, rf"^[^.?!]{{0,60}}\b{_LEDEN}[^.?!]{{0,60}}"
          r"\b(?:opgevallen|benieuwd|bezorgd|verheugd|van mening|van oordeel)\b"),
    (1.5, r"\b(?:de volgende|(?:nog )?(?:enkele|een aantal)) (?:nadere |aanvullende )?vragen\b[^?]{0,40}$"),
    (2.0, r"^(?:geef|noem|kunt u|graag|gaarne|licht|beschrijf|specificeer)\b"),
    # "Zij sluiten zich aan bij de vragen van de leden van …": theirs are no proof of an answer
    (9.0, rf"\b(?:{_LEDEN}|fractie|zij|dit lid)[^.?!]{{0,60}} sluit(?:en)? zich\b[^.?!]{{0,200}}\baan bij\b"),
    (2.5, r"(?:^|[.?!] )[^.?!,]{0,40}\b(?:dringen|pleiten|wijzen|vrezen|hopen|verwachten|betreuren) zij\b"),
    (2.0, rf"^[^.?!,]{{0,80}}\b(?:geven|geeft) {_ASKERS}[^.?!]*\bin overweging\b"),
)  # fmt: skip
_ANSWERS = _weighed(
    (3.0, r"\buw (?:kamer|fractie|leden|vragen)\b|^u (?:vraagt|wijst|stelt|verzoekt)\b"),
    # behind those who ask "ik" may be somebody they tell of, unless it does what an answer does
    (1.5, r"\b(?:ik|mijn|mij)\b"),
    (3.5, rf"^(?!(?:ook |eveneens )?{_ASKERS}).*\b(?:ik|mijn|mij)\b"),
    (3.5, rf"^(?:ook |eveneens )?{_ASKERS}"
          rf".*(?:(?<!:) ik {_I_DO}|\b{_I_DO} ik|\bmijn (?:antwoord|reactie|beantwoording))\b"),
    (1.0, r"\b(?:wij|we)\b"),
    # "Met deze leden ben ik van mening": the first person agrees with those who ask
    (5.0, rf"^met {_ASKERS}[^.?!]*\b(?:ik|kabinet|wij)\b"),
    # "De leden van … vragen terecht aandacht voor", "de door deze leden genoemde cijfers"
    (6.0, rf"{_ASKERS}[^.?!]{{0,80}}\b{_RIGHTLY}\b(?![^.?!]{{0,400}}\?)"),
    (3.5, rf"\bdoor {_ASKERS}[^.?!,]{{0,50}} (?:genoemde|aangehaalde|gestelde|geschetste|bedoelde|beschreven)\b"),
    (4.0, rf"^zoals {_ASKERS} (?:[\w-]+ ){{0,3}}"
          r"(?:weten|weet|opmerken|opmerkt|aangeven|aangeeft|vermelden|constateren)\b(?![^?]*\?$)"),
    # the question is told again, and answered: "De leden van … vragen naar de kosten. Deze bedragen …"
    (5.0, rf"^{_ASKERS}[^.?!]{{0,120}}\b(?:vra|wij|verwij|stel|verzoek|noem|refere|merk){_TOLD_ON}"),
    (3.0, rf"^{_ASKERS} [^.?!]{{0,40}}\bvra(?:gen|agt)\b(?! aandacht){_TOLD_ON}"),
    (2.5, rf"^(?:het|dit) kabinet\b(?! (?:zelf )?(?:{_SAYS}|{_SAID})\b)|^(?:de|het) (?:regering|ministerie)\b"),
    (1.5, rf"\b(?:het|dit) kabinet {_KABINET_DOES}\b"),
    (1.5, rf"\b{_KABINET_DOES} het kabinet\b"),
    (1.2, r"^nederland\b|\bnederland (?:zal|is|heeft|blijft|zet|pleit|neemt|steunt|hecht|kan|wil|maakt|voert)\b"),
    (1.0, r"^(?:ten aanzien van|met betrekking tot|inzake)\b[^.?]{0,120}\b(?:geldt|merk|wordt|is)\b"),
    (3.0, r"^(?:ja|nee|neen|klopt|zeker|dat klopt|dit klopt|inderdaad|het klopt)\b[^?]*$"),
    (2.0, r"^(?:zie|zoals|voor (?:de|het) (?:beantwoording|antwoord)|allereerst|vooropgesteld|voor zover)\b"),
    (2.0, r"^(?:hiervoor verwijs|verwezen wordt|kortheidshalve|in (?:reactie|antwoord) op(?! eerder)|in aanvulling)"),
    (1.0, r"^(?:op dit moment|momenteel|op \d{1,2} \w+|in 20\d\d|sinds|per \d|met (?:de|het)|dit betreft)\b"),
    (1.0, r"^(?:daarbij|hierbij|hiermee|daarmee|dit betekent|wat betreft|daar waar|conform)\b"),
    (1.5, rf"\b(?:vragen van|met|waar|verwijs(?:t|en)?[^.]{{0,40}}|zoals|dank(?:t|en)?) (?:de|het) {_LEDEN}"),
    (1.0, r"\b(?:wordt|worden) (?:thans|momenteel|op dit moment|nader|nog)\b|\bnaar verwachting\b"),
    (6.0, rf"\b(?:vra(?:ag|gen)|zorgen?|opmerking(?:en)?|verzoek|oproep|suggestie|wens)"
          rf" van {_THE} {_LEDEN}(?![^.]{{0,400}}\?)"),
)  # fmt: skip
# The same, but only behind the last question mark: before it they may be part of what is asked.
_TOLD = _weighed(
    # a question that is answered in the same breath: "Kan daarvan worden afgeweken? Nee, want …"
    (4.5, r"\? (?:ja|nee|neen|omdat|zeker|dat (?:is|kan|was))\b"),
    (1.0, r"\b(?:is|heeft|zal|zet|pleit|steunt|neemt|hecht|kan|wil|werkt) nederland\b"),
    (1.5, r"\b(?:minister|staatssecretaris) (?:van|voor) [^.?!]{4,60} (?:en ik|zal|informeert|stuurt|werkt)\b"),
    (1.0, r"\b(?:wordt|worden|zal) de kamer\b|\bde kamer (?:wordt|zal|ontvangt)\b"),
    (1.5, r"\b(?:wordt|is|geef|geeft|heeft) [^.?!]{0,40}uitvoering (?:ge)?geven\b"),
    (2.0, r"\b(?:de|het) (?:beantwoording|antwoord) (?:op|van|over)\b"),
    (2.5, r"\b(?:is|zijn) (?:nu |thans |dan ook |voor mij ){0,2}niet aan de orde\b"),
    # "… dan deze leden hopen", "iets anders dan deze leden veronderstellen": told of them, not by them
    (4.0, rf"\b(?:dan|waar|waarop|waarvoor|waarnaar|zoals) {_THE} {_LEDEN}[^.?!,]{{0,60}}"
          r"\b(?:hopen|hoopt|veronderstel|vrezen|vreest|suggere|menen|meent|denken|denkt|wensen|wenst)\w*\b"),
)  # fmt: skip
# "Keijzer", "Van der Plas", "van Haga"
_SURNAME = r"(?:(?:[Vv]an|[Dd]e[rn]?|[Tt]en|[Tt]er|’t|het) ){0,3}[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
_BEGS = r"(?:vragen|vraagt|verzoeken|verzoekt|vernemen|verneemt)"
_REQUEST = re.compile(
    rf"\b(?:leden|lid(?: {_SURNAME})?|(?:fractie|[Gg]roep) {_SURNAME}|fractie|fractie-[A-Z]\w+|[Zz]ij|[A-Z]\w*[A-Z]\w*)"
    rf" (?:(?:dan|ook|verder|voorts|daarom|tevens|tot slot|hierbij|daarbij|nogmaals|zich) ){{0,2}}{_BEGS}\b"
    r"(?! (?:en opmerkingen|over|gesteld|voorgelegd|te stellen)\b)"
    rf"|\bvra(?:gen|agt)(?! van\b| door\b)(?: [a-z]+){{0,3}} {_THE} (?:leden|lid|fractie)\b"
    rf"|\b(?:vragen|verzoeken|vernemen|ontvangen|horen) (?:zij\b|{_THE} leden\b)|\bwensen zij\b(?! de | het )"
    rf"|\b(?:en|maar) (?:zij )?{_BEGS} (?:{_HOLDER}|zich af|of|wat|hoe|welke?|waarom|wanneer|in hoeverre|naar|om)\b"
    r"|\b(?:verwachten|verwacht|wensen|wenst) (?:[\w-]+ ){0,5}een (?:overzicht|reactie|brief|toelichting|toezegging)\b"
    r"|\b(?:[Gg]raag|[Gg]aarne) (?:ontvang|verneem|vernem|hor|een|zou|zien|willen|wil|reactie)"
    r"|\b(?:zouden|zou|willen|wil|zien|ziet) (?:[\w-]+ ){0,3}(?:graag|gaarne)\b"
    rf"|\b(?:verwachten|verwacht|hopen|hoopt|willen|wil) dat (?:{_HOLDER}|hij|zij)\b"
    r"|(?:^|[.] )(?:Ook|Tevens|Verder|Voorts|Daarnaast|Daarbij|Tot slot) (?:is|rijst) de vraag\b"
    r"|\bgraag tegemoet\b|\b(?:stellen|stelt) het [^.?!]{0,20}op prijs\b"
    r"|\b(?:vragen|vraagt) (?:[\w-]+ ){0,4}aandacht\b"
    r"|\b(?:vernemen|ontvangen|horen|zien) (?:de|deze|zij)? ?(?:\w+ ){0,4}graag\b"
    r"|\b(?:willen|wil|wensen|zouden|zou) (?:[\w-]+ ){0,5}(?:weten|vernemen|horen|ontvangen)\b|\bbenieuwd\b"
    rf"|(?:^|[.] )(?:Kan|Kunnen|Wil|Is|Deelt|Zou) (?:{_HOLDER}|u)\b"
    rf"|\b(?:verzoeken|verzoekt|roepen|roept) (?:[\w-]+ ){{0,8}}{_HOLDER}\b"
    r"|\b(?:dringen|dringt) (?:[\w-]+ ){0,8}(?:aan op|op aan)\b|\b(?:geven|geeft) (?:[\w-]+ ){1,12}in overweging\b"
)
# Who looks forward to the answers asks nothing more.
_AWAITS = re.compile(
    r"\b(?:zien|ziet|wachten|wacht|kijken|kijkt)\b[^.?!]{0,120}\b(?:antwoorden|beantwoording)\b[^.?!]*"
)
# What another has said is no evidence for who speaks here.
_QUOTED = re.compile(r"«[^«»]{0,2000}»|“[^“”]{0,2000}”|\"[^\"]{0,2000}\"|(?<!\w)‘[^‘]{3,2000}?’(?!\w)")
# Dots and citations within a sentence, which seem to end it.
_CITED = re.compile(r" ?\((?:Kamerst|Handelingen|[^()]{0,40}\bnrs?\. )[^()]*\)")
_DOTTED = re.compile(r"\b(?:[cad]\.[sd]|o\.a|m\.b\.t|t\.a\.v|i\.v\.m|nrs?|jl|bijv|art|mr|dr|blz|ca)\.(?= [^A-Z]|[,?])")


@dataclass(frozen=True)  # without slots, for what is judged once is kept
class Voice:
    """Who says ``text``, a paragraph (or a lead with its list). Judged when it is asked for: where labels tell who
    speaks, it hardly is."""

    text: str

    @cached_property
    def score(self) -> float:
        """Above zero a fractie speaks, below zero the answer."""
        text = self._plain
        score = -0.6
        heard = text.lower()
        score += sum(weight for weight, pattern in _ASKS if pattern.search(heard))
        said = _QUOTED.sub(" ", heard)
        score -= sum(weight for weight, pattern in _ANSWERS if pattern.search(said))
        told = max(said.rfind("?"), 0)
        score -= sum(weight for weight, pattern in _TOLD if pattern.search(said, told))
        if questions := text.count("?"):
            score += 1.5 + 0.5 * min(questions, 3)
        if text.rstrip(" ’”»)\"'").endswith("?"):
            score += 2.0
        return score

    @cached_property
    def asks(self) -> bool:
        """Whether it holds a question or request."""
        return "?" in self._plain or bool(_REQUEST.search(_AWAITS.sub("", self._plain)))

    @cached_property
    def _plain(self) -> str:
        return _DOTTED.sub(lambda match: match[0].replace(".", ""), _CITED.sub("", self.text))


@lru_cache(maxsize=4096)
def listen(text: str) -> Voice:
    """The voice of ``text``, judged once."""
    return Voice(text)

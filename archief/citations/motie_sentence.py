"""What the sentence of a motie says of a number further on in it: whether the words before, between and behind leave
that number to the motie, or give it to a letter that is spoken of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from archief.citations.motie_before import SEE, STATUS
from archief.citations.motie_between import (
    after_fate,
    is_description,
    is_harmless,
    says_its_number,
    tells_its_fate,
    without_fate,
)
from archief.citations.motie_content import (
    is_asked_for,
    tells_content,
)
from archief.citations.motie_frame import (
    has_verb,
    is_closed,
    is_enclosed,
    is_object,
    is_request,
)
from archief.citations.motie_owner import (
    ABOUT,
    IN_REACTION,
    INFORMED,
    THE_MOTIE,
    letters,
    of_numbered,
    reacts,
)
from archief.citations.patterns import spaced

_GIVEN_OUT = spaced(  # "die met Kamerstuk 28 089, nr. 70 is rondgedeeld", "is met nummer … aangenomen"
    r",? (?:(?:die|welke) met|(?:is|was|werd)(?: op \d{1,2} [a-z]{3,9} \d{4})? (?:onder|als|met)(?: nummer)?)\s{1,3}\Z"
)
_IS_GIVEN_OUT = spaced(
    r" (?:(?:is|was|werd) )?(?:rondgedeeld|ingediend|voorgesteld|gedrukt|aangenomen|verworpen|aangehouden)\b"
)
_NEXT_OF_LIST = spaced(  # "…, de motie-Kuik over wachtlijsten (Kamerstuk …), de motie-Bikker over …"
    r"[)\]],?(?: en)?(?: ook)?(?: (?:de|het))?(?: [a-z]{3,20}e){0,2} moties?\b"
)
_NEXT_NUMBERED = spaced(r"[)\]],?(?: en| alsmede)?(?: op| van| over)? de (?:[a-z]{3,20}e )?motie[^()]{3,60}\([^()]*\d")
_CLOSES = re.compile(r"[)\]][,.;]")
_AUXILIARY = spaced(r"\b(?:heeft|hebben|had|werd|is|was) (?:de|uw|onze) (?:(?:(?:Eerste|Tweede) )?Kamer|senaat)\b")


def _particle(word: str) -> re.Pattern[str]:
    return re.compile(rf"\s{{1,3}}{word}(?=\s{{0,3}}[(\[,]|\s{{1,3}}(?:over|inzake|om|die|waarin|waarmee)\s)")


_PARTED = (  # verbs of which one part stands before the motie and the other behind it, or behind its object
    (  # "nam de Kamer de motie-Kuik over … aan (Kamerstuk …)", "nam de Kamer de motie-Kuik aan over …"
        spaced(
            r"\b(?:nam|namen|neemt) (?:[\w’-]{1,30} ){0,6}?(?:Kamer|senaat|parlement) (?:[\w’-]{1,20} ){0,5}\Z"
            r"|\b(?:Kamer|senaat|parlement) (?:nam|namen|neemt) (?:[\w’-]{1,20} ){0,6}\Z"
        ),
        _particle("aan"),
    ),
    (
        spaced(
            r"\b(?:dien|dient|dienen|diende|dienden) (?:(?:zij|ik|wij|eerder|destijds|toen|al|reeds|onlangs|ook"
            r"|hierover|daarover|vorig jaar|samen) ){0,4}(?:(?:de|een) )?(?:[a-z]{3,20}e )?\Z"
        ),
        _particle("in"),
    ),
)
QUOTE = spaced(  # the words of the motie, and then its number
    r":? [«“„\"‘](?:verzoekt|roept|spreekt|draagt|vraagt|overwegende|constaterende|van mening)\b"
    r"[^«»“”\"]{3,300}[»”\"’][.,]? [(\[]\s{0,3}"
)
_ABOUT_AND_ASKS = spaced(  # "over een verdrag, die de regering verzoekt om …"
    r"(?P<about> (?:over|inzake) [^,;()]{3,100})(?P<asks>, (?:die|waarin|waarmee) (?:de (?:regering|Kamer|minister)"
    r"|het kabinet) [^;()]*[(\[]\s{0,3})"
)
_AND_ASKS = re.compile(
    r"\A(?:(?!motie)[^;:()]){0,120}?(?:aangenomen|aanvaard|ingediend)(?: is)?\s{1,3}en\s{1,3}"
    r"(?=(?:die|waarin|waarmee)\s)"
)
_POINTS = spaced(r"\b(?:zie|voor|verwijs(?:t|en)?|verwezen|vindt u|treft u|stand van zaken|afdoening)\b")
_BRACKETED = re.compile(r"[(\[,]")
_TITLE = spaced(
    r"^\W{0,4}(?:reactie|uitvoering|afdoening|stand van zaken|appreciatie|opvolging|toezegging|brief)\b"
    rf"[^.;()]{{0,120}} (?:{ABOUT}|van) {THE_MOTIE}$"
)
_MOTIE_ALONE = spaced(rf"\W{{0,4}}{SEE}(?:de )?)?{STATUS}")
# "Bent u bekend met de motie …, waarin …?": the whole sentence describes the motie.
_IS_KNOWN = spaced(
    r"\s*(?:bent u (?:ermee )?(?:bekend met|op de hoogte van)|kent u|herinnert u zich|heeft u kennisgenomen van)"
    r" (?:de|het|deze) (?:[a-zé]{3,20} ){0,3}$"
)
_PRESUPPOSED = re.compile(
    r"\b(?:dat(?!\s+(?:licht|kader|verband|opzicht|geval|punt)\b)|omdat|aangezien|nu|hoewel|terwijl)\b"
)
_CLOSING = ")?.,;: \n\t\u00a0\u202f"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that names a motie and a number: what stands before, between and behind these.

    ``whole``: ``lead`` begins with it; ``numbered``: where in ``lead`` a number stands, or -1; ``beside``: what stands
    before the motie to which this one is joined.
    """

    lead: str
    between: str
    behind: str
    question: bool
    whole: bool
    numbered: int
    beside: str

    @property
    def alone(self) -> bool:
        """Whether nothing stands behind the number."""
        return self.whole and not self.behind.strip(_CLOSING)

    def has_owner(self) -> bool:
        """Whether a letter that is spoken of before the motie may own the number."""
        lead, between = self.lead, self.between
        pointed = not _BRACKETED.search(between) and _POINTS.search(lead)  # "Zie voor de motie-Kuik Kamerstuk …"
        told = not self.question and INFORMED.search(lead) and not IN_REACTION.search(lead)
        informed = reacts(lead) or (self.alone and _TITLE.search(lead))
        listed = not between.strip(" ([") and _NEXT_NUMBERED.match(self.behind)  # of each of them the number
        owned = pointed or informed or letters(lead, self.numbered, question=self.question)
        return bool(owned or (told and not listed)) and not tells_its_fate(between)

    def is_of_the_motie(self) -> bool:
        """Whether what stands between leaves the number to the motie."""
        lead, behind, alone = self.lead, self.behind, self.alone
        whole = _without_particle(lead, self.between)
        between = _AND_ASKS.sub(", ", _request_alone(whole))
        led = is_closed(lead, question=self.question) or whole != self.between or (alone and has_verb(lead))
        led = led or (bool(self.beside) and is_closed(self.beside, question=self.question))
        title = alone and _MOTIE_ALONE.fullmatch(lead) is not None
        closed = (self.question and not _PRESUPPOSED.search(lead)) or of_numbered(lead, self.numbered)
        return (
            is_request(after_fate(between))
            or says_its_number(between)
            or is_asked_for(between)
            or (_IS_GIVEN_OUT.match(behind) is not None and _is_given_out(between))
            or (is_object(between) and (led or bool(self.beside) or self._goes_on_behind(between)))
            or QUOTE.fullmatch(between) is not None
            or (self.whole and is_object(between, enclosed=True) and is_enclosed(lead, behind))
            or ((alone or _CLOSES.match(behind) is not None) and tells_content(lead, between))
            or (alone and describes(lead, between))
            or (_AUXILIARY.search(lead) is not None and is_object(without_fate(between)))
            or is_harmless(between, title=title, ends_in_verb=closed)
        )

    def _goes_on_behind(self, between: str) -> bool:
        """Whether a list of moties goes on behind the number, or the number stands between commas."""
        set_off = between.rstrip().endswith(",") and self.behind.startswith(",")
        return set_off or _NEXT_OF_LIST.match(self.behind) is not None


def _without_particle(lead: str, between: str) -> str:
    """``between`` without the part of the verb of the sentence that stands there: "nam … aan", "diende … in"."""
    for verb, particle in _PARTED:
        if verb.search(lead):
            return particle.sub("", between, count=1)
    return between


def _is_given_out(between: str) -> bool:
    """Whether ``between`` leads to the number under which the motie was given out, and else only says what it is."""
    given = _GIVEN_OUT.search(between)
    return given is not None and (not given.start() or is_object(between[: given.start()].rstrip(" ,")))


def _request_alone(between: str) -> str:
    """What a motie asks, when ``between`` first says what it is about."""
    both = _ABOUT_AND_ASKS.fullmatch(between)
    return both["asks"] if both and is_object(both["about"]) else between


def describes(lead: str, between: str) -> bool:
    """Whether the sentence asks if a motie is known, and what follows its name says what it is about."""
    return _IS_KNOWN.match(lead) is not None and is_description(between)

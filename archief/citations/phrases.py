"""Whether words are certainly one Dutch phrase without the verb of its sentence: "een verbod op deepfakes".

Dutch is not parsed. A word passes only when the words before it license it (a noun after an article, a preposition
or an adjective, an infinitive after "om … te"); two unknown words one after the other end the phrase, for the
second may be a verb. So a word that nobody thought of makes a phrase doubtful, never certain.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from archief.wordlists import word_set

_PREPOSITIONS = word_set(
    """
    van voor over op in met zonder tegen tot bij naar uit onder tussen door aan om via binnen buiten tijdens inzake
    betreffende omtrent rond rondom jegens vanuit na vanaf ten ter per namens langs boven als
    """
)
_DEFINITE = word_set("de het deze dit dat die onze ons uw hun haar mijn diens alle beide")
_DETERMINERS = _DEFINITE | word_set("een één elke elk ieder iedere geen enkele meer minder veel meerdere")
_JOINING = word_set("en of en/of")
_BEFORE_WORDS = word_set(  # adverbs before an adjective or an infinitive that is a noun
    "niet ook meer minder zo zeer beter langer verder nog sneller eerder vaker goed volledig"
)
_ANYWHERE = word_set("online offline")
_ADJECTIVES = word_set(  # those that their ending does not tell from nouns
    """
    grote nieuwe hoge lage goede betere sterke brede snelle jonge oude lange korte vrije eigen eerste tweede derde
    laatste extra andere volgende harde zware kleine publieke kritieke specifieke unieke klassieke groene gehele hele
    open online zelfde arme diepe ruime strenge strengere zwaardere hogere lagere grotere kleinere snellere zichtbare
    witte zwarte rode groot nieuw hoog laag sterk breed snel streng hoger lager beter gerichte gericht verplichte
    verplicht bepaalde besloten gesloten versnelde versterkte verbeterde beperkte seksueel digitaal illegaal legaal
    nationaal internationaal sociaal maximaal minimaal structureel wettelijk strafbaar landelijk gemeentelijk
    onafhankelijk tijdelijk openbaar financieel crimineel cultureel actief passief intensief bestaande privaat
    publiek aantal buitengewoon algemeen volledig volledige militair humanitair onvrije
    """
)
_ADJECTIVE = re.compile(
    r"(?:lijke|ische|ige|[nmctrdgs]ele|iële|uele|(?<!centr)(?<=[nmrgutiv])ale|bare|loze|zame|ieve|achtige|erende|aire|[^z]ieke|landse|(?:[a-z]st|g)aande"
    r"|isch|matig"
    r"|rechtelijk|schappelijk|zaam|[a-zë]{4}eerde)$|^onge[a-z]{3,}[dt]e$"
)
_NATIONAL = re.compile(r"(?:se|sche|isch|ees|Nederlands|Duits|Frans|Engels|Brits|Amerikaans|Oekraïens)$")
_COUNTS = word_set("twee drie vier vijf zes zeven acht negen tien elf twaalf")
_FINITE = word_set(
    """
    moet moeten kan kunnen zal zullen mag mogen wordt worden is zijn heeft hebben dient dienen wil willen moest
    """
)
_DOCUMENT = re.compile(  # documents, and what is printed with a number as one
    r"(?:brie(?:f|ven)|fiches?|verslag(?:en)?|nota(?:[’']s)?|notities?|rapport(?:en|ages?)?|agenda|reacties?"
    r"|appreciaties?|amendement(?:en)?|voorstel(?:len)?|initiatiefwet|debat(?:ten)?|beantwoording(?:en)?|kamervragen"
    r"|overleg(?:gen)?|plan(?:nen)?|strategie(?:ën)?|programma(?:[’']s)?|convenant(?:en)?|akkoord|memorie|visie"
    r"|bijlagen?|stuk(?:ken)?|evaluaties?|monitor|verkenning(?:en)?|overzicht(?:en)?|advies|adviezen|toezegging(?:en)?"
    r"|moties?|afdoening|begroting(?:en)?|kader|update|antwoord(?:en)?|inventarisatie|besluit(?:en)?)$"
)
_OF_SOMEBODY = re.compile(r"-[A-ZÀ-Ý].*", re.DOTALL)
_PRINTED = re.compile(
    r"(?:amendement|motie|\w*brie(?:f|ven)\b|\w*verslag|fiche|kamervragen|beantwoording)"
)  # always so
_NO_DOCUMENTS = word_set(  # names that may follow "in de"
    """
    europese europees unie eu vn navo verenigde staten naties tweede eerste kamer caribisch caribische nederland
    nederlandse koninkrijk koninkrijksdelen raad commissie kabinet
    """
)
_HOLDS_DOCUMENTS = word_set("in bij met via per door uit onder naar op tot aan")
_TREATY = r"\b(?:[Kk]limaat)?[Aa]kkoord van (?:Parijs|Kyoto|Schengen|Oslo|Dayton)\b"  # no paper of the Kamer: one word
_TOKEN = re.compile(rf"{_TREATY}|[^\W_](?:[\w/’']|[-\u2010\u2011](?=[\w ])|\.(?=\w)|–(?=[^\W\d_]))*|\S")
_YEAR_DIGITS = 4
_LONGEST_CLAUSE = 12  # words between "om" and "te"


def names_document(word: str) -> bool:
    """Whether a word is of a document that may have a number of its own: "kabinetsreactie", "amendement-Bikker"."""
    return _DOCUMENT.search(_OF_SOMEBODY.sub("", word).casefold()) is not None


def is_there(words: Sequence[str], at: int) -> bool:
    """Whether a word is of a document that exists: not one that is asked for ("een plan van aanpak") nor any of its
    kind ("over transitieplannen"), which no number can be of."""
    word = words[at]
    before = [other.casefold() for other in words[max(0, at - 3) : at]]
    nearest = list(takewhile(lambda other: other not in _PREPOSITIONS, reversed(before)))
    joined = any(other in {"en", "of", "alsook", "plus", ","} for other in nearest)  # "… en een brief"
    if not names_document(word) or ("een" in before and not joined):
        return False
    certain = joined or any(other in _DEFINITE for other in nearest)
    return certain or _PRINTED.match(word.casefold()) is not None or _OF_SOMEBODY.search(word) is not None


def is_preposition(word: str) -> bool:
    """Whether a word is a preposition."""
    return word in _PREPOSITIONS


def is_definite(word: str) -> bool:
    """Whether a word is an article or the like that makes what follows a certain one."""
    return word.casefold() in _DEFINITE


def is_finite(word: str) -> bool:
    """Whether a word is a verb that often makes a sentence: "is", "wordt"."""
    return word in _FINITE


def words_of(text: str) -> list[str]:
    """The words and signs of ``text``."""
    return _TOKEN.findall(text)


@dataclass
class _Phrase:
    """What was read of a phrase, up to the next word."""

    first: bool = True  # the first noun, which may name a document ("over de nota …")
    licensed: bool = True  # an unknown word may follow
    complete: bool = False  # the phrase may end here
    definite: bool = False  # it has an article
    preposition: str = ""
    article: bool = False  # the noun that comes has one that is definite
    joined: bool = False
    title: bool = False
    indefinite: bool = False  # the noun that comes has the article "een"

    def take(self, word: str) -> bool:
        """Read one more word; False when it is not certain that it belongs to the phrase."""
        lower = word.casefold()
        if lower in _PREPOSITIONS and word[0].islower():
            self._expect(preposition=lower)
        elif lower in _JOINING:
            if not self.complete:
                return False
            self.go_on()
        elif lower in _DETERMINERS:
            return self._determiner(lower)
        elif lower in _BEFORE_WORDS and self.licensed:
            self.complete = False
        elif lower in _ANYWHERE:
            self.complete = True
        else:
            return self._noun(word, lower)
        return True

    def go_on(self) -> None:
        """Read a comma or "en": more of the same is to come."""
        self._expect(preposition=self.preposition, joined=True)

    def end_with_infinitive(self, *, purpose: bool = False) -> None:
        """An infinitive was read, with "om … te" before it for a ``purpose``: no noun follows it unannounced."""
        if purpose:
            self._expect(preposition="om")
        self.licensed, self.complete = False, True

    def _expect(self, *, preposition: str, joined: bool = False) -> None:
        self.first = self.first and not self.complete
        self.licensed, self.complete, self.article = True, False, False
        self.preposition, self.joined = preposition, joined

    def _determiner(self, lower: str) -> bool:
        if not (self.licensed or self.title):
            return False
        self.licensed = True
        self.indefinite = lower in {"een", "één"}
        if lower in _DEFINITE:
            if self.joined and not self.definite:
                return False  # "over pilots en het convenant": another thing, perhaps
            self.article = self.definite = True
        self.complete = False
        return True

    def _noun(self, word: str, lower: str) -> bool:
        capital = word[0].isupper()
        if not (self.licensed or (capital and self.complete)) or not (word[0].isalnum()):
            return False
        named = names_document(word) and not (self.indefinite and (self.first or self.title))
        if named and (not self.first or _PRINTED.match(lower)):
            return False
        if capital and not self.first and self._may_hold_documents() and lower not in _NO_DOCUMENTS:
            return False
        adjective = lower in _ADJECTIVES or bool((_NATIONAL if capital else _ADJECTIVE).search(word))
        self.licensed = adjective or lower in _COUNTS or (word.isdigit() and len(word) < _YEAR_DIGITS)
        self.complete = True
        return True

    def _may_hold_documents(self) -> bool:
        return self.article and (self.joined or self.preposition in _HOLDS_DOCUMENTS)


def is_phrase(text: str, *, title: bool = False) -> bool:
    """Whether ``text``, from its preposition on, is one phrase to its end.

    In a ``title`` ("Motie van het lid Kuik over een wetsvoorstel naar de Kamer sturen") an infinitive may stand
    anywhere: no sentence is there of which it could be the verb.
    """
    words = words_of(text)
    phrase = _Phrase(title=title)
    at, infinitive = 0, False  # whether "om … te" was read: "om dit te onderzoeken en de Kamer te informeren"
    while at < len(words):
        word = words[at]
        if word == ",":
            if not (phrase.complete and _enumerates(words, at)):
                return False
            phrase.go_on()
        elif (word == "om" or (infinitive and word == "en")) and (after := _infinitive(words, at)):
            phrase.end_with_infinitive(purpose=True)
            at, infinitive = after, True
            continue
        elif not phrase.take(word):
            if not (title and word[0].islower() and word.endswith("n")):
                return False
            phrase.end_with_infinitive()
        at += 1
    return phrase.complete


def is_clause(text: str) -> bool:
    """Whether ``text``, behind "dat", is one short clause with its verb at its end ("het beter moet")."""
    words = words_of(text)
    phrase = _Phrase(first=False)
    finite = 0
    for index, word in enumerate(words):
        if word in _FINITE:
            finite += 1
        elif finite or not phrase.take(word):  # from here on only what belongs to the verb
            if index < len(words) - 3 or not re.fullmatch(r"[a-zéï]+(?:en|d|t)|te", word):
                return False
            finite += not finite
    return bool(words) and finite == 1


def _enumerates(words: list[str], at: int) -> bool:
    """Whether a comma at ``at`` stands in an enumeration: "zorg, onderwijs en wonen"."""
    following = words[at + 1 : at + 4]
    return len(following) > 1 and following[0][0].isalnum() and (following[1] in _JOINING or following[1] == ",")


def _infinitive(words: list[str], at: int) -> int | None:
    """Where "om … te versterken", which begins at ``at``, ends."""
    for index in range(at + 1, min(at + _LONGEST_CLAUSE, len(words) - 1)):
        another = words[index] == "om" or (names_document(words[index]) and is_definite(words[index - 1]))
        if words[index] in ",;:()" or words[index] in _FINITE or another:
            return None
        if words[index] == "te" and words[index + 1].endswith("n"):
            return index + 2
    return None

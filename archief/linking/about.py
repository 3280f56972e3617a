"""What a mention says its motie is about, by which moties of one name are told apart.

"De motie-Kuik over wachtlijsten" is not the motie-Kuik of which a document has the number, when all that it says of
that one is about something else; and of two it is the one that was spoken of in the same words. Words are compared
by their stems and as parts of compounds; those that any motie is spoken of with ("aangenomen") say nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from archief.citations.patterns import spaced
from archief.linking.matters import stem
from archief.linking.names import Submitters
from archief.linking.occurrences import Occurrence
from archief.model import Motie, MotieLink, Spot
from archief.sentences import sentence_at
from archief.wordlists import word_set

_LONGEST = 160  # characters of an object
_SHORTEST_PART = 5  # letters of a word that may be a part of a compound
_MOST = 20  # moties of one name among which the words of a mention can choose
_LONG_PART = 7
_LEARNT = 2  # what a mention shares (``shared``) with what is known of its motie, to add to that
_TELLING = 3  # words with which it is known what a motie is about
_WORD = re.compile(r"[^\W\d_]{4,}(?:-[^\W\d_]{2,})*")
_BRACKETS = re.compile(r"\s{0,3}[(\[][^()\[\]]{0,150}[)\]]")
_OF_A_DAY = r"(?:,? (?:van|d\.d\.|uit|in) (?:\d{1,2} )?(?:[a-z]{3,9} )?\d{4})?"
_FATE = (
    r"(?:,? (?:die|welke) [^,;.]{0,60}(?:aangenomen|verworpen|aangehouden|ingediend)(?: is| werd)?,?"
    r"|,? (?:aangenomen|verworpen|aangehouden|ingediend)(?: (?:op|in|bij) [^,;.]{3,40})?,?)?"
)
_ASKS = (
    r"(?:verzoekt|verzocht|vraagt|vroeg|roept|riep|oproept|opriep|(?:be)?pleit\w{0,2}|beoogt|beoogde|strekt|strekte"
    r"|wil|wilde)"
)
_ABOUT = spaced(
    rf"{_OF_A_DAY}(?: (?:uit|van|bij|tijdens) [^,;:().]{{3,45}}?)?{_FATE}[\s,«»“”:-]{{0,4}}"
    r"(?:(?:over|inzake|betreffende|omtrent|aangaande|om(?! (?:vroeg|vraagt|verzocht|verzoekt|heeft|had|is|was))"
    r"|met betrekking tot|ten aanzien van|met het verzoek)"
    r"|(?:waarin|waarmee|waarbij) om"
    rf"|(?:die|waarin|waarmee|welke) (?:[^\s,]{{1,20}} ){{0,5}}?(?:{_ASKS}|verzocht|gevraagd|opgeroepen)|die over"
    rf"|{_ASKS}|(?:is|was|wordt|werd|heeft|had|hebben) (?:[\w’-]{{1,20}} ){{0,4}}?"
    r"(?:gevraagd|verzocht|opgeroepen|bepleit))"
    r" (?P<words>.*)",
    flags=re.IGNORECASE | re.DOTALL,
)
_WHICH_IS_ABOUT = spaced(r"[^.;:?!]{0,40}?,? die over (?P<words>[^,.;:?!]{3,80}?) (?:gaat|ging|handelt)\b")
_END = spaced(
    r"[;:?!]|, (?:en|maar|waar[a-z]+|nu|omdat|hoewel|terwijl|zodat|zoals|gelet)\b"
    r"| (?:en|alsook|alsmede|maar) (?:(?:ook|op|naar|aan|over|van|met|bij) ){0,2}(?:(?:de|het|hoe|of|dat) )?(?:\w+e )?"
    r"moties?\b"
)
_PARTED = re.compile(r",\s|\s(?:en|alsmede|evenals|maar)\s")
_JOINED = re.compile(r"\s(?:en|alsmede|evenals|maar)\s")
_DOUBLED = re.compile(r"([aeou])\1(?=[^aeiouy]*\Z)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BEHIND = 25  # characters behind a name in which its year stands: "uit 2022", "van 5 juni 2022"
_ANY = word_set(  # words that say nothing of what a motie is about
    """
    deze dezelfde leden fractie fracties minister ministers staatssecretaris kabinet regering kamer tweede eerste motie
    moties kamerstuk kamerstukken uitvoering uitgevoerd uitvoeren aangenomen verworpen aangehouden gewijzigde nader
    ingediend verzoek verzoekt verzocht vraagt vragen vroeg gevraagd oproept opriep opgeroepen oproep wordt worden werd
    werden heeft hebben voor naar over door onder zoals waarin waarmee waarbij zijn haar niet meer welke daarvan staat
    stand zaken inmiddels reeds eerder jaar nieuwe alle elke zodat omdat tevens daarnaast voorts verder dient kunnen
    onderzoek onderzoeken aanpak beleid maatregelen
    zullen moeten daarom daartoe hierom hiertoe
    aanzien betrekking wijze antwoord vraag brief bent bereid wanneer steeds graag ingaan zien lezen
    constateren wijzen wijst noemen bekend herinneren herinnert aandacht aangaande inzake betreffende omtrent alsmede
    evenals hiervan daarmee hiermee hierover daarover reactie afgedaan ontraden overgenomen oordeel gesteund steun
    partij groep volgens eens eveneens mening geven geeft gegeven invulling gevolg opvolging betrekken betrokken bij
    zich willen weten wensen dank kennis genomen kennisgenomen verwijzen verwijst benieuwd twee drie beide andere
    nederland nederlandse land maken maakt gaan gaat komen komt doen gedaan laten zorgen mogelijk onlangs recent vorig
    vorige sinds toen tijdens debat overleg datum lijn kader conform toegezegd toezegging
    """
)


class About:
    """What the moties of an archive are about, by number: the words of the sentences that give it, and titles."""

    def __init__(self, found: Iterable[Occurrence], moties: Mapping[str, Motie]) -> None:
        self._said: dict[str, list[Occurrence]] = defaultdict(list)
        self._words: dict[str, frozenset[str]] = {}
        self._years: dict[str, frozenset[str]] = {}
        self._moties = moties
        for one in found:
            for number in one.numbers:
                self._said[number].append(one)

    def learn(self, found: Iterable[Occurrence], links: Mapping[Spot, MotieLink]) -> None:
        """Take what a document says of moties whose number it gives elsewhere.

        Where it says what the motie is about at that number, another mention must share a word with that.
        """
        for one in found:
            link = links[one.spot]
            if link.kamerstuk and link.status == "document":
                said, known = object_of(one), self.words(link.kamerstuk)
                silent = not any(object_of(other) for other in self._said[link.kamerstuk])
                if silent or shared(said, known) >= _LEARNT:
                    self._words[link.kamerstuk] = known | said

    def words(self, number: str) -> frozenset[str]:
        """The stems of what is said of a motie where its number is given."""
        if number not in self._words:
            said = {word for one in self._said[number] for word in _around(one)}
            motie = self._moties.get(number)
            self._words[number] = frozenset(said | _stems(motie.titel or "" if motie else ""))
        return self._words[number]

    def closest(self, said: Iterable[str], numbers: Sequence[str], by: Submitters) -> tuple[int, tuple[str, ...]]:
        """Those of some moties that share most with what is said, and how much that is (``shared``).

        Of several that of the very same submitters, "c.s." included; none of very many: then a name says too little
        for a word to tell.
        """
        if len(numbers) > _MOST:
            return 0, ()
        found = {number: shared(said, self.words(number)) for number in numbers}
        alike = [number for number in numbers if by.more and found[number] and self._is_by(number, by)]
        if len(alike) == 1:
            return found[alike[0]], (alike[0],)
        best = max(found.values(), default=0)
        return best, tuple(number for number in numbers if best and found[number] == best)

    def _is_by(self, number: str, by: Submitters) -> bool:
        return any(by.more == one.by.more and by.listed_as(one.by) for one in self._said[number])

    def years(self, number: str) -> frozenset[str]:
        """The years that stand behind the name of a motie where its number is given."""
        if number not in self._years:
            self._years[number] = frozenset(year for one in self._said[number] for year in year_of(one))
        return self._years[number]

    def is_known(self, number: str) -> bool:
        """Whether enough is said of a motie to see that another is about something else."""
        return len(self.words(number)) >= _TELLING or any(object_of(one) for one in self._said[number])


def object_of(one: Occurrence) -> frozenset[str]:
    """The stems of what a mention says its motie is about; none when it says nothing."""
    _, end = sentence_at(one.at.text, one.mention.start)
    following = [other.start for other in one.at.paragraph.findings.moties if other.start > one.mention.start]
    behind = _BRACKETS.sub("", one.at.text[one.mention.end : min([end, *following])])
    about = _ABOUT.match(behind) or _WHICH_IS_ABOUT.match(behind)
    return _stems(_END.split(about["words"], maxsplit=1)[0][:_LONGEST]) if about else frozenset()


def year_of(one: Occurrence) -> frozenset[str]:
    """The year of a motie: "uit 2022"."""
    return frozenset(_YEAR.findall(one.at.text[one.mention.end : one.mention.end + _BEHIND].partition("(")[0]))


def shared(some: Iterable[str], others: Set[str]) -> int:
    """How much the ones share with the others: two for a word, or a long part of a compound, one for a short part."""
    return sum(2 if word in others else max((_part(word, other) for other in others), default=0) for word in some)


def _part(one: str, other: str) -> int:
    part, compound = sorted((one, other), key=len)
    if len(part) < _SHORTEST_PART or not (compound.startswith(part) or compound.endswith(part)):
        return 0
    return 2 if len(part) >= _LONG_PART else 1


def _around(one: Occurrence) -> frozenset[str]:
    """The stems of a sentence that names a motie, as far as it is not about another motie in it."""
    text, findings = one.at.text, one.at.paragraph.findings
    start, end = sentence_at(text, one.mention.start)
    before = [other.end for other in findings.moties if start <= other.end <= one.mention.start]
    if before:
        numbered = [c.end for c in findings.citations if before[-1] <= c.start and c.end <= one.mention.start]
        start = (numbered or before)[-1]
        start = max((joined.end() for joined in _PARTED.finditer(text, start, one.mention.start)), default=start)
    following = [other.start for other in findings.moties if one.mention.start < other.start < end]
    own = next((c.end for c in findings.citations if one.mention.end <= c.start < end), None)
    if following:
        end = following[0]
        if own is not None and (joined := _JOINED.search(text, own, end)):
            end = joined.start()  # from there on it leads to the next motie
    names = {_key(word) for name in one.mention.names for word in _WORD.findall(name.casefold())}
    return _stems(_BRACKETS.sub("", text[start:end])) - names


def _stems(text: str) -> frozenset[str]:
    return frozenset(_key(word) for word in _WORD.findall(text.casefold()) if word not in _ANY)


def _key(word: str) -> str:
    """A stem in which "zwaar" and "zware" are one."""
    return _DOUBLED.sub(r"\1", stem(word)).removesuffix("e")

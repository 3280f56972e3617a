"""Moties named after who submitted them: "motie-Kathmann c.s.", "de motie van de leden Van Dam en Van Toorenburg".

A mention begins at the word motie and ends after the last name (or "c.s."); or its submitter stands elsewhere ("de
door het lid Kuik ingediende motie", "de motie die het lid Kuik indiende"). Party names, offices and other words
with a capital are not submitters: "de motie van de VVD-fractie" is not a mention. Which number the sentence gives
is found in ``motie_number``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from archief.citations.motie_before import Named
from archief.citations.motie_number import numbers
from archief.citations.patterns import HYPHEN, spaced
from archief.citations.phrases import names_document, words_of
from archief.model import Citation, MotieMention
from archief.sentences import sentence_at
from archief.wordlists import word_set

_UPPER = r"A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦİĶĹĻĽŁŃŅŇŐŒŔŖŘŚŜŞŠŢŤŦŰŲŹŻŽ"
# "in", "op" and "uit" only as in "In ’t Veld": "de motie-Kuik in de Werkagenda" is a motie of Kuik.
_PARTICLES = r"van|den|der|de|ten|ter|te|el|al|la|le|di|da|[’'‘]t|(?:in|op|uit)(?=\s{1,3}(?:[’'‘]t|den)\b)|von"
_PARTICLE = rf"(?:(?i:{_PARTICLES}))"
_SIMPLE = rf"[{_UPPER}](?:[^\W\d_]|[’']){{1,30}}"
_WORD = rf"{_SIMPLE}(?:{HYPHEN}(?:{_PARTICLE} ){{0,3}}{_SIMPLE}){{0,2}}"  # also "Faber-van de Klashorst"
_INITIALS = rf"(?:[{_UPPER}]\.\s?){{1,4}}"
# "Kuik", "Van der Plas", "Agnes Mulder", "Inge van Dijk", "Six Dijkstra", "Van Haersma Buma"
_NAME = spaced(rf"(?:{_INITIALS})?(?:{_PARTICLE} ){{0,3}}{_WORD}(?: (?:{_PARTICLE} ){{0,3}}{_WORD}){{0,2}}", flags=0)
_ONLY_PARTICLE = re.compile(rf"(?:{_PARTICLE}|(?i:in|op|uit))")

_LID = r"(?:(?:Eerste |Tweede )?[Kk]amer)?(?:[Ll]id|[Ll]eden)"
_MEMBERS = rf"(?:(?:het |de )?{_LID}|mevrouw|de heer|collega)"
_MEMBER = spaced(rf"{_MEMBERS} ", flags=0)
_START = re.compile(r"\b(?:[Kk]amer)?(?P<word>[Mm]oties?|MOTIES?)(?!\w)")
_BARE_NUMBER = r" (?:Kamerstuk )?\d{2}\s?\d{3}[^().;]{0,12}, nr\.? \d{1,4}"  # "motie 21 501-32, nr. 1389 van het lid"
_LEAD = spaced(
    rf"\s?{HYPHEN}\s?(?P<hyphened>(?:het )?[Ll]id |[Ll]eden )?"
    rf"|(?P<numbered>\s{{0,2}}\([^()]{{0,60}}\d[^()]{{0,60}}\)|{_BARE_NUMBER})?"
    r"(?:,? ingediend|(?<=moties),)? (?:van|door)"
    rf" (?:(?P<formal>{_MEMBERS} )|(?(numbered)(?!)|(?=[{_UPPER}])))"
    rf"| (?P<short>(?:de )?{_LID} )| [«‘“\"]?(?=\S)",
    flags=0,
)
_HAVE = r"(?:heeft|hebben|had|hadden|is|was|werd)"
_SUBMITTED = rf"(?:indienden?|{_HAVE} ingediend|ingediend {_HAVE})"
_ABOUT = spaced(r" (?:over|inzake) (?P<object>[^,.;:()]{3,80}?) van (?=(?:het )?lid |(?:de )?leden )", flags=0)
_WHICH = spaced(rf" (?:die|welke) (?:door )?{_MEMBERS} ", flags=0)  # "de motie die het lid Nijboer indiende"
_HAS_SUBMITTED = spaced(rf"(?: [a-z\d][\w-]{{0,30}}){{0,6}}? {_SUBMITTED}\b", flags=0)
_BY = spaced(rf"\b[Dd]oor {_MEMBERS} ", flags=0)  # "de door het lid Eerdmans ingediende motie"
_SUBMITTED_MOTIE = spaced(
    r"(?: [a-z\d][\w-]{0,30}){0,6}? (?:ingediende|voorgestelde|aangehouden)(?: [a-z]{3,20}){0,2}? moties?(?!\w)",
    flags=0,
)
_APPOSED = spaced(r", (?:de )?")
_ONLY_ITS = spaced(  # an object and a number: nothing that "die van" can mean instead
    r"(?: (?:over|inzake|om|betreffende) (?:(?! en )[^(),;.]){3,120}?)?(?: \([^()]{3,60}\))?\s{0,3}", flags=0
)
_CS = spaced(r"\s{0,2}c\.?\s?s\.?(?!\w)", flags=0)
_PARTY = re.compile(r"\s{0,2}\([A-Z][\w&’'\s-]{0,30}\)")
_REFERENCE = re.compile(r"\s{0,2}\([^()]{0,60}\d[^()]{0,60}\)")
_REFERENCE_AND_MORE = spaced(  # "de moties-Kuik over drugs (…) en -Bikker over wapens (…)"
    rf"(?: (?:over|inzake|om) [^().;]{{3,120}})?(?:{_REFERENCE.pattern})(?=,? (?:en )?{HYPHEN}\w)"
)
_OF_IT = r" (?:over|inzake|om|betreffende|die) [^().;]{3,120}?"
_OBJECT_AND_OTHER = spaced(  # "de moties van het lid Kuik over drugs (…), het lid Bikker over wapens en het lid Rog"
    rf"(?:(?:{_REFERENCE.pattern})?{_OF_IT}|{_OF_IT}{_REFERENCE.pattern}|{_REFERENCE.pattern})"
    rf"(?=(?:,|,? en|,? alsmede) (?:(?:van |(?=het |de ))(?:het |de )?{_LID} {_NAME.pattern}|{HYPHEN}[{_UPPER}]))",
    flags=0,
)
_THAT_OF = spaced(  # "de motie van het lid Kuik over drugs en die van het lid Bikker over wapens"
    rf"(?:\b(?:en|of|als|alsmede|evenals)|,) (?:(?:aan|op|naar|van|met|over|in) )?(?P<word>die) van {_MEMBERS} ",
    flags=0,
)
_OBJECT_AND_MORE = spaced(  # "de moties van de leden Kuik (…) over drugs en Van Haga c.s. (…) over wapens"
    rf"(?:{_REFERENCE.pattern}{_OF_IT}|{_OF_IT}{_REFERENCE.pattern})"
    rf"(?=(?:,|,? en|,? alsmede) (?:(?:van )?(?:(?:het|de) )?{_LID} )?{_NAME.pattern}"
    rf"(?:(?:,| en) {_NAME.pattern}){{0,2}}(?:{_CS.pattern})?(?:{_PARTY.pattern})?(?:{_OF_IT})?{_REFERENCE.pattern})",
    flags=0,
)
_ONE_NUMBER = re.compile(r"\s{0,2}\((?!(?:[^()]*\bnr){2})(?![^()]*(?:\bnrs\b|\ben\b|;|t/m))[^()]*\d[^()]*\)")
_SLASH = re.compile(r"\s{0,2}[/\u2013]\s{0,2}")
_AGAIN = rf"(?P<again>(?:van )?(?:(?:het|de) )?{_LID} )?"
_COMMA = spaced(rf"\s{{0,2}}, {_AGAIN}", flags=0)
_EN = spaced(rf" (?:en|&|respectievelijk) {_AGAIN}", flags=0)
_AND_OTHERS = spaced(r" (?:en anderen|e\.a\.)", flags=0)
_DASH = re.compile(rf"{HYPHEN}(?=\w)")

# Words with a capital that follow "motie" and are nobody's name.
_BODY = re.compile(r"[a-z]{3}(?:raad|staten|fractie|commissie|partij)\Z")  # "de motie van de Eilandsraad"
_NOBODY = word_set("""
    kamerstuk kamerstukken kamer tweede eerste handelingen nederland nederlandse europa europese europees unie
    commissie raad brussel minister ministers staatssecretaris kabinet regering de het een deze dit die dat in op
    zie ook wel niet met voor over naar bij en of tk ek nr nrs idem aangenomen verworpen artikel bijlage noot
    januari februari maart april mei juni juli augustus september oktober november december
    groenlinks groenlinks-pvda pvda christenunie volt denk bij1 forum partij groep fractie fracties oppositie
    coalitie bbb vvd cda sgp nsc pvv sp d66 fvd ja21 50plus lid-omtzigt nieuw sociaal contract pro
    kamerlid kamerleden leden lid parlement senaat burgers amerika israël oekraïne rusland china duitsland
    frankrijk belgië caribisch koninkrijk uw hierin hierbij daarom daarnaast tevens verder wat hoe is
    frontex europol eurojust interpol navo vn justitie veiligheid wantrouwen treurnis afkeuring
    maandag dinsdag woensdag donderdag vrijdag brexit corona covid
""")


def moties(text: str, citations: Sequence[Citation], marks: Collection[int] = ()) -> Iterator[MotieMention]:
    """The moties named in ``text``; ``citations`` (in reading order) may state their numbers, and a footnote's mark
    closes a name or what stands behind it."""
    found: list[Named] = []
    by = deque(_submitted_by(text))
    done = 0
    for match in _START.finditer(text):
        while by and by[0].end <= match.start():
            by.popleft()
        if match.start() >= done:
            before = [one for one in islice(by, 1) if one.end == match.end()]
            found += _read(text, match, marks) or _of(text, match) or _which(text, match) or before
            done = found[-1].end if found else 0
    found = _with_those_of_others(text, _once(text, found))
    for named, number in zip(found, numbers(text, found, citations), strict=True):
        yield MotieMention(
            named.start,
            named.end,
            text[named.start : named.end],
            named.names,
            number.stated,
            number.doubtful,
            number.candidates,
        )


@dataclass(frozen=True, slots=True)
class _Next:
    """A further name: ``with_previous`` when it is of the same motie ("Bikker/Kuik")."""

    name: str
    start: int
    end: int
    with_previous: bool
    again: bool = False  # whether its own "het lid" or "de leden" stands before it


def _read(text: str, start: re.Match[str], marks: Collection[int]) -> list[Named]:
    """The mention (or, after "moties", the mentions) that begins at ``start``."""
    lead = _LEAD.match(text, start.end())
    first = _name(text, lead.end()) if lead else None
    if lead is None or first is None:
        return []
    plural = start["word"].lower() == "moties"
    begin = start.start("word")
    mentions: list[Named] = []
    numbered: list[bool] = []  # whether a bracket with one number, or a mark, closes each of the mentions
    again = [True]
    names, end = [first[0]], first[1]
    several = plural or any(lead[group] for group in ("hyphened", "formal", "short"))
    while True:
        end, at = _after_name(text, end)
        one = _ONE_NUMBER.match(text, at) is not None or end in marks
        if plural:
            at = _past_reference(text, at)
            one = one or at in marks
        following = _next(text, at, several=several)
        if following is None:
            break
        if plural and not following.with_previous:
            mentions.append(Named(begin, end, tuple(names), plural=True))
            numbered.append(one)
            again.append(following.again)
            begin, names = following.start, []
        names.append(following.name)
        end = following.end
    mentions.append(Named(begin, end, tuple(names), plural=plural))
    numbered.append(one)
    if sum(again) > 1 and (sum(numbered) <= 1 or not numbered[-1]):
        return _by_members(text, mentions, again)
    return _joined(text, mentions, numbered)


def _past_reference(text: str, at: int) -> int:
    """Where the bracket with a number ends that stands at ``at`` in a list of moties, and the object behind it."""
    patterns = (_OBJECT_AND_MORE, _REFERENCE_AND_MORE, _OBJECT_AND_OTHER, _REFERENCE)
    found = next(filter(None, (pattern.match(text, at) for pattern in patterns)), None)
    return found.end() if found else at


def _by_members(text: str, mentions: Sequence[Named], again: Sequence[bool]) -> list[Named]:
    """The mentions of a list in which "de leden Kuik en Bikker" are of one motie, for "het lid Rog" is of another."""
    made: list[Named] = []
    introduced = False
    for mention, first in zip(mentions, again, strict=True):
        beside = bool(made) and _EN.fullmatch(text, _after_name(text, made[-1].end)[1], mention.start)
        if first or not (beside and introduced):
            made.append(mention)
            introduced = first
        else:
            introduced = False
            made[-1] = Named(made[-1].start, mention.end, (*made[-1].names, *mention.names), plural=True)
    return made


def _joined(text: str, mentions: list[Named], numbered: Sequence[bool]) -> list[Named]:
    """The mentions of a list in which each motie has its number, so that "Bisschop en Rog (…)" submitted one."""
    if sum(numbered) <= 1 or not numbered[-1] or all(numbered):
        return mentions
    made: list[Named] = []
    group: list[Named] = []
    for mention, closes in zip(mentions, numbered, strict=True):
        group.append(mention)
        if closes:
            if len(group) > 1 and not _EN.fullmatch(text, _after_name(text, group[-2].end)[1], mention.start):
                return mentions  # "Kuik, Bikker (…)": who knows
            names = tuple(name for one in group for name in one.names)
            made.append(Named(group[0].start, mention.end, names, plural=True))
            group = []
    return made


def _of(text: str, start: re.Match[str]) -> list[Named]:
    """The mention with its object before its submitter: "motie over mantelzorg van het lid Bergkamp"."""
    about = _ABOUT.match(text, start.end())
    if about is None or any(names_document(word) for word in words_of(about["object"])[-1:]):
        return []  # "motie over de brief van het lid Kuik"
    members = _MEMBER.match(text, about.end())
    names, end = _names(text, members.end()) if members else ((), 0)
    return [Named(start.start("word"), end, names)] if names and start["word"].lower() == "motie" else []


def _which(text: str, start: re.Match[str]) -> list[Named]:
    """The mention with its submitter in a clause: "motie die het lid Nijboer indiende"."""
    which = _WHICH.match(text, start.end())
    names, end = _names(text, which.end()) if which else ((), 0)
    submitted = _HAS_SUBMITTED.match(text, end) if names else None
    if submitted is None:
        return []
    return [Named(start.start("word"), submitted.end(), names, plural=start["word"].lower() == "moties")]


def _submitted_by(text: str) -> Iterator[Named]:
    """The mentions that name their submitter first: "door het lid Eerdmans ingediende motie"."""
    if not any(word in text for word in ("ingediende", "voorgestelde", "aangehouden")):
        return
    for by in _BY.finditer(text):
        names, end = _names(text, by.end())
        motie = _SUBMITTED_MOTIE.match(text, end) if names else None
        if motie:
            yield Named(by.start(), motie.end(), names, plural=motie[0].endswith("s"))


def _once(text: str, found: Sequence[Named]) -> list[Named]:
    """``found`` without what only announces the next: "de door het lid Kuik ingediende motie, de motie-Kuik c.s."."""
    return [one for at, one in enumerate(found) if not _announces(text, one, found[at + 1 : at + 2])]


def _announces(text: str, one: Named, following: Sequence[Named]) -> bool:
    return any(
        one.names[:1] == after.names[:1]
        and text[one.start : one.end].endswith("motie")
        and _APPOSED.fullmatch(text, one.end, after.start) is not None
        for after in following
    )


def _with_those_of_others(text: str, found: list[Named]) -> list[Named]:
    """``found`` with the mentions that only point back to the word: "de motie-Kuik … en die van het lid Bikker"."""
    starts = [one.start for one in found]
    made = list(found)
    for match in _THAT_OF.finditer(text) if found else ():
        at = bisect_left(starts, match.start("word"))
        before = found[at - 1] if at else None
        names, end = _names(text, match.end())
        begin, _ = sentence_at(text, match.start())
        if before is None or before.plural or before.start < begin or before.end > match.start("word"):
            continue
        if _ONLY_ITS.fullmatch(text, _after_name(text, before.end)[1], match.start()) is None:
            continue
        if names and (at == len(found) or end <= starts[at]):
            made.append(Named(match.start("word"), end, names))
    return sorted(made, key=lambda one: one.start)


def _names(text: str, at: int) -> tuple[tuple[str, ...], int]:
    """The names listed at ``at`` and where their list ends."""
    names: list[str] = []
    name = _name(text, at)
    end = at
    while name:
        names.append(name[0])
        end, at = _after_name(text, name[1])
        following = _next(text, at, several=True)
        name = (following.name, following.end) if following else None
    return tuple(names), end


def _name(text: str, at: int) -> tuple[str, int] | None:
    """The name at ``at`` and where it ends: as many words as can be one."""
    match = _NAME.match(text, at)
    if match is None:
        return None
    words = list(re.finditer(r"\S+", match[0]))
    kept = next((n for n, word in enumerate(words) if _is_nobody(word[0]) and not _is_mei(words, n)), len(words))
    while kept and _ONLY_PARTICLE.fullmatch(words[kept - 1][0]):
        kept -= 1
    if not kept:
        return None
    name = match[0][: words[kept - 1].end()].removesuffix("’s").removesuffix("'s")
    return " ".join(name.split()), at + len(name)


def _is_nobody(word: str) -> bool:
    if _ONLY_PARTICLE.fullmatch(word):
        return False
    bare = word.casefold().strip("’'")
    return (
        bare in _NOBODY
        or _BODY.search(bare) is not None
        or re.split(HYPHEN, bare)[0] in _NOBODY
        or (word.isupper() and "." not in word)
    )


def _is_mei(words: Sequence[re.Match[str]], at: int) -> bool:
    """Whether the month is a first name: "Mei Li Vos"."""
    return at == 0 and words[0][0] == "Mei" and len(words) > 1 and words[1][0].isalpha()


def _after_name(text: str, at: int) -> tuple[int, int]:
    """Where the mention ends behind a name (after "c.s."), and where the search for another name goes on."""
    if cs := _CS.match(text, at):
        at = cs.end()
    party = _PARTY.match(text, at)
    if party and (cs := _CS.match(text, party.end())):
        return cs.end(), cs.end()
    return at, party.end() if party else at


def _next(text: str, at: int, *, several: bool) -> _Next | None:
    if slash := _SLASH.match(text, at):
        name = _name(text, slash.end())
        return _Next(name[0], slash.end(), name[1], with_previous=True) if name else None
    comma = _COMMA.match(text, at) if several else None
    step = _EN.match(text, at) or comma
    if step is None:
        return None
    dash = _DASH.match(text, step.end())
    name = _name(text, dash.end() if dash else step.end())
    if name is None or (comma and not _list_goes_on(text, name[1])):
        return None
    return _Next(name[0], step.end(), name[1], with_previous=False, again=bool(step["again"]) or "resp" in step[0])


def _list_goes_on(text: str, at: int) -> bool:
    """Whether a name after a comma is one of a list: another comma or "en" with a name follows."""
    _, at = _after_name(text, at)
    at = _past_reference(text, at)
    if _AND_OTHERS.match(text, at):
        return True
    step = _EN.match(text, at) or _COMMA.match(text, at)
    if step is None:
        return False
    dash = _DASH.match(text, step.end())
    return _name(text, dash.end() if dash else step.end()) is not None

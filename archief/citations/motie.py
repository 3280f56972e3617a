"""Moties named after who submitted them: "motie-Kathmann c.s.", "de motie van de leden Van Dam en Van Toorenburg".

A mention begins at the word motie and ends after the last name (or "c.s."); what number belongs to it is said
here only when it follows in the same sentence and nothing else there can own it. Party names, offices and other
words with a capital are not submitters: "de motie van de VVD-fractie" is not a mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archief.citations.patterns import HYPHEN, spaced
from archief.model import Citation, MotieMention
from archief.sentences import sentence_at

_UPPER = r"A-ZÀ-ÖØ-ÞĞİŞŁŠŽ"
_LETTER = r"A-Za-zÀ-ÖØ-öø-ÿĞğİıŞşŁłŠšŽžćčđń"
_PARTICLES = r"van|den|der|de|ten|ter|te|el|al|la|le|di|da|[’'‘]t|in|op|von|uit"
_PARTICLE = rf"(?:{_PARTICLES}|{_PARTICLES.title().replace(']T', ']t')})"
_WORD = rf"[{_UPPER}][{_LETTER}’']{{1,30}}(?:{HYPHEN}[{_UPPER}][{_LETTER}’']{{1,30}}){{0,2}}"
_INITIALS = rf"(?:[{_UPPER}]\.\s?){{1,4}}"
# "Kuik", "Van der Plas", "Agnes Mulder", "Inge van Dijk", "Six Dijkstra", "Van Haersma Buma"
_NAME = rf"(?:{_INITIALS})?(?:{_PARTICLE} ){{0,3}}{_WORD}(?: (?:{_PARTICLE} ){{0,3}}{_WORD}){{0,2}}"

_LID = r"(?:[Kk]amer)?(?:lid|leden)"
_MEMBERS = rf"(?:(?:het |de )?{_LID}|mevrouw|de heer|collega)"
_START = re.compile(r"\b(?:[Kk]amer)?(?P<word>[Mm]oties?|MOTIES?)(?!\w)")
_LEAD = spaced(
    rf"\s?{HYPHEN}\s?(?:(?:het )?lid |leden )?"
    rf"| (?:ingediend )?(?:van|door) (?:{_MEMBERS} |(?=[{_UPPER}]))"
    rf"| (?:de )?{_LID} | [«‘“\"]?(?=\S)",
    flags=0,
)
_ONE = spaced(_NAME, flags=0)
_CS = spaced(r"\s{0,2}c\.?\s?s\.?(?!\w)", flags=0)
_PARTY = re.compile(r"\s{0,2}\([A-Z][\w&’'\s-]{0,30}\)")
_SLASH = re.compile(r"\s{0,2}[/\u2013]\s{0,2}")
_COMMA = spaced(r"\s{0,2}, ", flags=0)
_EN = spaced(r" (?:en|&) (?:(?:van )?(?:het lid|de leden) )?", flags=0)
_DASH = re.compile(rf"{HYPHEN}(?=\w)")

# Words with a capital that follow "motie" and are nobody's name.
_NOBODY_TEXT = """
    kamerstuk kamerstukken kamer tweede eerste handelingen nederland nederlandse europa europese europees unie
    commissie raad brussel minister ministers staatssecretaris kabinet regering de het een deze dit die dat in op
    zie ook wel niet met voor over naar bij en of tk ek nr nrs idem aangenomen verworpen artikel bijlage noot
    januari februari maart april mei juni juli augustus september oktober november december
    groenlinks groenlinks-pvda pvda christenunie volt denk bij1 forum partij groep fractie fracties oppositie
    coalitie bbb vvd cda sgp nsc pvv sp d66 fvd ja21 50plus lid-omtzigt nieuw sociaal contract pro
    kamerlid kamerleden leden lid parlement senaat burgers amerika israël oekraïne rusland china duitsland
    frankrijk belgië caribisch koninkrijk uw hierin hierbij daarom daarnaast tevens verder wat hoe is kan
"""
_NOBODY = frozenset(_NOBODY_TEXT.split())


def moties(text: str, citations: Sequence[Citation]) -> Iterator[MotieMention]:
    """The moties named in ``text``; ``citations`` (in reading order) may state their numbers."""
    found: list[tuple[int, int, tuple[str, ...]]] = []
    done = 0
    for match in _START.finditer(text):
        if match.start() < done:
            continue
        for mention in _read(text, match):
            found.append(mention)
            done = mention[1]
    stated = [c for c in citations if c.kind == "kamerstuk"]
    for index, (start, end, names) in enumerate(found):
        following = found[index + 1][0] if index + 1 < len(found) else len(text)
        number = _stated(text, start, end, following, stated)
        yield MotieMention(start, end, text[start:end], names, number)


# --------------------------------------------------------------------------- names


def _read(text: str, start: re.Match[str]) -> list[tuple[int, int, tuple[str, ...]]]:
    """The mention (or, after "moties", the mentions) that begins at ``start``."""
    lead = _LEAD.match(text, start.end())
    if lead is None:
        return []
    first = _name(text, lead.end())
    if first is None:
        return []
    plural = start["word"].lower() == "moties"
    begin = start.start("word")
    mentions: list[tuple[int, int, tuple[str, ...]]] = []
    names, end = [first[0]], first[1]
    formal = "lid" in lead[0] or "leden" in lead[0] or "heer" in lead[0]
    while True:
        if cs := _CS.match(text, end):
            end = cs.end()
        after_party = party.end() if (party := _PARTY.match(text, end)) else end
        step = _next(text, after_party, several=plural or formal)
        if step is None:
            break
        name, at, name_end, same_motie = step
        if plural and not same_motie:
            mentions.append((begin, end, tuple(names)))
            begin, names = at, []
        names.append(name)
        end = name_end
    mentions.append((begin, end, tuple(names)))
    return mentions


def _name(text: str, at: int) -> tuple[str, int] | None:
    match = _ONE.match(text, at)
    if match is None:
        return None
    words = match[0].split()
    kept = len(words)
    for index, word in enumerate(words):
        if _is_nobody(word, first=index == 0):
            kept = index
            break
    while kept and _is_particle(words[kept - 1]):
        kept -= 1
    if not kept:
        return None
    whole = re.match(r"\S+" + r"\s+\S+" * (kept - 1), match[0])
    if whole is None:
        return None
    name = whole[0].removesuffix("-").removesuffix("’s").removesuffix("'s")
    return " ".join(name.split()), at + len(name)


def _is_particle(word: str) -> bool:
    return re.fullmatch(_PARTICLE, word) is not None


def _is_nobody(word: str, *, first: bool) -> bool:
    bare = word.casefold().strip("’'")
    if first and _is_particle(word):
        return False
    head = re.split(r"[-\u2010\u2011\u2013]", bare)[0]
    return (not _is_particle(word) and (bare in _NOBODY or head in _NOBODY)) or (
        len(word) > 1 and word.isupper() and "." not in word
    )


def _next(text: str, at: int, *, several: bool) -> tuple[str, int, int, bool] | None:
    """The next name after ``at``: (name, its start, its end, whether it is of the same motie)."""
    if slash := _SLASH.match(text, at):
        name = _name(text, slash.end())
        return (name[0], slash.end(), name[1], True) if name else None
    joined = _EN.match(text, at)
    comma = None if joined else _COMMA.match(text, at)
    step = joined or comma
    if step is None:
        return None
    begin = step.end()
    dash = _DASH.match(text, begin)
    name = _name(text, dash.end() if dash else begin)
    if name is None:
        return None
    if comma and not _list_goes_on(text, name[1]):
        return None
    if comma and not several:
        return None
    return name[0], begin, name[1], False


def _list_goes_on(text: str, at: int) -> bool:
    """Whether a name after a comma is one of a list: another comma or "en" with a name follows."""
    at = cs.end() if (cs := _CS.match(text, at)) else at
    at = party.end() if (party := _PARTY.match(text, at)) else at
    step = _EN.match(text, at) or _COMMA.match(text, at)
    if step is None:
        return False
    dash = _DASH.match(text, step.end())
    return _name(text, dash.end() if dash else step.end()) is not None


# --------------------------------------------------------------------------- the number that is stated

OWNERS = spaced(
    r"\b(?:(?:Kamer)?brie(?:f|ven)|(?:BNC-?)?fiches?|verslag(?:en)?|nota(?:[’']s)?|rapport(?:en)?|geannoteerde agenda"
    r"|(?:kabinets|beleids)reactie|voortgangsrapportage|amendement(?:en)?|wetsvoorstel(?:len)?|commissiedebat)\b"
)
_LETTER_ABOUT = spaced(
    r"(?:^\W{0,4}(?:reactie|uitvoering|afdoening|stand van zaken|appreciatie|opvolging|toezegging)\b"
    r"|\b(?:(?:Kamer)?brie(?:f|ven)|kabinetsreactie|fiche|nota|rapport|appreciatie)\b)"
    r"[^.;()]{0,120}\b(?:op|over|van|inzake|betreffende|bij|met|aan|omtrent|aanleiding) (?:(?:de|uw) )?"
    r"(?:[a-z]{3,20} ){0,3}$"
)
_SIBLING = re.compile(r"\b(?:Kamer)?moties?\b", re.IGNORECASE)


def _stated(text: str, start: int, end: int, following: int, citations: Sequence[Citation]) -> str | None:
    """The Kamerstuk that the sentence of a mention gives for it."""
    sentence_start, sentence_end = sentence_at(text, start)
    after = [c for c in citations if end <= c.start < min(sentence_end, following)]
    if not after:
        return None
    between = text[end : after[0].start]
    if OWNERS.search(between):
        return None
    if _LETTER_ABOUT.search(text[sentence_start:start]) and not _own_number(
        text[sentence_start:start], sentence_start, citations
    ):
        return None
    if len(between) > 3 and _SIBLING.search(between):
        return None
    return after[0].id


def _own_number(before: str, offset: int, citations: Sequence[Citation]) -> bool:
    """Whether the letter that is spoken of has a number of its own."""
    owners = [m.end() for m in OWNERS.finditer(before)]
    last = owners[-1] if owners else 0
    return any(offset + last <= c.start < offset + len(before) for c in citations)

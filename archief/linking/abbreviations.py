"""Abbreviations as the documents define them: "(hierna: AIVD)", "CELAC = Community of …", "Board (EDPB)".

The long form is in the words before. For letters it is the shortest run of words whose initials spell them; for
a shorter name ("hierna: CSAM-verordening") the words since the last article. An ordinary word ("hierna: de motie")
is no abbreviation: it means other things elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from archief.citations.patterns import Spans, spaced
from archief.linking.places import Located
from archief.model import Abbreviation
from archief.wordlists import word_set

_QUOTE = r"[‘’'“”\"«»]?"
_SHORT = r"[A-Za-zÀ-ÿ0-9](?:[\w&’'.-]*[\w’'])?(?: [A-Za-z0-9&][\w&’'.-]*){0,3}?"
_HIERNA = spaced(
    r"\bhierna(?: (?:ook|verder|kortweg|steeds))?(?: (?:te noemen|genoemd|aangeduid als))?\s?:?\s{0,2}"
    rf"(?:(?:de|het|een) )?{_QUOTE}(?P<short>{_SHORT}){_QUOTE}\s?[)\]]"
)
_BRACKETS = re.compile(r"\((?P<short>(?=(?:[^A-Z()]*[A-Z]){2})[A-Za-z][A-Za-z0-9&-]{1,9})\)")
_EQUALS = re.compile(
    r"^\s*(?P<short>(?=(?:[^A-Z=]*[A-Z]){2})[A-Za-z][\w .&-]{1,20}?)\s=\s(?P<long>[^=]{5,200}?)\.?\s*$"
)
_COINED = re.compile(  # "confiscatierichtlijn" has no capital, but is nobody's ordinary word
    r"(?!(?:kader|raads|wijzigings|uitvoerings|ontwerp|concept|basis|verzamel|rijks|hoofd|koepel|deel)[a-zë]+$)"
    r"[a-zë-]{4,}(?:verordening|richtlijn|wet|besluit|verdrag|akkoord|pact|fonds)"
)
_ORDINARY = word_set("wet brief nota motie plan stuk raad fonds pact lid leden land unie besluit akkoord groep zaak")
_LONGEST_LETTERS = 6  # of an abbreviation without a capital: "ngo’s"
_WORD = re.compile(r"[A-Za-zÀ-ÿ0-9’'-]+")
_SMALL = word_set("de het een van en voor der des den op in of the and for to on ter tot met inzake bij aan against")
_ARTICLE = word_set("de het een deze dit zijn haar")
_BEFORE_LONG = " ,(‘’'\"\n\t\u00a0\u202f"
_OPENING = " ([,;\n\t\u00a0\u202f"
_MOST_WORDS = 14
_LETTERS_OF_ONE_WORD = 3  # "MKB" may be one compound; "EMPACT" spells no single word
_PER_LETTER = 25  # characters of the long form that a letter may stand for
_REACH = 200


def abbreviations(paragraphs: Sequence[Located]) -> Iterator[Abbreviation]:
    """The definitions in one document, each short form once."""
    seen: set[str] = set()
    for at in paragraphs:
        for short, long in _in_text(at, seen):
            if short not in seen:
                seen.add(short)
                yield Abbreviation(short, long, at.place)


def _in_text(at: Located, seen: Collection[str]) -> Iterator[tuple[str, str]]:
    """What a paragraph defines; the long form of what was ``seen`` before need not be sought."""
    text = at.text
    cited = Spans((citation.start, citation.end) for citation in at.paragraph.findings.citations)
    if "hierna" in text:
        for match in _HIERNA.finditer(text):
            short = " ".join(match["short"].split()).strip("’'‘“”")
            end = len(text[: match.start()].rstrip(_OPENING))
            before = text[max(0, end - _REACH) : end]
            start = _spelled(short, before)
            if start is None or not _is_name(short, spelled=True):
                start = _since_article(short, before) if _is_name(short) else None
            if start is not None and (long := _long(before, start, cited, end)):
                yield short, long
    if "(" in text:
        for match in _BRACKETS.finditer(text):
            if match["short"] in seen or cited.touches(match.start("short"), match.end("short")):
                continue  # "Verordening (EU) 2021/1232" defines nothing
            before = text[max(0, match.start() - _REACH) : match.start()]
            start = _spelled(match["short"], before)
            if start is not None and (long := _long(before, start, cited, match.start())):
                yield match["short"], long
    if at.place.role == "noot" and " = " in text and (equation := _EQUALS.match(text)):
        yield " ".join(equation["short"].split()), " ".join(equation["long"].split())


def _is_name(short: str, *, spelled: bool = False) -> bool:
    """Whether a short form is a name, or letters that its long form has ``spelled``; no ordinary word."""
    if re.search(r"[^a-zà-ÿ’' -]", short):
        return True
    if spelled:
        return len(short) <= _LONGEST_LETTERS and short not in _ORDINARY
    return _COINED.fullmatch(short) is not None


def _long(before: str, start: int, cited: Spans, end: int) -> str | None:
    """The long form that begins at ``start`` of ``before``, which ends at ``end`` of its paragraph.

    None when it is empty, begins in the middle of a reference or holds half of a pair of brackets.
    """
    long = " ".join(before[start:].split()).strip(" ,‘’'\"")
    at = end - len(before) + start
    inside = cited.touches(at - 1, at) and cited.touches(at, at + 1)
    return None if inside or not _balanced(long) else long or None


def _balanced(text: str) -> bool:
    depth = 0
    for sign in text:
        depth += (sign in "([") - (sign in ")]")
        if depth < 0:
            return False
    return depth == 0


def _spelled(short: str, before: str) -> int | None:
    """Where the shortest run of last words begins whose letters spell ``short``; None when none does."""
    letters = re.sub(r"[^a-z0-9]", "", short.casefold())
    if not 2 <= len(letters) <= 10:
        return None
    found = list(_WORD.finditer(before, max(0, len(before) - _PER_LETTER * (len(letters) + 1))))[-_MOST_WORDS:]
    words = [word[0].casefold() for word in found]
    for first in range(len(words) - 1, -1, -1):
        if words[first][0] != letters[0] or words[first] in _SMALL or not _spells(words[first:], letters):
            continue
        if first == len(words) - 1 and len(letters) > _LETTERS_OF_ONE_WORD:
            return None
        return found[first].start()
    return None


def _spells(words: list[str], letters: str) -> bool:
    """Whether ``letters`` are the initials of ``words``, with more letters from inside them."""
    spelled = {0}  # how many letters the words so far may have given
    for word in words:
        ways = set(spelled) if word in _SMALL else set()
        for already in spelled:
            at = 0
            for letter in range(already, len(letters)):
                at = word.find(letters[letter], at) + 1
                if not at or (letter == already and at != 1):
                    break
                ways.add(letter + 1)
        spelled = ways
    return len(letters) in spelled


def _since_article(short: str, before: str) -> int | None:
    """Where the words since the last article in the last sentence begin, for a name that is not an acronym."""
    first = max((stop.end() for stop in re.finditer(r"[.;:?!]\s", before)), default=0)
    words = list(_WORD.finditer(before, first))
    if not words or short.casefold() == "de":
        return None
    start = first
    for word in words[:-1]:
        if word[0].casefold() in _ARTICLE:
            start = word.end()
    start += len(before[start:]) - len(before[start:].lstrip(_BEFORE_LONG))
    long = " ".join(before[start:].split())
    return start if long and long.casefold() != short.casefold() and len(long.split()) <= _MOST_WORDS else None

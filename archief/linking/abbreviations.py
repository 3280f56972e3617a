"""Abbreviations as the documents define them: "(hierna: AIVD)", "CELAC = Community of …", "Board (EDPB)".

The long form is in the words before. For letters it is the shortest run of words whose initials spell them; for
a shorter name ("hierna: CSAM-verordening") the words since the last article.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from archief.citations.patterns import spaced
from archief.linking.places import Located
from archief.model import Abbreviation, Place
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
_WORD = re.compile(r"[A-Za-zÀ-ÿ0-9’'-]+")
_SMALL = word_set("de het een van en voor der des den op in of the and for to on ter tot met inzake bij aan against")
_ARTICLE = word_set("de het een deze dit zijn haar")
_OPENING = " ([,;\n\t\u00a0\u202f"
_MOST_WORDS = 14
_LETTERS_OF_ONE_WORD = 3  # "MKB" may be one compound; "EMPACT" spells no single word
_PER_LETTER = 25  # characters of the long form that a letter may stand for
_REACH = 200


def abbreviations(paragraphs: Sequence[Located]) -> Iterator[Abbreviation]:
    """The definitions in one document, each short form once."""
    seen: set[str] = set()
    for at in paragraphs:
        for short, long in _in_text(at.text, at.place, seen):
            if short not in seen:
                seen.add(short)
                yield Abbreviation(short, long, at.place)


def _in_text(text: str, place: Place, seen: Collection[str]) -> Iterator[tuple[str, str]]:
    """What a paragraph defines; the long form of what was ``seen`` before need not be sought."""
    if "hierna" in text:
        for match in _HIERNA.finditer(text):
            short = " ".join(match["short"].split()).strip("’'‘“”")
            before = text[max(0, match.start() - _REACH) : match.start()].rstrip(_OPENING)
            if long := _spelled(short, before) or _since_article(short, before):
                yield short, long
    if "(" in text:
        for match in _BRACKETS.finditer(text):
            if match["short"] in seen:
                continue
            if long := _spelled(match["short"], text[max(0, match.start() - _REACH) : match.start()]):
                yield match["short"], long
    if place.role == "noot" and " = " in text and (equation := _EQUALS.match(text)):
        yield " ".join(equation["short"].split()), " ".join(equation["long"].split())


def _spelled(short: str, before: str) -> str | None:
    """The shortest run of last words whose letters spell ``short``; None when none does."""
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
        return " ".join(before[found[first].start() :].split()).strip(" ,‘’'\"")
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


def _since_article(short: str, before: str) -> str | None:
    """The words since the last article in the last sentence, for a name that is not an acronym."""
    sentence = re.split(r"[.;:?!]\s", before)[-1]
    words = list(_WORD.finditer(sentence))
    if not words or short.casefold() == "de":
        return None
    start = 0
    for word in words[:-1]:
        if word[0].casefold() in _ARTICLE:
            start = word.end()
    long = " ".join(sentence[start:].split()).strip(" ,(‘’'\"")
    return long if long and long.casefold() != short.casefold() and len(long.split()) <= _MOST_WORDS else None

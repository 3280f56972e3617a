"""Abbreviations as the documents define them: "(hierna: AIVD)", "CELAC = Community of …", "Board (EDPB)".

The long form is in the words before. For letters it is the shortest run of words whose initials spell them; for
a shorter name ("hierna: CSAM-verordening") the words since the last article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from archief.citations.patterns import spaced
from archief.linking.places import Located
from archief.model import Abbreviation, Place

_QUOTE = r"[‘’'“”\"«»]?"
_SHORT = r"[A-Za-zÀ-ÿ0-9](?:[\w&’'.-]*[\w’'])?(?: [A-Za-z0-9&][\w&’'.-]*){0,3}?"
_HIERNA = spaced(
    r"[,;]?\s{0,2}[(\[]?\s?\bhierna(?: (?:ook|verder|kortweg|steeds))?"
    r"(?: (?:te noemen|genoemd|aangeduid als))?\s?:?\s{0,2}"
    rf"(?:(?:de|het|een) )?{_QUOTE}(?P<short>{_SHORT}){_QUOTE}\s?[)\]]"
)
_BRACKETS = re.compile(r"\s\((?P<short>(?=(?:[^A-Z()]*[A-Z]){2})[A-Za-z][A-Za-z0-9&-]{1,9})\)")
_EQUALS = re.compile(
    r"^\s*(?P<short>(?=(?:[^A-Z=]*[A-Z]){2})[A-Za-z][\w .&-]{1,20}?)\s=\s(?P<long>[^=]{5,200}?)\.?\s*$"
)
_WORD = re.compile(r"[A-Za-zÀ-ÿ0-9’'-]+")
_SMALL = frozenset(
    [
        "de",
        "het",
        "een",
        "van",
        "en",
        "voor",
        "der",
        "des",
        "den",
        "op",
        "in",
        "of",
        "the",
        "of",
        "and",
        "for",
        "to",
        "on",
        "ter",
        "tot",
        "met",
        "inzake",
        "bij",
        "aan",
        "against",
    ]
)
_ARTICLE = frozenset(["de", "het", "een", "het", "deze", "dit", "zijn", "haar"])
_MOST_WORDS = 14
_REACH = 200


def abbreviations(paragraphs: Sequence[Located]) -> Iterator[Abbreviation]:
    """The definitions in one document, each short form once."""
    seen: set[str] = set()
    for at in paragraphs:
        for short, long in _in_text(at.paragraph.text, at.place):
            if short not in seen:
                seen.add(short)
                yield Abbreviation(short, long, at.place)


def _in_text(text: str, place: Place) -> Iterator[tuple[str, str]]:
    if "(" in text or "hierna" in text:
        for match in _HIERNA.finditer(text):
            short = " ".join(match["short"].split()).strip("’'‘“”")
            long = _spelled(short, text[max(0, match.start() - _REACH) : match.start()]) or _since_article(
                short, text[max(0, match.start() - _REACH) : match.start()]
            )
            if long:
                yield short, long
        for match in _BRACKETS.finditer(text):
            long = _spelled(match["short"], text[max(0, match.start() - _REACH) : match.start()])
            if long:
                yield match["short"], long
    if place.role == "noot" and (equation := _EQUALS.match(text)):
        yield " ".join(equation["short"].split()), " ".join(equation["long"].split())


def _spelled(short: str, before: str) -> str | None:
    """The shortest run of last words whose letters spell ``short``; None when none does."""
    letters = re.sub(r"[^a-z0-9]", "", short.casefold())
    if not 2 <= len(letters) <= 10:
        return None
    words = list(_WORD.finditer(before))
    for first in range(len(words) - 1, max(-1, len(words) - _MOST_WORDS), -1):
        run = words[first:]
        if run[0][0].casefold() not in _SMALL and _spells([word[0].casefold() for word in run], letters):
            if len(run) == 1 and len(letters) > 3:
                return None
            return " ".join(before[run[0].start() :].split()).strip(" ,‘’'\"")
    return None


def _spells(words: list[str], letters: str) -> bool:
    """Whether ``letters`` are the initials of ``words``, with more letters from inside them."""

    @cache
    def from_here(word: int, letter: int) -> bool:
        if word == len(words):
            return letter == len(letters)
        if words[word] in _SMALL and from_here(word + 1, letter):
            return True
        at = 0
        for used in range(letter, len(letters)):
            at = words[word].find(letters[used], at) + 1
            if not at or (used == letter and at != 1):
                return False
            if from_here(word + 1, used + 1):
                return True
        return False

    return from_here(0, 0)


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

"""A word cut at the end of a line is made whole again, by evidence and never by chance.

``Neder-⏎landse`` loses its hyphen, ``CSAM-⏎verordening`` keeps it, ``wet- ⏎en regelgeving`` keeps hyphen and
space. The evidence, strongest first: how the document itself writes the word elsewhere; capitals and digits; the
rules of Dutch spelling that demand a hyphen; in a document that cuts no words, that the hyphen must be its writer's;
a list of Dutch words. What is left undecided is joined (nine hyphens in ten at a line's end are made by the
typesetter) and reported as a doubt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module

from archief.wordlists import word_set

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_TAIL = re.compile(r"([^\W_]+(?:[-’'][^\W_]+)*)-$")
_HEAD = re.compile(r"([^\W_]+(?:[-’'][^\W_]+)*)")
_COORDINATION = re.compile(r"^(?:en|of|noch|en/of|als|dan wel|tot|respectievelijk)\b")
_CUT = re.compile(r"[a-zà-ÿ]{2}-$")
_WITHIN = re.compile(r"[a-zà-ÿ]{2}-(?=[a-zà-ÿ]{2})")
_SHARE, _FEW = 0.03, 60
_WORDS = 10  # of a line, about
_SYLLABLE = 4  # letters
# Vowels that would be read as one sound when they meet in a compound get a hyphen: na-apen, mee-eten, zee-eend,
# informatie-uitwisseling, zij-instromer (Leidraad van de Woordenlijst, 6.2).
_CLASH = re.compile(r"(?:a[aeiu]|e[eiu]|i[eij]|o[eiou]|u[iu]|é[eiu]|iji)$")
# Words that are written with a hyphen before whatever follows (Leidraad, 6.4).
_PREFIXES = word_set("niet non oud ex")
# English first members, which keep their hyphen in Dutch: opt-out, follow-up, client-side.
_ENGLISH = word_set("opt follow client peer real single trade add drive face know high low")
# Words that link a chain of words: hand-aan-de-kraanprincipe, bed-voor-baanprincipe
_LINKS = word_set("aan bij de en het in met na of om op tot uit van voor by to")
# The first of two adjectives that stand side by side: civiel-militair, publiek-privaat.
_FIRST_OF_TWO = word_set("""
    civiel militair publiek privaat sociaal financieel politiek economisch juridisch bestuurlijk technisch
    cultureel maatschappelijk strategisch organisatorisch christelijk links rechts noord zuid oost west
""")
# The first half of so many words that it is no evidence where one of them is cut: onder-zoek, tegen-over, voort-zetten.
_PARTICLES = word_set("achter binnen boven buiten midden onder rondom samen tegen terug tussen voort weder")
_ADJECTIVE = re.compile(r"(?:ische?|eel|ele|aire?|air|ief|ieve|aal|ale|private|publieke|lijke?|rale?|ose|oze)$")


@dataclass(frozen=True, slots=True)
class Joined:
    """How two pieces belong together: ``text`` is what comes between them after the hyphen was dealt with."""

    keep: bool
    space: bool = False
    doubt: bool = False


@dataclass(slots=True)
class Vocabulary:
    """The words a document writes in full, in lower case, with their number; of its lines how many end in a hyphen
    (``cuts``), and how many hyphens stand ``within`` them."""

    words: Counter[str] = field(default_factory=Counter)
    lines: int = 0
    cuts: int = 0
    within: int = 0

    @property
    def hyphenated(self) -> bool:
        """Whether the typesetter cut words at all: then a good part of the lines ends in a hyphen.

        A document typed in Word has none of those; a hyphen at a line's end there is the word's own.
        """
        return self.lines < _FEW or self.cuts > _SHARE * self.lines

    @property
    def uncut(self) -> bool:
        """Whether the writer's own hyphens explain all that stand at a line's end: one falls there now and then."""
        return self.within >= _WORDS * max(self.cuts, 1)

    def add(self, texts: Iterable[str]) -> None:
        """Count the words of lines; the pieces at a line's edge that a hyphen cut are left out."""
        cut = False
        for text in texts:
            self.lines += 1
            if "-" in text:
                self.cuts += bool(_CUT.search(text))
                self.within += len(_WITHIN.findall(text))
            found = [match[0].casefold() for match in _WORD.finditer(text)]
            if cut and found:
                found = found[1:]
            cut = text.endswith("-")
            self.words.update(found[:-1] if cut else found)

    def __contains__(self, word: str) -> bool:
        return word in self.words


def join(left: str, right: str, vocabulary: Vocabulary) -> Joined:
    """What to do with the hyphen at the end of ``left`` when ``right`` is the next line.

    ``left`` ends with ``-`` and ``right`` starts with a letter or digit.
    """
    if _COORDINATION.match(right):
        return Joined(keep=True, space=True)
    tail, head = _TAIL.search(left), _HEAD.match(right)
    if tail is None or head is None:
        return Joined(keep=True, space=left.endswith(" -"))
    first, second = tail[1], head[1]
    whole, hyphened = (first + second).casefold(), f"{first}-{second}".casefold()
    as_whole, as_hyphened = vocabulary.words[whole], vocabulary.words[hyphened]
    if as_whole != as_hyphened:
        return Joined(keep=as_hyphened > as_whole)
    by_form = _by_form(first, second, vocabulary)
    if by_form is not None:
        return Joined(keep=by_form)
    pieces = first.split("-")[-1].casefold(), second.split("-")[0].casefold()
    if vocabulary.hyphenated:
        return _by_spelling(*pieces)
    return _typed(*pieces, vocabulary, name=first[0].isupper() and pieces[0] not in vocabulary)


def _typed(first: str, second: str, vocabulary: Vocabulary, *, name: bool) -> Joined:
    """In a document that cuts hardly any words the hyphen is the word's own, unless Dutch has no such parts. A
    ``name`` that stands nowhere else may have been cut before a syllable that looks like a word: Portu-gal."""
    if vocabulary.uncut and _is_member(first, vocabulary):
        return Joined(keep=True)
    if known(first + second) and not _clash(first, second):
        return Joined(keep=False)
    if name and not known(first):
        return Joined(keep=known(second) and len(second) > _SYLLABLE, doubt=True)
    return Joined(keep=True) if known(first) or known(second) else Joined(keep=False, doubt=True)


def _is_member(first: str, vocabulary: Vocabulary) -> bool:
    """Whether ``first`` is a word of the document, and too long to be a mere syllable: a cut falls there by chance."""
    return len(first) > _SYLLABLE and first in vocabulary and first not in _PARTICLES


def _clash(first: str, second: str) -> bool:
    return bool(_CLASH.search(first[-2:] + second[0]))


def _by_form(first: str, second: str, vocabulary: Vocabulary) -> bool | None:
    """Capitals and digits: CSAM-verordening, EU-lidstaten, 3-MMC, Noord-Holland, GroenLinks-PvdA."""
    piece = first.rsplit("-", maxsplit=1)[-1]
    if piece[-1].isdigit() or second[0].isdigit():
        return True
    if piece[-1].isupper() or second[0].isupper():
        return True
    if re.search(r"[a-z][A-Z]", piece) and "-" not in first:
        return _after_name(first, second, vocabulary)
    if len(piece) == 1 or piece.casefold() in _ENGLISH:
        return True
    linked = "-" in first and piece.casefold() in _LINKS
    if linked or first.count("-") + second.count("-") >= 2:  # one-size-fits-all, end-to-end-encryptie: a chain of words
        return True
    return None


def _after_name(first: str, second: str, vocabulary: Vocabulary) -> bool | None:
    """A capital inside the word makes it a name, which keeps its hyphen: SumWing-techniek, ChristenUnie-fractie.
    The typesetter may have cut the name itself (``GroenLin-ks``): then what follows is no word."""
    if first.casefold() in vocabulary:
        return True
    return True if len(second) > 2 and known(second.split("-", maxsplit=1)[0].casefold()) else None


def _by_spelling(first: str, second: str) -> Joined:
    """The rules of spelling, where they speak; they need the list of words, because a typesetter cuts between
    syllables that look like words (``pro-vincie``, ``ex-perts``)."""
    clash = _clash(first, second)
    if first.endswith("ij") and second[0] == "i":  # no syllable of Dutch, whatever a list of words has
        return Joined(keep=True)
    adjectives = (first in _FIRST_OF_TWO or bool(_ADJECTIVE.search(first))) and bool(_ADJECTIVE.search(second))
    if not (clash or adjectives or first in _PREFIXES):
        return Joined(keep=False)
    if known(first + second):
        return Joined(keep=False)
    if known(second) and (known(first) or first in _PREFIXES):
        return Joined(keep=True, doubt=not clash)
    return Joined(keep=False, doubt=True)


def known(word: str) -> bool:
    """Whether the list of Dutch words has ``word``, in any inflection."""
    return word in _word_list()


@lru_cache(maxsize=1)
def _word_list() -> Container[str]:
    """The Dutch words of simplemma. Loading takes half a second, so only when a word needs it, never at import."""
    factory = import_module("simplemma.strategies.dictionaries.stream_dictionary_factory")
    words: Container[str] = factory.StreamDictionaryFactory().get_dictionary("nl")
    return words

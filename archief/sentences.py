"""Where a Dutch sentence ends, and which sentences ask something.

Works on the plain text of one paragraph; says nothing about who speaks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from archief.wordlists import word_set

# Words whose full stop does not end a sentence when a capital or a number follows: they announce what follows.
_ABBREVIATIONS = word_set(
    """
    a.d art artt b.v bijv blz bv ca c.q d.d dd dhr d.m.v dr drs d.w.z e.e.n evt excl fig hfst i.a.m i.c i.c.m i.g.v
    i.h.b i.h.k.v incl ing i.o i.o.m i.o.v i.p.v ir i.s.m i.t.t i.v.m i.z max m.b.t m.b.v m.i.v m.m.v m.n mr m.u.v mevr
    mw n.a.v nl no nr nrs o.a o.b.v o.g.v o.i.v o.l.v o.m p par pag pp prof q.q resp st t.a.v t.b.v tel t.g.v t.l.v
    t.n.v t.o.v t.v.v t.w t.w.v v.d vgl vlg vs v.w.b w.o zgn
    """
)
_STOP = re.compile(r"(?<![.?!…])[.?!…]++[\"'”’)\]»]*+(?=\s++[\"'“‘„(\[«]*+[A-ZÀ-Ý0-9])")
_SPACE = re.compile(r"\s+")
_LONGEST = 20  # characters in which the last word is sought
_LAST_WORD = re.compile(r"[^\s(\[\"'“‘„«/-]+\Z")

# Others may be the last word, but not before a bracket or a number: "motie-Kathmann c.s. (Kamerstuk …)".
_BEFORE_BRACKET = _ABBREVIATIONS | word_set(
    """
    afd a.s bijl c.s e.a e.d enz etc e.v gem jl kst min mld mln pb pbeg pbeu stb stcrt trb
    jan feb febr mrt apr jun jul aug sep sept okt nov dec
    """
)
_LETTERS = re.compile(r"[a-z](?:\.[a-z])+")  # "x.y", "x.y.z"
_INITIALS = re.compile(r"[A-Z][a-z]{0,2}(?:\.[A-Z][a-z]{0,2})+")  # "de heer J.P. Jansen"
_COUNTRIES = word_set("v.s u.s v.n e.u u.k d.c v.k")  # written as initials are, and often the last word
# What goes on about the thing just named: "de motie-Kathmann c.s. Kamerstuk 32317, nr. 891".
_CITES = re.compile(r"(?:Kamerstuk|Kst|Handelingen|Aanhangsel|TK|EK|Stb|Stcrt|Trb|PbE[UG])\b")

_WHO = r"(?:[Ll]eden|[Ll]id|[Ff]racties?|[Zz]ij|[Zz]e)"
_ASK = r"(?:[Vv]ragen|[Vv]raagt|[Vv]erzoeken|[Vv]erzoekt)"
_NAME = r"(?:\s+(?:van|de|het|en|der|den|voor|te|lid|groep|[A-Z0-9]\S*|\S*-fracties?|fracties?)(?!\S))*"
_NO_VERB = r"(?:hebben|heeft|hun|deze|de|enkele|aantal|nog|volgende|paar|eerdere|andere|verdere|gestelde|stellen)"
_ASKED = r"(?:minister|staatssecretaris|kabinet|regering|bewindspersonen|bewindslieden)"
_LEARN = r"(?:weten|vernemen|horen|ontvangen|zien)"
_ASKS = re.compile(
    rf"\?[\"'”’)\]»]*\s*$"
    rf"|\b{_WHO}{_NAME}(?:,?\s+(?!{_NO_VERB}\b)[a-zé]+){{0,4}}?\s+{_ASK}\b"
    rf"|\b{_ASK}(?:\s+(?!en\b|over\b)[a-zé]+){{0,3}}?\s+{_WHO}\b"
    rf"|\b{_ASK}\s+(?:de|het)\s+{_ASKED}\b"
    rf"|\b{_WHO}\b.{{0,80}}?\b(?:will?en|wil|wensen|wenst|zouden?)\b[^.?!]{{0,80}}\b{_LEARN}\b"
    rf"|\b(?:[Hh]oren|[Hh]oort|[Vv]ernemen|[Vv]erneemt|[Oo]ntvangen|[Oo]ntvangt|[Zz]ien|[Zz]iet)\b[^.?!]{{0,40}}\bgraag\b"
    rf"|\b[Gg]raag\b[^.?!]{{0,60}}\b(?:reactie|toelichting|appreciatie|reflectie)\b"
    rf"|\b{_WHO}\b.{{0,60}}?\bbenieuwd\b"
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of a paragraph; the white space between two belongs to neither."""
    start = 0
    for stop in _STOP.finditer(text):
        following = _SPACE.match(text, stop.end())
        if following is None:  # the pattern of a stop asks for white space
            continue
        after = text[following.end() : following.end() + _LONGEST]
        if stop[0].startswith(".") and _goes_on(text[max(start, stop.start() - _LONGEST) : stop.start()], after):
            continue
        yield start, stop.end()
        start = following.end()
    end = len(text.rstrip())
    if start < end:
        yield start, end


@lru_cache(maxsize=512)
def _spans(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(sentences(text))


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """Start and end of the sentence that holds ``at``, or else of the last one before it."""
    spans = _spans(text)
    index = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return spans[index] if index >= 0 else (0, len(text))


def asks(sentence: str) -> bool:
    """Whether a sentence of a questioner asks something: by its question mark, or by who requests what.

    A lead-in ("De fractie vraagt de minister:") asks nothing yet; what follows it does.
    """
    return not sentence.rstrip().endswith(":") and bool(_ASKS.search(sentence))


@lru_cache(maxsize=4096)  # a page, its lists and its data ask for the same paragraphs
def questions(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a paragraph that ask something."""
    return tuple((start, end) for start, end in sentences(text) if asks(text[start:end]))


def _goes_on(before: str, after: str) -> bool:
    """Whether a full stop between these is that of an abbreviation only."""
    word = _LAST_WORD.search(before)
    if not word:
        return False
    written, last = word[0], word[0].lower()
    if last in _ABBREVIATIONS or (len(last) == 1 and last.isalpha()):
        return True
    if after[:1] in ("(", "[") or after[:1].isdigit():
        return last in _BEFORE_BRACKET or (after[:1].isdigit() and _LETTERS.fullmatch(written) is not None)
    if _INITIALS.fullmatch(written):
        return last not in _COUNTRIES
    return last in _BEFORE_BRACKET and _CITES.match(after) is not None

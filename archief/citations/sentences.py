"""Where a sentence begins and ends, in Dutch prose full of "c.s.", "nr.", "jl." and dates.

Knows nothing of references; it only keeps abbreviations, numbers and addresses from ending a sentence.
"""

from __future__ import annotations

import re
from functools import lru_cache

_STOP = re.compile(r"[.!?…]{1,3}[’'”\"»)\]]{0,3}(?=\s{1,4}[«‘“\"'(\[–-]{0,2}[A-ZÀ-ÖØ-Þ0-9])")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[«‘“\"'-])(?:c\.s|nrs?|no|jl|j\.l|a\.s|d\.d|o\.a|o\.m|i\.v\.m|t\.a\.v|m\.b\.t|n\.a\.v|d\.m\.v|t\.b\.v|m\.n|dhr|mw|mr|dr|drs|prof|ir|"
    r"p|pp|blz|art|vgl|resp|bijv|incl|excl|ca|vs|t\.o\.v|i\.c|z\.g|zgn|hfst|par|bv|[A-Z](?:\.[A-Z])*)$",
    re.IGNORECASE,
)
_NAME_AFTER = re.compile(r"c\.s$|jl$|j\.l$|a\.s$", re.IGNORECASE)
_NEW_SENTENCE = re.compile(
    r"\s{1,4}[«‘“\"'(]{0,2}(?:De|Het|Een|Dit|Deze|Dat|Die|In|Op|Voor|Met|Ook|Daarnaast|Hoe|Wat|Kan|Is|Hierin|Nederland|"
    r"Daarbij|Hiermee|Zo|Verder|Tevens|Bij|Uit|Er|Als|Deelt|Welke|Waarom|Wanneer|Zij|Hij|Wel|Hierbij|Tot|Uw|Conform|Ik|Wij)\b"
)


@lru_cache(maxsize=512)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the sentences of ``text``; together they hold all that is not white space between them."""
    spans: list[tuple[int, int]] = []
    start = _skip(text, 0)
    for match in _STOP.finditer(text):
        if not _ends(text, match):
            continue
        spans.append((start, match.end()))
        start = _skip(text, match.end())
    if start < len(text):
        spans.append((start, start + len(text[start:].rstrip())))
    return tuple(spans)


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """The span of the sentence that holds offset ``at`` (the last one before it, when ``at`` is between two)."""
    found = (0, len(text))
    for span in sentences(text):
        if span[0] > at:
            break
        found = span
    return found


def _ends(text: str, stop: re.Match[str]) -> bool:
    if stop[0][0] != ".":
        return True
    before = text[max(0, stop.start() - 12) : stop.start()]
    if not _ABBREVIATION.search(before):
        return True
    return bool(_NAME_AFTER.search(before) and _NEW_SENTENCE.match(text, stop.end()))


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at

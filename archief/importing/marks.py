"""Where the mark of a footnote stands when nothing but a digit at a word shows it.

``Brussel1``, ``d.d.1``, ``20234`` (2023, note 4), ``2.09`` (2.0, note 9), ``? 4 5 Is``; but not NIS2, D66,
``actie 11.``. A candidate gets a score for how it looks; the sequence of the labels and the pages on which the
notes stand decide: the best increasing series of places wins.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from archief.wordlists import word_set

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
SUPERSCRIPT = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_CLOSING = ".,;:?!)]}»”’\"'…/"
_UNITS = re.compile(r"(?:^|[^\w])(?:[cdkm]?m|CO|NO|PM|H|SO|F|A|N|G|E|B|C|D|COVID|SARS|COP|Vo|mp|p|nr|art|lid)$")
_GOES_ON = re.compile(r"[\w%°€]|[,.:/]\d")  # behind the digits: they are part of something longer
_SENTENCE = re.compile(r"[A-Z][a-z]+ ")
_SENTENCE_ENDS = re.compile(r"[a-z][.?!] ?$")
_IDENTIFIER = re.compile(r"\w\(\d{2,4}\)$")  # COM(2021)5 · M(2018)1: a number of its own stands behind the year
_BESIDE_COMMA = re.compile(r"[?!.»”)](\d+),$")  # bekend?1, 2
_BESIDE = re.compile(r"[^\s\d\-–/]\s?(\d+)$")
_YEAR = re.compile(r"(?:^|\D)(?:1[89]|20)\d\d$")
_REST_OF_YEAR = re.compile(r"\d{1,2}(?!\d)")
_ADDRESS = re.compile(r"[^\w]*(?:https?://|www\.)")
_PARTS_OF_ADDRESS = ("/", "_", "~", "=", "&", "?", "#", "%", "+")
LIKELY = 3.0
WEAK = 0.6  # nothing but a number by itself: of use only where the note is known to stand on that page
# Words that a number follows: "artikel 7", "vanaf 3".
_NUMBERED = word_set("""
    artikel artikelen bijlage bijlagen categorie deel fase figuur groep hoofdstuk klasse lijst maatregel motie niveau
    nummer nummers onderdeel paragraaf pagina pijler punt punten scenario stap tabel tekst titel type variant versie
    vraag vragen antwoord antwoorden beantwoording volgnummer week
    tegen door naar over onder boven binnen buiten tussen vanaf sinds voor rond circa ruim bijna ongeveer minimaal
    maximaal minstens hooguit slechts alle deze beide eerste laatste meer minder totaal meest telkens iedere elke eens
    januari februari maart april juni juli augustus september oktober november december
""")
_NEAR = 300  # characters on either side that have a say in how a mark looks


@dataclass(frozen=True, slots=True)
class Candidate:
    """``text[start:end]`` may be a mark (white space before it included); the higher ``score``, the likelier."""

    start: int
    end: int
    score: float


def candidates(text: str, label: str, notation: str = "plain") -> list[Candidate]:
    """All places in ``text`` where a mark for ``label`` may stand, in order."""
    raised = label.translate(_RAISED)
    if label not in text and raised not in text:
        return []
    if notation in ("paren", "bracket"):
        return _bracketed(text, label, notation)
    found: list[Candidate] = []
    if raised in text:
        superscripts = (m for m in SUPERSCRIPT.finditer(text) if m[0].translate(SUPERSCRIPTS) == label)
        found += (Candidate(m.start(), m.end(), 12.0) for m in superscripts)
    at = text.find(label)
    while at >= 0:
        end = at + len(label)
        score = _score(text, at, end)
        if score > 0:
            start = at
            while start and text[start - 1] == " ":
                start -= 1
            found.append(Candidate(start if start else at, end, score))
        at = text.find(label, at + 1)
    return sorted(found, key=lambda candidate: candidate.start)


def _bracketed(text: str, label: str, notation: str) -> list[Candidate]:
    shape = rf"[ ]*\[{label}\]" if notation == "bracket" else rf"[ ]*(?<![\w(])\(?{label}\)"
    found: list[Candidate] = []
    for match in re.finditer(shape, text):
        before = text[: match.start()].rstrip()[-1:]
        enumerates = notation == "paren" and (
            before in ("", ":", ";") or text[: match.start()].endswith((" en", " of"))
        )
        found.append(Candidate(match.start(), match.end(), 0.5 if enumerates else 8.0))
    return found


def _score(text: str, start: int, end: int) -> float:
    """How much ``text[start:end]``, digits, looks like a mark. 0 = it cannot be."""
    if start == 0 or _in_address(text, start, end):
        return 0.0
    if _GOES_ON.match(text, end):  # part of something longer, unless the space behind it was lost: "af.3Toen"
        return 4.0 if _SENTENCE.match(text, end) and _SENTENCE_ENDS.search(text[max(0, start - 4) : start]) else 0.0
    from_ = max(0, start - _NEAR)
    return _look(text[from_ : end + _NEAR], start - from_, end - from_)


def _look(text: str, start: int, end: int) -> float:
    """The score by what stands near: ``text`` is only that."""
    before = text[start - 1]
    if before.isdigit():
        return _after_digits(text, start)
    if before.isalpha():
        return _after_letters(text, start, text[end : end + 1])
    if before == " ":
        return _standing_free(text, start, end)
    return _after_punctuation(text, start, end) if before in _CLOSING else 0.0


def _in_address(text: str, start: int, end: int) -> bool:
    """Whether the digits stand in the middle of a web address."""
    before, behind = text.rfind(" ", 0, start) + 1, text[end : end + 1]
    return behind in _PARTS_OF_ADDRESS and bool(_ADDRESS.match(text, before, start))


def _after_letters(text: str, start: int, following: str) -> float:
    if _UNITS.search(text[:start]):
        return 1.0
    if re.search(r"(?<![^\W\d_])[A-Z]{1,6}$", text[:start]):
        return 4.0 if following == "-" else 5.0
    return 8.0 if following == "-" else 10.0


def _after_digits(text: str, start: int) -> float:
    if _YEAR.search(text[:start]):
        return 7.0
    if re.search(r"(?<!\d)(?:19|20)(?:\d$|$)", text[:start]) and _REST_OF_YEAR.match(text, start):
        return 0.2
    if re.search(r"\D\d\.\d$", text[:start]):  # EL PAcCTO 2.0⁹
        return 3.0
    if re.search(r"\bnrs?\. ?\d+$", text[:start]):  # the number of a Kamerstuk: nr. 613
        return 0.2
    return 0.5 if re.search(r"(?:^|\D)\d{1,2}$", text[:start]) else 1.0


def _after_punctuation(text: str, start: int, end: int) -> float:
    before, punctuation = text[: start - 1], text[start - 1]
    if punctuation in ".," and before[-1:].isdigit():
        if _YEAR.search(before) and text[end : end + 1] in ("", " "):
            return 6.0
        ends = punctuation == "." and re.match(r"$| [A-Z«“]", text[end:]) and re.search(r"\b[a-z]+ \d{1,2}$", before)
        return 2.0 if ends else 0.5  # "artikel 4, lid 7.³ Ook"
    if punctuation in "/'’\"" and not before[-1:].isspace() and punctuation == "/":
        return 0.0
    if punctuation == "." and re.search(r"\b(?:nr|nrs|art|blz|p|pp|p\. ?\d+)$", before):
        return 0.5
    return 1.0 if _IDENTIFIER.search(before + punctuation) else 9.0


def _standing_free(text: str, start: int, end: int) -> float:
    before, after = text[:start].rstrip(), text[end:].lstrip()
    beside = _BESIDE.search(before) or _BESIDE_COMMA.search(before)
    if beside and beside[1] == str(int(text[start:end]) - 1):  # the mark of the note before it
        return 5.0
    if not (before[-1:] in ".?!)”»’\"'" and not re.search(r"\b(?:nr|nrs|art|blz|p|pp)\.$", before)):
        # a mark set apart from its word: only at the very end, and only when nothing else can be the mark
        return 1.5 if not after and before[-1:].isalpha() else _apart(before, after)
    if not after:
        return 5.0
    if after[0].isupper() or after[0] in "«“‘\"'([" or re.match(r"\d{1,3}(?:\s|$)", after):
        return 4.0
    return 2.0 if after[0] in ".,;:?!)" else WEAK + 0.1


def _apart(before: str, after: str) -> float:
    """A mark with a space before it, as some programs that read PDF put there: behind a word that no number follows."""
    word = before.rpartition(" ")[2].strip("(«“‘")
    if not (_YEAR.search(word) or (word.replace("-", "").isalpha() and len(word) > 3 and word not in _NUMBERED)):
        return 0.2
    return WEAK + (0.2 if after[:1] in tuple(".,;:?!)") else 0.0)


# --------------------------------------------------------------------------- the best series


@dataclass(frozen=True, slots=True)
class Place:
    """A candidate somewhere in the document: ``order`` counts up through it; ``where`` is opaque to us."""

    order: int
    score: float
    where: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Chain:
    """The places chosen so far, the last one first."""

    place: Place
    label: int
    rest: _Chain | None


def best_series(series: Sequence[Sequence[Place]]) -> list[Place | None]:
    """For each label the place of its mark, or None: the increasing series with the highest sum of scores."""
    front = _Front([], [], [])
    for label, places in enumerate(series):
        fresh = [(place, *front.before(place.order)) for place in places]
        for place, total, chain in fresh:
            front.add(place.order, total + place.score, _Chain(place, label, chain))
    result: list[Place | None] = [None] * len(series)
    link = front.chains[-1] if front.chains else None
    while link:
        result[link.label] = link.place
        link = link.rest
    return result


@dataclass(slots=True)
class _Front:
    """The best chain up to each place: orders and totals both strictly increase."""

    orders: list[int]
    totals: list[float]
    chains: list[_Chain]

    def before(self, order: int) -> tuple[float, _Chain | None]:
        at = bisect_left(self.orders, order) - 1
        return (self.totals[at], self.chains[at]) if at >= 0 else (0.0, None)

    def add(self, order: int, total: float, chain: _Chain) -> None:
        at = bisect_left(self.orders, order)
        end = at
        if (at < len(self.orders) and self.orders[at] == order and self.totals[at] >= total) or (
            at and self.totals[at - 1] >= total
        ):
            return
        while end < len(self.orders) and self.totals[end] <= total:
            end += 1
        self.orders[at:end], self.totals[at:end], self.chains[at:end] = [order], [total], [chain]

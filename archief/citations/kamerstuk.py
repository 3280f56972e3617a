"""Kamerstukken: "Kamerstuk 32 317, nrs. 854 en 852", "32317-977", "TK 2022–2023, 26 643, nr. 908".

A reference is found from its dossier number outwards: the words before it (the cue and the parliamentary
year) are looked at in a short window, what follows it must be a number within the dossier. Every step looks
at a bounded stretch of text, so that the time is linear in its length. A running footer ("Tweede Kamer,
vergaderjaar …, nr. 859 5") is not a reference, and neither is a dossier number alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from archief.citations.patterns import HYPHEN, YEAR, parliamentary_year, spaced
from archief.dutch import MONTHS
from archief.model import Citation, CitationStatus

_WINDOW = 90  # characters before a dossier number in which its cue and year may stand
_NR = r"(?:nrs?\b\.?|nummers?\b|no\b\.?)"

_DOSSIER = re.compile(
    r"(?<![\w/.€\u2010\u2011-])(?:kst-)?"
    r"(?P<digits>\d{2}[\s.]{0,2}\d{3}|\d{3}\s\d{2}|\d\s\d{4}|\d{4}\s\d)(?!\d)"
)
_REGULAR = re.compile(r"\d{2}[\s.]{0,2}\d{3}")
_MISPLACED = re.compile(r"[1-3]\d{2}\s\d{2}")
_OF_SOMETHING = r"\b(?:artikel(?:en)?|art\.|pagina[’']?s?|blz\.|pp?\.|noot|item|vra(?:ag|gen)|tel(?:efoon)?\.?)\s{0,2}$"
_NO_DOSSIER = spaced(rf"(?:[\d€,.]|\bnrs?\.)\s{{0,2}}$|{_OF_SOMETHING}")
_NO_DOSSIER_WORD = spaced(_OF_SOMETHING)
_CUE = spaced(
    r"(?P<cue>\b(?:Kamerstuk(?:ken|nummers?|nrs?\.?)?|Kst|(?:(?:de|der) )?(?:Tweede|Eerste) Kamer|TK|EK)\b"
    r"(?: (?:I{1,2}|[TE]K|der Staten-Generaal)\b)?)"
    rf"[.\s,:]{{0,5}}(?:\(?(?:(?:vergader|zittings)jaar )?{YEAR}\)?)?[\s,:]{{0,5}}(?P<bracket>\(\s?)?$"
)
_BARE_YEAR = spaced(rf"\b(?:(?:vergader|zittings)jaar )?{YEAR}[\s,]{{1,4}}$")

_CHAPTER = r"(?P<chapter>[IVX]{1,6}[A-Z]?|[A-Z])"
_AND_DOSSIER = r"(?:\s?[,/;]\s{0,3}|,?\s{1,3}(?:en|alsmede)\s{1,3})\d{2}\s?\d{3}(?!\d)"
_SUFFIX = re.compile(
    rf"\s?{HYPHEN}\s?(?P<sub>\d{{2}})(?!\d)(?=[\s,;:]{{0,4}}{_NR}|{HYPHEN}\d|{_AND_DOSSIER})"
    rf"|(?:\s{{1,2}}|\s?{HYPHEN}\s?)(?:hoofdstuk\s{{1,2}})?{_CHAPTER}"
    rf"(?=[\s,]{{1,4}}{_NR}|{HYPHEN}\d|,\s{{0,2}}(?:letter\s)?[A-Z]{{1,2}}\b|{_AND_DOSSIER})"
)
_KINGDOM = re.compile(r"\s{0,2}\(R\s?\d{3,4}\)")  # a bill for the whole Kingdom: "33 990 (R2033), nr. 3"
_JOINT = spaced(r"(?:\s{0,2}[,/;]\s{0,3}|,? (?:en|alsmede) )(?P<digits>\d{2}\s{0,2}\d{3})(?!\d)")
_NUMBER = r"(?P<n>[1-9]\d{0,3})(?!\d)(?!\s?/\s?\d)"
_NUMBERED = re.compile(
    rf"[\s,;:.]{{0,5}}(?:resp(?:ectievelijk|\.)\s)?(?P<word>{_NR})[\s,]{{0,4}}{_NUMBER}", re.IGNORECASE
)
_BRACKETED = re.compile(rf"\s{{0,3}}\((?P<word>{_NR})\s{{0,4}}{_NUMBER}\)", re.IGNORECASE)
_HYPHENED = re.compile(rf"{HYPHEN}(?:{_NR}\s?)?{_NUMBER}(?![\w/\u2010\u2011-])", re.IGNORECASE)
_UNNUMBERED = re.compile(rf"\s{{0,2}},\s{{0,3}}{_NUMBER}(?![\w-])(?!\s\d{{3}}\b)")
_LETTER = re.compile(rf"(?:\s{{0,2}},\s{{0,3}}(?:(?:{_NR}|letter)\s{{0,2}})?|{HYPHEN})(?P<n>[A-Z]{{1,2}})(?![\w-])")
_MONTH = "|".join(MONTHS)
_ALONE = rf"(?P<n>[1-9]\d{{0,3}})(?!\d)(?!\s\d{{3}}(?!\d))(?!\s?/)(?!\s(?:{_MONTH})\b)"  # no dossier, no date
_MORE = spaced(rf"(?:\s{{0,2}},\s{{0,3}}|,? (?:en|of|alsmede|respectievelijk|resp\.) )(?P<nr>{_NR}\s{{0,3}})?{_ALONE}")
_OTHERS = (  # "nr. 1398, voorheen 1389", "nr. 624; idem nr. 625"; "was nr. 845" names what is no longer
    spaced(rf"\s?[,;(]\s{{0,3}}(?:voorheen|eerder|thans|nu|later)(?: (?:onder|als))? (?P<nr>{_NR}\s{{0,3}})?{_ALONE}"),
    spaced(rf"\s?[,;(]\s{{0,3}}(?:en )?(?:idem|ibid\.?|(?:zie )?ook|alsook|evenals),? (?P<nr>{_NR}\s{{0,3}}){_ALONE}"),
)
_BRACKET_BEFORE = re.compile(r"(?:[(\[;]|\bEerste Kamer,)\s{0,2}\Z")  # "de motie-Sent (35 302, L)"
_NO_PAPERS = {"EU", "NL", "VS", "VN", "UK", "BV", "NV"}  # behind an amount: "(25 000, EU)"
_UNDER = re.compile(r"\bonder\s{1,3}\Z")
_BRACKET_BEHIND = re.compile(r"\s?[)\];]")
_MORE_LETTERS = re.compile(
    r"(?:\s?,\s{1,2}|,?\s{1,2}en\s{1,2})(?P<n>[A-Z]{1,2})(?![\w-])(?=\s?(?:[).;]|,\s|\sen\s[A-Z]\b|$))"
)
_JOINED = re.compile(r"\s?(?:[,;]|,?\sen|,?\salsmede)\s{1,3}")  # between two dossiers of one list
_RANGE = spaced(rf"\s{{0,2}}(?:(?P<words>t/m|tot en met)|{HYPHEN})\s{{0,2}}{_ALONE}")
_ENUMERATED = re.compile(r"(?:,\s{1,2}\d{1,4}){1,9}\s{1,2}(?:en|of)\s{1,2}\d{1,4}\s{0,2}(?:[);.](?!\d)|$)")
_CLOSED = re.compile(r"\s{0,2}(?:[);.]|$)")
_FOOTER = re.compile(r"\s{1,6}\d{1,3}\s*$")
_PART_OF_MORE = re.compile(r"[\d€]\s?$")
_LAST_DOSSIERS = "4"  # the first figure of the highest that may be
_SHORT_RANGE = 20  # as many numbers are all cited
_LONGEST_RANGE = 200
_MOST_DOSSIERS = 6


@dataclass(frozen=True, slots=True)
class _Cue:
    start: int
    year: str | None
    strong: bool  # "Kamerstuk", not only a year
    footer: bool
    joined: bool = False  # to a reference before it: "Kamerstuk 35347, nr. 3 en 35 347, A"


@dataclass(frozen=True, slots=True)
class _Number:
    """A number within a dossier, where it stands, and in a range those between it and the one before it."""

    name: str
    start: int
    end: int
    between: tuple[int, ...] = ()

    @classmethod
    def of(cls, match: re.Match[str]) -> _Number:
        """The number ``n`` of a match, which ends with it."""
        return cls(match["n"], match.start("n"), match.end())


def kamerstukken(text: str) -> Iterator[Citation]:
    """The Kamerstukken named in ``text``, in reading order; spans do not overlap."""
    done = 0
    for match in _DOSSIER.finditer(text):
        if match.start() < done:
            continue
        for citation in _read(text, match, done):
            yield citation
            done = citation.end


def official_url(kamerstuk_id: str) -> str:
    """The official address of a Kamerstuk (design of officielebekendmakingen.nl: ``kst-32317-981``)."""
    return f"https://zoek.officielebekendmakingen.nl/kst-{kamerstuk_id}.html"


def dossier_url(dossier: str) -> str:
    """The official address of a dossier: ``32317``, ``21501-02``, ``36800-XIV``."""
    return f"https://zoek.officielebekendmakingen.nl/dossier/{dossier}"


def _read(text: str, match: re.Match[str], done: int) -> list[Citation]:
    cue = _cue_before(text, match.start(), done)
    if done and not cue.strong and _JOINED.fullmatch(text, done, match.start()):
        cue = replace(cue, joined=True)
    digits = match["digits"]
    dossier = re.sub(r"\D", "", digits)
    regular = _REGULAR.fullmatch(digits) is not None and ("." not in digits or cue.strong)
    if not regular and not (cue.strong or _misplaced(text, match)):
        return []
    unlikely = dossier[0] > _LAST_DOSSIERS or _NO_DOSSIER_WORD.search(text[max(0, match.start() - 10) : match.start()])
    if not cue.strong and unlikely:
        return []
    if not (cue.strong or cue.year) and _PART_OF_MORE.search(text[max(0, match.start() - 3) : match.start()]):
        return []  # a part of a longer number or an amount
    status: CitationStatus = "plain" if regular else "repaired"
    at = match.end()
    if kingdom := _KINGDOM.match(text, at):
        at = kingdom.end()
    suffix = ""
    if found := _SUFFIX.match(text, at):
        suffix = f"-{found['sub'] or found['chapter'].upper()}"
        at = found.end()
    for _ in range(_MOST_DOSSIERS):  # a joint print: the number belongs to the first dossier
        joint = _JOINT.match(text, at)
        if joint is None:
            break
        if re.sub(r"\D", "", joint["digits"]) == dossier:
            status = "repaired"
        at = joint.end()
        if found := _SUFFIX.match(text, at):
            at = found.end()
    numbers = _numbers(text, at, cue)
    if not numbers or (cue.footer and _FOOTER.match(text, numbers[-1].end)):
        return []
    citations: list[Citation] = []
    for number in numbers:
        key = f"{dossier}{suffix}-{number.name}"
        begin = number.start if citations else cue.start  # the first takes the cue and the dossier with it
        also = tuple(f"{dossier}{suffix}-{between}" for between in number.between)
        url = official_url(key)
        words = text[begin : number.end]
        citations.append(Citation("kamerstuk", key, begin, number.end, words, url, status, cue.year, also))
    return citations


def _misplaced(text: str, match: re.Match[str]) -> bool:
    """Whether "323 17, nr. 906" stands there, a dossier with its space in the wrong place: "nr." is cue enough."""
    if not (_MISPLACED.fullmatch(match["digits"]) and _NUMBERED.match(text, match.end())):
        return False
    return _NO_DOSSIER.search(text[max(0, match.start() - _WINDOW) : match.start()]) is None


def _cue_before(text: str, at: int, done: int) -> _Cue:
    window = max(done, at - _WINDOW)
    before = text[window:at]
    if found := _CUE.search(before):
        year = parliamentary_year(found["from"], found["to"]) if found["from"] else None
        start = at if found["bracket"] else window + found.start()
        house = "kamer" in found["cue"].lower() and "stuk" not in found["cue"].lower()
        if house and not found["from"]:
            return _Cue(at, None, strong=False, footer=False)  # "de Tweede Kamer 32 317 …" says nothing
        return _Cue(start, year, strong=True, footer=house and not before[: found.start()].strip() and window == 0)
    if found := _BARE_YEAR.search(before):
        year = parliamentary_year(found["from"], found["to"])
        if year:
            return _Cue(window + found.start(), year, strong=False, footer=False)
    return _Cue(at, None, strong=False, footer=False)


def _numbers(text: str, at: int, cue: _Cue) -> list[_Number]:
    """The numbers that follow a dossier, each with the span it takes by itself."""
    if found := _NUMBERED.match(text, at):
        plural = found["word"].lower().startswith(("nrs", "nummers"))
        return _list(text, found, plural=plural)
    if found := _HYPHENED.match(text, at):
        return [_Number.of(found)]
    if cue.strong and (found := _BRACKETED.match(text, at)):
        return [_Number(found["n"], found.start("n"), found.end())]
    if cue.strong and (found := _UNNUMBERED.match(text, at)) and (cue.year or text.startswith(")", found.end())):
        return [_Number.of(found)]
    if found := _LETTER.match(text, at):
        letters = _letters(text, found)
        before = text[max(0, cue.start - 16) : cue.start]
        bracketed = _BRACKET_BEFORE.search(before) and _BRACKET_BEHIND.match(text, letters[-1].end)
        alone = (bracketed or _UNDER.search(before)) and found["n"] not in _NO_PAPERS
        return letters if cue.strong or cue.joined or alone else []
    return []


def _letters(text: str, first: re.Match[str]) -> list[_Number]:
    """Papers of the Eerste Kamer: "36 200, A, B en C"."""
    letters = [_Number.of(first)]
    while more := _MORE_LETTERS.match(text, letters[-1].end):
        letters.append(_Number.of(more))
    return letters


def _list(text: str, first: re.Match[str], *, plural: bool) -> list[_Number]:
    numbers = [_Number.of(first)]
    while True:
        if last := _end_of_range(text, numbers[-1], plural=plural):
            numbers.append(last)
        more = _MORE.match(text, numbers[-1].end)
        certain = more and (plural or more["nr"] or ("," not in more[0] and _CLOSED.match(text, more.end())))
        if more and not certain and _ENUMERATED.match(text, numbers[-1].end):
            certain = plural = True
        if not (more and certain):
            more = _other(text, numbers[-1].end)
        if more is None:
            return numbers
        numbers.append(_Number.of(more))


def _other(text: str, at: int) -> re.Match[str] | None:
    """A number of the same dossier that is not simply the next of a list."""
    for pattern in _OTHERS:
        found = pattern.match(text, at)
        if found and (found["nr"] or _CLOSED.match(text, found.end())):
            return found
    return None


def _end_of_range(text: str, first: _Number, *, plural: bool) -> _Number | None:
    """The last number of "nrs. 12–15" or "nr. 12 t/m 15", with those between; of a long range only its ends."""
    last = _RANGE.match(text, first.end)
    if last is None or not (plural or last["words"]):
        return None
    low, high = int(first.name), int(last["n"])
    if not low < high <= low + _LONGEST_RANGE:
        return None
    between = range(low + 1, high) if high - low < _SHORT_RANGE else ()
    return _Number(last["n"], last.start("n"), last.end(), tuple(between))

"""Which council meeting a document is about: its name, its days, its place; only when the document says so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from archief.importing.dates import DAYS, days
from archief.model import Raad

_NAME = (
    r"(?:[A-Z][\w-]*(?:, [A-Z][\w-]*)*(?:-)?(?: (?:en|&) [A-Z][\w-]*)*[ -]?[Rr]aad"
    r"|Ecofin(?:raad)?|Eurogroep(?: en (?:de )?Ecofin(?:raad)?)?"
    r"|Raad (?:voor |van )?[A-Z]\w+(?:(?:, | en |, en )[A-Z][\w ]*?\w)?)"
)
_KIND = r"(?:(?:formele|informele|extra|ingelaste|buitengewone|bijzondere|eerstvolgende|aankomende) )*"
_AGENDA = re.compile(
    rf"[Gg]eannoteerde [Aa]genda (?:voor |van |van de |voor de |)(?:de )?{_KIND}(?P<name>{_NAME})"
    rf"(?: \([^)]*\))?(?: (?:van|op|voor|d\.d\.|te [A-Z]\w+ op))? (?P<days>{DAYS})"
    r"(?: te (?P<place>[A-Z][\w-]+(?: [A-Z]\w+)?))?"
)
_MEETING = re.compile(
    rf"\b(?:over|voor) de {_KIND}(?P<name>{_NAME})(?: van| op)? (?P<days>{DAYS})(?:,? te (?P<place>[A-Z][\w-]+))?"
)


_PAPERS = re.compile(
    rf"\b(?:[Ss]tukken|[Aa]genda|[Dd]ocumenten) (?:over|voor|van|ten behoeve van) de {_KIND}(?P<name>{_NAME})"
    rf"(?: algemeen)?(?: (?:van|op|voor))? (?P<days>{DAYS})(?: te (?P<place>[A-Z][\w-]+))?"
)
_FRACTIE_READS = re.compile(r"\b(?:leden|lid|fractie)\b[^.?!]*\b(?:kennis\s?genomen|gelezen|lezen|gezien)\b")


def find_council(head: Sequence[str], body: Sequence[str], title: str | None, written: date | None) -> Raad | None:
    """The meeting of the annotated agenda that ``head`` (agenda items, opening sentences) or ``body`` names.

    ``title`` is the dossier's, ``written`` a date that gives the year when the meeting states none.
    """
    year = written.year if written else None
    read = [text for text in body if _FRACTIE_READS.search(text)]
    for texts, shapes in ((head, (_AGENDA,)), (head, (_MEETING,)), (read, (_AGENDA, _PAPERS))):
        found = [match for text in texts for shape in shapes for match in shape.finditer(text)]
        raad = _agreed(found, year, [*head, *body[:60]])
        if raad:
            return raad
    if title and re.fullmatch(_NAME, title):
        return Raad(title)
    return None


def _agreed(found: Sequence[re.Match[str]], year: int | None, texts: Sequence[str]) -> Raad | None:
    """The meeting that most of ``found`` name; the first one when they differ."""
    counts = Counter(match["days"] for match in found if days(match["days"], year)[0])
    if not counts:
        return None
    match = next(m for m in found if m["days"] == counts.most_common(1)[0][0])
    first, last = days(match["days"], year)
    place = next((m["place"] for m in found if m["place"]), None) or _place(match["days"], texts)
    return Raad(_tidy(match["name"]), first, last, place)


def _place(written: str, texts: Sequence[str]) -> str | None:
    """Where the meeting of these days is said to be: ``JBZ-Raad te Brussel op 5 en 6 maart``."""
    dates = r"\s+".join(map(re.escape, re.sub(r" \d{4}$", "", written).split()))
    for text in texts:
        found = re.search(rf"{dates}(?: \d{{4}})?,? (?:te|in) ([A-Z][\w-]+)", text) or re.search(
            rf"[Rr]aad te ([A-Z][\w-]+) op {dates}", text
        )
        if found:
            return found[1]
    return None


def _tidy(name: str) -> str:
    return re.sub(r"(?<=-)raad$", "Raad", " ".join(name.split()))

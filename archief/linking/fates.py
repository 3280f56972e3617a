"""What a mention says became of its motie, by which two moties of one name are told apart.

In one document a motie is adopted, rejected, held over or withdrawn: "de verworpen motie-Kuik" is not the motie-Kuik
that it says was adopted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from archief.citations.patterns import spaced
from archief.linking.occurrences import Occurrence
from archief.sentences import sentence_at

_FATES = r"(?P<fate>aangenomen|verworpen|aangehouden|ingetrokken)"
_CHANGED = re.compile(r"gewijzigde\s+motie", re.IGNORECASE)
_BEFORE = re.compile(rf"\b{_FATES}\s+\Z", re.IGNORECASE)
_BEHIND = spaced(  # "… is verworpen", "… op 3 mei aangenomen", "… over wachtlijsten, die bij … is aangehouden"
    rf"(?:(?: over [^,;.()]{{3,80}})?, (?:die|welke) [^,;.()]{{0,60}}? ?"
    r"| (?:(?:is|was|werd) (?:[\w’-]{1,20} ){0,5})?)"
    rf"{_FATES}\b"
)


def fate_of(one: Occurrence) -> str | None:
    """What became of the motie of a mention, in the words of its sentence; None when these do not say it."""
    before = _BEFORE.search(one.at.text, 0, one.mention.start)
    if before:
        return before["fate"].casefold()
    _, end = sentence_at(one.at.text, one.mention.start)
    behind = _BEHIND.match(one.at.text, one.mention.end, end)
    return behind["fate"].casefold() if behind else None


def differs(one: Occurrence, number: str, own: Iterable[Occurrence]) -> bool:
    """Whether a mention says of its motie what cannot have become of the one with that number."""
    fate = fate_of(one)
    if fate is None:
        return False
    others = {fate_of(other) for other in own if number in other.numbers} - {None}
    return bool(others) and fate not in others


def the_changed(one: Occurrence, numbers: Sequence[str], own: Sequence[Occurrence]) -> str | None:
    """The one of several moties that is called changed, when a mention calls its motie so; else None."""
    if not is_changed(one):
        return None
    changed = {number for other in own if is_changed(other) for number in other.numbers if number in numbers}
    return changed.pop() if len(changed) == 1 else None


def is_changed(one: Occurrence) -> bool:
    """Whether a mention is of a "gewijzigde motie"."""
    return _CHANGED.search(one.at.text, max(0, one.mention.start - 12), one.mention.end) is not None

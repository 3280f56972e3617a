"""Which motie a name means: the number is the key, never the name (in one archive "motie-Kathmann" may be three).

A mention takes its number from its own words (``stated``); else from a footnote (``note``); else from the only
motie of that name in the same exchange or document (``document``); else from the only one in the archive that is
not later (``archive``); otherwise it stays ``ambiguous`` or ``unknown``. The same list of submitters is preferred to
one of which it is a part. Better no link than a wrong one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from archief.citations.motie_between import is_unclaimed
from archief.citations.motie_owner import INFORMED, OWNERS, reacts
from archief.linking import about, fates, repairs
from archief.linking.kamerstukken import official_order
from archief.linking.known import Known, distinct
from archief.linking.names import Submitters
from archief.linking.occurrences import Occurrence, is_another, stands_apart
from archief.model import Motie, MotieLink, MotieMention, MotieStatus, Spot
from archief.sentences import sentence_at

_BARE_VAN = re.compile(r"moties?\s+van\s+(?=[A-ZÀ-Ý])", re.IGNORECASE)
_EXACT = 2  # what a word counts that is the same, not a part of a compound
_TWO = re.compile(r"([^\W\d_a-z][^\W\d_]+)[-\u2010\u2011]([^\W\d_a-z][^\W\d_]+)")
_JUST_NAMED = re.compile(r"\b(?:deze|die|dezelfde)\s+\Z", re.IGNORECASE)
_DESCRIBED = re.compile(
    r"\s{1,3}(?:over|inzake|betreffende|omtrent|om|tot|met\s+het\s+verzoek)\s|,?\s{1,3}(?:die|waarin|waarmee|waarbij)\s"
)


def confirmed(found: Sequence[Occurrence], known: Known) -> tuple[Occurrence, ...]:
    """``found`` with each doubtful number that a motie of the same name has elsewhere."""
    return tuple(_confirmed(one, known) for one in found)


def _confirmed(one: Occurrence, known: Known) -> Occurrence:
    if one.numbers or not one.mention.doubtful:
        return one
    numbers = [number for number in one.mention.doubtful if known.is_of(number, one.by)]
    return replace(one, kamerstuk=numbers[0]) if len(numbers) == 1 else one


@dataclass(frozen=True, slots=True)
class _Here:
    """What a document can know of moties: those known by its date, and what each is about."""

    known: Known
    about: about.About
    until: date
    found: Sequence[Occurrence]


@dataclass(frozen=True, slots=True)
class _Meant:
    """What a mention means, and whether it told itself by saying what its motie is about."""

    link: MotieLink
    told: bool = False


def resolve(found: Sequence[Occurrence], known: Known, known_as: about.About, until: date) -> dict[Spot, MotieLink]:
    """What every mention of one document means."""
    here = _Here(known, known_as, until, found)
    own = [one for one in found if one.numbers]
    names = repairs.by_certainty(found, known)
    meant = {one.spot: _resolved(one, names, own, here) for one in found}
    links = {one.spot: _unless_fates_differ(one, meant[one.spot].link, own) for one in found}
    beside = dict(_as_said_beside(found, links))
    links.update(beside)
    told = {spot for spot, one in meant.items() if one.told} | beside.keys()
    doubtful = [(one, number) for one in found if not one.numbers and (number := doubtful_number(one))]
    for one in found:
        if links[one.spot].status in ("document", "archive") and one.spot not in told:
            links[one.spot] = _or_another(one, links[one.spot], own, doubtful, known.may_have(one.by, until))
    return links


def _resolved(one: Occurrence, names: Sequence[Collection[str]], own: Sequence[Occurrence], here: _Here) -> _Meant:
    repaired = repairs.repaired(one, names, own, here.known)
    if one.kamerstuk:
        status: MotieStatus = "note" if one.note else "stated"
        return _Meant(MotieLink(one.kamerstuk, status, repaired=repaired is not None, note=one.note))
    if one.mention.together:
        return _Meant(MotieLink(None, "stated", one.mention.together))
    if one.mention.candidates:  # it has a number of its own, so never that of another mention
        return _Meant(_ambiguous(one.mention.candidates))
    made = _Meant(MotieLink(None, "unknown"))
    for searched in (repaired,) if repaired else _readings(one.mention):
        made = _inferred(one, replace(one.by, names=searched), own, here)
        if made.link.status != "unknown":
            made = made if made.told else _Meant(_doubted(one, made.link))
            break
    if is_another(one) and not made.told:
        return _Meant(MotieLink(None, "unknown"))
    return replace(made, link=replace(made.link, repaired=repaired is not None and made.link.status != "unknown"))


def describe(
    found: Iterable[Occurrence], links: Mapping[Spot, MotieLink], moties: Mapping[str, Motie]
) -> dict[str, Motie]:
    """What is known of each motie that has a number: names from the documents, the rest from ``moties.toml``."""
    names: dict[str, dict[str, None]] = {id: {} for id in moties}
    for one in found:
        link = links[one.spot]
        for number in (link.kamerstuk,) if link.kamerstuk else one.mention.together:
            known = names.setdefault(number, {})
            if one.numbers and not link.repaired:
                known.update(dict.fromkeys(one.mention.names))
    return {id: _described(moties.get(id) or Motie(id, ()), tuple(known)) for id, known in names.items()}


def _described(motie: Motie, names: tuple[str, ...]) -> Motie:
    return replace(motie, names=names or motie.indieners)


# --------------------------------------------------------------------------- other mentions


def _readings(mention: MotieMention) -> Iterator[tuple[str, ...]]:
    """The names as written; "motie van Raan" may also be that of Van Raan."""
    yield mention.names
    if len(mention.names) == 1 and (two := _TWO.fullmatch(mention.names[0])):
        yield two.groups()  # "motie Podt-Piri"
    if mention.names and _BARE_VAN.match(mention.text):
        yield (f"van {mention.names[0]}", *mention.names[1:])


def _inferred(one: Occurrence, by: Submitters, own: Sequence[Occurrence], here: _Here) -> _Meant:
    """The motie that a name means; of several of that name, or another than those, what it is about may tell."""
    made, numbers = _by_name(one, by, own, here)
    if (
        numbers
        and not _JUST_NAMED.search(one.at.text, max(0, one.mention.start - 20), one.mention.start)
        and (said := about.object_of(one))
    ):
        near = [number for number in numbers if any(number in o.numbers for o in own)]
        best, matching = _told(said, by, near, here)
        meant = _by_object(one, made, _Same(by, own, matching), here)
        return replace(
            meant, told=meant.told and (best > _EXACT or doubtful_number(one) in (None, meant.link.kamerstuk))
        )
    if made.kamerstuk is None and (years := about.year_of(one)):
        then = [number for number in numbers if years & here.about.years(number)]
        if len(then) == 1:
            return _Meant(MotieLink(then[0], _status(then[0], own)), told=True)
    return _Meant(made)


def _told(said: frozenset[str], by: Submitters, near: Sequence[str], here: _Here) -> tuple[int, tuple[str, ...]]:
    """The moties of that name that were spoken of in the words of a mention, and how much of it they share.

    Those of the document first (``near``); one of another document must share a whole word.
    """
    best, matching = here.about.closest(said, near, by)
    if best < _EXACT:
        far = [number for number in here.known.numbers(by, here.until) if number not in near]
        farther = here.about.closest(said, far, by)
        if farther[0] >= _EXACT:
            return farther
    return best, matching


def _by_name(
    one: Occurrence, by: Submitters, own: Sequence[Occurrence], here: _Here
) -> tuple[MotieLink, tuple[str, ...]]:
    """What the name alone tells, and the numbers of all moties of that name: of the document, else of the archive."""
    others = {number for o in own if stands_apart(one, o) for number in o.numbers}
    own = [o for o in own if not others.issuperset(o.numbers)]
    alike = [] if by.more else [o for o in own if by.listed_as(o.by)] or [o for o in own if by.same_set_as(o.by)]
    may_be = [o for o in own if by.may_be(o.by)]
    if not (alike or may_be):
        earlier = tuple(number for number in here.known.numbers(by, here.until) if number not in others)
        if len(earlier) == 1:
            return MotieLink(earlier[0], "archive"), earlier
        return (_ambiguous(earlier) if earlier else MotieLink(None, "unknown")), earlier
    together = _numbers([*alike, *may_be])
    if by.more and (with_others := _with_others(one, by, may_be)):
        return MotieLink(with_others, "document"), together
    numbers = _in_document(one, alike, may_be)
    if len(numbers) == 1 and (alike or not _is_introduced(one, by, may_be)):
        return MotieLink(numbers[0], "document"), together
    return _ambiguous(numbers), together


def _with_others(one: Occurrence, by: Submitters, may_be: Sequence[Occurrence]) -> str | None:
    """The one motie that is named with "c.s." as well, where the others of that name have all submitters listed, or
    where all are named in one exchange: "c.s." is dropped often, but not added."""
    alike = _numbers(o for o in may_be if o.by.more and by.listed_as(o.by))
    others = [o for o in may_be if not set(alike) & set(o.numbers)]
    exchange = one.at.place.exchange
    beside = exchange is not None and all(o.at.place.exchange == exchange for o in others)
    return alike[0] if len(alike) == 1 and (beside or all(len(o.by.names) > 1 for o in others)) else None


@dataclass(frozen=True, slots=True)
class _Same:
    """The moties that a mention can mean: named like ``by`` in the document, or spoken of in the same words."""

    by: Submitters
    own: Sequence[Occurrence]
    matching: Sequence[str]


def _by_object(one: Occurrence, made: MotieLink, same: _Same, here: _Here) -> _Meant:
    """``made`` by the name, unless a mention that says what its motie is about can only mean another.

    One that was named with more submitters does not take the place of one of the very same list.
    """
    matching = same.matching
    listed = [number for number in matching if any(same.by.listed_as(k) for k in here.known.by_number[number])]
    if len(matching) == 1 and (made.kamerstuk in (None, matching[0]) or listed):
        return _Meant(MotieLink(matching[0], _status(matching[0], same.own)), told=True)
    if made.kamerstuk is None:
        return _Meant(_ambiguous(matching) if matching else made)
    place = one.at.place
    numbered = [o.at.place for o in same.own if made.kamerstuk in o.numbers]
    # In one paragraph each motie is introduced once; in the answer the asker's motie may be told in other words.
    beside = any(other.exchange == place.exchange and other.anchor != place.anchor for other in numbered)
    numbered_here = any(other.exchange == place.exchange for other in numbered)
    joint = len(same.by.names) > 1 and any(same.by.listed_as(k) for k in here.known.by_number[made.kamerstuk])
    told = _is_told(same.by, made.kamerstuk, here)
    told = told or (not numbered_here and _is_joint(same.by, made.kamerstuk, here))
    sure = (made.status == "archive" or told or here.about.is_known(made.kamerstuk)) and not joint
    if made.kamerstuk in matching or (beside and not told) or not sure:
        return _Meant(made)
    return _Meant(_ambiguous((made.kamerstuk, *matching)))


def _is_told(by: Submitters, number: str, here: _Here) -> bool:
    """Whether mentions named just like that motie, as this one is not, say what it is about."""
    named = here.known.by_number[number]
    if any(by.listed_as(other) and by.more == other.more for other in named):
        return False
    return any(about.object_of(one) for one in here.found if not one.numbers and one.by in named)


def _is_joint(by: Submitters, number: str, here: _Here) -> bool:
    """Whether that motie is only known by more names than these."""
    return all(len(known.names) > len(by.names) for known in here.known.by_number[number])


def _status(number: str, own: Sequence[Occurrence]) -> MotieStatus:
    return "document" if any(number in o.numbers for o in own) else "archive"


def _as_said_beside(found: Sequence[Occurrence], links: Mapping[Spot, MotieLink]) -> Iterator[tuple[Spot, MotieLink]]:
    """The mentions of a name alone that mean what another in their exchange says it is about."""
    told: dict[str | None, list[Occurrence]] = defaultdict(list)
    for one in found:
        told[one.at.place.exchange].append(one)
    for exchange, ones in told.items():
        for one in ones if exchange else ():
            beside = [o for o in ones if o is not one and one.by.listed_as(o.by)]
            if beside and not one.numbers and links[one.spot].status != "unknown":
                made = _as_beside(one, beside, links)
                if made is not None:
                    yield one.spot, made


def _as_beside(one: Occurrence, beside: Sequence[Occurrence], links: Mapping[Spot, MotieLink]) -> MotieLink | None:
    """What a mention means by those of the same name ``beside`` it; None when these do not tell."""
    link, said = links[one.spot], about.object_of(one)
    open_ones = [o for o in beside if not o.numbers and links[o.spot].status == "ambiguous"]
    if said:
        again = any(about.shared(said, about.object_of(o)) >= _EXACT for o in open_ones)
        return _ambiguous((link.kamerstuk,)) if again and link.kamerstuk else None
    if any(o.numbers for o in beside):
        return None
    meant = {links[o.spot].kamerstuk for o in beside if about.object_of(o)}
    if len(meant) != 1 or link.kamerstuk in meant:
        return None
    number = next(iter(meant))
    if number is None:
        return _ambiguous((link.kamerstuk,) if link.kamerstuk else link.candidates)
    return MotieLink(number, next(links[o.spot].status for o in beside))


def _unless_fates_differ(one: Occurrence, made: MotieLink, own: Sequence[Occurrence]) -> MotieLink:
    """``made``, unless the document says that something else became of that motie; of several that which it changed."""
    if made.status == "ambiguous" and (changed := fates.the_changed(one, made.candidates, own)):
        return MotieLink(changed, "document")
    inferred = made.kamerstuk if made.status == "document" else None
    return _ambiguous((inferred,)) if inferred and fates.differs(one, inferred, own) else made


def _doubted(one: Occurrence, made: MotieLink) -> MotieLink:
    """``made``, unless another number stands behind the mention that can be its own: then it may be either."""
    number = doubtful_number(one)
    numbers = (made.kamerstuk,) if made.kamerstuk else made.candidates
    return made if number is None or number in numbers else _ambiguous((*numbers, number))


def _or_another(
    one: Occurrence,
    made: MotieLink,
    own: Sequence[Occurrence],
    doubtful: Sequence[tuple[Occurrence, str]],
    anywhere: Sequence[str],
) -> MotieLink:
    """``made``, found by the name, unless a mention of that name may have another number: then it may be either.

    In a document its own mentions count, and those of the exchange more; else those of the whole archive.
    """
    numbers = list(anywhere)
    if made.status == "document":
        exchange = one.at.place.exchange
        here = any(o.at.place.exchange == exchange and made.kamerstuk in o.numbers for o in own)
        numbers = [
            number
            for other, number in doubtful
            if one.by.may_be(other.by) and not (here and other.at.place.exchange != exchange)
        ]
    if made.kamerstuk is None or not set(numbers) - {made.kamerstuk}:
        return made
    return _ambiguous(distinct((made.kamerstuk, *numbers)))


def doubtful_number(one: Occurrence) -> str | None:
    """The first number behind a mention in its sentence, when no other thing is certain to own it."""
    if one.doubtful:
        return one.doubtful
    text, findings = one.at.text, one.at.paragraph.findings
    start, end = sentence_at(text, one.mention.start)
    before = text[start : one.mention.start]
    if OWNERS.search(before) or reacts(before) or INFORMED.search(before):
        return None
    end = min([end, *(other.start for other in findings.moties if other.start > one.mention.start)])
    first = next((c for c in findings.citations if one.mention.end <= c.start < end and c.kind == "kamerstuk"), None)
    if first is None or first.id not in one.mention.doubtful:
        return None
    return first.id if is_unclaimed(text[one.mention.end : first.start]) else None


def _in_document(one: Occurrence, alike: Sequence[Occurrence], may_be: Sequence[Occurrence]) -> tuple[str, ...]:
    """The moties of a document that a mention can be: those of the same list, and rather those of the exchange."""
    exchange = one.at.place.exchange
    beside = [o for o in may_be if exchange is not None and o.at.place.exchange == exchange]
    here = _numbers(beside)
    if not alike:
        return here if len(here) == 1 else _numbers(may_be)
    alike_here = _numbers(o for o in alike if exchange is not None and o.at.place.exchange == exchange)
    numbers = alike_here if len(alike_here) == 1 else _numbers(alike)
    if alike_here or set(here) <= set(numbers):
        return numbers
    return distinct((*numbers, *here))  # short for the one that was just named, or the other?


def _is_introduced(one: Occurrence, by: Submitters, may_be: Sequence[Occurrence]) -> bool:
    """Whether a mention says what it is about, behind a longer list in the same paragraph: perhaps another motie."""
    if by.more or not _DESCRIBED.match(one.at.text, one.mention.end):
        return False
    named = [o for o in may_be if o.at.place.anchor == one.at.place.anchor and o.mention.start < one.mention.start]
    return any(len(o.mention.names) > len(by.names) for o in named)


def _numbers(found: Iterable[Occurrence]) -> tuple[str, ...]:
    return distinct(number for one in found for number in one.numbers)


def _ambiguous(candidates: Sequence[str]) -> MotieLink:
    return MotieLink(None, "ambiguous", tuple(sorted(candidates, key=official_order)))

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
from itertools import takewhile

from archief import urls
from archief.citations.motie_between import is_harmless, is_unclaimed
from archief.citations.motie_content import comes_back
from archief.citations.motie_frame import goes_on_elsewhere, is_closed, is_object
from archief.citations.motie_number import describes
from archief.citations.motie_owner import INFORMED, OWNERS, REACTION
from archief.linking.kamerstukken import official_order
from archief.linking.known import Known, distinct
from archief.linking.names import Submitters, near, same, same_person
from archief.linking.notes import mark_offsets
from archief.linking.places import Located
from archief.model import Citation, Motie, MotieLink, MotieMention, MotieStatus, Overleg, Spot
from archief.sentences import sentence_at
from archief.slugs import slugify

_BARE_VAN = re.compile(r"moties?\s+van\s+(?=[A-ZÀ-Ý])", re.IGNORECASE)
_MOTIE_FIRST = re.compile(r"\W*(?:(?:nader )?gewijzigde )?motie", re.IGNORECASE)
# "een tweede motie van het lid Ypma": whatever was named before, it is not this one
_ANOTHER = re.compile(
    r"\b(?:tweede|derde|vierde|nieuwe|andere?|nog\s+een)\s+(?:\w+de\s+|aangenomen\s+)?\Z", re.IGNORECASE
)
_CLOSING = " .,;:?!)’”'\"»\u00a0\u202f"
_SINGULAR = re.compile(r"motie(?!s)", re.IGNORECASE)
_DESCRIBED = re.compile(
    r"\s{1,3}(?:over|inzake|betreffende|omtrent|om|tot|met\s+het\s+verzoek)\s|,?\s{1,3}(?:die|waarin|waarmee|waarbij)\s"
)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A mention in its place; ``kamerstuk`` and ``note`` when its own words or a footnote give the number."""

    at: Located
    mention: MotieMention
    kamerstuk: str | None = None
    note: str | None = None
    doubtful: str | None = None  # the number of a footnote, when other mentions of the name have another

    @property
    def spot(self) -> Spot:
        """The key of this mention in the archive."""
        return Spot(self.at.place.overleg, self.at.place.anchor, self.mention.start)

    @property
    def numbers(self) -> tuple[str, ...]:
        """The number of this motie, or those of the moties that are named at once."""
        return (self.kamerstuk,) if self.kamerstuk else self.mention.together

    @property
    def by(self) -> Submitters:
        """Who submitted it."""
        return Submitters.of(self.mention)


def confirmed(found: Sequence[Occurrence], known: Known) -> tuple[Occurrence, ...]:
    """``found`` with each doubtful number that a motie of the same name has elsewhere."""
    return tuple(_confirmed(one, known) for one in found)


def _confirmed(one: Occurrence, known: Known) -> Occurrence:
    if one.numbers or not one.mention.doubtful:
        return one
    numbers = [number for number in one.mention.doubtful if known.is_of(number, one.by)]
    return replace(one, kamerstuk=numbers[0]) if len(numbers) == 1 else one


def occurrences(overleg: Overleg, paragraphs: Sequence[Located]) -> tuple[Occurrence, ...]:
    """All mentions of moties in a document, with the numbers that they or their footnotes state."""
    mentions = [Occurrence(at, m, m.kamerstuk) for at in paragraphs for m in at.paragraph.findings.moties]
    stated = [one for one in mentions if one.numbers]
    by_label: dict[str, list[Located]] = defaultdict(list)
    anchors = {anchor: note.label for note in overleg.footnotes for anchor, _ in urls.note_paragraphs(note)}
    for at in paragraphs:
        if at.place.role == "noot":
            by_label[anchors[at.place.anchor]].append(at)
    return tuple(one if one.numbers else _from_note(one, by_label, stated) for one in mentions)


def resolve(found: Sequence[Occurrence], known: Known, until: date) -> dict[Spot, MotieLink]:
    """What every mention of one document means."""
    own = [one for one in found if one.numbers]
    names = _by_certainty(found, known)
    links = {one.spot: _resolved(one, names, own, known, until) for one in found}
    doubtful = [(one, number) for one in found if not one.numbers and (number := doubtful_number(one))]
    for one in found:
        if links[one.spot].status in ("document", "archive"):
            links[one.spot] = _or_another(one, links[one.spot], own, doubtful, known.may_have(one.by, until))
    return links


def _resolved(
    one: Occurrence, names: Sequence[Collection[str]], own: Sequence[Occurrence], known: Known, until: date
) -> MotieLink:
    repaired = _repaired(one, names, own, known)
    if one.kamerstuk:
        status: MotieStatus = "note" if one.note else "stated"
        return MotieLink(one.kamerstuk, status, repaired=repaired is not None, note=one.note)
    if one.mention.together:
        return MotieLink(None, "stated", one.mention.together)
    if one.mention.candidates:
        return _ambiguous(one.mention.candidates)  # it has a number of its own, so never that of another mention
    made = MotieLink(None, "unknown")
    if _is_another(one):
        return made
    for searched in (repaired,) if repaired else _readings(one.mention):
        made = _inferred(one, replace(one.by, names=searched), own, known, until)
        if made.status != "unknown":
            made = _doubted(one, made)
            break
    return replace(made, repaired=repaired is not None and made.status != "unknown")


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


# --------------------------------------------------------------------------- footnotes


def _from_note(one: Occurrence, notes: Mapping[str, Sequence[Located]], stated: Sequence[Occurrence]) -> Occurrence:
    text = one.at.text
    start, end = sentence_at(text, one.mention.start)
    others = distinct(
        number
        for other in stated
        if same(one.mention.names, other.mention.names) and not (_is_another(one) or _stands_apart(one, other))
        for number in other.numbers
    )
    for offset, label in mark_offsets(one.at.paragraph.inlines):
        if not start < offset <= end + 2 or offset < one.mention.end:
            continue
        number = _named_in(one, notes.get(label, ()), offset)
        before, between = text[start : one.mention.start], text[one.mention.end : offset]
        if number is None and _marks_the_motie(one, before, between):
            number = _only_number(notes.get(label, ()))
            if number in others:
                pass  # the other mentions agree
            elif number and not comes_back(between.rstrip(_CLOSING)) and _owned(one, before, start):
                number = None
            elif number and others:
                return replace(one, doubtful=number)
        if number:
            return Occurrence(one.at, one.mention, number, label)
    return one


def _is_another(one: Occurrence) -> bool:
    """Whether the words before a mention say that it is not the motie of that name that was spoken of."""
    return _ANOTHER.search(one.at.text, 0, one.mention.start) is not None


def _stands_apart(one: Occurrence, other: Occurrence) -> bool:
    """Whether ``other`` is named in the same sentence with other submitters beside the principal: a second motie."""
    named_alike = same(one.mention.names[:1], other.mention.names[:1]) and not one.by.listed_as(other.by)
    if one.at.place.anchor != other.at.place.anchor or not named_alike:
        return False
    start, end = sentence_at(one.at.text, one.mention.start)
    return start <= other.mention.start < end


def _marks_the_motie(one: Occurrence, before: str, between: str) -> bool:
    """Whether a mark follows the name of one motie directly, or what the motie is about."""
    words = between.rstrip(_CLOSING)
    if not _SINGULAR.match(one.mention.text):
        return False  # "de moties Kuik en Bikker": one number for two
    if comes_back(words):  # "de motie-Kuik … deze motie", when it is the only one there
        start, end = sentence_at(one.at.text, one.mention.start)
        return sum(start <= mention.start < end for mention in one.at.paragraph.findings.moties) == 1
    if goes_on_elsewhere(before, words):
        return False
    asks = between.rstrip().endswith("?")
    about_it = is_harmless(f"{words} (") or (asks and describes(before, words))
    about_it = about_it or (is_object(words) and is_closed(before, question=asks))
    return not words or (about_it and OWNERS.search(words) is None)


def _named_in(one: Occurrence, note: Sequence[Located], offset: int) -> str | None:
    """The number that a note gives for this very motie, when it names one.

    With another motie between the name and the mark, the note must name all the submitters of this one.
    """
    between = any(one.mention.end <= other.start < offset for other in one.at.paragraph.findings.moties)
    for at in note:
        for mention in at.paragraph.findings.moties:
            by = Submitters.of(mention)
            if mention.kamerstuk and (one.by.listed_as(by) if between else same(one.mention.names, mention.names)):
                return mention.kamerstuk
    return None


def _only_number(note: Sequence[Located]) -> str | None:
    """The one number in a note, unless the note says that it is of a letter or another document."""
    if any(at.paragraph.findings.moties for at in note):
        return None  # it names a motie, and not this one
    citations = [(at.text, c) for at in note for c in at.paragraph.findings.citations if c.kind == "kamerstuk"]
    ids = distinct(id for _, c in citations for id in c.ids)
    if len(ids) != 1 or any(_of_a_document(text, c) for text, c in citations):
        return None
    return ids[0]


def _of_a_document(text: str, citation: Citation) -> bool:
    start, end = sentence_at(text, citation.start)
    return not _MOTIE_FIRST.match(text, start, end) and OWNERS.search(text, start, end) is not None


def _owned(one: Occurrence, before: str, offset: int) -> bool:
    """Whether something before the name in its sentence (a Kamerbrief, say) can be what the mark belongs to."""
    if REACTION.search(before) or INFORMED.search(before):
        return True
    taken = [at - offset for at, _ in mark_offsets(one.at.paragraph.inlines)]
    return any(not any(owner.end() <= at <= len(before) for at in taken) for owner in OWNERS.finditer(before))


# --------------------------------------------------------------------------- other mentions


def _readings(mention: MotieMention) -> Iterator[tuple[str, ...]]:
    """The names as written; "motie van Raan" may also be that of Van Raan."""
    yield mention.names
    if mention.names and _BARE_VAN.match(mention.text):
        yield (f"van {mention.names[0]}", *mention.names[1:])


def _inferred(one: Occurrence, by: Submitters, own: Sequence[Occurrence], known: Known, until: date) -> MotieLink:
    others = {number for o in own if _stands_apart(one, o) for number in o.numbers}
    own = [o for o in own if not others.issuperset(o.numbers)]
    alike = [] if by.more else [o for o in own if by.listed_as(o.by)] or [o for o in own if by.same_set_as(o.by)]
    may_be = [o for o in own if by.may_be(o.by)]
    if not (alike or may_be):
        earlier = tuple(number for number in known.numbers(by, until) if number not in others)
        if len(earlier) == 1:
            return MotieLink(earlier[0], "archive")
        return _ambiguous(earlier) if earlier else MotieLink(None, "unknown")
    numbers = _in_document(one, alike, may_be)
    if len(numbers) == 1 and (alike or not _is_introduced(one, by, may_be)):
        return MotieLink(numbers[0], "document")
    return _ambiguous(numbers)


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
    if OWNERS.search(before) or REACTION.search(before) or INFORMED.search(before):
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


def _by_certainty(found: Sequence[Occurrence], known: Known) -> tuple[frozenset[str], ...]:
    """The principal submitters in a document: those whose number is stated there, given there, known elsewhere."""
    named = [(one, one.mention.names[0]) for one in found if one.mention.names]
    return (
        frozenset(name for one, name in named if one.numbers and not one.note),
        frozenset(name for one, name in named if one.numbers),
        frozenset(name for _, name in named if known.written[slugify(name)]),
    )


def _repaired(
    one: Occurrence, names: Sequence[Collection[str]], own: Sequence[Occurrence], known: Known
) -> tuple[str, ...] | None:
    """The names as they must have been meant, when one of them was typed wrongly in the source."""
    if not one.mention.names:
        return None
    first, *rest = one.mention.names
    meant = None
    if known.written[slugify(first)] <= (1 if one.kamerstuk else 0):  # else the name of a motie as it stands
        more_certain = takewhile(lambda certain: first not in certain, names)
        meant = next(filter(None, (near(first, certain) for certain in more_certain)), None)
    beside = tuple(_repaired_beside(one, meant or first, name, own, known) for name in rest)
    if (meant is None and beside == tuple(rest)) or (one.kamerstuk and not _agrees(one.kamerstuk, meant or first, own)):
        return None
    return (meant or first, *beside)


def _repaired_beside(one: Occurrence, first: str, name: str, own: Sequence[Occurrence], known: Known) -> str:
    """The name of a co-submitter as it must have been meant: as moties of the same principal submitter have it."""
    if known.beside[slugify(name)] > (1 if one.kamerstuk else 0) or known.written[slugify(name)]:
        return name
    lists = (o.mention.names for o in own if o is not one and o.mention.names)
    return (
        near(name, {other for known_as in lists if same_person(first, known_as[0]) for other in known_as[1:]}) or name
    )


def _agrees(kamerstuk: str, name: str, own: Sequence[Occurrence]) -> bool:
    return any(kamerstuk in o.numbers and same((name,), o.mention.names) for o in own)

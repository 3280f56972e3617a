"""Which motie a name means: the number is the key, never the name (in one archive "motie-Kathmann" may be three).

A mention takes its number from its own words (``stated``); else from a footnote (``note``); else from the only
motie of that name in the same exchange or document (``document``); else from the only one in the archive that is
not later (``archive``); otherwise it stays ``ambiguous`` or ``unknown``. Better no link than a wrong one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import takewhile

from archief import urls
from archief.citations.motie_between import is_harmless
from archief.citations.motie_number import INFORMED, OWNERS, REACTION, describes
from archief.linking.kamerstukken import official_order
from archief.linking.names import last_word, near, same
from archief.linking.notes import mark_offsets
from archief.linking.places import Located
from archief.model import Citation, Motie, MotieLink, MotieMention, MotieStatus, Overleg, Spot
from archief.sentences import sentence_at
from archief.slugs import slugify

_BARE_VAN = re.compile(r"moties?\s+van\s+(?=[A-ZÀ-Ý])", re.IGNORECASE)
_MOTIE_FIRST = re.compile(r"\W*(?:(?:nader )?gewijzigde )?motie", re.IGNORECASE)
_CLOSING = " .,;:?!)’”'\"»\u00a0\u202f"
_SINGULAR = re.compile(r"motie(?!s)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A mention in its place; ``kamerstuk`` and ``note`` when its own words or a footnote give the number."""

    at: Located
    mention: MotieMention
    kamerstuk: str | None = None
    note: str | None = None

    @property
    def spot(self) -> Spot:
        """The key of this mention in the archive."""
        return Spot(self.at.place.overleg, self.at.place.anchor, self.mention.start)


@dataclass
class Known:
    """The moties of an archive by name: per last word of the principal submitter (names, id, since when)."""

    entries: dict[str, dict[tuple[tuple[str, ...], str], date]] = field(default_factory=lambda: defaultdict(dict))
    by_number: dict[str, set[tuple[str, ...]]] = field(default_factory=lambda: defaultdict(set))
    written: Counter[str] = field(default_factory=Counter)  # how often a first name is given with a number

    def add(self, names: Sequence[str], kamerstuk: str, since: date) -> None:
        """A motie of ``names`` was known under this number on that day."""
        if names:
            found = self.entries[last_word(names[0])]
            key = (tuple(names), kamerstuk)
            found[key] = min(since, found.get(key, since))
            self.by_number[kamerstuk].add(key[0])
            self.written[slugify(names[0])] += 1

    def numbers(self, names: Sequence[str], until: date) -> tuple[str, ...]:
        """The moties of that name that were known by then."""
        if not names:
            return ()
        found = self.entries.get(last_word(names[0]), {})
        return _distinct(id for (known, id), since in found.items() if since <= until and same(names, known))

    def is_of(self, kamerstuk: str, names: Sequence[str]) -> bool:
        """Whether that number is somewhere given to a motie of that name."""
        return any(same(names, known) for known in self.by_number.get(kamerstuk, ()))


def confirmed(found: Sequence[Occurrence], known: Known) -> tuple[Occurrence, ...]:
    """``found`` with each doubtful number that a motie of the same name has elsewhere."""
    return tuple(_confirmed(one, known) for one in found)


def _confirmed(one: Occurrence, known: Known) -> Occurrence:
    if one.kamerstuk or not one.mention.doubtful:
        return one
    numbers = [number for number in one.mention.doubtful if known.is_of(number, one.mention.names)]
    return replace(one, kamerstuk=numbers[0]) if len(numbers) == 1 else one


def occurrences(overleg: Overleg, paragraphs: Sequence[Located]) -> tuple[Occurrence, ...]:
    """All mentions of moties in a document, with the numbers that they or their footnotes state."""
    mentions = [Occurrence(at, m, m.kamerstuk) for at in paragraphs for m in at.paragraph.findings.moties]
    stated = [one for one in mentions if one.kamerstuk]
    by_label: dict[str, list[Located]] = defaultdict(list)
    anchors = {anchor: note.label for note in overleg.footnotes for anchor, _ in urls.note_paragraphs(note)}
    for at in paragraphs:
        if at.place.role == "noot":
            by_label[anchors[at.place.anchor]].append(at)
    return tuple(one if one.kamerstuk else _from_note(one, by_label, stated) for one in mentions)


def resolve(found: Sequence[Occurrence], known: Known, until: date) -> dict[Spot, MotieLink]:
    """What every mention of one document means."""
    own = [one for one in found if one.kamerstuk]
    names = _by_certainty(found, known)
    links: dict[Spot, MotieLink] = {}
    for one in found:
        repaired = _repaired(one, names, own, known)
        if one.kamerstuk:
            status: MotieStatus = "note" if one.note else "stated"
            links[one.spot] = MotieLink(one.kamerstuk, status, repaired=repaired is not None, note=one.note)
            continue
        made = MotieLink(None, "unknown")
        for searched in (repaired,) if repaired else _readings(one.mention):
            made = _inferred(one, searched, own, known, until)
            if made.status != "unknown":
                break
        links[one.spot] = replace(made, repaired=repaired is not None and made.status != "unknown")
    return links


def describe(
    found: Iterable[Occurrence], links: Mapping[Spot, MotieLink], moties: Mapping[str, Motie]
) -> dict[str, Motie]:
    """What is known of each motie that has a number: names from the documents, the rest from ``moties.toml``."""
    names: dict[str, dict[str, None]] = {id: {} for id in moties}
    for one in found:
        link = links[one.spot]
        if link.kamerstuk:
            known = names.setdefault(link.kamerstuk, {})
            if one.kamerstuk and not link.repaired:
                known.update(dict.fromkeys(one.mention.names))
    return {id: _described(moties.get(id) or Motie(id, ()), tuple(known)) for id, known in names.items()}


def _described(motie: Motie, names: tuple[str, ...]) -> Motie:
    return replace(motie, names=names or motie.indieners)


# --------------------------------------------------------------------------- footnotes


def _from_note(one: Occurrence, notes: Mapping[str, Sequence[Located]], stated: Sequence[Occurrence]) -> Occurrence:
    text = one.at.text
    start, end = sentence_at(text, one.mention.start)
    others = _distinct(o.kamerstuk for o in stated if o.kamerstuk and same(one.mention.names, o.mention.names))
    for offset, label in mark_offsets(one.at.paragraph.inlines):
        if not start < offset <= end + 2 or offset < one.mention.end:
            continue
        number = _named_in(one, notes.get(label, ()))
        if number is None and _marks_the_motie(one, text[start : one.mention.start], text[one.mention.end : offset]):
            number = _only_number(notes.get(label, ()))
            if number in others:
                pass  # the other mentions agree
            elif number and (others or _owned(one, text[start : one.mention.start], start)):
                number = None
        if number:
            return Occurrence(one.at, one.mention, number, label)
    return one


def _marks_the_motie(one: Occurrence, before: str, between: str) -> bool:
    """Whether a mark follows the name of one motie directly, or what the motie is about."""
    words = between.rstrip(_CLOSING)
    if not _SINGULAR.match(one.mention.text):
        return False  # "de moties Kuik en Bikker": one number for two
    about_it = is_harmless(f"{words} (") or (between.rstrip().endswith("?") and describes(before, words))
    return not words or (about_it and OWNERS.search(words) is None)


def _named_in(one: Occurrence, note: Sequence[Located]) -> str | None:
    """The number that a note gives for this very motie, when it names one."""
    for at in note:
        for mention in at.paragraph.findings.moties:
            if mention.kamerstuk and same(one.mention.names, mention.names):
                return mention.kamerstuk
    return None


def _only_number(note: Sequence[Located]) -> str | None:
    """The one number in a note, unless the note says that it is of a letter or another document."""
    if any(at.paragraph.findings.moties for at in note):
        return None  # it names a motie, and not this one
    citations = [(at.text, c) for at in note for c in at.paragraph.findings.citations if c.kind == "kamerstuk"]
    ids = _distinct(id for _, c in citations for id in c.ids)
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


def _inferred(one: Occurrence, names: Sequence[str], own: Sequence[Occurrence], known: Known, until: date) -> MotieLink:
    same_name = [o for o in own if o.kamerstuk and same(names, o.mention.names)]
    here = _distinct(o.kamerstuk for o in same_name if o.kamerstuk and o.at.place.exchange == one.at.place.exchange)
    whole = _distinct(o.kamerstuk for o in same_name if o.kamerstuk)
    if one.at.place.exchange is not None and len(here) == 1:
        return MotieLink(here[0], "document")
    if whole:
        return MotieLink(whole[0], "document") if len(whole) == 1 else _ambiguous(whole)
    earlier = known.numbers(names, until)
    if len(earlier) == 1:
        return MotieLink(earlier[0], "archive")
    return _ambiguous(earlier) if earlier else MotieLink(None, "unknown")


def _ambiguous(candidates: Sequence[str]) -> MotieLink:
    return MotieLink(None, "ambiguous", tuple(sorted(candidates, key=official_order)))


def _by_certainty(found: Sequence[Occurrence], known: Known) -> tuple[frozenset[str], ...]:
    """The principal submitters in a document: those whose number is stated there, given there, known elsewhere."""
    named = [(one, one.mention.names[0]) for one in found if one.mention.names]
    return (
        frozenset(name for one, name in named if one.kamerstuk and not one.note),
        frozenset(name for one, name in named if one.kamerstuk),
        frozenset(name for _, name in named if known.written[slugify(name)]),
    )


def _repaired(
    one: Occurrence, names: Sequence[Collection[str]], own: Sequence[Occurrence], known: Known
) -> tuple[str, ...] | None:
    """The names as they must have been meant, when the first was typed wrongly in the source."""
    if not one.mention.names:
        return None
    first = one.mention.names[0]
    if known.written[slugify(first)] > (1 if one.kamerstuk else 0):
        return None  # somewhere it is the name of a motie as it stands
    more_certain = takewhile(lambda certain: first not in certain, names)
    meant = next(filter(None, (near(first, certain) for certain in more_certain)), None)
    if meant is None or (one.kamerstuk and not _agrees(one.kamerstuk, meant, own)):
        return None
    return (meant, *one.mention.names[1:])


def _agrees(kamerstuk: str, name: str, own: Sequence[Occurrence]) -> bool:
    return any(o.kamerstuk == kamerstuk and same((name,), o.mention.names) for o in own)


def _distinct(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))

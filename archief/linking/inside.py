"""Which exchanges an answer points at: "zie het antwoord op vraag 2", "de beantwoording van de vragen van de
VVD-fractie", "zoals hierboven aangegeven".

A question number is linked as written. A fractie or "hierboven" names many exchanges; those are meant that speak
of the same matter, which is judged by the words of the sentence. When that is not plain no exchange is named; a
link to the fractie's section may then remain.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from archief import urls
from archief.citations.words import content_words
from archief.linking.matters import Matters, stem
from archief.linking.places import Located
from archief.model import CrossReference, Exchange, Key, Overleg, Position, Spot
from archief.settings import Settings

_PREVIOUS_ONE = re.compile(
    r"(?:voorgaande|vorige|bovenstaande|voorafgaande)\s+(?:vraag|antwoord)\b|^zie\s+\w+$", re.IGNORECASE
)
_EARLIER_ONES = re.compile(
    r"(?:voorgaande|vorige|eerdere|bovenstaande|voorafgaande)\s+(?:vragen|antwoorden)\b", re.IGNORECASE
)
_ORDINALS = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde")
_BY_PLACE = re.compile(rf"\b(?P<place>{'|'.join(_ORDINALS)}|laatste)\s+vraag\b", re.IGNORECASE)
_NUMBERED = re.compile(r"vraag-\d+")
_AN_ANSWER = re.compile(r"antwoord", re.IGNORECASE)

# Shares of the words of a sentence; tried on documents of several layouts.
_PLAINLY_THIS = 0.7  # the exchange of a fractie that has these is what the sentence is about
_SAME_MATTER = 0.45  # beside such a one, another that has these is so too
_RESTATED = 0.8  # the sentence says again what that exchange said
_FEWEST_WORDS = 2  # of a sentence that can tell which earlier exchange it repeats
_SOME = 0.2
_HALF_OF_BEST = 0.5
_ALL = 0.999
_MOST = 5  # "hierboven" that fits more exchanges than this says too little
_SAME_HEADING = 0.6  # of the words of a heading, in another fractie's exchange


@dataclass(frozen=True, slots=True)
class Pointer:
    """A reference inside a document and what it leads to: anchors for the link, exchanges for ``see_also``."""

    spot: Spot
    sources: tuple[str, ...]  # the exchange it stands in; several for a joint answer
    anchors: tuple[str, ...]
    exchanges: tuple[str, ...]
    reference: CrossReference
    position: Position


def pointers(overleg: Overleg, paragraphs: Sequence[Located], settings: Settings) -> Iterator[Pointer]:
    """Every reference inside the document that may have a target; a question's words about other answers have none.

    A questioner who joins in ("sluiten zich aan bij de vragen van …") is led to those questions as a whole.
    """
    finder: _Finder | None = None
    for at in paragraphs:
        for reference in at.paragraph.findings.cross_references:
            joins = at.place.role == "vraag" and reference.fracties and not _AN_ANSWER.search(reference.text)
            if not (reference.target or reference.numbers or joins or at.place.role == "antwoord"):
                continue
            finder = finder or _Finder(overleg, paragraphs, settings)
            exchanges, anchors = finder.targets(reference, at.place.exchange, whole=bool(joins))
            if not anchors and (joins or finder.is_own(reference, at.place.exchange)):
                continue
            spot = Spot(overleg.id, at.place.anchor, reference.start)
            yield Pointer(spot, finder.sources(at), anchors, exchanges, reference, at.paragraph.position)


def see_also(pointers: Sequence[Pointer]) -> tuple[dict[Key, tuple[str, ...]], dict[Key, tuple[str, ...]]]:
    """The exchanges that each exchange points at, and the reverse."""
    forth: dict[Key, dict[str, None]] = {}
    back: dict[Key, dict[str, None]] = {}
    for pointer in pointers:
        for source in pointer.sources:
            for target in pointer.exchanges:
                if target != source:
                    forth.setdefault(Key(pointer.spot.overleg, source), {}).setdefault(target)
                    back.setdefault(Key(pointer.spot.overleg, target), {}).setdefault(source)
    return {key: tuple(ids) for key, ids in forth.items()}, {key: tuple(ids) for key, ids in back.items()}


def _printed_numbers(overleg: Overleg) -> Iterator[int]:
    """The numbers of the questions, where the document numbers them.

    In a schriftelijk overleg a question of a fractie is called ``vvd-3``, a count; ``vraag-3`` then is a number in
    print, and when all questions have one their numbers run through. Without fractie ``vraag-3`` is a count as well.
    """
    asked = [exchange for exchange in overleg.exchanges if exchange.kind == "vraag"]
    numbers = [int(exchange.id[6:]) for exchange in asked if _NUMBERED.fullmatch(exchange.id)]
    counted = overleg.metadata.soort == "schriftelijk-overleg"
    if not counted or (len(numbers) == len(asked) and all(exchange.fracties for exchange in asked)):
        yield from numbers


@lru_cache(maxsize=1 << 9)  # all exchanges of a fractie under one heading are asked for it
def _stems(heading: str) -> frozenset[str]:
    return frozenset(map(stem, content_words(heading)))


class _Finder:
    """The exchanges of one document, by number, by fractie and by matter."""

    def __init__(self, overleg: Overleg, paragraphs: Sequence[Located], settings: Settings) -> None:
        self._overleg = overleg
        self._settings = settings
        self._exchanges = overleg.exchanges
        self._index = {exchange.id: number for number, exchange in enumerate(self._exchanges)}
        self._numbers = sorted(_printed_numbers(overleg))
        self._matters = Matters(self._exchanges, paragraphs)

    def sources(self, at: Located) -> tuple[str, ...]:
        """The exchanges in which a paragraph stands."""
        if at.place.exchange is None:
            return ()
        answer = self._exchanges[self._index[at.place.exchange]].answer
        return answer.questions if answer and at.place.role == "antwoord" else (at.place.exchange,)

    def is_own(self, reference: CrossReference, exchange: str | None) -> bool:
        """Whether an answer only says which question it answers: "In antwoord op vraag 1 …"."""
        return bool(reference.numbers) and self._numbered(reference.numbers) == (exchange,)

    def targets(
        self, reference: CrossReference, exchange: str | None, *, whole: bool = False
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The exchanges that are meant, and the anchors to lead to; of a fractie as a ``whole`` only its heading."""
        if reference.target:
            return self._given(reference.target)
        if reference.numbers:
            found = self._numbered(reference.numbers)
            if found == (exchange,):
                return (), ()  # "In antwoord op vraag 1 …", in the answer to that question
        elif exchange is None:
            return (), ()
        elif reference.fracties:
            own = self._exchanges[self._index[exchange]]
            if whole:
                return (), self._section(reference, own)
            found, section = self._of_fracties(reference, own), self._section(reference, own)
            if section and not found:
                whole = reference.rest and not reference.words
                return self._answered(reference, own) if whole else (), section
        else:
            found = self._above(reference, self._exchanges[self._index[exchange]])
        return found, tuple(self._anchor(id, reference) for id in found)

    def _anchor(self, id: str, reference: CrossReference) -> str:
        exchange = self._exchanges[self._index[id]]
        if exchange.answer and (not reference.numbers or _AN_ANSWER.search(reference.text)):
            return urls.answer_anchor(id)
        return urls.question_anchor(id)

    def _given(self, target: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        block = re.sub(r"\.[pv]\d+$", "", target)
        id = block.removesuffix(urls.RESERVED_SUFFIX)
        if id in self._index:
            return (id,), (target,)
        anchors = {
            urls.AGENDA_ANCHOR,
            *(s.anchor for s in self._overleg.sections),
            *(urls.note_anchor(n.label) for n in self._overleg.footnotes),
            *(urls.mark_anchor(n.label) for n in self._overleg.footnotes),
        }
        return (), (target,) if block in anchors else ()

    def _numbered(self, numbers: Sequence[int]) -> tuple[str, ...]:
        """The questions with these numbers, as written; 5 is in ``vraag-4`` when 4 and 5 were asked in one block."""
        found: dict[str, None] = {}
        for number in numbers:
            at = bisect_right(self._numbers, number) - 1
            if at >= 0 and (self._numbers[at] == number or at + 1 < len(self._numbers)):
                found.setdefault(f"vraag-{self._numbers[at]}")
        return tuple(found)

    def _of_fracties(self, reference: CrossReference, own: Exchange) -> tuple[str, ...]:
        slugs = self._slugs(reference)
        candidates = self._answered(reference, own)
        if one := self._by_place(reference, slugs, own):
            return one
        if len(candidates) == 1 or len(candidates) == len(slugs) == len(self._asked_by(candidates)):
            return candidates  # each of the fracties has one
        if found := self._about(reference, candidates):
            return found
        shares = self._matters.coverage(self._matters.weights(reference.words), candidates)
        best = max(shares.values(), default=0.0)
        if best < _PLAINLY_THIS:
            return self._under_same_heading(own, candidates)
        return tuple(id for id, share in shares.items() if share >= max(_SAME_MATTER, _HALF_OF_BEST * best))

    def _by_place(self, reference: CrossReference, slugs: frozenset[str], own: Exchange) -> tuple[str, ...]:
        """The first, second … or last question of a fractie, when it is called so."""
        called = _BY_PLACE.search(reference.text)
        if called is None or len(slugs) != 1:
            return ()
        asked = [e for e in self._exchanges if e.kind == "vraag" and slugs & {f.slug for f in e.fracties}]
        place = called["place"].casefold()
        at = _ORDINALS.index(place) if place in _ORDINALS else -1
        one = asked[at] if at < len(asked) > 0 else own
        return (one.id,) if one.answer and one.id != own.id else ()

    def _slugs(self, reference: CrossReference) -> frozenset[str]:
        return frozenset(self._settings.fracties.resolve(name).slug for name in reference.fracties)

    def _answered(self, reference: CrossReference, own: Exchange) -> tuple[str, ...]:
        """The other exchanges of the fracties that are named."""
        slugs = self._slugs(reference)
        return tuple(
            e.id for e in self._exchanges if e.answer and e.id != own.id and slugs & {f.slug for f in e.fracties}
        )

    def _about(self, reference: CrossReference, candidates: Sequence[str]) -> tuple[str, ...]:
        """The one candidate that speaks of all that the questions are said to be about, or has it as its heading."""
        if not all(self._matters.weights((word,)) for word in reference.about):
            return ()  # a word that is too short to be found
        shares = self._matters.coverage(self._matters.weights(reference.about), candidates)
        has_all = [id for id, share in shares.items() if share > _ALL]
        headed = [id for id in candidates if self._heads(reference.about, self._exchanges[self._index[id]].topic)]
        found = tuple(dict.fromkeys((*has_all, *headed)))
        return found if len(found) == 1 else ()

    def _heads(self, words: Sequence[str], topic: str | None) -> bool:
        return bool(words) and {stem(word) for word in words} <= _stems(topic or "")

    def _asked_by(self, ids: Sequence[str]) -> frozenset[str]:
        return frozenset(f.slug for id in ids for f in self._exchanges[self._index[id]].fracties)

    def _under_same_heading(self, own: Exchange, candidates: Sequence[str]) -> tuple[str, ...]:
        """The candidates below the one heading of which this exchange speaks ("over dit onderwerp")."""
        by_topic: dict[str, list[str]] = {}
        for id in candidates:
            if topic := self._exchanges[self._index[id]].topic:
                by_topic.setdefault(topic, []).append(id)
        shares = {
            topic: self._matters.coverage(self._matters.weights(content_words(topic)), [own.id])[own.id]
            for topic in by_topic
        }
        fitting = [topic for topic, share in shares.items() if share >= _SAME_HEADING]
        return tuple(by_topic[fitting[0]]) if len(fitting) == 1 else ()

    def _above(self, reference: CrossReference, own: Exchange) -> tuple[str, ...]:
        """Earlier exchanges under the same headings that speak of what this sentence is about."""
        earlier = self._exchanges[: self._index[own.id]]
        candidates = [e.id for e in earlier if e.answer and (e.fracties, e.topic) == (own.fracties, own.topic)]
        if not candidates:
            return ()
        if _PREVIOUS_ONE.search(reference.text):
            return (candidates[-1],)
        weights = self._matters.weights(reference.words)
        shares = self._matters.coverage(weights, candidates)
        best = max(shares.values())
        several = _EARLIER_ONES.search(reference.text) is not None
        if not several and (len(weights) < _FEWEST_WORDS or (len(candidates) > 1 and min(shares.values()) == best)):
            return ()  # nothing tells them apart
        if several:
            threshold = min(_SAME_MATTER - 0.05, best)
        elif best >= _RESTATED:
            threshold = best - _SOME
        else:
            threshold = _HALF_OF_BEST * best
        found = tuple(id for id, share in shares.items() if share >= max(threshold, _SOME))
        return found if several or len(found) <= _MOST else ()

    def _section(self, reference: CrossReference, own: Exchange) -> tuple[str, ...]:
        """The heading of each fractie that is named, when all have one and none is that of the answer."""
        names = [self._settings.fracties.resolve(name).slug for name in reference.fracties]
        if {f.slug for f in own.fracties} & set(names):
            return ()
        headings = [s for s in self._overleg.sections if s.level == 2]
        found = [next((s.anchor for s in headings if slug in {f.slug for f in s.fracties}), None) for slug in names]
        anchors = tuple(dict.fromkeys(anchor for anchor in found if anchor))
        return anchors if all(found) else ()

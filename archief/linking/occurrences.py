"""The mentions of moties in a document, each with the number that its own words or a footnote give it.

A footnote gives the number of the motie behind whose name its mark stands, or behind what the motie is about; when
it names a motie itself, of that one only. A letter that is spoken of can own the mark as well.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from archief import urls
from archief.citations.motie_between import after_fate, is_harmless, without_asides, without_party
from archief.citations.motie_content import THIS_MOTIE, comes_back, is_asked_for, tells_content, tells_nothing
from archief.citations.motie_frame import continues, goes_on_elsewhere, is_closed, is_enclosed, is_object, is_request
from archief.citations.motie_number import is_asked, is_replaced
from archief.citations.motie_owner import DEBATED, IN_REACTION, INFORMED, OWNERS, THIS, reacts
from archief.citations.motie_sentence import describes
from archief.citations.patterns import spaced
from archief.citations.phrases import is_there, names_document, words_of
from archief.linking.known import distinct
from archief.linking.names import Submitters, same
from archief.linking.places import Located
from archief.model import Citation, MotieMention, Overleg, Spot, mark_offsets
from archief.sentences import sentence_at

_NEAR = 60  # characters before a mention in which the words that belong to it stand
_MOTIE_FIRST = re.compile(r"\W*(?:(?:nader )?gewijzigde )?motie", re.IGNORECASE)
# "een tweede motie van het lid Ypma": whatever was named before, it is not this one
_ANOTHER = re.compile(
    r"\b(?:tweede|derde|vierde|nieuwe|latere|andere?|nog\s+een)\s+(?:\w+de\s+|aangenomen\s+)?\Z", re.IGNORECASE
)
_CLOSING = " .,;:?!)’”'\"»\u00a0\u202f"
_STOPS = (".", "?", "!", ";", ":")
_DATED = 25  # characters from "brief" to its mark: "van 21 januari 2021"
_LONG_WORD = re.compile(r"[^\W\d_]{6,}")
_BEGINNING = 6  # letters by which a word is found again in a compound or another form
_MOST_LISTED = 30  # moties in one list
_FARTHEST = 400  # characters from the end of a sentence to a mark behind "deze motie"
_THIS_NEXT = spaced(rf"\s{{0,3}}(?:[^.;:?!()]{{1,80}} )?{THIS_MOTIE}")
_SINGULAR = re.compile(r"motie(?!s)", re.IGNORECASE)
_MOTIE = re.compile(r".{0,20}\bmotie", re.IGNORECASE | re.DOTALL)
_PLURAL = re.compile(r"moties", re.IGNORECASE)
_ABOUT = re.compile(r",?\s{1,3}(?:over|inzake|betreffende|omtrent|om|die|waarin|waarmee)\s")
_JOINING = re.compile(r"(?:,\s+|\s+en\s+(?:(?:op|aan|naar|van|met|voor)\s+)?)(?:ook\s+)?(?:de\s+)?(?:\w+e\s+)?\Z")
_IN_IT = re.compile(
    r"\bin\s+(?:de|het|uw|haar|zijn|hun|mijn|onze|deze|dit|die|dat)\s+(?:[a-z]{3,20}e\s+)?\Z", re.IGNORECASE
)
_SAYS_OF = re.compile(
    r"\b(?:dat|hoe|of|waarom)\b|\b(?:niet|niets|nergens|geen\s+woord)\s+(?:[a-z]{3,20}\s+){0,2}(?:op|over|aan|bij)\b"
)
_ALSO = re.compile(r"[;.]\s+(?:zie|vergelijk|vgl\.)\b", re.IGNORECASE)


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


# --------------------------------------------------------------------------- footnotes


def _from_note(one: Occurrence, notes: Mapping[str, Sequence[Located]], stated: Sequence[Occurrence]) -> Occurrence:
    text = one.at.text
    start, end = sentence_at(text, one.mention.start)
    others = distinct(
        number
        for other in ([] if is_another(one) else stated)
        if same(one.mention.names, other.mention.names) and not stands_apart(one, other)
        for number in other.numbers
    )
    printed = [other for other in stated if other.at.place.role != "noot"]
    run = _run(one)
    for offset, label in mark_offsets(one.at.paragraph.inlines):
        taken_up = offset > end + 2 and not others and _is_taken_up(one, start, end, offset)
        if taken_up and (number := _only_number(notes.get(label, ()))):
            return Occurrence(one.at, one.mention, number, label)
        if not start < offset <= end + 2 or offset < one.mention.end:
            continue
        number = _named_in(one, notes.get(label, ()), offset)
        before, between = text[start : one.mention.start], text[one.mention.end : offset]
        if number is None and len(run) > 1:
            number = _of_several(one, run, offset, notes.get(label, ()))
        elif number is None and (
            _marks_the_motie(one, before, between)
            or (_closes_its_question(one, between) and (not others or _is_of_other_matter(one, between, printed)))
        ):
            number = _only_number(notes.get(label, ()))
            if number in others:
                pass  # the other mentions agree
            elif number and not _is_only_its(one, between) and _owned(one, before, between):
                number = None
            elif number and (_is_only_its(one, between) or _is_of_other_matter(one, between, printed)):
                pass  # "de motie-Kuik² om wachtlijsten te verkorten": another than that of the number
            elif number and (others if _is_far(between) else _as_listed(one, printed)):
                return replace(one, doubtful=number)
        if number:
            return Occurrence(one.at, one.mention, number, label)
    return one


def _is_taken_up(one: Occurrence, start: int, end: int, offset: int) -> bool:
    """Whether a mark stands in the next sentence, at once behind "deze motie", and no other motie is named between."""
    if offset - end > _FARTHEST:
        return False
    named = [m for m in one.at.paragraph.findings.moties if start <= m.start < offset]
    words = words_of(one.at.text[end:offset])
    if any(names_document(word) and not word.casefold().startswith("motie") for word in words):
        return False  # "De brief over deze motie"
    return len(named) == 1 and _THIS_NEXT.fullmatch(one.at.text, end, offset) is not None


def _is_far(between: str) -> bool:
    """Whether a mark stands behind the full stop of a sentence that does not say what its motie is about."""
    words = between.rstrip()
    said = words.rstrip(_CLOSING)
    told = is_object(said) or (said != "" and is_harmless(f"{said} (")) or is_asked_for(f"{said} (")
    return words.endswith(_STOPS) and not told


def _is_only_its(one: Occurrence, between: str) -> bool:
    """Whether a mark can be of nothing before the motie: it stands behind "deze motie", or the name and "over"."""
    return comes_back(between.rstrip(_CLOSING)) or (
        not between and _ABOUT.match(one.at.text, one.mention.end) is not None
    )


def _is_of_other_matter(one: Occurrence, between: str, stated: Sequence[Occurrence]) -> bool:
    """Whether a mark stands behind what the motie is about, and no paragraph that gives a motie of that name a number
    has a long word of it."""
    if _ABOUT.match(one.at.text, one.mention.end) is None or not _is_only_about(between.rstrip(_CLOSING)):
        return False
    words = {word[:_BEGINNING] for word in _LONG_WORD.findall(between.casefold())}
    texts = [o.at.text.casefold() for o in stated if same(one.mention.names, o.mention.names)]
    return bool(words) and not any(word in text for text in texts for word in words)


def _as_listed(one: Occurrence, stated: Sequence[Occurrence]) -> bool:
    """Whether a mention with the same names, and "c.s." or not, has a number of its own."""
    return any(one.by.listed_as(other.by) and one.by.more == other.by.more for other in stated) and not is_another(one)


def is_another(one: Occurrence) -> bool:
    """Whether the words before a mention say that it is not the motie of that name that was spoken of."""
    return _ANOTHER.search(one.at.text, max(0, one.mention.start - _NEAR), one.mention.start) is not None


def stands_apart(one: Occurrence, other: Occurrence) -> bool:
    """Whether ``other`` is a second motie of the same principal submitter, named in the same sentence.

    It has other submitters beside, or of both is said what they are about.
    """
    if one.at.place.anchor != other.at.place.anchor or not same(one.mention.names[:1], other.mention.names[:1]):
        return False
    described = all(_ABOUT.match(o.at.text, o.mention.end) for o in (one, other)) and one.mention != other.mention
    if one.by.listed_as(other.by) and not described:
        return False
    start, end = sentence_at(one.at.text, one.mention.start)
    return start <= other.mention.start < end


def _marks_the_motie(one: Occurrence, before: str, between: str) -> bool:
    """Whether a mark follows the name of one motie directly, or what the motie is about."""
    words = _without_party(without_asides(between.rstrip(_CLOSING)))
    if not _SINGULAR.match(one.mention.text):
        return False  # "de moties Kuik en Bikker": one number for two
    if comes_back(words):  # "de motie-Kuik … deze motie", when it is the only one there
        start, end = sentence_at(one.at.text, one.mention.start)
        return sum(start <= mention.start < end for mention in one.at.paragraph.findings.moties) == 1
    if between.rstrip().endswith(_STOPS) and tells_content(before, f"{words} ("):
        return True
    if goes_on_elsewhere(before, words):
        return False
    asks = between.rstrip().endswith("?") or one.at.text.startswith("?", one.mention.end + len(between))
    about_it = is_harmless(f"{words} (") or (asks and describes(before, words))
    about_it = about_it or (
        is_object(words) and (is_closed(before, question=asks) or _continues(one, before, asks=asks))
    )
    told = after_fate(words)  # "… heeft aangenomen over …": the verb was there
    about_it = about_it or is_request(f"{told} (") or (told != words and is_object(told))
    about_it = about_it or is_asked_for(f"{words} (")
    about_it = about_it or (is_object(words) and _joins_marked(one))
    rest = one.at.text[one.mention.end + len(between) :]
    about_it = about_it or (is_object(words, enclosed=True) and is_enclosed(before, f"){rest}"))
    inside = one.at.text.startswith((",", " en ", " alsmede "), one.mention.end + len(between))
    about_it = about_it or (inside and is_object(words))  # the mark closes the phrase, and the sentence goes on
    return not words or (about_it and not _owns_mark(words))


def _owns_mark(words: str) -> bool:
    """Whether what a motie is about is a document that has a number: a mark behind it can be of that."""
    said = words_of(words)
    return any(OWNERS.fullmatch(word) is not None and is_there(said, at) for at, word in enumerate(said))


def _closes_its_question(one: Occurrence, between: str) -> bool:
    """Whether a mark closes a question on a motie of which is said what it is about, and nothing else in it can have a
    number: it speaks of no other motie without a mark of its own, nor of a document, and tells nothing."""
    text = one.at.text
    start, end = sentence_at(text, one.mention.start)
    offset, lead = one.mention.end + len(between), text[start : one.mention.start]
    asked = (text[end - 1] == "?" or is_asked(lead)) and _ABOUT.match(text, one.mention.end) is not None
    if not asked or text[offset:end].strip(_CLOSING) or goes_on_elsewhere(lead, between):
        return False
    marks = [at for at, _ in mark_offsets(one.at.paragraph.inlines)]
    others = [m for m in one.at.paragraph.findings.moties if start <= m.start < end and m != one.mention]
    marked = all(m.end < one.mention.start and _own_mark(text, m, marks) not in (0, offset) for m in others)
    return marked and tells_nothing(text[start:offset])


def _continues(one: Occurrence, before: str, *, asks: bool) -> bool:
    """Whether a motie is joined to one before it in a sentence that is closed: "gedaan met de motie-Kuik over …, en
    met de motie-Bikker over"."""
    start = one.mention.start - len(before)
    earlier = [other.start for other in one.at.paragraph.findings.moties if start <= other.start < one.mention.start]
    joined = _JOINING.search(before)
    if not earlier or joined is None:
        return False
    lead = before[: earlier[-1] - start]
    return is_closed(lead, question=asks) and continues(lead, before[joined.start() :])


def _joins_marked(one: Occurrence) -> bool:
    """Whether a motie is joined to one before it that has its own mark: "de motie-Kuik over …¹ en de motie-Bikker"."""
    joined = _JOINING.search(one.at.text, 0, one.mention.start)
    before = [other.end for other in one.at.paragraph.findings.moties if other.end <= one.mention.start]
    return joined is not None and any(
        offset == joined.start() and before and offset >= before[-1]
        for offset, _ in mark_offsets(one.at.paragraph.inlines)
    )


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


def _run(one: Occurrence) -> tuple[MotieMention, ...]:
    """The mentions that one word "moties" introduces, with this one among them; it alone after "motie"."""
    mentions = one.at.paragraph.findings.moties
    at = mentions.index(one.mention)
    first = next(n for n in range(at, -1, -1) if n == 0 or _MOTIE.match(mentions[n].text))
    if not _PLURAL.match(mentions[first].text):
        return (one.mention,)
    last = next((n for n in range(first + 1, len(mentions)) if _MOTIE.match(mentions[n].text)), len(mentions))
    return mentions[first:last]


def _of_several(one: Occurrence, run: Sequence[MotieMention], offset: int, note: Sequence[Located]) -> str | None:
    """The number of a motie of several, when each has its own mark, or the note as many numbers.

    "De moties-Kuik¹ en Bikker over sport²"; "de moties-Kuik en Bikker³" with "Kamerstuk …, nrs. 12 en 14".
    """
    if len(run) > _MOST_LISTED:
        return None
    marks = [at for at, _ in mark_offsets(one.at.paragraph.inlines)]
    if _own_mark(one.at.text, one.mention, marks) == offset and all(_own_mark(one.at.text, m, marks) for m in run):
        return _only_number(note)
    about = one.at.text[run[-1].end : offset].rstrip(_CLOSING)
    if about and not _is_only_about(about):
        return None
    numbers = _numbers_of(note)
    return numbers[run.index(one.mention)] if len(numbers) == len(run) else None


def _own_mark(text: str, mention: MotieMention, marks: Sequence[int]) -> int:
    """Where the mark of a motie stands: behind its name, or what it is about; 0 when it has none."""
    at = next((at for at in marks if at >= mention.end), 0)
    about = text[mention.end : at].rstrip(_CLOSING) if at else ""
    return at if not about or _is_only_about(about) else 0


def _is_only_about(words: str) -> bool:
    """Whether words behind a name are a party in brackets, and what the motie is about."""
    rest = _without_party(words)
    return not rest or is_object(rest) or is_harmless(f"{rest} (")


def _without_party(words: str) -> str:
    """``words`` from a name to a mark, its closing signs gone, without the party of the submitter."""
    return without_party(f"{words})").removesuffix(")") if words.count("(") > words.count(")") else without_party(words)


def _only_number(note: Sequence[Located]) -> str | None:
    """The one number in a note, or that before "zie ook"; none when the note says that it is of another document."""
    numbers = _numbers_of(note)
    return numbers[0] if len(numbers) == 1 else None


def _numbers_of(note: Sequence[Located]) -> tuple[str, ...]:
    """The numbers in a note that can be those of moties which it does not name, up to "; zie ook mijn brief"."""
    if any(at.paragraph.findings.moties for at in note):
        return ()  # it names a motie, and not this one
    citations = [
        (text, citation)
        for at in note
        for text in (_ALSO.split(at.text, maxsplit=1)[0],)
        for citation in at.paragraph.findings.citations
        if citation.kind == "kamerstuk" and citation.end <= len(text) and not is_replaced(text, citation)
    ]
    if any(_of_a_document(text, citation) for text, citation in citations):
        return ()
    return distinct(id for _, citation in citations for id in citation.ids)


def _of_a_document(text: str, citation: Citation) -> bool:
    start, end = sentence_at(text, citation.start)
    return not _MOTIE_FIRST.match(text, start, end) and OWNERS.search(text, start, end) is not None


def _is_circumstance(before: str, owner: re.Match[str]) -> bool:
    """Whether a document is only where something is said: "lezen in de brief dat de motie", "in het commissiedebat"."""
    if DEBATED.search(before, 0, owner.end()):
        return True
    return _IN_IT.search(before, 0, owner.start()) is not None and _SAYS_OF.search(before, owner.end()) is not None


def _owned(one: Occurrence, before: str, between: str) -> bool:
    """Whether something before the name in its sentence (a Kamerbrief, say) can be what the mark belongs to."""
    start = one.mention.start - len(before)
    taken = [at - start for at, _ in mark_offsets(one.at.paragraph.inlines)]
    marked = any(  # "Bij brief van 21 januari¹ is gereageerd op de motie-Kuik²"
        at - owner.end() <= _DATED
        for owner in OWNERS.finditer(before)
        for at in taken
        if owner.end() <= at <= len(before)
    )
    if (reacts(before) or (INFORMED.search(before) and not marked)) and not IN_REACTION.search(before):
        return True
    owners = [owner for owner in OWNERS.finditer(before) if not THIS.search(before, 0, owner.start())]
    _, end = sentence_at(one.at.text, one.mention.start)
    closes = not one.at.text[one.mention.end + len(between) : end].strip(_CLOSING)
    if not closes or _ABOUT.match(one.at.text, one.mention.end):  # else the mark may be of all that the sentence says
        owners = [owner for owner in owners if not _is_circumstance(before, owner)]
    return any(not any(owner.end() <= at <= len(before) for at in taken) for owner in owners)

"""The labels by which a document says what follows: a question, an answer, a part, a fractie.

Only the form is judged here, of one paragraph or line at a time; what it means in its place is segmentation's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from archief.fracties import names_in, parties_of

_NUMBERS = r"\d{1,3}[a-z]?(?:(?:\s*[,&–-]\s*(?:en\s+)?|\s+(?:(?:en|tot en met|t/m)\s+)?)\d{1,3}[a-z]?)*"
_NUMBER = re.compile(r"(\D*)(\d{1,3})[a-z]?")  # with what joins it to the number before
_UPTO = re.compile(r"tot en met|t/m|[-–]")
_WHO = (
    r"(?:het |de )?(?:kabinet|regering|[Mm]inisters?|[Ss]taatssecretaris(?:sen)?|bewindspers(?:oon|onen)"
    r"|[Mm]inister-[Pp]resident)"
    r"(?: (?:van|voor) [A-Z][^.?!:]{2,90})?"
)
_ANSWER = re.compile(
    rf"(?P<label>(?:Antwoord(?:en)?|Reactie|Beantwoording)"
    rf"(?: (?:(?:van|door|namens) )?{_WHO}| (?:op|van) (?:de )?(?:gestelde )?vragen(?= ?:| ?$))?"
    rf"(?:(?: op)?(?: de)?(?: [Vv]ra(?:ag|gen))?(?: nrs?\.?)?\s+\(?(?P<numbers>{_NUMBERS})\)?)?)"
    r"(?P<end>\s*[:.]\s*|\s*$)"
)
_MESSAGE = re.compile(r"(?P<label>Mededeling)(?P<end>\s*$)")  # in place of an answer: to all that is asked
_QUESTION = re.compile(
    rf"(?P<label>Vra(?:ag|gen)(?: nrs?\.?)?\s+\(?(?P<numbers>{_NUMBERS})\)?)(?P<end>\s*[:.]\s*|\s*$)"
)
_BARE_QUESTION = re.compile(r"(?P<label>Vraag)(?P<end>\s*:\s*|\s*$)")

_SHAPES = (("answer", _ANSWER), ("answer", _MESSAGE), ("question", _QUESTION), ("question", _BARE_QUESTION))

_ANSWERED_BY = re.compile(
    r"^(?:Antwoord(?:en)?|Mededeling)(?: van| door| namens)(?: de)? "
    r"(?:[Mm]inister(?:s|-[Pp]resident)?|[Ss]taatssecretaris(?:sen)?)\b[^?]*\("
)

# A label in capitals is read as one without: "VRAAG 2, 3 EN 4", "ANTWOORD VAN DE MINISTER: Nee"
_CAPITALS = re.compile(r"^(?:ANTWOORD|REACTIE|BEANTWOORDING|VRA(?:AG|GEN))[^:a-z]*(?=:|$)|^(?:ANTWOORD|VRAAG)\b")


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of a text: ``numbers`` of the questions it names, ``end`` where the text goes on."""

    kind: Literal["question", "answer"]
    numbers: tuple[int, ...]
    end: int


@lru_cache(maxsize=4096)
def label_at(text: str) -> Label | None:
    """The label ``text`` starts with: ``Antwoord``, ``Antwoord: …``, ``Antwoord op vraag 3``, ``Vraag 4, 5 en 6``."""
    plain = _CAPITALS.sub(lambda match: match[0].capitalize(), text)
    for kind, shape in _SHAPES:
        match = shape.match(plain)
        if match is None:
            continue
        numbers = _numbers(match.groupdict().get("numbers") or "")
        if match["end"].strip() in (":", "") or numbers:
            return Label("answer" if kind == "answer" else "question", numbers, match.end())
    return None


def behind_label(text: str) -> str:
    """What stands behind the label that ``text`` starts with; the whole text without one."""
    label = label_at(text)
    return text[label.end :] if label else text


def answered_by(text: str) -> bool:
    """The line that says who answers: "Antwoord van minister Blok (Buitenlandse Zaken) (ontvangen 3 mei 2021)"."""
    return bool(_ANSWERED_BY.match(text)) and label_at(text) is None


def _numbers(written: str) -> tuple[int, ...]:
    """``4, 5 en 6`` and ``4 t/m 6`` → 4, 5, 6.

    White space alone joins only the next number, in a list with another joiner (``4 5 en 6``, its comma lost);
    any other number behind it is the mark of a note, set apart: ``3 1`` → 3.
    """
    parts = [(match[1].strip(), int(match[2])) for match in _NUMBER.finditer(written)]
    is_list = any(joiner for joiner, _ in parts)
    result: list[int] = []
    for joiner, number in parts:
        if result and not joiner and not (is_list and number == result[-1] + 1):
            continue
        if _UPTO.search(joiner) and result[-1] < number <= result[-1] + 200:
            result += range(result[-1] + 1, number + 1)
        else:
            result.append(number)
    return tuple(dict.fromkeys(result))


# --------------------------------------------------------------------------- headings

_ROMAN = re.compile(r"^(?P<number>[IVX]{1,4})(?:[.:)]\s*|\s+)(?=\S)")
_PART = re.compile(
    r"^(?:(?:Algemene |Nadere )?[Vv]ragen en opmerkingen (?:vanuit|van|uit) de (?:fracties?|commissies?)\b[^(]{0,110}"
    r"|(?:Reactie|Antwoord(?:en)?|Beantwoording|Antwoord ?/ ?[Rr]eactie)(?: door| van| vanuit)?(?: de| het)? "
    r"(?:bewindsperso|minister|staatssecretaris|kabinet|regering)[^(]{0,90}"
    r"|(?:Antwoord(?:en)?|Beantwoording) (?:op|van) (?:de )?(?:gestelde )?vragen"
    r"|Volledige agenda|Inbreng (?:van de |vanuit de )?fracties)$",
    re.IGNORECASE,
)
_CONTENTS = re.compile(r"^(?:Inhoud|Inhoudsopgave|INHOUD|INHOUDSOPGAVE|Inhoudstafel)\s*(?:blz\.?)?$")
_FRACTIE = re.compile(
    r"^(?:\d{1,2}[.)]?\s+|[A-Z][.)]\s+|[IVX]+[.)]\s+)?"
    r"(?:(?:Nadere |Aanvullende )?(?:[Vv]ragen(?: en opmerkingen)?|[Oo]pmerkingen(?: en vragen)?|[Ii]nbreng"
    r"|[Bb]ijdrage)"
    r"(?: en (?:reactie|antwoord(?:en)?))?"
    r"|(?:[Rr]eactie|[Aa]ntwoord(?:en)?|[Bb]eantwoording)(?: van [^.?!]{3,80}?)?(?: op| van)?(?: de)? "
    r"(?:vragen(?: en opmerkingen)?|opmerkingen(?: en vragen)?|inbreng))"
    r"(?: gesteld)?(?: van| door| vanuit| namens| uit)(?: de| het)? "
)
_BARE_FRACTIE = re.compile(
    r"^(?:\d{1,2}[.)]?\s+)?(?:(?:De |Het )?(?:[Ll]eden van (?:de )?|[Ll]id van de )?[\w&'’ -]{2,60}?-?[Ff]ractie"
    r"(?: en (?:de )?(?:reactie|antwoord(?:en)?|beantwoording)\b[^.?!]{0,80})?"
    r"|(?:Het )?(?:[Ll]id|[Gg]roep|[Ff]ractie) (?:(?:van|de|den|der|het|ten|ter) )*[A-Z][\w’'/-]+(?: [A-Z][\w’'-]+)?)$"
)

_PARTY_TITLE = re.compile(
    r"^(?:\d{1,2}[.)]\s+)?(?:(?:Vragen|Opmerkingen|Inbreng|Bijdrage)(?: en (?:opmerkingen|vragen))?(?: van| namens)?"
    r"|(?:Reactie|Antwoord(?:en)?)(?: op)?(?: de)?(?: vragen| inbreng)?(?: van)|[Ff]ractie(?: van)?)(?: de| het)? "
)

# The head of Kamervragen: "Vragen van het lid Kathmann (GroenLinks-PvdA) aan de Minister van …"
_ASKERS = re.compile(r"(?:het lid|de leden) [^()]+\([^)]+\)(?!:?$)|\baan de (?:[Mm]inister|[Ss]taatssecretaris)")


def is_contents(text: str) -> bool:
    """A line that announces a table of contents."""
    return bool(_CONTENTS.match(text))


def part_number(text: str) -> int | None:
    """The Roman number a heading starts with: ``II Reactie van de minister`` → 2."""
    match = _ROMAN.match(text)
    return {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6}.get(match["number"]) if match else None


def is_part(text: str) -> bool:
    """A heading of a part: with a Roman number, or one of the usual titles.

    "Antwoord van de minister" has the form of one as well; ``recurring_labels`` says where it is a label.
    """
    if len(text) > 200 or text.endswith((".", "?", ";", ",")) or _has_text_behind(text):
        return False
    rest = _ROMAN.sub("", text)
    if fracties_of(text):
        return False
    return rest[:1].isupper() and (part_number(text) is not None or bool(_PART.match(rest)))


def _has_text_behind(text: str) -> bool:
    """Whether an answer begins behind a label on the same line: "Antwoord van de minister: Nee"."""
    label = label_at(text)
    return label is not None and label.end < len(text) and not label.numbers


def recurring_labels(texts: Sequence[str]) -> frozenset[str]:
    """Those of ``texts`` that have the form of a part's heading ("Antwoord van de minister") but are labels.

    The heading of a part stands once. A line that comes back, or another of its kind with a question between
    them, stands above each answer. One with a Roman number is always a heading.
    """
    found: set[str] = set()
    named: set[str] = set()
    asked = recurs = False
    for text in texts:
        label = label_at(text)
        name = text[: label.end].rstrip(" :") if label and label.kind == "answer" else ""
        if is_part(name):
            recurs = recurs or name in named or (asked and bool(named))
            named.add(name)
            found.add(text)
            asked = False
        else:
            asked = asked or text.rstrip().endswith("?")
    return frozenset(found) if recurs else frozenset()


@lru_cache(maxsize=4096)
def fracties_of(text: str) -> tuple[str, ...]:
    """The fracties a heading names; empty when it is no heading of a fractie."""
    if len(text) > 220 or text.endswith((".", "?", ";", ",")) or _ASKERS.search(text):
        return ()
    bare = text.rstrip(": ")
    parties = parties_of(bare) or parties_of(_PARTY_TITLE.sub("", bare))
    if parties:
        return parties
    if _FRACTIE.match(text) or _BARE_FRACTIE.match(bare):
        return names_in(bare)
    return ()


def is_label(text: str) -> bool:
    """Whether a line is a label or heading that no footnote holds."""
    label = label_at(text)
    if label and (label.numbers or label.end >= len(text.rstrip())):
        return True
    return is_part(text) or bool(fracties_of(text))

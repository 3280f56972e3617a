"""What stands before the first question: title, numbers, who asks whom, about which letters, and when.

The metadata is only what the document itself says. What goes into the front matter in full (title, numbers,
agenda) is taken out of the body; every other sentence stays where it is, as a passage.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from archief.citations import recognise
from archief.importing.bewindspersonen import FIELD, in_kamervragen, in_overleg
from archief.importing.council import find_council
from archief.importing.dates import DAY, day
from archief.importing.labels import answered_by
from archief.importing.ledger import Ledger
from archief.importing.para import Para
from archief.model import AgendaItem, Bewindspersoon, Dossier, Metadata, Raad, Soort, Vraagsteller

_TITLE = re.compile(
    r"^(?:(?:nader )?verslag van een (?:nader )?(?:schriftelijk|nota)[ -]?overleg|schriftelijk overleg"
    r"|(?:nadere )?lijst van vragen(?: en antwoorden)?)\.?$",
    re.IGNORECASE,
)
_DOSSIER = re.compile(
    r"^(?P<number>\d{2}[ .]?\d{3}(?:[ -](?:[IVXLC]+|\d{2}|[A-Z]))?)(?:[\s:]+|\s*[-–]\s+)(?P<title>(?!nr\b)[^\d\s].*)$"
)
_DOSSIER_ALONE = re.compile(r"\d{2}[ .]\d{3}(?:[ -](?:[IVXLC]+|\d{2}|[A-Z]))?")
_TITLE_LENGTH = 260
_NUMBER = re.compile(r"^[Nn]r\.? ?(?P<number>\d{1,5}|[A-Z]{1,3})(?:[\s:]+(?P<rest>\S.*))?$")
_COMMITTEE = re.compile(
    r"\b(?:(?P<kind>vaste|algemene|tijdelijke|bijzondere) )?(?:[Cc]ommissie|Kamercommissie|commissies) "
    rf"(?P<field>{FIELD})"
)
_ASKED = (
    re.compile(
        rf"\b(?:zijn|is|werden) op (?P<date>{DAY})[^.]*"
        r"\b(?:voorgelegd|toegezonden|aangeboden|gezonden|verzonden|ingediend)"
    ),
    # "De op 18 maart 2014 toegezonden vragen en opmerkingen zijn met de … toegezonden antwoorden hieronder afgedrukt"
    re.compile(rf"\b[Dd]e op (?P<date>{DAY}) (?:\w+ ){{0,3}}(?:voorgelegde|\w*gezonden|gestelde) (?:vragen|opm)"),
    re.compile(
        rf"\b[Oo]p (?P<date>{DAY}) (?:zijn|heeft|hebben|werden) [^.]*\b(?:vragen|opmerkingen) [^.]*"
        r"\b(?:voorgelegd|toegezonden|aangeboden|gezonden|gesteld)"
    ),
    re.compile(rf"\b(?:ingezonden|[Ii]ngezonden:?|gesteld op|voorgelegd op|d\.d\.) (?P<date>{DAY})"),
)  # fmt: skip
_ANSWERED = (
    re.compile(rf"\b[Bb]ij brief(?:ven)? van (?P<date>{DAY})"),
    re.compile(rf"\b(?:[Oo]ntvangen|[Oo]ntvangen:|beantwoord op|antwoorden op) (?P<date>{DAY})"),
    re.compile(rf"\bop (?P<date>{DAY}) (?:zijn (?:de|deze) vragen )?(?:beantwoord|toegezonden antwoorden)"),
)
_ESTABLISHED = re.compile(rf"\bVastgesteld(?: op)? {DAY}")
_ASKER = re.compile(
    r"\b[Vv]ragen van (?:het lid|de leden) (?P<who>.+?)(?= aan (?:de|het) | over | \(ingezonden|\s*$)", re.DOTALL
)
_MEMBER = re.compile(r"(?P<name>[A-Z’'‘]?[^()]+?) ?\((?:(?:beiden?|allen) )?(?P<fractie>[^)]{1,60})\)")


@dataclass(slots=True)
class Preamble:
    """The metadata, and the paragraphs that stay in the body.

    ``established`` is the day of the print ("Vastgesteld 24 maart 2014"): no date of the exchange itself, but
    enough to name the document by.
    """

    metadata: Metadata
    paras: list[Para]
    established: date | None = None


@dataclass(slots=True)
class _State:
    kept: list[Para] = field(default_factory=list)
    title: str | None = None
    dossier: Dossier | None = None
    alone: str | None = None
    number: str | None = None
    agenda: list[AgendaItem] = field(default_factory=list)


def read_preamble(
    paras: Sequence[Para], body: Sequence[Para], kamerstuk: str | None, soort: Soort | None, ledger: Ledger
) -> Preamble:
    """Metadata from ``paras``, the paragraphs before the first question; ``body`` is looked at for the meeting, and
    for the line above the answers that says who gives them. ``kamerstuk`` is what running feet state; ``soort`` what
    the layout shows, when it does."""
    state = _State()
    for para in paras:
        if not _taken(state, para, ledger):
            state.kept.append(para)
    if state.alone:
        state.dossier = Dossier(state.alone)
    text = " ".join([para.text for para in paras] + [para.text for para in body if answered_by(para.text)])
    kind = _kind(state, text, soort)
    number = _kamerstuk(state, kamerstuk)
    dossier = state.dossier or (Dossier(_dossier_of(number)) if number else None)
    asked, answered = _first_date(_ASKED, text), _first_date(_ANSWERED, text)
    raad = None if kind == "kamervragen" else _council(state, dossier, text, body, answered or asked)
    metadata = Metadata(
        soort=kind,
        titel=state.title,
        kamerstuk=number,
        dossier=dossier,
        raad=raad,
        commissie=_committee(text),
        bewindspersonen=_ministers(kind, text),
        vraagsteller=_asker(text) if kind == "kamervragen" else None,
        gevraagd=asked,
        beantwoord=answered,
        agenda=tuple(state.agenda),
    )
    established = _ESTABLISHED.search(text)
    return Preamble(metadata, state.kept, day(established[0]) if established else None)


def _taken(state: _State, para: Para, ledger: Ledger) -> bool:
    """Whether ``para`` goes into the front matter as a whole."""
    text = para.text.strip()
    taken = para.grid is None and (_head(state, text) or _agenda_item(state, para))
    if taken:
        ledger.drop("in the front matter", para.whole, para.line)
    return taken


def _head(state: _State, text: str) -> bool:
    if state.alone:  # the line above was the number of a dossier: this one may be its title
        other = _TITLE.match(text) or _NUMBER.match(text) or _ESTABLISHED.search(text)
        titled = not other and len(text) < _TITLE_LENGTH and not text.endswith((".", "?", ";", ":"))
        state.dossier, state.alone = Dossier(state.alone, text if titled else None), None
        if titled:
            return True
    if state.title is None and _TITLE.match(text):
        state.title = text
        return True
    number = _NUMBER.match(text)
    if number and state.number is None and (number["rest"] is None or _TITLE.match(number["rest"])):
        state.number = number["number"]
        state.title = state.title or number["rest"]
        return True
    if state.dossier is None and _DOSSIER_ALONE.fullmatch(text):
        state.alone = _dossier(text)
        return True
    dossier = _DOSSIER.match(text)
    if dossier and state.dossier is None and len(text) < _TITLE_LENGTH and not text.endswith((".", "?", ";")):
        state.dossier = Dossier(_dossier(dossier["number"]), dossier["title"].strip())
        return True
    return False


def _agenda_item(state: _State, para: Para) -> bool:
    """A listed letter: its title, with the numbers of its Kamerstukken behind it."""
    if para.marker is None or not (state.kept and ("brie" in state.kept[-1].text or "stukken" in state.kept[-1].text)):
        return False
    text = para.text.rstrip(" ;.,")
    title = text
    while True:
        cut = re.search(r"\s*[;,.]?\s*\((?:Kamerst|kst|\d{2} ?\d{3}|[Bb]ijlage)[^()]*\)$", title)
        if cut is None or cut.start() == 0:
            break
        title = title[: cut.start()].rstrip(" ;.,")
    numbers = tuple(dict.fromkeys(recognise(text[len(title) :]).kamerstukken))
    if title != text and not numbers:
        title = text
    state.agenda.append(AgendaItem(title, numbers))
    return True


def _kind(state: _State, text: str, soort: Soort | None) -> Soort:
    title = (state.title or "").casefold()
    if title.startswith("lijst van vragen") or "lijst van vragen" in text.casefold():
        return "lijst-van-vragen-en-antwoorden"
    if "overleg" in title:
        return "schriftelijk-overleg"
    asker = _ASKER.search(text)
    if asker and _MEMBER.search(asker["who"]):  # the head says it, whatever the questions look like
        return "kamervragen"
    return soort or ("kamervragen" if asker else "schriftelijk-overleg")


def _dossier(written: str) -> str:
    """``21 501-32`` → ``21501-32``; ``36 800 XIV`` → ``36800-XIV``."""
    digits = re.match(r"(\d{2})[ .]?(\d{3})(?:[ -](.+))?$", written.strip())
    if digits is None:
        return written
    return digits[1] + digits[2] + (f"-{digits[3]}" if digits[3] else "")


def _kamerstuk(state: _State, feet: str | None) -> str | None:
    if state.dossier and state.number:
        return f"{state.dossier.nummer}-{state.number}"
    return feet


def _dossier_of(kamerstuk: str) -> str:
    return kamerstuk.rsplit("-", maxsplit=1)[0]


def _committee(text: str) -> str | None:
    """The field of a standing committee (``Defensie``); one of another kind with its kind before it."""
    found = _COMMITTEE.search(text)
    if found is None:
        return None
    field = re.sub(r"^(?:van|voor) (?:de |het )?", "", found["field"])
    return field if found["kind"] in (None, "vaste") else f"{found['kind']} commissie voor {field}"


def _first_date(shapes: Sequence[re.Pattern[str]], text: str) -> date | None:
    for shape in shapes:
        found = shape.search(text)
        if found and (stated := day(found["date"])):
            return stated
    return None


def _ministers(kind: Soort, text: str) -> tuple[Bewindspersoon, ...]:
    return in_kamervragen(text) if kind == "kamervragen" else in_overleg(text)


def _asker(text: str) -> Vraagsteller | None:
    found = _ASKER.search(text)
    if found is None:
        return None
    members = [(m["name"], m["fractie"]) for m in _MEMBER.finditer(found["who"])]
    names = [re.sub(r"^en\s+", "", name.strip(" ,")).strip() for name, _ in members]
    if not names:
        return Vraagsteller(found["who"].strip()) if len(found["who"]) < 60 else None
    fracties = list(dict.fromkeys(" ".join(fractie.split()) for _, fractie in members))
    return Vraagsteller(_listed(names), _listed(fracties))


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} en {names[-1]}"


def _council(
    state: _State, dossier: Dossier | None, text: str, body: Sequence[Para], written: date | None
) -> Raad | None:
    titles = [item.titel for item in state.agenda]
    return find_council([*titles, text], [para.text for para in body], dossier.titel if dossier else None, written)

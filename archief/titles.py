"""What an overleg is called on the site, in lists, feeds and search results.

Official prints all bear the same title ("Verslag van een schriftelijk overleg"); such a title tells nothing,
so it becomes a line above the name, and the name is made of what the document says of itself.
"""

from __future__ import annotations

import re

from archief.dutch import date_range, long_date
from archief.model import Metadata, Overleg

KINDS = {
    "schriftelijk-overleg": "Schriftelijk overleg",
    "kamervragen": "Kamervragen",
    "lijst-van-vragen-en-antwoorden": "Lijst van vragen en antwoorden",
}
_GENERIC = re.compile(
    r"(?:(?:inbreng )?(?:verslag|nota) (?:van )?(?:een |het )?(?:nader )?schriftelijk overleg"
    r"|lijst van vragen en antwoorden"
    r"|(?:antwoorden op )?kamervragen|brief van de (?:minister|staatssecretaris).*)\W*",
    re.IGNORECASE,
)


def kind_name(overleg: Overleg) -> str:
    """What sort of document it is: ``Schriftelijk overleg``."""
    return KINDS[overleg.metadata.soort]


def display_title(overleg: Overleg) -> str:
    """The name of an overleg, never empty: its own title when that says something, else made of its metadata."""
    data = overleg.metadata
    if data.titel and not _GENERIC.fullmatch(data.titel.strip()):
        return data.titel
    if data.raad:
        return f"{data.raad.naam}{_meeting(data)}"
    if data.soort == "kamervragen":
        return _kamervragen(data) + _dated(data)
    subject = data.dossier.titel if data.dossier and data.dossier.titel else data.commissie
    name = KINDS[data.soort] + (f" {subject}" if subject else "") + _dated(data)
    return name if name != KINDS[data.soort] else f"{name} {overleg.id}"


def full_title(overleg: Overleg) -> str:
    """The display title with the sort of document before it, for a list of mixed pages and for citations."""
    title, kind = display_title(overleg), kind_name(overleg)
    return title if title.casefold().startswith(kind.casefold()) else f"{kind} {title}"


def _meeting(data: Metadata) -> str:
    if not data.raad or not data.raad.van or re.search(r"\d{4}$", data.raad.naam):
        return _dated(data) if data.raad and not data.raad.van else ""
    return f" van {date_range(data.raad.van, data.raad.tot)}"


def _kamervragen(data: Metadata) -> str:
    if data.vraagsteller:
        party = f" ({data.vraagsteller.fractie})" if data.vraagsteller.fractie else ""
        askers = "de leden" if " en " in data.vraagsteller.naam else "het lid"
        return f"Kamervragen van {askers} {data.vraagsteller.naam}{party}"
    if data.bewindspersonen:  # the first one: the whole list is no name
        functie = data.bewindspersonen[0].functie
        return f"Kamervragen aan de {functie[:1].lower()}{functie[1:]}"
    return "Kamervragen"


def _dated(data: Metadata) -> str:
    return f", {long_date(data.datum)}" if data.datum else ""

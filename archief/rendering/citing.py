"""How a page is cited by those who quote it: the Leidraad voor juridische auteurs, and BibTeX.

Rules from the Leidraad (Kamerstukken and Aanhangsel): ``Kamerstukken II 2025/26, 32317, nr. 995, p. 3``. The
parliamentary year starts on the third Tuesday of September (Prinsjesdag, article 65 of the Constitution).
The script of the page adds which question or answer is meant, and its address.
"""

from __future__ import annotations

from datetime import date, timedelta

from archief.dutch import long_date
from archief.model import Overleg
from archief.rendering import labels
from archief.titles import full_title


def parliamentary_year(day: date) -> str:
    """``2025/26`` for every day from Prinsjesdag 2025 up to the next."""
    first = day.year if day >= _prinsjesdag(day.year) else day.year - 1
    return f"{first}/{(first + 1) % 100:02}"


def leidraad(overleg: Overleg) -> str:
    """The citation of the document without a full stop: by its official number when it states one, else by name."""
    data = overleg.metadata
    day = data.beantwoord or data.datum
    if data.kamerstuk and day:
        chamber = "II" if data.kamerstuk.rpartition("-")[2].isdigit() else "I"
        return f"Kamerstukken {chamber} {parliamentary_year(day)}, {labels.kamerstuk(data.kamerstuk)}"
    name = full_title(overleg)
    return f"{name}, {long_date(day)}" if day and str(day.year) not in name else name


def bibtex(overleg: Overleg, site: str) -> dict[str, str]:
    """The fields of the BibTeX entry that are the same for the whole page; ``key`` is the entry's key."""
    data = overleg.metadata
    named = data.commissie or ""
    authors = named[:1].upper() + named[1:] if "commissie" in named else named and f"Vaste commissie voor {named}"
    fields = {
        "key": overleg.id,
        "title": full_title(overleg),
        "author": f"{{{authors or 'Tweede Kamer der Staten-Generaal'}}}",
        "howpublished": site,
    }
    day = data.beantwoord or data.datum
    if day:
        fields["date"] = day.isoformat()
        fields["year"] = str(day.year)
    if data.kamerstuk:
        fields["number"] = data.kamerstuk
    return fields


def _prinsjesdag(year: int) -> date:
    first = date(year, 9, 1)
    return first + timedelta(days=(1 - first.weekday()) % 7 + 14)

"""People, parties and how a fractie is named: in a heading, at the start of a sentence and within one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """A fractie: ``name`` as the truth has it; ``leden`` and ``fractie`` in running text; ``one`` when a
    single member speaks ("het lid vraagt")."""

    name: str
    leden: str
    headings: tuple[str, ...]
    one: bool = False
    these: str = "deze leden"


def _usual(name: str) -> Group:
    leden = f"de leden van de {name}-fractie"
    return Group(
        name,
        leden,
        (
            f"Vragen en opmerkingen van {leden}",
            f"Vragen en opmerkingen van {leden}",
            f"Vragen en opmerkingen van {leden}",
            f"Inbreng van {leden}",
            f"Vragen en opmerkingen van de {name}-fractie",
            f"Vragen en opmerkingen van de leden van de fractie van {'de ' if name in _WITH_ARTICLE else ''}{name}",
            f"Vragen van {leden}",
            f"Vragen en opmerkingen van de leden van de {name} -fractie",
            f"Vragen en opmerkingen van de leden van de {name} fractie",
            f"Inbreng van de {name}-fractie",
            f"Vragen van de {name}-fractie",
            f"Vragen en opmerkingen vanuit de {name}-fractie",
            f"Vragen en opmerkingen namens {leden}",
            f"{name}-fractie",
        ),
    )


_WITH_ARTICLE = ("VVD", "PVV", "SP", "SGP", "ChristenUnie", "PvdA")
_NAMES = (
    *("VVD", "D66", "CDA", "SP", "PVV", "SGP", "Volt", "DENK", "JA21", "FVD", "NSC", "BBB", "50PLUS"),
    *("ChristenUnie", "GroenLinks-PvdA", "GroenLinks", "PvdA", "PvdD"),
)
GROUPS = (
    *map(_usual, _NAMES),
    Group(
        "Partij voor de Dieren",
        "de leden van de Partij voor de Dieren-fractie",
        ("Vragen en opmerkingen van de leden van de Partij voor de Dieren-fractie",),
    ),
    Group(
        "BBB", "het lid van de BBB-fractie", ("Vragen en opmerkingen van het lid van de BBB-fractie",), True, "dit lid"
    ),
    Group(
        "SGP", "het lid van de SGP-fractie", ("Vragen en opmerkingen van het lid van de SGP-fractie",), True, "dit lid"
    ),
    Group("BBB", "de leden van de fractie-BBB", ("Vragen en opmerkingen van de leden van de fractie-BBB",)),
    Group(
        "Groep Van Haga",
        "de leden van de Groep Van Haga",
        ("Vragen en opmerkingen van de leden van de Groep Van Haga",),
    ),
    Group(
        "PvdA en GroenLinks",
        "de leden van de PvdA- en GroenLinks-fractie",
        (
            "Vragen en opmerkingen van de leden van de PvdA- en GroenLinks-fractie",
            "Vragen en opmerkingen van de leden van de PvdA-fractie en de GroenLinks-fractie",
        ),
    ),
)
SURNAMES = (
    *("De Vries", "Van der Molen", "Kröger", "Boswijk", "Tjeerd de Groot", "Bromet", "Van Campen", "Grinwis"),
    *("Thijssen", "Eerdmans", "Van den Hil", "Paternotte", "El Abassi", "Ouwehand", "Bikker", "Stoffer"),
    *("Omtzigt", "Dijk", "Van Meenen", "Paul", "Westerveld", "Erkens", "Inge van Dijk", "Tseggai"),
)
CHAIRS = ("Geurts", "Van der Plas", "Tielen", "Kuzu", "Azarkan", "Wingelaar", "De Roon", "Michon-Derkzen")
CLERKS = ("Goorden", "Koerselman", "Rijkers", "Heller", "Verhoev", "Weeber", "Holtjer", "Meedendorp")

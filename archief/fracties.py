"""Who speaks: a fractie's name found in a heading or in running text, and its slug.

Used by importing (what is a fractie heading, who asks) and by reading (which fractie an H2 means). The
aliases and slugs an archive chooses stand in its settings; without any, a name is its own fractie.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from archief.model import Fractie
from archief.slugs import slugify

_CAPITAL = "A-ZÀ-ÖØ-Þ"
# A name as written: "D66", "GroenLinks-PvdA", "Groep Van Haga", "50PLUS", "Partij voor de Dieren", "lid Omtzigt".
_NAME = (
    rf"(?:[Gg]roep[- ])?[{_CAPITAL}0-9][\w&'’.]*(?:[-/][{_CAPITAL}][\w&'’.]*)*"
    rf"(?:[ ](?:(?:de|der|den|van|voor|ten|ter)[ ])*[{_CAPITAL}][\w&'’.-]*)*"
)

_FORMS = (
    # de leden van de D66-fractie · het lid van de BBB-fractie · (leden van de) PvdA- en GroenLinks-fractie(s)
    rf"(?P<names>{_NAME}(?:-)?(?:(?:,| en(?: van)?(?: de)?)\s+{_NAME}-?)*)[- ]fracties?\b",
    # de fractie-BBB · de fractie van de VVD · de fracties van GroenLinks en de PvdA · de fracties VVD en de Groep X
    rf"\b[Ff]racties?(?:-|\s+van\s+(?:de\s+|het\s+)?|\s+)(?P<names>{_NAME}(?:(?:,\s+|\s+en\s+)(?:van\s+)?(?:(?:de|het)\s+)?{_NAME})*)",
    # de leden van de Groep Van Haga · de Groep Markuszower
    rf"\b(?P<names>[Gg]roep[- ](?:(?:van|de|der|den)\s+)*{_NAME})",
    # het lid Omtzigt
    rf"\b(?P<names>[Ll]id\s+(?!van\b){_NAME})",
    # de leden van GroenLinks-PvdA
    rf"\bleden\s+van\s+(?:de\s+|het\s+)?(?P<names>{_NAME}(?:\s+en\s+(?:de\s+)?{_NAME})?)",
)
# Vragen van het lid Van Baarle (DENK): the heading of one member says the fractie behind the name
_MEMBER = re.compile(
    r"\b(?:lid|leden)\s(?!van (?:de|het) )[^().?!]{2,120}"
    rf"\((?=[^)]*[^\W\d_]{{2}})(?:(?:beiden?|allen) )?(?P<names>{_NAME}(?:(?:, | en ){_NAME})*)\):?$"
)
# het lid Van der Plas van de BBB-fractie: the member's own name is no part of the fractie's
_MEMBER_OF = re.compile(rf"\b[Ll]id\s+(?!van\b)[^().,?!]{{2,40}}?\s+van\s+de\s+(?P<names>{_NAME})-fractie\b")
# With its capital it would pass for a part of the name: "Leden van de SP-fractie", "Inbreng van de SP-fractie"
_TITLE_WORD = re.compile(
    r"^((?:[\dA-Z]{1,4}[.)]?\s+)?)"
    r"(Leden|Lid|Vragen|Opmerkingen|Inbreng|Bijdrage|Antwoord(?:en)?|Reactie|Beantwoording)\b(?! ?-)"
)
_FORM = tuple(re.compile(form) for form in _FORMS)
_SPLIT = re.compile(r"(?:\s*,\s*|\s+en\s+)(?:van\s+)?(?:(?:de|het)\s+)?")


def names_in(text: str) -> tuple[str, ...]:
    """The fractie names in ``text``, as written, without the word fractie.

    The first form that matches decides; several fracties asking together give several names:
    ``"de leden van de PvdA- en GroenLinks-fractie"`` → ``("PvdA", "GroenLinks")``. Empty when there is none.
    """
    flat = _TITLE_WORD.sub(lambda match: match[1] + match[2].lower(), " ".join(text.split()))
    best = (
        _MEMBER.search(flat)
        or _MEMBER_OF.search(flat)
        or min(
            (match for form in _FORM if (match := form.search(flat))),
            key=lambda match: (match.start("names"), -len(match["names"])),
            default=None,
        )
    )
    if best is None:
        return ()
    # "de leden van de PvdA-fractie en de GroenLinks-fractie": the same form again, joined by "en"
    more = re.match(rf"\s+en\s+(?:van\s+)?(?:de\s+)?(?:leden\s+van\s+(?:de\s+)?)?({_NAME})-fractie", flat[best.end() :])
    names = [name.strip(" -") for name in _SPLIT.split(best["names"])]
    if more:
        names.append(more[1])
    return tuple(re.sub(r"-fractie$", "", name) for name in names if name)


# Who has sat in the Kamer since documents are as they are now: a heading may be nothing but such a name.
_PARTIES = frozenset(
    name.casefold()
    for name in (
        "VVD", "Volkspartij voor Vrijheid en Democratie", "CDA", "Christen-Democratisch Appèl", "D66", "Democraten 66",
        "PvdA", "Partij van de Arbeid", "GroenLinks", "GL", "GroenLinks-PvdA", "PvdA-GroenLinks", "GL-PvdA", "PRO",
        "GroenLinks/PvdA", "PvdA/GroenLinks", "SP", "Socialistische Partij", "PVV", "Partij voor de Vrijheid", "SGP",
        "ChristenUnie", "CU", "Staatkundig Gereformeerde Partij", "PvdD", "Partij voor de Dieren", "50PLUS", "50+",
        "DENK", "FVD", "Forum voor Democratie", "Volt", "JA21", "BBB", "BoerBurgerBeweging", "BIJ1", "NSC",
        "Nieuw Sociaal Contract", "LPF", "Lijst Pim Fortuyn", "LN", "Leefbaar Nederland", "VNL", "OSF", "OPNL",
    )
)  # fmt: skip


_LONGEST_NAMES = 160  # characters; a heading with the names of more parties is none


def parties_of(text: str) -> tuple[str, ...]:
    """The names when ``text`` is nothing but names of parties: "VVD", "PvdA en GroenLinks"."""
    whole = text.strip()
    if len(whole) > _LONGEST_NAMES:
        return ()
    names = (whole,) if whole.casefold() in _PARTIES else listed(whole)
    return names if names and all(name.casefold() in _PARTIES and name[0].isalnum() for name in names) else ()


def listed(names: str) -> tuple[str, ...]:
    """The names in an enumeration that holds nothing else: ``"VVD, CDA en D66"`` → three names."""
    return tuple(name.strip() for name in _SPLIT.split(names) if name.strip())


@dataclass(frozen=True, slots=True)
class Register:
    """The fracties an archive knows: canonical ones by slug, and every spelling (lower case) of them."""

    known: Mapping[str, Fractie] = field(default_factory=dict)
    spellings: Mapping[str, str] = field(default_factory=dict)

    def find(self, name: str) -> Fractie | None:
        """The known fractie with this name, slug or alias."""
        slug = self.spellings.get(_key(name)) or self.spellings.get(_key(name).replace("-", " "))
        return self.known.get(slug) if slug else None

    def resolve(self, name: str) -> Fractie:
        """The known fractie, or a new one under the name as written."""
        return self.find(name) or Fractie(name, slugify(name))


def register(entries: Iterable[tuple[Fractie, Iterable[str]]]) -> Register:
    """A register of fracties with their aliases."""
    known: dict[str, Fractie] = {}
    spellings: dict[str, str] = {}
    for fractie, aliases in entries:
        known[fractie.slug] = fractie
        for spelling in (fractie.name, fractie.slug, *aliases):
            spellings.setdefault(_key(spelling), fractie.slug)
    return Register(known, spellings)


def _key(name: str) -> str:
    return " ".join(name.casefold().split())

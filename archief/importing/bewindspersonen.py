"""Who answers: the functions (and names, when stated) of ministers and state secretaries in a head."""

from __future__ import annotations

import re

from archief.model import Bewindspersoon

_ROLE = r"[Mm]inister-[Pp]resident|[Mm]inisters?|[Ss]taatssecretaris(?:sen)?"
_WORD = r"(?!Minister|Staatssecretaris)[A-Z][\w’'-]*"
# Justitie en Veiligheid · Landbouw, Visserij, Voedselzekerheid en Natuur · Klimaat en Groene Groei
FIELD = rf"(?:van|voor) (?:de |het )?{_WORD}(?:(?:, | en | )(?:(?:van|voor) )?{_WORD})*"
_FUNCTION = re.compile(rf"\b(?P<role>{_ROLE})(?: (?P<of>{FIELD}))?")
_ANSWER_BY = re.compile(
    r"\b(?P<role>[Mm]inister-[Pp]resident|[Mm]inister|[Ss]taatssecretaris)"
    r" (?P<name>(?:[A-Z]|van |de |den |der |ter |ten )[^()]{1,40}?) \((?P<of>[A-Z][^)]+)\)"
)


def in_overleg(text: str) -> tuple[Bewindspersoon, ...]:
    """From the opening of a schriftelijk overleg: "aan de Ministers van A en voor B en de Staatssecretaris van C"."""
    return _unique(_functions(" ".join(text.split())))


def in_kamervragen(text: str) -> tuple[Bewindspersoon, ...]:
    """From the head of Kamervragen: "Antwoord van minister X (Y), mede namens de staatssecretaris van Z"."""
    flat = " ".join(text.split())
    found = re.search(r"\b(?:Antwoord|Mededeling) van\b", flat)
    at = found.start() if found else -1
    answer = flat[at:] if at >= 0 else flat
    named = [
        Bewindspersoon(f"{_capital(m['role'])} van {m['of']}", m["name"].strip()) for m in _ANSWER_BY.finditer(answer)
    ]
    rest = _ANSWER_BY.sub(" ", answer) if at >= 0 or named else flat
    return _unique([*named, *_functions(rest)])


def _functions(text: str) -> list[Bewindspersoon]:
    result: list[Bewindspersoon] = []
    for found in _FUNCTION.finditer(text):
        role = _capital(re.sub(r"^([Mm]inister)s$", r"\1", re.sub(r"sen$", "", found["role"])))
        several = found["role"].lower() in ("ministers", "staatssecretarissen")
        of = (found["of"] or "").strip()
        if not of:
            if "president" in role.lower():
                result.append(Bewindspersoon(role))
            continue
        for part in re.split(r"(?:,| en) (?=(?:van|voor) [A-Z])", of) if several else [of]:
            result.append(Bewindspersoon(f"{role} {part.strip()}"))
    return result


def _capital(role: str) -> str:
    return role[:1].upper() + role[1:]


def _unique(found: list[Bewindspersoon]) -> tuple[Bewindspersoon, ...]:
    kept: dict[str, Bewindspersoon] = {}
    for one in found:
        known = kept.get(one.functie.casefold())
        if known is None or (known.naam is None and one.naam):
            kept[one.functie.casefold()] = one
    return tuple(kept.values())

"""Short Dutch names for what stands in an overleg: used as template filters and in exported text."""

from __future__ import annotations

import re

from archief.dutch import count, enumerate_words
from archief.model import Answer, Exchange, Fractie, Overleg


def kamerstuk(id: str) -> str:
    """``32317-981`` → ``32317, nr. 981``; a chapter stays with the dossier: ``36800-XIV, nr. 12``.

    Papers of the Eerste Kamer have a letter and no "nr.": ``36200, H``.
    """
    dossier, _, number = id.rpartition("-")
    if not dossier:
        return id
    return f"{dossier}, nr. {number}" if number.isdigit() else f"{dossier}, {number}"


def question_number(exchange: Exchange) -> str:
    """The part of the id that counts: ``2`` of ``d66-2``, ``2a`` of ``groenlinks-pvda-2a``; else the id itself."""
    found = re.search(r"(?:^|-)(\d+[a-z]?)$", exchange.id)
    return found[1] if found else exchange.id


def exchange_label(exchange: Exchange) -> str:
    """``Vraag 2`` or ``Opmerking``."""
    return f"Vraag {question_number(exchange)}" if exchange.kind == "vraag" else "Opmerking"


def speaker_label(exchange: Exchange) -> str:
    """``D66, vraag 2``: how an exchange is named outside its page."""
    label = exchange_label(exchange)
    return f"{exchange.fractie}, {label[0].lower()}{label[1:]}" if exchange.fractie else label


def answerer(overleg: Overleg, answer: Answer | None) -> str | None:
    """Who answers: named at the answer, else the only bewindspersoon of the document."""
    if answer and answer.bewindspersoon:
        return answer.bewindspersoon
    people = overleg.metadata.bewindspersonen
    return people[0].functie if len(people) == 1 else None


def fracties(overleg: Overleg) -> tuple[Fractie, ...]:
    """The fracties that speak in an overleg, in order of first appearance."""
    found = {f.slug: f for exchange in overleg.exchanges for f in exchange.fracties}
    return tuple(found.values())


def facts(overleg: Overleg) -> str:
    """One line on what an overleg holds: ``34 vragen · D66, VVD en CDA``."""
    questions = sum(exchange.kind == "vraag" for exchange in overleg.exchanges)
    names = enumerate_words([f.name for f in fracties(overleg)])
    return " · ".join(filter(None, (count(questions, "vraag", "vragen"), names)))


def as_sentence(text: str) -> str:
    """With a capital and a full stop: a reason as the importer wrote it, shown as a sentence."""
    text = text.strip()
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '?', '!', '…')) else '.'}"

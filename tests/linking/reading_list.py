"""The lists of ``tests/citations/read`` beside what the archive's own content gives."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from archief.content import load
from archief.linking import link
from archief.linking.places import located
from archief.model import Archive, Overleg, Spot

ROOT = Path(__file__).parents[2]
LISTS = Path(__file__).parents[1] / "citations" / "read"
DOCUMENTS = tuple(sorted(path.stem for path in LISTS.glob("*.tsv")))

Found = Counter[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list."""

    line: int
    where: str
    kind: str
    id: str
    words: str
    status: str


def rows(document: str) -> list[Row]:
    with (LISTS / f"{document}.tsv").open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Row(int(r["line"]), r["where"], r["kind"], r["id"], r["words"], r["status"] or "") for r in table]


@cache
def archive() -> Archive:
    """The five documents as they are published, linked."""
    content = load(ROOT / "content")
    return link([o for o in content.overleggen if o.id in DOCUMENTS], content.settings, content.moties)[0]


def references(overleg: Overleg) -> Found:
    """Everything recognised outside moties and pointers: kind, id, words."""
    found: Found = Counter(("kamerstuk", id) for item in overleg.metadata.agenda for id in item.kamerstukken)
    for at in located(overleg):
        found.update((c.kind, c.id, flat(c.text)) for c in at.paragraph.findings.citations)
    return found


def moties(overleg: Overleg) -> Found:
    """Every mention of a motie: number, words, status."""
    found: Found = Counter()
    for at in located(overleg):
        for mention in at.paragraph.findings.moties:
            made = archive().motie_links[Spot(overleg.id, at.place.anchor, mention.start)]
            status = f"{made.status} repaired" if made.repaired else made.status
            found[made.kamerstuk or "-", flat(mention.text), status] += 1
    return found


def pointers(overleg: Overleg) -> Found:
    """Everything that points inside the document, linked or not, by its words."""
    return Counter(
        (flat(reference.text),)
        for at in located(overleg)
        for reference in at.paragraph.findings.cross_references
        if reference.numbers or at.place.role == "antwoord"
    )


def flat(text: str) -> str:
    return " ".join(text.split())

"""Small documents and what linking makes of them: one file per matter, ``input / expected`` per case.

After a change that is meant, ``python -m tests.linking.test_cases`` writes the files anew: read the difference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from archief.linking.places import located
from archief.model import Archive, Spot
from tests.linking.small import linked

CASES = Path(__file__).parent / "cases"


def moties(archive: Archive) -> Iterator[str]:
    for overleg in reversed(archive.overleggen):
        for at in located(overleg):
            for mention in at.paragraph.findings.moties:
                made = archive.motie_links[Spot(overleg.id, at.place.anchor, mention.start)]
                what = made.kamerstuk or " ".join(made.candidates) or "-"
                more = (f"note {made.note}" if made.note else made.status, "repaired" if made.repaired else "")
                yield f"{overleg.id[:10]} {at.place.anchor} {mention.text} = {what} {' '.join(filter(None, more))}"


def notes(archive: Archive) -> Iterator[str]:
    for overleg in archive.overleggen:
        for note in overleg.footnotes:
            for paragraph in note.prose.paragraphs():
                for citation in paragraph.findings.citations:
                    yield f"{note.label}: {citation.kind} {citation.id} {citation.status} «{citation.text}»"


def inside(archive: Archive) -> Iterator[str]:
    for key, targets in archive.see_also.items():
        yield f"{key.exchange} sees {', '.join(targets)}"
    for spot, anchors in archive.cross_links.items():
        yield f"{spot.anchor} links to {', '.join(anchors)}"


def abbreviations(archive: Archive) -> Iterator[str]:
    for one in archive.abbreviations:
        yield f"{one.short} = {one.long}"


KINDS: dict[str, Callable[[Archive], Iterator[str]]] = {
    "moties": moties,
    "notes": notes,
    "inside": inside,
    "abbreviations": abbreviations,
}


def cases() -> list[tuple[str, str, list[str], list[str]]]:
    found = []
    for path in sorted(CASES.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("\n## ")[1:]:
            title, *lines = block.strip().split("\n")
            given = [line for line in lines if not line.startswith("-> ")]
            found.append((path.stem, title, given, [line[3:] for line in lines if line.startswith("-> ")]))
    return found


@pytest.mark.parametrize(("kind", "title", "given", "expected"), cases(), ids=lambda v: v if isinstance(v, str) else "")
def test_case(kind: str, title: str, given: list[str], expected: list[str]) -> None:
    archive, _ = linked(given)
    assert list(KINDS[kind](archive)) == expected


def write_anew() -> None:
    for kind, tell in KINDS.items():
        path = CASES / f"{kind}.txt"
        blocks = [path.read_text(encoding="utf-8").split("\n## ")[0].strip()]
        for _, title, given, _ in (case for case in cases() if case[0] == kind):
            result = [f"-> {line}" for line in tell(linked(given)[0])]
            blocks.append("\n".join((f"## {title}", *given, *result)))
        path.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_anew()

"""Small documents in a short notation, for cases of linking.

    @ 2024-01-10 kamerstuk: 32317-859        a document, by its date, and front matter
    = VVD                                    heading of a fractie
    - Europol                                heading of a topic
    vraag vvd-1: …[^1]                       a question; ``opmerking`` likewise
    antwoord vvd-1: …                        its answer
    [^1]: …                                  a footnote

``|`` in a text begins a new paragraph.
"""

from __future__ import annotations

import re

from archief.linking import link
from archief.model import Archive, Motie, Overleg
from archief.problems import Problem
from archief.reading import read
from archief.settings import Settings

_BLOCK = re.compile(r"(vraag|opmerking|antwoord) ([\w -]+): (.*)")


def documents(lines: list[str], settings: Settings | None = None) -> list[Overleg]:
    """The documents of a case."""
    texts: dict[str, list[str]] = {}
    body: list[str] = []
    for line in lines:
        if line.startswith("@ "):
            date, _, front = line[2:].partition(" ")
            numbered = "vraag-" in "\n".join(lines) and not any(line.startswith("= ") for line in lines)
            soort = "kamervragen" if numbered else "schriftelijk-overleg"
            body = texts.setdefault(date, ["---", "formaat: 1", f"soort: {soort}", f"beantwoord: {date}"])
            body += [*([front] if front else []), "---", ""]
        else:
            body.append(_markdown(line))
    found = []
    for date, text in texts.items():
        overleg, problems = read("\n".join(text) + "\n", f"{date}-overleg", f"{date}.md", settings or Settings())
        assert overleg is not None, problems
        assert not [p for p in problems if p.severity == "error"], problems
        found.append(overleg)
    return found


def linked(
    lines: list[str], settings: Settings | None = None, moties: dict[str, Motie] | None = None
) -> tuple[Archive, tuple[Problem, ...]]:
    """The archive of the documents of a case."""
    return link(documents(lines, settings), settings or Settings(), moties or {})


def _markdown(line: str) -> str:
    if line.startswith("= "):
        return f"## Vragen en opmerkingen van de leden van de {line[2:]}-fractie\n"
    if line.startswith("- "):
        return f"### {line[2:]}\n"
    if block := _BLOCK.fullmatch(line):
        text = block[3].replace(" | ", "\n\n")
        return f"::: {block[1]} {block[2]}\n{text}\n:::\n"
    return f"{line}\n"

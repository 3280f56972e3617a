"""Every spelling in ``cases/*.txt`` means what stands below it.

A case is a title, an input, and one line per finding; none means that nothing is recognised. After a change that
is meant, ``python -m tests.citations.test_cases`` writes the files anew: read the difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from archief.citations import recognise

CASES = Path(__file__).parent / "cases"
_SIGNS = {"⏎": "\n", "⍽": "\u00a0"}


def cases(path: Path) -> Iterator[tuple[str, str, list[str]]]:
    for block in path.read_text(encoding="utf-8").split("\n## ")[1:]:
        title, *lines = block.strip().split("\n")
        yield title, lines[0] if lines else "", lines[1:]


def findings(text: str) -> list[str]:
    for sign, meant in _SIGNS.items():
        text = text.replace(sign, meant)
    found = recognise(text)
    lines: list[tuple[float, str]] = [
        (
            c.start,
            " | ".join(
                filter(None, (f"-> {c.kind} {c.id}", flat(c.text), status(c.status), c.year, c.url, also(c.also)))
            ),
        )
        for c in found.citations
    ]
    lines += [
        (m.start - 0.5, f"-> motie {m.kamerstuk or '-'} | {flat(m.text)} | {'; '.join(m.names)}") for m in found.moties
    ]
    for r in found.cross_references:
        who = ", ".join((*map(str, r.numbers), *r.fracties)) or "above"
        lines.append((r.start, f"-> {who} | {flat(r.text)}"))
    return [line for _, line in sorted(lines)]


def also(ids: tuple[str, ...]) -> str | None:
    return f"and {' '.join(ids)}" if ids else None


def status(name: str) -> str | None:
    return None if name == "plain" else name


def flat(text: str) -> str:
    return text.replace("\n", "⏎").replace("\u00a0", "⍽")


def every_case() -> list[tuple[str, str, str, list[str]]]:
    return [(path.stem, *case) for path in sorted(CASES.glob("*.txt")) for case in cases(path)]


@pytest.mark.parametrize(
    ("kind", "title", "text", "expected"), every_case(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_case(kind: str, title: str, text: str, expected: list[str]) -> None:
    assert findings(text) == expected


def write_anew() -> None:
    for path in sorted(CASES.glob("*.txt")):
        head = path.read_text(encoding="utf-8").split("\n## ")[0].strip()
        blocks = [
            "\n".join(filter(None, (f"## {title}", text, *(findings(text) if text else ()))))
            for title, text, _ in cases(path)
        ]
        path.write_text("\n\n".join((head, *blocks)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_anew()

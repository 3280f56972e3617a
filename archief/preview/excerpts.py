"""The lines of a file around a problem, as they stand on disk now."""

from __future__ import annotations

from pathlib import Path

from archief.problems import Problem

_AROUND = 2


def excerpt(problem: Problem) -> list[tuple[int, str]]:
    """Numbered lines around the problem's; empty when it names no line or no file that can be read."""
    if not problem.line:
        return []
    try:
        lines = Path(problem.path).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    first = max(1, problem.line - _AROUND)
    return [(number, lines[number - 1][:300]) for number in range(first, min(len(lines), problem.line + _AROUND) + 1)]

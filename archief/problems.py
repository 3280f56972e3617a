"""A problem is data: where, what is wrong, and how to mend it. Steps return problems; nothing raises half-way.

``Stop`` is the one exception for a user's mistake that ends a command at once (a missing file, say);
the command line prints its problems and exits with 1.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TextIO

from archief.model import Position

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """``path:line:column: severity[code]: message`` and, on the next line, the hint.

    ``code`` is a short stable word such as ``duplicate-id``; ``line`` and ``column`` count from 1,
    0 means unknown.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        where = self.path
        if self.line:
            where += f":{self.line}"
            if self.column:
                where += f":{self.column}"
        head = f"{where}: {self.severity}[{self.code}]: {self.message}"
        return f"{head}\n    {self.hint}" if self.hint else head


def error(position: Position, code: str, message: str, hint: str = "") -> Problem:
    """A problem that makes a build fail."""
    return Problem(position.path, position.line, 0, code, message, hint, "error")


def warning(position: Position, code: str, message: str, hint: str = "") -> Problem:
    """A problem that a build tells of and lives with, unless it is strict."""
    return Problem(position.path, position.line, 0, code, message, hint, "warning")


def note(position: Position, code: str, message: str, hint: str = "") -> Problem:
    """What an editor may want to know and no build minds: a doubt, a reference the source leaves open."""
    return Problem(position.path, position.line, 0, code, message, hint, "note")


class Stop(Exception):  # noqa: N818 - it ends a command; it is not a fault in the program
    """A user's mistake that ends the command; ``problems`` says which."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def has_errors(problems: Iterable[Problem], *, strict: bool = False) -> bool:
    """Whether a build must fail: any error, or with ``strict`` any warning too."""
    fatal = ("error", "warning") if strict else ("error",)
    return any(problem.severity in fatal for problem in problems)


def print_problems(problems: Iterable[Problem], stream: TextIO) -> None:
    """All problems in order of file and line, errors and warnings together, each with its hint."""
    for problem in sorted(set(problems)):
        print(problem, file=stream)


def counted(number: int, word: str, plural: str = "") -> str:
    """``1 error``, ``2 errors``: a number with its word, for messages."""
    return f"{number} {word if number == 1 else plural or word + 's'}"

"""Reading our TOML files with problems that point: a line for every complaint, the nearest known key as hint.

Knows nothing of what a particular file means; ``settings`` and the reader of ``moties.toml`` use it.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from archief.files import read_text
from archief.model import Position
from archief.problems import Problem, error


def nearest(word: str, known: Collection[str]) -> str:
    """A hint that names the nearest known word, or all of them when none is near."""
    close = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    return f"did you mean `{close[0]}`?" if close else "known are: " + ", ".join(sorted(known))


@dataclass
class TomlFile:
    """A TOML file being read: ``data`` and the problems found so far, each at the line of its key."""

    path: str
    text: str
    data: Mapping[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @classmethod
    def load(cls, path: Path, shown: str) -> TomlFile:
        """Read ``path``; a file that cannot be read, is not UTF-8 or not TOML gives a problem and no data.

        Raises FileNotFoundError.
        """
        problems: list[Problem] = []
        text = read_text(path, problems) or ""
        loaded = cls(shown, text, problems=problems)
        try:
            loaded.data = tomllib.loads(text)
        except tomllib.TOMLDecodeError as fault:
            at = re.search(r"\(at line (\d+)", str(fault))
            line = int(at[1]) if at else text.count("\n") + 1
            message = re.sub(r"\s*\(at .*\)$", "", str(fault))
            loaded.problem(line, "bad-toml", f"not valid TOML: {message}", "see https://toml.io for the notation")
        except RecursionError:
            loaded.problem(1, "bad-toml", "the file is nested too deeply")
        return loaded

    def problem(self, line: int, code: str, message: str, hint: str = "") -> None:
        """Add an error at ``line``."""
        self.problems.append(error(Position(self.path, line), code, message, hint))

    def line_of(self, key: str, table: str = "", occurrence: int = 1) -> int:
        """The line of ``key``, in the n-th ``[table]`` or ``[[table]]`` when one is given; 1 when not found."""
        lines = self.text.splitlines()
        start = 0
        if table:
            heads = [n for n, line in enumerate(lines) if re.match(rf"\s*\[\[?\s*{re.escape(table)}\s*\]\]?", line)]
            start = heads[min(occurrence, len(heads)) - 1] if heads else 0
        pattern = re.compile(rf"""\s*(?:\[\[?\s*)?["']?{re.escape(key)}["']?\s*(?:=|\]|\.)""")
        found = next((n for n, line in enumerate(lines[start:], start) if pattern.match(line)), start)
        return found + 1

    def check_keys(self, data: Mapping[str, Any], known: Collection[str], table: str = "", occurrence: int = 1) -> None:
        """A problem for every key that is not known."""
        for key in data:
            if key not in known:
                where = f" in [[{table}]]" if table else ""
                self.problem(
                    self.line_of(key, table, occurrence),
                    "unknown-key",
                    f"unknown key `{key}`{where}",
                    nearest(key, known),
                )

    def string(self, data: Mapping[str, Any], key: str, table: str = "", occurrence: int = 1) -> str | None:
        """The text under ``key``, None when absent; a problem when it is something else."""
        value = data.get(key)
        if value is None or isinstance(value, str):
            return value
        self.problem(self.line_of(key, table, occurrence), "wrong-type", f"`{key}` must be text in quotes")
        return None

    def strings(self, data: Mapping[str, Any], key: str, table: str = "", occurrence: int = 1) -> tuple[str, ...]:
        """The list of texts under ``key``; a problem when it is something else."""
        value = data.get(key, [])
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        self.problem(
            self.line_of(key, table, occurrence),
            "wrong-type",
            f"`{key}` must be a list of texts",
            'write ["one", "two"]',
        )
        return ()

    def string_table(self, key: str) -> dict[str, str]:
        """The table ``[key]`` of texts; a problem for every value that is not text."""
        table = self.data.get(key, {})
        if not isinstance(table, dict):
            self.problem(self.line_of(key), "wrong-type", f"`{key}` must be a table", f"write [{key}]")
            return {}
        for name, value in table.items():
            if not isinstance(value, str):
                self.problem(self.line_of(name, key), "wrong-type", f"`{name}` in [{key}] must be text in quotes")
        return {name: value for name, value in table.items() if isinstance(value, str)}

    def tables(self, key: str) -> list[Mapping[str, Any]]:
        """The array of tables ``[[key]]``."""
        value = self.data.get(key, [])
        if isinstance(value, list) and all(isinstance(item, dict) for item in value):
            return value
        self.problem(self.line_of(key), "wrong-type", f"`{key}` must be an array of tables", f"write [[{key}]]")
        return []

"""The project's own source files as facts: which module imports what, at which line."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.support.building import ROOT

PACKAGE = "archief"


@dataclass(frozen=True)
class Import:
    """``module`` (dotted) is imported by ``importer`` (dotted) in ``file`` at ``line``."""

    importer: str
    module: str
    file: Path
    line: int

    def __str__(self) -> str:
        return f"{self.file.relative_to(ROOT)}:{self.line}: {self.importer} imports {self.module}"


@cache
def modules() -> dict[str, Path]:
    """Dotted name → file of every module of the package; a package stands for its ``__init__.py``."""
    found = {}
    for file in sorted((ROOT / PACKAGE).rglob("*.py")):
        parts = file.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = file
    return found


@cache
def syntax(file: Path) -> ast.Module:
    """The syntax tree of ``file``."""
    return ast.parse(file.read_text(encoding="utf-8"), filename=str(file))


def imports() -> Iterator[Import]:
    """Every import statement of the package, also inside a function or under ``TYPE_CHECKING``.

    ``from a.b import c`` counts as an import of ``a.b.c`` when that is a module, else of ``a.b``.
    """
    for name, file in modules().items():
        for node in ast.walk(syntax(file)):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    yield Import(name, alias.name, file, node.lineno)
            elif isinstance(node, ast.ImportFrom):
                source = node.module or ""
                if node.level:
                    source = _absolute(name, file, node)
                for alias in node.names:
                    full = f"{source}.{alias.name}"
                    yield Import(name, full if full in modules() else source, file, node.lineno)


def _absolute(name: str, file: Path, node: ast.ImportFrom) -> str:
    """The dotted name that a relative import means."""
    package = name.split(".") if file.name == "__init__.py" else name.split(".")[:-1]
    base = package[: len(package) - node.level + 1]
    return ".".join([*base, *([node.module] if node.module else [])])


def files(*patterns: str) -> list[Path]:
    """The project's own files that match, below the folders that are written by hand."""
    roots = ("archief", "templates", "static", "tests", "benchmarks", "content", "docs", ".github", ".ci")
    below = [file for root in roots for pattern in patterns for file in (ROOT / root).rglob(pattern)]
    top = [file for pattern in patterns for file in ROOT.glob(pattern)]
    return sorted({file for file in below + top if file.is_file() and "__pycache__" not in file.parts})

"""The rules of the house that no compiler enforces: where imports may point, and what may stand in a file.

The floor plan itself is told in ARCHITECTURE.md; ``ROOMS`` below is the same plan as a table.
"""

from __future__ import annotations

import ast
import re
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.support.building import ROOT
from tests.support.source_tree import PACKAGE, files, imports, modules, syntax

MAX_LINES = 400

# Room → the rooms it may import from. A module that is not in this table belongs to the vocabulary, which every
# room may use and which imports nothing but itself.
ROOMS: dict[str, set[str]] = {
    "citations": set(),
    "reading": {"citations"},
    "writing": {"reading"},  # it undoes what reading does, with the same tables
    "anchors": set(),
    "importing": {"citations", "reading", "writing", "anchors"},
    "linking": {"citations"},
    "content": {"reading", "anchors", "linking"},
    "rendering": {"citations", "linking"},  # of citations: the official addresses
    "checking": set(),
    "searching": set(),
    "publishing": set(),
    "building": {"content", "anchors", "linking", "rendering", "checking", "searching"},
    "preview": {"building", "publishing"},
}
ENTRY = {"cli", "__main__"}  # may import anything

# Library → the rooms that know of it; nobody else does.
LIBRARIES: dict[str, set[str]] = {
    "jinja2": {"rendering"},
    "markupsafe": {"rendering"},
    "markdown_it": {"reading", "writing"},
    "mdit_py_plugins": {"reading"},
    "docx": set(),  # the tests alone set Word files with it
    "lxml": {"importing", "checking"},
    "simplemma": {"importing"},
    "watchdog": {"preview"},
    "cbor2": {"searching"},
    "pagefind_bin": {"searching"},
    "http.server": {"preview"},
    "socketserver": {"preview"},
    "zipfile": {"publishing", "importing"},
    "subprocess": {"searching"},
}

# In these a value goes in and a value comes out: no clock, no chance, no disk.
PURE = {"model", "citations", "reading", "writing", "linking", "rendering", "checking"}


def room(module: str) -> str:
    """``archief.linking.moties`` → ``linking``; the package itself is ``archief``."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else PACKAGE


def test_imports_make_no_cycle() -> None:
    graph: dict[str, set[str]] = {name: set() for name in modules()}
    for found in imports():
        if found.module in graph:
            graph[found.importer].add(found.module)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as problem:
        pytest.fail("imports go round: " + " → ".join(problem.args[1]), pytrace=False)


def test_imports_point_towards_the_vocabulary() -> None:
    wrong = []
    for found in imports():
        if found.module.split(".")[0] != PACKAGE or found.module == PACKAGE:
            continue
        source, target = room(found.importer), room(found.module)
        allowed = target == source or source in ENTRY or target not in ROOMS.keys() | ENTRY
        if not allowed and target not in ROOMS.get(source, set()):
            wrong.append(str(found))
    assert not wrong, "\n".join(wrong)


def _plan() -> str:
    return (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


def test_the_floor_plan_in_words_is_the_table() -> None:
    """Every room is there, and an arrow points only down the list."""
    named = [name for row in re.findall(r"^\| (`[^|]+) \|", _plan(), re.MULTILINE) for name in _names(row)]
    rooms = [name for name in named if name in ROOMS]
    assert sorted(rooms) == sorted(ROOMS)
    wrong = {(room, other) for room in rooms for other in ROOMS[room] if rooms.index(other) < rooms.index(room)}
    assert wrong == set()


def test_every_module_of_the_house_and_of_importing_is_on_the_plan() -> None:
    named = set(_names(_plan()))
    parts = [name.split(".")[1:] for name in modules()]
    expected = {part[-1] for part in parts if len(part) == 1 or part[:1] == ["importing"]} - ENTRY
    assert expected - named == set()


def test_the_plan_names_no_file_that_is_not_there() -> None:
    files_named = set(re.findall(r"`((?:archief|tests|templates|static)/[\w./]*)`", _plan()))
    assert {name for name in files_named if not (ROOT / name).exists()} == set()
    named = set(re.findall(r"`([a-z_]+)\.py`", _plan()))
    assert named - {name.split(".")[-1] for name in modules()} - {"__init__"} == set()


def _names(text: str) -> list[str]:
    """The modules and rooms in backquotes: ``cli.py``, ``preview/``, ``flow``."""
    return [name.removesuffix(".py").rstrip("/") for name in re.findall(r"`([a-z_]+(?:\.py|/)?)`", text)]


def test_the_model_imports_nothing_of_ours() -> None:
    assert [
        str(i)
        for i in imports()
        if room(i.importer) == "model" and i.module.startswith(PACKAGE) and room(i.module) != "model"
    ] == []


def test_a_library_is_known_to_its_room_only() -> None:
    wrong = [
        str(found)
        for found in imports()
        for library, knowing in LIBRARIES.items()
        if (found.module == library or found.module.startswith(library + ".")) and room(found.importer) not in knowing
    ]
    assert not wrong, "\n".join(wrong)


def test_pure_rooms_ask_no_clock_and_no_chance() -> None:
    """Same input, same bytes out: the date shown on the site comes from the content."""
    forbidden = {"now", "today", "utcnow", "time", "monotonic", "perf_counter"}
    wrong = [
        f"{file.relative_to(ROOT)}:{node.lineno}: {ast.unparse(node.func)}()"
        for name, file in modules().items()
        if room(name) in PURE
        for node in ast.walk(syntax(file))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in forbidden
    ]
    wrong += [str(i) for i in imports() if room(i.importer) in PURE and i.module in {"random", "uuid", "secrets"}]
    assert not wrong, "\n".join(wrong)


def test_no_file_is_long_because_nobody_cut_it() -> None:
    lengths = {
        file.relative_to(ROOT).as_posix(): len(file.read_text(encoding="utf-8").splitlines())
        for file in files("*.py", "*.html", "*.js")
        if not {"golden", "fixtures", "content"} & set(file.relative_to(ROOT).parts)
    }
    assert {name: length for name, length in lengths.items() if length > MAX_LINES} == {}


def test_every_module_says_why_it_exists() -> None:
    silent = [
        file.relative_to(ROOT).as_posix()
        for file in files("*.py")
        if file.read_text(encoding="utf-8").strip() and not ast.get_docstring(syntax(file))
    ]
    assert silent == []


def test_nothing_of_a_machine_stands_in_the_tree() -> None:
    """No absolute path of somebody's machine and no address of a package registry: both differ elsewhere."""
    path = re.compile(r"(?<![\w.)\]}>*~-])/(?:work|root|home|opt|Users)/\w")
    hosts = re.compile(r"\b(?:pypi\.org|files\.python" r"hosted\.org|registry\.npm" r"js\.org|deb\.deb" r"ian\.org)\b")
    wrong = []
    for file in files("*"):
        if file == Path(__file__) or file.suffix in {".pdf", ".docx", ".png", ".woff2", ".ico", ".zip"}:
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if path.search(line) or hosts.search(line):
                wrong.append(f"{file.relative_to(ROOT)}:{number}: {line.strip()[:120]}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("rule", "pattern"),
    [
        ("no inline script", r"<script(?![^>]*\ssrc=)(?![^>]*\stype=[\"']?application/(?:ld\+)?json)"),
        ("no inline style sheet", r"<style\b"),
        ("no style attribute", r"\sstyle\s*="),
        ("no event handler", r"<[a-z][^>]*\son[a-z]+\s*="),
        ("no script address", r"javascript:"),
        ("no third party", r"<(?:script|img|iframe|source|video|audio)\b[^>]*\ssrc=[\"']?(?:https?:)?//"),
        ("no third-party style sheet", r"<link\b[^>]*rel=[\"']?stylesheet[^>]*href=[\"']?(?:https?:)?//"),
    ],
)
def test_templates_obey_the_content_security_policy(rule: str, pattern: str) -> None:
    wrong = []
    for file in sorted((ROOT / "templates").rglob("*")):
        if not file.is_file():
            continue
        text = file.read_text(encoding="utf-8")
        for match in re.finditer(pattern, text, re.IGNORECASE):
            line = text.count("\n", 0, match.start()) + 1
            wrong.append(f"{file.relative_to(ROOT)}:{line}: {rule}: {match[0].strip()[:80]}")
    assert not wrong, "\n".join(wrong)


def test_style_sheets_and_scripts_ask_nobody_else() -> None:
    wrong = []
    for file in files("*.css", "*.js"):
        if file.parts[len(ROOT.parts)] != "static":
            continue
        text = file.read_text(encoding="utf-8")
        wrong += [
            f"{file.relative_to(ROOT)}: {match[0]}"
            for match in re.finditer(r"@import[^;]*//\S+|url\(\s*[\"']?(?:https?:)?//[^)]*", text)
        ]
    assert not wrong, "\n".join(wrong)

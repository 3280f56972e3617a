"""The command line as such: help, version, exit codes, an empty archive, the same bytes every time."""

from __future__ import annotations

import filecmp
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from archief import __version__
from tests.support.building import BASE_URL, ROOT, Commands, archief
from tests.support.small_archive import OVERLEG_ID, write_archive

SEED = ROOT / "content" / "overleggen" / "2025-07-22-jbz-raad-informeel" / "bron.txt"
COMMANDS = ["build", "import", "check", "anchors", "serve", "bundle"]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(tmp_path: Path, commands: Commands, command: str) -> None:
    done = commands(command, "--help", cwd=tmp_path)
    assert (done.code, done.stderr) == (0, "")
    assert done.stdout.startswith("usage: ")
    assert "--content" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_help_names_every_command(tmp_path: Path, commands: Commands) -> None:
    done = commands("--help", cwd=tmp_path)
    assert (done.code, done.stderr) == (0, "")
    assert [command for command in COMMANDS if command not in done.stdout] == []


@pytest.mark.parametrize("arguments", [["check"], ["import", "--dry-run", SEED], ["import", "--dry-run", "no.txt"]])
@pytest.mark.parametrize("both", [False, True], ids=["stdout", "stdout and stderr"])
def test_a_command_ends_quietly_when_nobody_reads_on(arguments: list[str | Path], both: bool) -> None:
    nobody, told = os.pipe()
    os.close(nobody)
    command = [sys.executable, "-W", "error", ROOT / "build.py", *arguments]
    elsewhere = told if both else subprocess.PIPE
    try:
        done = subprocess.run(command, cwd=ROOT, check=False, stdout=told, stderr=elsewhere, timeout=300)
    finally:
        os.close(told)
    assert done.returncode == 1
    assert not re.search(rb"Traceback|BrokenPipe", done.stderr or b""), done.stderr


@pytest.mark.parametrize("arguments", [["--version"], *[[command, "--version"] for command in COMMANDS]])
def test_the_version_is_told_everywhere(tmp_path: Path, commands: Commands, arguments: list[str]) -> None:
    done = commands(*arguments, cwd=tmp_path)
    assert done.code == 0
    assert __version__ in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [["bouw"], ["build", "--outputt", "x"], ["import"], ["serve", "--port", "vijf"], ["serve", "--port", "70000"]],
)
def test_wrong_usage_is_exit_code_2(tmp_path: Path, commands: Commands, arguments: list[str]) -> None:
    done = commands(*arguments, cwd=tmp_path)
    assert done.code == 2
    assert "usage: " in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_command_that_is_nearly_one(tmp_path: Path, commands: Commands) -> None:
    done = commands("imprt", "a.txt", cwd=tmp_path)
    assert done.code == 2
    assert "there is no command `imprt`: did you mean `import`?" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.txt", "--id", "wolf"], "`wolf` is not YYYY-MM-DD-slug"),
        (["a.txt", "--id", "2024-02-31-wolf"], "`2024-02-31-wolf` names a day that does not exist: 2024-02-31"),
        (["a.txt", "b.txt", "--id", "2024-02-28-wolf"], "an id is for one file; 2 were given"),
    ],
)
def test_an_id_that_cannot_be_is_wrong_usage(
    tmp_path: Path, commands: Commands, arguments: list[str], message: str
) -> None:
    done = commands("import", *arguments, cwd=tmp_path)
    assert done.code == 2
    assert message in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_no_command_means_build(tmp_path: Path, commands: Commands) -> None:
    write_archive(tmp_path / "content")
    done = commands("--content", "content", cwd=tmp_path)
    assert done.code == 0, done.stderr
    assert (tmp_path / "site" / "overleg" / f"{OVERLEG_ID}.html").exists()


def test_an_empty_content_directory_builds(tmp_path: Path, commands: Commands) -> None:
    (tmp_path / "content").mkdir()
    done = commands("build", "--content", "content", cwd=tmp_path)
    assert done.code == 0, done.stderr
    for page in ("index.html", "zoeken.html", "overleg/index.html", "over.html", "404.html"):
        assert (tmp_path / "site" / page).exists(), page


def test_a_build_never_writes_into_the_content(tmp_path: Path, commands: Commands) -> None:
    overleg = write_archive(tmp_path / "content")
    before = {file: file.stat().st_mtime_ns for file in (tmp_path / "content").rglob("*")}
    assert commands("build", "--content", "content", cwd=tmp_path).code == 0
    assert {file: file.stat().st_mtime_ns for file in (tmp_path / "content").rglob("*")} == before
    assert overleg in before


def differences(left: Path, right: Path) -> list[str]:
    """Relative paths that are in one of the two only, or differ in a byte."""
    names = {file.relative_to(top).as_posix() for top in (left, right) for file in top.rglob("*") if file.is_file()}
    _, mismatch, errors = filecmp.cmpfiles(left, right, sorted(names), shallow=False)
    return mismatch + errors


def test_the_same_content_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """Search index included; whatever the hash seed, the working directory, the umask, the language, the hour."""
    output = tmp_path / "elders" / "uit"
    output.parent.mkdir()
    old = os.umask(0o077)
    try:
        done = archief(
            *("build", "--content", ROOT / "content", "--output", "uit", "--base-url", BASE_URL),
            cwd=output.parent,
            env={"PYTHONHASHSEED": "4711", "TZ": "Pacific/Auckland", "LC_ALL": "C"},
        )
    finally:
        os.umask(old)
    assert done.returncode == 0, done.stdout + done.stderr
    assert differences(site, output) == []

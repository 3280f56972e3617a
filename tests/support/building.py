"""Running the commands as users do: as a process of its own, or (much faster) within the test."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BASE_URL = "https://archief.example/overlegarchief/"


def archief(
    *arguments: str | Path, cwd: Path = ROOT, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run ``python build.py`` with ``arguments``; the result carries exit code, stdout and stderr.

    Python's own warnings are errors there too, as in the tests.
    """
    return subprocess.run(
        [sys.executable, "-W", "error", ROOT / "build.py", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **(env or {})},
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
    )


@dataclass(frozen=True)
class Done:
    """How a command ended, and what it told."""

    code: int
    stdout: str
    stderr: str

    @property
    def said(self) -> str:
        """Both streams: for a test that minds the words and not where they went."""
        return self.stdout + self.stderr


class Commands:
    """``commands("check", cwd=place)`` runs a command within the test; an exception in it fails the test."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys = capsys
        self._monkeypatch = monkeypatch

    def __call__(self, *arguments: str | Path, cwd: Path) -> Done:
        """Run ``python build.py`` with ``arguments`` in ``cwd``."""
        from archief.cli import main  # here, so that a fault anywhere in the program fails no other tests

        self._monkeypatch.chdir(cwd)
        self._capsys.readouterr()
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as end:  # how argparse ends, for help and for wrong usage
            code = int(end.code or 0)
        return Done(code, *self._capsys.readouterr())


def build_site(output: Path, *, content: Path = ROOT / "content") -> Path:
    """Build ``content`` into ``output`` and return it. Raises AssertionError with the messages when that fails."""
    done = archief("build", "--content", content, "--output", output, "--base-url", BASE_URL)
    assert done.returncode == 0, f"the build failed ({done.returncode}):\n{done.stdout}{done.stderr}"
    return output

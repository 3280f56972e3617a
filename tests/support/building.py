"""Building the real archive once, through the command line, as its users do."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

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


def build_site(output: Path, *, content: Path = ROOT / "content") -> Path:
    """Build ``content`` into ``output`` and return it. Raises AssertionError with the messages when that fails."""
    done = archief("build", "--content", content, "--output", output, "--base-url", BASE_URL)
    assert done.returncode == 0, f"the build failed ({done.returncode}):\n{done.stdout}{done.stderr}"
    return output

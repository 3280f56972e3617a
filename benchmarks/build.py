"""How long the commands of an editor take on the real archive: whole processes, medians of several runs.

    python -m benchmarks.build [--runs N]

The budgets are those the project promises for a machine with two cores. They are measured here and not in the
tests: a test that depends on how busy the machine is, is no test.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "content"


@dataclass(frozen=True)
class Task:
    """``prepare`` puts things in place before each run, outside the measured time; ``budget`` is in seconds."""

    name: str
    command: tuple[str | Path, ...]
    prepare: Callable[[], None]
    budget: float | None


def nothing() -> None:
    """Nothing to prepare."""


def tasks(place: Path) -> list[Task]:
    """What is measured, with all output below ``place``."""
    output = place / "site"
    longest = max((CONTENT / "overleggen").glob("*/bron.txt"), key=lambda file: file.stat().st_size)

    def from_nothing() -> None:
        shutil.rmtree(output, ignore_errors=True)
        shutil.rmtree(ROOT / ".cache", ignore_errors=True)

    def empty_content() -> None:
        shutil.rmtree(place / "empty", ignore_errors=True)
        (place / "empty").mkdir()

    build = ("build", "--content", CONTENT, "--output", output)
    bring = ("import", "--content", place / "empty", "--id", "2024-01-01-proef", longest)
    return [
        Task("start (--version)", ("--version",), nothing, None),
        Task("build, nothing remembered", build, from_nothing, 3.0),
        Task("build again, nothing changed", build, nothing, 3.0),
        Task("check", ("check", "--content", CONTENT), nothing, None),
        Task(f"import of {longest.stat().st_size / 1000:.0f} kB text", bring, empty_content, 1.0),
    ]


def seconds(task: Task) -> float:
    """One run of ``task``. Raises CalledProcessError when it fails."""
    task.prepare()
    started = time.perf_counter()
    subprocess.run([sys.executable, ROOT / "build.py", *task.command], check=True, capture_output=True)
    return time.perf_counter() - started


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description="Time the commands of an editor on the real archive.")
    parser.add_argument("--runs", type=int, default=5, help="runs of each (default: 5)")
    runs = parser.parse_args().runs
    load = f", load {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else ""
    print(f"{runs} runs each, {os.cpu_count()} cores{load}, Python {sys.version.split()[0]}")
    print(f"{'':32} {'median':>8} {'best':>8} {'worst':>8} {'budget':>8}")
    with tempfile.TemporaryDirectory() as place:
        for task in tasks(Path(place)):
            times = sorted(seconds(task) for _ in range(runs))
            budget = f"{task.budget:7.1f}s" if task.budget else f"{'–':>8}"
            print(f"{task.name:32} {statistics.median(times):7.2f}s {times[0]:7.2f}s {times[-1]:7.2f}s {budget}")


if __name__ == "__main__":
    main()

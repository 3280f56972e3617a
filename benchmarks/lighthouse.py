"""What Lighthouse says of the pages, as on a phone: the median of several runs in each of its categories.

    python -m benchmarks.lighthouse [--runs N] [--lighthouse COMMAND] [PAGE …]

Lighthouse comes from npm and is no dependency of this project: ``npm install lighthouse`` in a folder of your own,
then ``--lighthouse 'npx --prefix that/folder lighthouse'``. The site is built for the address where it is measured
and served as GitHub Pages serves it: below a sub-path, compressed, with connections kept open. The load of the
machine is printed beside the figures, and what was observed of each page beside its score: on a busy machine a score
says more of the machine than of the page.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support.browsers import find_chromium
from tests.support.serving import serving

ROOT = Path(__file__).resolve().parent.parent
CATEGORIES = {"performance": "perf", "accessibility": "a11y", "best-practices": "best", "seo": "seo"}
# What a page is judged by, in milliseconds but the last.
MEASURES = {
    "first-contentful-paint": "FCP",
    "largest-contentful-paint": "LCP",
    "total-blocking-time": "TBT",
    "cumulative-layout-shift": "CLS",
}
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
SMALLEST = 0.9  # an audit with a score below this is named
WANTED = 0.98


@dataclass(frozen=True)
class Run:
    """One report of Lighthouse: scores and measures by their short name, and the audits that found something."""

    scores: dict[str, float]
    measures: dict[str, float]
    found: frozenset[str]
    load: float


def largest(site: Path, folder: str) -> str:
    """The page of ``folder`` that asks most of a phone."""
    page = max((site / folder).glob("*.html"), key=lambda file: (file.stat().st_size, file.name))
    return page.relative_to(site).as_posix()


def run(command: Sequence[str], address: str) -> Run:
    """One run. Raises CalledProcessError when Lighthouse fails."""
    report = subprocess.run(
        [*command, address, "--quiet", "--output=json", "--output-path=stdout", f"--chrome-flags={FLAGS}"],
        check=True,
        capture_output=True,
        env={**os.environ, "CHROME_PATH": str(find_chromium())},
    )
    return read(json.loads(report.stdout))


def read(report: dict[str, Any]) -> Run:
    """What matters of a report."""
    audits = report["audits"]
    weighed = {ref["id"] for name in CATEGORIES for ref in report["categories"][name]["auditRefs"] if ref["weight"]}
    found = (id for id in weighed if audits[id]["score"] is not None and audits[id]["score"] < SMALLEST)
    return Run(
        scores={short: report["categories"][name]["score"] or 0.0 for name, short in CATEGORIES.items()},
        measures={short: audits[id].get("numericValue", 0.0) for id, short in MEASURES.items()},
        found=frozenset(found),
        load=os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0,
    )


def show(page: str, runs: Sequence[Run]) -> bool:
    """Print a line for ``page``; whether it reaches what is wanted in every category."""
    scores = {name: statistics.median(one.scores[name] for one in runs) for name in CATEGORIES.values()}
    measures = {name: statistics.median(one.measures[name] for one in runs) for name in MEASURES.values()}
    told = " ".join(f"{100 * score:5.0f}" for score in scores.values())
    times = " ".join(f"{measures[name]:6.0f}" for name in ("FCP", "LCP", "TBT"))
    loads = f"{min(one.load for one in runs):.1f}–{max(one.load for one in runs):.1f}"
    found = ", ".join(sorted(frozenset[str]().union(*(one.found for one in runs)))) or "–"
    print(f"{page:44} {told} {times} {measures['CLS']:6.3f}  {loads:9} {found}", flush=True)
    return min(scores.values()) >= WANTED


def build(site: Path, address: str) -> None:
    """The site of this checkout, for ``address``."""
    command = [
        sys.executable,
        str(ROOT / "build.py"),
        "build",
        "--strict",
        "--output",
        str(site),
        "--base-url",
        address,
    ]
    subprocess.run(command, check=True, capture_output=True)


def main() -> int:
    """Measure and print a table; 1 when a page stays below what is wanted."""
    parser = argparse.ArgumentParser(description="Measure pages of the site with Lighthouse, as on a phone.")
    parser.add_argument("--runs", type=int, default=5, help="runs of each page (default: 5)")
    parser.add_argument("--lighthouse", default="npx --no-install lighthouse", help="command (default: %(default)s)")
    parser.add_argument("pages", nargs="*", metavar="PAGE", help="default: home, an overleg, a Kamerstuk, searching")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        site = Path(place) / "site"
        with serving(site, "/overlegarchief/", as_pages=True) as address:
            build(site, address)
            chosen = ["", largest(site, "overleg"), largest(site, "kamerstuk"), "zoeken.html", "zoeken.html?q=europol"]
            pages = given.pages or chosen
            print(f"Medians of {given.runs} runs, {os.cpu_count()} cores")
            heads = [f"{name:>5}" for name in CATEGORIES.values()] + [f"{name:>6}" for name in MEASURES.values()]
            print(f"{'':44} {' '.join(heads)}  load      below 0.9 in some run")
            command = shlex.split(given.lighthouse)
            good = [show(page or "(home)", [run(command, address + page) for _ in range(given.runs)]) for page in pages]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())

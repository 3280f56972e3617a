"""How long the search index of a large archive takes, how much memory, and how fast a browser searches it.

    python -m benchmarks.search [--exchanges N] [--content DIR]

The archive is multiplied to N exchanges (other ids, other years). The index is written in a process of its own, so
that its memory can be told; then Chromium searches it over http, warm, with a filter and a sort. The load of the
machine is printed beside the figures. Before that the archive as it is is built and opened from its folder
(file://): what passes between the first key in the search box and the first result, and what is read for it.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from archief import publishing, rendering, searching
from archief.content import load
from archief.linking import link
from archief.model import Archive, Overleg
from archief.settings import Settings
from tests.support.browsers import running_chromium
from tests.support.serving import serving

ROOT = Path(__file__).resolve().parent.parent
QUERIES = ("europol", "detectie versleuteling", "minister", "motie kathmann", "verordening")
RUNS = 5

# Typed as a reader does, and timed in the page: from the last key to the first result on the screen.
_TIMED = """
async ([query, options]) => {
  const started = performance.now();
  const answer = await zoeken.engine.search(query, options);
  await Promise.all(answer.results.slice(0, 10).map((result) => zoeken.engine.data(result)));
  return [performance.now() - started, answer.results.length];
}
"""
_LONGEST = """
() => new Promise((resolve) => {
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
  }).observe({ type: "longtask", buffered: true });
  setTimeout(() => resolve(longest), 300);
})
"""
# In a page from a folder: when the first key comes, and when the first exchange stands below the box.
_FIRST = """
addEventListener("keydown", () => (window.firstKey ??= performance.now()), true);
new MutationObserver(() => {
  if (document.querySelector(".zoek-lijst:not([hidden]) mark")) window.firstResult ??= performance.now();
}).observe(document, { childList: true, subtree: true, attributes: true });
"""


def multiplied(overleggen: tuple[Overleg, ...], exchanges: int) -> tuple[Overleg, ...]:
    """Copies of ``overleggen`` in other years, until there are ``exchanges`` in all."""
    found: list[Overleg] = []
    total = 0
    for number in range(1, exchanges + 1):
        for overleg in overleggen:
            if total >= exchanges:
                return tuple(found)
            day = date(2000 + number % 25, 1 + number % 12, 1 + number % 28)
            data = replace(overleg.metadata, raad=None, beantwoord=day)
            found.append(replace(overleg, id=f"{day}-kopie-{number}-{overleg.id}"[:80], metadata=data))
            total += len(overleg.exchanges)
    return tuple(found)


def archive(content: Path, exchanges: int) -> tuple[Archive, Settings]:
    """The multiplied archive. Ends the program when there is nothing to multiply."""
    loaded = load(content)
    if not loaded.overleggen:
        raise SystemExit(f"no overleggen in {content}")
    made, _ = link(multiplied(tuple(loaded.overleggen), exchanges), loaded.settings, loaded.moties)
    return made, loaded.settings


def write(content: Path, exchanges: int, directory: Path) -> None:
    """In its own process: the index and the search page, and what they took."""
    made, settings = archive(content, exchanges)
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started, before = time.perf_counter(), sum(os.times()[:4])
    files = searching.index(made, settings)
    took, worked = time.perf_counter() - started, sum(os.times()[:4]) - before
    theirs = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    more = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - own
    small, _ = link(made.overleggen[:5], settings)
    pages = [file for file in rendering.render(small, settings) if file.path.startswith(("zoeken", "static/"))]
    publishing.publish([*pages, *files], directory)
    count = sum(len(overleg.exchanges) for overleg in made.overleggen)
    plain = [file.content for file in files if not file.path.startswith("pagefind/d/")]
    size = sum(map(len, plain)) / 1e6
    more_size = sum(len(file.content) for file in files) / 1e6 - size
    print(f"{count} exchanges: index in {took:.1f} s, {worked:.1f} s of work on two cores")
    print(f"memory: Pagefind {theirs >> 10} MB, this program {more >> 10} MB more")
    print(f"{len(plain)} files, {size:.1f} MB; the same as scripts for a folder: {more_size:.1f} MB more")


def search(directory: Path) -> None:
    """Warm searches in Chromium, medians in milliseconds, and the longest the page was frozen."""
    options = {"filters": {"fractie": {"any": ["vvd"]}}, "sort": {"nieuwste": "desc"}}
    with serving(directory) as address, running_chromium() as chromium:
        page = chromium.new_page()
        page.goto(address + "zoeken.html")
        page.wait_for_selector(".zoeken-result")
        for query in QUERIES:
            page.evaluate(_TIMED, [query, options])
            times = [page.evaluate(_TIMED, [query, options]) for _ in range(RUNS)]
            print(
                f"{query!r}, VVD, newest first: {statistics.median(t for t, _ in times):.0f} ms, {times[0][1]} results"
            )
        page.locator("#q").press_sequentially("detectiebevel minister", delay=60)
        page.wait_for_timeout(1500)
        print(f"longest freeze of the page while typing: {page.evaluate(_LONGEST):.0f} ms (0: none over 50)")


def from_folder(content: Path, directory: Path) -> None:
    """The site opened by double-click, each time in a browser that has seen nothing: from first key to first result."""
    build: list[str | Path] = [sys.executable, "build.py", "build", "--content", content.resolve()]
    subprocess.run([*build, "--output", directory], check=True, cwd=ROOT, capture_output=True)
    times: list[float] = []
    read: set[Path] = set()
    for _ in range(RUNS):
        with running_chromium() as chromium:
            page = chromium.new_page()
            page.on("request", lambda request: read.add(_file(request.url)))
            page.add_init_script(_FIRST)
            page.goto((directory / "index.html").as_uri())
            read.clear()
            page.keyboard.press("/")
            page.keyboard.type("europol", delay=60)
            times.append(page.wait_for_function("() => window.firstResult && firstResult - firstKey").json_value())
    size = sum(path.stat().st_size for path in read if path.is_file()) / 1e3
    told = ", ".join(f"{time / 1e3:.2f}" for time in sorted(times))
    print(f"from a folder, first result {told} s after the first key; {size:.0f} kB in {len(read)} files read")


def _file(address: str) -> Path:
    return Path(url2pathname(urlsplit(address).path))


def main() -> None:
    """Parse, write, search, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--exchanges", type=int, default=5000)
    parser.add_argument("--content", type=Path, default=ROOT / "content")
    parser.add_argument("--write", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.write:
        write(given.content, given.exchanges, given.write)
        return
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as place:
        from_folder(given.content, Path(place) / "folder")
        arguments = ["--exchanges", str(given.exchanges), "--content", given.content, "--write", Path(place) / "site"]
        subprocess.run([sys.executable, "-m", "benchmarks.search", *arguments], check=True, cwd=ROOT)
        search(Path(place) / "site")


if __name__ == "__main__":
    main()

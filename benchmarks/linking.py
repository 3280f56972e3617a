"""How long linking takes beside reading, and whether both grow in step with the archive.

Makes an archive of N overleggen from those in ``content/`` (other dates, other numbers), reads and links it, and
prints time per document and memory. The last tables recognise hostile texts of growing length, and hear who speaks.

    python -m benchmarks.linking [N ...]        default: 250 500 1000 2000

Times are processor seconds of this machine; the ratio and the growth are what counts.
"""

from __future__ import annotations

import re
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

from archief import collector
from archief.citations import recognise
from archief.importing.speech import listen
from archief.linking import link
from archief.model import Overleg
from archief.reading import read
from archief.settings import Settings, read_settings

CONTENT = Path(__file__).parents[1] / "content"
SIZES = (250, 500, 1000, 2000)
HOSTILE = {
    "digits": "1",
    "digits in pairs": "12 345, ",
    "nr.": "nr. ",
    "numbers": "32317, nr. 5; ",
    "moties": "motie-Kathmann c.s. (32317, nr. 5) en de ",
    "objects": "Hoe is de motie-Kuik over een pilot om de zorg, en wonen te doen en (32317, nr. 5)? ",
    "ranges": "Kamerstuk 32317, nrs. 5–25 en ",
    "questions": "antwoord op vraag 2, 3 en ",
    "above": "zoals eerder aangegeven ",
    "brackets": "https://a((",
}
SPOKEN = {
    "quotations": "«",
    "joining in": "de leden sluiten zich ",
    "hoping": "dan deze leden hopen ",
    "carrying out": "is uitvoering geven ",
    "rightly": "de leden zijn terecht ",
    "telling again": "De leden van de SP-fractie vragen naar de kosten. Deze ",
}


def main(sizes: tuple[int, ...]) -> None:
    """Print the tables."""
    settings, _ = read_settings(CONTENT)
    sources = [
        (path.parent.name, path.read_text(encoding="utf-8")) for path in sorted(CONTENT.glob("overleggen/*/overleg.md"))
    ]
    heads = ("overleggen", "exchanges", "read s", "link s", "ratio", "MB linked", "KB each")
    print("".join(f"{head:>11}" for head in heads))
    for size in sizes:
        print(measure(list(copies(sources, size)), settings))
    for texts, function in ((HOSTILE, recognise), (SPOKEN, listen)):
        print(f"\n{'hostile text':>16} {'25,000':>9} {'50,000':>9} {'100,000 characters (ms)':>24}")
        for name, piece in texts.items():
            made = [(piece * (length // len(piece) + 1))[:length] for length in (25_000, 50_000, 100_000)]
            times = [milliseconds(function, text) for text in made]
            print(f"{name:>16} {times[0]:9.1f} {times[1]:9.1f} {times[2]:24.1f}")


def copies(sources: list[tuple[str, str]], size: int) -> Iterator[tuple[str, str]]:
    """``size`` documents: the sources in turn, each copy with a date and Kamerstuk numbers of its own."""
    for number in range(size):
        name, text = sources[number % len(sources)]
        turn = number // len(sources)
        year = str(1950 + turn % 70)
        moved = renumbered(text, turn)
        yield f"{year}{name[4:]}-{turn}", re.sub(r"(?m)^(\w+: )(\{naam.*?van: )?\d{4}-", rf"\g<1>\g<2>{year}-", moved)


def renumbered(text: str, by: int) -> str:
    """``text`` with every "nr. 981" raised by ``by``."""
    return re.sub(r"nr\. (\d+)", lambda match: f"nr. {int(match[1]) + by}", text)


def measure(documents: list[tuple[str, str]], settings: Settings) -> str:
    """One line of the table."""
    start = process_time()
    overleggen: list[Overleg] = []
    with collector.paused():  # as archief.content.load does
        for overleg_id, text in documents:
            overleg, _ = read(text, overleg_id, f"{overleg_id}.md", settings)
            if overleg:
                overleggen.append(overleg)
    reading = process_time() - start
    start = process_time()
    archive, _ = link(overleggen, settings)
    linking = process_time() - start
    exchanges = sum(len(overleg.exchanges) for overleg in archive.overleggen)
    del archive
    tracemalloc.start()
    kept = link(overleggen, settings)
    memory = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del kept
    figures = (f"{len(overleggen)}", f"{exchanges}", f"{reading:.2f}", f"{linking:.2f}", f"{linking / reading:.1%}")
    return "".join(f"{f:>11}" for f in (*figures, f"{memory / 1e6:.1f}", f"{memory / 1e3 / len(overleggen):.1f}"))


def milliseconds(function: Callable[[str], object], text: str) -> float:
    """How long ``function`` takes."""
    start = process_time()
    function(text)
    return 1000 * (process_time() - start)


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)

"""Writes generated documents and their expected exports into a directory, to look at."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from tests.corpus.layouts import LAYOUTS, WORD_LAYOUTS
from tests.corpus.truth import expected


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    parser.add_argument("directory", type=Path)
    parser.add_argument(
        "--layout", choices=sorted([*LAYOUTS, *WORD_LAYOUTS]), action="append", help="only this one; may be repeated"
    )
    parser.add_argument("--seeds", type=int, default=3, help="how many documents of each (default 3)")
    parser.add_argument("--first", type=int, default=0, help="the first seed (default 0)")
    options = parser.parse_args()
    options.directory.mkdir(parents=True, exist_ok=True)
    for name in options.layout or [*LAYOUTS, *WORD_LAYOUTS]:
        for seed in range(options.first, options.first + options.seeds):
            typed = (True, True)
            stem = f"2024-01-01-{name}-{seed}"
            if name in LAYOUTS:
                document = LAYOUTS[name].make(seed)
                text = LAYOUTS[name].typeset(document, seed)
                (options.directory / f"{stem}.txt").write_text(text, encoding="utf-8")
            else:
                word = WORD_LAYOUTS[name]
                document, typed = word.make(seed), word.look.typed
                (options.directory / f"{stem}.docx").write_bytes(word.typeset(document, seed, word.look))
            truth = json.dumps(expected(document, typed), ensure_ascii=False, indent=1)
            (options.directory / f"{stem}.expected.json").write_text(truth, encoding="utf-8")


if __name__ == "__main__":
    main()

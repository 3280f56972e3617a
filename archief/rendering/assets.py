"""Style sheets, scripts and pictures: copied to the site's ``static/``.

A page asks for them with a piece of their content's hash behind the name (``static/site.css?v=…``), so that no
cache ever serves a stale one; the query means nothing to a folder opened from disk. One sheet is made here: the
colours of the fracties, because a page may hold no style of its own (strict CSP). Sheets go without comments and
indents: a page waits for them before it shows anything.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from archief.output import OutputFile
from archief.settings import Settings

DIRECTORY = Path(__file__).resolve().parents[2] / "static"
FRACTIES = "fracties.css"
_COMMENT = re.compile(rb"\s*/\*.*?\*/", re.DOTALL)
_INDENT = re.compile(rb"\n\s+")


@dataclass(frozen=True, slots=True)
class Assets:
    """Static files by their name below ``static/``."""

    files: Mapping[str, bytes]

    def version(self, name: str) -> str:
        """``?v=…`` for a file. Raises KeyError for one that does not exist, so that no page asks for it."""
        return "?v=" + hashlib.sha256(self.files[name]).hexdigest()[:10]

    def outputs(self) -> Iterator[OutputFile]:
        """The files as they stand in the site."""
        for name, content in self.files.items():
            yield OutputFile(f"static/{name}", content)


def load(settings: Settings) -> Assets:
    """All static files of the checkout and the sheet of fractie colours, in order of name."""
    files = {
        path.relative_to(DIRECTORY).as_posix(): _content(path)
        for path in DIRECTORY.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }
    files[FRACTIES] = _fractie_colours(settings)
    return Assets(dict(sorted(files.items())))


def _content(path: Path) -> bytes:
    content = path.read_bytes()
    return _INDENT.sub(b"\n", _COMMENT.sub(b"", content)).lstrip() if path.suffix == ".css" else content


def _fractie_colours(settings: Settings) -> bytes:
    rules = (f".fractie-{slug}{{--fractie:{colour}}}\n" for slug, colour in sorted(settings.colours.items()))
    return "".join(rules).encode("utf-8")

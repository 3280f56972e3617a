"""Archive → the files below ``pagefind/``, from a cache when nothing that is searched has changed."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import cbor2

from archief.model import Archive
from archief.output import OutputFile
from archief.searching.documents import documents
from archief.searching.guide import guide
from archief.searching.offline import as_scripts
from archief.searching.service import Document, write_index
from archief.searching.tidying import tidy
from archief.settings import Settings

DIRECTORY = "pagefind"
_CACHED = "search-{}.cbor"


def index(archive: Archive, settings: Settings, cache: Path | None = None) -> tuple[OutputFile, ...]:
    """The search index, as files and as scripts for a folder opened from disk, and the guide of the search page.

    Equal archives give equal bytes. ``cache`` is a directory of ours (it is made); the index found in it is taken
    when it was made of the same documents by the same code. An archive without exchanges has only the guide.

    Raises Stop when Pagefind is missing or of another version, PagefindError when it refuses what we sent.
    """
    files: dict[str, bytes] = {}
    found = tuple(documents(archive, settings.fracties))
    if found:
        files = _cached(found, cache) if cache else tidy(write_index(found))
    return (
        *(OutputFile(f"{DIRECTORY}/{path}", content) for path, content in (files | as_scripts(files)).items()),
        guide(archive, settings),
    )


def _cached(found: tuple[Document, ...], cache: Path) -> dict[str, bytes]:
    """The index of ``found`` by way of ``cache``, which keeps only the last one."""
    kept = cache / _CACHED.format(_key(found))
    if kept.is_file():
        read: dict[str, bytes] = cbor2.loads(kept.read_bytes())
        return read
    files = tidy(write_index(found))
    cache.mkdir(parents=True, exist_ok=True)
    new = kept.with_suffix(".new")
    new.write_bytes(cbor2.dumps(files))
    for old in cache.glob(_CACHED.format("*")):
        old.unlink(missing_ok=True)
    new.replace(kept)
    return files


def _key(found: tuple[Document, ...]) -> str:
    """What the index depends on: the documents, and the code of this room (Pagefind's version stands in it)."""
    digest = sha256()
    for module in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(module.read_bytes())
    for document in found:
        digest.update(f"\0{document.url}\0{document.html}".encode())
    return digest.hexdigest()[:20]

"""Archive → the files below ``pagefind/``, from a cache when nothing that is searched has changed."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
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
_KEPT = 8
"""Indexes of other content that are kept: the tests, a preview and a build may take turns."""
_DIGEST = hashlib.sha256().digest_size
"""A kept index begins with the digest of the rest: one that is damaged is not taken."""


def index(archive: Archive, settings: Settings, cache: Path | None = None) -> tuple[OutputFile, ...]:
    """The search index, as files and as scripts for a folder opened from disk, and the guide of the search page.

    Equal archives give equal bytes. ``cache`` is a directory of ours (it is made); the index found in it is taken
    when it was made of the same documents by the same code. It only saves time: where it cannot be read or written,
    the index is made. An archive without exchanges has only the guide.

    Raises Stop when Pagefind is missing or of another version, PagefindError when it refuses what we sent.
    """
    files: dict[str, bytes] = {}
    if any(overleg.exchanges for overleg in archive.overleggen):
        found = documents(archive, settings.fracties)
        files = _cached(found, cache) if cache else tidy(write_index(found))
    return (
        *(OutputFile(f"{DIRECTORY}/{path}", content) for path, content in (files | as_scripts(files)).items()),
        guide(archive, settings),
    )


def _cached(found: Iterable[Document], cache: Path) -> dict[str, bytes]:
    """The index of ``found`` by way of ``cache``. Several builds may use it at once.

    Without a kept index Pagefind reads the first documents while the later ones are still made.
    """
    digest = _digest_of_this_room()
    found = _digested(found, digest)
    if any(cache.glob(_CACHED.format("*"))):
        found = tuple(found)
        if files := _kept(cache / _name(digest)):
            return files
    files = tidy(write_index(found))
    _keep(files, cache / _name(digest))
    return files


def _kept(path: Path) -> dict[str, bytes]:
    """The files that were kept at ``path``; none when they are not there, cannot be read or are damaged."""
    try:
        kept = path.read_bytes()
    except OSError:
        return {}
    digest, packed = kept[:_DIGEST], kept[_DIGEST:]
    if hashlib.sha256(packed).digest() != digest:
        return {}
    files: dict[str, bytes] = cbor2.loads(packed)
    return files


def _keep(files: dict[str, bytes], kept: Path) -> None:
    """Keep ``files`` for the next build. Where nothing may be written, the next build makes them again."""
    packed = cbor2.dumps(files)
    with suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        _replace(kept, hashlib.sha256(packed).digest() + packed)
        by_age = sorted(kept.parent.glob(_CACHED.format("*")), key=_age)
        for old in by_age[:-_KEPT]:
            old.unlink(missing_ok=True)


def _replace(path: Path, content: bytes) -> None:
    """Whole or not at all: another build may read ``path`` meanwhile."""
    handle, new = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(new).replace(path)
    except BaseException:
        Path(new).unlink(missing_ok=True)
        raise


def _age(path: Path) -> float:
    """When a file was written; one that another build has just removed counts as the oldest."""
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return 0.0


def _name(digest: hashlib._Hash) -> str:
    return _CACHED.format(digest.hexdigest()[:20])


def _digest_of_this_room() -> hashlib._Hash:
    """What an index depends on besides its documents: the code that sends and tidies (with Pagefind's version)."""
    digest = hashlib.sha256()
    for module in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(module.read_bytes())
    return digest


def _digested(found: Iterable[Document], digest: hashlib._Hash) -> Iterator[Document]:
    """The same documents; when the last has gone by, ``digest`` is of them all."""
    for document in found:
        digest.update(f"\0{document.url}\0{document.html}".encode())
        yield document

"""Makes Pagefind's files the same on every run, and leaves out what the site does not use.

Pagefind writes filters, their values and sort keys in the order of a hash table. They are sorted here, the files that
change by it are named after their content again, and so is what names them. A file is gzip of a signature and CBOR: a
filter is ``[name, [[value, [page, …]], …]]``; in the meta file the fourth element is ``[[filter, hash], …]`` and the
fifth ``[[sort key, [page, …]], …]``. The entry file tells the hash of the meta file. (Pagefind 1.5.2, pinned.)
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from hashlib import sha256

import cbor2

from archief.searching.service import LANGUAGE, PagefindError

ENTRY = "pagefind-entry.json"
WORKER = "pagefind-worker.js"
WASM = f"wasm.{LANGUAGE}.pagefind"

_SIGNATURE = b"pagefind_dcd"
_FILTERS, _SORTS = 3, 4


def tidy(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of an index that the site needs, sorted by path: equal for equal documents.

    Raises PagefindError when they do not look as this version writes them.
    """
    entry = json.loads(files[ENTRY])
    if set(entry["languages"]) != {LANGUAGE}:
        raise PagefindError(f"an index in other languages: {sorted(entry['languages'])}")
    kept = {path: content for path, content in files.items() if path.startswith(("index/", "fragment/"))}
    kept |= {path: files[path] for path in (WORKER, WASM)}

    meta = _unpack(files[f"pagefind.{entry['languages'][LANGUAGE]['hash']}.pf_meta"])
    for named in meta[_FILTERS]:
        name, values = _unpack(files[f"filter/{named[1]}.pf_filter"])
        content = _pack([name, sorted(values)])
        named[1] = _name(content, 7)
        kept[f"filter/{named[1]}.pf_filter"] = content
    meta[_FILTERS].sort()
    meta[_SORTS].sort()

    content = _pack(meta)
    entry["languages"][LANGUAGE]["hash"] = _name(content, 10)
    kept[f"pagefind.{_name(content, 10)}.pf_meta"] = content
    kept[ENTRY] = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    return dict(sorted(kept.items()))


def _name(content: bytes, length: int) -> str:
    return f"{LANGUAGE}_{sha256(content).hexdigest()[:length]}"


def _unpack(content: bytes) -> list[list[list[str]]]:
    plain = gzip.decompress(content)
    if not plain.startswith(_SIGNATURE):
        raise PagefindError("an index file without Pagefind's signature")
    unpacked: list[list[list[str]]] = cbor2.loads(plain[len(_SIGNATURE) :])
    return unpacked


def _pack(value: object) -> bytes:
    return gzip.compress(_SIGNATURE + cbor2.dumps(value), mtime=0)

"""Which reader a file needs; what a file is, is seen by its first bytes rather than by its name."""

from __future__ import annotations

from archief.importing import text, word
from archief.importing.source import Source

SUFFIXES = (".txt", ".text", ".docx")


def read_source(path: str, data: bytes) -> Source:
    """The source in ``data``. Raises ``decode.Unreadable`` when no reader can make text of it."""
    return word.read(path, data) if data.startswith(b"PK\x03\x04") else text.read(path, data)


def suffix_of(data: bytes, given: str) -> str:
    """The suffix under which the original is kept: the one it has, or the one its bytes ask for."""
    if data.startswith(b"PK\x03\x04"):
        return ".docx"
    return given.lower() if given.lower() in SUFFIXES else ".txt"

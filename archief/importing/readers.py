"""Which reader a file needs; what a file is, is seen by its first bytes rather than by its name."""

from __future__ import annotations

from archief.importing import text
from archief.importing.source import Source

SUFFIXES = (".txt", ".text", ".docx")

_ZIP = b"PK\x03\x04"
# Zip (.docx, .odt), OLE (.doc, or .docx behind a password) and RTF: the reader of Word files says what it is.
_WORD = (_ZIP, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf")


def read_source(path: str, data: bytes) -> Source:
    """The source in ``data``. Raises ``decode.Unreadable`` when no reader can make text of it."""
    if not data.startswith(_WORD):
        return text.read(path, data)
    from archief.importing import word  # noqa: PLC0415 - its XML library is a tenth of what reading a text costs

    return word.read(path, data)


def suffix_of(data: bytes, given: str) -> str:
    """The suffix under which the original is kept: the one it has, or the one its bytes ask for."""
    if data.startswith(_ZIP):
        return ".docx"
    return given.lower() if given.lower() in SUFFIXES else ".txt"

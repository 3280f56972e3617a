"""Bytes become text: which encoding a text file is in, and what is no text at all.

Judges by the bytes alone. Raises ``Unreadable`` with a sentence for the user; knows nothing of overleggen.
"""

from __future__ import annotations

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Characters that no text has: control codes except tab, line feed, vertical tab, form feed, return.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")

# Where a program that reads PDF met a word that was cut at the end of a line, it may write one of these.
CUT = "\ufffe"
_CUT = re.compile(r"(?<=\w)\x02(?=\n?\w)")
# At the start of a line: a sign of a font that tells no program which it is, as a bullet of a list.
_NAMELESS = re.compile(r"^[ \t]*(?:\(cid:\d+\)|[\x80-\x84\x86-\x9f])(?=[ \t]|$)", re.MULTILINE)


class Unreadable(Exception):  # noqa: N818 - a finding about a file, not a fault in the program
    """The file holds no text; the message says why, ``hint`` how to mend it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def decode(data: bytes) -> str:
    """The text of a file: UTF-8, UTF-16 or -32 (by its byte order mark, or by its NUL bytes), else Windows-1252.

    Lines end in ``\\n``; stray control characters are taken out, but one that cuts a word is ``CUT``. Raises
    ``Unreadable`` for an empty file and for one that is no text (an image, a PDF, an archive).
    """
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise Unreadable("the file is empty", "export the document again")
    if data.startswith(b"%PDF-"):
        raise Unreadable("this is a PDF, not text", "make text of it (pdftotext -layout), or import the Word file")
    text = _decoded(data)
    text = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    if len(_CONTROL.findall(text)) > 0.05 * len(text):
        raise Unreadable("this is no text: it is full of control characters", "is it perhaps another kind of file?")
    return _CONTROL.sub("", _NAMELESS.sub("•", _CUT.sub(CUT, text)))


def _decoded(data: bytes) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, errors="replace")
    guess = _wide(data)
    if guess:
        return data.decode(guess, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as mistake:
        # A file cut off in the middle of its last character is still UTF-8.
        if mistake.start >= len(data) - 3:
            return data[: mistake.start].decode("utf-8")
        if _mostly_utf8(data):
            return data.decode("utf-8", errors="replace")
    return data.decode("cp1252", errors="replace")


def _wide(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: Latin text then has a NUL in every other byte."""
    sample = data[:4000]
    half = len(sample) // 2
    if half < 2:
        return None
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _mostly_utf8(data: bytes) -> bool:
    """Whether the file is UTF-8 with a few broken bytes, rather than another encoding."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    good = sum(1 for c in text if ord(c) > 127) - broken
    return broken < 0.2 * good

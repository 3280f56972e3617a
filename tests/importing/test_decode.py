"""What encoding a file is in, and what is no text."""

from __future__ import annotations

import pytest

from archief.importing.decode import Unreadable, decode

TEXT = "Vragen over één café – «vóór»\nen meer\n" * 4


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("cp1252"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.encode().replace(b"en meer", b"en\x00 meer"),
    ],
    ids=["utf-8", "bom", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "crlf", "cr", "nul"],
)
def test_every_usual_encoding_is_read(data: bytes) -> None:
    assert decode(data) == TEXT


def test_a_cut_character_at_the_end_is_left_out() -> None:
    assert decode("Raad één".encode()[:-2]) == "Raad é"


@pytest.mark.parametrize(
    "data", [b"", b" \n\r\n", b"\xef\xbb\xbf", b"\xff\xfe\n\x00", bytes(range(32)) * 9, b"%PDF-1.4"]
)
def test_what_is_no_text_is_refused_with_a_hint(data: bytes) -> None:
    with pytest.raises(Unreadable) as caught:
        decode(data)
    assert caught.value.hint

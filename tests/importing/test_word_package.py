"""Word files that cannot be read say why, and no file can do harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archief.importing.decode import Unreadable
from archief.importing.word import read
from tests.importing.wordzip import p, word_file

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"", "the file is empty", id="empty"),
        pytest.param(b"Gewone tekst", "damaged", id="text"),
        pytest.param(_OLE, "old Word file", id="doc"),
        pytest.param(_OLE + "EncryptedPackage".encode("utf-16-le"), "password", id="password"),
        pytest.param(b"{\\rtf1 Tekst}", "RTF", id="rtf"),
        pytest.param(word_file(p("Tekst"))[:400], "damaged", id="cut off"),
        pytest.param(word_file("<w:p><w:r>"), "damaged", id="broken xml"),
        pytest.param(word_file(p()), "holds no text", id="no text"),
        pytest.param(word_file(p("x"), main="xl/workbook.xml"), "no Word file", id="spreadsheet"),
        pytest.param(
            word_file(p("x"), more={"mimetype": b"application/vnd.oasis.opendocument.text"}), "OpenDocument", id="odt"
        ),
    ],
)
def test_an_unreadable_file_says_why(data: bytes, message: str) -> None:
    with pytest.raises(Unreadable, match=message) as stopped:
        read("test.docx", data)
    assert stopped.value.hint


def test_a_zip_that_unpacks_to_too_much_is_refused() -> None:
    with pytest.raises(Unreadable, match="too much"):
        read("test.docx", word_file(p("x"), more={"word/comments.xml": bytes(40 * 1024 * 1024)}))


def test_entities_are_refused(tmp_path: Path) -> None:
    (tmp_path / "geheim.txt").write_text("geheim")
    doctype = f"<!DOCTYPE x [<!ENTITY e SYSTEM '{(tmp_path / 'geheim.txt').as_uri()}'><!ENTITY b 'bom'>]>"
    with pytest.raises(Unreadable, match="entities"):
        read("test.docx", word_file(p("Voor &e;&b; na"), doctype=doctype))


def test_strict_open_xml_is_read_too() -> None:
    strict = word_file(p("Tekst"), namespace="http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert read("test.docx", strict).raw == "Tekst"


def test_a_missing_picture_is_no_reason_to_stop() -> None:
    rels = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"'
        b' Target="NULL"/></Relationships>'
    )
    found = read("test.docx", word_file(p("Tekst"), header=p("Kop"), more={"word/_rels/header.xml.rels": rels}))
    assert found.furniture == ("Kop",)


@given(st.data())
def test_a_damaged_file_never_ends_in_a_trace(data: st.DataObject) -> None:
    whole = word_file(p("De leden vragen.") + p("Het kabinet antwoordt."), header=p("Kop"))
    at = data.draw(st.integers(0, len(whole) - 1))
    length = data.draw(st.integers(0, 40))
    mutated = whole[:at] + data.draw(st.binary(max_size=20)) + whole[at + length :]
    try:
        read("test.docx", mutated)
    except Unreadable as stopped:
        assert str(stopped)

"""One print as several programs give its text: whichever of them was used, the import is the same.

``prints/*.txt`` are named after the program. A form feed is written ``<FF>``, the sign that PDFium puts for a hyphen
and the end of its line ``<CUT>``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from archief.importing import Imported, import_source, read_source
from archief.settings import Settings
from tests.importing.outline import outline

_FILES = sorted((Path(__file__).parent / "prints").glob("*.txt"))
_EXPECTED = (Path(__file__).parent / "prints" / "expected.outline").read_text(encoding="utf-8").strip()


def _imported(text: str) -> Imported:
    text = text.replace("<FF>", "\f").replace("<CUT>", "\ufffe")
    return import_source(read_source("bron.txt", text.encode()), "2019-04-02-proef", settings=Settings())


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_a_print_is_read_alike_whatever_gave_its_text(path: Path) -> None:
    assert outline(_imported(path.read_text(encoding="utf-8"))) == _EXPECTED


@pytest.mark.parametrize("sign", ["\ufffe", "\ufffe\n", "\x02", "\x02\n", "\u00ad\n"])
def test_a_sign_for_the_hyphen_at_a_lines_end_is_one(sign: str) -> None:
    text = (Path(__file__).parent / "prints" / "pdfium.txt").read_text(encoding="utf-8")
    assert outline(_imported(text.replace("<CUT>", sign))) == _EXPECTED


def test_numbers_of_notes_that_stand_together_belong_to_the_texts_below() -> None:
    text = (Path(__file__).parent / "prints" / "poppler.txt").read_text(encoding="utf-8")
    start, end = text.index("2\n\nLoopstromen"), text.index("4\nBrief")
    both = "2\n3\n\nLoopstromen rond het station, gemeente Heerdam\nKamerstuk 29 984, nr. 812\n"
    assert outline(_imported((text[:start] + both + text[end:]).replace("\n3\n\nTweede", "\nTweede"))) == _EXPECTED


def test_a_note_that_refers_to_a_print_is_no_foot_of_a_page() -> None:
    text = (Path(__file__).parent / "prints" / "poppler-raw.txt").read_text(encoding="utf-8")
    old, new = "Kamerstuk 29 984, nr. 812", "Tweede Kamer, vergaderjaar 2018–2019, 29 984, nr. 812"
    assert outline(_imported(text.replace(old, new))) == _EXPECTED.replace(old, new)

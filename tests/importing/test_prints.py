"""One print as several programs give its text: whichever of them was used, the import is the same.

``prints/*.txt`` are named after the program. A form feed is written ``<FF>``, the sign that PDFium puts for a hyphen
and the end of its line ``<CUT>``, a bullet without a name ``<81>``.
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
    text = text.replace("<FF>", "\f").replace("<CUT>", "\ufffe").replace("<81>", "\x81")
    return import_source(read_source("bron.txt", text.encode()), "2019-04-02-proef", settings=Settings())


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_a_print_is_read_alike_whatever_gave_its_text(path: Path) -> None:
    assert outline(_imported(path.read_text(encoding="utf-8"))) == _EXPECTED


def _print(name: str) -> str:
    return (Path(__file__).parent / "prints" / f"{name}.txt").read_text(encoding="utf-8")


def _doubts(imported: Imported) -> list[str]:
    assert imported.report
    return [reason for _, reason in imported.report.doubts]


@pytest.mark.parametrize("sign", ["\ufffe", "\ufffe\n", "\x02", "\x02\n", "\u00ad\n"])
def test_a_sign_for_the_hyphen_at_a_lines_end_is_one(sign: str) -> None:
    assert outline(_imported(_print("pdfium").replace("<CUT>", sign))) == _EXPECTED


def test_numbers_of_notes_that_stand_together_belong_to_the_texts_below() -> None:
    text = _print("poppler")
    start, end = text.index("2\n\nLoopstromen"), text.index("4\nBrief")
    both = "2\n3\n\nLoopstromen rond het station, gemeente Heerdam\nKamerstuk 29 984, nr. 812\n"
    assert outline(_imported((text[:start] + both + text[end:]).replace("\n3\n\nTweede", "\nTweede"))) == _EXPECTED


def test_a_note_that_refers_to_a_print_is_no_foot_of_a_page() -> None:
    text = _print("poppler-raw")
    old, new = "Kamerstuk 29 984, nr. 812", "Tweede Kamer, vergaderjaar 2018–2019, 29 984, nr. 812"
    assert outline(_imported(text.replace(old, new))) == _EXPECTED.replace(old, new)


def test_a_mark_set_apart_from_its_word_is_one_where_its_note_is_and_is_doubted() -> None:
    doubts = _doubts(_imported(_print("pypdf")))
    assert doubts == [f"voetnoot {label}: of dit cijfer het nootteken is, is niet zeker" for label in (2, 4)]
    assert not any(_doubts(_imported(_print(path.stem))) for path in _FILES if path.stem != "pypdf")


def test_a_mark_set_apart_is_sought_neither_in_a_year_nor_in_a_label() -> None:
    text = _print("pypdf").replace("looproutes 2 en", "looproutes uit 2022 en").replace("tunnel. 3 De", "tunnel. De")
    text = text.replace("2 Loopstromen rond het station, gemeente Heerdam\n3 Kamerstuk 29 984, nr. 812\n", "")
    assert "uit 2022 en" in outline(_imported(text))
    unmarked = _print("fitz").replace("verdeeld.5", "verdeeld.")
    assert _doubts(_imported(unmarked)) == ["voetnoot 5: niet gevonden waar het nootteken in de tekst staat"]


def test_a_mark_without_its_note_is_told_of() -> None:
    text = _print("poppler-layout")
    without = text[: text.index("2\n  Loopstromen")] + text[text.rindex("Tweede Kamer") :]
    assert _doubts(_imported(without)) == [f"nootteken {label}: er staat geen voetnoot bij" for label in (2, 3)]


@pytest.mark.parametrize(("name", "mark", "lost"), [("fitz", "3 De", "3De"), ("pypdf", " 3 De", " 3De")])
def test_a_mark_behind_which_the_space_was_lost(name: str, mark: str, lost: str) -> None:
    text = _print(name).replace(f"tunnel.{mark}", f"tunnel.{lost}")
    assert outline(_imported(text)) == _EXPECTED


_APART = [path for path in _FILES if path.stem != "pdfium"]  # where each note has a line of its own


@pytest.mark.parametrize("path", _APART, ids=lambda path: path.stem)
def test_a_note_may_begin_in_lower_case_or_with_a_number(path: Path) -> None:
    text, expected = path.read_text(encoding="utf-8"), _EXPECTED
    for old, new in (
        ("Kamerstuk 29 984, nr. 812", "bis: openbaar vervoer"),
        ("Loopstromen rond", "1,9 kilometer rond"),
    ):
        text, expected = text.replace(old, new), expected.replace(old, new)
    assert outline(_imported(text)) == expected


def test_a_message_in_place_of_an_answer_is_the_answer_to_all_that_was_asked() -> None:
    head = _print("fitz").split("Vraag 1\n")[0]
    asked = "Vraag 1\nIs de stalling leeg?\nVraag 2\nWie heeft haar betaald?\n"
    made = outline(_imported(f"{head}{asked}Mededeling\nDeze vragen zijn beantwoord in mijn brief van 2 april 2019.\n"))
    assert "A vraag-1 vraag-2: Deze vragen zijn beantwoord in mijn brief van 2 april 2019." in made


def test_words_that_a_program_joined_without_a_trace_are_told_of() -> None:
    text = _print("poppler").replace(
        "aangedrongen?", "aangedrongen, en zelf voor de bewegwijzering naar de stalling zorgt?"
    )
    assert _doubts(_imported(text)) == [
        "wat uit de PDF kwam, heeft afgebroken woorden zelf aaneengeschreven: een koppelteken kan ontbreken"
    ]
    assert not _doubts(_imported(_print("poppler-raw")))


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_text_behind_a_short_list_item_is_a_paragraph(path: Path) -> None:
    item, text = "Het licht in de tunnel\n", "Over beide spreek ik hem nog dit jaar, en ook over de bewaking.\n"
    made = outline(_imported(path.read_text(encoding="utf-8").replace(item, item + text)))
    assert made == _EXPECTED.replace(item, f"{item}  {text}")


def test_the_sign_behind_a_mark_may_have_a_line_of_its_own() -> None:
    text = _print("poppler-raw").replace(
        "naar de looproutes2 en naar\n", "onder meer naar de looproutes2\n.\nDaarna naar\n"
    )
    assert outline(_imported(text)) == _EXPECTED.replace(
        "naar de looproutes[2] en", "onder meer naar de looproutes[2]. Daarna"
    )


def test_a_number_alone_that_ends_a_sentence_is_no_list_item() -> None:
    old = "Nee. Het zijn er acht, alle van voor 2010. Bij een nieuwe gaat het om:"
    lines = (
        "Nee. Over de bezwaren daartegen verwijs ik u graag naar het antwoord op vraag",
        "3.",
        "Verder blijkt dat niemand er om vraagt. Bij een nieuwe ingang gaat het om:",
    )
    imported = _imported(_print("fitz").replace(old, "\n".join(lines)))
    assert outline(imported) == _EXPECTED.replace(old, f"{lines[0]} 3.\n  {lines[2]}")
    assert not _doubts(imported)


def test_bullets_without_text_are_told_of() -> None:
    first, second = "(cid:129) Het onderhoud van de stalling\n", "(cid:129) Het toezicht in de avond"
    text = (
        _print("pdfminer")
        .replace(first + second, f"(cid:129)\n{second}")
        .replace("reizigers wordt gehouden\n", "reizigers wordt gehouden\n\nHet onderhoud van de stalling\n")
    )
    assert _doubts(_imported(text)) == [
        "een los opsommingsteken: de regels eromheen kunnen in een andere volgorde horen"
    ]

"""``build.py import``: what it writes, what it leaves alone, what it says."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from archief.importing import run
from archief.settings import Settings

TEXT = """Vragen van de leden van de VVD-fractie

De leden van de VVD-fractie vragen hoe het met de havens gaat.

Antwoord: Het gaat goed.

Kan de minister dat toelichten?

Antwoord: Ja.
"""
ID = "2025-03-31-havens"
CONTENT = Path(__file__).parents[2] / "content" / "overleggen"


def _import(content: Path, *files: Path, wish: str | None = None, **options: bool) -> tuple[int, str]:
    code, said, wrong = _import_apart(content, *files, wish=wish, **options)
    return code, said + wrong


def _import_apart(content: Path, *files: Path, wish: str | None = None, **options: bool) -> tuple[int, str, str]:
    stream, errors = io.StringIO(), io.StringIO()
    code = run(files, content, id=wish, settings=Settings(), stream=stream, errors=errors, **options)
    return code, stream.getvalue(), errors.getvalue()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "in" / f"{ID}.txt"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return tmp_path / "content"


def _document(content: Path) -> Path:
    return content / "overleggen" / ID / "overleg.md"


def test_the_markdown_and_the_original_are_written(content: Path, source: Path) -> None:
    code, said = _import(content, source)
    assert code == 0
    assert "::: vraag vvd-2" in _document(content).read_text(encoding="utf-8")
    assert (_document(content).parent / "bron.txt").read_bytes() == source.read_bytes()
    assert "2: 2 answered, 0 remarks" in said
    assert "dropped: 2 in labels" in said
    assert "python build.py check" in said


def test_a_document_without_a_date_is_told_of(content: Path, source: Path) -> None:
    _, said = _import(content, source)
    assert "no date found: add `beantwoord: YYYY-MM-DD` to the front matter" in said
    assert "Next: add `beantwoord: YYYY-MM-DD` to the front matter; look" in said
    source.write_text(f"Bij brief van 4 maart 2024 zijn de vragen beantwoord.\n\n{TEXT}", encoding="utf-8")
    _, said = _import(content, source)
    assert "YYYY-MM-DD" not in said


def test_a_second_time_changes_nothing(content: Path, source: Path) -> None:
    _import(content, source)
    before = _document(content).read_bytes()
    code, said = _import(content, source)
    assert code == 0
    assert "unchanged" in said
    assert _document(content).read_bytes() == before
    assert sorted(path.name for path in _document(content).parent.iterdir()) == ["bron.txt", "overleg.md"]


def test_a_corrected_original_replaces_what_nobody_edited(content: Path, source: Path) -> None:
    _import(content, source)
    source.write_text(TEXT.replace("goed", "beter"), encoding="utf-8")
    code, said = _import(content, source)
    assert code == 0
    assert "replaced" in said
    assert "Het gaat beter." in _document(content).read_text(encoding="utf-8")


def test_another_document_does_not_take_the_place_of_one_with_its_id(content: Path, tmp_path: Path) -> None:
    first, second = (CONTENT / id / "bron.txt" for id in ("2026-03-05-jbz-raad", "2024-03-04-jbz-raad"))
    copy = tmp_path / "2026-03-05-jbz-raad.txt"
    copy.write_bytes(second.read_bytes())
    _import(content, first, wish=copy.stem)
    folder = content / "overleggen" / "2026-03-05-jbz-raad"
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    code, said = _import(content, copy)
    assert code == 1
    assert "error[other-document]" in said
    assert "give this one an id of its own with --id" in said
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert _import(content, copy, force=True)[0] == 0
    assert (folder / "bron.txt").read_bytes() == second.read_bytes()


def test_an_edited_document_is_left_alone_unless_forced(content: Path, source: Path) -> None:
    _import(content, source)
    edited = _document(content).read_text(encoding="utf-8").replace("goed", "prima")
    _document(content).write_text(edited, encoding="utf-8")
    code, said = _import(content, source)
    assert code == 0
    assert "left alone" in said
    assert _document(content).read_text(encoding="utf-8") == edited
    beside = _document(content).with_name("overleg.nieuw.md")
    assert "Het gaat goed." in beside.read_text(encoding="utf-8")
    _import(content, source, force=True)
    assert "Het gaat goed." in _document(content).read_text(encoding="utf-8")
    assert not beside.exists()


def test_recorded_ids_follow_their_questions(content: Path, source: Path) -> None:
    _import(content, source)
    (_document(content).parent / "ankers.txt").write_text("vvd-1\nvvd-1-antwoord\nvvd-2\nvvd-2-antwoord\n")
    first = "De leden van de VVD-fractie vragen wat dit kost.\n\nAntwoord: Niets.\n\n"
    source.write_text(TEXT.replace("De leden van", first + "De leden van", 1), encoding="utf-8")
    _import(content, source)
    text = _document(content).read_text(encoding="utf-8")
    assert "::: vraag vvd-1\nDe leden van de VVD-fractie vragen hoe het met de havens gaat." in text
    assert "::: vraag vvd-2\nKan de minister dat toelichten?" in text
    assert "::: vraag vvd-3\nDe leden van de VVD-fractie vragen wat dit kost." in text


def test_a_dry_run_writes_nothing(content: Path, source: Path) -> None:
    code, said = _import(content, source, dry_run=True)
    assert code == 0
    assert "Nothing was written" in said
    assert f"would be written to {_document(content).as_posix()}" in said
    assert not content.exists()
    _import(content, source)
    source.write_text(TEXT.replace("goed", "beter"), encoding="utf-8")
    assert f"would replace {_document(content).as_posix()}" in _import(content, source, dry_run=True)[1]
    _document(content).write_text("anders", encoding="utf-8")
    beside = _document(content).with_name("overleg.nieuw.md")
    assert f"would be written to {beside.as_posix()}" in _import(content, source, dry_run=True)[1]


def test_one_bad_file_does_not_stop_the_others(content: Path, source: Path) -> None:
    (source.parent / "leeg.txt").write_bytes(b"")
    code, said, wrong = _import_apart(content, source.parent, source.parent / "weg.txt")
    assert code == 1
    assert _document(content).exists()
    assert "leeg.txt: error[no-text]: the file is empty" in wrong
    assert "weg.txt: error[no-file]: there is no such file" in wrong
    assert "error[" not in said
    assert "[2/2]" in said
    assert "2 not imported, 1 imported: see the errors" in said


def test_doubts_are_named_as_the_next_step_only_when_there_are_any(content: Path, source: Path) -> None:
    _, said = _import(content, source)
    assert f"look {_document(content).as_posix()} through, then: python build.py check" in said
    source.write_text(TEXT.replace("Antwoord: Het", "Antwoord\n\nAntwoord: Het"), encoding="utf-8")
    _, said = _import(content, source)
    assert "at its doubts" in said


def test_a_folder_names_what_it_skipped(content: Path, source: Path) -> None:
    for name in ("brief.pdf", "lijst.odt", ".verborgen", "~$havens.docx"):
        (source.parent / name).write_bytes(b"x")
    code, said = _import(content, source.parent)
    assert code == 0
    assert "being none of .txt, .text, .docx: brief.pdf, lijst.odt\n" in said


BAD = {
    "binary": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "no-text"),
    "pdf": (b"%PDF-1.7\n", "no-text"),
    "no-word-file": (b"PK\x03\x04 nothing else", "no-text"),
    "page-number": (b"1\n", "no-text"),
    "page-breaks": (b"\f\f\f", "no-text"),
    "running-foot": ("Tweede Kamer, vergaderjaar 2018–2019, Aanhangsel".encode(), "no-text"),
    "no-question": (b"Beste Jan,\n\nTot morgen.\n", "nothing-found"),
    "no-date": (TEXT.encode(), "no-id"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_gets_one_clear_message(content: Path, tmp_path: Path, name: str) -> None:
    data, code = BAD[name]
    path = tmp_path / f"{name}.txt"
    path.write_bytes(data)
    result, said = _import(content, path)
    assert result == 1
    assert said.count("error[") == 1
    assert f"{name}.txt: error[{code}]: " in said
    assert not content.exists()


def test_an_id_is_for_one_file_of_a_folder(content: Path, source: Path) -> None:
    (source.parent / "andere.txt").write_text(TEXT, encoding="utf-8")
    code, said = _import(content, source.parent, wish=ID)
    assert code == 1
    assert "error[one-file]: an id is for one file; there are 2" in said
    assert not content.exists()


def test_two_files_cannot_take_one_id(content: Path, source: Path) -> None:
    other = source.parent / "elders" / source.name
    other.parent.mkdir()
    other.write_text(TEXT, encoding="utf-8")
    code, said = _import(content, source, other)
    assert code == 1
    assert "error[same-id]" in said


def test_the_document_names_itself(content: Path, tmp_path: Path) -> None:
    path = tmp_path / "brief van de Kamer.txt"
    head = "De vaste commissie voor Financiën heeft vragen voorgelegd. Bij brief van 4 maart 2024 zijn die beantwoord."
    path.write_text(f"{head}\n\n{TEXT}", encoding="utf-8")
    code, _ = _import(content, path)
    assert code == 0
    assert [folder.name for folder in (content / "overleggen").iterdir()] == ["2024-03-04-financien"]


def test_a_folder_that_may_not_be_read_does_not_stop_the_others(
    content: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _import(content, source)
    anchors = _document(content).parent / "ankers.txt"
    anchors.write_text("vvd-1\n", encoding="utf-8")
    other = source.with_name("2025-04-01-dijken.txt")
    other.write_text(TEXT, encoding="utf-8")
    read_bytes = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path == anchors:
            raise PermissionError(13, "Permission denied", str(path))
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    code, said = _import(content, source, other)
    assert code == 1
    assert f"{anchors.as_posix()}: error[unreadable-file]: it cannot be read: Permission denied" in said
    assert (content / "overleggen" / "2025-04-01-dijken" / "overleg.md").exists()

"""A content directory: what is read, what is refused, and the promises in ``ankers.txt``."""

from __future__ import annotations

from pathlib import Path

import pytest

from archief import anchors
from archief.content import Content, doubts, load, remarks
from archief.problems import Stop

DOCUMENT = """---
formaat: 1
soort: schriftelijk-overleg
bron: bron.txt
---
::: vraag d66-1 {twijfel="waarom"}
Een?[^1]
:::
::: antwoord d66-1
Ja.
:::

[^1]: Noot.
"""


def overleg(content: Path, name: str = "2024-03-04-proef", text: str = DOCUMENT) -> Path:
    folder = content / "overleggen" / name
    folder.mkdir(parents=True)
    (folder / "overleg.md").write_text(text, encoding="utf-8")
    (folder / "bron.txt").write_bytes(b"bron")
    return folder


def codes(content: Content) -> list[str]:
    return [problem.code for problem in content.problems]


def test_an_empty_directory_is_an_archive(tmp_path: Path) -> None:
    assert load(tmp_path).overleggen == ()


def test_no_directory_stops(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="there is no such directory"):
        load(tmp_path / "weg")


def test_an_overleg_with_its_source_and_its_doubts(tmp_path: Path) -> None:
    overleg(tmp_path)
    content = load(tmp_path)
    assert codes(content) == []
    assert content.sources == {"2024-03-04-proef": (".txt", b"bron")}
    assert [(p.line, p.code, p.severity) for p in doubts(content.overleggen)] == [(6, "doubt", "note")]


def test_a_document_without_any_date_is_remarked(tmp_path: Path) -> None:
    folder = overleg(tmp_path)
    [found] = remarks(load(tmp_path))
    assert (found.line, found.code, found.severity) == (1, "no-date", "note")
    assert "`beantwoord: 2024-03-04`" in found.hint
    for key in ("beantwoord: 2024-03-04", "gevraagd: 2024-03-04", "raad: {naam: Landbouwraad, van: 2024-03-04}"):
        (folder / "overleg.md").write_text(DOCUMENT.replace("formaat", f"{key}\nformaat"), encoding="utf-8")
        assert remarks(load(tmp_path)) == ()


def test_a_document_without_any_question_is_warned_of(tmp_path: Path) -> None:
    front = DOCUMENT.split(":::", maxsplit=1)[0].replace("formaat", "beantwoord: 2024-03-04\nformaat")
    overleg(tmp_path, text=f"{front}\nBeste Jan, tot morgen.\n")
    [found] = remarks(load(tmp_path))
    assert (found.code, found.severity) == ("no-exchanges", "warning")


def test_one_original_under_two_ids_is_warned_of(tmp_path: Path) -> None:
    for name in ("2024-03-04-proef", "2024-03-05-ander", "2024-03-06-derde"):
        overleg(tmp_path, name, DOCUMENT.replace("formaat", "beantwoord: 2024-03-04\nformaat"))
    (tmp_path / "overleggen" / "2024-03-05-ander" / "bron.txt").write_bytes(b"iets anders")
    [found] = remarks(load(tmp_path))
    assert (found.line, found.code, found.severity) == (5, "same-source", "warning")
    assert "2024-03-06-derde" in found.path
    assert "`2024-03-04-proef`" in found.message


def test_what_was_asked_after_its_answer_is_warned_of(tmp_path: Path) -> None:
    dates = "beantwoord: 2024-03-04\ngevraagd: 2024-03-05\n"
    overleg(tmp_path, text=DOCUMENT.replace("formaat", f"{dates}formaat"))
    [found] = remarks(load(tmp_path))
    assert (found.line, found.code, found.severity) == (3, "asked-late", "warning")


@pytest.mark.parametrize("name", ["Proef", "2024-03-04", "2024-13-45-proef", "2024-03-04-Proef", "2024-03-04--x"])
def test_a_folder_that_is_no_id(tmp_path: Path, name: str) -> None:
    overleg(tmp_path, name)
    [found] = load(tmp_path).problems
    assert found.code == "bad-folder"
    assert ("a day that does not exist: 2024-13-45" in found.message) == (name == "2024-13-45-proef")


def test_a_folder_without_a_document_and_a_missing_source(tmp_path: Path) -> None:
    (overleg(tmp_path) / "bron.txt").unlink()
    (tmp_path / "overleggen" / "2024-03-05-leeg").mkdir()
    problems = load(tmp_path).problems
    assert [problem.code for problem in sorted(problems)] == ["missing-source", "no-document"]
    said = next(problem for problem in problems if problem.code == "missing-source")
    lines = (tmp_path / said.path).read_text(encoding="utf-8").split("\n")
    assert lines[(said.line or 0) - 1] == "bron: bron.txt"


def test_a_document_that_is_not_utf8(tmp_path: Path) -> None:
    (overleg(tmp_path) / "overleg.md").write_bytes(b"---\n\n\xe9")
    assert [(p.line, p.code) for p in load(tmp_path).problems] == [(3, "not-utf8")]


def test_anchors_are_recorded_once_and_kept_for_ever(tmp_path: Path) -> None:
    folder = overleg(tmp_path)
    content = load(tmp_path)
    missing = anchors.unrecorded(content.overleggen[0], {})
    assert missing == ["d66-1", "d66-1-antwoord", "noot-1"]
    assert [p.code for p in anchors.check_recorded(content.overleggen[0], {}, ())] == ["unrecorded-anchors"]
    anchors.record(folder / anchors.FILE, missing[:1])
    anchors.record(folder / anchors.FILE, missing[1:])
    content = load(tmp_path)
    assert codes(content) == []
    assert anchors.unrecorded(content.overleggen[0], content.recorded["2024-03-04-proef"]) == []

    (folder / "overleg.md").write_text(DOCUMENT.replace("d66-1", "d66-9"), encoding="utf-8")
    lost = load(tmp_path).problems
    assert [(p.line, p.code, p.severity) for p in lost] == [(2, "lost-anchor", "error"), (3, "lost-anchor", "error")]
    assert lost[0].path.endswith("ankers.txt")

    (tmp_path / "archief.toml").write_text(
        '[verhuisd]\n"overleg/2024-03-04-proef.html#d66-1" = "overleg/2024-03-04-proef.html#d66-9"\n'
        '"overleg/2024-03-04-proef.html#d66-1-antwoord" = "overleg/2024-03-04-proef.html#d66-9-antwoord"\n',
        encoding="utf-8",
    )
    assert codes(load(tmp_path)) == []


def test_a_page_is_kept_for_ever_under_its_name(tmp_path: Path) -> None:
    folder = overleg(tmp_path)
    anchors.record(folder.parent / anchors.FILE, [folder.name])
    content = load(tmp_path)
    assert codes(content) == []
    [found] = anchors.check_recorded(content.overleggen[0], {"d66-1": 1, "d66-1-antwoord": 2, "noot-1": 3}, ())
    assert found.message == "not recorded yet: the page"

    folder.rename(folder.with_name("2024-03-05-proef"))
    [lost] = load(tmp_path).problems
    assert (lost.line, lost.code, lost.severity) == (2, "lost-page", "error")
    assert "overleg/2024-03-04-proef.html" in lost.message

    move = '[verhuisd]\n"overleg/2024-03-04-proef.html" = "overleg/2024-03-05-proef.html"\n'
    (tmp_path / "archief.toml").write_text(move, encoding="utf-8")
    assert codes(load(tmp_path)) == []


def test_a_document_that_cannot_be_read_is_not_lost_as_well(tmp_path: Path) -> None:
    folder = overleg(tmp_path)
    anchors.record(folder.parent / anchors.FILE, [folder.name])
    (folder / "overleg.md").write_bytes(b"\xff")
    assert codes(load(tmp_path)) == ["not-utf8"]


def test_anchors_that_are_no_text_hide_no_other_problem(tmp_path: Path) -> None:
    folder = overleg(tmp_path, text=DOCUMENT.replace("bron.txt", "weg.txt"))
    (folder / anchors.FILE).write_bytes(b"d66-1\nd66-2\n\xff\xfe")
    (tmp_path / "overleggen" / anchors.FILE).write_bytes(b"\xff")
    problems = {Path(problem.path).relative_to(tmp_path).as_posix(): problem for problem in load(tmp_path).problems}
    assert {path: (problem.line, problem.code) for path, problem in problems.items()} == {
        "overleggen/2024-03-04-proef/ankers.txt": (3, "not-utf8"),
        "overleggen/2024-03-04-proef/overleg.md": (4, "missing-source"),
        "overleggen/ankers.txt": (1, "not-utf8"),
    }


@pytest.fixture
def locked(monkeypatch: pytest.MonkeyPatch) -> set[Path]:
    """What is put in here may not be read, whoever runs the tests."""
    refused: set[Path] = set()

    def guard(name: str) -> None:
        real = getattr(Path, name)

        def guarded(path: Path) -> object:
            if path in refused or path.parent in refused:
                raise PermissionError(13, "Permission denied", str(path))
            return real(path)

        monkeypatch.setattr(Path, name, guarded)

    guard("read_bytes")
    guard("iterdir")
    return refused


@pytest.mark.parametrize(
    "path",
    [
        "archief.toml",
        "moties.toml",
        "overleggen",
        "overleggen/ankers.txt",
        "overleggen/2024-03-04-proef/overleg.md",
        "overleggen/2024-03-04-proef/bron.txt",
        "overleggen/2024-03-04-proef/ankers.txt",
    ],
)
def test_what_may_not_be_read_is_named(tmp_path: Path, locked: set[Path], path: str) -> None:
    folder = overleg(tmp_path)
    for file in (tmp_path / "archief.toml", tmp_path / "moties.toml", folder / anchors.FILE):
        file.write_text("", encoding="utf-8")
    (folder.parent / anchors.FILE).write_text(folder.name, encoding="utf-8")
    assert codes(load(tmp_path)) == []
    locked.add(tmp_path / path)
    [problem] = load(tmp_path).problems
    assert (problem.path, problem.code) == ((tmp_path / path).as_posix(), "unreadable-file")
    assert "Permission denied" in problem.message
    assert "version control" not in problem.hint


def test_a_folder_and_a_directory_that_may_not_be_read_are_named(tmp_path: Path, locked: set[Path]) -> None:
    folder = overleg(tmp_path)
    locked.add(folder)
    assert codes(load(tmp_path)) == ["unreadable-file"]
    locked.add(tmp_path)
    with pytest.raises(Stop, match=r"error\[unreadable-file\]: it cannot be read"):
        load(tmp_path)


def test_a_source_that_is_a_link_is_not_published(tmp_path: Path) -> None:
    folder = overleg(tmp_path)
    (folder / "bron.txt").rename(tmp_path / "geheim.txt")
    (folder / "bron.txt").symlink_to(tmp_path / "geheim.txt")
    content = load(tmp_path)
    assert codes(content) == ["source-is-link"]
    assert content.sources == {}


def test_what_moved_to_nowhere_points_at_the_settings(tmp_path: Path) -> None:
    overleg(tmp_path)
    (tmp_path / "archief.toml").write_text(
        """[verhuisd]
"overleg/oud.html" = "overleg/2024-03-04-proef.html"
"overleg/oud.html#x" = "overleg/weg.html#y"
"../../x.html" = "overleg/2024-03-04-proef.html"
"overleg/oud.html#y" = "javascript:alert(1)"
""",
        encoding="utf-8",
    )
    problems = load(tmp_path).problems
    assert {problem.code for problem in problems} == {"bad-move"}
    assert [(Path(problem.path).name, problem.line) for problem in problems] == [
        ("archief.toml", line) for line in (3, 4, 5)
    ]


@pytest.mark.parametrize("name", ["bron.svg", "bron.html", "bron.xml", "bron"])
def test_an_original_that_a_browser_would_run_is_refused(tmp_path: Path, name: str) -> None:
    overleg(tmp_path, text=DOCUMENT.replace("bron.txt", name))
    assert codes(load(tmp_path)) == ["bad-bron"]

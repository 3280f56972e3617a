"""What a user can do wrong: one clear message that points, exit code 1, and nothing touched."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.building import Commands, Done, archief
from tests.support.small_archive import OVERLEG, OVERLEG_ID, line_of, write_archive

ERROR = re.compile(r"^(?P<where>\S.*?): error\[(?P<code>[a-z0-9-]+)\]: (?P<message>.+)$", re.MULTILINE)
LETTER = """Vragen van de leden van de VVD-fractie

De leden van de VVD-fractie vragen hoe het met de havens gaat.

Antwoord: Het gaat goed.
"""
OVERLEG_MD = f"content/overleggen/{OVERLEG_ID}/overleg.md"


def fingerprint(directory: Path) -> dict[str, str]:
    """Relative path → hash of every file below ``directory``."""
    return {
        file.relative_to(directory).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(directory.rglob("*"))
        if file.is_file()
    }


def the_error(done: Done) -> re.Match[str]:
    """The one error that a command told before it ended with 1."""
    assert done.code == 1, done.said
    found = list(ERROR.finditer(done.said))
    assert len(found) == 1, done.said
    return found[0]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with a good ``content/`` and the ``site/`` that was built from it."""
    place = tmp_path_factory.mktemp("good")
    write_archive(place / "content")
    done = archief("build", "--content", "content", cwd=place)
    assert done.returncode == 0, done.stdout + done.stderr
    return place


@pytest.fixture
def workplace(good: Path, tmp_path: Path) -> Path:
    """A copy of it, for one test."""
    return shutil.copytree(good, tmp_path, dirs_exist_ok=True)


@pytest.mark.parametrize(
    ("change", "line", "message"),
    [
        pytest.param(
            lambda text: text.replace("vvd-2", "vvd-1"),
            line_of("::: vraag vvd-2"),
            "vvd-1",
            id="duplicate id",
        ),
        pytest.param(
            lambda text: text.replace("commissie:", "comissie:"),
            line_of("commissie:"),
            "comissie",
            id="unknown key",
        ),
        pytest.param(
            lambda text: text.replace("Voor de zomer.\n:::\n", "Voor de zomer.\n"),
            line_of("::: antwoord vvd-2"),
            ":::",
            id="unclosed block",
        ),
        pytest.param(
            lambda text: text.replace("::: antwoord vvd-2", "::: antwoord vvd-7"),
            line_of("::: antwoord vvd-2"),
            "vvd-7",
            id="answer to no question",
        ),
        pytest.param(
            lambda text: text.replace("beantwoord: 2024-05-16", "beantwoord: 16 mei"),
            line_of("beantwoord:"),
            "16 mei",
            id="no date",
        ),
        pytest.param(
            lambda text: text.replace("dossier: {", "dossier: "),
            line_of("dossier:"),
            "",
            id="broken YAML",
        ),
        pytest.param(
            lambda text: text.replace("formaat: 1", "formaat: 9"),
            line_of("formaat:"),
            "9",
            id="unknown format",
        ),
        pytest.param(
            lambda text: text.replace("::: vraag vvd-2", "::: vraag noot-2").replace(
                "::: antwoord vvd-2", "::: antwoord vvd-1"
            ),
            line_of("::: vraag vvd-2"),
            "noot-2",
            id="reserved id",
        ),
    ],
)
def test_a_mistake_in_a_document(
    workplace: Path, commands: Commands, change: Callable[[str], str], line: int, message: str
) -> None:
    document = change(OVERLEG)
    assert document != OVERLEG
    write_archive(workplace / "content", document)
    before = fingerprint(workplace)

    for command in ("check", "build"):
        error = the_error(commands(command, "--content", "content", cwd=workplace))
        assert error["where"].split(":")[:2] == [OVERLEG_MD, str(line)]
        assert message in error["message"]

    assert fingerprint(workplace) == before


def test_all_mistakes_are_told_in_one_run(workplace: Path, commands: Commands) -> None:
    document = OVERLEG.replace("commissie:", "comissie:").replace("::: antwoord vvd-2", "::: antwoord vvd-7")
    write_archive(workplace / "content", document)
    done = commands("build", "--content", "content", cwd=workplace)
    assert done.code == 1
    assert [found["where"].split(":")[1] for found in ERROR.finditer(done.stderr)] == [
        str(line_of("commissie:")),
        str(line_of("::: antwoord vvd-2")),
    ]


def test_a_mistake_in_the_settings(workplace: Path, commands: Commands) -> None:
    (workplace / "content" / "archief.toml").write_text('titel = "Proef"\nbasis-uri = "https://x.example/"\n')
    before = fingerprint(workplace)
    error = the_error(commands("build", "--content", "content", cwd=workplace))
    assert error["where"].startswith("content/archief.toml:2")
    assert "basis-uri" in error["message"]
    assert fingerprint(workplace) == before


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("weg.txt", None),
        ("leeg.txt", b""),
        ("wit.txt", b" \n\n"),
        ("beeld.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
    ],
)
def test_a_document_that_cannot_be_imported(
    workplace: Path, commands: Commands, name: str, content: bytes | None
) -> None:
    if content is not None:
        (workplace / name).write_bytes(content)
    before = fingerprint(workplace)
    error = the_error(commands("import", "--content", "content", name, "--id", "2024-01-01-proef", cwd=workplace))
    assert error["where"].startswith(name)
    assert fingerprint(workplace) == before


def test_an_output_directory_that_is_not_ours(workplace: Path, commands: Commands) -> None:
    photos = workplace / "fotos"
    photos.mkdir()
    (photos / "kind.jpg").write_bytes(b"onvervangbaar")
    before = fingerprint(workplace)
    error = the_error(commands("build", "--content", "content", "--output", "fotos", cwd=workplace))
    assert error["where"].startswith("fotos")
    assert fingerprint(workplace) == before


@pytest.mark.parametrize("output", ["content", ".", "content/overleggen"])
def test_an_output_directory_that_holds_the_content(workplace: Path, commands: Commands, output: str) -> None:
    before = fingerprint(workplace)
    the_error(commands("build", "--content", "content", "--output", output, cwd=workplace))
    assert fingerprint(workplace) == before


def test_an_output_directory_that_is_a_file(workplace: Path, commands: Commands) -> None:
    (workplace / "bestand").write_text("tekst")
    before = fingerprint(workplace)
    error = the_error(commands("build", "--content", "content", "--output", "bestand", cwd=workplace))
    assert error["where"].startswith("bestand")
    assert fingerprint(workplace) == before


@pytest.mark.parametrize(
    ("command", "output"),
    [
        ("build", "fotos"),
        ("build", "bestand/site"),
        ("bundle", "fotos"),
        ("bundle", "bestand"),
        ("bundle", "bestand/b.zip"),
    ],
)
def test_an_output_that_will_not_do_is_refused_before_anything_is_read(
    workplace: Path, commands: Commands, command: str, output: str
) -> None:
    (workplace / "fotos").mkdir()
    (workplace / "fotos" / "kind.jpg").write_bytes(b"onvervangbaar")
    (workplace / "bestand").write_text("tekst")
    (workplace / OVERLEG_MD).write_text("geen overleg")
    before = fingerprint(workplace)
    error = the_error(commands(command, "--content", "content", "--output", output, cwd=workplace))
    assert re.search("fotos|bestand", error["where"])
    assert fingerprint(workplace) == before


@pytest.mark.parametrize("command", ["build", "check", "anchors", "bundle"])
def test_a_content_directory_that_is_not_there(tmp_path: Path, commands: Commands, command: str) -> None:
    error = the_error(commands(command, "--content", "inhoud", cwd=tmp_path))
    assert error["where"].startswith("inhoud")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("named", "meant"),
    [
        (".", "`content`"),
        ("content/overleggen", "`content`"),
        (f"content/overleggen/{OVERLEG_ID}", "`content`"),
        ("fotos", "--content"),
    ],
)
def test_a_directory_that_holds_something_else(workplace: Path, commands: Commands, named: str, meant: str) -> None:
    (workplace / "fotos").mkdir()
    (workplace / "fotos" / "kind.jpg").write_bytes(b"onvervangbaar")
    (workplace / "brief.txt").write_text(LETTER, encoding="utf-8")
    before = fingerprint(workplace)
    for command, *files in (["check"], ["build"], ["anchors"], ["bundle"], ["import", "brief.txt"]):
        done = commands(command, "--content", named, *files, cwd=workplace)
        assert the_error(done)["code"] == "no-content"
        assert meant in done.stderr
    assert fingerprint(workplace) == before


@pytest.mark.parametrize("there", [None, "", ".git", "moties.toml", "archief.toml"])
def test_an_import_into_a_directory_that_is_new_or_a_beginning(
    tmp_path: Path, commands: Commands, there: str | None
) -> None:
    (tmp_path / "brief.txt").write_text(LETTER, encoding="utf-8")
    place = tmp_path / "nieuw"
    if there is not None:
        place.mkdir()
        (place / there).touch()
    done = commands("import", "--content", "nieuw", "--id", "2025-03-31-havens", "brief.txt", cwd=tmp_path)
    assert done.code == 0, done.said
    assert (place / "overleggen" / "2025-03-31-havens" / "overleg.md").is_file()


def test_a_document_that_is_not_utf_8(workplace: Path, commands: Commands) -> None:
    file = workplace / OVERLEG_MD
    file.write_bytes(OVERLEG.replace("Voor de zomer.", "Vóór de zomer.").encode("latin-1"))
    before = fingerprint(workplace)
    error = the_error(commands("build", "--content", "content", cwd=workplace))
    assert error["where"].split(":")[:2] == [OVERLEG_MD, str(line_of("Voor de zomer."))]
    assert fingerprint(workplace) == before


def test_a_recorded_anchor_that_disappears(workplace: Path, commands: Commands) -> None:
    assert commands("anchors", "--content", "content", "--update", cwd=workplace).code == 0
    write_archive(workplace / "content", OVERLEG.replace("vvd-2", "vvd-3"))
    before = fingerprint(workplace)
    done = commands("build", "--content", "content", cwd=workplace)
    assert done.code == 1
    assert "vvd-2" in done.stderr
    assert fingerprint(workplace) == before


def test_a_recorded_page_that_disappears(workplace: Path, commands: Commands) -> None:
    assert commands("anchors", "--content", "content", "--update", cwd=workplace).code == 0
    assert "all pages and anchors" in commands("anchors", "--content", "content", cwd=workplace).stdout
    shutil.rmtree((workplace / OVERLEG_MD).parent)
    done = commands("build", "--content", "content", cwd=workplace)
    assert done.code == 1
    assert "error[lost-page]" in done.stderr


def test_only_recording_ends_with_nothing_recorded(workplace: Path, commands: Commands) -> None:
    assert commands("anchors", "--content", "content", "--update", cwd=workplace).code == 0
    write_archive(workplace / "content", OVERLEG.replace("vvd-2", "vvd-3"))
    asked = commands("anchors", "--content", "content", cwd=workplace)
    assert asked.code == 1
    assert "lost-anchor" in asked.stderr
    assert "recorded\n" not in asked.said
    assert "nothing was recorded" in commands("anchors", "--content", "content", "--update", cwd=workplace).stderr


def test_strict_demands_recorded_anchors(workplace: Path, commands: Commands) -> None:
    before = fingerprint(workplace)
    done = commands("build", "--content", "content", "--strict", cwd=workplace)
    assert done.code == 1
    assert "anchors --update" in done.stderr
    assert fingerprint(workplace) == before


def test_a_mistake_is_no_trace_in_a_process_of_its_own(workplace: Path) -> None:
    write_archive(workplace / "content", OVERLEG.replace("commissie:", "comissie:"))
    done = archief("build", "--content", "content", cwd=workplace)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{OVERLEG_MD}:{line_of('commissie:')}: error[unknown-key]" in done.stderr
    assert "Traceback" not in done.stderr

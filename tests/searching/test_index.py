"""The index as files: the same bytes every time, from the cache when nothing changed, an error when it cannot be."""

from __future__ import annotations

import base64
import json
import re
import stat
from pathlib import Path

import pagefind_bin
import pytest

from archief.model import Archive
from archief.output import OutputFile
from archief.problems import Stop
from archief.searching import index, indexing
from archief.searching.service import Document, PagefindError, write_index
from archief.settings import Settings
from tests.searching.archive import DOCUMENTS, KAMERVRAGEN, SETTINGS, archive


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return {file.path: file.content for file in index(archive(), SETTINGS)}


def test_all_files_are_below_pagefind_and_none_is_unused(files: dict[str, bytes]) -> None:
    kinds = {re.sub(r"nl_\w+", "*", path) for path in files}
    plain = {
        "pagefind-entry.json",
        "pagefind-worker.js",
        "wasm.nl.pagefind",
        "pagefind.*.pf_meta",
        "filter/*.pf_filter",
        "fragment/*.pf_fragment",
        "index/*.pf_index",
    }
    assert kinds == {f"pagefind/{name}" for name in plain} | {f"pagefind/d/{name}.js" for name in plain} | {
        "pagefind/gids.js"
    }


def test_equal_archives_give_equal_bytes(files: dict[str, bytes]) -> None:
    again = index(archive(*reversed(DOCUMENTS)), SETTINGS)
    assert {file.path: file.content for file in again} == files


def test_every_file_is_there_as_a_script_too(files: dict[str, bytes]) -> None:
    for path, content in files.items():
        name = path.removeprefix("pagefind/")
        if name == "gids.js" or name.startswith("d/"):
            continue
        script = files[f"pagefind/d/{name}.js"].decode()
        found = re.fullmatch(r'zoekdata\("([^"]+)","([^"]*)"\);\n', script)
        assert found
        assert found[1] == name
        assert base64.b64decode(found[2]) == content


def test_the_entry_names_the_one_language_and_every_exchange(files: dict[str, bytes]) -> None:
    entry = json.loads(files["pagefind/pagefind-entry.json"])
    assert list(entry["languages"]) == ["nl"]
    assert entry["languages"]["nl"]["page_count"] == 5
    assert f"pagefind/pagefind.{entry['languages']['nl']['hash']}.pf_meta" in files


def test_the_worker_speaks_the_messages_that_our_script_sends(files: dict[str, bytes]) -> None:
    """static/search-engine.js speaks to Pagefind's worker itself; another version might not understand it."""
    worker = files["pagefind/pagefind-worker.js"].decode()
    for part in ('const pagefind_version="1.5.2"', 'case"init"', 'case"search"', 'case"getData"', 'case"filters"'):
        assert part in worker


def test_an_unchanged_archive_is_taken_from_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = index(archive(), SETTINGS, tmp_path / "cache")

    def no_more(_documents: object) -> dict[str, bytes]:
        raise AssertionError("built again")

    with monkeypatch.context() as patch:
        patch.setattr(indexing, "write_index", no_more)
        assert index(archive(), SETTINGS, tmp_path / "cache") == first
    changed = archive(DOCUMENTS[0], (DOCUMENTS[1][0], KAMERVRAGEN.replace("Ja.", "Nee.")))
    assert index(changed, SETTINGS, tmp_path / "cache") != first
    assert len(list((tmp_path / "cache").iterdir())) == 2
    for number in range(10):
        other = archive(DOCUMENTS[0], (DOCUMENTS[1][0], KAMERVRAGEN.replace("Ja.", f"Nee, {number}.")))
        index(other, SETTINGS, tmp_path / "cache")
    assert len(list((tmp_path / "cache").iterdir())) == 8


def test_a_cache_where_nothing_may_be_written_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    without = index(archive(), SETTINGS)
    (tmp_path / "bestand").write_text("no directory")
    assert index(archive(), SETTINGS, tmp_path / "bestand") == without
    monkeypatch.setattr("tempfile.mkstemp", refuse)
    assert index(archive(), SETTINGS, tmp_path / "cache") == without


def test_a_kept_index_that_is_damaged_or_not_readable_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without = index(archive(), SETTINGS, tmp_path)
    [kept] = tmp_path.iterdir()
    whole = kept.read_bytes()
    for damaged in (b"", whole[:1000], whole[:-2000] + b"x" + whole[-1999:]):
        kept.write_bytes(damaged)
        assert index(archive(), SETTINGS, tmp_path) == without
        assert kept.read_bytes() == whole

    read_bytes = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path == kept:
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert index(archive(), SETTINGS, tmp_path) == without


def test_an_archive_without_exchanges_has_only_the_guide() -> None:
    [only] = index(Archive(()), Settings())
    assert only.path == "pagefind/gids.js"
    assert '"aantal":0' in only.content.decode()


def guide(files: dict[str, bytes]) -> dict[str, object]:
    text = files["pagefind/gids.js"].decode()
    data: dict[str, object] = json.loads(text.removeprefix("zoekgids(").removesuffix(");\n"))
    return data


def test_the_guide_names_what_has_a_page(files: dict[str, bytes]) -> None:
    data = guide(files)
    assert data["aantal"] == 5
    assert data["fractie"] == [
        ["groenlinks-pvda", "GroenLinks-PvdA", "gl-pvda", "groenlinks/pvda"],
        ["vvd", "VVD"],
    ]
    assert data["bewindspersoon"] == [
        ["minister-van-economische-zaken", "Minister van Economische Zaken"],
        ["minister-van-justitie-en-veiligheid", "Minister van Justitie en Veiligheid"],
    ]
    assert data["onderwerp"] == [["zeekabels", "Zeekabels", "zeekabel"]]
    assert data["overleg"] == [
        [
            "2025-11-21-kamervragen",
            "Kamervragen van het lid Kathmann (GroenLinks-PvdA), 21 november 2025",
            "2025-11-21",
            "",
        ],
        ["2024-05-21-telecomraad", "Telecomraad van 21 mei 2024", "2024-05-21", "21501-33-1080"],
    ]
    assert ["euda", "EUDA", "Drugsagentschap van de Europese Unie"] in list(data["begrip"])  # type: ignore[call-overload]
    assert "32317-981" in str(data["motie"])
    assert "26643-1150" in str(data["kamerstuk"])


def program(directory: Path, answer: str) -> Path:
    path = directory / "pagefind"
    path.write_text(f"#!/bin/sh\n{answer}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_a_missing_program_is_one_clear_message(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> Path:
        raise FileNotFoundError("Could not find any of …")

    monkeypatch.setattr(pagefind_bin, "get_executable", none)
    with pytest.raises(Stop, match=r"Pagefind 1\.5\.2 is missing") as stop:
        index(archive(), SETTINGS)
    assert "requirements.lock" in stop.value.problems[0].hint


def test_another_version_is_one_clear_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = program(tmp_path, "echo pagefind 1.4.0")
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: other)
    with pytest.raises(Stop, match=r"pagefind 1\.4\.0; this needs Pagefind 1\.5\.2"):
        index(archive(), SETTINGS)


def test_a_fault_that_pagefind_tells_is_not_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = base64.b64encode(json.dumps({"message_id": 1, "payload": {"type": "Error", "message": "no"}}).encode())
    other = program(
        tmp_path, f'[ "$1" = --version ] && echo pagefind 1.5.2 && exit; printf "{told.decode()},"; cat >&2'
    )
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: other)
    with pytest.raises(PagefindError, match=r"^no$"):
        write_index(Document(f"a?{number}", "x" * 10_000) for number in range(1000))


def test_a_program_that_stops_half_way_is_not_taken_for_an_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = program(tmp_path, '[ "$1" = --version ] && echo pagefind 1.5.2 && exit; echo "out of memory" >&2; exit 1')
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: other)
    with pytest.raises(PagefindError, match="out of memory"):
        write_index(Document(f"a?{number}", "x" * 10_000) for number in range(1000))


def test_every_file_has_one_path() -> None:
    found: tuple[OutputFile, ...] = index(archive(), SETTINGS)
    assert len({file.path for file in found}) == len(found)

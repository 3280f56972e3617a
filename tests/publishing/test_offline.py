"""The zip: the same files give the same bytes, and it unpacks to what the site is."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from archief.output import OutputFile
from archief.problems import Stop
from archief.publishing import bundle

SITE = (OutputFile("index.html", b"<h1>Overlegarchief</h1>"), OutputFile("overleg/a.html", "één".encode()))


def test_the_zip_is_the_site_and_a_page_that_says_how_to_open_it(tmp_path: Path) -> None:
    size = bundle(SITE, tmp_path / "archief.zip")
    assert size == (tmp_path / "archief.zip").stat().st_size
    with zipfile.ZipFile(tmp_path / "archief.zip") as archive:
        assert archive.namelist() == [
            "overlegarchief/LEESMIJ.txt",
            "overlegarchief/index.html",
            "overlegarchief/overleg/a.html",
        ]
        assert archive.read("overlegarchief/overleg/a.html").decode() == "één"
        assert "dubbelklik op index.html" in archive.read("overlegarchief/LEESMIJ.txt").decode()
        assert {(entry.date_time, entry.external_attr >> 16) for entry in archive.infolist()} == {
            ((1980, 1, 1, 0, 0, 0), 0o100644)
        }


def test_the_same_files_give_the_same_zip(tmp_path: Path) -> None:
    bundle(SITE, tmp_path / "one.zip")
    bundle(reversed(SITE), tmp_path / "deep" / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "deep" / "two.zip").read_bytes()


def test_a_directory_in_its_place_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="name a file"):
        bundle(SITE, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_zip_that_cannot_be_finished_leaves_the_last_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bundle(SITE, tmp_path / "archief.zip")
    before = (tmp_path / "archief.zip").read_bytes()

    def full(*_: object, **__: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(zipfile.ZipFile, "writestr", full)
    with pytest.raises(Stop, match="No space left"):
        bundle(SITE, tmp_path / "archief.zip")
    assert [path.name for path in tmp_path.iterdir()] == ["archief.zip"]
    assert (tmp_path / "archief.zip").read_bytes() == before

"""Publishing: the site is wholly new or wholly as it was, and nobody else's files are ever lost."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from archief.output import OutputFile
from archief.problems import Stop
from archief.publishing import directory as directory_module
from archief.publishing import publish

SITE = (
    OutputFile("index.html", b"<h1>Overlegarchief</h1>"),
    OutputFile("overleg/a.html", b"a"),
    OutputFile("overleg/b.html", b"b"),
)
PATHS = {".overlegarchief", *(file.path for file in SITE)}


def tree(directory: Path) -> dict[str, bytes]:
    return {
        path.relative_to(directory).as_posix(): path.read_bytes() for path in directory.rglob("*") if path.is_file()
    }


def beside(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.parent.iterdir())


def test_a_new_directory_holds_exactly_the_files_and_the_marker(tmp_path: Path) -> None:
    published = publish(SITE, tmp_path / "deep" / "site")
    assert (published.written, published.unchanged, published.removed) == (3, 0, 0)
    assert set(tree(tmp_path / "deep" / "site")) == {
        "index.html",
        "overleg/a.html",
        "overleg/b.html",
        ".overlegarchief",
    }
    assert beside(tmp_path / "deep" / "site") == ["site"]


def test_two_directories_are_the_same_byte_for_byte(tmp_path: Path) -> None:
    publish(SITE, tmp_path / "one")
    publish(tuple(reversed(SITE)), tmp_path / "two")
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_unchanged_files_are_taken_over_and_what_is_gone_is_removed(tmp_path: Path) -> None:
    target = tmp_path / "site"
    publish(SITE, target)
    inode = (target / "overleg/a.html").stat().st_ino
    published = publish((OutputFile("index.html", b"new"), SITE[1], OutputFile("c.html", b"c")), target)
    assert (published.written, published.unchanged, published.removed) == (2, 1, 1)
    assert (target / "overleg/a.html").stat().st_ino == inode
    assert set(tree(target)) == {"index.html", "overleg/a.html", "c.html", ".overlegarchief"}


def test_a_file_becomes_a_folder_and_back(tmp_path: Path) -> None:
    target = tmp_path / "site"
    publish((OutputFile("a", b"1"),), target)
    publish((OutputFile("a/b", b"1"),), target)
    assert tree(target)["a/b"] == b"1"
    publish((OutputFile("a", b"1"),), target)
    assert tree(target)["a"] == b"1"


def test_works_where_hard_links_do_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    publish(SITE, tmp_path / "site")
    monkeypatch.setattr(os, "link", no_links)
    assert publish(SITE, tmp_path / "site").unchanged == 3
    assert tree(tmp_path / "site")["index.html"] == SITE[0].content


def test_an_empty_directory_may_be_used(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    publish(SITE, tmp_path / "site")
    assert (tmp_path / "site/index.html").is_file()


@pytest.mark.parametrize(
    ("put", "said"),
    [
        ("thesis.doc", "was not made by overlegarchief"),
        (".overlegarchief", "was not made by overlegarchief"),
    ],
)
def test_a_directory_of_somebody_else_is_refused(tmp_path: Path, put: str, said: str) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / put).write_text("mine")
    with pytest.raises(Stop, match=said) as stop:
        publish(SITE, tmp_path / "site")
    assert "--output" in stop.value.problems[0].hint
    assert tree(tmp_path / "site") == {put: b"mine"}
    assert beside(tmp_path / "site") == ["site"]


def test_a_file_of_somebody_else_in_our_site_is_not_lost(tmp_path: Path) -> None:
    publish(SITE, tmp_path / "site")
    (tmp_path / "site" / ".git").mkdir()
    (tmp_path / "site" / ".DS_Store").touch()
    with pytest.raises(Stop, match=r"did not put there: \.git\n") as stop:
        publish(SITE[:1], tmp_path / "site")
    assert "move it elsewhere" in stop.value.problems[0].hint
    assert (tmp_path / "site/.git").is_dir()
    assert (tmp_path / "site/overleg/a.html").is_file()


def test_a_file_in_the_place_of_the_directory_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine")
    with pytest.raises(Stop, match="a file, not a directory"):
        publish(SITE, tmp_path / "site")
    assert (tmp_path / "site").read_text() == "mine"


def test_a_build_that_fails_leaves_the_last_good_site(tmp_path: Path) -> None:
    def failing() -> Iterator[OutputFile]:
        yield OutputFile("index.html", b"half")
        raise RuntimeError("no")

    publish(SITE, tmp_path / "site")
    before = tree(tmp_path / "site")
    with pytest.raises(RuntimeError):
        publish(failing(), tmp_path / "site")
    assert tree(tmp_path / "site") == before
    assert beside(tmp_path / "site") == ["site"]


def test_a_full_disk_leaves_the_last_good_site_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(SITE, tmp_path / "site")
    before = tree(tmp_path / "site")

    def full(self: Path, _content: bytes) -> int:
        raise OSError(28, "No space left on device", str(self))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(Stop, match="No space left on device"):
        publish((OutputFile("index.html", b"new"),), tmp_path / "site")
    assert tree(tmp_path / "site") == before
    assert beside(tmp_path / "site") == ["site"]


def test_a_swap_that_fails_half_way_is_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(SITE, tmp_path / "site")
    before = tree(tmp_path / "site")
    rename = Path.rename

    def busy(self: Path, target: Path) -> Path:
        if self.name.endswith("-new"):
            raise PermissionError(13, "in use", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", busy)
    with pytest.raises(Stop, match="in use"):
        publish(SITE[:1], tmp_path / "site")
    assert tree(tmp_path / "site") == before
    assert beside(tmp_path / "site") == ["site"]


def test_what_a_killed_run_left_is_cleared(tmp_path: Path) -> None:
    for left in (".site-overlegarchief-new", ".site-overlegarchief-old"):
        (tmp_path / left).mkdir()
        (tmp_path / left / "x").touch()
    (tmp_path / "site").mkdir()
    publish(SITE, tmp_path / "site")
    assert beside(tmp_path / "site") == ["site"]


def test_a_run_killed_between_the_two_renames_gets_its_site_back_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(SITE, tmp_path / "site")
    (tmp_path / "site").rename(tmp_path / ".site-overlegarchief-old")

    def failing(*_: object) -> None:
        raise RuntimeError("no")

    monkeypatch.setattr(directory_module, "_stage", failing)
    with pytest.raises(RuntimeError):
        publish(SITE[:1], tmp_path / "site")
    assert set(tree(tmp_path / "site")) == PATHS


@pytest.mark.parametrize("path", ["", "/etc/passwd", "../outside", "a/../../outside", "C:/x", "a\\b"])
def test_no_file_lands_outside_the_site(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="not a path inside"):
        publish((OutputFile(path, b""),), tmp_path / "site")
    assert list(tmp_path.iterdir()) == []


def test_one_path_twice_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="two files"):
        publish((SITE[0], SITE[0]), tmp_path / "site")

"""The preview from outside: what it serves, what it tells, and what it refuses."""

from __future__ import annotations

import http.client
import json
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from archief.model import Position
from archief.output import OutputFile
from archief.preview import running
from archief.preview.running import Say
from archief.problems import Problem, Stop, error

PAGE = "<!doctype html><html><body><h1>{}</h1></body></html>"


@dataclass
class Made:
    files: tuple[OutputFile, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def failed(self) -> bool:
        return bool(self.problems)


@dataclass
class Site:
    """A "generator" of one page per text file; a file that says FAIL fails the build, BUG breaks it."""

    content: Path
    builds: int = 0

    def write(self, name: str, text: str) -> None:
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def make(self, _say: Say) -> Made:
        self.builds += 1
        files = []
        for path in sorted(self.content.rglob("*.txt")):
            text = path.read_text(encoding="utf-8")
            if "BUG" in text:
                raise ZeroDivisionError("a bug")
            if "FAIL" in text:
                return Made(problems=(error(Position(str(path), 1), "bad", "dit klopt niet", "maak het goed"),))
            files.append(
                OutputFile(path.relative_to(self.content).with_suffix(".html").as_posix(), PAGE.format(text).encode())
            )
        style = (self.content / "site.css").read_bytes() if (self.content / "site.css").exists() else b""
        return Made(
            (*files, OutputFile("static/site.css", style), OutputFile("404.html", PAGE.format("niets").encode()))
        )


@pytest.fixture
def site(tmp_path: Path) -> Site:
    made = Site(tmp_path / "content")
    made.write("index.txt", "begin")
    made.write("overleg/a.txt", "a")
    return made


@contextmanager
def events(address: str, page: str) -> Iterator[Callable[[], dict[str, Any]]]:
    """The stream for ``page``; the function waits for the next state that no build is busy with."""
    connection = _connect(address)
    connection.request("GET", f"/_preview/events?page={quote(page)}")
    stream = connection.getresponse()

    def following() -> dict[str, Any]:
        while line := stream.readline():
            if line.startswith(b"data: "):
                told: dict[str, Any] = json.loads(line[6:])
                if not told["building"]:
                    return told
        raise AssertionError("the stream ended")

    yield following
    stream.close()
    connection.close()


def _connect(address: str) -> http.client.HTTPConnection:
    return http.client.HTTPConnection(address.removeprefix("http://").rstrip("/"), timeout=20)


def get(address: str, path: str, **headers: str) -> tuple[int, str]:
    connection = _connect(address)
    connection.putrequest("GET", path, skip_host="Host" in headers)
    for name, value in headers.items():
        connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, text


def test_a_saved_file_is_seen_and_only_its_reader_is_told_to_reload(site: Site) -> None:
    with running(site.make, [site.content]) as at, events(at.url, "overleg/a.html") as a, events(at.url, "") as home:
        first, home_first = a(), home()
        site.write("overleg/a.txt", "anders")
        then, home_then = a(), home()
        assert then["page"] > first["epoch"]
        assert home_then["page"] == home_first["page"]
        assert "anders" in get(at.url, "/overleg/a.html")[1]


def test_a_style_sheet_alone_reloads_no_page(site: Site) -> None:
    site.write("site.css", "a{}")
    with running(site.make, [site.content]) as at, events(at.url, "") as home:
        first = home()
        site.write("site.css", "b{}")
        then = home()
        assert then["style"] > first["style"]
        assert then["page"] == first["page"]


def test_one_save_is_one_build_and_the_same_content_is_none(site: Site) -> None:
    with running(site.make, [site.content]) as at, events(at.url, "") as home:
        home()
        site.write("index.txt", "begin")
        (site.content / "index.txt").read_text()
        (site.content / ".index.txt.swp").write_text("what editors write")
        site.write("index.txt", "einde")
        assert home()["problems"] is None
        assert site.builds == 2


def test_an_editor_that_saves_by_rename_and_a_folder_that_moves(site: Site) -> None:
    with running(site.make, [site.content]) as at, events(at.url, "overleg/a.html") as told:
        told()
        new = site.content / "a.new"
        new.write_text("nieuw")
        new.replace(site.content / "overleg/a.txt")
        told()
        assert "nieuw" in get(at.url, "/overleg/a.html")[1]
        (site.content / "overleg").rename(site.content / "elders")
        told()
        assert "nieuw" in get(at.url, "/elders/a.html")[1]
        assert get(at.url, "/overleg/a.html")[0] == 404


def test_a_failed_build_is_told_with_its_place_and_the_last_good_site_stays(site: Site) -> None:
    with running(site.make, [site.content]) as at, events(at.url, "") as home:
        home()
        site.write("index.txt", "FAIL\nregel twee")
        [problem] = home()["problems"]
        assert problem["where"].endswith("index.txt:1")
        assert (problem["message"], problem["hint"]) == ("dit klopt niet", "maak het goed")
        assert problem["excerpt"] == [[1, "FAIL"], [2, "regel twee"]]
        assert "begin" in get(at.url, "/")[1]
        site.write("index.txt", "weer goed")
        assert home()["problems"] is None
        assert "weer goed" in get(at.url, "/")[1]


def test_a_bug_does_not_end_the_preview(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    with running(site.make, [site.content]) as at, events(at.url, "") as home:
        home()
        site.write("index.txt", "BUG")
        [problem] = home()["problems"]
        assert problem["message"] == "ZeroDivisionError: a bug"
        site.write("index.txt", "hersteld")
        assert home()["problems"] is None
    assert "Traceback" in capsys.readouterr().err


def test_the_first_build_may_fail_too(site: Site) -> None:
    site.write("index.txt", "FAIL")
    with running(site.make, [site.content]) as at, events(at.url, "") as home:
        assert home()["problems"]
        status, text = get(at.url, "/")
        assert status == 404
        assert "_preview/client.js" in text
        site.write("index.txt", "goed")
        told = home()
        assert told["page"] == told["epoch"]


def test_a_build_that_cannot_begin_ends_it(site: Site) -> None:
    def stop(_say: Say) -> Made:
        raise Stop(error(Position("nowhere", 0), "missing", "no such directory"))

    with pytest.raises(Stop, match="no such directory"), running(stop, [site.content]):
        pass


@pytest.mark.parametrize(
    "path",
    [
        "/../content/index.txt",
        "/%2e%2e/content/index.txt",
        "/..%2fcontent/index.txt",
        "//etc/passwd",
        "/content/index.txt",
    ],
)
def test_nothing_but_the_site_is_served(site: Site, path: str) -> None:
    with running(site.make, [site.content]) as at:
        status, text = get(at.url, path)
        assert status == 404
        assert "niets" in text


def test_a_website_that_points_its_own_name_here_is_refused(site: Site) -> None:
    with running(site.make, [site.content]) as at:
        assert get(at.url, "/", Host="kwaad.example")[0] == 421
        assert get(at.url, "/", Host=f"localhost:{at.port}")[0] == 200


def test_a_port_that_is_taken_gives_the_next_free_one(site: Site) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with running(site.make, [site.content], port=port) as at:
            assert at.moved
            assert at.port > port
            assert get(at.url, "/")[0] == 200


def test_pages_get_the_client_and_nothing_else_changes(site: Site) -> None:
    with running(site.make, [site.content]) as at:
        status, text = get(at.url, "/")
        assert status == 200
        assert text.count("<script") == 1
        assert text.endswith("</script></body></html>")
        assert get(at.url, "/static/site.css")[1] == ""
        assert get(at.url, "/_preview/client.js")[0] == 200
        assert get(at.url, "/_preview/server.py")[0] == 404

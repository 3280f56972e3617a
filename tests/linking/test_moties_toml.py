"""``content/moties.toml``: what is known of a motie beyond the documents, and every mistake in it pointed at."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from archief.linking.moties import read_moties
from tests.linking.small import linked

GOOD = """\
[[motie]]
kamerstuk = "32317-981"
titel = "Over chatcontrole"
indieners = ["Kathmann", "Six Dijkstra"]
datum = 2025-10-07
uitslag = "aangenomen"
link = "https://www.tweedekamer.nl/x"
bron = "stemmingsuitslag van 7 oktober 2025"
"""


def test_no_file(tmp_path: Path) -> None:
    assert read_moties(tmp_path) == ({}, ())


def test_everything_that_may_be_said(tmp_path: Path) -> None:
    (tmp_path / "moties.toml").write_text(GOOD, encoding="utf-8")
    moties, problems = read_moties(tmp_path)
    assert problems == ()
    motie = moties["32317-981"]
    assert (motie.titel, motie.indieners, motie.datum) == (
        "Over chatcontrole",
        ("Kathmann", "Six Dijkstra"),
        date(2025, 10, 7),
    )
    assert (motie.uitslag, motie.link, motie.bron) == (
        "aangenomen",
        "https://www.tweedekamer.nl/x",
        "stemmingsuitslag van 7 oktober 2025",
    )


@pytest.mark.parametrize(
    ("change", "line", "code", "words"),
    [
        (("titel =", "titl ="), 3, "unknown-key", "titel"),
        (('"32317-981"', '"32317/981"'), 2, "bad-kamerstuk", "21501-02-2426"),
        (('kamerstuk = "32317-981"\n', ""), 1, "missing-key", "kamerstuk"),
        (("bron =", "titel2 ="), 2, "missing-key", "bron"),
        (("2025-10-07", '"7 oktober"'), 5, "bad-date", "2025-10-07"),
        (("https://www", "www"), 7, "bad-url", "http"),
        (('"Six Dijkstra"', "3"), 4, "wrong-type", "list"),
        (("[[motie]]", "[[moties]]"), 1, "unknown-key", "motie"),
        (('titel = "Over', "titel = Over"), 3, "bad-toml", "TOML"),
    ],
)
def test_every_mistake_has_its_line(tmp_path: Path, change: tuple[str, str], line: int, code: str, words: str) -> None:
    assert change[0] in GOOD
    (tmp_path / "moties.toml").write_text(GOOD.replace(*change, 1), encoding="utf-8")
    _, problems = read_moties(tmp_path)
    found = [problem for problem in problems if problem.code == code]
    assert found, problems
    assert found[0].line == line
    assert words in f"{found[0].message} {found[0].hint}"
    assert found[0].path.endswith("moties.toml")


def test_a_motie_that_stands_twice(tmp_path: Path) -> None:
    (tmp_path / "moties.toml").write_text(GOOD + "\n" + GOOD, encoding="utf-8")
    moties, problems = read_moties(tmp_path)
    assert list(moties) == ["32317-981"]
    assert [(problem.code, problem.line) for problem in problems] == [("duplicate-motie", 11)]


def test_what_is_known_helps_to_name_a_motie_and_gives_it_a_page(tmp_path: Path) -> None:
    (tmp_path / "moties.toml").write_text(GOOD, encoding="utf-8")
    moties, _ = read_moties(tmp_path)
    case = ["@ 2026-01-10", "vraag d66-1: Hoe voert u de motie-Kathmann c.s. uit?"]
    archive, _ = linked(case, moties=moties)
    assert {made.kamerstuk for made in archive.motie_links.values()} == {"32317-981"}
    known = archive.kamerstukken["32317-981"].motie
    assert known is not None
    assert known.titel == "Over chatcontrole"
    assert archive.motie_names["six-dijkstra"] == ("32317-981",)


def test_a_motie_cannot_be_meant_before_its_date(tmp_path: Path) -> None:
    (tmp_path / "moties.toml").write_text(GOOD, encoding="utf-8")
    moties, _ = read_moties(tmp_path)
    archive, _ = linked(["@ 2024-01-10", "vraag d66-1: De motie-Kathmann c.s. is oud."], moties=moties)
    assert [made.status for made in archive.motie_links.values()] == ["unknown"]
    assert archive.kamerstukken["32317-981"].mentions == ()

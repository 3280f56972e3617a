"""``archief.toml``: every key works, every mistake points at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from archief.settings import Settings, read_settings


def write(tmp_path: Path, text: str) -> Path:
    (tmp_path / "archief.toml").write_text(text, encoding="utf-8")
    return tmp_path


def test_without_a_file_there_are_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == (Settings(), ())


def test_every_key(tmp_path: Path) -> None:
    content = write(
        tmp_path,
        """
titel = "Mijn archief"
beschrijving = "Over alles."
basis-url = "https://example.org/archief"
bronrepository = "https://example.org/repo/"
contact = "post@example.org"
[[fractie]]
naam = "GroenLinks-PvdA"
aliassen = ["GL-PvdA"]
kleur = "#8C1D40"
opvolger-van = ["groenlinks", "pvda"]
[[onderwerp]]
naam = "Natuur"
aliassen = ["stikstof"]
[begrippen]
AVG = "Algemene verordening gegevensbescherming"
[verhuisd]
"overleg/a.html#d66-1" = "overleg/a.html#d66-2"
""",
    )
    settings, problems = read_settings(content)
    assert problems == ()
    assert settings.base_url == "https://example.org/archief/"
    assert settings.repository == "https://example.org/repo"
    found = settings.fracties.find("gl-pvda")
    assert found is not None
    assert found.slug == "groenlinks-pvda"
    assert settings.colours == {"groenlinks-pvda": "#8c1d40"}
    assert settings.successors == {"groenlinks-pvda": ("groenlinks", "pvda")}
    assert [onderwerp.slug for onderwerp in settings.onderwerpen] == ["natuur"]
    assert settings.moved == {"overleg/a.html#d66-1": "overleg/a.html#d66-2"}


@pytest.mark.parametrize(
    ("text", "line", "code", "hint"),
    [
        ('\ntitell = "x"', 2, "unknown-key", "did you mean `titel`?"),
        ("titel = 3", 1, "wrong-type", ""),
        ('titel = "a', 1, "bad-toml", "toml.io"),
        ('basis-url = "example.org"', 1, "bad-url", ""),
        ('[[fractie]]\nslug = "x"', 1, "missing-key", "naam"),
        ('[[fractie]]\nnaam = "A"\n[[fractie]]\nnaam = "B"\nkleur = "rood"', 5, "bad-colour", "#rrggbb"),
        ('[[fractie]]\nnaam = "A"\n[[fractie]]\nnaam = "a"', 4, "duplicate-slug", "another slug"),
        ('[[fractie]]\nnaam = "A"\nslug = "A B"', 3, "bad-slug", "a-b"),
        ('[[onderwerp]]\nnaam = "A"\nalias = ["b"]', 3, "unknown-key", "aliassen"),
        ("[begrippen]\nAVG = 3", 2, "wrong-type", ""),
        ('fractie = "VVD"', 1, "wrong-type", "[[fractie]]"),
    ],
)
def test_a_mistake_points(tmp_path: Path, text: str, line: int, code: str, hint: str) -> None:
    _, problems = read_settings(write(tmp_path, text))
    assert [(problem.line, problem.code) for problem in problems] == [(line, code)]
    assert hint in problems[0].hint


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "archief.toml").write_bytes(b'titel = "x"\nbeschrijving = "\xe9"')
    _, problems = read_settings(tmp_path)
    assert [(problem.line, problem.code) for problem in problems] == [(2, "not-utf8")]

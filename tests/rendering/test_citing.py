"""Citations for those who quote, and the address of "Fout gezien?"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from archief.model import Metadata, Overleg, Vraagsteller
from archief.rendering import citing, feedback
from archief.settings import Settings
from tests.rendering import factory


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2025, 9, 15), "2024/25"),
        (date(2025, 9, 16), "2025/26"),  # the third Tuesday
        (date(2024, 9, 16), "2023/24"),
        (date(2024, 9, 17), "2024/25"),
        (date(2000, 1, 1), "1999/00"),
    ],
)
def test_a_parliamentary_year_starts_on_prinsjesdag(day: date, year: str) -> None:
    assert citing.parliamentary_year(day) == year


def test_a_numbered_document_is_cited_by_its_number() -> None:
    assert citing.leidraad(factory.full()) == "Kamerstukken II 2023/24, 21501-33, nr. 1080"


def test_a_document_of_the_eerste_kamer_has_a_letter() -> None:
    data = Metadata("schriftelijk-overleg", kamerstuk="36200-H", beantwoord=date(2023, 3, 3))
    assert citing.leidraad(Overleg("x", data, ())) == "Kamerstukken I 2022/23, 36200, H"


def test_a_document_without_a_number_is_cited_by_its_name() -> None:
    data = Metadata("kamervragen", vraagsteller=Vraagsteller("Jansen", "D66"), beantwoord=date(2024, 6, 3))
    assert citing.leidraad(Overleg("x", data, ())) == "Kamervragen van het lid Jansen (D66), 3 juni 2024"


def test_bibtex_says_what_is_known() -> None:
    fields = citing.bibtex(factory.full(), "Overlegarchief")
    assert fields["title"] == "Schriftelijk overleg Telecomraad van 21 en 22 mei 2024"
    assert fields["date"] == "2024-05-16"
    assert fields["author"] == "{Vaste commissie voor Digitale Zaken}"
    assert "date" not in citing.bibtex(Overleg("x", Metadata("kamervragen"), ()), "Overlegarchief")


def test_bibtex_names_another_kind_of_committee_whole() -> None:
    full = factory.full()
    metadata = replace(full.metadata, commissie="algemene commissie voor Digitale Zaken")
    author = citing.bibtex(replace(full, metadata=metadata), "Overlegarchief")["author"]
    assert author == "{Algemene commissie voor Digitale Zaken}"


def test_a_mistake_is_told_in_the_repository_else_by_mail_else_nowhere() -> None:
    settings = Settings(
        base_url="https://archief.example/", repository="https://git.example/a/b", contact="a@b.example"
    )
    said = ("overleg/x.html", "d66-1", "D66, vraag 1 (x)", "Hoe zit dat & wanneer?")
    issue = urlsplit(feedback.address(settings, *said) or "")
    assert issue.path == "/a/b/issues/new"
    fields = parse_qs(issue.query)
    assert fields["title"] == ["Fout gezien: D66, vraag 1 (x)"]
    assert fields["body"][0].startswith("https://archief.example/overleg/x.html#d66-1\n\n> Hoe zit dat & wanneer?\n")
    mail = feedback.address(replace(settings, repository=None), *said) or ""
    assert mail.startswith("mailto:a@b.example?subject=Fout%20gezien%3A%20D66")
    assert feedback.address(Settings(), *said) is None


def test_a_long_question_is_quoted_in_short() -> None:
    settings = Settings(repository="https://git.example/a/b")
    address = feedback.address(settings, "p", "a", "n", "woord " * 200) or ""
    assert len(address) < 600
    assert "%E2%80%A6" in address

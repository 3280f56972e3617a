"""Cut words made whole: cut | how it is read | whether that is doubted."""

from __future__ import annotations

import pytest

from archief.importing import import_source, read_source
from archief.importing.hyphens import Joined, Vocabulary, join
from archief.settings import Settings
from tests.support.building import ROOT

_TYPESET = Vocabulary(lines=10)  # too few lines to say that nothing is hyphenated: the typesetter may have

CASES = """
Neder-|landse            | Nederlandse
CSAM-|verordening        | CSAM-verordening
wet-|en regelgeving      | wet- en regelgeving
wet-|of regelgeving      | wet- of regelgeving
aanbod-|en/of vraagzijde | aanbod- en/of vraagzijde
EU-|lidstaten            | EU-lidstaten
JBZ-|Raad                | JBZ-Raad
2-|MMC                   | 2-MMC
Noord-|Holland           | Noord-Holland
GroenLinks-|PvdA-fractie | GroenLinks-PvdA-fractie
GroenLinks-PvdA-|fractie | GroenLinks-PvdA-fractie
e-|privacyrichtlijn      | e-privacyrichtlijn
pro-|vincie              | provincie
ex-|perts                | experts
vermogensbe-|standdelen  | vermogensbestanddelen
re-|actie                | reactie
informatie-|uitwisseling | informatie-uitwisseling
zee-|egel                | zee-egel
bed-voor-|baanprincipe   | bed-voor-baanprincipe
zij-|instromers          | zij-instromers
opt-|outregeling         | opt-outregeling
one-size-|fits-all       | one-size-fits-all
end-to-|end-encryptie    | end-to-end-encryptie
single-|use-plastics     | single-use-plastics
SumWing-|techniek        | SumWing-techniek
ChristenUnie-|fractie    | ChristenUnie-fractie
iPad-|klassen            | iPad-klassen
DigiD-|koppeling         | DigiD-koppeling
GroenLin-|ks             | GroenLinks
YouTu-|be                | YouTube
civiel-|militaire        | civiel-militaire        | doubted
niet-|westerse           | niet-westerse           | doubted
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_words_are_joined_by_evidence(case: str) -> None:
    left, right, expected, *doubt = (part.strip() for part in case.split("|"))
    joined = join(left, right, _TYPESET)
    made = (left if joined.keep else left[:-1]) + (" " if joined.space else "") + right
    assert made == expected
    assert joined.doubt == bool(doubt)


def test_the_document_itself_decides_first() -> None:
    vocabulary = Vocabulary()
    vocabulary.add(["Over de eu-steun en de privacytoets; de privacy-toets is er twee keer,", "de privacy-toets."])
    assert join("privacy-", "toets", vocabulary).keep
    vocabulary.add(["privacytoets privacytoets"])
    assert not join("privacy-", "toets", vocabulary).keep


def test_a_document_without_hyphenation_keeps_its_hyphens() -> None:
    vocabulary = Vocabulary()
    vocabulary.add(["een regel zonder afbreking aan het eind"] * 80)
    assert join("informatie-", "manipulatie", vocabulary).keep
    assert join("zij-", "instromers", vocabulary).keep
    assert not join("Spanje en Portu-", "gal", vocabulary).keep
    assert join("de Mercosur-", "landen", vocabulary).keep


@pytest.mark.parametrize(
    ("left", "right", "doubt"), [("aan-", "gepast", False), ("voo-", "ralsnog", True), ("Portu-", "gal", True)]
)
def test_a_word_that_was_cut_there_all_the_same_is_made_whole(left: str, right: str, doubt: bool) -> None:
    vocabulary = Vocabulary()
    vocabulary.add(["een regel zonder afbreking aan het eind"] * 80)
    joined = join(left, right, vocabulary)
    assert not joined.keep
    assert joined.doubt == doubt


def test_a_long_document_that_cuts_no_words_is_read_without_the_list(monkeypatch: pytest.MonkeyPatch) -> None:
    def list_of_words() -> frozenset[str]:
        raise AssertionError

    monkeypatch.setattr("archief.importing.hyphens._word_list", list_of_words)
    file = ROOT / "content" / "overleggen" / "2026-03-05-jbz-raad" / "bron.txt"
    imported = import_source(read_source(file.name, file.read_bytes()), file.parent.name, settings=Settings())
    assert imported.overleg is not None


def test_pieces_of_cut_words_are_no_evidence() -> None:
    vocabulary = Vocabulary()
    vocabulary.add(["het land van de Neder-", "landse overheid"])
    assert "neder" not in vocabulary
    assert "landse" not in vocabulary


def _typed(*lines: str) -> Vocabulary:
    vocabulary = Vocabulary()
    vocabulary.add(
        ["het CO2-arme plan voor de na-apers, de zee-egels en de mee-eters"] * 8 + [*lines] + ["regel"] * 200
    )
    return vocabulary


def test_the_writers_own_hyphens_explain_the_few_at_a_lines_end_without_the_list(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def list_of_words(word: str) -> bool:
        raise AssertionError(word)

    monkeypatch.setattr("archief.importing.hyphens.known", list_of_words)
    vocabulary = _typed("de informatie over het tegengaan van informatie-", "manipulatie")
    assert join("informatie-", "manipulatie", vocabulary) == Joined(keep=True)


@pytest.mark.parametrize(
    ("lines", "cut"),
    [
        (("de informatie", "informatie-", "manipulatie en klimaat-", "doelen, infor-", "matie"), "klimaat-|doelen"),
        (("het klimaatdoel", "klimaat-", "doelen"), "klimaat-|doelen"),
        (("onder een boom", "onder-", "nemingen"), "onder-|nemingen"),
        (("zij is aan boord", "aan-", "gepast"), "aan-|gepast"),
    ],
    ids=["more cuts than the writer made", "no word of the document", "a particle", "a syllable"],
)
def test_else_the_list_of_words_is_asked(lines: tuple[str, ...], cut: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def list_of_words(word: str) -> bool:
        asked.append(word)
        return True

    monkeypatch.setattr("archief.importing.hyphens.known", list_of_words)
    left, right = cut.split("|")
    assert not join(left, right, _typed(*lines)).keep
    assert asked == [left[:-1] + right]

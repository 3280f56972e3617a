"""What the reader of text files sees of its lines."""

from __future__ import annotations

from archief.importing.one import import_source
from archief.importing.readers import read_source
from archief.importing.source import Grid, Line
from archief.settings import Settings

TABLE = "Sector\tAandeel\tReden\n{}Zorg\t74%\tzorgtaken\nOnderwijs\t58%\twerkdruk\n"


def test_a_bookmark_in_a_cell_is_no_word_of_the_table() -> None:
    question = "De leden van de VVD-fractie vragen wat de cijfers zijn.\n\nAntwoord: Zij staan in de tabel:\n"
    text = question + TABLE.format("[bookmark: _Hlk1]")
    source = read_source("bron.txt", text.encode())
    table = next(line for line in source.lines if isinstance(line, Grid))
    assert [cell.text for cell in table.rows[1]] == ["Zorg", "74%", "zorgtaken"]
    assert [dropped.text for dropped in source.dropped] == ["[bookmark: _Hlk1]"]
    imported = import_source(source, "2024-01-01-proef", settings=Settings())
    assert imported.report is not None
    assert imported.report.balance.even


def test_a_page_that_starts_in_a_table_starts_on_the_line_behind_it() -> None:
    for start in ("\f", " "):
        source = read_source("bron.txt", ("Tekst.\n" + TABLE.format(start) + "Meer tekst.\nEn meer.").encode())
        assert [line.page for line in source.lines if isinstance(line, Line)] == [False, True, False]


_WITH_NOTES = """Vragen en opmerkingen van de leden van de VVD-fractie

De leden van de VVD-fractie hebben de agenda van de Raad gelezen.1 Zij vragen wanneer de
Minister het plan aan de Kamer stuurt en wat daarin over de kosten staat.2 Ook vragen zij
of het onderzoek naar de gevolgen voor gemeenten al is afgerond.3 Is dat zo?

Antwoord

Het plan volgt in het najaar, na overleg met de gemeenten en de provincies.4 Het onderzoek
is afgerond en met de Kamer gedeeld, met een reactie van het kabinet.5

1 Kamerstuk 21 501-33, nr. 1150.
2 Brief van de Minister over het plan, Kamerstuk 26 643, nr. 1360.
3 Onderzoek naar de gevolgen voor gemeenten.
4 Kamerstuk 29 984, nr. 812.
5 Aangenomen op 10 februari 2026.
"""


def _notes(text: str) -> tuple[dict[str, str], list[str]]:
    imported = import_source(read_source("bron.txt", text.encode()), "2026-06-15-proef", settings=Settings())
    assert imported.overleg is not None
    assert imported.report is not None
    return (
        {note.label: note.prose.text for note in imported.overleg.footnotes},
        [reason for _, reason in imported.report.doubts],
    )


def test_a_note_that_the_print_misses_takes_no_other_with_it() -> None:
    whole, doubts = _notes(_WITH_NOTES)
    assert list(whole) == ["1", "2", "3", "4", "5"]
    assert not doubts
    missing = _WITH_NOTES.replace("3 Onderzoek naar de gevolgen voor gemeenten.\n", "")
    found, doubts = _notes(missing)
    assert found == {label: text for label, text in whole.items() if label != "3"}
    assert doubts == ["nootteken 3: er staat geen voetnoot bij"]
    assert _notes(missing.replace("afgerond.3", "afgerond."))[1] == ["voetnoot 3: ontbreekt tussen de andere"]

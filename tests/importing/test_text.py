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

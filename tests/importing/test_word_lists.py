"""Lists and tables of Word files: numbered as Word numbers them, nothing of a cell lost."""

from __future__ import annotations

from archief.importing import import_source
from archief.importing.ledger import words
from archief.importing.source import Dropped, Grid, Line, Marker
from archief.settings import Settings
from tests.importing.wordzip import CHANGE, DELETED, lines, p, source


def level(depth: int, form: str, text: str, start: int = 1) -> str:
    return (
        f"<w:lvl w:ilvl='{depth}'><w:start w:val='{start}'/><w:numFmt w:val='{form}'/><w:lvlText w:val='{text}'/>"
        "<w:pPr><w:ind w:left='720'/></w:pPr></w:lvl>"
    )


NUMBERING = (
    f"<w:abstractNum w:abstractNumId='0'>{level(0, 'decimal', '%1.')}{level(1, 'lowerLetter', '%1.%2)')}"
    "</w:abstractNum>"
    f"<w:abstractNum w:abstractNumId='1'>{level(0, 'bullet', chr(0xF0B7))}</w:abstractNum>"
    f"<w:abstractNum w:abstractNumId='2'>{level(0, 'decimal', 'Vraag %1')}</w:abstractNum>"
    f"<w:abstractNum w:abstractNumId='3'>{level(0, 'upperRoman', '%1.', 4)}</w:abstractNum>"
    + "".join(f"<w:num w:numId='{i + 1}'><w:abstractNumId w:val='{i}'/></w:num>" for i in range(4))
    + "<w:num w:numId='9'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/>"
    "</w:lvlOverride></w:num>"
)


def item(text: str, number: int, depth: int = 0) -> str:
    return p(text, properties=f"<w:numPr><w:ilvl w:val='{depth}'/><w:numId w:val='{number}'/></w:numPr>")


def test_numbered_lists_count_as_word_counts() -> None:
    body = (
        item("a", 1) + item("b", 1) + item("c", 1, 1) + item("d", 1, 1) + item("e", 1) + item("f", 1, 1) + item("g", 9)
    )
    found = [line.marker for line in lines(body, numbering=NUMBERING)]
    labels = [(marker.label, marker.number, marker.level) for marker in found if marker]
    assert labels == [
        ("1.", 1, 0),
        ("2.", 2, 0),
        ("2.a)", 1, 1),
        ("2.b)", 2, 1),
        ("3.", 3, 0),
        ("3.a)", 1, 1),
        ("1.", 1, 0),
    ]


def test_a_number_that_word_makes_is_shown_and_one_that_no_list_can_show_becomes_words() -> None:
    made = import_source(
        source(
            p("Vragen van de leden van de VVD-fractie")
            + p("De leden van de VVD-fractie vragen het volgende:")
            + item("Hoe staat het?", 1)
            + item("Voor wie?", 1, 1)
            + item("Wanneer is het klaar?", 1)
            + item("En dan?", 1)
            + item("Wat kost het?", 4)
            + p("Antwoord: in mei."),
            numbering=NUMBERING,
        ),
        "2024-01-01-proef",
        settings=Settings(),
    )
    assert made.markdown
    assert made.markdown.split("volgende:\n\n")[1].split("\n:::")[0] == (
        "01. Hoe staat het?\n\n1.a) Voor wie?\n\n02. Wanneer is het klaar?\n03. En dan?\n\nIV. Wat kost het?"
    )
    assert made.overleg
    assert list(made.overleg.exchanges[0].question.texts())[1:] == [
        "Hoe staat het?",
        "1.a) Voor wie?",
        "Wanneer is het klaar?",
        "En dan?",
        "IV. Wat kost het?",
    ]


def test_numbers_in_the_cells_of_a_table() -> None:
    table = f"<w:tbl><w:tr><w:tc>{item('a', 1)}{item('b', 1)}</w:tc><w:tc>{item('c', 2)}</w:tc></w:tr></w:tbl>"
    found = source(table, numbering=NUMBERING)
    assert [[[cell.text for cell in row] for row in grid.rows] for grid in found.lines if isinstance(grid, Grid)] == [
        [["1. a\n2. b", "c"]]
    ]


def test_bullets_romans_and_no_list() -> None:
    found = lines(item("a", 2) + item("b", 4) + item("c", 0) + item("d", 77), numbering=NUMBERING)
    expected = [Marker("•", None, typed=False), Marker("IV.", 4), None, None]
    assert [line.marker for line in found] == expected
    assert [line.indent for line in found] == [13, 13, 0, 0]


def test_a_label_with_words_is_text() -> None:
    found = source(item("Kunt u dat toelichten?", 3), numbering=NUMBERING)
    assert [(line.text, line.marker) for line in found.lines if isinstance(line, Line)] == [
        ("Vraag 1 Kunt u dat toelichten?", None)
    ]
    assert "Vraag 1" in found.raw


def test_a_typed_label_is_a_marker() -> None:
    (line,) = lines(p("-", "<w:r><w:tab/></w:r>", "een punt"))
    assert (line.text, line.marker) == ("een punt", Marker("-"))


def test_a_table_is_a_grid() -> None:
    rows = (
        f"<w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{p('Kop')}</w:tc></w:tr>"
        f"<w:tr><w:tc>{p('a')}{p('b')}</w:tc><w:tc>{p('c')}</w:tc></w:tr>"
        f"<w:tr><w:trPr><w:del {CHANGE}/></w:trPr><w:tc>{p(DELETED)}</w:tc><w:tc>{p()}</w:tc></w:tr>"
    )
    (grid,) = source(f"<w:tbl>{rows}</w:tbl>").lines
    assert isinstance(grid, Grid)
    assert [[cell.text for cell in row] for row in grid.rows] == [["Kop", ""], ["a\nb", "c"]]


def test_a_table_of_questions_is_read_as_running_text() -> None:
    rows = [("Nr.", "Vraag", "Antwoord"), ("1", "Wat kost dat?", "Niets."), ("2", "Waarom niet?", "Daarom.")]
    cells = "".join(f"<w:tr>{''.join(f'<w:tc>{p(cell)}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    found = source(f"<w:tbl>{cells}</w:tbl>")
    assert [line.text for line in found.lines if isinstance(line, Line)] == [
        *("1", "Wat kost dat?", "Antwoord", "Niets."),
        *("2", "Waarom niet?", "Antwoord", "Daarom."),
    ]
    assert found.dropped == (Dropped("table headings", "Nr. Vraag Antwoord", 0),)
    assert words(found.raw).count("Antwoord") == 3

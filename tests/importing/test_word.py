"""Word files: what Word shows with all changes accepted is what the source says."""

from __future__ import annotations

import pytest

from archief.importing.ledger import words
from archief.importing.source import Dropped, Line, Mark, Span
from archief.importing.word import read
from tests.importing.wordzip import CHANGE, DELETED, lines, p, r, source, word_file


def texts(body: str, **parts: str) -> list[str]:
    return [line.text for line in lines(body, **parts)]


# --------------------------------------------------------------------------- words

INSERTED = f"<w:ins {CHANGE}>{r('nieuwe ')}</w:ins>"
END_DELETED = f"<w:rPr><w:del {CHANGE}/></w:rPr>"


def field(code: str, result: str) -> str:
    def mark(kind: str) -> str:
        return f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>"

    instruction = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return f"{mark('begin')}{instruction}{mark('separate')}{r(result)}{mark('end')}"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(p("De ", "leden", " vragen"), ["De leden vragen"], id="torn runs"),
        pytest.param(p("De  leden \u00a0 vragen "), ["De leden vragen"], id="spaces"),
        pytest.param(p(r("De"), "<w:r><w:tab/></w:r>", r("leden")), ["De leden"], id="tab"),
        pytest.param(p("JBZ", "<w:r><w:noBreakHyphen/></w:r>", "Raad"), ["JBZ-Raad"], id="hyphen that stays"),
        pytest.param(
            p("ver\u00adgadering en be", "<w:r><w:softHyphen/></w:r>", "sluit"), ["vergadering en besluit"], id="soft"
        ),
        pytest.param(p("De ", INSERTED, DELETED, "tekst"), ["De nieuwe tekst"], id="tracked changes"),
        pytest.param(p("Een", properties=END_DELETED) + p("zin"), ["Een zin"], id="deleted end"),
        pytest.param(p(DELETED, properties=END_DELETED) + p("Blijft"), ["Blijft"], id="deleted paragraph"),
        pytest.param(
            p(f"<w:moveFrom {CHANGE}>{r('Verhuisd. ')}</w:moveFrom>", "Hier.")
            + p(f"<w:moveTo {CHANGE}>{r('Verhuisd.')}</w:moveTo>"),
            ["Hier.", "Verhuisd."],
            id="moved once",
        ),
        pytest.param(p("Zie ", field(" REF _Ref1 \\h ", "vraag 2"), "."), ["Zie vraag 2."], id="field result"),
        pytest.param(
            p("<w:fldSimple w:instr=' DATE '>" + r("3 maart 2024") + "</w:fldSimple>"),
            ["3 maart 2024"],
            id="simple field",
        ),
        pytest.param(
            p("<w:r><w:fldChar w:fldCharType='begin'/></w:r>") + p("Blijft"), ["Blijft"], id="field without end"
        ),
        pytest.param(p("<w:r><w:sym w:font='Symbol' w:char='F0B3'/></w:r>", " 5"), ["≥ 5"], id="symbol"),
        pytest.param(p("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>"), ["x+1"], id="formula"),
        pytest.param(
            p("<w:bookmarkStart w:id='0' w:name='_Hlk1'/>", "Tekst", "<w:bookmarkEnd w:id='0'/>"),
            ["Tekst"],
            id="bookmark",
        ),
        pytest.param(
            p("<w:commentRangeStart w:id='0'/>", "Tekst", "<w:r><w:commentReference w:id='0'/></w:r>"),
            ["Tekst"],
            id="comment",
        ),
        pytest.param(
            f"<w:sdt><w:sdtPr/><w:sdtContent>{p('In een vak')}</w:sdtContent></w:sdt>",
            ["In een vak"],
            id="content control",
        ),
        pytest.param(
            p("<w:sdt><w:sdtContent>", r("In de regel"), "</w:sdtContent></w:sdt>"),
            ["In de regel"],
            id="inline control",
        ),
        pytest.param(p("<w:smartTag>", r("Den Haag"), "</w:smartTag>"), ["Den Haag"], id="smart tag"),
        pytest.param(p("regel", "<w:r><w:br/></w:r>", "twee"), ["regel\ntwee"], id="line break"),
        pytest.param(p("Vraag 1", "<w:r><w:br/></w:r>", "Kunt u"), ["Vraag 1", "Kunt u"], id="line break ends a line"),
        pytest.param(p("een", "<w:r><w:br/><w:br/></w:r>", "twee"), ["een", "twee"], id="two line breaks"),
        pytest.param(
            p(
                "Erbij.",
                "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>"
                + p("In het kader.")
                + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
                + p("In het kader.")
                + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
            ),
            ["Erbij.", "In het kader."],
            id="text box once",
        ),
        pytest.param(
            f"<w:tbl><w:tr><w:tc>{p('Een kader')}{p('van tekst')}</w:tc></w:tr></w:tbl>",
            ["Een kader", "van tekst"],
            id="box",
        ),
    ],
)
def test_the_words_are_those_that_word_shows(body: str, expected: list[str]) -> None:
    found = source(body)
    assert [line.text for line in found.lines if isinstance(line, Line)] == expected
    assert sorted(words(found.raw)) == sorted(words("\n".join(expected)))


def test_hidden_words_are_dropped_and_accounted_for() -> None:
    found = source(p("Zicht", r("baar niet", "<w:vanish/>"), r("baar")))
    assert [line.text for line in found.lines if isinstance(line, Line)] == ["Zichtbaar"]
    assert found.dropped == (Dropped("hidden text", "baar niet", 1),)
    assert "niet" in found.raw


# --------------------------------------------------------------------------- looks


def test_bold_italic_and_links_are_spans() -> None:
    (line,) = lines(p(r("vet", "<w:b/>"), " en ", r("schuin", "<w:i/>"), " en ", r("geen", '<w:b w:val="0"/>')))
    assert line.text == "vet en schuin en geen"
    assert line.rich.spans == (Span(0, 3, "bold"), Span(7, 13, "italic"))


def test_a_link_keeps_its_address() -> None:
    body = p("Zie ", f"<w:hyperlink r:id='x1'>{r('de brief')}</w:hyperlink>", ".")
    (line,) = read("test.docx", word_file(body, links={"x1": "https://example.org/a?b=1"})).lines
    assert isinstance(line, Line)
    assert line.rich.spans == (Span(4, 12, "link", "https://example.org/a?b=1"),)


def test_a_link_by_field_keeps_its_address() -> None:
    (line,) = lines(p("Zie ", field(' HYPERLINK "https://example.org" ', "hier"), " dus"))
    assert line.rich.spans == (Span(4, 8, "link", "https://example.org"),)


def test_what_is_wholly_underlined_stands_out_as_bold_does() -> None:
    whole, part = lines(p(r("Onderwerp", "<w:u w:val='single'/>")) + p(r("deels", "<w:u w:val='single'/>"), " niet"))
    assert (whole.bold, part.rich.spans) == (True, ())


def test_a_colour_shows_in_the_style() -> None:
    blue = "<w:color w:val='0070c0'/>"
    first, second, third = lines(
        p(r("Blauw", blue)) + p(r("deels", blue), " niet") + p(r("zwart", "<w:color w:val='auto'/>"))
    )
    assert first.style == "0070C0"
    assert second.style == third.style is None


STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="K2"><w:name w:val="heading 2"/><w:basedOn w:val="N"/>
<w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Fractie"><w:name w:val="Fractiekop"/><w:basedOn w:val="K2"/></w:style>
<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Eigen"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="C"><w:name w:val="Citaat"/><w:pPr><w:ind w:left="567"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="I1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Rond"><w:name w:val="Rond"/><w:basedOn w:val="Rond"/></w:style>
<w:style w:type="paragraph" w:styleId="Antw"><w:name w:val="Antwoord"/><w:rPr><w:i/><w:sz w:val="18"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Nadruk"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>
"""


def styled(style: str, text: str = "Tekst", extra: str = "") -> Line:
    return lines(p(text, properties=f"<w:pStyle w:val='{style}'/>{extra}"), styles=STYLES)[0]


@pytest.mark.parametrize(
    ("style", "level"), [("K2", 2), ("Fractie", 2), ("Eigen", 3), ("T", 1), ("N", None), ("Rond", None), ("Weg", None)]
)
def test_a_heading_is_known_by_its_style(style: str, level: int | None) -> None:
    assert styled(style).heading == level


def test_a_style_gives_letters_indent_and_quotation() -> None:
    answer = styled("Antw")
    assert (answer.italic, answer.bold, answer.size, answer.style) == (True, False, 9.0, "Antwoord")
    assert (styled("Fractie").bold, styled("N").size) == (True, 10.0)
    quotation = styled("C")
    assert (quotation.quote, quotation.indent) == (True, 10)
    assert styled("N", extra="<w:ind w:left='720'/>").indent == 13


def test_italic_within_italic_stands_upright() -> None:
    body = p(r("In schuin "), r("recht", "<w:rStyle w:val='Nadruk'/>"), properties="<w:pStyle w:val='Antw'/>")
    (line,) = lines(body, styles=STYLES)
    assert line.rich.spans == (Span(0, 10, "italic"),)


def test_a_table_of_contents_is_dropped() -> None:
    found = source(p("I Vragen 3", properties="<w:pStyle w:val='I1'/>") + p("I Vragen"), styles=STYLES)
    assert [line.text for line in found.lines if isinstance(line, Line)] == ["I Vragen"]
    assert found.dropped == (Dropped("contents list", "I Vragen 3", 1),)


def test_empty_paragraphs_and_page_breaks_are_counted() -> None:
    found = lines(p("een") + p() + p(" ") + p("<w:r><w:br w:type='page'/></w:r>") + p("twee") + p("drie"))
    assert [(line.number, line.blanks, line.page) for line in found] == [(1, 0, False), (5, 3, True), (6, 0, False)]


# --------------------------------------------------------------------------- notes


def note(kind: str, id: int, text: str) -> str:
    return f"<w:{kind} w:id='{id}'>{p(f'<w:r><w:{kind}Ref/></w:r>', ' ' + text)}</w:{kind}>"


def reference(kind: str, id: int) -> str:
    return f"<w:r><w:{kind}Reference w:id='{id}'/></w:r>"


def test_notes_are_numbered_by_their_marks() -> None:
    body = p("Een", reference("footnote", 7), " twee ", reference("footnote", 3), "drie.", reference("endnote", 2))
    found = source(
        body,
        footnotes="<w:footnote w:type='separator' w:id='0'><w:p/></w:footnote>"
        + note("footnote", 3, "Tweede.")
        + note("footnote", 7, "Eerste."),
        endnotes=note("endnote", 2, "Eind."),
    )
    (line,) = found.lines
    assert isinstance(line, Line)
    assert (line.text, line.rich.marks) == ("Een twee drie.", (Mark(3, "1"), Mark(8, "2"), Mark(14, "3")))
    assert [(n.label, [x.text for x in n.paragraphs]) for n in found.notes] == [
        ("1", ["Eerste."]),
        ("2", ["Tweede."]),
        ("3", ["Eind."]),
    ]
    assert sorted(words(found.raw)) == sorted(words("Een twee drie. Eerste. Tweede. Eind."))


def test_a_note_without_its_mark_stays_and_a_mark_without_note_goes() -> None:
    body = p("Een", reference("footnote", 1), " twee", reference("footnote", 9))
    found = source(body, footnotes=note("footnote", 1, "Er is een mark.") + note("footnote", 2, "Er is er geen."))
    (line,) = found.lines
    assert isinstance(line, Line)
    assert line.rich.marks == (Mark(3, "1"),)
    assert [n.label for n in found.notes] == ["1", "2"]


def test_a_deleted_mark_does_not_count() -> None:
    body = p("Een", f"<w:del {CHANGE}>{reference('footnote', 1)}</w:del>", " twee", reference("footnote", 2))
    found = source(body, footnotes=note("footnote", 1, "Weg.") + note("footnote", 2, "Blijft."))
    (line,) = found.lines
    assert isinstance(line, Line)
    assert line.rich.marks == (Mark(8, "1"),)
    assert [n.paragraphs[0].text for n in found.notes] == ["Blijft."]
    assert [(d.kind, d.text.strip()) for d in found.dropped] == [("deleted notes", "Weg.")]


def test_a_note_may_have_two_paragraphs_and_a_custom_mark() -> None:
    mark = "<w:r><w:footnoteReference w:customMarkFollows='1' w:id='1'/><w:t>1a</w:t></w:r>"
    two = f"<w:footnote w:id='1'>{p('Een.')}{p('Twee.')}</w:footnote>"
    found = source(p("Zin", mark, " verder"), footnotes=two)
    (line,) = found.lines
    assert isinstance(line, Line)
    assert (line.text, line.rich.marks) == ("Zin verder", (Mark(3, "1"),))
    assert [x.text for x in found.notes[0].paragraphs] == ["Een.", "Twee."]
    assert found.dropped == (Dropped("note labels", "1a", 1),)


def test_running_heads_stand_apart() -> None:
    found = source(p("Tekst"), header=p("Tweede Kamer, vergaderjaar 2023–2024"))
    assert found.furniture == ("Tweede Kamer, vergaderjaar 2023–2024",)
    assert "vergaderjaar" not in found.raw

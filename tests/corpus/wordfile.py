"""Typesetter for Word files: real footnotes, headings by style or by bold, tracked changes, lists, tables, links.

How a document is set (``Look``) and how its paragraphs become runs (``Setter``); the order of things in each
kind of document is in ``wordfiles``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from io import BytesIO
from random import Random
from typing import Literal
from xml.sax.saxutils import escape

import docx
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph
from lxml import etree

from tests.corpus.truth import Document, Mark, Note, Para, Piece, Ref, rows_of

Headings = Literal["style", "bold", "underline", "italic"]
Answers = Literal["label", "inline", "italic", "bold", "indent", "style", "colour", "questions-italic", "none"]
_FOOTNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_URL = re.compile(r"(https?://[^\s)]+)")
_CHANGE = 'w:id="{id}" w:author="Redactie" w:date="2024-01-01T00:00:00Z"'


@dataclass(frozen=True, slots=True)
class Look:
    """How a Word file looks. ``noise``: the share of paragraphs with tracked changes, bookmarks, split runs."""

    headings: Headings = "style"
    answers: Answers = "label"
    empty: bool = False
    noise: float = 0.3
    typed_lists: bool = False

    @property
    def typed(self) -> tuple[bool, bool]:
        """Whether the markers of lists are typed, or Word's own: in questions, in answers."""
        return self.typed_lists, self.typed_lists or self.answers == "indent"


@dataclass(slots=True)
class Setter:
    """Sets paragraphs in a Word file."""

    document: Document
    random: Random
    look: Look
    word: WordDocument = field(default_factory=docx.Document)
    _footnotes: list[str] = field(default_factory=list)
    _ids: dict[str, int] = field(default_factory=dict)
    _serial: int = 100
    _list: int = 100

    # ------------------------------------------------------------------ paragraphs

    def line(self, text: str = "", *, bold: bool = False, italic: bool = False) -> Paragraph:
        """A paragraph of plain words."""
        paragraph = self.word.add_paragraph()
        if text:
            run = paragraph.add_run(text)
            run.bold, run.italic = bold or None, italic or None
        return paragraph

    def heading(self, text: str, level: int) -> None:
        """A part (1), fractie (2) or topic (3)."""
        self.gap()
        if self.look.headings == "style":
            self.word.add_heading(text, level)
            return
        run = self.line().add_run(text)
        if level == 3 and self.look.headings == "underline":
            run.underline = True
        elif level == 3 and self.look.headings == "italic":
            run.italic = True
        else:
            run.bold = True

    def gap(self) -> None:
        if self.look.empty:
            self.word.add_paragraph()

    def block(self, paras: tuple[Para, ...], *, answer: bool = False, label: str = "") -> None:
        """The paragraphs of a question or an answer; ``label`` is set before the first, in the same line."""
        first = True
        for item in rows_of(paras):
            if isinstance(item, list):
                self._table([[cell for row_cell in row.cells for cell in (row_cell,)] for row in item])
                continue
            self._para(item, answer=answer, label=label if first else "")
            first = False
        self.gap()

    def _para(self, p: Para, *, answer: bool, label: str) -> None:
        typed = self.look.typed[answer]
        style = None if typed else {"bullet": "List Bullet", "number": "List Number"}.get(p.style)
        if p.style == "quote":
            style = "Quote"
        elif answer and style is None and self.look.answers == "style":
            style = self._answer_style()
        paragraph = self.word.add_paragraph(style=style)
        if p.style == "number" and not typed:
            self._numbered(paragraph, p.number)
        if typed and p.style in ("bullet", "number"):
            paragraph.add_run("-\t" if p.style == "bullet" else f"{p.number}.\t")
        if answer and self.look.answers == "indent":
            paragraph.paragraph_format.left_indent = Mm(10)
        italic = self.look.answers == ("italic" if answer else "questions-italic")
        bold = answer and self.look.answers == "bold"
        if label:
            run = paragraph.add_run(label)
            run.bold = True
            if italic:
                run.italic = True
        self._pieces(paragraph, p.pieces, bold=bold, italic=italic, blue=answer and self.look.answers == "colour")
        if self.random.random() < self.look.noise:
            self._noise(paragraph)

    def _answer_style(self) -> str:
        """A style of the document's own, which looks like any other text."""
        if "Reactie" not in self.word.styles:
            self.word.styles.add_style("Reactie", WD_STYLE_TYPE.PARAGRAPH)
        return "Reactie"

    def _numbered(self, paragraph: Paragraph, number: int) -> None:
        """Numbered lists start anew by a list of their own."""
        if number == 1:
            self._list += 1
            numbering = self.word.part.numbering_part.element
            xml = (
                f"<w:num {nsdecls('w')} w:numId='{self._list}'><w:abstractNumId w:val='{self._abstract()}'/>"
                "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>"
            )
            numbering.append(made(xml))
        properties: etree._Element = paragraph._p.get_or_add_pPr()
        properties.append(made(f"<w:numPr {nsdecls('w')}><w:ilvl w:val='0'/><w:numId w:val='{self._list}'/></w:numPr>"))

    def _abstract(self) -> str:
        """The abstract list behind the style List Number."""
        style = self.word.styles["List Number"].element
        number = style.find(f".//{qn('w:numId')}").get(qn("w:val"))
        numbering = self.word.part.numbering_part.element
        found = numbering.find(f"{qn('w:num')}[@{qn('w:numId')}='{number}']/{qn('w:abstractNumId')}")
        return str(found.get(qn("w:val")))

    def _table(self, rows: list[list[Para]]) -> None:
        table = self.word.add_table(rows=len(rows), cols=len(rows[0]))
        for cells, row in zip(table.rows, rows, strict=True):
            for cell, p in zip(cells.cells, row, strict=True):
                self._pieces(cell.paragraphs[0], p.pieces, bold=False, italic=False)

    def form(self, head: tuple[str, ...], rows: list[tuple[int, tuple[Para, ...], tuple[Para, ...]]]) -> None:
        """A table that holds running text: a number, a question and an answer in every row."""
        table = self.word.add_table(rows=1, cols=len(head))
        for cell, name in zip(table.rows[0].cells, head, strict=True):
            cell.text = name
        for number, question, answer in rows:
            cells = table.add_row().cells
            cells[0].text = str(number)
            for cell, paras in ((cells[1], question), (cells[2], answer)):
                for index, p in enumerate(paras):
                    paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
                    if p.style == "number":
                        paragraph.add_run(f"{p.number}. ")
                    self._pieces(paragraph, p.pieces, bold=False, italic=False)

    # ------------------------------------------------------------------ runs

    def _pieces(
        self, paragraph: Paragraph, pieces: tuple[Piece, ...], *, bold: bool, italic: bool, blue: bool = False
    ) -> None:
        looks = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "") + ("<w:color w:val='0070C0'/>" * blue)
        for piece in pieces:
            if isinstance(piece, Mark):
                self._mark(paragraph, piece.label, looks)
            elif isinstance(piece, Ref) and self.random.random() < 0.3:
                address = f"https://zoek.officielebekendmakingen.nl/kst-{piece.ids[0] if piece.ids else 1}.html"
                relation = self.word.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
                xml = f"<w:hyperlink {nsdecls('w', 'r')} r:id='{relation}'>{run(piece.text, looks)}</w:hyperlink>"
                tree(paragraph).append(made(xml))
            else:
                for text in self._torn(piece.text if isinstance(piece, Ref) else piece):
                    tree(paragraph).append(made(run(text, looks, nsdecls("w"))))

    def _torn(self, text: str) -> list[str]:
        """A text in pieces, as Word saves what was typed at several moments."""
        if self.random.random() > self.look.noise or len(text) < 20:
            return [text]
        cuts = sorted(self.random.sample(range(1, len(text)), 2))
        return [text[: cuts[0]], text[cuts[0] : cuts[1]], text[cuts[1] :]]

    def _mark(self, paragraph: Paragraph, label: str, looks: str) -> None:
        if label.startswith("v"):
            tree(paragraph).append(made(run(f" {label[1:]})", looks, nsdecls("w"))))
            return
        if label not in self._ids:
            self._ids[label] = len(self._ids) + 1
            self._footnotes.append(self._footnote(self._ids[label], self.document.notes[label]))
        xml = (
            f"<w:r {nsdecls('w')}><w:rPr>{looks}<w:vertAlign w:val='superscript'/></w:rPr>"
            f"<w:footnoteReference w:id='{self._ids[label]}'/></w:r>"
        )
        tree(paragraph).append(made(xml))

    def _footnote(self, id: int, note: Note) -> str:
        body = "".join(
            f"<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText xml:space='preserve'> HYPERLINK "
            f"\"{escape(part)}\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>{run(part)}"
            f"<w:r><w:fldChar w:fldCharType='end'/></w:r>"
            if _URL.fullmatch(part)
            else run(part)
            for part in _URL.split(note.text)
            if part
        )
        return f"<w:footnote w:id='{id}'><w:p><w:r><w:footnoteRef/></w:r>{run(' ')}{body}</w:p></w:footnote>"

    # ------------------------------------------------------------------ noise

    def _noise(self, paragraph: Paragraph) -> None:
        """A tracked change, a bookmark or hidden words, at some place between the runs."""
        self._serial += 1
        change = _CHANGE.format(id=self._serial)
        runs = [child for child in tree(paragraph) if child.tag == qn("w:r") and child.find(qn("w:t")) is not None]
        if not runs:
            return
        target = self.random.choice(runs)
        kind = self.random.choice(("insert", "delete", "bookmark", "comment", "soft", "deleted-paragraph"))
        if kind == "insert":
            wrapper = made(f"<w:ins {nsdecls('w')} {change}/>")
            target.addprevious(wrapper)
            wrapper.append(target)
        elif kind == "delete":
            gone = run("weggehaalde woorden ", "", "").replace("w:t", "w:delText")
            target.addprevious(made(f"<w:del {nsdecls('w')} {change}>{gone}</w:del>"))
        elif kind == "bookmark":
            id = self._serial
            target.addprevious(made(f"<w:bookmarkStart {nsdecls('w')} w:id='{id}' w:name='_Hlk{id}'/>"))
            target.addnext(made(f"<w:bookmarkEnd {nsdecls('w')} w:id='{id}'/>"))
        elif kind == "comment":
            target.addnext(made(f"<w:commentRangeEnd {nsdecls('w')} w:id='{self._serial}'/>"))
        elif kind == "soft":
            _soften(target)
        else:
            gone = run("Deze alinea is vervallen.", "", "").replace("w:t", "w:delText")
            end = f"<w:pPr><w:rPr><w:del {change}/></w:rPr></w:pPr>"
            xml = f"<w:p {nsdecls('w')}>{end}<w:del {change}>{gone}</w:del></w:p>"
            tree(paragraph).addprevious(made(xml))

    # ------------------------------------------------------------------ the file

    def save(self) -> bytes:
        """The bytes of the Word file."""
        if self._footnotes:
            apart = "".join(
                f"<w:footnote w:type='{kind}' w:id='{id}'><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>"
                for id, kind in ((-1, "separator"), (0, "continuationSeparator"))
            )
            xml = f"<w:footnotes {nsdecls('w')}>{apart}{''.join(self._footnotes)}</w:footnotes>"
            package = self.word.part.package
            part = Part(PackURI("/word/footnotes.xml"), _FOOTNOTES_TYPE, xml.encode(), package)
            self.word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        stream = BytesIO()
        self.word.save(stream)
        return stream.getvalue()


def run(text: str, looks: str = "", declarations: str = "") -> str:
    """A run of text as XML; tabs and line breaks as Word writes them."""
    body = "".join(
        "<w:tab/>" if part == "\t" else "<w:br/>" if part == "\n" else f"<w:t xml:space='preserve'>{escape(part)}</w:t>"
        for part in re.split(r"([\t\n])", text)
        if part
    )
    properties = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    return f"<w:r {declarations}>{properties}{body}</w:r>"


def made(xml: str) -> etree._Element:
    """An element of Word's, from its XML."""
    return parse_xml(xml)


def tree(paragraph: Paragraph) -> etree._Element:
    """The element of a paragraph, to hang things in that python-docx has no words for."""
    return paragraph._p


def _soften(target: etree._Element) -> None:
    """A soft hyphen within the first long word of a run."""
    text = target.find(qn("w:t"))
    words = text.text or "" if text is not None else ""
    found = re.search(r"\b[a-zë]{4}(?=[a-zë]{4})", words)
    if text is not None and found:
        text.text = f"{words[: found.end()]}\u00ad{words[found.end() :]}"

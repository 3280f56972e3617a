"""Prose → HTML: paragraphs with their anchors, note marks, references, terms and numbered question sentences.

One writer serves one page, because marks of the same note are counted over the whole page (``bij-noot-3-2``) and
an abbreviation is explained at its first use in an exchange. The only module, with :mod:`spans`, that makes markup
outside a template.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from archief import sentences, urls
from archief.model import (
    Block,
    Listing,
    Paragraph,
    Prose,
    Quote,
    Table,
    mark_offsets,
)
from archief.rendering import english, inlines
from archief.rendering.references import References
from archief.rendering.spans import Element, Mark, Span, safe, weave
from archief.rendering.terms import Terms


@dataclass
class Numbering:
    """Counts on through the blocks of one owner: its paragraphs, and its question sentences when ``of`` is set.

    ``of`` is the number of question sentences of the whole block; a single one is not numbered for the eye.
    """

    owner: str
    paragraph: int = 0
    sentence: int = 0
    of: int = 0

    def next_paragraph(self) -> str:
        """The anchor of the next paragraph."""
        self.paragraph += 1
        return urls.paragraph_anchor(self.owner, self.paragraph)


@dataclass
class ProseWriter:
    """Writes prose for one page; ``notes`` are the labels of the footnotes that exist."""

    references: References
    terms: Terms
    notes: frozenset[str] = frozenset()
    _marks: Counter[str] = field(default_factory=Counter)

    def question(self, prose: Prose, exchange_id: str) -> Markup:
        """The body of a question block, its question sentences anchored and, when several, numbered."""
        number = sum(1 for paragraph in prose.paragraphs() for _ in sentences.questions(paragraph.text))
        return self.blocks(prose.blocks, Numbering(urls.question_anchor(exchange_id), of=number))

    def body(self, prose: Prose, owner: str) -> Markup:
        """An answer (or any prose whose paragraphs count from 1 below ``owner``)."""
        return self.blocks(prose.blocks, Numbering(owner))

    def blocks(self, blocks: Sequence[Block], numbering: Numbering) -> Markup:
        """Blocks, one after the other; ``numbering`` goes on from where it was."""
        return safe("\n".join([self._block(block, numbering) for block in blocks]))

    def inline(self, paragraph: Paragraph, anchor: str, numbering: Numbering | None = None) -> Markup:
        """The content of one paragraph, without an element round it: for headings too."""
        links, marks = self.references.spans(paragraph, anchor)
        asked, numbers = self._questions(paragraph, numbering)
        terms, abbreviations = self.terms.spans(paragraph.text, links)
        notes = [Mark(at, self._note_mark(label)) for at, label in mark_offsets(paragraph.inlines)]
        return weave(
            list(inlines.runs(paragraph.inlines)),
            [*numbers, *marks, *notes],
            [asked, english.spans(paragraph), links, terms, abbreviations],
        )

    def _block(self, block: Block, numbering: Numbering) -> Markup:
        match block:
            case Paragraph():
                return self._leaf("p", block, numbering)
            case Quote(blocks):
                language = ' lang="en"' if english.is_english(Prose(blocks).text) else ""
                return safe(f"<blockquote{language}>\n{self.blocks(blocks, numbering)}\n</blockquote>")
            case Listing():
                return self._list(block, numbering)
            case Table(header, rows):
                return self._table(header, rows, numbering)

    def _leaf(self, tag: str, paragraph: Paragraph, numbering: Numbering) -> Markup:
        anchor = numbering.next_paragraph()
        scope = ' scope="col"' if tag == "th" else ""
        return safe(f'<{tag}{scope} id="{escape(anchor)}">{self.inline(paragraph, anchor, numbering)}</{tag}>')

    def _list(self, listing: Listing, numbering: Numbering) -> Markup:
        rows = "\n".join([f"<li>{self.blocks(item, numbering)}</li>" for item in listing.items])
        if listing.start is None:
            return safe(f"<ul>\n{rows}\n</ul>")
        first = f' start="{listing.start}"' if listing.start != 1 else ""
        classes = " ".join(["bracketed"] * (listing.sign == ")") + ["automatic"] * listing.automatic)
        kind = f' class="{classes}"' if classes else ""
        return safe(f"<ol{first}{kind}>\n{rows}\n</ol>")

    def _table(self, header: Sequence[Paragraph], rows: Sequence[Sequence[Paragraph]], numbering: Numbering) -> Markup:
        head = "".join([self._leaf("th", cell, numbering) for cell in header])
        body = ["".join([self._leaf("td", cell, numbering) for cell in row]) for row in rows]
        lines = "\n".join([f"<tr>{row}</tr>" for row in body])
        return safe(
            '<div class="table" tabindex="0" role="group" aria-label="Tabel"><table>\n'
            f"<thead><tr>{head}</tr></thead>\n<tbody>\n{lines}\n</tbody>\n</table></div>"
        )

    def _questions(self, paragraph: Paragraph, numbering: Numbering | None) -> tuple[list[Span], list[Mark]]:
        if numbering is None or not numbering.of:
            return [], []
        spans: list[Span] = []
        marks: list[Mark] = []
        for start, end in sentences.questions(paragraph.text):
            numbering.sentence += 1
            number = numbering.sentence
            anchor = urls.sentence_anchor(numbering.owner, number)
            spans.append(Span(start, end, Element("span", (("class", "asked"),), (("id", anchor),))))
            if numbering.of > 1:
                marks.append(
                    Mark(
                        start,
                        safe(
                            f'<a class="asked-number" href="#{escape(anchor)}" '
                            f'aria-label="deelvraag {number} van {numbering.of}">{number}</a>&#8288;'
                        ),
                    )
                )
        return spans, marks

    def _note_mark(self, label: str) -> Markup:
        shown = label.removeprefix("v")
        if label not in self.notes:
            return Markup(
                '<sup class="note-mark note-missing" title="Deze noot ontbreekt in het document">{}</sup>'
            ).format(shown)
        self._marks[label] += 1
        return Markup(
            '<sup class="note-mark"><a id="{}" href="#{}" role="doc-noteref" aria-label="{} {}">{}</a></sup>'
        ).format(
            urls.mark_anchor(label, self._marks[label]),
            urls.note_anchor(label),
            "verwijzing van de vragensteller" if label.startswith("v") else "noot",
            shown,
            f"{shown})" if label.startswith("v") else shown,
        )

    def marks_of(self, label: str) -> tuple[str, ...]:
        """The anchors of the marks of a note that were written so far."""
        return tuple(urls.mark_anchor(label, number + 1) for number in range(self._marks[label]))

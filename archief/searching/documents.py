"""Exchanges as the small HTML documents that Pagefind indexes: one document is one result.

A document has a section for the question and one for the answer, each under a heading with the anchor of the page,
so that a result opens at the one that matched. These documents are read by Pagefind and by nobody else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from itertools import chain

from archief import urls
from archief.dutch import long_date
from archief.fracties import Register
from archief.model import Archive, Exchange, Footnote, Key, Overleg, Paragraph, Prose, Spot, marks
from archief.searching.service import Document
from archief.searching.words import additions, extra_words, pieces
from archief.slugs import slugify
from archief.titles import display_title

HEADING = "·"
"""The text of a section's heading: without words, or every exchange would be found by "vraag" and "antwoord"."""

EXTRA = "⁂"
"""What follows it in a section is found but never shown (static/search-excerpt.js)."""

REMARK = "opmerking"
"""The value of the filter ``beantwoord`` for a remark, which asks for no answer."""


def documents(archive: Archive, fracties: Register) -> Iterator[Document]:
    """Every exchange of the archive, the newest overleg first and each in document order."""
    maker = _Maker(archive, fracties, additions(_texts(archive)))
    for overleg in archive.overleggen:
        notes = {note.label: note for note in overleg.footnotes}
        for number, exchange in enumerate(overleg.exchanges):
            yield maker.document(overleg, exchange, number, notes)


def _texts(archive: Archive) -> Iterator[str]:
    for overleg in archive.overleggen:
        for exchange in overleg.exchanges:
            yield exchange.question.text
            if exchange.answer:
                yield exchange.answer.prose.text
        for note in overleg.footnotes:
            yield note.prose.text


@dataclass(frozen=True, slots=True)
class _Maker:
    archive: Archive
    fracties: Register
    additions: Mapping[str, tuple[str, ...]]

    def document(self, overleg: Overleg, exchange: Exchange, number: int, notes: Mapping[str, Footnote]) -> Document:
        question = tuple(urls.question_paragraphs(exchange))
        answer = tuple(urls.answer_paragraphs(exchange))
        body = [self._section(overleg, urls.question_anchor(exchange.id), exchange.question, question, notes)]
        if exchange.answer and answer:
            anchor = urls.answer_anchor(exchange.id)
            body.append(self._section(overleg, anchor, exchange.answer.prose, answer, notes))
        body.append(
            _facts(
                meta=self._meta(overleg, exchange),
                filter=self._filters(overleg, exchange, chain(question, answer)),
                sort=_sorts(overleg, number),
            )
        )
        html = f'<!doctype html><html lang="nl"><body data-pagefind-body>{"".join(body)}</body></html>'
        return Document(f"{urls.overleg_path(overleg.id)}?{exchange.id}", html)

    def _section(
        self,
        overleg: Overleg,
        anchor: str,
        prose: Prose,
        paragraphs: tuple[tuple[str, Paragraph], ...],
        notes: Mapping[str, Footnote],
    ) -> str:
        """Heading, text, the footnotes marked in it, and the words it should also be found by."""
        texts = list(prose.texts())
        marked = dict.fromkeys(label for _, paragraph in paragraphs for label in marks(paragraph.inlines))
        below = [paragraph for label in marked if label in notes for paragraph in notes[label].prose.paragraphs()]
        cited = chain.from_iterable(p.findings.kamerstukken for p in (*(p for _, p in paragraphs), *below))
        meant = chain.from_iterable(self._moties(overleg, *place) for place in paragraphs)
        words = extra_words("\n".join((*texts, *(p.text for p in below))), self.additions)
        extra = dict.fromkeys(chain(cited, meant, words))
        html = [f'<h2 id="{escape(anchor)}">{HEADING}</h2>']
        html += [f"<p>{escape(text)}</p>" for text in texts]
        html += [f'<p data-pagefind-weight="0.6">{escape(p.text)}</p>' for p in below]
        if extra:
            html.append(f'<p data-pagefind-weight="0.4">{EXTRA} {escape(" ".join(extra))}</p>')
        return "".join(html)

    def _moties(self, overleg: Overleg, anchor: str, paragraph: Paragraph) -> Iterator[str]:
        """The moties that linking found the mentions of a paragraph to mean; an ambiguous one means none."""
        for mention in paragraph.findings.moties:
            link = self.archive.motie_links.get(Spot(overleg.id, anchor, mention.start))
            if link and link.kamerstuk:
                yield link.kamerstuk

    def _meta(self, overleg: Overleg, exchange: Exchange) -> Iterator[tuple[str, str]]:
        """What a result shows of itself; Pagefind searches it too."""
        date = overleg.metadata.datum
        asker = overleg.metadata.vraagsteller
        who = asker.naam if asker else ""
        yield "title", " · ".join(filter(None, (exchange.fractie, who))) or display_title(overleg)
        if exchange.topic:
            yield "kop", exchange.topic
        yield "overleg", display_title(overleg)
        if date:
            yield "datum", long_date(date)
        yield "soort", exchange.kind
        if also := self._also(overleg, exchange):
            yield "ook", " ".join(also)

    def _also(self, overleg: Overleg, exchange: Exchange) -> dict[str, None]:
        """Other spellings of who asks, the curated subjects, and the number of the document itself."""
        slugs = {fractie.slug for fractie in exchange.fracties}
        words: dict[str, None] = {}
        for fractie in exchange.fracties:
            words.update(dict.fromkeys(pieces(fractie.name)))
        words.update(dict.fromkeys(spelling for spelling, slug in self.fracties.spellings.items() if slug in slugs))
        for slug in self.archive.subjects.get(Key(overleg.id, exchange.id), ()):
            words[self.archive.onderwerpen[slug].name] = None
        if overleg.metadata.kamerstuk:
            words[overleg.metadata.kamerstuk] = None
        return words

    def _filters(
        self, overleg: Overleg, exchange: Exchange, paragraphs: Iterable[tuple[str, Paragraph]]
    ) -> Iterator[tuple[str, str]]:
        data = overleg.metadata
        for fractie in exchange.fracties:
            yield "fractie", fractie.slug
        if exchange.answer and exchange.answer.bewindspersoon:
            yield "bewindspersoon", slugify(exchange.answer.bewindspersoon)
        else:
            yield from (("bewindspersoon", slugify(person.functie)) for person in data.bewindspersonen)
        if data.datum:
            yield "jaar", str(data.datum.year)
        for slug in self.archive.subjects.get(Key(overleg.id, exchange.id), ()):
            yield "onderwerp", slug
        yield "soort", data.soort
        for motie in dict.fromkeys(chain.from_iterable(self._moties(overleg, *place) for place in paragraphs)):
            yield "motie", motie
        remark = exchange.kind == "opmerking" and not exchange.answer
        yield "beantwoord", REMARK if remark else "ja" if exchange.answer else "nee"


def _sorts(overleg: Overleg, number: int) -> Iterator[tuple[str, str]]:
    """Two keys, for a document is read from its beginning whichever way its date is sorted.

    Every document has both: Pagefind leaves one without the key out of a sorted result.
    """
    date = str(overleg.metadata.datum or "0000-00-00")
    yield "oudste", f"{date} {overleg.id} {number:05}"
    yield "nieuwste", f"{date} {overleg.id} {99999 - number:05}"


def _facts(**kinds: Iterable[tuple[str, str]]) -> str:
    """One element with everything that is not text: Pagefind takes a fifth longer over an element for each."""
    names: list[str] = []
    values: list[str] = []
    for kind, pairs in kinds.items():
        told = []
        for name, value in pairs:
            told.append(f"{name}[data-{len(values)}]")
            values.append(f'data-{len(values)}="{escape(value)}"')
        names.append(f'data-pagefind-{kind}="{", ".join(told)}"')
    return f"<i {' '.join(names)} {' '.join(values)}></i>"

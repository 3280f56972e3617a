"""Typesetters for a schriftelijk overleg that reaches us as text of a Word file: interleaved, or in two parts."""

from __future__ import annotations

from random import Random

from tests.corpus.flow import Flow, answered_by, heading, signed
from tests.corpus.pdf import dutch
from tests.corpus.truth import Document


def word_text(document: Document, seed: int, *, marker: bool = False) -> str:
    """A schriftelijk overleg without any word before an answer; with ``marker`` an ``Antwoord`` line."""
    r = Random(seed)  # noqa: S311 - reproducible, not secret
    flow = Flow(document, r)
    airy = r.random() < 0.5
    flow.line(" Verslag van een schriftelijk overleg ")
    flow.line("\t\t\t")
    flow.line(
        f"De vaste commissie voor {document.committee} heeft een aantal vragen en opmerkingen voorgelegd over de"
        " volgende brieven:"
    )
    for index, item in enumerate(document.agenda):
        flow.line(f"· {item.title} {item.reference}{'.' if index + 1 == len(document.agenda) else ';'}")
    flow.line()
    flow.line(answered_by(document))
    flow.line()
    flow.line("\t\tDe voorzitter van de commissie,")
    flow.line(f"\t\t{document.chair}")
    flow.line()
    flow.line("\t\tAdjunct-griffier van de commissie,")
    flow.line(f"\t\t{document.clerk}")
    flow.line(" [bookmark: _Hlk203986350]I\tVragen en opmerkingen vanuit de fracties")
    flow.line()
    for section in document.sections:
        flow.line(section.heading or "")
        flow.line()
        for topic in section.topics:
            if topic.title:
                flow.line(topic.title)
                flow.line()
            for pair in topic.pairs:
                flow.block(pair.question)
                if marker and pair.answer:
                    flow.line(r.choice(("Antwoord", "Antwoord:", "Antwoord ")))
                flow.block(pair.answer or ())
                if airy or r.random() < 0.3:
                    flow.line()
            flow.line()
    return flow.text()


def parts(document: Document, seed: int) -> str:
    """All questions in part I, all answers in part II under the same headings."""
    r = Random(seed)  # noqa: S311 - reproducible, not secret
    flow = Flow(document, r, late=0.0)
    again = r.randrange(3)
    _parts_head(flow, document, r)
    second = f"II {r.choice(('Antwoord / Reactie', 'Reactie'))} van de {document.minister}"
    third = r.random() < 0.4
    if r.random() < 0.5:
        _contents(flow, [section.heading or "" for section in document.sections], second, third)
    flow.line("I Vragen en opmerkingen vanuit de fracties")
    flow.line()
    for section in document.sections:
        heading(flow, section.heading or "")
        for topic in section.topics:
            heading(flow, topic.title or "")
            for pair in topic.pairs:
                flow.block(pair.question, blank=True)
    heading(flow, second)
    for section in document.sections:
        if not any(pair.answer for _, pair in section.pairs):
            continue
        leden = section.leden
        answers = f"Antwoord op de vragen van {leden}", f"Reactie op de vragen en opmerkingen van {leden}"
        heading(flow, (section.heading or "", *answers)[again])
        for topic in section.topics:
            if any(pair.answer for pair in topic.pairs):
                heading(flow, topic.title or "")
            for pair in topic.pairs:
                flow.block(pair.answer or (), blank=True)
    if third:
        heading(flow, "III Volledige agenda")
        for item in document.agenda:
            flow.line(f"{item.title} {item.reference}")
            flow.line()
    return flow.text()


def _parts_head(flow: Flow, document: Document, r: Random) -> None:
    minister = f"{document.minister} van {document.ministry}"
    heading(flow, f"{document.dossier} {document.dossier_title}")
    heading(flow, f"Nr. {document.number} VERSLAG VAN EEN SCHRIFTELIJK OVERLEG")
    item = document.agenda[0]
    if document.asked and document.answered and r.random() < 0.5:
        heading(
            flow,
            f"Binnen de vaste commissie voor {document.committee} hebben enkele fracties de behoefte een aantal vragen"
            f" en opmerkingen voor te leggen aan de {minister} over {item.title}.",
        )
        heading(
            flow,
            f"De op {dutch(document.asked)} toegezonden vragen en opmerkingen zijn met de door de {document.minister}"
            f" bij brief van {dutch(document.answered)} toegezonden antwoorden hieronder afgedrukt.",
        )
    else:
        heading(
            flow,
            f"De vaste commissie voor {document.committee} heeft een aantal vragen en opmerkingen voorgelegd aan de"
            f" {minister} over {item.title} {item.reference}.",
        )
        heading(flow, answered_by(document))
    signed(flow, document, r)


def _contents(flow: Flow, headings: list[str], second: str, third: bool) -> None:
    """A contents list as it is copied from a table: every cell on a line of its own."""
    flow.line("Inhoudsopgave")
    flow.line()
    flow.line("blz.")
    entries = [("I", "Vragen en opmerkingen vanuit de fracties"), *(("", h) for h in headings)]
    entries.append((second[:2], second[3:]))
    if third:
        entries.append(("III", "Volledige agenda"))
    for page, (numeral, title) in enumerate(entries, 2):
        for cell in (numeral, title, str(page)):
            if cell:
                flow.line()
                flow.line(cell)
    flow.line()

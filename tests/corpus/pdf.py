"""Typesetters for documents that reach us as text of a PDF: the commission's version and the official print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.corpus.citing import spaced
from tests.corpus.lines import Line, Pages, wrap
from tests.corpus.truth import Document, Para, Section
from tests.corpus.writing import MONTHS


def dutch(date: str) -> str:
    """``2024-03-04`` → ``4 maart 2024``."""
    year, month, day = date.split("-")
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}"


@dataclass(slots=True)
class Sheet:
    """What both prints share: pages, and how wide questions, answers and notes are set."""

    document: Document
    random: Random
    pages: Pages
    question: int
    answer: int
    hyphenate: bool
    bullet: str = "• "

    def head(self, text: str, width: int | None = None) -> None:
        """A heading, or a sentence of the preamble."""
        self.pages.add(wrap((text,), width or self.question - self.random.randint(0, 12)), keep=2)

    def block(self, paras: tuple[Para, ...], width: int, *, label: str = "", glue: bool = False) -> None:
        """Paragraphs; ``label`` is printed before the first one; ``glue``: no blank line before it."""
        loose = True
        for index, p in enumerate(paras):
            first = label if index == 0 else self._item(p)
            indent = "  " if p.style in ("bullet", "number") and self.random.random() < 0.5 else ""
            lines = self._wrap(p, width, first, indent)
            self.pages.add(lines, blank=(loose if index else not glue) and not (index and p.number > 1))
            loose = not self._short(lines, width, paras[index + 1] if index + 1 < len(paras) else None)

    def _wrap(self, p: Para, width: int, first: str, indent: str) -> list[Line]:
        return wrap(p.pieces, width, hyphenate=self.hyphenate, first=first, indent=indent)

    def _item(self, p: Para) -> str:
        return self.bullet if p.style == "bullet" else f"{p.number}. " if p.style == "number" else ""

    def _short(self, lines: list[Line], width: int, following: Para | None) -> bool:
        """Whether the end of this paragraph may be shown by its short last line alone."""
        if not self.hyphenate or following is None or following.style != "plain":
            return False
        return len(lines) > 1 and len(lines[-1].text) < width * 0.6 and self.random.random() < 0.2


def notes_at_foot(document: Document, width: int, blank: bool) -> Callable[[str], list[str]]:
    """The lines of a note at the foot of a page: its number, a space, its text."""

    def foot(label: str) -> list[str]:
        lines = [line.text for line in wrap((document.notes[label].text,), width, first=f"{label} ")]
        spaced_out = [line + " " for line in lines[:-1]] + [lines[-1]]
        return [*spaced_out, ""] if blank else spaced_out

    return foot


# --------------------------------------------------------------------------- the commission's version


def commission(document: Document, seed: int) -> str:
    """``Antwoord: `` before the answer in the line, bullets and names in the head, notes cutting through."""
    r = Random(seed)  # noqa: S311 - reproducible, not secret
    numbered, paging = r.random() < 0.5, r.choice(("{}", "{}", "Pagina {} van 24"))

    def turn(number: int) -> tuple[list[str], bool]:
        if numbered and r.random() < 0.5:
            return ["", paging.format(number + 1), "", "", ""], False
        return [], True

    pages = Pages(r.randint(38, 52), notes_at_foot(document, 104, False), turn)
    sheet = Sheet(document, r, pages, 92, 86, hyphenate=False, bullet=r.choice(("\uf0b7 ", "• ", "- ")))
    pages.out.append("")
    pages.add([Line(f"{document.dossier} {document.dossier_title}", last=True)])
    pages.add([Line("Verslag van een schriftelijk overleg", last=True)])
    sheet.head(
        f"De vaste commissie voor {document.committee} heeft een aantal vragen en opmerkingen voorgelegd over de"
        " volgende brieven:",
        68,
    )
    for index, item in enumerate(document.agenda):
        stop = "." if index + 1 == len(document.agenda) else ";"
        pages.add(wrap((f"{item.title} {item.reference}{stop}",), 68, first=sheet.bullet), blank=r.random() < 0.7)
    _answered_by(sheet, document)
    pages.add([Line("De fungerend voorzitter van de commissie,"), Line(document.chair, last=True)])
    pages.add([Line("Adjunct-griffier van de commissie,"), Line(document.clerk, last=True)])
    if r.random() < 0.5:
        pages.add([Line("Inhoudsopgave"), Line("I Vragen en opmerkingen vanuit de fracties"), Line("II Reactie")])
    sheet.head("I Vragen en opmerkingen vanuit de fracties")
    for section in document.sections:
        _commission_section(sheet, section, r)
    sheet.head(f"II Reactie van de {document.minister}")
    return pages.text()


def _answered_by(sheet: Sheet, document: Document) -> None:
    who = f"de {document.minister} van {document.ministry}"
    if document.asked and document.answered:
        text = (
            f"De vragen en opmerkingen zijn op {dutch(document.asked)} aan {who} voorgelegd. Bij brief van"
            f" {dutch(document.answered)} zijn de vragen beantwoord."
        )
    else:
        text = (
            f"Bij brief van … heeft {who} de vragen en gemaakte opmerkingen beantwoord. Vragen en antwoorden zijn"
            " hierna afgedrukt."
        )
    sheet.head(text, 70)


def _commission_section(sheet: Sheet, section: Section, r: Random) -> None:
    sheet.head(section.heading or "")
    for topic in section.topics:
        if topic.title:
            sheet.head(topic.title)
        for pair in topic.pairs:
            sheet.block(pair.question, sheet.question)
            if pair.answer:
                alone = r.random() < 0.08
                if alone:
                    sheet.pages.add([Line("Antwoord:", last=True)])
                label = "" if alone else "Antwoord: "
                sheet.block(pair.answer, sheet.answer, label=label, glue=alone or r.random() < 0.1)


# --------------------------------------------------------------------------- the official print


def copied(document: Document, seed: int) -> str:
    """The official text as it is copied from a web page: no blank lines, no pages, notes at the end."""
    text = official(document, seed, web=True)
    return "\n".join(line.rstrip() for line in text.split("\n") if line.strip()) + "\n"


def official(document: Document, seed: int, *, web: bool = False) -> str:
    """``Antwoord`` alone on its line, words hyphenated, running feet, sometimes the official head.

    ``web``: one endless page without hyphenation, feet and cut words."""
    r = Random(seed)  # noqa: S311 - reproducible, not secret
    dossier = spaced(document.dossier or "")
    running = document.number is not None and r.random() < 0.8 and not web

    def turn(number: int) -> tuple[list[str], bool]:
        if not running or r.random() < 0.6:
            return [], True
        foot = f"Tweede Kamer, vergaderjaar {document.session}, {dossier}, nr. {document.number} {number}"
        return ["", foot, "", "", ""], False

    height = 10**6 if web else r.randint(52, 62)
    pages = Pages(height, notes_at_foot(document, 100, r.random() < 0.4), turn)
    widths = (85, 85) if web else (r.randint(70, 76), r.randint(60, 66))
    sheet = Sheet(document, r, pages, *widths, hyphenate=not web)
    if document.number:
        _official_head(sheet, document, r)
    _official_opening(sheet, document)
    one = r.random() < 0.5
    reaction = " en reactie van de bewindspersoon" if r.random() < 0.5 else ""
    part = "Vragen en opmerkingen vanuit de fracties en reactie van de bewindspersoon"
    sheet.head(part if one else f"I {part}")
    for section in document.sections:
        sheet.head((section.heading or "") + reaction)
        for topic in section.topics:
            if topic.title:
                sheet.head(topic.title)
            for pair in topic.pairs:
                sheet.block(pair.question, sheet.question)
                if pair.answer:
                    pages.add([Line("Antwoord", last=True)])
                    sheet.block(pair.answer, sheet.answer, glue=True)
    return pages.text()


def _official_head(sheet: Sheet, document: Document, r: Random) -> None:
    pages = sheet.pages
    old = r.random() < 0.5
    pages.add([Line("Tweede Kamer der Staten-Generaal 2", last=True)])
    pages.add([Line(f"Vergaderjaar {document.session}", last=True)])
    pages.add([Line(f"{spaced(document.dossier or '')} {document.dossier_title}", last=True)])
    if old:
        pages.add([Line(f"Nr. {document.number} VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", last=True)])
    else:
        pages.add([Line(f"Nr. {document.number}", last=True)])
        pages.add([Line("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", last=True)])
    if document.answered:
        pages.add([Line(f"Vastgesteld {dutch(document.answered)}", last=True)])


def _official_opening(sheet: Sheet, document: Document) -> None:
    who = f"de {document.minister} van {document.ministry}"
    opening = (
        f"De vaste commissie voor {document.committee} heeft een aantal vragen en opmerkingen voorgelegd aan {who} over"
        " de volgende brieven:"
    )
    sheet.pages.add(wrap((opening,), sheet.question))
    for item in document.agenda:
        sheet.pages.add(wrap((f"{item.title} {item.reference}",), sheet.question, first="• "), blank=False)
    if document.asked and document.answered:
        text = (
            f"De vragen en opmerkingen zijn op {dutch(document.asked)} aan {who} voorgelegd. Bij brief van"
            f" {dutch(document.answered)} zijn de vragen beantwoord."
        )
        sheet.pages.add(wrap((text,), sheet.question))
    sheet.pages.add([Line("De voorzitter van de commissie,"), Line(document.chair, last=True)])
    sheet.pages.add([Line("De griffier van de commissie,"), Line(document.clerk, last=True)])

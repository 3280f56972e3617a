"""The kinds of document as Word files: what stands in them, in which order."""

from __future__ import annotations

from random import Random

from tests.corpus.enumerating import enumerated, groups_of, opening
from tests.corpus.pdf import dutch
from tests.corpus.truth import Document
from tests.corpus.wordfile import Look, Setter


def _setter(document: Document, seed: int, look: Look) -> Setter:
    return Setter(document, Random(seed), look)  # noqa: S311 - reproducible, not secret


def overleg(document: Document, seed: int, look: Look) -> bytes:
    """A schriftelijk overleg: fractie, topic, question, answer."""
    setter = _setter(document, seed, look)
    _head(setter, document)
    setter.heading("I Vragen en opmerkingen vanuit de fracties en reactie van de bewindspersoon", 1)
    for section in document.sections:
        setter.heading(section.heading or "", 2)
        for topic in section.topics:
            if topic.title:
                setter.heading(topic.title, 3)
            for pair in topic.pairs:
                setter.block(pair.question)
                if pair.answer:
                    if look.answers == "label":
                        setter.line("Antwoord", bold=True)
                    label = "Antwoord: " if look.answers == "inline" else ""
                    setter.block(pair.answer, answer=True, label=label)
    return setter.save()


def kamervragen(document: Document, seed: int, look: Look) -> bytes:
    """Numbered questions of one or more members, and the answers of a bewindspersoon."""
    setter = _setter(document, seed, look)
    for text in opening(document, setter.random):
        setter.line(text)
    setter.gap()
    for group in groups_of(document.sections[0].topics[0].pairs):
        numbers = tuple(pair.number or 0 for pair in group)
        for pair in group:
            setter.line(f"Vraag {pair.number}", bold=True)
            setter.block(pair.question)
        form = setter.random.choice(("Antwoord op vraag {}", "Antwoord {}", "Antwoord op vraag {}"))
        many = "Antwoord op de vragen {}" if len(numbers) > 1 else form
        setter.line(many.format(enumerated(numbers)), bold=True)
        setter.block(group[0].answer or (), answer=True)
    for label, note in document.notes.items():
        if label.startswith("v"):
            setter.line(f"{label[1:]}) {note.text}")
    return setter.save()


def question_list(document: Document, seed: int, look: Look) -> bytes:
    """LIJST VAN VRAGEN EN ANTWOORDEN."""
    setter = _setter(document, seed, look)
    setter.line(f"{document.dossier}\t{document.dossier_title}", bold=True)
    setter.line(f"Nr. {document.number}\tLIJST VAN VRAGEN EN ANTWOORDEN", bold=True)
    if document.answered:
        setter.line(f"Vastgesteld {dutch(document.answered)}")
    setter.line(
        f"De vaste commissie voor {document.committee} heeft een aantal vragen voorgelegd aan de {document.minister}"
        f" van {document.ministry} over {document.agenda[0].title} {document.agenda[0].reference}."
    )
    if document.answered:
        setter.line(
            f"De {document.minister} heeft deze vragen beantwoord bij brief van {dutch(document.answered)}. Vragen en"
            " antwoorden zijn hierna afgedrukt."
        )
    else:
        setter.line("De daarop gegeven antwoorden zijn hierbij afgedrukt.")
    _signatories(setter, document)
    for pair in document.sections[0].topics[0].pairs:
        setter.line(str(pair.number), bold=True)
        setter.block(pair.question)
        if look.answers == "label":
            setter.line("Antwoord:", bold=True)
        label = "Antwoord: " if look.answers == "inline" else ""
        setter.block(pair.answer or (), answer=True, label=label)
    return setter.save()


def question_table(document: Document, seed: int, look: Look) -> bytes:
    """The same list as a table: number, question, answer."""
    setter = _setter(document, seed, look)
    setter.line(f"{document.dossier}\t{document.dossier_title}", bold=True)
    setter.line(f"Nr. {document.number}\tLIJST VAN VRAGEN EN ANTWOORDEN", bold=True)
    setter.line(
        f"De vaste commissie voor {document.committee} heeft een aantal vragen voorgelegd aan de {document.minister}"
        f" van {document.ministry} over {document.agenda[0].title} {document.agenda[0].reference}."
    )
    _signatories(setter, document)
    rows = [((pair.number or 0), pair.question, pair.answer or ()) for pair in document.sections[0].topics[0].pairs]
    setter.form(("Nr", "Vraag", "Antwoord"), rows)
    return setter.save()


def parts(document: Document, seed: int, look: Look) -> bytes:
    """Questions in part I, answers in part II."""
    setter = _setter(document, seed, look)
    _head(setter, document)
    setter.heading("I Vragen en opmerkingen vanuit de fracties", 1)
    for section in document.sections:
        setter.heading(section.heading or "", 2)
        for topic in section.topics:
            if topic.title:
                setter.heading(topic.title, 3)
            for pair in topic.pairs:
                setter.block(pair.question)
    setter.heading(f"II Reactie van de {document.minister}", 1)
    for section in document.sections:
        if any(pair.answer for _, pair in section.pairs):
            setter.heading(section.heading or "", 2)
        for topic in section.topics:
            answers = [pair.answer for pair in topic.pairs if pair.answer]
            if topic.title and answers:
                setter.heading(topic.title, 3)
            for answer in answers:
                setter.block(answer, answer=True)
    return setter.save()


def _head(setter: Setter, document: Document) -> None:
    if document.dossier:
        setter.line(f"{document.dossier} {document.dossier_title}", bold=True)
    if document.number:
        setter.line(f"Nr. {document.number} VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", bold=True)
    else:
        setter.line("Verslag van een schriftelijk overleg", bold=True)
    who = f"de {document.minister} van {document.ministry}"
    setter.line(
        f"De vaste commissie voor {document.committee} heeft een aantal vragen en opmerkingen voorgelegd over de"
        " volgende brieven:"
    )
    for index, item in enumerate(document.agenda):
        stop = "." if index + 1 == len(document.agenda) else ";"
        paragraph = setter.word.add_paragraph(style="List Bullet")
        paragraph.add_run(f"{item.title} {item.reference}{stop}")
    if document.asked and document.answered:
        setter.line(
            f"De vragen en opmerkingen zijn op {dutch(document.asked)} aan {who} voorgelegd. Bij brief van"
            f" {dutch(document.answered)} zijn de vragen beantwoord."
        )
    else:
        setter.line(f"Bij brief van … heeft {who} de vragen en gemaakte opmerkingen beantwoord.")
    _signatories(setter, document)


def _signatories(setter: Setter, document: Document) -> None:
    setter.line("De voorzitter van de commissie,")
    setter.line(document.chair)
    setter.line("De griffier van de commissie,")
    setter.line(document.clerk)

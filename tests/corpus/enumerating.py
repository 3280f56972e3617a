"""Typesetters for documents whose questions have numbers: Kamervragen and lists of questions and answers."""

from __future__ import annotations

from random import Random

from tests.corpus.flow import Flow, signed
from tests.corpus.lines import Line, Pages
from tests.corpus.pdf import Sheet, dutch, notes_at_foot
from tests.corpus.truth import Document, Pair, Para


def enumerated(numbers: tuple[int, ...]) -> str:
    """``1``, ``1 en 2``, ``4, 5 en 6``."""
    if len(numbers) == 1:
        return str(numbers[0])
    return f"{', '.join(map(str, numbers[:-1]))} en {numbers[-1]}"


def _answer_label(form: int, numbers: tuple[int, ...]) -> str:
    many = len(numbers) > 1
    listed = enumerated(numbers)
    through = f"{numbers[0]} tot en met {numbers[-1]}" if len(numbers) > 2 else listed
    return (
        f"Antwoord op vraag {listed}",
        f"Antwoord {listed}",
        f"Antwoord {'vragen' if many else 'vraag'} {listed}",
        f"Antwoord op {'de vragen' if many else 'vraag'} {through}",
        f"Antwoord op {'vragen' if many else 'vraag'} {listed}:",
        f"Antwoord {listed}.",
    )[form]


def groups_of(pairs: tuple[Pair, ...]) -> list[list[Pair]]:
    """Pairs that share an answer, together."""
    groups: list[list[Pair]] = []
    for pair in pairs:
        if groups and pair.joint and groups[-1][0].joint == pair.joint:
            groups[-1].append(pair)
        else:
            groups.append([pair])
    return groups


def kamervragen(document: Document, seed: int) -> str:
    """Numbered questions and answers; the head as the ministry or as the Kamer prints it, or without one."""
    r = Random(seed)  # noqa: S311 - reproducible, not secret
    flow = Flow(document, r)
    form, colon = r.randrange(6), r.choice(("", "", ":"))
    together = r.random() < 0.3
    _kamervragen_head(flow, document, r)
    for group in groups_of(document.sections[0].topics[0].pairs):
        numbers = tuple(pair.number or 0 for pair in group)
        if together and len(group) > 1:
            flow.line(f"Vraag {enumerated(numbers)}{colon}")
            for pair in group:
                flow.block(pair.question)
            flow.line()
        else:
            for pair in group:
                flow.line(f"Vraag {pair.number}{colon}")
                flow.block(pair.question)
                flow.line()
        flow.line(_answer_label(form, numbers) + r.choice(("", "\t", "")))
        flow.block(group[0].answer or (), blank=True)
        for _ in range(r.choice((0, 0, 1, 3))):
            flow.line()
    flow.flush()
    for label, note in document.notes.items():
        if label.startswith("v"):
            flow.line(f"{label[1:]}) {note.text}")
            flow.line()
    if r.random() < 0.2:
        flow.line("Toelichting:")
        flow.line(
            "Deze vragen dienen ter aanvulling op eerdere vragen ter zake van het lid Grinwis (ChristenUnie),"
            " ingezonden 12 mei 2022 (vraagnummer 2022Z09315)."
        )
    return flow.text()


def _kamervragen_head(flow: Flow, document: Document, r: Random) -> None:
    if r.random() < 0.3:
        flow.line("2024Z03123")
        flow.line()
    elif r.random() < 0.4:
        flow.line("Tweede Kamer der Staten-Generaal 2")
        flow.line(f"Vergaderjaar {document.session} Aanhangsel van de Handelingen")
        flow.line("Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden")
        flow.line()
        flow.line(document.extras.get("appendix", "1472"))
        flow.line()
    for text in opening(document, r):
        flow.line(text)
        flow.line()


def opening(document: Document, r: Random) -> tuple[str, ...]:
    """Who asks whom about what, and who answers; only the latter when no asker is known."""
    names = [f"{a.name} ({a.party})" for a in document.askers]
    who = "".join(names) if len(names) < 2 else f"{', '.join(names[:-1])} en {names[-1]}"
    if len(names) > 1 and len({a.party for a in document.askers}) == 1:
        people = [a.name for a in document.askers]
        every = "beiden" if len(people) == 2 else "allen"
        who = f"{', '.join(people[:-1])} en {people[-1]} ({every} {document.askers[0].party})"
    members = "het lid" if len(names) == 1 else "de leden"
    minister = document.minister[0].upper() + document.minister[1:]
    asked = f" (ingezonden {dutch(document.asked)})" if document.asked else ""
    received = f" (ontvangen {dutch(document.answered)})" if document.answered else ""
    also = r.choice(("", "", ", mede namens de Minister van Algemene Zaken"))
    more = r.choice(("", "", f" Zie ook Aanhangsel Handelingen, vergaderjaar {document.session}, nr. 1028."))
    answer = f"Antwoord van {minister} {document.chair} ({document.ministry}){also}{received}.{more}"
    if not document.askers:
        return (answer,)
    return (
        f"Vragen van {members} {who} aan de {minister} van {document.ministry} over {document.subject}{asked}.",
        answer,
    )


def kamervragen_print(document: Document, seed: int) -> str:
    """As the Aanhangsel of the Handelingen prints them: lines cut, notes at the foot of the page."""
    r = Random(seed)  # noqa: S311 - reproducible, not secret
    foot = f"Tweede Kamer, vergaderjaar {document.session}, Aanhangsel"

    def turn(number: int) -> tuple[list[str], bool]:
        return (["", f"{foot} {number}", "", "", ""], False) if number % 2 else ([], True)

    pages = Pages(r.randint(52, 62), notes_at_foot(document, 100, r.random() < 0.4), turn)
    sheet = Sheet(document, r, pages, 76, 76, hyphenate=True)
    pages.add([Line("Tweede Kamer der Staten-Generaal 2", last=True)])
    pages.add([Line(f"Vergaderjaar {document.session} Aanhangsel van de Handelingen", last=True)])
    pages.add([Line("1472", last=True)])
    for text in opening(document, r):
        sheet.head(text)
    form = r.choice((0, 1, 3))
    for group in groups_of(document.sections[0].topics[0].pairs):
        for pair in group:
            pages.add([Line(f"Vraag {pair.number}", last=True)])
            sheet.block(pair.question, sheet.question, glue=True)
        pages.add([Line(_answer_label(form, tuple(pair.number or 0 for pair in group)), last=True)])
        sheet.block(group[0].answer or (), sheet.answer, glue=True)
    return pages.text()


def question_list(document: Document, seed: int, *, marker: bool = True) -> str:
    """LIJST VAN VRAGEN EN ANTWOORDEN: a number alone on its line, ``Vraag 1`` or ``1.`` before the question."""
    r = Random(seed)  # noqa: S311 - reproducible, not secret
    flow = Flow(document, r, late=0.0)
    label = r.choice(("Antwoord:", "Antwoord", "Antwoord: ", "Antwoord op vraag {}:")) if marker else ""
    before = r.choice(("{}", "Vraag {}")) if marker else r.choice(("{}", "Vraag {}", "{}. "))
    _list_head(flow, document, r)
    for pair in document.sections[0].topics[0].pairs:
        _led(flow, before.format(pair.number), pair.question, blank=False)
        flow.line()
        if label:
            _led(flow, label.format(pair.number), pair.answer or (), blank=True)
        else:
            flow.block(pair.answer or (), blank=True)
        flow.line()
    return flow.text()


def _led(flow: Flow, label: str, paras: tuple[Para, ...], *, blank: bool) -> None:
    """Paragraphs after a label: in the same line when it ends in a space."""
    if label.endswith(" "):
        flow.para(Para((label, *paras[0].pieces), paras[0].style), blank=blank)
        flow.block(paras[1:], blank=blank)
    else:
        flow.line(label)
        flow.block(paras, blank=blank)


def _list_head(flow: Flow, document: Document, r: Random) -> None:
    minister = f"{document.minister} van {document.ministry}"
    flow.line(f"{document.dossier}\t{document.dossier_title}")
    flow.line()
    title = "LIJST VAN VRAGEN EN ANTWOORDEN"
    flow.line(f"Nr. {document.number}\t{title}")
    flow.line()
    if document.answered:
        flow.line(f"Vastgesteld {dutch(document.answered)}")
        flow.line()
    item = document.agenda[0]
    flow.line(
        f"De vaste commissie voor {document.committee} heeft een aantal vragen voorgelegd aan de {minister} over"
        f" {item.title} {item.reference}."
    )
    if document.answered:
        flow.line(
            f"De {document.minister} heeft deze vragen beantwoord bij brief van {dutch(document.answered)}. Vragen en"
            " antwoorden zijn hierna afgedrukt."
        )
    else:
        flow.line("De daarop gegeven antwoorden zijn hierbij afgedrukt.")
    flow.line()
    signed(flow, document, r)
    if r.random() < 0.3:
        flow.line("Vragen en antwoorden")
        flow.line()

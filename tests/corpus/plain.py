"""Typesetters for documents that reach us as text of a Word file: one paragraph a line, notes after it."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from tests.corpus.pdf import dutch
from tests.corpus.truth import Document, Mark, Pair, Para, Ref


@dataclass(slots=True)
class Flow:
    """Lines of text; a note's text follows its paragraph, or now and then the next one."""

    document: Document
    random: Random
    late: float = 0.12
    bookmarks: float = 0.05
    out: list[str] = field(default_factory=list)
    _waiting: list[str] = field(default_factory=list)

    def line(self, text: str = "") -> None:
        self.out.append(text)

    def block(self, paras: tuple[Para, ...], *, blank: bool = False) -> None:
        for p in paras:
            self.para(p, blank=blank)

    def para(self, p: Para, *, blank: bool = False) -> None:
        text = "".join(self._piece(piece) for piece in p.pieces)
        if p.style == "bullet":
            text = f"- {text}"
        elif p.style == "number":
            text = f"{p.number}. {text}"
        if self.random.random() < self.bookmarks:
            text = f"[bookmark: _Hlk{self.random.randint(10**8, 10**9)}]{text}"
        self._waiting.extend(label for label in p.marks if label not in self._waiting and not label.startswith("v"))
        if self._waiting and self.random.random() >= self.late:
            self.out.append(f"{text} {self.notes()}")
            self.out.append("")
            return
        self.out.append(text + self.random.choice(("", " ", "")))
        if blank:
            self.out.append("")

    def notes(self) -> str:
        texts = [f" [{label}:  {self.document.notes[label].text}] " for label in self._waiting]
        self._waiting.clear()
        return "".join(texts).lstrip() if self.random.random() < 0.5 else "".join(texts)

    def flush(self) -> None:
        if self._waiting:
            self.out.append(self.notes())

    def text(self) -> str:
        self.flush()
        return "\n".join(self.out) + "\n"

    @staticmethod
    def _piece(piece: str | Mark | Ref) -> str:
        if isinstance(piece, Mark):
            return f" {piece.label[1:]})" if piece.label.startswith("v") else f"[footnoteRef:{piece.label}]"
        return piece.text if isinstance(piece, Ref) else piece


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
    flow.line(_answered_by(document))
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


def _answered_by(document: Document) -> str:
    who = f"de {document.minister} van {document.ministry}"
    if document.asked and document.answered:
        return (
            f"De vragen en opmerkingen zijn op {dutch(document.asked)} aan {who} voorgelegd. Bij brief van"
            f" {dutch(document.answered)} zijn de vragen beantwoord."
        )
    return (
        f"Bij brief van … heeft {who} de vragen en gemaakte opmerkingen beantwoord. Vragen en antwoorden zijn hierna"
        " afgedrukt."
    )


# --------------------------------------------------------------------------- numbered documents


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
    return flow.text()


def _kamervragen_head(flow: Flow, document: Document, r: Random) -> None:
    who = " en ".join(f"{a.name} ({a.party})" for a in document.askers)
    members = "het lid" if len(document.askers) == 1 else "de leden"
    if len(document.askers) > 2:
        names = [f"{a.name} ({a.party})" for a in document.askers]
        who = f"{', '.join(names[:-1])} en {names[-1]}"
    minister = document.minister[0].upper() + document.minister[1:]
    asked = f" (ingezonden {dutch(document.asked)})" if document.asked else ""
    head = f"Vragen van {members} {who} aan de {minister} van {document.ministry} over {document.subject}{asked}."
    received = f" (ontvangen {dutch(document.answered)})" if document.answered else ""
    if r.random() < 0.4:
        flow.line("Tweede Kamer der Staten-Generaal 2")
        flow.line(f"Vergaderjaar {document.session} Aanhangsel van de Handelingen")
        flow.line("Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden")
        flow.line()
        flow.line(document.number or "")
        flow.line()
    flow.line(head)
    flow.line()
    name = document.chair
    flow.line(f"Antwoord van {minister} {name} ({document.ministry}){received}.")
    flow.line()


def question_list(document: Document, seed: int, *, marker: bool = True) -> str:
    """LIJST VAN VRAGEN EN ANTWOORDEN: a number alone on its line, the question, the answer."""
    r = Random(seed)  # noqa: S311 - reproducible, not secret
    flow = Flow(document, r, late=0.0)
    label = r.choice(("Antwoord:", "Antwoord", "Antwoord: "))
    flow.line(f"{document.dossier}\t{document.dossier_title}")
    flow.line()
    flow.line(f"Nr. {document.number}\tLIJST VAN VRAGEN EN ANTWOORDEN")
    flow.line()
    if document.answered:
        flow.line(f"Vastgesteld {dutch(document.answered)}")
        flow.line()
    flow.line(
        f"De vaste commissie voor {document.committee} heeft een aantal vragen voorgelegd aan de {document.minister}"
        f" van {document.ministry} over {document.agenda[0].title} {document.agenda[0].reference}."
    )
    flow.line("De daarop gegeven antwoorden zijn hierbij afgedrukt.")
    flow.line()
    flow.line("De voorzitter van de commissie,")
    flow.line(document.chair)
    flow.line()
    flow.line("De griffier van de commissie,")
    flow.line(document.clerk)
    flow.line()
    for pair in document.sections[0].topics[0].pairs:
        flow.line(str(pair.number))
        flow.block(pair.question)
        flow.line()
        if marker and label.endswith(" "):
            answer = pair.answer or ()
            flow.para(Para((label, *answer[0].pieces), answer[0].style))
            flow.block(answer[1:], blank=True)
        else:
            if marker:
                flow.line(label)
            flow.block(pair.answer or (), blank=True)
        flow.line()
    return flow.text()


def parts(document: Document, seed: int) -> str:
    """All questions in part I, all answers in part II under the same headings."""
    r = Random(seed)  # noqa: S311 - reproducible, not secret
    flow = Flow(document, r, late=0.0)
    again = r.randrange(3)
    flow.line(f"{document.dossier} {document.dossier_title}")
    flow.line()
    flow.line(f"Nr. {document.number} VERSLAG VAN EEN SCHRIFTELIJK OVERLEG")
    flow.line()
    flow.line(
        f"De vaste commissie voor {document.committee} heeft een aantal vragen en opmerkingen voorgelegd aan de"
        f" {document.minister} van {document.ministry} over {document.agenda[0].title} {document.agenda[0].reference}."
    )
    flow.line()
    flow.line(_answered_by(document))
    flow.line()
    flow.line("I Vragen en opmerkingen vanuit de fracties")
    flow.line()
    for section in document.sections:
        flow.line(section.heading or "")
        flow.line()
        for topic in section.topics:
            if topic.title:
                flow.line(topic.title)
                flow.line()
            for pair in topic.pairs:
                flow.block(pair.question, blank=True)
    flow.line(f"II Antwoord / Reactie van de {document.minister}")
    flow.line()
    for section in document.sections:
        if not any(pair.answer for _, pair in section.pairs):
            continue
        leden = section.leden
        flow.line(
            (
                section.heading or "",
                f"Antwoord op de vragen van {leden}",
                f"Reactie op de vragen en opmerkingen van {leden}",
            )[again]
        )
        flow.line()
        for topic in section.topics:
            if topic.title and any(pair.answer for pair in topic.pairs):
                flow.line(topic.title)
                flow.line()
            for pair in topic.pairs:
                flow.block(pair.answer or (), blank=True)
    return flow.text()

"""Text that flows: one paragraph a line, a note's text after its paragraph, as text made from Word has it.

Also the lines that every kind of document shares."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from tests.corpus.pdf import dutch
from tests.corpus.truth import Document, Mark, Para, Ref


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


def answered_by(document: Document) -> str:
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


def signed(flow: Flow, document: Document, r: Random) -> None:
    if r.random() < 0.5:
        flow.line(f"De voorzitter van de commissie, {document.chair}")
        flow.line()
        flow.line(f"De griffier van de commissie, {document.clerk}")
    else:
        flow.line("De voorzitter van de commissie,")
        flow.line(document.chair)
        flow.line()
        flow.line("De griffier van de commissie,")
        flow.line(document.clerk)
    flow.line()


def heading(flow: Flow, text: str) -> None:
    if text:
        flow.line(text)
        flow.line()

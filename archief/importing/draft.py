"""What segmentation gives: the document in pieces, before it becomes an ``Overleg``.

Mutable on purpose: answers are tied to questions and doubts are added as evidence comes in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from archief.importing.para import Para

Layout = Literal["marked", "unmarked", "numbered", "list", "parts"]


@dataclass(slots=True)
class Heading:
    """A part (1), a fractie (2) or a topic (3); ``fracties`` are the names it gives."""

    level: int
    para: Para
    fracties: tuple[str, ...] = ()


@dataclass(slots=True)
class Loose:
    """Paragraphs that are nobody's question or answer."""

    paras: list[Para]


@dataclass(slots=True)
class Reply:
    """An answer, with the numbers of the questions it names."""

    paras: list[Para]
    numbers: tuple[int, ...] = ()
    doubt: str | None = None


@dataclass(slots=True)
class Ask:
    """A question block or a remark, its answer when there is one; ``number`` in a numbered document."""

    paras: list[Para]
    reply: Reply | None = None
    kind: Literal["vraag", "opmerking"] = "vraag"
    number: int | None = None
    doubt: str | None = None

    @property
    def line(self) -> int:
        """The source line it starts on."""
        return self.paras[0].line if self.paras else 0


@dataclass(slots=True)
class Remark:
    """A doubt outside a question or answer: ``reason`` in Dutch."""

    reason: str
    line: int = 0


Piece = Heading | Loose | Ask | Remark


@dataclass(slots=True)
class Draft:
    """The pieces in order; ``layout`` and the Dutch ``reason`` why it was taken for that."""

    layout: Layout
    reason: str
    pieces: list[Piece] = field(default_factory=list)

    def asks(self) -> Iterator[Ask]:
        """The question blocks and remarks, in order."""
        for piece in self.pieces:
            if isinstance(piece, Ask):
                yield piece

    def paras(self) -> Iterator[Para]:
        """Every paragraph of the body, headings excepted; a joint answer once."""
        seen: set[int] = set()
        for piece in self.pieces:
            if isinstance(piece, Loose):
                yield from piece.paras
            elif isinstance(piece, Ask):
                yield from piece.paras
                if piece.reply and id(piece.reply) not in seen:
                    seen.add(id(piece.reply))
                    yield from piece.reply.paras


def add_doubt(owner: Ask | Reply, reason: str) -> None:
    """Add ``reason`` to what is doubted already."""
    if owner.doubt is None:
        owner.doubt = reason
    elif reason not in owner.doubt:
        owner.doubt += f"; {reason}"

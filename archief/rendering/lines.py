"""What is said of a question, an answer or a place in one line, in lists, feeds and on the pages of a Kamerstuk."""

from __future__ import annotations

from collections.abc import Sequence

from archief import sentences
from archief.linking.names import same_person
from archief.model import Exchange, Kamerstuk, Place, Prose
from archief.rendering import labels
from archief.rendering.labels import speaker_label

MAX_LINE = 220
SHORT = 60  # a question shorter than this ("Hoe kijkt de minister hiernaar?") needs what stands before it


def asked(exchange: Exchange) -> str:
    """The first sentence that asks something, a short one with the sentence before it; of a remark the first."""
    for paragraph in exchange.question.paragraphs():
        text = paragraph.text
        for start, end in sentences.questions(text):
            before = [text[first:last] for first, last in sentences.sentences(text[:start])]
            question = text[start:end]
            if end - start < SHORT and before:
                return f"{shortened(before[-1], MAX_LINE - len(question))} {shortened(question)}"
            return shortened(question)
    return first_sentence(exchange.question)


def answered(exchange: Exchange) -> str:
    """The first sentence of the answer; empty when there is none."""
    return first_sentence(exchange.answer.prose) if exchange.answer else ""


def first_sentence(prose: Prose) -> str:
    """The first sentence of the first paragraph with words."""
    for paragraph in prose.paragraphs():
        for start, end in sentences.sentences(paragraph.text):
            return shortened(paragraph.text[start:end])
    return ""


def shortened(text: str, limit: int = MAX_LINE) -> str:
    """``text`` on one line, cut after a word when it is longer than ``limit``."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    return line[:limit].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "\u00a0…"


def place_label(place: Place, exchange: Exchange | None) -> str:
    """What stands at a place: ``D66, vraag 2``, ``Antwoord op D66, vraag 2``, ``Noot 3 bij VVD, vraag 1``.

    ``exchange`` is the one that ``place`` belongs to, if any.
    """
    name = speaker_label(exchange) if exchange else ""
    inner = name if not exchange or exchange.fractie else name[:1].lower() + name[1:]
    match place.role:
        case "vraag":
            return name or "Vraag"
        case "antwoord":
            return f"Antwoord op {inner}" if inner else "Antwoord"
        case "noot":
            note = note_name(place.anchor.removeprefix("noot-").split(".")[0])
            return f"{note} bij {inner}" if inner else note
        case "kop":
            return "Kop"
        case "agenda":
            return "Agenda"
        case _:
            return "Inleidende tekst"


def note_name(label: str) -> str:
    """``Noot 3``, or ``Verwijzing 3)`` in the asker's own series."""
    return f"Verwijzing {label[1:]})" if label.startswith("v") else f"Noot {label}"


def motie_name(kamerstuk: Kamerstuk) -> str:
    """``motie-Jansen``, ``motie-Jansen/De Vries``, or ``motie`` when no name is known."""
    motie = kamerstuk.motie
    return f"motie-{submitters(motie.names)}" if motie and motie.names else "motie"


def submitters(names: Sequence[str]) -> str:
    """Names as one writes them behind "motie-"; who is also named with a first name is there once."""
    once: list[str] = []
    for name in names:
        if not any(same_person(name, other) for other in once):
            once.append(name)
    return "/".join(once)


def kamerstuk_title(kamerstuk: Kamerstuk) -> str:
    """``Motie-Jansen (32317, nr. 981)``, else ``Kamerstuk 32317, nr. 981``."""
    number = labels.kamerstuk(kamerstuk.id)
    if not kamerstuk.motie:
        return f"Kamerstuk {number}"
    name = motie_name(kamerstuk)
    return f"{name[0].upper()}{name[1:]} ({number})"

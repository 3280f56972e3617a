"""Sentences from templates: slots filled, number agreed with who speaks, references and note marks as pieces."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from random import Random

from tests.corpus.answering import ASKER_NOTES, NOTES
from tests.corpus.citing import Citer
from tests.corpus.names import SURNAMES, Group
from tests.corpus.subjects import Domain, Subject
from tests.corpus.truth import Mark, Note, Para, Piece, Ref, Style

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_ORGANISATIONS = (
    *("de Algemene Rekenkamer", "het RIVM", "de Raad van State", "het SCP", "de Nationale ombudsman"),
    *("het CBS", "de Europese Rekenkamer", "het Planbureau voor de Leefomgeving", "TNO", "de VNG"),
)
_COUNTRIES = ("Denemarken", "Frankrijk", "Duitsland", "Vlaanderen", "Finland", "Spanje en Portugal", "Ierland")
_HEADLINES = (
    "Wachten op duidelijkheid: ‘Wij staan er alleen voor’",
    "Toezichthouder slaat alarm over uitvoering",
    "Duizenden gezinnen dupe van fout in systeem",
    "Minister wist eerder van problemen",
    "Sector vreest omvallen na nieuwe regels",
    "Zorgen over veiligheid nemen toe in 2024",
)
_URLS = (
    "https://www.rijksoverheid.nl/documenten/rapporten/2023/11/07/eindrapport-evaluatie",
    "https://nos.nl/artikel/2504311-toezicht-schiet-tekort",
    "https://www.nrc.nl/nieuws/2024/02/12/wie-betaalt-de-rekening-a4189912",
    "https://ec.europa.eu/commission/presscorner/detail/nl/ip_23_5231",
    "https://www.volkskrant.nl/nieuws-achtergrond/zorgen-over-de-regeling~b1a2c3d4/",
)
_TOKEN = re.compile(r"\{(\w+)\}|\[([^|\]]*)\|([^\]]*)\]|(\^)")


@dataclass(slots=True)
class Voice:
    """How one document writes: who answers, and with which typography."""

    minister: str
    pronoun: str
    quotes: str = "«»"
    note_share: float = 0.3
    variety: float = 0.2


class Writer:
    """Makes paragraphs about one domain and gathers the notes they need, in the order they were made."""

    def __init__(self, random: Random, domain: Domain, voice: Voice) -> None:
        self.random = random
        self.domain = domain
        self.voice = voice
        self.cite = Citer(random, domain.dossier)
        self.notes: dict[str, Note] = {}
        self.asker_notes: dict[str, Note] = {}
        self._used: list[str] = []

    # ------------------------------------------------------------------ small facts

    def date(self, years: tuple[int, int] = (2019, 2026)) -> str:
        return f"{self.random.randint(1, 28)} {self.random.choice(MONTHS)} {self.random.randint(*years)}"

    def _fact(self, slot: str) -> str:
        r = self.random
        facts: dict[str, Callable[[], str]] = {
            "date": self.date,
            "year": lambda: str(r.randint(2018, 2029)),
            "pct": lambda: r.choice((f"{r.randint(2, 90)}%", f"{r.randint(2, 90)} procent", f"{r.randint(2, 9)},4%")),
            "eur": lambda: r.choice((f"€ {r.randint(1, 90)},{r.randint(1, 9)} miljoen", f"€ {r.randint(10, 900)}.000")),
            "n": lambda: r.choice((f"{r.randint(1, 90)}.{r.randint(100, 999)}", str(r.randint(20, 950)))),
            "org": lambda: r.choice(_ORGANISATIONS),
            "land": lambda: r.choice(_COUNTRIES),
            "headline": lambda: r.choice(_HEADLINES),
            "url": lambda: r.choice(_URLS),
            "small": lambda: str(r.randint(11, 4000)),
            "digit": lambda: str(r.randint(1, 9)),
            "slug": lambda: r.choice(("kamerbrief-over-de-voortgang", "beantwoording-kamervragen")),
            "dossier": lambda: "het wetsvoorstel Versterking regie",
            "name": lambda: r.choice(SURNAMES),
        }
        return facts[slot]()

    # ------------------------------------------------------------------ sentences

    def sentence(
        self, template: str, subject: Subject, group: Group | None = None, *, notes: bool = True
    ) -> list[Piece]:
        """One sentence. ``^`` becomes a note mark now and then, when ``notes`` are wanted."""
        pieces: list[Piece] = []
        end = 0
        for token in _TOKEN.finditer(self._quoted(template)):
            pieces.append(self._quoted(template)[end : token.start()])
            end = token.end()
            slot, plural, singular, mark = token.groups()
            if slot:
                pieces.append(self._slot(slot, subject, group))
            elif mark:
                if notes and self.random.random() < self.voice.note_share:
                    pieces.append(Mark(self._new_note(subject)))
            else:
                pieces.append(singular if group and group.one else plural)
        pieces.append(self._quoted(template)[end:])
        return _merged(pieces)

    def paragraph(
        self, templates: Iterable[str], subject: Subject, group: Group | None = None, style: Style = "plain"
    ) -> Para:
        pieces: list[Piece] = []
        for template in templates:
            if pieces:
                pieces.append(" ")
            pieces.extend(self.sentence(template, subject, group))
        return Para(tuple(_merged(pieces)), style)

    def pick(self, templates: tuple[str, ...], count: int = 1) -> list[str]:
        """Templates not used lately, so that a document does not repeat itself."""
        fresh = [t for t in templates if t not in self._used] or list(templates)
        chosen = self.random.sample(fresh, min(count, len(fresh)))
        self._used = (self._used + chosen)[-60:]
        return chosen

    def _slot(self, slot: str, subject: Subject, group: Group | None) -> Piece:
        references = {"ref": self.cite.in_text, "motie": self.cite.motie, "kamerstuk": self.cite.in_note}
        if slot in references:
            return references[slot]()
        words = {
            "m": self.voice.minister,
            "hij": self.voice.pronoun,
            "motiestuk": self.cite.in_text().text.strip("()"),
            "l": group.leden if group else "de vragenstellers",
            "d": self._these(group),
            "it": subject.it,
        }
        choices = {"aim": subject.aims, "who": subject.who, "thing": subject.things}
        lower = slot.lower()
        if lower not in words and lower not in choices:
            return self._fact(slot)
        text = words[lower] if lower in words else self.random.choice(choices[lower])
        return text if slot == lower else text[0].upper() + text[1:]

    def _these(self, group: Group | None) -> str:
        if group and group.one:
            return group.these
        other = ("zij", "voornoemde leden", "genoemde leden", "de aan het woord zijnde leden", "de leden")
        return self.random.choice(other) if self.random.random() < self.voice.variety else "deze leden"

    def _quoted(self, template: str) -> str:
        return template.replace("«", self.voice.quotes[0]).replace("»", self.voice.quotes[1])

    # ------------------------------------------------------------------ notes

    def _new_note(self, subject: Subject) -> str:
        label = str(len(self.notes) + 1)
        template = self.random.choice(NOTES)
        if template == "Idem." and not any(note.ids for note in self.notes.values()):
            template = "{kamerstuk}"
        self.notes[label] = self._note(template, subject)
        return label

    def asker_mark(self, subject: Subject) -> Mark:
        """A mark of the asker's own series, with its note."""
        label = f"v{len(self.asker_notes) + 1}"
        self.asker_notes[label] = self._note(self.random.choice(ASKER_NOTES), subject)
        return Mark(label)

    def _note(self, template: str, subject: Subject) -> Note:
        pieces = self.sentence(template, subject, notes=False)
        ids = tuple(id for p in pieces if isinstance(p, Ref) for id in p.ids)
        text = "".join(p.text if isinstance(p, Ref) else p for p in pieces if not isinstance(p, Mark))
        return Note(text, ids)


def _merged(pieces: list[Piece]) -> list[Piece]:
    merged: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and merged and isinstance(merged[-1], str):
            merged[-1] += piece
        elif piece != "":
            merged.append(piece)
    return merged

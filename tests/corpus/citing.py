"""References as they are typed in the documents: one Kamerstuk in many spellings, a motie with or without number."""

from __future__ import annotations

from random import Random

from tests.corpus.names import SURNAMES
from tests.corpus.truth import Ref

DOSSIERS = ("27625", "29477", "21501-32", "31293", "35925-XIV", "36200-VII", "29544", "33576", "28286", "35334")
YEARS = ("2019–2020", "2020–2021", "2021-2022", "2022–2023", "2023-2024", "2024–2025", "2023/24", "2022/2023")


def spaced(dossier: str) -> str:
    """``27625`` → ``27 625``; ``21501-32`` → ``21 501-32``; ``35925-XIV`` → ``35 925 XIV``."""
    number, _, rest = dossier.partition("-")
    tail = "" if not rest else f"-{rest}" if rest.isdigit() else f" {rest}"
    return f"{number[:2]} {number[2:]}{tail}"


def compact(dossier: str) -> str:
    number, _, rest = dossier.partition("-")
    return number if not rest else f"{number}-{rest}" if rest.isdigit() else f"{number} {rest}"


class Citer:
    """Makes references; a document mostly cites its own dossier."""

    def __init__(self, random: Random, dossier: str) -> None:
        self._random = random
        self._dossier = dossier

    def number(self) -> tuple[str, int]:
        own = self._random.random() < 0.6
        return (self._dossier if own else self._random.choice(DOSSIERS)), self._random.randint(3, 1500)

    def in_text(self) -> Ref:
        """Between brackets in running text."""
        dossier, number = self.number()
        form = self._random.choice(
            (
                "(Kamerstuk {spaced}, nr. {number})",
                "(Kamerstuk {spaced}, nr. {number})",
                "(Kamerstuk {compact}, nr. {number})",
                "(Kamerstukken II {year}, {spaced}, nr. {number})",
                "(Kamerstukken II, {year}, {spaced}, nr. {number})",
            )
        )
        return Ref(self._fill(form, dossier, number), (f"{dossier}-{number}",))

    def in_note(self) -> Ref:
        dossier, number = self.number()
        form = self._random.choice(
            (
                "Kamerstukken II, {year}, {spaced}, nr. {number}.",
                "Kamerstuk {spaced}, nr. {number}.",
                "Kamerstuk {compact}, nr. {number}",
                "Kamerstukken II {year}, {spaced}, nr. {number}",
                "Tweede Kamer, vergaderjaar {year}, {spaced}, nr. {number}.",
                "Kamerstukken II, {year}, {spaced}, nr. {number}, p. 12.",
                "Zie Kamerstuk {spaced}, nr. {number}.",
            )
        )
        return Ref(self._fill(form, dossier, number), (f"{dossier}-{number}",))

    def motie(self) -> Ref:
        """A motie, as it stands after "de": with its number, mostly."""
        first, second = self._random.sample(SURNAMES, 2)
        dossier, number = self.number()
        words = self._random.choice(
            (
                f"motie-{first}",
                f"motie-{first} c.s.",
                f"motie van het lid {first}",
                f"motie van het lid {first} c.s.",
                f"motie van de leden {first} en {second}",
            )
        )
        if self._random.random() < 0.25:
            return Ref(words, (), words)
        form = self._random.choice((" (Kamerstuk {spaced}, nr. {number})", " (Kamerstuk {compact}, nr. {number})"))
        return Ref(words + self._fill(form, dossier, number), (f"{dossier}-{number}",), words)

    def _fill(self, form: str, dossier: str, number: int) -> str:
        return form.format(
            spaced=spaced(dossier), compact=compact(dossier), number=number, year=self._random.choice(YEARS)
        )

"""The balance: nothing lost, nothing invented.

The words of the source, less what was dropped on purpose, with the words that changed counted as what they became,
must be the words of the overleg as it reads from the Markdown; as multisets. Whatever is left over is an error.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from archief.importing.ledger import Ledger, words
from archief.importing.source import Source
from archief.model import Exchange, Overleg, Passage, Section

FRONT_MATTER = "in the front matter"
_NOT_WORDS = "note marks"  # digits at a word: counted as a change of that word


@dataclass(frozen=True, slots=True)
class Balance:
    """``kept`` words, ``dropped`` ones by kind, and what does not add up: ``lost`` and ``invented``."""

    kept: int
    dropped: dict[str, int]
    lost: Counter[str]
    invented: Counter[str]

    @property
    def even(self) -> bool:
        """Whether every word is accounted for."""
        return not self.lost and not self.invented


def strike(source: Source, overleg: Overleg, ledger: Ledger) -> Balance:
    """The balance of ``source`` and the ``overleg`` made from it."""
    expected = Counter(words(source.raw))
    dropped: Counter[str] = Counter()
    for item in ledger.dropped:
        found = words(item.text)
        if item.kind != _NOT_WORDS:
            expected.subtract(found)
        dropped[item.kind] += len(found)
    expected.subtract(ledger.before)
    expected.update(ledger.after)
    actual = Counter(word for text in texts(overleg) for word in words(text))
    lost = Counter({word: n - actual[word] for word, n in expected.items() if n > actual[word]})
    invented = Counter({word: n - expected[word] for word, n in actual.items() if n > expected[word]})
    front = dropped.pop(FRONT_MATTER, 0)
    return Balance(sum(actual.values()) + front, dict(sorted(dropped.items())), lost, invented)


def texts(overleg: Overleg) -> Iterator[str]:
    """Every text of the body and the notes, a joint answer once."""
    seen: set[int] = set()
    for item in overleg.body:
        match item:
            case Section(heading=heading):
                yield heading.text
            case Passage(prose=prose):
                yield from prose.texts()
            case Exchange():
                yield from item.question.texts()
                if item.answer and id(item.answer) not in seen:
                    seen.add(id(item.answer))
                    yield from item.answer.prose.texts()
    for note in overleg.footnotes:
        yield from note.prose.texts()

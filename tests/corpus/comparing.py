"""How near an imported document comes to its truth: whole exchanges, who asks about what, notes, words.

Both sides are dictionaries in the shape of ``overleg/<id>.json``. Texts count as equal or not; there is no
credit for a border that is nearly right.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from archief.model import Exchange, Overleg, Prose

Export = Mapping[str, Any]


@dataclass(slots=True)
class Score:
    """Figures between 0 and 1 (1 = as it must be); ``lost`` and ``invented`` are words. ``faults`` say where."""

    exchanges: float = 0.0
    fractie: float = 0.0
    topic: float = 0.0
    kind: float = 0.0
    joint: float = 0.0
    notes: float = 0.0
    footnotes: float = 0.0
    references: float = 0.0
    moties: float = 0.0
    metadata: float = 0.0
    lost: Counter[str] = field(default_factory=Counter)
    invented: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        figures = ("exchanges", "fractie", "topic", "kind", "joint", "notes", "footnotes", "references", "moties")
        numbers = " ".join(f"{name}={getattr(self, name):.3f}" for name in (*figures, "metadata"))
        return f"{numbers} lost={self.lost.total()} invented={self.invented.total()}"


def exported(overleg: Overleg) -> Export:
    """An imported document in the shape of the truth."""
    exchanges = [item for item in overleg.body if isinstance(item, Exchange)]
    meta = overleg.metadata
    return {
        "kind": meta.soort,
        "title": meta.titel,
        "dossier": meta.dossier.nummer if meta.dossier else None,
        "number": meta.kamerstuk.rpartition("-")[2] if meta.kamerstuk else None,
        "committee": meta.commissie,
        "date_asked": meta.gevraagd.isoformat() if meta.gevraagd else None,
        "date_answered": meta.beantwoord.isoformat() if meta.beantwoord else None,
        "exchanges": [
            {
                "id": e.id,
                "kind": e.kind,
                "fractie": e.fractie,
                "topic": e.topic,
                "question": _block(e.question),
                "answer": _block(e.answer.prose) if e.answer else None,
                "joint": list(e.joint),
            }
            for e in exchanges
        ],
        "footnotes": [{"id": note.label, "text": note.prose.text} for note in overleg.footnotes],
    }


def _block(prose: Prose) -> dict[str, object]:
    found = [p.findings for p in prose.paragraphs()]
    return {
        "text": prose.text,
        "notes": list(prose.note_labels),
        "references": [id for f in found for id in f.kamerstukken],
        "moties": [{"text": m.text, "kamerstuk": m.kamerstuk} for f in found for m in f.moties],
    }


_META = ("kind", "title", "dossier", "number", "committee", "date_asked", "date_answered")


def compare(expected: Export, actual: Export) -> Score:
    """The score of ``actual``."""
    score = Score(exchanges=_f1(map(_texts, expected["exchanges"]), map(_texts, actual["exchanges"])))
    mine, theirs = ({n["id"]: flat(n["text"]) for n in side["footnotes"]} for side in (expected, actual))
    _compare_pairs(expected, actual, mine, theirs, score)
    score.footnotes = _f1(mine.items(), theirs.items())
    score.faults += [f"note {k}: {v!r} != {theirs.get(k)!r}" for k, v in mine.items() if theirs.get(k) != v]
    score.references = _f1(_all(expected, "references"), _all(actual, "references"))
    score.moties = _f1(_all(expected, "moties"), _all(actual, "moties"))
    wrong = [key for key in _META if _low(expected[key]) != _low(actual[key])]
    score.metadata = 1 - len(wrong) / len(_META)
    score.faults += [f"{key}: {expected[key]!r} != {actual[key]!r}" for key in wrong]
    score.lost = _words(expected) - _words(actual)
    score.invented = _words(actual) - _words(expected)
    return score


def _compare_pairs(
    expected: Export, actual: Export, notes: Mapping[str, str], their_notes: Mapping[str, str], score: Score
) -> None:
    """What is said of each exchange, for those that both sides have."""
    mine, theirs = expected["exchanges"], actual["exchanges"]
    pairs = _aligned([_texts(e)[0] for e in mine], [_texts(e)[0] for e in theirs])
    place = {e["id"]: at for at, e in enumerate(mine)}
    back = {theirs[other]["id"]: at for at, other in pairs}
    kept: Counter[str] = Counter()
    for at, other in pairs:
        e, a = mine[at], theirs[other]
        same = {
            "fractie": _names(e["fractie"]) == _names(a["fractie"]),
            "topic": _low(e["topic"]) == _low(a["topic"]),
            "kind": e["kind"] == a["kind"],
            "joint": {place[x] for x in e["joint"]} == {back.get(x) for x in a["joint"]},
            "notes": _marks(e, notes) == _marks(a, their_notes),
        }
        kept.update(name for name, right in same.items() if right)
        score.faults += [f"{name} of {at}: {e.get(name)!r} != {a.get(name)!r}" for name in same if not same[name]]
        if _texts(e) != _texts(a):
            score.faults.append(f"text of {at}: {_difference(_texts(e), _texts(a))}")
    for name in ("fractie", "topic", "kind", "joint", "notes"):
        setattr(score, name, kept[name] / max(len(mine), 1))
    found, used = {at for at, _ in pairs}, {other for _, other in pairs}
    score.faults += [f"missing {at}: {_texts(e)[0][:160]}" for at, e in enumerate(mine) if at not in found]
    score.faults += [f"too many {at}: {_texts(a)[0][:160]}" for at, a in enumerate(theirs) if at not in used]


def flat(text: str) -> str:
    """White space and typography that cannot be told from the layout made equal."""
    return " ".join(unicodedata.normalize("NFC", text).replace("\u00ad", "").split())


def _names(fractie: str | None) -> list[str]:
    """The fracties that ask together, in whatever way they are strung."""
    return sorted(_low(fractie).replace(", ", " en ").split(" en "))


def _low(value: str | None) -> str:
    words = flat(value or "").casefold().rstrip(" .:")
    return words.removeprefix("de ").removeprefix("vaste commissie voor ").removeprefix("commissie voor ")


def _texts(exchange: Export) -> tuple[str, str | None]:
    answer = exchange["answer"]
    return flat(exchange["question"]["text"]), None if answer is None else flat(answer["text"])


def _marks(exchange: Export, notes: Mapping[str, str]) -> list[list[str]]:
    blocks = (exchange["question"], exchange["answer"] or {"notes": []})
    return [[notes.get(label, label) for label in block["notes"]] for block in blocks]


def _all(side: Export, name: str) -> list[Hashable]:
    blocks = [block for e in side["exchanges"] for block in (e["question"], e["answer"]) if block]
    if name == "moties":
        return [(flat(m["text"]).casefold(), m["kamerstuk"]) for block in blocks for m in block["moties"]]
    return [reference for block in blocks for reference in block["references"]]


def _f1(mine: Iterable[Hashable], theirs: Iterable[Hashable]) -> float:
    a, b = Counter(mine), Counter(theirs)
    return 2 * (a & b).total() / (a.total() + b.total()) if a or b else 1.0


def _aligned(mine: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int]]:
    """Positions that belong together: equal questions, and between them the ones that are left, in order."""
    pairs: list[tuple[int, int]] = []
    for kind, a, b, c, d in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if kind in ("equal", "replace"):
            pairs.extend(zip(range(a, b), range(c, d), strict=False))
    return pairs


def _words(side: Export) -> Counter[str]:
    words: Counter[str] = Counter()
    seen: set[str] = set()
    for exchange in side["exchanges"]:
        question, answer = _texts(exchange)
        words.update(question.split())
        joint = frozenset([exchange["id"], *exchange["joint"]])
        key = f"{sorted(joint)}" if exchange["joint"] else exchange["id"]
        if answer is not None and key not in seen:
            words.update(answer.split())
        seen.add(key)
    for note in side["footnotes"]:
        words.update(flat(note["text"]).split())
    return words


def _difference(mine: tuple[str, str | None], theirs: tuple[str, str | None]) -> str:
    parts = []
    for name, a, b in zip(("question", "answer"), mine, theirs, strict=True):
        left, right = (a or "(none)").split(), (b or "(none)").split()
        for kind, i, j, k, m in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
            if kind != "equal":
                parts.append(f"{name}: {' '.join(left[i:j])[:200]!r} -> {' '.join(right[k:m])[:200]!r}")
    return "; ".join(parts[:3])

"""Whether two texts are the same but for spelling and spacing: a question printed twice, an id to be kept."""

from __future__ import annotations

import re
from collections import Counter


def key(text: str) -> str:
    """The letters and digits of ``text``, lower case: white space, marks and punctuation do not count."""
    return re.sub(r"[\W_]+", "", text).casefold()


def likeness(first: str, second: str) -> float:
    """1.0 for the same words, 0.0 for none in common."""
    one, two = (Counter(re.findall(r"\w+", text.casefold())) for text in (first, second))
    total = sum(one.values()) + sum(two.values())
    return 2 * sum((one & two).values()) / total if total else 1.0


def alike(first: str, second: str) -> bool:
    """Whether ``second`` repeats ``first``."""
    return bool(key(first)) and (key(first) == key(second) or likeness(first, second) > 0.93)

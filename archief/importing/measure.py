"""How wide a line is on paper, nearly: enough to see that the next word would have fitted.

A paragraph that ends without a blank line shows only in a last line that is shorter than it had to be. Letters
differ in width, so characters are weighed by the widths of Helvetica (Adobe font metrics, thousandths of an em),
which the official print and most reports resemble.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import repeat

_WIDTHS: dict[int, str] = {
    191: "'",
    222: "ijl‘’íìîï|",
    260: "",
    278: " !,./:;[]\\ftI·",
    333: "()-`r“”\"",
    355: "",
    389: "*",
    500: "ckJsvxyzçý",
    556: "abdeghnopqu0123456789L$?€_«»–áàäâåãéèëêóòöôúùüûñ#",
    584: "+<=>~",
    611: "FTZ",
    667: "ABEKPSVXY&",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "—…",
}  # fmt: skip
_OTHER = 560
_WIDTH = {character: width for width, characters in _WIDTHS.items() for character in characters}


@lru_cache(maxsize=20_000)
def width(text: str) -> int:
    """The width of ``text`` in thousandths of an em."""
    return sum(map(_WIDTH.get, text, repeat(_OTHER)))


def fits(line: str, word: str, available: int) -> bool:
    """Whether ``word`` would have fitted behind ``line``, with a margin for the roughness of the measure."""
    return width(line) + width(" ") + width(word) < available * 0.975

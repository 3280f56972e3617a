"""Articles of Dutch laws and of treaties: "artikel 273g Wetboek van Strafrecht", "artikel 83, eerste lid, in het VWEU".

Only an article is a reference, the name of a law alone is not; a law that is not in the table of ``laws`` is left
as text. Identifiers are those of wetten.overheid.nl (BWB) and EUR-Lex (CELEX).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from archief.citations import laws
from archief.citations.eu import act_url
from archief.model import Citation

# The books of the Burgerlijk Wetboek, each a law of its own; "6:162 BW" is article 162 of book 6.
_CIVIL_CODE = ("burgerlijk wetboek", "bw")
_BOOKS = {
    "1": "BWBR0002656",
    "2": "BWBR0003045",
    "3": "BWBR0005291",
    "4": "BWBR0002761",
    "5": "BWBR0005288",
    "6": "BWBR0005289",
    "7": "BWBR0005290",
    "7a": "BWBR0006000",
    "8": "BWBR0005034",
    "10": "BWBR0030068",
}
# Name → prefix of the CELEX number of an article; the treaties as they stand since 2016.
_TREATIES = {
    "vweu": "12016E",
    "werkingsverdrag": "12016E",
    "verdrag betreffende de werking van de europese unie": "12016E",
    "veu": "12016M",
    "verdrag betreffende de europese unie": "12016M",
    "handvest": "12016P",
    "eu-handvest": "12016P",
    "handvest van de grondrechten van de europese unie": "12016P",
}
# Acts of the Union known by a name.
_ACTS = {"avg": "32016R0679", "algemene verordening gegevensbescherming": "32016R0679"}

_NAMES = sorted({*laws.NAMES, *_CIVIL_CODE, *_TREATIES, *_ACTS}, key=len, reverse=True)
_NAME = "|".join(re.sub(r"\\?\s", r"\\s{1,3}", re.escape(name)) for name in _NAMES)
_ORDINAL = r"(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde)"
_PART = (
    rf"(?:[\s,]{{1,4}}(?:{_ORDINAL}(?:\s{{1,2}}(?:en|tot\s{{1,2}}en\s{{1,2}}met)\s{{1,2}}{_ORDINAL})?\s{{1,2}}lid|lid\s{{1,2}}\d{{1,2}}"
    r"|(?:aanhef\s{1,2}en\s{1,2})?(?:onder(?:deel)?|sub)\s{1,2}[a-z0-9]{1,2}°?|aanhef))"
)
# "Wetboek van Strafrecht BES", "Politiewet 1993" and "Handvest van de Verenigde Naties" are others than those above.
_ANOTHER = (
    r"(?!\s{1,2}(?:BES\b|(?:19|20)\d{2}\b|van\s{1,2}(?:de\s{1,2}Verenigde|Aruba|Curaçao|Sint|België|Duitsland|Bonaire)))"
    r"(?!-)"
)
_NUMBER = r"\d{1,4}(?:a?[.:]\d{1,4}){0,2}[a-z]{0,3}"
_OF = r"(?:(?:van|uit|in)\s{1,2}(?:(?:de|het)\s{1,2})?)?"
_BOOK = rf"(?:Boek\s{{1,2}}(?P<book>7A|10|[1-8]),?\s{{1,2}}{_OF}(?=Burgerlijk|BW))?"
_ARTICLE = re.compile(
    rf"\b(?:artikel(?:en)?|art\.)\s{{1,3}}(?P<n>{_NUMBER})(?P<rest>(?:(?:,|\s{{1,2}}en|\s{{1,2}}of|\s{{1,2}}t/m|\s{{1,2}}tot\s{{1,2}}en\s{{1,2}}met)\s{{1,2}}{_NUMBER}){{0,6}})"
    rf"{_PART}{{0,4}},?\s{{1,3}}{_OF}{_BOOK}(?P<name>{_NAME})\b{_ANOTHER}",
    re.IGNORECASE,
)


def articles(text: str, context: str = "", named: str = "") -> Iterator[Citation]:
    """The articles named in ``text``, with the law they belong to; the first of several gives the id.

    ``context`` is what stands before a footnote's mark; there too a law may be named in full, and so it may be in
    the rest of the document: ``named`` is what ``laws.told_in`` finds there.
    """
    near = ""  # what the paragraph names, told once: a hostile one may cite thousands of articles
    for match in _ARTICLE.finditer(text):
        written = " ".join(match["name"].split())
        name = written.casefold()
        if len(name) <= 3 and written.islower():
            continue  # "sr", "sv", "gw" are abbreviations only with a capital
        number = match["n"].casefold()
        if name in _ACTS:
            yield Citation("eu", _ACTS[name], match.start(), match.end(), match[0], act_url(_ACTS[name]))
        elif prefix := _TREATIES.get(name):
            key = f"{prefix}{int(re.sub(r'[^0-9].*', '', number)):03}"
            yield Citation("wet", key, match.start(), match.end(), match[0], act_url(key))
        elif name in _CIVIL_CODE:
            book, _, rest = number.rpartition(":")
            book = book or (match["book"] or "").casefold()
            if book in _BOOKS:
                yield _law(match, _BOOKS[book], f"{book}:{rest}")
        else:
            near = near or laws.told_in(f"{context} {text}") or " "
            if law := laws.number(written, number, near, named):
                yield _law(match, law, number)


def _law(match: re.Match[str], law: str, number: str) -> Citation:
    url = f"https://wetten.overheid.nl/{law}/"
    return Citation("wet", f"{law}/{number}", match.start(), match.end(), match[0], url)

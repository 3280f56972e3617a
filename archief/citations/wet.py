"""Articles of Dutch laws and of treaties: "artikel 273g Wetboek van Strafrecht", "artikel 83, eerste lid, in het VWEU".

Only an article is a reference, the name of a law alone is not. The table below is small on purpose; a law that
is not in it is left as text. Identifiers are those of wetten.overheid.nl (BWB) and EUR-Lex (CELEX).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from archief.citations.eu import act_url
from archief.model import Citation

# Name as written (lower case) → BWB number.
_DUTCH = {
    "wetboek van strafrecht": "BWBR0001854",
    "sr": "BWBR0001854",
    "wetboek van strafvordering": "BWBR0001903",
    "sv": "BWBR0001903",
    "grondwet": "BWBR0001840",
    "gw": "BWBR0001840",
    "algemene wet bestuursrecht": "BWBR0005537",
    "awb": "BWBR0005537",
    "opiumwet": "BWBR0001941",
    "vreemdelingenwet 2000": "BWBR0011823",
    "vreemdelingenwet": "BWBR0011823",
    "politiewet 2012": "BWBR0031788",
    "politiewet": "BWBR0031788",
    "wet politiegegevens": "BWBR0022463",
    "wpg": "BWBR0022463",
    "wet justitiële en strafvorderlijke gegevens": "BWBR0014194",
    "wjsg": "BWBR0014194",
    "wet op de inlichtingen- en veiligheidsdiensten 2017": "BWBR0039896",
    "wiv 2017": "BWBR0039896",
    "wet open overheid": "BWBR0045754",
    "woo": "BWBR0045754",
    "uitvoeringswet algemene verordening gegevensbescherming": "BWBR0040940",
    "uavg": "BWBR0040940",
    "telecommunicatiewet": "BWBR0009950",
    "gemeentewet": "BWBR0005416",
    "penitentiaire beginselenwet": "BWBR0009709",
    "pbw": "BWBR0009709",
    "wet ter voorkoming van witwassen en financieren van terrorisme": "BWBR0024282",
    "wwft": "BWBR0024282",
    "wet wapens en munitie": "BWBR0008804",
    "wegenverkeerswet 1994": "BWBR0006622",
    "participatiewet": "BWBR0015703",
    "jeugdwet": "BWBR0034925",
    "omgevingswet": "BWBR0037885",
    "evrm": "BWBV0001000",
    "europees verdrag voor de rechten van de mens": "BWBV0001000",
}
# The books of the Burgerlijk Wetboek, each a law of its own; "6:162 BW" is article 162 of book 6.
_CIVIL_CODE = ("burgerlijk wetboek", "bw")
_BOOKS = {
    "1": "BWBR0002656",
    "2": "BWBR0003045",
    "3": "BWBR0005291",
    "5": "BWBR0005288",
    "6": "BWBR0005289",
    "7": "BWBR0005290",
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

_NAMES = sorted({*_DUTCH, *_CIVIL_CODE, *_TREATIES, *_ACTS}, key=len, reverse=True)
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
_NUMBER = r"\d{1,4}(?:[.:]\d{1,3})?[a-z]{0,3}"
_ARTICLE = re.compile(
    rf"\b(?:artikel(?:en)?|art\.)\s{{1,3}}(?P<n>{_NUMBER})(?P<rest>(?:(?:,|\s{{1,2}}en|\s{{1,2}}of|\s{{1,2}}t/m|\s{{1,2}}tot\s{{1,2}}en\s{{1,2}}met)\s{{1,2}}{_NUMBER}){{0,6}})"
    rf"{_PART}{{0,4}},?\s{{1,3}}(?:(?:van|uit|in)\s{{1,2}}(?:(?:de|het)\s{{1,2}})?)?(?P<name>{_NAME})\b{_ANOTHER}",
    re.IGNORECASE,
)


def articles(text: str) -> Iterator[Citation]:
    """The articles named in ``text``, with the law they belong to; the first of several gives the id."""
    for match in _ARTICLE.finditer(text):
        name = " ".join(match["name"].casefold().split())
        if len(name) <= 3 and match["name"].islower():
            continue  # "sr", "sv", "gw" are abbreviations only with a capital
        number = match["n"]
        if name in _ACTS:
            yield Citation("eu", _ACTS[name], match.start(), match.end(), match[0], act_url(_ACTS[name]))
        elif prefix := _TREATIES.get(name):
            key = f"{prefix}{int(re.sub(r'[^0-9].*', '', number)):03}"
            yield Citation("wet", key, match.start(), match.end(), match[0], act_url(key))
        elif law := _BOOKS.get(number.partition(":")[0]) if name in _CIVIL_CODE else _DUTCH[name]:
            key = f"{law}/{number.casefold()}"
            yield Citation("wet", key, match.start(), match.end(), match[0], f"https://wetten.overheid.nl/{law}/")

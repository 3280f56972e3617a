"""Web addresses: where they begin is plain, where they end is not. A full stop or bracket that closes the
sentence stays outside; brackets that belong to the address (``…-(361206)/``) stay inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from archief.citations.handelingen import official_url as handelingen_url
from archief.citations.kamerstuk import official_url
from archief.model import Citation, CitationKind

_URL = re.compile(
    r"\bhttps?://[^\s<>\"“”«»\u00a0\u202f]{1,2000}|(?<![\w./@-])www\.[^\s<>\"“”«»\u00a0\u202f]{3,2000}", re.IGNORECASE
)
_REST = re.compile(r"\n(?!https?://|www\.)[\w%~][^\s<>\"“”«»\u00a0\u202f]{0,2000}")
# What a next line has when the address runs on in it, and no sentence has: "EU-lidstaten", "10.000", "2024" are words.
_RUNS_ON = re.compile(r"[/_=&%]\w|-\w+-\w|-\d{4}|\.[a-z]{2,5}\W*$|\d{5,}")
_COUNTS = re.compile(r"\n[\d./-]+\s[a-z]")  # "1/3 van de", "2023-2024 was"
_TRAILING = ".,;:!?'’‘*_…"
_PAIRS = {")": "(", "]": "[", "}": "{"}
_PRINTED = re.compile(
    r"officielebekendmakingen\.nl/(?:\w+/)?(?P<id>(?:ah|h)-[te]k-\d{8}-\d{1,4}(?:-\d{1,4})?)(?:\.html|\.pdf)?$"
)
_KST = re.compile(
    r"officielebekendmakingen\.nl/(?:\w+/)?kst-(?P<id>\d{5}(?:-[A-Z0-9]{1,6})?-(?:\d{1,4}|[A-Z]{1,2}))(?:\.html|\.pdf)?$"
)


def addresses(text: str) -> Iterator[Citation]:
    """The http(s) addresses in ``text``; the official address of a Kamerstuk or of Handelingen is that document."""
    for match in _URL.finditer(text):
        whole = _whole(text, match)
        words = _trim(whole)
        url = "".join(words.split())
        end = match.start() + len(words)
        if url.endswith("://") or url.lower() in {"http://www", "https://www"}:
            continue
        if official := _KST.search(url):
            yield Citation("kamerstuk", official["id"], match.start(), end, words, official_url(official["id"]))
            continue
        if printed := _PRINTED.search(url):
            kind: CitationKind = "aanhangsel" if printed["id"].startswith("ah") else "handelingen"
            yield Citation(kind, printed["id"], match.start(), end, words, handelingen_url(printed["id"]))
            continue
        target = url if url.lower().startswith("http") else f"https://{url}"
        yield Citation("url", target, match.start(), end, words, target)


def _whole(text: str, match: re.Match[str]) -> str:
    """The address, with the next line when it breaks after a sign that no address ends with ("…/documenten/")."""
    rest = _REST.match(text, match.end()) if match[0].endswith(("/", "_", "=", "&", "?", "-")) else None
    if rest is None or not _RUNS_ON.search(rest[0]) or _COUNTS.match(text, match.end()):
        return match[0]
    return match[0] + rest[0]


def _trim(url: str) -> str:
    open_count = {bracket: url.count(bracket) for bracket in "()[]{}"}
    end = len(url)
    while end:
        last = url[end - 1]
        if last in _PAIRS and open_count[last] > open_count[_PAIRS[last]]:
            open_count[last] -= 1
        elif last not in _TRAILING:
            break
        end -= 1
    return url[:end]

"""The same queries over http at the root, on a sub-path, and from a folder in two browsers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.search_queries import QUERIES, Query
from tests.support.firefox import Firefox
from tests.support.serving import serving
from tests.support.watching import WatchedPages

pytestmark = pytest.mark.browser

# The page's own code answers, as it does when somebody types.
_ASK = """
async function ask(queries) {
  const answers = [];
  for (const [q, given] of queries) {
    const filters = {};
    const wanted = new URLSearchParams(given);
    for (const kind of Object.keys(zoeken.KINDS)) filters[kind] = wanted.getAll(kind);
    const run = await zoeken.run({ q, filters, sort: wanted.get("sorteer") || "" });
    const rows = await Promise.all(run.results.slice(0, 5).map((result) => zoeken.engine.data(result)));
    const here = (url) => decodeURI(url.slice(zoeken.root.href.length));
    answers.push({
      number: run.results.length,
      first: rows.map((data) => here(zoeken.view(data, run.asked).best.url)),
      content: rows.map((data) => data.content + " " + Object.values(data.meta).join(" ")),
      go: run.goTo.map((entry) => here(entry.url)),
      missing: run.missing,
    });
  }
  return answers;
}
"""
_TABLE = [[query.typed, query.filters] for query in QUERIES]

Answers = list[dict[str, Any]]


@pytest.fixture(scope="module")
def pages(chromium: Browser) -> Iterator[WatchedPages]:
    opened = WatchedPages(chromium)
    yield opened
    faults = opened.close()
    assert not faults, "\n".join(faults)


@pytest.fixture(scope="module")
def parser(pages: WatchedPages, served_site: str) -> Page:
    page = pages()
    page.goto(served_site + "zoeken.html")
    return page


def asked(pages: WatchedPages, url: str) -> Answers:
    page = pages()
    page.goto(url + "zoeken.html")
    answers: Answers = page.evaluate(f"(table) => {{ {_ASK}; return ask(table); }}", _TABLE)
    return answers


@pytest.fixture(scope="module")
def over_http(pages: WatchedPages, served_site: str) -> Answers:
    return asked(pages, served_site)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: f"{query.typed} {query.filters}".strip())
def test_what_comes_first(over_http: Answers, query: Query) -> None:
    answer = over_http[QUERIES.index(query)]
    told = json.dumps({**answer, "content": None}, ensure_ascii=False)
    assert tuple(answer["missing"]) == query.missing, told
    if query.go:
        assert answer["go"], told
        assert answer["go"][0].split("#")[0] == query.go, told
    if query.overleg or query.words:
        assert answer["first"], told
        assert answer["first"][0].startswith(f"overleg/{query.overleg}"), told
        assert query.words.casefold() in answer["content"][0].casefold(), told
    elif not query.go:
        assert answer["number"] == 0, told


def test_there_are_forty() -> None:
    assert len(QUERIES) >= 40


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("26643/885", {"ids": ["26643-885"]}),
        ("32317 981", {"ids": ["32317-981"]}),
        ("32 317 891", {"ids": ["32317-891"]}),
        ("32317:891", {"ids": ["32317-891"]}),
        ("motie 32317 891", {"ids": ["32317-891"]}),
        ("kst32317-891", {"ids": ["32317-891"]}),
        ("32317-nr-891", {"ids": ["32317-891"]}),
        ("32317, nrs. 854, 852 en 853", {"ids": ["32317-854", "32317-852", "32317-853"]}),
        ("32 317, nr. 981, 26 643, nr. 1011", {"ids": ["32317-981", "26643-1011"]}),
        ("36 800 XIV, nr. 12", {"ids": ["36800-XIV-12"]}),
        ("36 200, A", {"ids": ["36200-A"]}),
        ("kamerstukken II 2023/24, 32 317, nr. 891", {"ids": ["32317-891"]}),
        ("Tweede Kamer, vergaderjaar 2023–2024, 32 317, nr. 891", {"ids": ["32317-891"]}),
        ("dossier 32317", {"dossiers": ["32317"], "words": ["32317"]}),
        ("dossier 32 317", {"dossiers": ["32317"], "words": ["32317"]}),
        ("36 800 XIV", {"dossiers": ["36800-XIV"], "words": ["36800-xiv"]}),
        # neither amounts nor years nor words are numbers of Kamerstukken
        ("motie nr. 981", {"words": ["motie", "981"]}),
        ("10 000 20", {"words": ["10", "000", "20"]}),
        ("25 000 euro", {"words": ["25", "000", "euro"]}),
        ("€ 32 317 891", {"words": ["32", "317", "891"]}),
        ("2023 2024", {"words": ["2023", "2024"]}),
        ("32317 2024", {"dossiers": ["32317"], "words": ["32317", "2024"]}),
        ("32317, de motie", {"dossiers": ["32317"], "words": ["32317"]}),
        # dates
        ("22-7-2025", {"dates": ["2025-07-22"], "words": ["22", "juli", "2025"]}),
        ("2025-07-22", {"dates": ["2025-07-22"], "words": ["22", "juli", "2025"]}),
        ("1 Maart 2024", {"dates": ["2024-03-01"], "words": ["1", "maart", "2024"]}),
        ("22-13-2025", {"words": ["22-13-2025"]}),
        # quotation marks and apostrophes
        ("‘vrij en open’ internet", {"phrases": ["vrij en open"], "words": ["internet"]}),
        ("'vrij en open'", {"phrases": ["vrij en open"]}),
        ("‘foto's van 's avonds’", {"phrases": ["foto's van 's avonds"]}),
        ("foto's zo'n", {"words": ["foto's", "zo'n"]}),
        ("'s avonds ouders' kind", {"words": ["'s", "avonds", "ouders'", "kind"]}),
        ("'internet'", {"words": ["'internet'"]}),
        ('"op € 100.000"', {"phrases": ["op", "100.000"]}),
        ('" – "', {}),
    ],
)
def test_what_is_read_in_what_was_typed(parser: Page, typed: str, expected: dict[str, list[str]]) -> None:
    read = parser.evaluate("(typed) => zoeken.parse(typed)", typed)
    empty: dict[str, list[str]] = {"ids": [], "dossiers": [], "dates": [], "phrases": [], "words": []}
    assert {kind: read[kind] for kind in empty} == empty | expected


def test_the_same_at_the_root_of_a_domain(pages: WatchedPages, site: Path, over_http: Answers) -> None:
    with serving(site) as root:
        assert asked(pages, root) == over_http


def test_the_same_from_a_folder(pages: WatchedPages, file_site: Path, over_http: Answers) -> None:
    assert asked(pages, file_site.as_uri() + "/") == over_http


def test_the_same_from_a_folder_in_firefox(firefox: Firefox, file_site: Path, over_http: Answers) -> None:
    firefox.open((file_site / "zoeken.html").as_uri())
    firefox.wait("return document.querySelectorAll('.zoeken-result').length > 0")
    assert firefox.run(f"{_ASK}; return ask(arguments[0]);", _TABLE) == over_http


def test_every_place_to_go_exists(pages: WatchedPages, served_site: str, site: Path) -> None:
    page = pages()
    page.goto(served_site + "zoeken.html")
    urls = page.evaluate(
        "async () => { const guide = await zoeken.guide();"
        " return [...guide.entries.map((entry) => guide.link(entry, 0).url),"
        " ...[...guide.ids].map((id) => guide.numbered(id).url)]; }"
    )
    places = {url.removeprefix(served_site).partition("#")[::2] for url in urls}
    assert len(places) > 30
    assert sorted(path for path, _ in places if not (site / path).is_file()) == []
    for path, anchor in places:
        assert not anchor or f'id="{anchor}"' in (site / path).read_text(encoding="utf-8"), f"{path}#{anchor}"


# Words that Pagefind's stems bring together with others (over, wel, ver…), and what must stand in the first result.
_CONFUSED = {
    "overheid": "overhe",
    "overheden": "overhe",
    "toelichting": "toelichting",
    "leiding": "leiding",
    "verdere": "verder",
    "verder": "verder",
    "markt": "markt",
    "geweld": "geweld",
    "gemeente": "gemeente",
    "gezondheid": "gezondheid",
}


def test_a_word_of_the_archive_is_found_and_comes_first(pages: WatchedPages, served_site: str) -> None:
    page = pages()
    page.goto(served_site + "zoeken.html")
    table = [[word, ""] for word in _CONFUSED]
    answers: Answers = page.evaluate(f"(table) => {{ {_ASK}; return ask(table); }}", table)
    for answer, (word, beginning) in zip(answers, _CONFUSED.items(), strict=True):
        assert answer["missing"] == [], word
        assert f" {beginning}" in answer["content"][0].casefold(), word

"""Feeds are valid Atom, the sitemap names every page worth finding, and neither knows a clock."""

from __future__ import annotations

from datetime import date

import pytest
from lxml import etree

from archief.model import Archive, Bewindspersoon, Exchange, Metadata, Overleg, Paragraph, Prose, Text
from archief.rendering import feeds, sitemap
from archief.rendering.context import Context
from archief.rendering.environment import environment
from archief.settings import Settings
from tests.rendering import made_up
from tests.rendering.made_up import FIRST, SECOND, THIRD

BASE = "https://x.nl/archief/"
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
FEEDS = sorted(path for path in made_up.site() if path.endswith(".xml"))


def feed(path: str, base: str | None = None) -> etree._Element:
    return etree.fromstring(made_up.site(base)[path].content)


def texts(element: etree._Element, name: str) -> list[str]:
    return [found.text or "" for found in element.iter(ATOM + name)]


def test_there_is_a_feed_for_all_for_each_fractie_onderwerp_and_motie() -> None:
    assert FEEDS == [
        "feed.xml",
        "fractie/akkerpartij.xml",
        "fractie/dijkpartij.xml",
        "kamerstuk/30100-12.xml",
        "kamerstuk/30200-7.xml",
        "kamerstuk/30300-3.xml",
        "onderwerp/dijken.xml",
        "onderwerp/mest.xml",
        "onderwerp/visserij.xml",
    ]


@pytest.mark.parametrize("base", [None, BASE])
@pytest.mark.parametrize("path", FEEDS)
def test_every_feed_has_what_rfc_4287_demands(path: str, base: str | None) -> None:
    root = feed(path, base)
    assert root.tag == ATOM + "feed"
    for part in (root, *root.iter(ATOM + "entry")):
        for name in ("id", "title", "updated"):
            assert len(part.findall(ATOM + name)) == 1, name
        assert part.find(f"{ATOM}link[@rel='alternate']") is not None
    assert root.find(f"{ATOM}author/{ATOM}name") is not None
    ids = texts(root, "id")
    assert len(ids) == len(set(ids))
    assert all(id.startswith(base or "urn:overlegarchief:") for id in ids)
    assert texts(root, "updated") == sorted(texts(root, "updated"), reverse=True)


def test_without_a_base_url_addresses_are_relative_and_with_one_absolute() -> None:
    links = [link.get("href", "") for link in feed("fractie/dijkpartij.xml").iter(ATOM + "link")]
    assert links[0] == "dijkpartij.xml"
    assert f"../overleg/{SECOND}.html#akkerpartij-1" in links
    absolute = [link.get("href", "") for link in feed("fractie/dijkpartij.xml", BASE).iter(ATOM + "link")]
    assert absolute[0] == BASE + "fractie/dijkpartij.xml"
    assert f"{BASE}overleg/{SECOND}.html#akkerpartij-1" in absolute


def test_dates_come_from_the_content() -> None:
    root = feed("feed.xml")
    assert texts(root, "published") == [
        "2024-11-05T00:00:00Z",
        "2024-03-14T00:00:00Z",  # answered four days before the meeting
        "2023-06-08T00:00:00Z",
    ]
    assert root.findtext(ATOM + "updated") == "2024-11-05T00:00:00Z"


def test_an_entry_lists_what_is_asked_and_leads_there() -> None:
    page = made_up.page("fractie/dijkpartij.xml")
    assert f'<a href="../overleg/{FIRST}.html#dijkpartij-2">Dijkpartij, vraag 2</a>: Wat betekent dit' in page
    assert "&lt;script&gt;" in page
    assert "<script" not in page
    assert "<summary>3 vragen</summary>" in page
    assert "<summary>1 vraag</summary>" in page


def test_a_motie_has_a_feed_of_its_mentions() -> None:
    page = made_up.page("kamerstuk/30300-3.xml")
    assert f"overleg/{SECOND}.html#akkerpartij-1-antwoord.p1" in page
    assert "Antwoord op Akkerpartij en Dijkpartij, vraag 1" in page
    assert THIRD not in page


def _context(*overleggen: Overleg) -> Context:
    return Context(Archive(overleggen), Settings(), environment())


def _overleg(id: str, day: date | None, text: str = "Waarom?") -> Overleg:
    question = Exchange("x-1", "vraag", Prose((Paragraph((Text(text),)),)))
    people = (Bewindspersoon("Minister"),)
    return Overleg(id, Metadata("kamervragen", beantwoord=day, bewindspersonen=people), (question,))


def test_an_empty_archive_and_one_without_dates_have_a_valid_feed() -> None:
    for context in (_context(), _context(_overleg("a", None))):
        (file,) = feeds.pages(context)
        root = etree.fromstring(file.content)
        assert root.findtext(ATOM + "updated") == "1970-01-01T00:00:00Z"
        assert root.find(ATOM + "entry") is None


def test_a_feed_holds_the_newest_only() -> None:
    days = [date(2000 + n // 12, n % 12 + 1, 1) for n in range(feeds.NEWEST + 9)]
    (file,) = feeds.pages(_context(*(_overleg(f"a-{n}", day) for n, day in enumerate(days))))
    assert texts(etree.fromstring(file.content), "published") == [
        f"{day}T00:00:00Z" for day in sorted(days, reverse=True)[: feeds.NEWEST]
    ]


def test_what_xml_cannot_hold_is_replaced() -> None:
    (file,) = feeds.pages(_context(_overleg("a", date(2024, 1, 1), "Waar\x01 \ud800 \uffff heen?")))
    assert "Waar\ufffd \ufffd \ufffd heen?" in file.content.decode()
    etree.fromstring(file.content)


def test_the_sitemap_names_every_page_that_search_engines_may_show() -> None:
    site = made_up.site(BASE)
    found = [loc.text or "" for loc in feed("sitemap.xml", BASE).iter(MAP + "loc")]
    pages = [
        BASE + ("" if path == "index.html" else path)
        for path, file in site.items()
        if path.endswith(".html") and b'<meta name="robots" content="noindex">' not in file.content
    ]
    assert sorted(found) == sorted(pages)
    assert len(found) == len(set(found))


def test_only_with_a_base_url_there_is_a_sitemap_and_robots() -> None:
    assert {"sitemap.xml", "robots.txt"} & made_up.site().keys() == set()
    assert made_up.page("robots.txt", BASE).endswith(f"Sitemap: {BASE}sitemap.xml\n")
    assert list(sitemap.pages(_context())) == []


def test_last_changes_are_those_of_the_content() -> None:
    rows = {
        row.findtext(MAP + "loc"): row.findtext(MAP + "lastmod") for row in feed("sitemap.xml", BASE).iter(MAP + "url")
    }
    assert rows[f"{BASE}overleg/{SECOND}.html"] == "2024-03-14"
    assert rows[f"{BASE}kamerstuk/30100-12.html"] == "2023-06-12"
    assert rows[f"{BASE}over.html"] is None

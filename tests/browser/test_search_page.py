"""The search page, as a reader uses it."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.watching import WatchedPages

pytestmark = pytest.mark.browser

JBZ_2026 = "overleg/2026-03-05-jbz-raad.html"


def results(page: Page) -> Locator:
    return page.locator(".zoeken-result")


def number(page: Page) -> int:
    """The number of results, when it is known."""
    status = page.locator(".zoeken-status")
    expect(status).to_have_text(re.compile(r"^[\d.]+ resulta"))
    return int(status.inner_text().split()[0].replace(".", ""))


def facet(page: Page, kind: str, name: str) -> Locator:
    return page.get_by_role("group", name=kind, exact=True).get_by_role(
        "checkbox", name=re.compile(f"^{re.escape(name)}")
    )


def tally(page: Page, kind: str, name: str) -> int:
    row = page.get_by_role("group", name=kind, exact=True).locator("li").filter(has_text=name)
    return int(row.locator(".zoeken-tally").inner_text())


def test_a_result_says_who_what_where_and_when_and_opens_at_the_answer(page: Page, served_site: str) -> None:
    page.goto(served_site + "zoeken.html?q=mandaatherziening")
    result = results(page).first
    expect(result.locator(".zoeken-who")).to_contain_text("VVD")
    expect(result.locator(".zoeken-who")).to_contain_text("5 maart 2026")
    expect(result.locator(".zoeken-who")).to_contain_text("JBZ-Raad van 5 en 6 maart 2026")
    expect(result.get_by_role("heading")).to_have_text("Toekomst van Europol")
    expect(result.locator("mark").first).to_have_text(re.compile("mandaat", re.IGNORECASE))
    result.get_by_role("heading").get_by_role("link").click()
    expect(page).to_have_url(re.compile(r"2026-03-05-jbz-raad\.html#[a-z0-9-]+-antwoord$"))
    marked = page.locator("main mark")
    expect(marked.first).to_be_visible()
    assert page.evaluate("() => [...document.querySelectorAll('main mark')].every((m) => m.closest('.answer'))")
    expect(page.locator(urlsplit(page.url).fragment and f"[id='{urlsplit(page.url).fragment}']")).to_be_in_viewport()


def test_a_hit_in_a_footnote_is_marked_there(page: Page, served_site: str) -> None:
    page.goto(served_site + "zoeken.html?q=COM%2F2023%2F234")
    results(page).first.locator("h2 a").click()
    expect(page).to_have_url(re.compile(r"/overleg/[^?]+#"))
    expect(page.locator("[id^=noot-] mark").first).to_be_attached()


def test_question_and_answer_are_shown_apart(page: Page, served_site: str) -> None:
    page.goto(served_site + "zoeken.html?q=europol")
    labels = results(page).first.locator(".zoeken-label")
    expect(labels).to_have_text([re.compile(r"^Vraag \d+$"), "Antwoord"])
    for label in labels.all():
        wanted = "-antwoord" if label.inner_text() == "Antwoord" else ""
        assert str(label.get_attribute("href")).endswith(wanted)


def test_filters_follow_the_query_and_stand_in_the_address(page: Page, served_site: str) -> None:
    page.goto(served_site + "zoeken.html?q=europol")
    everything = number(page)
    expected = tally(page, "Fractie", "VVD")
    assert 0 < expected < everything
    facet(page, "Fractie", "VVD").check()
    expect(results(page)).to_have_count(expected)
    assert parse_qs(urlsplit(page.url).query) == {"q": ["europol"], "fractie": ["vvd"]}
    expect(facet(page, "Fractie", "VVD")).to_be_focused()
    # A second value of the same kind widens, a value of another kind narrows.
    both = expected + tally(page, "Fractie", "CDA")
    facet(page, "Fractie", "CDA").check()
    expect(results(page)).to_have_count(both)
    in_2026 = tally(page, "Jaar", "2026")
    facet(page, "Jaar", "2026").check()
    expect(results(page)).to_have_count(in_2026)
    page.get_by_role("button", name="Filter Fractie: CDA verwijderen").click()
    expect(page).to_have_url(re.compile(r"\?q=europol&fractie=vvd&jaar=2026$"))


@pytest.mark.parametrize("query", ['"de Europese Commissie" europol', '"de Europese Commissie" "het kabinet"'])
def test_counts_follow_a_letter_by_letter_phrase_with_other_words(page: Page, served_site: str, query: str) -> None:
    page.goto(served_site + "zoeken.html?" + urlencode({"q": query}))
    everything = number(page)
    years = page.get_by_role("group", name="Jaar", exact=True).locator(".zoeken-tally")
    expect(years.first).to_be_visible()
    assert sum(map(int, years.all_inner_texts())) == everything
    one, other = (page.locator("[data-kind=fractie] li").nth(place) for place in (0, 1))
    counts = [int(row.locator(".zoeken-tally").inner_text()) for row in (one, other)]
    names = [row.locator("input").get_attribute("value") for row in (one, other)]
    for number_of_names in (1, 2):
        page.locator(f"[data-kind=fractie] input[value='{names[number_of_names - 1]}']").check()
        shown = sum(counts[:number_of_names])
        expect(page.locator(".zoeken-chips li")).to_have_count(number_of_names)
        expect(page.locator(".zoeken-status")).to_have_text(re.compile(rf"^{shown} resulta"))


def test_back_forward_and_a_shared_link(pages: WatchedPages, served_site: str) -> None:
    page = pages(viewport={"width": 1280, "height": 900})
    page.goto(served_site + "zoeken.html?q=europol")
    everything = number(page)
    facet(page, "Fractie", "VVD").check()
    expect(page.locator(".zoeken-chips")).to_contain_text("VVD")
    fewer = number(page)
    page.get_by_label("Volgorde").select_option("oudste")
    expect(page).to_have_url(re.compile("sorteer=oudste$"))
    link = page.url
    page.go_back()
    expect(page.get_by_label("Volgorde")).to_have_value("")
    page.go_back()
    expect(page.locator(".zoeken-chips")).to_have_count(0)
    assert number(page) == everything
    page.go_forward()
    expect(page.locator(".zoeken-chips")).to_contain_text("VVD")
    assert number(page) == fewer
    other = pages(viewport={"width": 1280, "height": 900})
    other.goto(link)
    expect(other.get_by_role("searchbox")).to_have_value("europol")
    expect(facet(other, "Fractie", "VVD")).to_be_checked()
    expect(other.get_by_label("Volgorde")).to_have_value("oudste")
    assert number(other) == fewer


def test_back_from_a_result_to_the_same_results(page: Page, served_site: str) -> None:
    page.goto(served_site + "zoeken.html?q=detectie")
    page.get_by_role("button", name="Meer resultaten").click()
    expect(results(page)).to_have_count(20)
    expect(results(page).nth(10).get_by_role("link").first).to_be_focused()
    results(page).nth(14).get_by_role("heading").get_by_role("link").click()
    expect(page).to_have_url(re.compile("/overleg/"))
    page.go_back()
    expect(results(page)).to_have_count(20)


def test_sorted_by_date(page: Page, served_site: str) -> None:
    page.goto(served_site + "zoeken.html?q=detectie&sorteer=nieuwste")
    expect(results(page).first.locator(".zoeken-who")).to_contain_text("2026")
    page.get_by_label("Volgorde").select_option("oudste")
    expect(results(page).first.locator(".zoeken-who")).to_contain_text("2023")


def test_filters_without_a_query_list_everything(page: Page, served_site: str) -> None:
    page.goto(served_site + "zoeken.html")
    everything = number(page)
    assert everything > 100
    expect(results(page).first.locator(".zoeken-who")).to_contain_text("2026")
    years = page.get_by_role("group", name="Jaar", exact=True).locator(".zoeken-tally").all_inner_texts()
    assert sum(map(int, years)) == everything
    facet(page, "Soort document", "Kamervragen").check()
    expect(page.locator(".zoeken-status")).to_have_text("10 resultaten")
    expect(results(page)).to_have_count(10)


def test_typing_shows_results_and_leaves_one_step_back(page: Page, served_site: str) -> None:
    page.goto(served_site + "over.html")
    page.goto(served_site + "zoeken.html")
    number(page)
    page.get_by_role("searchbox").press_sequentially("chatcontrole")
    expect(page).to_have_url(re.compile("q=chatcontrole$"))
    expect(page).to_have_title(re.compile("^chatcontrole – "))
    expect(results(page).first.locator("mark").first).to_have_text("chatcontrole")
    page.go_back()
    expect(page).to_have_url(re.compile("over.html$"))


def test_every_search_asked_for_is_one_step_back(page: Page, served_site: str) -> None:
    page.goto(served_site + "over.html")
    page.goto(served_site + "zoeken.html")
    number(page)
    box = page.get_by_role("searchbox")
    for words in ("detectie", "europol", "encryptie"):
        box.select_text()
        # Half of it shown while typing, and the rest asked for before that is shown.
        page.keyboard.type(words[:4])
        expect(page).to_have_url(re.compile(f"q={words[:4]}$"))
        page.keyboard.type(words[4:6])
        expect(page).to_have_url(re.compile(f"q={words[:6]}$"))
        page.keyboard.type(words[6:])
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile(f"q={words}$"))
    for words in ("europol", "detectie"):
        page.go_back()
        expect(page).to_have_url(re.compile(f"q={words}$"))
        expect(box).to_have_value(words)
    page.go_back()
    expect(page).to_have_url(re.compile("over.html$"))


@pytest.mark.parametrize("query", ["", "?q=europol"])
def test_typing_after_a_page_opened_with_a_search_is_a_step_back(page: Page, served_site: str, query: str) -> None:
    page.goto(served_site + "over.html")
    page.goto(served_site + "zoeken.html" + query)
    number(page)
    page.get_by_role("searchbox").fill("detectie")
    expect(page).to_have_url(re.compile("q=detectie$"))
    page.go_back()
    expect(page).to_have_url(served_site + ("zoeken.html" + query if query else "over.html"))


@pytest.mark.parametrize("spelling", ["32 317, nr. 981", "32317-981", "Kamerstuk 32 317 nr 981"])
def test_a_number_in_any_spelling_leads_to_its_page(page: Page, served_site: str, spelling: str) -> None:
    page.goto(served_site + "zoeken.html")
    page.get_by_role("searchbox").fill(spelling)
    page.keyboard.press("Enter")
    page.locator(".zoeken-goto a").first.click()
    expect(page).to_have_url(served_site + "kamerstuk/32317-981.html")


def test_words_that_are_not_found_are_named(page: Page, served_site: str) -> None:
    page.goto(served_site + "zoeken.html?q=xylofoon+europol")
    expect(page.locator(".zoeken-notes")).to_contain_text("Niet gevonden: “xylofoon”.")
    expect(results(page).first).to_contain_text("Europol")


def test_nothing_found_gives_ways_on(page: Page, served_site: str) -> None:
    page.goto(served_site + "zoeken.html?q=chatcontrole&fractie=cda&jaar=2026")
    expect(page.locator(".zoeken-status")).to_have_text("0 resultaten")
    page.get_by_role("button", name="Zoek zonder filters").click()
    expect(page).to_have_url(re.compile(r"zoeken\.html\?q=chatcontrole$"))
    expect(page.locator(".zoeken-status")).to_have_text(re.compile(r"^[1-9]\d* resulta"))


def test_without_javascript_the_page_says_what_is_possible(pages: WatchedPages, served_site: str) -> None:
    page = pages(java_script_enabled=False)
    page.goto(served_site)
    page.locator("header input[name=q]").fill("europol")
    page.keyboard.press("Enter")
    expect(page).to_have_url(served_site + "zoeken.html?q=europol")
    expect(page.get_by_text("heeft JavaScript nodig")).to_be_visible()
    expect(page.locator(".zoeken-form")).to_be_hidden()
    for address in page.locator(".zoeken-ways a").evaluate_all("links => links.map((link) => link.href)"):
        assert page.request.get(address).ok


def test_the_page_forbids_scripts_within_itself(site: Path) -> None:
    for path in (site / "zoeken.html", site / JBZ_2026, site / "index.html"):
        found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', path.read_text(encoding="utf-8"))
        assert found
        rules = dict(rule.strip().split(" ", 1) for rule in found[1].split(";"))
        assert rules["script-src"] == "'self' 'wasm-unsafe-eval'"
        assert rules["default-src"] == "'none'"
        assert rules["worker-src"] == "'self' blob:"


def test_the_worker_forgets_the_results_of_earlier_rounds(page: Page, served_site: str) -> None:
    """Pagefind keeps the places of every word of every result; a long session must not fill the memory."""
    page.goto(served_site + "zoeken.html")
    number(page)
    kept = page.evaluate(
        """async () => {
          const run = (q) => zoeken.run({ q, filters: {}, sort: "" });
          const rounds = [await run("europol"), await run("drugs"), await run("detectie")];
          const data = await Promise.all(rounds.map((round) => zoeken.engine.data(round.results[0])));
          return data.map(Boolean);
        }"""
    )
    assert kept == [False, True, True]


# --------------------------------------------------------------------------- the box on every page


def test_on_a_phone_nothing_is_cut_off(pages: WatchedPages, served_site: str) -> None:
    page = pages(viewport={"width": 320, "height": 640})
    page.goto(served_site + "zoeken.html?q=detectie&fractie=vvd")
    number(page)
    page.get_by_text("Filters").click()
    expect(facet(page, "Fractie", "VVD")).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    page.goto(served_site + JBZ_2026)
    page.locator("header input[name=q]").click()
    page.keyboard.type("detectie")
    expect(page.get_by_role("listbox")).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_a_count_that_failed_is_asked_anew(pages: WatchedPages, served_site: str) -> None:
    page = pages()
    page.goto(served_site + "zoeken.html")
    outcomes = page.evaluate(
        """async () => {
          const engine = window.zoeken.engine;
          const kind = Object.keys(await engine.filters())[0];
          const { results } = await engine.search(null, {});
          const tally = () => engine.tally(kind, results).then(() => "geteld", () => "mislukt");
          const send = Worker.prototype.postMessage;
          Worker.prototype.postMessage = function (message) {
            Worker.prototype.postMessage = send; // only one goes wrong
            send.call(this, { ...message, method: "onbekend" });
          };
          const first = await tally();
          return [first, await tally()];
        }"""
    )
    assert outcomes == ["mislukt", "geteld"]

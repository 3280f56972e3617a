"""Every fault the last look must find, each in the smallest site that has it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archief.checking import check
from archief.output import OutputFile

HEAD = '<!doctype html>\n<html lang="nl"><head><title>t</title></head>\n<body>\n'


def page(path: str, body: str) -> OutputFile:
    return OutputFile(path, (HEAD + body + "\n</body></html>\n").encode())


OTHER = page("overleg/b.html", '<p id="d66-1">b</p>')
STYLE = OutputFile("static/stijl.css", b"body { color: black }")


def codes(*files: OutputFile, base_url: str | None = None) -> list[str]:
    return [problem.code for problem in check(files, base_url=base_url)]


SOUND = [
    '<a href="b.html#d66-1">x</a>',
    '<a href="../overleg/b.html">x</a>',
    '<a href="b.html?q=1#d66-1">x</a>',
    '<a href="b.html#d66-1:~:text=b">x</a>',
    '<a href="#hier" id="hier">x</a>',
    '<a href="#">boven</a>',
    '<a href="#d66-%C3%A9%C3%A9n" id="d66-één">x</a>',
    '<a href="https://zoek.officielebekendmakingen.nl/kst-32317-981.html">x</a>',
    '<a href="mailto:a@b.nl">x</a>',
    '<link rel="stylesheet" href="../static/stijl.css">',
    '<link rel="canonical" href="https://elders.nl/overleg/a.html">',
    '<link rel="alternate" type="application/json" href="https://elders.nl/a.json">',
    '<img src="data:image/png;base64,aaaa" alt="">',
    '<script type="application/ld+json">{"a": "https://schema.org"}</script>',
    '<p id="x" aria-describedby="x">x</p>',
    "<p>een <b>slordige <p>pagina &nbsp; met <nieuw-element>niets</p> mis",
]


@pytest.mark.parametrize("body", SOUND)
def test_sound_pages_have_no_problem(body: str) -> None:
    assert check((page("overleg/a.html", body), OTHER, STYLE)) == ()


FAULTY = [
    ('<a href="c.html">x</a>', "broken-link"),
    ('<a href="overleg/b.html">x</a>', "broken-link"),
    ('<a href="../overleg/">een map is geen bestand</a>', "broken-link"),
    ('<a href="../../overleg/b.html">buiten de site</a>', "broken-link"),
    ('<a href="B.html">x</a>', "broken-link"),
    ('<form action="../zoeken.html"></form>', "broken-link"),
    ('<img src="a.png" srcset="../static/stijl.css 1x" alt="">', "broken-link"),
    ('<img src="data:," srcset="groot.png 2x" alt="">', "broken-link"),
    ('<script src="../static/weg.js"></script>', "broken-link"),
    ('<a href="b.html#d66-2">x</a>', "broken-fragment"),
    ('<a href="#d66-1">x</a>', "broken-fragment"),
    ('<svg><use href="#teken"/></svg>', "broken-fragment"),
    ('<p id="a">x</p><p id="a">y</p>', "duplicate-anchor"),
    ('<p aria-labelledby="x">y</p>', "broken-reference"),
    ('<label for="x">y</label>', "broken-reference"),
    ('<a href="/overleg/b.html">x</a>', "absolute-link"),
    ('<a href="//elders.nl/">x</a>', "outside-resource"),
    ('<script src="https://elders.nl/a.js"></script>', "outside-resource"),
    ('<link rel="stylesheet" href="https://elders.nl/a.css">', "outside-resource"),
    ('<link rel="preconnect" href="https://elders.nl">', "outside-resource"),
    ('<img src="http://elders.nl/a.png" alt="">', "outside-resource"),
    ('<img src="data:," srcset="https://elders.nl/a.png 2x" alt="">', "outside-resource"),
    ('<iframe src="https://elders.nl/"></iframe>', "outside-resource"),
    ('<a href="javascript:alert(1)">x</a>', "bad-link"),
    ('<a href="data:text/html,x">x</a>', "bad-link"),
    ('<a href="http://[x/">x</a>', "bad-link"),
    ('<p style="color: red">x</p>', "inline-code"),
    ("<style>p { color: red }</style>", "inline-code"),
    ("<script>alert(1)</script>", "inline-code"),
    ('<p onclick="alert(1)">x</p>', "inline-code"),
    ('<base href="../">', "inline-code"),
]


@pytest.mark.parametrize(("body", "code"), FAULTY)
def test_each_fault_is_found(body: str, code: str) -> None:
    assert code in codes(page("overleg/a.html", body), OTHER, STYLE)


def test_a_problem_says_where_and_what() -> None:
    (problem,) = check((page("overleg/a.html", '<p>\n<a href="b.html?a=1&amp;b=2#weg">x</a></p>'), OTHER))
    assert (problem.path, problem.line, problem.severity) == ("overleg/a.html", 5, "error")
    assert "b.html?a=1&b=2#weg" in problem.message
    assert "`weg`" in problem.hint


def test_a_fault_is_told_once_per_page() -> None:
    assert codes(page("a.html", '<a href="c.html">x</a>' * 5)) == ["broken-link"]


@pytest.mark.parametrize(
    "paths",
    [
        ("a.html", "a.html"),
        ("overleg/A.html", "overleg/a.html"),
        ("Overleg/a.html", "overleg/A.html"),
        ("caf\u00e9.txt", "cafe\u0301.txt"),
        ("straße.txt", "STRASSE.txt"),
        ("bron/a", "bron/a/b.txt"),
    ],
)
def test_no_two_files_may_claim_one_path(paths: tuple[str, str]) -> None:
    assert "duplicate-path" in codes(*(OutputFile(path, HEAD.encode()) for path in paths))


@pytest.mark.parametrize("path", ["/a.txt", "../a.txt", "a//b.txt", "a/./b.txt", "a\\b.txt", ""])
def test_a_path_stays_within_the_site(path: str) -> None:
    assert codes(OutputFile(path, b"")) == ["bad-path"]


def test_an_empty_page_is_a_problem() -> None:
    assert codes(OutputFile("a.html", b" \n")) == ["empty-page"]


FEED = """<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:x</id><link rel="self" href="{}"/></feed>"""


def test_addresses_in_feeds_and_sitemaps_resolve() -> None:
    sitemap = "<urlset><url><loc>https://x.nl/archief/overleg/b.html</loc></url><url><loc>{}</loc></url></urlset>"
    base = "https://x.nl/archief/"

    def site(feed: str, loc: str) -> list[OutputFile]:
        return [
            OTHER,
            OutputFile("feed.xml", FEED.format(feed).encode()),
            OutputFile("sitemap.xml", sitemap.format(loc).encode()),
        ]

    assert codes(*site(base + "feed.xml", base + "overleg/b.html#d66-1"), base_url=base) == []
    assert codes(*site("feed.xml", base + "overleg/b.html")) == []
    assert codes(*site(base + "weg.xml", base + "overleg/b.html#weg"), base_url=base) == [
        "broken-link",
        "broken-fragment",
    ]
    assert codes(OutputFile("feed.xml", b"<feed>\n<a></feed>")) == ["bad-xml"]


def test_the_page_for_wrong_addresses_may_name_the_base_url() -> None:
    links = (
        '<link rel="stylesheet" href="/archief/static/stijl.css"><a href="https://x.nl/archief/overleg/b.html">x</a>'
    )
    base = "https://x.nl/archief/"
    assert codes(page("404.html", links), OTHER, STYLE, base_url=base) == []
    assert codes(page("404.html", links), base_url=base) == ["broken-link", "broken-link"]
    assert "outside-resource" in codes(page("a.html", '<script src="https://y.nl/a.js"></script>'), base_url=base)


def test_style_sheets_fetch_nothing_from_elsewhere() -> None:
    def style(text: str) -> OutputFile:
        return OutputFile("static/stijl.css", text.encode())

    font = OutputFile("static/letter.woff2", b"")
    assert (
        codes(style('@font-face { src: url("letter.woff2") } p { background: url(data:image/png;base64,a) }'), font)
        == []
    )
    assert codes(style("/* https://x.nl url(weg.png) */")) == []
    assert codes(style("@import 'https://x.nl/a.css';")) == ["outside-resource"]
    assert codes(style("p { background: url(weg.png) }")) == ["broken-link"]


def test_files_that_are_made_later_are_taken_on_trust() -> None:
    files = (page("zoeken.html", '<script src="pagefind/pagefind.js"></script>'),)
    assert [p.code for p in check(files)] == ["broken-link"]
    assert check(files, elsewhere=("pagefind/",)) == ()


def test_the_picture_and_the_address_for_sharing_exist() -> None:
    meta = '<meta property="og:image" content="https://x.nl/a/static/deel.png">'
    picture = OutputFile("static/deel.png", b"")
    assert codes(page("a.html", meta), picture, base_url="https://x.nl/a/") == []
    assert codes(page("a.html", meta), base_url="https://x.nl/a/") == ["broken-link"]


@given(st.lists(st.tuples(st.sampled_from(["a.html", "b.xml", "c.css", "d/e.svg", "f.json"]), st.binary(max_size=80))))
def test_whatever_stands_in_a_file_it_is_told_and_not_raised(files: list[tuple[str, bytes]]) -> None:
    for problem in check([OutputFile(path, content) for path, content in files], base_url="https://x.nl/"):
        assert problem.path in {path for path, _ in files}


@given(st.text(st.sampled_from("<>/=\"'# &;:?[]%abhrefidsx\n"), max_size=120))
def test_whatever_an_address_looks_like_it_is_told_and_not_raised(address: str) -> None:
    check([page("a.html", f'<a href="{address}">x</a><p id="{address}">'), OTHER])


def test_large_sites_take_linear_time_and_keep_every_page_apart() -> None:
    files = [
        page(f"a{n}.html", f'<p id="p{n}"></p><a href="a{(n + 1) % 300}.html#p{(n + 1) % 300}">x</a>')
        for n in range(300)
    ]
    assert check(files) == ()
    files[7] = page("a7.html", "<p>leeg</p>")
    assert [(p.path, p.code) for p in check(files)] == [("a6.html", "broken-fragment")]

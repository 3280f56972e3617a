"""Stretches of text become well-nested markup, whatever crosses what."""

from __future__ import annotations

from html.parser import HTMLParser
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from archief.rendering.spans import Element, Mark, Run, Span, weave

TEXT = "abcdefghij"


class Reader(HTMLParser):
    """Checks nesting, and collects the text, the ids, and what each letter stands in."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""
        self.ids: list[str] = []
        self.nested_link = False
        self.inside: dict[str, set[str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.nested_link |= tag == "a" and "a" in self.open
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        for letter in data:
            self.inside[letter] = set(self.open)
        self.text += data


def read(markup: str) -> Reader:
    reader = Reader()
    reader.feed(markup)
    reader.close()
    assert reader.open == []
    return reader


@st.composite
def layer(draw: st.DrawFn, tag: str) -> list[Span]:
    edges = sorted(draw(st.sets(st.integers(0, len(TEXT)), max_size=6)))
    pairs = zip(edges[::2], edges[1::2], strict=False)
    return [Span(start, end, Element(tag, (), (("id", f"{tag}{start}"),))) for start, end in pairs]


@st.composite
def runs(draw: st.DrawFn) -> list[Run]:
    edges = sorted({0, len(TEXT), *draw(st.sets(st.integers(1, len(TEXT) - 1), max_size=4))})
    return [
        Run(start, TEXT[start:end], (Element("em"),) if draw(st.booleans()) else ()) for start, end in pairwise(edges)
    ]


@given(runs(), layer("span"), layer("a"), layer("abbr"), st.lists(st.integers(0, len(TEXT)), max_size=4))
def test_nothing_is_lost_and_everything_nests(
    runs: list[Run], spans: list[Span], links: list[Span], terms: list[Span], places: list[int]
) -> None:
    marks = [Mark(at, Markup('<a href="#n">*</a>')) for at in places]
    found = read(weave(runs, marks, [spans, links, terms]))
    assert found.text.replace("*", "") == TEXT
    assert found.text.count("*") == len(places)
    assert not found.nested_link
    assert len(found.ids) == len(set(found.ids)) == len(spans) + len(links) + len(terms)
    for tag, layer_spans in (("span", spans), ("a", links), ("abbr", terms)):
        covered = {TEXT[i] for span in layer_spans for i in range(span.start, span.end)}
        assert {letter for letter in TEXT if tag in found.inside[letter]} == covered


def test_an_element_that_crosses_emphasis_is_opened_again_without_its_id() -> None:
    link = Element("a", (("href", "x"),), (("id", "i"),))
    assert weave([Run(0, "een "), Run(4, "twee", (Element("em"),))], [], [[Span(0, 6, link)]]) == (
        '<a id="i" href="x">een <em>tw</em></a><em>ee</em>'
    )


def test_a_mark_belongs_to_the_sentence_before_it_but_to_no_link() -> None:
    sentence = Span(0, 4, Element("span"))
    link = Span(0, 4, Element("a", (("href", "x"),)))
    assert weave([Run(0, "Ja? Nee")], [Mark(4, Markup("<sup>1</sup>"))], [[sentence], [link]]) == (
        '<span><a href="x">Ja? </a><sup>1</sup></span>Nee'
    )


def test_text_and_attributes_are_escaped() -> None:
    element = Element("span", (("title", '"<&'),))
    assert weave([Run(0, "<b>&")], [], [[Span(0, 4, element)]]) == (
        '<span title="&#34;&lt;&amp;">&lt;b&gt;&amp;</span>'
    )


def test_a_line_break() -> None:
    assert weave([Run(0, "a"), Run(1, " ", is_break=True), Run(2, "b")], [], []) == "a<br>b"

"""Overleggen for property tests: any words, in every shape the format knows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hypothesis import strategies as st

from archief.model import (
    AgendaItem,
    Answer,
    Bewindspersoon,
    Block,
    Dossier,
    Doubt,
    Emphasis,
    Exchange,
    Footnote,
    Inline,
    Item,
    Link,
    Listing,
    Metadata,
    NoteMark,
    Overleg,
    Paragraph,
    Passage,
    Prose,
    Quote,
    Raad,
    Section,
    Table,
    Text,
    Vraagsteller,
)
from archief.slugs import slugify

LABELS = ("1", "2", "3", "v1")
NASTY = ["2024. De", "# kop", "- nee", "+ ja", "> citaat", ":::", "::: vraag x", "*ster*", "_onder_", "[^1]",
         "[a](b)", "a|b",
         "&amp;", "&#35;", "\\", "`code`", "<b>vet</b>", "---", "===",
         "1)", "{x}", '{fractie="D66"}', "[^9]: noot", "art. 3_b",
         "https://a.nl/x_y_z*?a=b&copy=1", "![x](y)", "~~weg~~", "#", "nr. 5", "wet- en regelgeving"]  # fmt: skip
WORDS = st.one_of(
    st.sampled_from(NASTY),
    st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs", "Co", "Cn")),
        min_size=1,
        max_size=8,
    ),
)
PLAIN = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
NAME = PLAIN.filter(slugify)
TITLE = PLAIN.filter(lambda text: text.strip("# "))


@st.composite
def inlines(draw: st.DrawFn) -> tuple[Inline, ...]:
    result: list[Inline] = [Text(draw(PLAIN))]
    for _ in range(draw(st.integers(0, 2))):
        kind = draw(st.sampled_from(("mark", "emphasis", "link")))
        if kind == "mark":
            result.append(NoteMark(draw(st.sampled_from(LABELS))))
        else:
            words = (Text(draw(st.from_regex(r"[a-z]{1,6}( [a-z]{1,6})?", fullmatch=True))),)
            node: Inline = (
                Emphasis(words, draw(st.booleans())) if kind == "emphasis" else Link("https://a.nl/(x)?y=é", words)
            )
            result += [Text(" "), node, Text(" ")]
        result.append(Text(draw(PLAIN)))
    merged: list[Inline] = []
    for node in result:
        if isinstance(node, Text) and merged and isinstance(last := merged[-1], Text):
            merged[-1] = Text(last.value + node.value)
        else:
            merged.append(node)
    return tuple(merged)


PARAGRAPHS = inlines().map(Paragraph)
ITEMS = st.lists(PARAGRAPHS, min_size=1, max_size=2).map(tuple)
SERIES = st.lists(ITEMS, min_size=1, max_size=3).map(tuple)
NUMBERED = st.lists(ITEMS | st.just((Paragraph(()),)), min_size=1, max_size=3).map(tuple)  # an item may be empty
LISTS = st.builds(Listing, SERIES) | st.builds(
    Listing, NUMBERED, st.integers(0, 2024), st.sampled_from((".", ")")), st.booleans()
)
CELLS = st.tuples(PARAGRAPHS, PARAGRAPHS)
TABLES = st.builds(Table, CELLS, st.lists(CELLS, max_size=2).map(tuple))


def _apart(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """No two quotes or lists of one series in a row: Markdown has no way to say so."""
    kept: list[Block] = []
    for block in blocks:
        if not (kept and _run_together(kept[-1], block)):
            kept.append(block)
    return tuple(kept)


def _run_together(block: Block, following: Block) -> bool:
    match block, following:
        case Quote(), Quote():
            return True
        case Listing(start=int()), Listing(start=int()):
            return block.sign == following.sign
    return False


QUOTES = st.builds(Quote, st.lists(PARAGRAPHS | LISTS, min_size=1, max_size=2).map(_apart))
PROSE = st.lists(PARAGRAPHS | LISTS | TABLES | QUOTES, min_size=1, max_size=3).map(_apart).map(Prose)
METADATA = st.builds(
    Metadata,
    st.sampled_from(("schriftelijk-overleg", "kamervragen", "lijst-van-vragen-en-antwoorden")),
    titel=st.none() | PLAIN,
    kamerstuk=st.sampled_from((None, "32317-859", "21501-32-1459", "36800-XIV-12")),
    dossier=st.none() | st.builds(Dossier, st.just("21501-02"), st.none() | PLAIN),
    raad=st.none() | st.builds(Raad, PLAIN, st.just(date(2024, 3, 4)), st.just(date(2024, 3, 5)), st.none() | PLAIN),
    commissie=st.none() | PLAIN,
    bewindspersonen=st.lists(st.builds(Bewindspersoon, NAME, st.none() | PLAIN), max_size=2).map(tuple),
    vraagsteller=st.none() | st.builds(Vraagsteller, PLAIN, st.none() | st.just("D66")),
    gevraagd=st.none() | st.dates(date(1900, 1, 1)),
    beantwoord=st.none() | st.dates(date(1900, 1, 1)),
    agenda=st.lists(st.builds(AgendaItem, PLAIN, st.just(("32317-1", "22112-4"))), max_size=2).map(tuple),
    bron=st.sampled_from((None, "bron.txt")),
    nagekeken=st.lists(PLAIN, max_size=2).map(tuple),
)


@st.composite
def bodies(draw: st.DrawFn) -> tuple[Item, ...]:
    items: list[Item] = []
    waiting: list[str] = []
    for number in range(draw(st.integers(0, 6))):
        kind = draw(st.sampled_from(("kop", "passage", "vraag", "vraag", "opmerking", "twijfel")))
        if kind == "kop":
            heading = draw(st.builds(Paragraph, st.tuples(TITLE.map(Text))))
            level = draw(st.integers(1, 3))
            items.append(Section(level, heading, draw(st.sampled_from((None, "D66"))) if level == 2 else None))
        elif kind == "passage" and not (items and isinstance(items[-1], Passage)):
            items.append(Passage(draw(PROSE)))
        elif kind == "twijfel":
            items.append(Doubt(draw(PLAIN)))
        elif kind in ("vraag", "opmerking"):
            one = f"v-{number}"
            doubt = draw(st.none() | PLAIN)
            items.append(Exchange(one, "vraag" if kind == "vraag" else "opmerking", draw(PROSE), doubt=doubt))
            waiting.append(one)
    for _ in range(draw(st.integers(0, 3))):
        if not waiting:
            break
        taken, waiting = tuple(waiting[:2]), waiting[2:]
        answer = Answer(draw(PROSE), taken, draw(st.none() | NAME), draw(st.none() | PLAIN))
        items = [
            Exchange(i.id, i.kind, i.question, answer, doubt=i.doubt)
            if isinstance(i, Exchange) and i.id in taken
            else i
            for i in items
        ]
    return tuple(items)


OVERLEGGEN = st.builds(
    Overleg,
    st.just("2024-03-04-proef"),
    METADATA,
    bodies(),
    st.lists(PROSE, min_size=len(LABELS), max_size=len(LABELS)).map(
        lambda notes: tuple(Footnote(label, prose) for label, prose in zip(LABELS, notes, strict=True))
    ),
)

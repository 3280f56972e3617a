"""The body of an overleg on its page: depth of headings, pairs, joint answers, part II; and what stands round it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import takewhile

from archief import urls
from archief.model import Block, Listing, Overleg, Passage
from archief.rendering import around
from archief.rendering.body import ExchangeView, HeadingView, View, WordsView, views
from archief.rendering.prose import ProseWriter
from archief.rendering.references import References
from archief.rendering.terms import Terms
from tests.rendering import factory


def written(overleg: Overleg | None = None) -> tuple[list[View], ProseWriter]:
    overleg = overleg or factory.full()
    writer = ProseWriter(
        References(factory.archive(overleg), overleg.id, factory.PATH),
        Terms({}, factory.PATH),
        frozenset(note.label for note in overleg.footnotes),
    )
    return list(views(overleg, writer)), writer


def exchanges(found: Sequence[View]) -> dict[str, ExchangeView]:
    return {view.exchange.id: view for view in found if isinstance(view, ExchangeView)}


def test_headings_go_down_one_step_at_a_time() -> None:
    found, _ = written()
    levels = [(view.anchor, view.level) for view in found if isinstance(view, HeadingView)]
    assert levels == [("deel-1", 2), ("d66", 3), ("kop-1", 4), ("vvd", 3), ("deel-2", 2), ("deel-2-d66", 3)]
    assert {id: view.level for id, view in exchanges(found).items()} == {
        "d66-1": 5,
        "d66-2": 5,
        "d66-3": 5,
        "d66-4": 5,
        "vvd-1": 4,
        "vvd-2": 4,
        "vvd-3": 4,
    }


def test_a_document_without_headings_starts_at_the_second_level() -> None:
    found, _ = written(factory.small("x", date(2024, 1, 1)))
    assert exchanges(found)["vvd-1"].level == 2


def test_a_joint_answer_is_shown_once_after_the_questions_that_follow_each_other() -> None:
    by_id = exchanges(written()[0])
    assert by_id["d66-2"].answer is None
    assert by_id["d66-2"].answered_at == "d66-2-antwoord"
    assert by_id["d66-3"].answer
    assert by_id["d66-3"].answer_anchors == ("d66-2-antwoord", "d66-3-antwoord")
    assert [other.id for other in by_id["d66-3"].shares] == ["d66-2"]
    assert 'id="d66-2-antwoord.p1"' in by_id["d66-3"].answer


def test_a_joint_answer_to_questions_far_apart_stands_under_the_first() -> None:
    by_id = exchanges(written()[0])
    assert by_id["d66-4"].answer_anchors == ("d66-4-antwoord", "vvd-1-antwoord")
    assert by_id["vvd-1"].answer is None
    assert by_id["vvd-1"].answered_at == "vvd-1-antwoord"


def test_a_question_without_an_answer_has_none() -> None:
    view = exchanges(written()[0])["vvd-3"]
    assert view.answer is None
    assert view.answered_at is None
    assert view.doubts == ("Geen antwoord gevonden.",)


def test_a_part_that_held_the_answers_keeps_its_heading_with_a_note() -> None:
    headings = {view.anchor: view for view in written()[0] if isinstance(view, HeadingView)}
    assert headings["deel-1"].note is None
    assert headings["deel-2"].empty
    assert "onder de vragen" in (headings["deel-2"].note or "")
    assert headings["deel-2-d66"].empty
    assert not headings["d66"].empty


def test_passages_count_from_the_part_they_stand_in() -> None:
    overleg = factory.full()
    html = "".join(str(view.html) for view in written(overleg)[0] if isinstance(view, WordsView) and view.html)
    assert all(f'id="{anchor}"' in html for anchor, _ in urls.passage_paragraphs(overleg))


def test_the_contents_follow_the_headings() -> None:
    entries = around.contents(written()[0])
    assert [(e.heading.anchor if e.heading else None, [x.id for x in e.exchanges]) for e in entries] == [
        ("deel-1", []),
        ("d66", []),
        ("kop-1", ["d66-1", "d66-2", "d66-3", "d66-4"]),
        ("vvd", ["vvd-1", "vvd-2", "vvd-3"]),
        ("deel-2", []),
        ("deel-2-d66", []),
    ]


def test_notes_know_their_marks() -> None:
    overleg = factory.full()
    _, writer = written(overleg)
    notes = {note.label: note for note in around.notes(overleg, writer)}
    assert notes["1"].marks == ("bij-noot-1",)
    assert notes["2"].marks == ("bij-noot-2", "bij-noot-2-2")
    assert notes["4"].marks == ()
    assert "Brief van &lt;8 mei&gt; &amp; later." in notes["2"].html


def test_what_is_cited_is_counted_here_and_elsewhere() -> None:
    (item,) = around.cited(factory.archive())[factory.ID]
    assert (item.kamerstuk.id, item.here, item.elsewhere) == ("26643-1150", 2, 0)


def test_neighbours_are_those_of_the_same_dossier_by_date() -> None:
    early, middle, late = (factory.small(f"o{month}", date(2024, month, 1)) for month in (1, 2, 3))
    other = factory.small("ander", date(2024, 2, 15), dossier="32317")
    found = around.series((late, other, middle, early))
    assert found["o2"] == around.Neighbours("dossier 21501-33", early, late)
    assert found["o1"].earlier is None
    assert "ander" not in found


def test_the_agenda_stands_where_a_colon_announces_it() -> None:
    def opening(*blocks: str | Block) -> list[tuple[bool, int]]:
        overleg = replace(factory.full(), body=(Passage(factory.prose(*blocks)), *factory.full().body))
        found = takewhile(lambda view: isinstance(view, WordsView), written(overleg)[0])
        return [
            (view.announces_agenda, view.html.count("<p"))
            for view in found
            if isinstance(view, WordsView) and view.html
        ]

    letters = "De commissie heeft vragen voorgelegd over de volgende brieven:"
    assert opening("Vooraf.", letters, "Bij brief van 1 mei zijn zij beantwoord.")[:2] == [(True, 2), (False, 1)]
    assert opening(letters)[0] == (True, 1)
    assert not any(announced for announced, _ in opening(letters, Listing((factory.prose("Een brief").blocks,))))
    assert not any(announced for announced, _ in opening("De commissie vroeg:", "Wat nu?"))

"""What is said in one line, how exchanges are grouped, and what a chart draws."""

from __future__ import annotations

from datetime import date

import pytest

from archief.model import (
    Archive,
    Dossier,
    Exchange,
    Fractie,
    Kamerstuk,
    Metadata,
    Motie,
    Overleg,
    Paragraph,
    Place,
    PlaceRole,
    Prose,
    Text,
)
from archief.rendering import lines
from archief.rendering.chart import HEIGHT, LABEL, MOST_OVERLEGGEN, WIDTH, chart
from archief.rendering.groups import MOST_SHOWN, Part, groups, kamerstuk_order, newest_first, shown


def prose(*paragraphs: str) -> Prose:
    return Prose(tuple(Paragraph((Text(text),)) for text in paragraphs))


def question(*paragraphs: str, id: str = "d66-1") -> Exchange:
    return Exchange(id, "vraag", prose(*paragraphs), fracties=(Fractie("D66", "d66"),))


@pytest.mark.parametrize(
    ("paragraphs", "line"),
    [
        (("De leden lazen de brief. Kan de minister uitleggen wat de gevolgen van dit besluit zijn voor boeren?",),
         "Kan de minister uitleggen wat de gevolgen van dit besluit zijn voor boeren?"),
        (("De leden lazen de brief over de haven. Wat vindt het kabinet?",),
         "De leden lazen de brief over de haven. Wat vindt het kabinet?"),
        (("Wat vindt het kabinet?",), "Wat vindt het kabinet?"),
        (("Dit is een inleiding.", "Wat vindt het kabinet?"), "Wat vindt het kabinet?"),
        (("Wij zijn tevreden. Dat blijft zo.",), "Wij zijn tevreden."),
        (("Over\nde   haven?",), "Over de haven?"),
        (("",), ""),
    ],
)  # fmt: skip
def test_what_is_asked(paragraphs: tuple[str, ...], line: str) -> None:
    assert lines.asked(question(*paragraphs)) == line


def test_a_long_line_is_cut_after_a_word() -> None:
    cut = lines.shortened("woord " * 100)
    assert cut.endswith("woord\u00a0…")
    assert len(cut) <= lines.MAX_LINE + 2
    assert lines.shortened("kort, maar goed") == "kort, maar goed"
    assert lines.shortened("een, twee, drie", 6) == "een\u00a0…"
    assert len(lines.asked(question("Lang " * 90 + "verhaal. Wat nu?"))) <= lines.MAX_LINE + 4


@pytest.mark.parametrize(
    ("anchor", "role", "label"),
    [
        ("d66-1.p1", "vraag", "D66, vraag 1"),
        ("d66-1-antwoord.p2", "antwoord", "Antwoord op D66, vraag 1"),
        ("noot-3.p1", "noot", "Noot 3 bij D66, vraag 1"),
        ("noot-v2.p1", "noot", "Verwijzing 2) bij D66, vraag 1"),
    ],
)
def test_a_place_has_a_name(anchor: str, role: PlaceRole, label: str) -> None:
    assert lines.place_label(Place("x", anchor, role, "d66-1"), question("?")) == label


def test_a_place_outside_an_exchange_has_a_name_too() -> None:
    assert lines.place_label(Place("x", "noot-3.p1", "noot"), None) == "Noot 3"
    assert lines.place_label(Place("x", "deel-0.p1", "passage"), None) == "Inleidende tekst"
    assert lines.place_label(Place("x", "kop-1", "kop"), None) == "Kop"
    assert lines.place_label(Place("x", "agenda", "agenda"), None) == "Agenda"
    nameless = Exchange("vraag-1", "vraag", prose("?"))
    assert (
        lines.place_label(Place("x", "vraag-1-antwoord.p1", "antwoord", "vraag-1"), nameless) == "Antwoord op vraag 1"
    )


def kamerstuk(dossier: str, number: str, *names: str, motie: bool = False) -> Kamerstuk:
    id = f"{dossier}-{number}"
    return Kamerstuk(id, dossier, number, "https://x", "https://y", motie=Motie(id, names) if motie else None)


def test_the_title_of_a_kamerstuk() -> None:
    assert lines.kamerstuk_title(kamerstuk("32317", "981")) == "Kamerstuk 32317, nr. 981"
    assert lines.kamerstuk_title(kamerstuk("36200", "H")) == "Kamerstuk 36200, H"
    assert lines.kamerstuk_title(kamerstuk("36200-VII", "AB", motie=True)) == "Motie (36200-VII, AB)"
    assert lines.kamerstuk_title(kamerstuk("32317", "981", motie=True)) == "Motie (32317, nr. 981)"
    assert lines.kamerstuk_title(kamerstuk("36800-XIV", "12", "Van Dam", "De Wit", motie=True)) == (
        "Motie-Van Dam/De Wit (36800-XIV, nr. 12)"
    )


def test_who_is_also_named_with_a_first_name_is_named_once() -> None:
    assert lines.submitters(("Mulder", "Van Dijk", "Agnes Mulder", "Dijk")) == "Mulder/Van Dijk/Dijk"


def test_kamerstukken_are_ordered_by_number_not_by_digit() -> None:
    order = [kamerstuk("32317", "1010"), kamerstuk("32317", "99"), kamerstuk("36200", "B"), kamerstuk("26643", "7")]
    assert [k.id for k in sorted(order, key=kamerstuk_order)] == ["26643-7", "32317-99", "32317-1010", "36200-B"]


def overleg(id: str, day: date | None = None, *, kamerstuk: str | None = None, dossier: str | None = None) -> Overleg:
    data = Metadata(
        "kamervragen", beantwoord=day, kamerstuk=kamerstuk, dossier=Dossier(dossier, "Titel") if dossier else None
    )
    return Overleg(id, data, (question("Waarom?", id="d66-1"), question("Hoe?", id="d66-2")))


def test_newest_first_and_without_a_date_last() -> None:
    items = [overleg("b"), overleg("a"), overleg("d", date(2024, 1, 1)), overleg("c", date(2024, 1, 1))]
    items.append(overleg("e", date(2025, 1, 1)))
    assert [item.id for item in newest_first(items)] == ["e", "c", "d", "a", "b"]


def test_a_dossier_gathers_its_overleggen_also_by_the_number_of_the_document() -> None:
    made = groups(Archive((overleg("a", dossier="32317"), overleg("b", kamerstuk="32317-9"), overleg("c"))))
    assert [(d.number, d.title, [o.id for o in d.overleggen]) for d in made.dossiers] == [
        ("32317", "Titel", ["a", "b"])
    ]


def test_fracties_gather_their_questions() -> None:
    made = groups(Archive((overleg("a", date(2024, 1, 1)), overleg("b", date(2025, 1, 1)))))
    (d66,) = made.fracties
    assert (d66.slug, d66.questions, d66.unanswered) == ("d66", 4, 4)
    assert [part.overleg.id for part in d66.parts] == ["b", "a"]
    assert [year for year, _ in made.years] == [2025, 2024]


def parts(number: int) -> list[Part]:
    made = []
    for n in range(number):
        one = overleg(f"o-{n}", date(2000 + n // 12, n % 12 + 1, 1))
        made.append(Part(one, one.exchanges[: 1 + n % 2]))
    return made


def test_a_chart_needs_two_dated_overleggen() -> None:
    assert chart(parts(1)) is None
    assert chart([*parts(1), Part(overleg("x"), ())]) is None


def test_the_highest_bar_leaves_room_for_its_number_and_bars_stand_on_the_line() -> None:
    drawn = chart(parts(3))
    assert drawn is not None
    assert [bar.value for bar in drawn.bars] == [1, 2, 1]
    assert min(bar.y for bar in drawn.bars) == LABEL
    assert {bar.y + bar.height for bar in drawn.bars} == {HEIGHT}
    assert drawn.words == "1 januari 2000: 1 vraag; 1 februari 2000: 2 vragen; 1 maart 2000: 1 vraag"
    assert drawn.numbered


def test_many_overleggen_fit_and_very_many_become_years() -> None:
    drawn = chart(parts(MOST_OVERLEGGEN))
    assert drawn is not None
    assert drawn.width <= WIDTH + 1
    assert not drawn.numbered
    assert drawn.unit == "overleg"
    years = chart(parts(MOST_OVERLEGGEN + 1))
    assert years is not None
    assert (years.unit, len(years.bars), years.first, years.last) == ("jaar", 5, "2000", "2004")


def test_a_chart_of_nothing_but_remarks_has_no_height() -> None:
    remarks = [Part(part.overleg, ()) for part in parts(2)]
    drawn = chart(remarks)
    assert drawn is not None
    assert [bar.height for bar in drawn.bars] == [0, 0]


def test_a_page_shows_no_more_than_it_can_hold() -> None:
    few = parts(4)
    assert shown(few) == (tuple(few), ())
    one = overleg("o", date(2024, 1, 1))
    big = Part(one, one.exchanges * (MOST_SHOWN // 2))
    assert [len(half) for half in shown([big, big, big])] == [1, 2]
    assert shown([Part(one, one.exchanges * MOST_SHOWN), few[0]])[0][0].overleg is one  # never nothing at all

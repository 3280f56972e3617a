"""What linking says of the archive as a whole: Kamerstukken and their mentions, subjects, related documents, notes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from archief import urls
from archief.linking import link
from archief.model import Archive, Key, Onderwerp
from archief.problems import Problem
from archief.settings import Settings
from tests.linking.reading_list import archive as five
from tests.linking.small import documents, linked

CHAIN = [
    "@ 2024-01-10 kamerstuk: 32317-859\nraad: {naam: JBZ-Raad, van: 2024-01-25}",
    "= VVD",
    "vraag vvd-1: De brief (Kamerstuk 32317, nr. 853) is helder. Net als Kamerstuk 22 112, nr. 3455, pp. 3-4.",
    "antwoord vvd-1: Zo is het.[^1]",
    "[^1]: Kamerstuk 32317, nr. 853.",
    "@ 2024-03-10 raad: {naam: JBZ-raad, van: 2024-03-04}\n"
    "bewindspersonen: [{functie: Minister van Justitie en Veiligheid}]\n"
    'agenda: [{titel: "Antwoorden op vragen", kamerstukken: [32317-859]}]',
    "= D66",
    "vraag d66-1: De leden verwijzen naar de motie-Kuik (Kamerstuk 32317, nr. 853).",
    "antwoord d66-1: De motie-Kuik is uitgevoerd.",
    "@ 2024-03-11 raad: {naam: JBZ-Raad, van: 2024-03-04}",
    "vraag d66-1: Iets anders.",
]


def mentions(archive: Archive, id: str) -> list[tuple[str, str, str, str, str | None]]:
    return [
        (m.place.overleg[:10], m.place.anchor, m.place.role, m.sentence[m.start : m.end], m.place.speaker)
        for m in archive.kamerstukken[id].mentions
    ]


def test_a_kamerstuk_has_every_mention_oldest_first() -> None:
    archive, _ = linked(CHAIN)
    assert mentions(archive, "32317-853") == [
        ("2024-01-10", "vvd-1.p1", "vraag", "Kamerstuk 32317, nr. 853", "VVD"),
        ("2024-01-10", "noot-1.p1", "noot", "Kamerstuk 32317, nr. 853", None),
        ("2024-03-10", "d66-1.p1", "vraag", "motie-Kuik (Kamerstuk 32317, nr. 853)", "D66"),
        ("2024-03-10", "d66-1-antwoord.p1", "antwoord", "motie-Kuik", "Minister van Justitie en Veiligheid"),
    ]


def test_a_sentence_that_names_a_motie_twice_is_one_mention() -> None:
    archive, _ = linked(
        [
            "@ 2024-01-10",
            "vraag vvd-1: De motie-Kuik (32317, nr. 853) is de motie van het lid Kuik. De motie-Kuik loopt.",
        ]
    )
    named = [m.sentence[m.start : m.end] for m in archive.kamerstukken["32317-853"].mentions]
    assert named == ["motie-Kuik (32317, nr. 853)", "motie-Kuik"]


def test_a_mention_has_its_sentence() -> None:
    archive, _ = linked(CHAIN)
    mention = archive.kamerstukken["22112-3455"].mentions[0]
    assert mention.sentence == "Net als Kamerstuk 22 112, nr. 3455, pp. 3-4."


def test_every_number_of_a_range_is_cited() -> None:
    archive, _ = linked(["@ 2024-01-10", "vraag d66-1: Kent u de stukken (Kamerstuk 36 410, nrs. 12–15)?"])
    assert list(archive.kamerstukken) == ["36410-12", "36410-13", "36410-14", "36410-15"]
    assert mentions(archive, "36410-13")[0][3] == "Kamerstuk 36 410, nrs. 12–15"


def test_what_the_asker_cites_in_notes_of_their_own_is_cited() -> None:
    archive, _ = linked(["@ 2024-01-10", "vraag vraag-1: Kent u dit?[^v1]", "[^v1]: Kamerstuk 36 410, nr. 12."])
    assert mentions(archive, "36410-12") == [("2024-01-10", "noot-v1.p1", "noot", "Kamerstuk 36 410, nr. 12", None)]


def test_an_agenda_item_is_a_mention_and_leads_to_the_overleg_that_it_is() -> None:
    archive, _ = linked(CHAIN)
    assert mentions(archive, "32317-859") == [
        ("2024-03-10", urls.AGENDA_ANCHOR, "agenda", "Kamerstuk 32317, nr. 859", None)
    ]
    assert archive.kamerstukken["32317-859"].overleg == "2024-01-10-overleg"
    assert archive.kamerstukken["32317-853"].overleg is None


def test_related_are_those_of_one_meeting_and_those_in_a_chain() -> None:
    archive, _ = linked(CHAIN)
    assert archive.related == {
        "2024-01-10-overleg": ("2024-03-10-overleg",),
        "2024-03-10-overleg": ("2024-01-10-overleg", "2024-03-11-overleg"),
        "2024-03-11-overleg": ("2024-03-10-overleg",),
    }


def test_subjects_come_from_heading_question_and_editor() -> None:
    settings = Settings(
        onderwerpen=(Onderwerp("Drugs", "drugs", ("drugshandel",)), Onderwerp("CSAM", "csam", ("chatcontrole",)))
    )
    lines = [
        "@ 2024-01-10",
        "- Aanpak van drugshandel",
        "vraag d66-1: Wat vindt u van CSAM-materiaal?",
        "antwoord d66-1: Chatcontrole.",
        "- Overig",
        "vraag d66-2: Wat vindt u van Drugs?",
        "vraag d66-3: Wat vindt u van chatcontroles?",
    ]
    archive, _ = linked(lines, settings)
    overleg = "2024-01-10-overleg"
    assert archive.subjects == {Key(overleg, "d66-1"): ("drugs", "csam"), Key(overleg, "d66-2"): ("drugs",)}


def test_what_is_left_open_is_told_with_file_and_line() -> None:
    lines = [
        "@ 2024-01-10",
        "vraag d66-1: De motie-Kathmann (Kamerstuk 30821, nr. 264) en de motie-Kathmann c.s. (Kamerstuk 32317, nr. 8).",
        "vraag d66-2: Wat doet u met de motie-Kathmann, en met de motie-Kuik?",
        "antwoord d66-2: Zie hierboven. Dit staat in 323 17 niet, wel in Kamerstukken II, 2024-2025, 323 17, nr. 906.",
        "vraag d66-3: Zie [daar](#d66-9).",
    ]
    _, problems = linked(lines)
    assert [(p.code, p.severity) for p in sorted(problems)] == [
        ("ambiguous-motie", "note"),
        ("unknown-motie", "note"),
        ("open-reference", "note"),
        ("repaired-reference", "note"),
        ("unknown-anchor", "error"),
    ]
    assert all(problem.path == "2024-01-10.md" and problem.line for problem in problems)
    assert "30821-264" in told(problems, "ambiguous-motie").message


def test_what_points_nowhere_by_right_is_not_told() -> None:
    lines = [
        "@ 2024-01-10",
        "vraag vraag-1: De leden sluiten zich aan bij de vragen van de leden van de SP-fractie. Wat kost dat?",
        "antwoord vraag-1: In antwoord op vraag 1 meld ik dat dit 5 euro kost.",
    ]
    archive, problems = linked(lines)
    assert not problems
    assert not archive.open_links


def test_a_number_that_may_be_of_something_else_is_told() -> None:
    _, problems = linked(["@ 2024-01-10", "vraag d66-1: De motie-Kuik leidde tot het plan (Kamerstuk 36 410, nr. 12)."])
    assert "36410-12" in told(problems, "unknown-motie").message


def told(problems: tuple[Problem, ...], code: str) -> Problem:
    return next(problem for problem in problems if problem.code == code)


def test_every_mention_in_the_archive_is_a_stretch_of_its_sentence() -> None:
    for kamerstuk in five().kamerstukken.values():
        for mention in kamerstuk.mentions:
            assert 0 <= mention.start < mention.end <= len(mention.sentence)


@given(st.permutations(range(3)))
def test_the_order_of_the_documents_does_not_matter(order: list[int]) -> None:
    found = documents(CHAIN)
    assert link([found[n] for n in order], Settings())[0] == link(found, Settings())[0]

"""What was found in the five documents, against the lists made by reading them."""

from __future__ import annotations

from collections import Counter

import pytest

from archief.model import Key, Overleg
from tests.linking.reading_list import DOCUMENTS, ROOT, archive, flat, moties, pointers, references, rows

overleg = pytest.fixture(params=DOCUMENTS)(lambda request: archive().overleg(request.param))


def test_the_lists_say_where_it_stands(overleg: Overleg) -> None:
    source = (ROOT / "content" / "overleggen" / overleg.id / "bron.txt").read_text(encoding="utf-8").split("\n")
    for row in rows(overleg.id):
        following = "".join("".join(source[row.line - 1 : row.line + 4]).split()).replace("Straf-recht", "Strafrecht")
        assert "".join(row.words.split()) in following, row


def test_references(overleg: Overleg) -> None:
    expected = Counter(
        (row.kind, row.id) if row.where == "agenda" else (row.kind, row.id, flat(row.words))
        for row in rows(overleg.id)
        if row.kind not in ("motie", "pointer")
    )
    assert references(overleg) == expected


def test_moties(overleg: Overleg) -> None:
    expected = Counter((row.id, flat(row.words), row.status) for row in rows(overleg.id) if row.kind == "motie")
    assert moties(overleg) == expected


def test_pointers(overleg: Overleg) -> None:
    assert pointers(overleg) == Counter((flat(row.words),) for row in rows(overleg.id) if row.kind == "pointer")


def test_three_moties_are_named_kathmann() -> None:
    assert archive().motie_names["kathmann"] == ("30821-264", "32317-891", "32317-981")


@pytest.mark.parametrize("kamerstuk", ["26643-885", "26643-1011"])
def test_a_motie_is_cited_through_the_years(kamerstuk: str) -> None:
    mentions = archive().kamerstukken[kamerstuk].mentions
    cited_in = list(dict.fromkeys(mention.place.overleg for mention in mentions))
    assert len(cited_in) > 1
    assert cited_in == sorted(cited_in), "oldest first"
    for mention in mentions:
        assert mention.sentence[mention.start : mention.end].startswith("motie")


def test_what_is_seen_also_is_seen_from() -> None:
    linked = archive()
    forth = {(key, target) for key, targets in linked.see_also.items() for target in targets}
    back = {(Key(key.overleg, source), key.exchange) for key, sources in linked.seen_from.items() for source in sources}
    assert forth == back
    assert forth

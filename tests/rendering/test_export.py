"""The data files: each is what its schema says, and says what the documents say."""

from __future__ import annotations

import csv
import io
import json
import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from archief.linking import link
from archief.reading import read
from archief.rendering.export import overleg_data, table
from tests.rendering import made_up
from tests.rendering.made_up import FIRST, SECOND, THIRD

SCHEMA = json.loads(made_up.page("schema/overlegarchief-1.json"))


def data(id: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(made_up.page(f"overleg/{id}.json"))
    return found


def exchange(id: str, name: str) -> dict[str, Any]:
    return next(item for item in data(id)["exchanges"] if item["id"] == name)


def test_the_schema_is_a_schema_and_every_part_of_it_is_described() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["description"]
    assert SCHEMA["properties"].keys() >= set(SCHEMA["required"])


@pytest.mark.parametrize("id", made_up.DOCUMENTS)
def test_every_export_is_valid(id: str) -> None:
    checker = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert [error.message for error in checker.iter_errors(data(id))] == []


@pytest.mark.parametrize("id", made_up.DOCUMENTS)
def test_no_key_is_left_undescribed(id: str) -> None:
    """The published schema lets keys be added; this one does not, so that none is added in silence."""
    strict = json.loads(json.dumps(SCHEMA), object_hook=_closed)
    # "answer" is a block with more keys: what the branches evaluate together is what it may hold.
    assert [error.message for error in Draft202012Validator(strict).iter_errors(data(id))] == []


def _closed(node: dict[str, Any]) -> dict[str, Any]:
    is_schema = "properties" in node and (node.get("type") == ["object", "null"] or node.get("type") == "object")
    if is_schema and node.get("required") != ["text", "notes", "moties", "references", "citations"]:
        return {**node, "additionalProperties": False}
    return {**node, "unevaluatedProperties": False} if "$ref" in node and "properties" in node else node


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("kind", "verslag"),
        ("date", "12 juni 2023"),
        ("kamerstuk", "21 501-32, nr. 1500"),
        ("exchanges", [{"id": "x"}]),
        ("schema", "overlegarchief-2"),
    ],
)
def test_the_schema_refuses_what_is_wrong(key: str, value: object) -> None:
    assert not Draft202012Validator(SCHEMA).is_valid({**data(FIRST), key: value})


def test_a_number_and_its_status_agree_in_the_schema() -> None:
    wrong = data(THIRD)
    wrong["exchanges"][0]["answer"]["moties"][0]["kamerstuk"] = "30100-12"
    assert not Draft202012Validator(SCHEMA).is_valid(wrong)


def test_the_head_holds_only_what_the_document_says() -> None:
    first = data(FIRST)
    assert first["schema"] == "overlegarchief-1"
    assert first["url"] == f"overleg/{FIRST}.html"
    assert first["title"] == "Verslag van een schriftelijk overleg"
    assert first["display_title"] == "Landbouwraad van 12 en 13 juni 2023"
    assert (first["kamerstuk"], first["dossier"], first["number"]) == ("21501-32-1500", "21501-32", "1500")
    assert (first["date"], first["date_asked"], first["date_answered"]) == ("2023-06-12", "2023-06-01", "2023-06-08")
    assert first["council"] == {
        "name": "Landbouwraad",
        "from": "2023-06-12",
        "to": "2023-06-13",
        "place": "Luxemburg",
    }
    assert first["ministers"][0] == {"role": "Minister van Landbouw", "name": "A. de Boer"}
    assert first["agenda"] == [{"title": "Geannoteerde agenda", "references": ["21501-32-1490"]}]
    assert first["source"] == f"bron/{FIRST}.txt"
    third = data(THIRD)
    assert third["asker"] == {"name": "Pietersen", "fractie": "Dijkpartij"}
    assert [third[key] for key in ("title", "kamerstuk", "dossier", "number", "committee", "council")] == [None] * 6


def test_passages_and_sections_keep_the_rest_of_the_document() -> None:
    first = data(FIRST)
    assert first["passages"] == [
        {
            "text": "De vaste commissie voor Landbouw heeft een aantal vragen voorgelegd.",
            "section": None,
            "anchor": "deel-0.p1",
        }
    ]
    assert [(s["level"], s["anchor"]) for s in first["sections"]] == [
        (1, "deel-1"),
        (2, "akkerpartij"),
        (3, "kop-1"),
        (2, "dijkpartij"),
    ]


def test_texts_have_no_marks_and_list_items_are_paragraphs() -> None:
    found = exchange(FIRST, "akkerpartij-2")
    assert found["question"]["text"].startswith("De leden van de Akkerpartij-fractie wijzen op de motie-Jansen c.s. (")
    assert "nr. 12). Hoe gaat dat?\n\nWanneer komt" in found["question"]["text"]
    assert found["question"]["notes"] == ["1"]
    assert found["answer"]["text"].endswith("\n\n1. Eerst de mest.\n\n2. Dan het water.")
    assert (found["fractie"], found["topic"], found["kind"]) == ("Akkerpartij", "Mest & water", "vraag")
    assert found["subjects"] == ["mest"]


def test_references_are_kamerstukken_in_reading_order_and_citations_are_everything() -> None:
    answer = exchange(FIRST, "akkerpartij-2")["answer"]
    assert answer["references"] == ["21501-32-1490"]
    assert [(c["kind"], c["id"]) for c in answer["citations"]] == [
        ("kamerstuk", "21501-32-1490"),
        ("eu", "32021R1232"),
    ]
    question = exchange(SECOND, "akkerpartij-1")["question"]
    assert question["references"] == ["30200-7", "21501-32-1500"]


def test_moties_have_a_number_only_when_it_is_certain() -> None:
    moties = [
        (motie["text"], motie["kamerstuk"], motie["status"])
        for id in made_up.DOCUMENTS
        for item in data(id)["exchanges"]
        for block in (item["question"], item["answer"])
        if block
        for motie in block["moties"]
    ]
    assert moties == [
        ("motie-Jansen c.s.", "30100-12", "stated"),
        ("motie-Jansen", "30200-7", "stated"),
        ("motie-Jansen c.s.", "30200-7", "document"),
        ("motie-De Wit", "30300-3", "stated"),
        ("motie-Onbekend", None, "unknown"),
        ("motie-Jansen", None, "ambiguous"),
    ]
    ambiguous = exchange(THIRD, "vraag-2")["question"]["moties"][0]
    assert ambiguous["candidates"] == ["30100-12", "30200-7"]


def test_a_joint_answer_stands_under_each_question() -> None:
    one, two = exchange(FIRST, "dijkpartij-1"), exchange(FIRST, "dijkpartij-2")
    assert one["answer"]["text"] == two["answer"]["text"] == "Zie het antwoord op de vragen van de Akkerpartij-fractie."
    assert (one["joint"], two["joint"]) == (["dijkpartij-2"], ["dijkpartij-1"])
    assert (one["answer"]["anchor"], two["answer"]["anchor"]) == ("dijkpartij-1-antwoord", "dijkpartij-2-antwoord")


def test_what_is_missing_or_doubtful_is_said() -> None:
    assert exchange(FIRST, "dijkpartij-3")["answer"] is None
    assert exchange(FIRST, "dijkpartij-3")["doubt"] == "Geen vraagteken gevonden."
    assert exchange(FIRST, "akkerpartij-1")["kind"] == "opmerking"
    assert exchange(FIRST, "dijkpartij-1")["doubt"] is None
    assert exchange(THIRD, "vraag-2")["see_also"] == ["vraag-1"]


def test_footnotes_have_their_own_references_and_addresses() -> None:
    notes = {note["id"]: note for note in data(FIRST)["footnotes"]}
    assert notes["1"]["references"] == ["30100-12"]
    assert notes["1"]["citations"][0]["year"] == "2022-2023"
    assert notes["2"]["urls"] == ["https://example.org/water"]
    assert [note["id"] for note in data(THIRD)["footnotes"]] == ["v1"]
    assert data(SECOND)["footnotes"][0]["citations"][0]["status"] == "repaired"


def _anchors(node: object) -> Iterator[str]:
    if isinstance(node, Mapping):
        if isinstance(node.get("anchor"), str):
            yield str(node["anchor"])
        for value in node.values():
            yield from _anchors(value)
    elif isinstance(node, list):
        for value in node:
            yield from _anchors(value)


@pytest.mark.parametrize("id", made_up.DOCUMENTS)
def test_every_anchor_in_the_data_stands_on_the_page(id: str) -> None:
    page = made_up.page(f"overleg/{id}.html")
    assert [anchor for anchor in _anchors(data(id)) if f'id="{anchor}"' not in page] == []


def test_the_index_counts_and_leads_to_files_that_exist() -> None:
    index = json.loads(made_up.page("archief.json"))
    assert index["counts"] == {"overleggen": 3, "exchanges": 8, "questions": 7, "answered": 6, "footnotes": 4}
    assert [item["id"] for item in index["overleggen"]] == [THIRD, SECOND, FIRST]
    rows = [
        row
        for key in ("overleggen", "fracties", "bewindspersonen", "onderwerpen", "kamerstukken")
        for row in index[key]
    ]
    paths = [row[key] for row in rows for key in ("url", "json") if key in row]
    assert [path for path in paths if path not in made_up.site()] == []
    assert {item["slug"]: item["questions"] for item in index["fracties"]} == {"akkerpartij": 2, "dijkpartij": 6}


def test_json_is_readable_and_ends_in_a_line_feed() -> None:
    text = made_up.page(f"overleg/{SECOND}.json")
    assert "geïnformeerd" in text
    assert text.endswith("}\n")
    assert '\n  "schema"' in text


def test_half_a_character_does_not_stop_a_build() -> None:
    from archief.rendering.export.text import json_bytes

    assert json_bytes({"text": "\ud800"}) == b'{\n  "text": "?"\n}\n'


def table_rows() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(made_up.site()["archief.csv"].content.decode("utf-8-sig"), newline="")))


def test_the_table_has_a_row_per_exchange_and_described_columns() -> None:
    rows = table_rows()
    assert len(rows) == 8
    described = json.loads(made_up.page("archief.csv-metadata.json"))["tableSchema"]["columns"]
    assert list(rows[0]) == [column["name"] for column in described]
    assert all(column["dc:description"] for column in described)
    row = next(row for row in rows if row["overleg"] == FIRST and row["exchange"] == "akkerpartij-2")
    assert row["answer"].count("\n\n") == 2
    assert row["minister"] == "Minister van Landbouw"
    assert (row["moties"], row["references"]) == ("30100-12", "30100-12;21501-32-1490")
    asked_together = next(row for row in rows if row["overleg"] == SECOND)
    assert asked_together["fracties"] == "Akkerpartij;Dijkpartij"
    assert [row["answered"] for row in rows if row["exchange"] == "dijkpartij-3"] == ["false"]


def test_the_table_begins_with_a_byte_order_mark_and_has_whole_addresses_when_known() -> None:
    assert made_up.site()["archief.csv"].content.startswith(b"\xef\xbb\xbfoverleg,exchange,")
    with_base = made_up.site("https://x.nl/a/")["archief.csv"].content.decode("utf-8-sig")
    assert f"https://x.nl/a/overleg/{THIRD}.html#vraag-1" in with_base


@pytest.mark.parametrize("text", ["=1+1", "+31", "-5", "@x", "\tx"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert table._cell(text) == f"'{text}"
    assert table._cell(f"x{text}") == f"x{text}"


def test_the_same_archive_gives_the_same_data() -> None:
    archive = made_up.archive()
    assert [overleg_data(archive, overleg) for overleg in archive.overleggen] == [
        overleg_data(archive, overleg) for overleg in archive.overleggen
    ]


def test_a_range_states_its_ends_and_tells_what_lies_between() -> None:
    text = made_up.DOCUMENTS[FIRST].replace("Zie ook Kamerstuk 21501-32, nr. 1490", "Zie Kamerstuk 21501-32, nrs. 7–9")
    ranged, problems = read(textwrap.dedent(text), FIRST, "overleg.md", made_up.SETTINGS)
    assert ranged and not problems
    exported: Mapping[str, Any] = overleg_data(link([ranged], made_up.SETTINGS)[0], ranged)
    answer = next(item for item in exported["exchanges"] if item["id"] == "akkerpartij-2")["answer"]
    assert answer["references"] == ["21501-32-7", "21501-32-9"]
    assert [c.get("also") for c in answer["citations"] if c["kind"] == "kamerstuk"] == [None, ["21501-32-8"]]


def test_moties_named_at_once_are_the_candidates_of_one_mention() -> None:
    named = "Zie de moties van het lid Kuik (Kamerstuk 21501-32, nrs. 7 en 9)"
    text = made_up.DOCUMENTS[FIRST].replace("Zie ook Kamerstuk 21501-32, nr. 1490", named)
    several, problems = read(textwrap.dedent(text), FIRST, "overleg.md", made_up.SETTINGS)
    assert several and not problems
    archive = link([several], made_up.SETTINGS)[0]
    exported: Mapping[str, Any] = overleg_data(archive, several)
    Draft202012Validator(SCHEMA).validate(exported)
    answer = next(item for item in exported["exchanges"] if item["id"] == "akkerpartij-2")["answer"]
    motie = next(motie for motie in answer["moties"] if motie["text"] == "moties van het lid Kuik")
    assert (motie["kamerstuk"], motie["candidates"]) == (None, ["21501-32-7", "21501-32-9"])
    assert all(archive.kamerstukken[id].motie for id in motie["candidates"])

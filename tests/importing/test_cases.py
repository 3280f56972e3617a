"""Small documents, each with the outline that an import of it must have.

A case in ``cases/*.txt`` is a title after ``=== ``, the text, a line ``--- expected`` and the outline. A form feed is
written ``<FF>`` and a leading space that shows a page start ``<SP>``, so that editors cannot lose them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from archief.importing import import_source, read_source
from archief.settings import Settings
from tests.importing.outline import outline

_FILES = sorted((Path(__file__).parent / "cases").glob("*.txt"))


def _cases() -> list[tuple[str, str, str]]:
    cases: list[tuple[str, str, str]] = []
    for path in _FILES:
        for block in path.read_text(encoding="utf-8").split("=== ")[1:]:
            title, _, rest = block.partition("\n")
            text, _, expected = rest.partition("\n--- expected\n")
            cases.append((f"{path.stem}: {title}", text, expected.strip()))
    return cases


@pytest.mark.parametrize(("title", "text", "expected"), _cases(), ids=[case[0] for case in _cases()])
def test_a_case_has_its_outline(title: str, text: str, expected: str) -> None:
    text = text.replace("<FF>", "\f").replace("<SP>", " ")
    source = read_source("bron.txt", text.encode())
    imported = import_source(source, "2024-01-01-proef", settings=Settings())
    assert outline(imported) == expected, title

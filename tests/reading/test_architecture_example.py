"""What ARCHITECTURE.md shows of the format is read as it says."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date

from archief.model import Metadata
from archief.reading import read
from archief.settings import Settings
from tests.support.building import ROOT


def test_the_example_of_a_front_matter_has_every_key_and_no_mistake() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    found = re.search(r"^  ```yaml\n(.*?)^  ```$", text, re.MULTILINE | re.DOTALL)
    assert found
    overleg, problems = read(re.sub(r"(?m)^  ", "", found[1]), "2025-03-31-landbouwraad", "overleg.md", Settings())
    assert problems == ()
    assert overleg is not None
    assert [field.name for field in fields(Metadata) if not getattr(overleg.metadata, field.name)] == []
    assert overleg.metadata.datum == date(2025, 3, 31)
    assert overleg.metadata.kamerstuk == "21501-32-1500"

"""The ids of questions whose numbers the document uses more than once."""

from __future__ import annotations

from archief.importing.assemble import assemble
from archief.importing.draft import Ask, Draft
from archief.importing.ids import NOTHING_KNOWN
from archief.importing.para import Para
from archief.importing.source import Rich
from archief.model import Metadata
from archief.settings import Settings


def test_a_number_that_is_used_many_times_gets_other_letters_each_time() -> None:
    numbers = [*[1] * 30, 28]
    asks = [Ask([Para(Rich(f"Vraag nummer {place}?"), place)], number=number) for place, number in enumerate(numbers)]
    overleg = assemble(
        "x", "overleg.md", Metadata("kamervragen"), opening=(), draft=Draft("numbered", "", [*asks]), notes=(),
        settings=Settings(), known=NOTHING_KNOWN,
    )  # fmt: skip
    ids = [exchange.id for exchange in overleg.exchanges]
    assert ids[:3] == ["vraag-1", "vraag-1a", "vraag-1b"]
    assert ids[26:] == ["vraag-1z", "vraag-1aa", "vraag-1ab", "vraag-1ac", "vraag-28"]

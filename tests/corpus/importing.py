"""Bytes in, export out: the whole way of an import, for the tests of the corpus."""

from __future__ import annotations

from archief.importing.one import Imported, import_source
from archief.importing.readers import read_source
from archief.settings import Settings
from tests.corpus.comparing import Export, Score, compare, exported

ID = "2024-01-01-proef"


def imported(data: bytes, name: str = "bron.txt") -> Imported:
    """What the importer makes of ``data``."""
    return import_source(read_source(name, data), ID, settings=Settings())


def scored(data: bytes, expected: Export) -> Score:
    """How near the import of ``data`` comes to ``expected``. Fails the test when nothing would be written."""
    result = imported(data)
    assert result.overleg is not None, "\n".join(map(str, result.problems))
    return compare(expected, exported(result.overleg))

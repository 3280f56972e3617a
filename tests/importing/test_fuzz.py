"""Damaged documents: no trace, no hang, no lost word without an error."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from archief.importing import import_source, read_source
from archief.importing.decode import Unreadable
from archief.settings import Settings
from tests.importing.mutating import damaged


def _check(data: bytes) -> None:
    """A sentence for the user, or an overleg whose words balance."""
    try:
        source = read_source("bron.txt", data)
    except Unreadable as mistake:
        assert str(mistake)
        assert mistake.hint
        return
    imported = import_source(source, "2024-01-01-proef", bron="bron.txt", settings=Settings())
    if imported.problems:
        assert imported.markdown is None
        assert imported.overleg is None
        assert all(problem.message and problem.hint for problem in imported.problems)
        # Damage may make a document senseless; it may never make the importer lose a word.
        assert {problem.code for problem in imported.problems} <= {"no-text", "nothing-found", "no-id"}
        return
    assert imported.markdown
    assert imported.overleg is not None
    assert imported.report is not None
    assert imported.report.balance.even
    ids = [exchange.id for exchange in imported.overleg.exchanges]
    assert len(ids) == len(set(ids))


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(damaged())
def test_damaged_stretches_are_imported_or_refused(data: bytes) -> None:
    _check(data)


@pytest.mark.long
@settings(max_examples=2000, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(damaged(whole=True))
def test_damaged_documents_are_imported_or_refused(data: bytes) -> None:
    _check(data)

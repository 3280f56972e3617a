"""Fixtures for the tests that need a second browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.browsers import NoBrowserError
from tests.support.firefox import Firefox, running_firefox


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """A headless Firefox, one per module of tests."""
    try:
        with running_firefox(tmp_path_factory.mktemp("firefox") / "gecko.log") as browser:
            yield browser
    except NoBrowserError as problem:
        pytest.fail(str(problem), pytrace=False)

"""The cycle collector is paused where it finds nothing, and only there."""

from __future__ import annotations

import gc

import pytest

from archief import collector
from archief.linking import link
from archief.settings import Settings


@pytest.fixture
def enabled() -> None:
    gc.enable()


@pytest.mark.usefixtures("enabled")
def test_it_is_paused_inside_and_goes_on_afterwards() -> None:
    with collector.paused():
        assert not gc.isenabled()
    assert gc.isenabled()


@pytest.mark.usefixtures("enabled")
def test_it_goes_on_after_a_fault() -> None:
    with pytest.raises(ZeroDivisionError), collector.paused():
        _ = 1 / 0
    assert gc.isenabled()


def test_a_caller_who_switched_it_off_keeps_it_so() -> None:
    gc.disable()
    try:
        with collector.paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.usefixtures("enabled")
def test_linking_leaves_it_as_it_was() -> None:
    link((), Settings())
    assert gc.isenabled()

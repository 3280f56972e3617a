"""Spares Python's cycle collector work in which it can find nothing.

A document and an archive are trees of frozen values: no value leads back to itself, so counting references frees
them all. The collector does not know that; it walks everything that was made again and again, in linking 1,000
overleggen for three seconds of nine (Python 3.11, ``benchmarks/linking.py``), and finds nothing.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """No cycles are collected inside; afterwards they are if they were before. Also serves as a decorator."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()

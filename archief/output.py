"""What rendering and searching hand to publishing: files as values, never written where they are made."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of the site: ``path`` relative to its root, with ``/`` between the parts."""

    path: str
    content: bytes

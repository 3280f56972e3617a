"""The id of an overleg, which is the name of its folder and part of its address: ``2025-03-31-landbouwraad``."""

from __future__ import annotations

import re
from datetime import date

_ID = re.compile(r"\d{4}-\d{2}-\d{2}-[a-z0-9]+(-[a-z0-9]+)*")


def is_overleg_id(name: str) -> bool:
    """Whether ``name`` is a day that exists and a slug."""
    return not why_no_id(name)


def why_no_id(name: str) -> str:
    """Why ``name`` cannot be an id, to go on after its name; empty when it can be."""
    if not _ID.fullmatch(name):
        return "is not YYYY-MM-DD-slug: a date, then lower-case letters, digits and single hyphens"
    try:
        date.fromisoformat(name[:10])
    except ValueError:
        return f"names a day that does not exist: {name[:10]}"
    return ""

"""How data is written down: JSON for people and programs alike."""

from __future__ import annotations

import json
from collections.abc import Mapping

Json = Mapping[str, object]


def json_bytes(data: Json) -> bytes:
    """UTF-8, letters as they are, two spaces of indent, keys in the order they were given, a final line feed."""
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")

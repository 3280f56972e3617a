"""Names become slugs: lower-case ASCII letters, digits and single hyphens."""

from __future__ import annotations

import re
import unicodedata


def slugify(name: str) -> str:
    """``"Groep Van Haga"`` → ``groep-van-haga``; empty when no letter or digit is left."""
    ascii_only = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")

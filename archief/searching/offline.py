"""The same index for a folder opened by double-click.

A page from ``file://`` may not fetch a file, but it may load a classic script. So every file of the index is also
written as a small script that hands over its name and its bytes (base64). Which of the two a page uses, it decides
by its own address (static/search-engine.js).
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping

DIRECTORY = "d"
CALLBACK = "zoekdata"
"""The function of static/search-engine.js that each script calls."""


def as_scripts(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """``index/x.pf_index`` → ``d/index/x.pf_index.js``, for every file."""
    return {f"{DIRECTORY}/{path}.js": _script(path, content) for path, content in files.items()}


def _script(path: str, content: bytes) -> bytes:
    return b'%s("%s","%s");\n' % (CALLBACK.encode(), path.encode(), b64encode(content))

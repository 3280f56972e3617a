"""``build.py import``: files and folders in, folders of the content directory out. The only step that touches disk.

Never overwrites what an editor changed; one bad file does not stop the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from archief import anchors
from archief.importing import reporting
from archief.importing.decode import Unreadable
from archief.importing.ids import NOTHING_KNOWN, Known, known_ids
from archief.importing.naming import id_of_file, is_overleg_id
from archief.importing.one import Imported, import_source
from archief.importing.readers import SUFFIXES, read_source, suffix_of
from archief.model import Position
from archief.problems import Problem, Stop, error, print_problems
from archief.publishing.directory import replace_file
from archief.reading import read
from archief.settings import Settings

OVERLEGGEN = "overleggen"
DOCUMENT = "overleg.md"
BESIDE = "overleg.nieuw.md"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: ``written`` says it in words; None when it failed."""

    path: Path
    id: str | None
    imported: Imported | None
    written: str | None
    problems: tuple[Problem, ...] = ()

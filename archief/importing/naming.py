"""The id of an overleg: given, or from the name of its file, or from what the document says."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath

from archief.model import Metadata
from archief.overleg_ids import is_overleg_id
from archief.slugs import slugify


def id_of_file(path: PurePath) -> str | None:
    """The id that a file's name states; an original in its own folder has the id of the folder."""
    for name in (path.stem.lower(), path.parent.name):
        if is_overleg_id(name) and (name == path.stem.lower() or path.stem == "bron"):
            return name
    return None


def overleg_id(metadata: Metadata, established: date | None) -> str | None:
    """The date of the meeting, else of the answers, else of the questions, else of the print; and a slug of the
    subject. None when the document states no date."""
    dated = metadata.datum or established
    if dated is None:
        return None
    subject = (metadata.raad.naam if metadata.raad else None) or (metadata.dossier.titel if metadata.dossier else None)
    words = slugify(subject or metadata.commissie or metadata.soort).split("-")
    return f"{dated.isoformat()}-{'-'.join(words[:8])}"

"""The archive as open data: a JSON file per overleg with its schema, an index, and a table of all exchanges.

What a file means is a promise (``schema/overlegarchief-1.json``): keys may be added, but a key that changes its
meaning makes a new schema. Every file is text that a person can read, the same on every run.
"""

from __future__ import annotations

from collections.abc import Iterator

from archief import urls
from archief.output import OutputFile
from archief.rendering.context import Context
from archief.rendering.environment import TEMPLATES
from archief.rendering.export import index, table
from archief.rendering.export.overleg import overleg_data
from archief.rendering.export.text import json_bytes

__all__ = ["files", "overleg_data"]


def files(context: Context) -> Iterator[OutputFile]:
    """All data files."""
    archive = context.archive
    for overleg in archive.overleggen:
        source = context.sources.get(overleg.id)
        data = overleg_data(archive, overleg, source=urls.source_path(overleg.id, source[0]) if source else None)
        yield OutputFile(urls.overleg_json_path(overleg.id), json_bytes(data))
    yield OutputFile(urls.ARCHIVE_JSON, json_bytes(index.index_data(context)))
    yield OutputFile(urls.ARCHIVE_CSV, table.csv_bytes(archive, context.settings.base_url))
    yield OutputFile(table.METADATA, json_bytes(table.metadata(context.settings)))
    yield OutputFile(urls.SCHEMA, (TEMPLATES / urls.SCHEMA).read_bytes())

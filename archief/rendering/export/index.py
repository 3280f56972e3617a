"""``archief.json``: what there is in the archive, with counts and addresses. The texts are in each overleg's file."""

from __future__ import annotations

from collections.abc import Iterable

from archief import urls
from archief.model import Kamerstuk, Overleg
from archief.rendering import labels
from archief.rendering.context import Context
from archief.rendering.export.text import Json
from archief.rendering.groups import Group, kamerstuk_order, newest_first
from archief.titles import display_title

SCHEMA = "overlegarchief-index-1"
LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"


def index_data(context: Context) -> Json:
    """The index as a value. Addresses are relative to ``base_url``, or to this file when that is null."""
    archive, settings = context.archive, context.settings
    overleggen = newest_first(archive.overleggen)
    return {
        "schema": SCHEMA,
        "title": settings.title,
        "description": settings.description,
        "base_url": settings.base_url,
        "updated": context.updated.isoformat() if context.updated else None,
        "licence": LICENCE,
        "schema_url": urls.SCHEMA,
        "csv_url": urls.ARCHIVE_CSV,
        "counts": _total(overleggen),
        "overleggen": [_overleg(overleg) for overleg in overleggen],
        "fracties": [_group(group, urls.fractie_path(group.slug)) for group in context.groups.fracties],
        "bewindspersonen": [
            _group(group, urls.bewindspersoon_path(group.name)) for group in context.groups.bewindspersonen
        ],
        "onderwerpen": [_group(group, urls.onderwerp_path(group.slug)) for group in context.groups.onderwerpen],
        "kamerstukken": [_kamerstuk(k) for k in sorted(archive.kamerstukken.values(), key=kamerstuk_order)],
    }


def _counts(overleg: Overleg) -> dict[str, int]:
    exchanges = overleg.exchanges
    questions = [exchange for exchange in exchanges if exchange.kind == "vraag"]
    return {
        "exchanges": len(exchanges),
        "questions": len(questions),
        "answered": sum(1 for exchange in questions if exchange.answer),
        "footnotes": len(overleg.footnotes),
    }


def _total(overleggen: Iterable[Overleg]) -> dict[str, int]:
    total = {"overleggen": 0, "exchanges": 0, "questions": 0, "answered": 0, "footnotes": 0}
    for overleg in overleggen:
        total["overleggen"] += 1
        for key, number in _counts(overleg).items():
            total[key] += number
    return total


def _overleg(overleg: Overleg) -> Json:
    data = overleg.metadata
    return {
        "id": overleg.id,
        "url": urls.overleg_path(overleg.id),
        "json": urls.overleg_json_path(overleg.id),
        "kind": data.soort,
        "display_title": display_title(overleg),
        "date": data.datum.isoformat() if data.datum else None,
        "date_answered": data.beantwoord.isoformat() if data.beantwoord else None,
        "kamerstuk": data.kamerstuk,
        "dossier": data.dossier.nummer if data.dossier else None,
        "committee": data.commissie,
        "fracties": [fractie.slug for fractie in labels.fracties(overleg)],
        "counts": _counts(overleg),
    }


def _group(group: Group, path: str) -> Json:
    return {
        "slug": group.slug,
        "name": group.name,
        "url": path,
        "overleggen": [part.overleg.id for part in group.parts],
        "questions": group.questions,
    }


def _kamerstuk(kamerstuk: Kamerstuk) -> Json:
    motie = kamerstuk.motie
    return {
        "id": kamerstuk.id,
        "url": urls.kamerstuk_path(kamerstuk.id),
        "official_url": kamerstuk.url,
        "motie": {"names": list(motie.names), "title": motie.titel, "result": motie.uitslag} if motie else None,
        "overleg": kamerstuk.overleg,
        "mentions": len(kamerstuk.mentions),
    }

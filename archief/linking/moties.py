"""``content/moties.toml``: what is known of a motie beyond the documents, each entry with its source.

    [[motie]]
    kamerstuk = "32317-981"
    titel = "…"
    indieners = ["Kathmann", "Six Dijkstra"]
    datum = 2025-10-07
    uitslag = "aangenomen"
    link = "https://…"
    bron = "https://…"

The file is optional; only ``kamerstuk`` and ``bron`` must be there in an entry. Nothing is ever made up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from archief.citations import is_kamerstuk_id
from archief.directories import MOTIES
from archief.model import Motie
from archief.problems import Problem
from archief.toml_files import TomlFile

_KEYS = ("motie",)
_MOTIE_KEYS = ("kamerstuk", "titel", "indieners", "datum", "uitslag", "link", "bron")


def read_moties(content: Path) -> tuple[dict[str, Motie], tuple[Problem, ...]]:
    """The moties of a content directory by Kamerstuk id; none when it has no ``moties.toml``."""
    path = content / MOTIES
    try:
        file = TomlFile.load(path, path.as_posix())
    except FileNotFoundError:
        return {}, ()
    file.check_keys(file.data, _KEYS)
    moties: dict[str, Motie] = {}
    for number, table in enumerate(file.tables("motie"), 1):
        file.check_keys(table, _MOTIE_KEYS, "motie", number)
        motie = _motie(file, table, number)
        if motie is None:
            continue
        if motie.kamerstuk in moties:
            line = file.line_of("kamerstuk", "motie", number)
            file.problem(line, "duplicate-motie", f"{motie.kamerstuk} stands twice", "keep one [[motie]] for it")
            continue
        moties[motie.kamerstuk] = motie
    return moties, tuple(file.problems)


def _motie(file: TomlFile, table: Mapping[str, object], number: int) -> Motie | None:
    kamerstuk = file.string(table, "kamerstuk", "motie", number)
    line = file.line_of("kamerstuk", "motie", number)
    if not kamerstuk:
        file.problem(
            line, "missing-key", f"[[motie]] number {number} has no `kamerstuk`", 'add kamerstuk = "32317-981"'
        )
        return None
    if not is_kamerstuk_id(kamerstuk):
        hint = 'write dossier and number: "32317-981", "21501-02-2426", "36800-XIV-12"'
        file.problem(line, "bad-kamerstuk", f"`{kamerstuk}` is not a Kamerstuk id", hint)
        return None
    source = file.string(table, "bron", "motie", number)
    if not source:
        hint = 'add bron = "…": where this is known from'
        file.problem(line, "missing-key", f"[[motie]] {kamerstuk} has no `bron`", hint)
    submitters = file.strings(table, "indieners", "motie", number)
    return Motie(
        kamerstuk,
        (),
        file.string(table, "titel", "motie", number),
        submitters,
        _date(file, table, number),
        file.string(table, "uitslag", "motie", number),
        _link(file, table, number),
        source,
    )


def _date(file: TomlFile, table: Mapping[str, object], number: int) -> date | None:
    value = table.get("datum")
    if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    file.problem(file.line_of("datum", "motie", number), "bad-date", "`datum` must be a date", "write 2025-10-07")
    return None


def _link(file: TomlFile, table: Mapping[str, object], number: int) -> str | None:
    link = file.string(table, "link", "motie", number)
    if link and not re.fullmatch(r"https?://\S+", link):
        line = file.line_of("link", "motie", number)
        file.problem(line, "bad-url", f"`link` is not an http(s) address: {link}")
        return None
    return link

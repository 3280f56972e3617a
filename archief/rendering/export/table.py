"""``archief.csv``: one row per exchange, for a spreadsheet or a statistics program.

Written as RFC 4180 has it (commas, CRLF), in UTF-8 with a byte order mark: without one Excel reads ``é`` as two
letters, and what reads CSV for a living skips it. Several values in one cell are parted by ``;``. The columns are
described for programs in ``archief.csv-metadata.json`` (CSV on the Web, a W3C recommendation).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from archief import urls
from archief.model import Archive, Exchange, Key, Overleg, Spot
from archief.rendering.export.index import LICENCE
from archief.rendering.export.text import Json
from archief.rendering.groups import newest_first
from archief.rendering.labels import answerer
from archief.rendering.occurrences import motie_link
from archief.settings import Settings
from archief.titles import display_title

METADATA = urls.ARCHIVE_CSV + "-metadata.json"
SEPARATOR = ";"

# Name, title, description (Dutch, as on the site), CSVW datatype, whether a cell holds several values.
COLUMNS: tuple[tuple[str, str, str, str, bool], ...] = (
    ("overleg", "Overleg", "Id van het overleg", "string", False),
    ("exchange", "Blok", "Id van de vraag of opmerking; samen met het overleg uniek", "string", False),
    ("url", "Adres", "Vaste adres van de vraag op de site", "anyURI", False),
    ("date", "Datum", "Datum van het overleg: raadsvergadering, anders beantwoording, anders vragen", "date", False),
    (
        "overleg_kind",
        "Soort document",
        "schriftelijk-overleg, kamervragen of lijst-van-vragen-en-antwoorden",
        "string",
        False,
    ),
    ("overleg_title", "Titel", "Naam van het overleg op de site", "string", False),
    ("kamerstuk", "Kamerstuk", "Nummer van het document zelf, als dat erin staat", "string", False),
    ("committee", "Commissie", "Vaste commissie, als die erin staat", "string", False),
    ("kind", "Soort blok", "vraag of opmerking", "string", False),
    ("fracties", "Fracties", "Wie vraagt", "string", True),
    ("minister", "Bewindspersoon", "Wie antwoordt, als dat zeker is", "string", False),
    ("topic", "Kop", "Kop in het document waaronder de vraag staat", "string", False),
    ("subjects", "Onderwerpen", "Onderwerpen van deze site (slugs)", "string", True),
    ("question", "Vraag", "Tekst van de vraag, zonder nootcijfers", "string", False),
    ("answer", "Antwoord", "Tekst van het antwoord; leeg als er geen antwoord is", "string", False),
    ("answered", "Beantwoord", "Of het document een antwoord geeft", "boolean", False),
    ("joint", "Samen beantwoord", "Ids van vragen met hetzelfde antwoord", "string", True),
    (
        "moties",
        "Moties",
        "Kamerstuknummers van moties die met zekerheid zijn genoemd, in vraag of antwoord",
        "string",
        True,
    ),
    ("references", "Kamerstukken", "Aangehaalde Kamerstukken, in vraag of antwoord", "string", True),
)

# A spreadsheet would run what begins like this as a formula.
_FORMULA = re.compile(r"[=+\-@\t\r]")


def csv_bytes(archive: Archive, base_url: str | None) -> bytes:
    """The table; addresses are absolute when ``base_url`` is known."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column[0] for column in COLUMNS])
    for overleg in newest_first(archive.overleggen):
        writer.writerows([_cell(value) for value in row] for row in _rows(archive, overleg, base_url or ""))
    return out.getvalue().encode("utf-8-sig", "replace")


def _rows(archive: Archive, overleg: Overleg, base_url: str) -> Iterator[list[object]]:
    for exchange in overleg.exchanges:
        yield [
            overleg.id,
            exchange.id,
            f"{base_url}{urls.overleg_path(overleg.id)}#{urls.question_anchor(exchange.id)}",
            overleg.metadata.datum or "",
            overleg.metadata.soort,
            display_title(overleg),
            overleg.metadata.kamerstuk or "",
            overleg.metadata.commissie or "",
            exchange.kind,
            [fractie.name for fractie in exchange.fracties],
            (answerer(overleg, exchange.answer) if exchange.answer else None) or "",
            exchange.topic or "",
            list(archive.subjects.get(Key(overleg.id, exchange.id), ())),
            exchange.question.text,
            exchange.answer.prose.text if exchange.answer else "",
            exchange.answer is not None,
            list(exchange.joint),
            *_cited(archive, overleg, exchange),
        ]


def _cited(archive: Archive, overleg: Overleg, exchange: Exchange) -> Iterator[list[str]]:
    """The moties and the Kamerstukken cited in question and answer, each once, in reading order."""
    anchored = [*urls.question_paragraphs(exchange), *urls.answer_paragraphs(exchange)]
    links = [
        motie_link(archive, Spot(overleg.id, anchor, mention.start), mention)
        for anchor, paragraph in anchored
        for mention in paragraph.findings.moties
    ]
    yield list(dict.fromkeys(link.kamerstuk for link in links if link.kamerstuk))
    yield list(dict.fromkeys(id for _, paragraph in anchored for id in paragraph.findings.kamerstukken))


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    text = SEPARATOR.join(map(str, value)) if isinstance(value, list) else str(value)
    return f"'{text}" if _FORMULA.match(text) else text


def metadata(settings: Settings) -> Json:
    """What each column holds, as CSV on the Web."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "nl"}],
        "url": urls.ARCHIVE_CSV,
        "dc:title": settings.title,
        "dc:description": "Eén rij per vraag of opmerking, met het antwoord. Een cel die met = + - of @ zou beginnen, "
        "begint met een apostrof, zodat een rekenblad de tekst niet als formule uitvoert.",
        "dc:license": {"@id": LICENCE},
        "dialect": {"encoding": "utf-8", "delimiter": ",", "header": True, "lineTerminators": ["\r\n"]},
        "tableSchema": {
            "columns": [
                {
                    "name": name,
                    "titles": name,
                    "dc:title": title,
                    "dc:description": description,
                    "datatype": datatype,
                    **({"separator": SEPARATOR} if several else {}),
                }
                for name, title, description, datatype, several in COLUMNS
            ],
            "primaryKey": ["overleg", "exchange"],
        },
    }

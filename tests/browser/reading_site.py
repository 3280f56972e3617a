"""A document made by hand with every shape that a page has to show, and the site of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from playwright.sync_api import Page, ViewportSize

from archief import searching
from archief.model import Abbreviation, Archive, CrossReference, Exchange, Listing, Place, Spot
from archief.rendering import render
from archief.settings import Settings
from tests.rendering import factory

WIDE: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 360, "height": 740}
PAGES = ("index.html", "over.html", "404.html", factory.PATH)


def document() -> Archive:
    """The full document with a reference inside it and an abbreviation, and two others of its series."""
    overleg = factory.full()
    words = "zie het antwoord op vraag 1"
    question = factory.question(
        "vvd-4",
        factory.paragraph(
            f"Wat zegt de AIVD daarvan, {words}?",
            replace(factory.recognised(""), cross_references=(CrossReference(26, 26 + len(words), words, (1,)),)),
        ),
        answer=factory.answer(
            *["Een lang antwoord. " * 30] * 3,
            "En een noot.[^1]",
            Listing((factory.prose("eerste").blocks, factory.prose("tweede").blocks), 1, automatic=True),
            to=("vvd-4",),
        ),
    )
    body = tuple(item for item in overleg.body if not isinstance(item, Exchange) or item.id != "vvd-2")
    index = next(i for i, item in enumerate(body) if isinstance(item, Exchange) and item.id == "vvd-3")
    overleg = replace(overleg, body=(*body[: index + 1], question, *body[index + 1 :]))
    later = factory.small("2024-12-01-telecomraad", date(2024, 12, 1))
    earlier = factory.small("2024-01-10-telecomraad", date(2024, 1, 10))
    return replace(
        factory.archive(later, overleg, earlier),
        cross_links={Spot(factory.ID, "vvd-4.p1", 26): ("d66-1-antwoord",)},
        abbreviations=(Abbreviation("AIVD", "Algemene dienst", Place(factory.ID, "d66-1.p1", "vraag")),),
        related={factory.ID: (earlier.id,)},
    )


def write(root: Path) -> None:
    """The whole site of :func:`document`, search included."""
    archive = document()
    settings = Settings(repository="https://git.example/a/b", colours={"d66": "#00ae41"})
    pages = render(archive, settings, sources={factory.ID: (".txt", b"bron")})
    for file in (*pages, *searching.index(archive, settings)):
        path = root / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)


def no_sideways_scroll(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")

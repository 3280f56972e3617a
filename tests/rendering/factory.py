"""Overleggen made by hand: small, and with every shape that a page has to show."""

from __future__ import annotations

import re
from datetime import date

from archief.model import (
    AgendaItem,
    Answer,
    Archive,
    Bewindspersoon,
    Block,
    Citation,
    Dossier,
    Doubt,
    Emphasis,
    Exchange,
    Findings,
    Footnote,
    Fractie,
    Inline,
    Kamerstuk,
    Listing,
    Mention,
    Metadata,
    Motie,
    MotieLink,
    MotieMention,
    NoteMark,
    Overleg,
    Paragraph,
    Passage,
    Place,
    Position,
    Prose,
    Quote,
    Raad,
    Section,
    Spot,
    Table,
    Text,
    plain,
)

ID = "2024-05-21-telecomraad"
PATH = "overleg/2024-05-21-telecomraad.html"
D66 = Fractie("D66", "d66")
VVD = Fractie("VVD", "vvd")
METADATA = Metadata(
    "schriftelijk-overleg",
    titel="Verslag van een schriftelijk overleg",
    kamerstuk="21501-33-1080",
    dossier=Dossier("21501-33", "Telecomraad"),
    raad=Raad("Telecomraad", date(2024, 5, 21), date(2024, 5, 22), "Brussel"),
    commissie="Digitale Zaken",
    bewindspersonen=(Bewindspersoon("Minister van Economische Zaken"),),
    gevraagd=date(2024, 5, 8),
    beantwoord=date(2024, 5, 16),
    agenda=(AgendaItem("Geannoteerde agenda", ("21501-33-1075",)),),
)


def inlines(text: str) -> tuple[Inline, ...]:
    """``*emphasis*`` and ``[^1]`` as in Markdown, nothing else."""
    found: list[Inline] = []
    for part in re.split(r"(\[\^\w+\]|\*[^*]+\*)", text):
        if part.startswith("[^"):
            found.append(NoteMark(part[2:-1]))
        elif part.startswith("*"):
            found.append(Emphasis(inlines(part[1:-1])))
        elif part:
            found.append(Text(part))
    return tuple(found)


def paragraph(text: str, findings: Findings | None = None) -> Paragraph:
    """A paragraph in which ``Kamerstuk 26643, nr. 1150`` and ``motie-Name (…)`` are recognised."""
    content = inlines(text)
    return Paragraph(content, findings=findings or recognised(plain(content)))


def recognised(text: str) -> Findings:
    """What the recognisers would find, for the two spellings these tests use."""
    citations = tuple(
        Citation("kamerstuk", f"{m[1]}-{m[2]}", m.start(), m.end(), m[0], f"https://officieel.example/{m[1]}-{m[2]}")
        for m in re.finditer(r"Kamerstuk (\d{5}), nr\. (\d+)", text)
    )
    moties = tuple(
        MotieMention(m.start(), m.end(), m[0], (m[1],), f"{m[3]}-{m[4]}" if m[3] else None)
        for m in re.finditer(r"motie-(\w+)( \(Kamerstuk (\d{5}), nr\. (\d+)\))?", text)
    )
    return Findings(citations, moties)


def prose(*blocks: str | Block) -> Prose:
    """Paragraphs, or ready blocks."""
    return Prose(tuple(paragraph(block) if isinstance(block, str) else block for block in blocks))


def question(id: str, *blocks: str | Block, answer: Answer | None = None, line: int = 0, **more: object) -> Exchange:
    """A question of D66 or VVD, by its id."""
    fractie = D66 if id.startswith("d66") else VVD
    return Exchange(
        id,
        "vraag",
        prose(*blocks),
        answer,
        fracties=(fractie,),
        position=Position("overleg.md", line),
        **more,  # type: ignore[arg-type]
    )


def answer(*blocks: str | Block, to: tuple[str, ...], line: int = 0, doubt: str | None = None) -> Answer:
    """An answer to the questions ``to``."""
    return Answer(prose(*blocks), to, doubt=doubt, position=Position("overleg.md", line))


def section(level: int, title: str, anchor: str, *fracties: Fractie, line: int = 0) -> Section:
    """A heading."""
    return Section(level, paragraph(title), fracties=fracties, anchor=anchor, position=Position("overleg.md", line))


def note(label: str, text: str) -> Footnote:
    """A footnote of one paragraph."""
    return Footnote(label, prose(text))


# The first paragraph of the first question, without its marks.
_FIRST = "De leden van de D66-fractie lezen veel. Zij vragen hoe de motie-Jansen wordt uitgevoerd."


def full() -> Overleg:
    """A document with everything in it."""
    joint = answer("Deze vragen horen bij elkaar.[^2]", to=("d66-2", "d66-3"), line=30)
    far = answer("Ook ver uiteen kan het antwoord hetzelfde zijn.", to=("d66-4", "vvd-1"), line=34)
    return Overleg(
        ID,
        METADATA,
        (
            Passage(prose("De vaste commissie heeft vragen voorgelegd.[^2]")),
            section(1, "I Vragen en opmerkingen", "deel-1", line=10),
            section(2, "Vragen van de leden van de D66-fractie", "d66", D66, line=11),
            section(3, "Zeekabels", "kop-1", line=12),
            question(
                "d66-1",
                "De leden van de D66-fractie lezen veel.[^1] Zij vragen *hoe de motie-Jansen[^3]* wordt uitgevoerd.",
                "Wanneer is dat klaar?",
                Listing((prose("Welke kabels?").blocks, prose("Welke *landen*?").blocks)),
                answer=answer(
                    "Zie de motie-Jansen (Kamerstuk 26643, nr. 1150) en Kamerstuk 22112, nr. 3455.",
                    Quote(prose("Een aangehaalde zin.").blocks),
                    Table(
                        (paragraph("Jaar"), paragraph("Aantal")),
                        ((paragraph("2023"), paragraph("12")),),
                    ),
                    Listing((prose("eerste").blocks, prose("tweede").blocks), start=3),
                    to=("d66-1",),
                    line=28,
                    doubt="Niet zeker is waar het antwoord begint.",
                ),
                line=13,
            ),
            question("d66-2", "Is de minister daartoe bereid?", answer=joint, line=14),
            question("d66-3", "En wanneer?", answer=joint, line=15),
            question("d66-4", "Hoe zit dat?", answer=far, line=16),
            section(2, "Vragen van de leden van de VVD-fractie", "vvd", VVD, line=17),
            question("vvd-1", "Hoe zit het hier?", answer=far, line=18),
            Exchange("vvd-2", "opmerking", prose("De leden van de VVD-fractie danken."), fracties=(VVD,)),
            question("vvd-3", "Waarom staat hier niets?", line=20, doubt="Geen antwoord gevonden."),
            Doubt("Hier ontbreekt misschien een kop."),
            section(1, "II Reactie van de minister", "deel-2", line=22),
            section(2, "Antwoorden op vragen van D66", "deel-2-d66", D66, line=23),
        ),
        (
            note("1", "Kamerstuk 26643, nr. 1150."),
            note("2", "Brief van <8 mei> & later."),
            note("3", "Zie https://voorbeeld.example."),
            note("4", "Een noot zonder verwijzing."),
        ),
    )


def small(id: str, day: date, dossier: str = "21501-33") -> Overleg:
    """An overleg of one question, for lists and neighbours."""
    data = Metadata("schriftelijk-overleg", dossier=Dossier(dossier), beantwoord=day)
    return Overleg(id, data, (question("vvd-1", "Kan dat?", answer=answer("Ja.", to=("vvd-1",))),))


def archive(*overleggen: Overleg) -> Archive:
    """The archive of :func:`full` (or of others) with the motie that it mentions."""
    place = Place(ID, "d66-1-antwoord.p1", "antwoord", "d66-1", "Minister van Economische Zaken")
    mention = Mention(place, "Zie de motie-Jansen.", 7, 19, "stated")
    motie = Kamerstuk(
        "26643-1150",
        "26643",
        "1150",
        "https://officieel.example/26643-1150",
        "https://officieel.example/26643",
        (mention, mention),
        Motie("26643-1150", ("Jansen",)),
    )
    return Archive(
        overleggen or (full(),),
        kamerstukken={motie.id: motie},
        motie_links={
            Spot(ID, "d66-1.p1", _FIRST.index("motie")): MotieLink("26643-1150", "document"),
            Spot(ID, "d66-1-antwoord.p1", 7): MotieLink("26643-1150", "stated"),
        },
    )

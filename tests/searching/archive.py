"""Two small documents, read and linked as the build does it."""

from __future__ import annotations

import textwrap

from archief.fracties import register
from archief.linking import link
from archief.model import Archive, Fractie, Onderwerp
from archief.reading import read
from archief.settings import Settings

SETTINGS = Settings(
    fracties=register(
        [
            (Fractie("GroenLinks-PvdA", "groenlinks-pvda"), ("GL-PvdA", "GroenLinks/PvdA")),
            (Fractie("VVD", "vvd"), ()),
        ]
    ),
    onderwerpen=(Onderwerp("Zeekabels", "zeekabels", ("zeekabel",)),),
    glossary={"EUDA": "Drugsagentschap van de Europese Unie"},
)

TELECOM = textwrap.dedent(
    """\
    ---
    formaat: 1
    soort: schriftelijk-overleg
    kamerstuk: 21501-33-1080
    raad: {naam: Telecomraad, van: 2024-05-21}
    bewindspersonen:
      - functie: Minister van Economische Zaken
    beantwoord: 2024-05-16
    ---

    # I Vragen en opmerkingen vanuit de fracties

    ## Vragen en opmerkingen van de leden van de VVD-fractie

    ### Bescherming van zeekabels

    ::: vraag vvd-1
    De VVD-fractie vraagt naar het veiligheidsbevel en de motie-Kathmann c.s. (Kamerstuk 32 317, nr. 981).[^1]
    :::

    ::: antwoord vvd-1
    Het kabinet overlegt met de dienst voor veiligheid & <handhaving>.
    :::

    ::: vraag vvd-2
    Kan een bevel ook later?

    2. Zo ja, wanneer?
    :::

    ## Vragen en opmerkingen van de leden van de GroenLinks-PvdA-fractie

    ::: opmerking groenlinks-pvda-1
    De leden van de GroenLinks-PvdA-fractie hebben met zorg kennisgenomen van de veiligheid van de brieven.
    :::

    [^1]: Kamerstuk 26 643, nr. 1150.
    """
)

KAMERVRAGEN = textwrap.dedent(
    """\
    ---
    formaat: 1
    soort: kamervragen
    vraagsteller: {naam: Kathmann, fractie: GroenLinks-PvdA}
    bewindspersonen:
      - functie: Minister van Justitie en Veiligheid
      - functie: Minister van Economische Zaken
    gevraagd: 2025-11-13
    beantwoord: 2025-11-21
    ---

    ::: vraag vraag-1
    Bent u bekend met het bericht?
    :::

    ::: antwoord vraag-1 vraag-2 {bewindspersoon="Minister van Justitie en Veiligheid"}
    Ja.
    :::

    ::: vraag vraag-2
    Wat vindt u daarvan?
    :::
    """
)


def archive(*documents: tuple[str, str]) -> Archive:
    """The archive of ``documents`` (id, Markdown); fails on any error in them."""
    overleggen = []
    for overleg_id, text in documents or DOCUMENTS:
        overleg, problems = read(text, overleg_id, f"{overleg_id}/overleg.md", SETTINGS)
        assert overleg is not None, problems
        overleggen.append(overleg)
    return link(overleggen, SETTINGS)[0]


DOCUMENTS = (("2024-05-21-telecomraad", TELECOM), ("2025-11-21-kamervragen", KAMERVRAGEN))

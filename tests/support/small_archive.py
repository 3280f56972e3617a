"""A small archive of made-up documents, for tests that need content of which they know every line."""

from __future__ import annotations

import textwrap
from pathlib import Path

OVERLEG_ID = "2024-05-16-telecomraad"

# The numbered lines matter: tests name them.
OVERLEG = textwrap.dedent(
    """\
    ---
    formaat: 1
    soort: schriftelijk-overleg
    kamerstuk: 21501-33-1080
    dossier: {nummer: 21501-33, titel: Telecomraad}
    raad: {naam: Telecomraad, van: 2024-05-21}
    commissie: Digitale Zaken
    bewindspersonen:
      - functie: Minister van Economische Zaken en Klimaat
    gevraagd: 2024-05-08
    beantwoord: 2024-05-16
    bron: bron.txt
    ---

    De vaste commissie voor Digitale Zaken heeft een aantal vragen voorgelegd.

    # I Vragen en opmerkingen vanuit de fracties

    ## Vragen en opmerkingen van de leden van de VVD-fractie

    ::: vraag vvd-1
    De leden van de VVD-fractie vragen hoe de zeekabels worden beschermd.[^1]
    :::

    ::: antwoord vvd-1
    Het kabinet overlegt daarover met de buurlanden (Kamerstuk 21501-33, nr. 1051).
    :::

    ::: vraag vvd-2
    Kan de minister zeggen wanneer dat overleg klaar is?
    :::

    ::: antwoord vvd-2
    Voor de zomer.
    :::

    [^1]: Kamerstuk 26 643, nr. 1150.
    """
)


def line_of(text: str, document: str = OVERLEG) -> int:
    """The number of the first line of ``document`` that holds ``text``, counted from 1."""
    return next(number for number, line in enumerate(document.splitlines(), 1) if text in line)


def write_archive(content: Path, document: str = OVERLEG) -> Path:
    """Write the document and its source below ``content``; returns the path of ``overleg.md``."""
    folder = content / "overleggen" / OVERLEG_ID
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "bron.txt").write_text("De leden van de VVD-fractie vragen …\n", encoding="utf-8", newline="\n")
    overleg = folder / "overleg.md"
    overleg.write_text(document, encoding="utf-8", newline="\n")
    return overleg

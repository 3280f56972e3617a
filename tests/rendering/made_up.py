"""A made-up archive with one of everything: what the pages, the data and the feeds must be able to show.

Three documents written in the content format, read and linked as in a build. Names, numbers and ministries are
invented; tests may count on every word below.
"""

from __future__ import annotations

import functools
import textwrap
from dataclasses import replace
from datetime import date

from archief.fracties import register
from archief.linking import link
from archief.model import Archive, Fractie, Motie, Onderwerp, Overleg
from archief.output import OutputFile
from archief.reading import read
from archief.rendering import render
from archief.settings import Settings

FIRST = "2023-06-12-landbouwraad"
SECOND = "2024-03-18-landbouwraad"
THIRD = "2024-11-05-kamervragen-dijken"

DOCUMENTS = {
    FIRST: """\
---
formaat: 1
soort: schriftelijk-overleg
titel: Verslag van een schriftelijk overleg
kamerstuk: 21501-32-1500
dossier: {nummer: 21501-32, titel: Landbouw- en Visserijraad}
raad: {naam: Landbouwraad, van: 2023-06-12, tot: 2023-06-13, plaats: Luxemburg}
commissie: Landbouw
bewindspersonen:
  - functie: Minister van Landbouw
    naam: A. de Boer
  - functie: Minister voor Natuur
gevraagd: 2023-06-01
beantwoord: 2023-06-08
agenda:
  - titel: Geannoteerde agenda
    kamerstukken: [21501-32-1490]
bron: bron.txt
---

De vaste commissie voor Landbouw heeft een aantal vragen voorgelegd.

# I Vragen en opmerkingen vanuit de fracties

## Vragen en opmerkingen van de leden van de Akkerpartij-fractie

### Mest & water

::: opmerking akkerpartij-1
De leden van de Akkerpartij-fractie hebben kennisgenomen van de agenda.
:::

::: vraag akkerpartij-2
De leden van de Akkerpartij-fractie wijzen op de motie-Jansen c.s. (Kamerstuk 30100, nr. 12).[^1] Hoe gaat dat?

Wanneer komt de Europese Rekenkamer (hierna: ERK) met haar oordeel over de mest?
:::

::: antwoord akkerpartij-2 {bewindspersoon="Minister van Landbouw"}
De motie wordt uitgevoerd. Zie ook Kamerstuk 21501-32, nr. 1490 en Verordening (EU) 2021/1232.

1. Eerst de mest.
2. Dan het water.[^2]
:::

## Vragen en opmerkingen van de leden van de Dijkpartij-fractie

::: vraag dijkpartij-1
De leden van de Dijkpartij-fractie vragen de minister naar de <script>alert(1)</script> dijken.
:::

::: antwoord dijkpartij-1 dijkpartij-2
Zie het antwoord op de vragen van de Akkerpartij-fractie.
:::

::: vraag dijkpartij-2
Wat betekent dit voor de boeren?
:::

::: vraag dijkpartij-3 {twijfel="Geen vraagteken gevonden."}
Deze leden horen graag wat de minister gaat doen.
:::

[^1]: Kamerstukken II 2022/23, 30 100, nr. 12.
[^2]: Zie https://example.org/water.
""",
    SECOND: """\
---
formaat: 1
soort: schriftelijk-overleg
kamerstuk: 21501-32-1600
dossier: {nummer: 21501-32, titel: Landbouw- en Visserijraad}
raad: {naam: Landbouwraad, van: 2024-03-18, plaats: Brussel}
bewindspersonen:
  - functie: Minister van Landbouw
gevraagd: 2024-03-04
beantwoord: 2024-03-14
---

# I Vragen en opmerkingen vanuit de fracties

## Vragen en opmerkingen van de leden van de Akkerpartij- en Dijkpartij-fractie

::: vraag akkerpartij-1
De leden van deze fracties vragen naar de motie-Jansen (Kamerstuk 30 200, nr. 7). Gaat die motie-Jansen c.s. over mest?

Wat vindt de minister van Kamerstuk 21501-32, nr. 1500?
:::

::: antwoord akkerpartij-1
Over de motie-De Wit (Kamerstuk 30 300, nr. 3) is de Kamer geïnformeerd.[^1]
:::

[^1]: Kamerstuk 323 17, nr. 906.
""",
    THIRD: """\
---
formaat: 1
soort: kamervragen
vraagsteller: {naam: Pietersen, fractie: Dijkpartij}
bewindspersonen:
  - functie: Minister voor Natuur
gevraagd: 2024-10-20
beantwoord: 2024-11-05
---

::: vraag vraag-1
Kent u de dijk bij Oudedam?[^v1]
:::

::: antwoord vraag-1
Ja, zie ook de motie-Onbekend.
:::

::: vraag vraag-2
Bent u bereid die dijk te versterken, zoals de motie-Jansen vraagt?
:::

::: antwoord vraag-2
Zoals in het antwoord op vraag 1 is vermeld: ja.
:::

[^v1]: De Dijkbode, 3 oktober 2024.
""",
}

SETTINGS = Settings(
    title="Proefarchief",
    base_url=None,
    fracties=register(
        [(Fractie("Akkerpartij", "akkerpartij"), ("AP",)), (Fractie("Dijkpartij", "dijkpartij"), ("DP",))]
    ),
    colours={"akkerpartij": "#336600"},
    successors={"dijkpartij": ("akkerpartij",)},
    onderwerpen=(
        Onderwerp("Mest", "mest", ("meststoffen",)),
        Onderwerp("Dijken", "dijken", ("dijk",)),
        Onderwerp("Visserij", "visserij"),
    ),
    glossary={"EU": "Europese Unie"},
)

MOTIES = {
    "30100-12": Motie(
        "30100-12",
        (),
        titel="Motie over mest",
        indieners=("Jansen", "De Wit"),
        datum=date(2022, 12, 1),
        uitslag="aangenomen",
        bron="https://example.org/motie",
    )
}


def overleg(id: str) -> Overleg:
    """One of the documents, read but not linked."""
    found, problems = read(textwrap.dedent(DOCUMENTS[id]), id, f"content/overleggen/{id}/overleg.md", SETTINGS)
    assert found is not None, problems
    return found


@functools.cache
def archive() -> Archive:
    """The three documents, linked."""
    linked, _ = link([overleg(id) for id in DOCUMENTS], SETTINGS, MOTIES)
    return linked


@functools.cache
def site(base_url: str | None = None) -> dict[str, OutputFile]:
    """The rendered files of the archive by path, the search index left out."""
    settings = replace(SETTINGS, base_url=base_url)
    return {file.path: file for file in render(archive(), settings, sources={FIRST: (".txt", b"bron\n")})}


def page(path: str, base_url: str | None = None) -> str:
    """One rendered file as text."""
    return site(base_url)[path].content.decode("utf-8")

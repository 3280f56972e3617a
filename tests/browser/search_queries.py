"""The queries as people type them, and what must come first.

``first`` is where the first result stands (the beginning of the overleg's id) and words that its exchange holds;
``go`` is the page that the reader is led to above the results; ``missing`` are the words that must be named as not
found. Texts, not ids: an id may change until it is promised.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Query:
    """One line of the table."""

    typed: str
    overleg: str = ""
    words: str = ""
    go: str = ""
    missing: tuple[str, ...] = ()
    filters: str = ""


_MOTIE = "motie-Kathmann c.s. (Kamerstuk 32317, nr. 981)"

QUERIES = (
    # a word, its plural, its parts, its accents
    Query("detectiebevel", "2023-10-19", "reikwijdte van het detectiebevel"),
    Query("detectiebevelen", "2023-10-19", "reikwijdte van het detectiebevel"),
    Query("bevel", "2025-07-22", "verplicht detectiebevel"),
    Query("moties", "2023-10-19", "motie van het lid Kuik"),
    Query("financien", "2023-10-19", "Europese financiën"),
    Query("coordinatie", "2026-03-05", "centrale Europese coördinatie"),
    Query("CHATCONTROLE", "2025-11-21", "Als met ‘chatcontrole’ wordt gedoeld"),
    Query("ePrivacy", "2024-03-04", "ePrivacy"),
    Query("schengen", "2023-10-19", "Schengen"),
    # numbers in every spelling
    Query("32 317, nr. 981", "2026-03-05", _MOTIE, "kamerstuk/32317-981.html"),
    Query("32317-981", "2026-03-05", _MOTIE, "kamerstuk/32317-981.html"),
    Query("32317 nr 981", "2026-03-05", _MOTIE, "kamerstuk/32317-981.html"),
    Query("Kamerstuk 26 643, nr. 1011", "", "Ginneken", "kamerstuk/26643-1011.html"),
    Query("motie 26643-1011", "", "Ginneken", "kamerstuk/26643-1011.html"),
    Query("kst-26643-1011", "", "Ginneken", "kamerstuk/26643-1011.html"),
    Query("32 317", "", "", "dossier/32317.html"),
    Query("2002/58/EG", "2024-03-04", "Richtlijn 2002/58/EG"),
    Query("26643/885", "", "Van Raan", "kamerstuk/26643-885.html"),
    Query("32317 981", "2026-03-05", _MOTIE, "kamerstuk/32317-981.html"),
    Query("motie 32 317 891", "", "Kathmann", "kamerstuk/32317-891.html"),
    Query("kst32317-891", "", "Kathmann", "kamerstuk/32317-891.html"),
    Query("kamerstukken II 2023/24, 32 317, nr. 891", "", "Kathmann", "kamerstuk/32317-891.html"),
    Query("dossier 32317", "", "", "dossier/32317.html"),
    Query("21 501-02", "", "", "dossier/21501-02.html"),
    Query("22-07-2025", "", "", "overleg/2025-07-22-jbz-raad-informeel.html"),
    Query("2025-07-22", "", "", "overleg/2025-07-22-jbz-raad-informeel.html"),
    Query("22 juli 2025", "", "", "overleg/2025-07-22-jbz-raad-informeel.html"),
    Query("99999-12", missing=("99999-12",)),
    # moties by name
    Query("kathmann", "", "Kathmann", "kamerstuk/30821-264.html"),
    Query("motie-Kathmann c.s.", "", "Kathmann", "kamerstuk/30821-264.html"),
    Query("motie van ginneken", "2024-03-04", "motie-Van Ginneken", "kamerstuk/26643-1011.html"),
    Query("moties Kathmann", "", "Kathmann", "kamerstuk/30821-264.html"),
    # parties and people
    Query("VVD-fractie", "", "VVD", "fractie/vvd.html"),
    Query("D66-fractie", "", "D66", "fractie/d66.html"),
    Query("GroenLinks-PvdA-fractie", "", "PvdA", "fractie/groenlinks-pvda.html"),
    Query("Groen Links", "", "", "fractie/groenlinks-pvda.html", missing=("links",)),
    Query("PvdA-GL", "", "", "fractie/groenlinks-pvda.html", missing=("pvda-gl",)),
    Query("PvdA", "", "GroenLinks-PvdA", "fractie/groenlinks-pvda.html"),
    Query("GL-PvdA", "", "GroenLinks-PvdA", "fractie/groenlinks-pvda.html"),
    Query("d66", "", "D66", "fractie/d66.html"),
    Query("democraten 66", "", "D66", "fractie/d66.html"),
    Query("minister van justitie", "", "", "bewindspersoon/minister-van-justitie-en-veiligheid.html"),
    # terms, subjects, documents
    Query("AIVD", "", "AIVD", "begrippen.html"),
    Query("csam-verordening", "", "CSAM-verordening"),
    Query("jbz-raad maart 2026", "2026-03-05", "", "overleg/2026-03-05-jbz-raad.html"),
    # several words, sentences
    Query("europol mandaat", "2026-03-05", "mandaatherziening"),
    Query("vvd europol", "2026-03-05", "Europol"),
    Query("drugshandel bestrijding", "2024-03-04", "bestrijding van drugshandel"),
    Query("wat is handelen in invloed", "2026-03-05", "handelen in invloed"),
    Query('"verplichte detectie"', "", "verplichte detectie"),
    Query("“end-to-end encryptie”", "", "end-to-end encryptie"),
    Query("‘verplichte detectie’", "", "verplichte detectie"),
    Query("'verplichte detectie'", "", "verplichte detectie"),
    Query('"gemaximeerd op € 100.000"', "2026-03-05", "gemaximeerd op € 100.000"),
    Query('"verplichte detectie" nederland', "2025-11-21", "verplichte detectie"),
    # what is not there
    Query("xylofoon", missing=("xylofoon",)),
    Query("xylofoon europol", "2026-03-05", "Europol", missing=("xylofoon",)),
    # with filters, and filters alone
    Query("encryptie", "2025-07-22", "encryptie", filters="fractie=nsc"),
    Query("europol", "2026-03-05", "Europol", filters="fractie=vvd&jaar=2024&jaar=2026&sorteer=nieuwste"),
    Query("", "2023-10-19", "", filters="jaar=2023&sorteer=oudste"),
    Query("", "2026-03-05", "", filters="fractie=vvd&beantwoord=ja"),
)

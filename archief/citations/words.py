"""Which words of a sentence can tell what it is about: all but those that any answer may have."""

from __future__ import annotations

import re

from archief.wordlists import word_set

_WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ\d’'-]+")
_EMPTY_WORDS = word_set("""
    zoals eerder hierboven antwoord antwoorden beantwoording vraag vragen leden fractie fracties kabinet
    minister ministers staatssecretaris bewindspersoon regering kamer tweede nederland nederlandse wordt worden
    werd heeft hebben zijn deze dit dat die daarmee hierbij verwezen verwijst verwijs verwijzen aangegeven
    vermeld toegelicht gemeld genoemd uiteengezet waarin waarbij waarvan ook reeds voor naar door over inzake
    betreffende aanzien onderwerp van het een aan met bij uit als dan niet wel nog kan kunnen zal zullen zou
    zouden mijn onze gesteld gestelde hier daarvan daarop hierop daarover hierover algemeen algemene zie uw wij
    ons haar hun hem zij men doel eigen andere dien daarom echter tevens verder voorts daarnaast tussen tegen
    onder zonder binnen volgens tot ten vanuit rondom kader acht staat uiteen gezet blijft blijven brief brieven
    jongstleden punt punten welke positie rol nader verdere waar daar toe deel geval januari februari maart
    april mei juni juli augustus september oktober november december leidt eerdere voorgaande
    vorige bovenstaande voorafgaande hiervoor boven overige thema kwestie materie
""")


def content_words(text: str) -> tuple[str, ...]:
    """The words of ``text`` that can tell a subject, lower case, each once."""
    words: dict[str, None] = {}
    for match in _WORD.finditer(text):
        word = match[0].casefold().strip("-’'")
        if len(word) > 2 and word not in _EMPTY_WORDS:
            words.setdefault(word)
    return tuple(words)

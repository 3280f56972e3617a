"""Where a Dutch sentence ends, and which ones ask something."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archief.sentences import asks, questions, sentences


@pytest.mark.parametrize(
    "text",
    [
        "Dat kan.|Zo nee, waarom niet?|Graag een reactie!",
        "Hoe wordt de motie-Jansen c.s. (Kamerstuk 26643, nr. 1150) uitgevoerd?|En wanneer?",
        "Op 18 november jl. is een brief verzonden.|Zie o.a. Kamerstuk 32 317, nr. 12 en blz. 4.",
        "De heer J. Jansen vroeg dit, d.w.z. Hij vroeg het.|Ja.",
        "Zij zei: “Dat klopt.”|Dat was alles.",
        "Het kost 1.024 euro, art. 3 Wjsg ten spijt.|2024 wordt beter.",
        "Geen punt aan het eind",
        "De motie t.v.v. 36200, nr. 12 en de brief n.a.v. De Telegraaf, i.s.m. Duitsland, i.h.k.v. Horizon.|Ja.",
        "Dat geldt i.p.v. 5 landen m.u.v. Malta, c.q. Cyprus, m.n. Noord-Nicosia en o.m. De Haar.|Ja.",
        "Op 18 november jl.|De leden van de VVD-fractie.|Zie a.s. 3 mei en a.s. (dinsdag) verder.",
        "De motie-Kathmann c.s.|De leden vragen dit, evenals de heer Jansen e.a.|Dat is alles.",
        "Hoe staat het met de motie-Kathmann c.s. Kamerstuk 32317, nr. 891, en die van 5 mei jl. Handelingen II?|Ja.",
        "Op 5 feb. 2024 was dat zo.|Het was nov. 2023, niet in feb.|De leden wachten.",
        "Het kost 5 mln. (2 mld. 2030) excl. BTW, max. 5 en min. 3.|De rest kost 6 mln.|De leden wachten.",
        "Zie artikel 3 e.v. (Stcrt. 2020, 62031; Stb. 2021, 5) en tel. 070.|Dat is artikel 3 e.v.|De rest niet.",
        "De heren J.P. Jansen en Th.M. de Vries en mr. A.B.C. Pieters zijn er.|Zij wonen in de V.S.|De leden niet.",
        "Dit is n.v.t.|De leden vragen dit z.s.m.|Het x.q. 5 is onbekend en v.d. Berg niet.",
    ],
)
def test_sentences(text: str) -> None:
    plain = text.replace("|", " ")
    assert [plain[start:end] for start, end in sentences(plain)] == text.split("|")


@given(st.text(alphabet='aB1 .?!("\n\u00a0c.s', max_size=60))
def test_sentences_cover_every_word_once(text: str) -> None:
    spans = list(sentences(text))
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    inside = "".join(text[start:end] for start, end in spans)
    assert "".join(inside.split()) == "".join(text.split())


def test_a_text_of_dots_is_read_to_its_end() -> None:
    """A hostile text: were the work more than linear, this would not end."""
    text = "." * 400_000 + " ja? Nee."
    assert [text[start:end] for start, end in sentences(text)] == [text[:-5], "Nee."]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kan de minister dat toelichten?",
        "De leden van de VVD-fractie vragen of de minister hierop kan ingaan.",
        "Deze leden onderschrijven dit, maar vragen de minister om een toelichting.",
        "Het lid van de BBB-fractie vraagt hoe dat kan.",
        "Daarbij vragen deze leden ook naar de kosten.",
        "De BBB verzoekt de minister daarom helder te zijn.",
        "Specifiek vernemen deze leden graag welke inspanningen zijn verricht.",
        "Deze leden zouden graag willen weten wanneer dat komt.",
        "Graag ontvangen deze leden een reactie hierop.",
        "De leden van de Groep Van Haga zijn benieuwd naar de planning.",
    ],
)
def test_a_sentence_that_asks(sentence: str) -> None:
    assert asks(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Deze leden hebben hierover nog enkele vragen.",
        "Deze leden hebben vragen en opmerkingen over de verordening.",
        "Deze leden stellen nog een aantal vragen naar aanleiding van het verslag.",
        "De leden van de D66-fractie danken voor de beantwoording van de vragen.",
        "De leden van de CDA-fractie lezen dat het kabinet daarop wijst.",
        "De fractie vraagt de minister:",
    ],
)
def test_a_sentence_that_does_not_ask(sentence: str) -> None:
    assert not asks(sentence)


def test_only_the_sentences_that_ask_are_questions() -> None:
    text = "Het is laat. Hoe laat? De leden van de VVD-fractie vragen ook waarom."
    assert [text[start:end] for start, end in questions(text)] == [
        "Hoe laat?",
        "De leden van de VVD-fractie vragen ook waarom.",
    ]

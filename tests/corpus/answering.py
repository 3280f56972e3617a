"""Sentences of those who answer, in the same notation as ``asking``; ``{m}`` never speaks of itself here."""

from __future__ import annotations

SHORT = (
    "Ja.",
    "Nee.",
    "Ja, daarmee ben ik bekend.",
    "Dat klopt.",
    "Nee, dat is niet het geval.",
    "Zie het antwoord op de vorige vraag.",
    "Daarover kan ik geen mededelingen doen.",
    "Hierover zijn geen gegevens beschikbaar.",
)
OPENINGS = (
    "Het kabinet hecht eraan {aim}.",
    "Het kabinet deelt de zorgen over {thing}.",
    "Nederland is positief over {it}, maar plaatst kanttekeningen bij {thing}.",
    "Op dit moment wordt gewerkt aan {thing}.",
    "Zoals aangegeven in de Kamerbrief van {date}^ is {thing} onderwerp van nader onderzoek.",
    "In mijn brief van {date}^ heb ik uw Kamer geïnformeerd over {thing}.",
    "Uit onderzoek van {org}^ komt naar voren dat {who} baat hebben bij {thing}.",
    "Ik vind het belangrijk om {aim}.",
    "Ik deel de opvatting dat {thing} aandacht verdient.",
    "Allereerst merk ik op dat {who} zelf verantwoordelijk zijn voor {thing}.",
    "Bij de onderhandelingen over {it} heeft Nederland steeds gepleit voor {thing}.",
    "De Europese Commissie (hierna: Commissie) heeft op {date} een voorstel gepubliceerd over {thing}.^",
    "De gesprekken met {who} zijn constructief en lopen door tot in {year}.",
    "Er zijn mij geen signalen bekend dat {thing} tot problemen leidt.",
    "Voor zover de vraag ziet op {thing}, geldt dat deze in {year} is aangepast.",
    "{Thing} valt onder de verantwoordelijkheid van de lidstaten zelf.",
    "In {year} is {eur} beschikbaar gesteld om {aim}.",
    "Conform de {motie} zet het kabinet zich in om {aim}.",
    "Ja, het kabinet is daartoe bereid.",
    "Nee, het kabinet ziet daar geen aanleiding toe.",
    "Momenteel vindt overleg plaats met {who}; daarop kan niet vooruit worden gelopen.",
    "Met {who} is afgesproken dat {thing} jaarlijks wordt gemonitord.",
    "Daar waar het gaat om {thing}, is de inzet erop gericht {aim}.",
    "Over {thing} is uw Kamer op {date} geïnformeerd.^",
    "Het is op voorhand niet te zeggen welke gevolgen {it} heeft voor {who}.",
    "Voor het kabinet staat voorop dat {who} tijdig duidelijkheid krijgen.",
    "Met ingang van 1 januari {year} geldt een nieuw kader voor {thing}.",
    "Om {aim} is een meerjarige aanpak nodig.",
    "De motie waar naar wordt verwezen, is afgedaan met de brief van {date} {ref}.",
    "Naar aanleiding van de {motie} is met {who} gesproken over {thing}.",
    "Zie hiervoor de beantwoording van de vragen over {thing}.",
)
ASIDE = (
    "In antwoord op de vraag van {l} kan ik melden dat {thing} ongewijzigd blijft.",
    "Het kabinet dankt {l} voor deze vraag.",
    "De vraag van {l} naar {thing} kan bevestigend worden beantwoord.",
)
# Paragraphs within an answer that speak of those who asked.
REPLIES = (
    "Met {l} ben ik van mening dat {thing} niet mag worden onderschat.",
    "Ten aanzien van de vraag van {d} over {thing} merk ik het volgende op.",
    "In reactie op de vraag van {l} of {thing} kan worden aangepast, geldt dat dit aan {who} is.",
    "De zorgen van {l} over {thing} zijn mij bekend.",
    "Op de vraag van {d} naar {thing} kan het kabinet nog niet vooruitlopen.",
    "Zoals {l} terecht opmerken, is {thing} van groot belang.",
)
SUBHEADINGS = ("Stand van zaken", "Vervolg", "Toelichting per onderdeel", "Wlz", "Financiële gevolgen")
MIDDLES = (
    "Daarbij wordt nadrukkelijk gekeken naar de positie van {who}.",
    "Dit draagt eraan bij om {aim}.",
    "Hiervoor is tot en met {year} een bedrag van {eur} gereserveerd.^",
    "{Who} hebben aangegeven hiermee uit de voeten te kunnen.",
    "Uit cijfers van {org} blijkt dat het in {year} om circa {n} gevallen ging.^",
    "Een eerdere evaluatie {ref} liet zien dat {thing} doelmatig is.",
    "Het voorzitterschap streeft ernaar op {date} een akkoord te bereiken.",
    "Wel is het zo dat {thing} in de praktijk verschillend wordt uitgelegd.",
    "Dat neemt niet weg dat {who} extra inspanningen leveren.",
    "De Commissie beziet momenteel of {thing} kan worden vereenvoudigd.",
    "Hierover vindt periodiek overleg plaats met {who}, {land} en {org}.",
    "Het gaat om een daling van {pct} ten opzichte van {year}.",
    "In artikel 12, tweede lid, van de verordening^ is vastgelegd dat lidstaten hiervan kunnen afwijken.",
    "De wet- en regelgeving op dit punt biedt daarvoor de ruimte.",
    "Een one-size-fits-all-benadering past hier volgens het kabinet niet bij.",
    "De vraag- en aanbodzijde worden daarbij in samenhang bezien.",
    "Naar verwachting wordt de Kamer hierover in het najaar van {year} geïnformeerd.",
    "Deze werkwijze is in lijn met de {motie}.",
    "Voor {who} verandert er vooralsnog niets.",
    "In de brief van 29 november^ {year} is dit nader uiteengezet.",
    "Zo nodig wordt {thing} daarop aangepast.",
    "Dit is een bevoegdheid van {who}, niet van het Rijk.",
)
CLOSINGS = (
    "Uw Kamer wordt hierover voor de zomer nader geïnformeerd.",
    "Over de uitkomsten wordt uw Kamer via het verslag van de Raad geïnformeerd.",
    "Ik zie daarom geen aanleiding om van deze lijn af te wijken.",
    "Het kabinet blijft dit nauwgezet volgen.",
    "Daarmee wordt recht gedaan aan de wens van uw Kamer.",
    "Een besluit hierover is aan een volgend kabinet.",
)
PARAGRAPHS = (
    "Ten aanzien van {thing} geldt het volgende.",
    "Daarnaast is van belang dat {who} beter worden toegerust om {aim}.",
    "Wat betreft {thing} verwijst het kabinet naar het BNC-fiche^ over dit onderwerp.",
    "Tegelijkertijd vraagt {it} om een zorgvuldige afweging.",
    "Op nationaal niveau zijn {who} reeds gestart met de voorbereiding.",
    "Tot slot merkt het kabinet op dat {thing} niet los kan worden gezien van {it}.",
    "Voor de volledigheid wijs ik erop dat {org} in {year} tot een vergelijkbare conclusie kwam.^",
    "Verder is in {land} ervaring opgedaan met {thing}.",
)
LIST_LEADS = (
    "Het kabinet zet daarbij in op de volgende punten:",
    "Hiervoor gelden drie voorwaarden:",
    "De volgende maatregelen zijn in voorbereiding:",
)
LIST_ITEMS = (
    "het versterken van {thing};",
    "een betere samenwerking met {who};",
    "extra middelen, oplopend tot {eur} in {year};",
    "een wettelijke grondslag om {aim}.",
    "Een jaarlijkse rapportage over {thing}.",
    "De aanpassing van {it} per 1 juli {year}.",
)
TABLE_LEADS = ("In onderstaande tabel zijn de bedragen per jaar opgenomen.", "De aantallen zijn als volgt verdeeld.")

NOTES = (
    "3 maart 2024, «{headline}», {url}",
    "Zie de brieven van {date}, {date} en {date}, alle aan de Kamer gezonden in reactie op de {motie}; in 2023 is de"
    " lijn ongewijzigd gebleven.",
    "Artikel 4, lid 7, van de kaderrichtlijn.",
    "AFK = Algemene Financiële Kaders.",
    "{kamerstuk}",
    "{kamerstuk}",
    "{kamerstuk}",
    "{kamerstuk}",
    "Idem.",
    "{headline}, NRC, {date}.",
    "{org} ({year}), «{headline}», p. {small}.",
    "https://www.rijksoverheid.nl/documenten/kamerstukken/{year}/0{digit}/1{digit}/{slug}",
    "Zie {url}.",
    "Richtlijn (EU) {year}/2184 van het Europees Parlement en de Raad van {date} betreffende {it} en tot intrekking van"
    " Richtlijn 2008/114/EG van de Raad.",
    "Verordening (EU) {year}/1115, artikel {digit}, lid 2.",
    "Fiche Beoordeling Nieuwe Commissievoorstellen.",
    "{headline} | Rapport | Rijksoverheid.nl",
    "Cijfers op basis van {org}, peildatum {date}; het aantal voor {year} is een raming en kan door nagekomen meldingen"
    " nog wijzigen. Zie ook {url}.",
    "Stcrt. {year}, nr. {small}",
)
ASKER_NOTES = (
    "{headline}, de Volkskrant, {date}, {url}",
    "NOS, {date}, «{headline}» ({url})",
    "{motiestuk}",
    "Trouw, {date}: {headline}",
)

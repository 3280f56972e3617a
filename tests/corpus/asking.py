"""Sentences of those who ask. Slots in braces, ``[plural|singular]`` for who speaks, ``^`` where a note may stand.

``{L}``/``{l}`` are the fractie's members, ``{D}``/``{d}`` "deze leden", ``{m}`` the minister; the rest is
filled from the subject (``{it} {aim} {who} {thing}``, with a capital at the start) or made up (dates, figures).
"""

from __future__ import annotations

INTRODUCTIONS = (
    "{L} [hebben|heeft] met verbazing kennisgenomen van het uitblijven van de toegezegde brief. {D} [hebben|heeft]"
    " hierover zorgen.",
    "{L} [hebben|heeft] kennisgenomen van de stukken op de agenda en [hebben|heeft] daarover nog enkele vragen.",
    "{L} [hebben|heeft] met belangstelling kennisgenomen van de geannoteerde agenda. {D} [hebben|heeft] hierover nog"
    " enkele vragen en opmerkingen.",
    "{L} [danken|dankt] {m} voor de toegezonden stukken en [maken|maakt] graag van de gelegenheid gebruik om nog enkele"
    " vragen te stellen.",
    "{L} [hebben|heeft] de brief van {date}^ gelezen. {D} [leggen|legt] {m} nog een aantal punten voor.",
    "Met interesse [hebben|heeft] {l} de beantwoording van eerdere vragen gelezen. Op een aantal onderdelen"
    " [hebben|heeft] {d} behoefte aan verduidelijking.",
)
REMARKS = (
    "{L} [hebben|heeft] kennisgenomen van de agenda en [hebben|heeft] geen verdere vragen.",
    "{L} [hebben|heeft] kennisgenomen van de stukken en [hebben|heeft] op dit moment geen behoefte aan het stellen van"
    " nadere vragen.",
    "{L} [hebben|heeft] de geannoteerde agenda gelezen en [hebben|heeft] daar geen vragen over.",
)
CLOSINGS = (
    "{L} [zien|ziet] de beantwoording met belangstelling tegemoet.",
    "Tot slot [wensen|wenst] {l} {m} een goede vergadering toe.",
    "{D} [kijken|kijkt] uit naar de antwoorden.",
)
OPENINGS = (
    "{L} [zijn|is] verheugd dat {who} nu wel worden betrokken bij {thing}.",
    "Met zorg [hebben|heeft] {l} kennisgenomen van de vertraging bij {thing}.",
    "{L} [achten|acht] het onwenselijk dat {thing} zonder overleg wordt gewijzigd.",
    "Wat {l} betreft is {thing} een eerste stap, maar nog geen oplossing.",
    "Voor {l} staat voorop dat {who} niet de dupe worden van {it}.",
    "Het is {l} opgevallen dat {thing} in de stukken nauwelijks aan bod komt.",
    "{L} [roepen|roept] {m} op {aim}.",
    "Naar aanleiding van {it} [leggen|legt] {l} de volgende vragen voor.",
    "{L} [lezen|leest] dat {m} voornemens is {aim}.",
    "{L} [constateren|constateert] dat {it} opnieuw op de agenda staat.",
    "{L} [maken|maakt] zich zorgen over de gevolgen van {it} voor {who}.",
    "{L} [hebben|heeft] kennisgenomen van de berichtgeving over {thing}.^",
    "{L} [zijn|is] van mening dat {thing} beter kan worden benut om {aim}.",
    "{L} [onderschrijven|onderschrijft] het belang om {aim}, maar [vinden|vindt] de onderbouwing mager.",
    "{L} [wijzen|wijst] op de aangenomen {motie}, die de regering verzoekt {aim}.",
    "{L} [merken|merkt] op dat {who} al sinds {year} op duidelijkheid wachten over {thing}.",
    "Ten aanzien van {it} [hebben|heeft] {l} de volgende vragen.",
    "Voorts [wijzen|wijst] {l} erop dat {org}^ recent heeft gewaarschuwd voor vertraging bij {thing}.",
    "{L} [begrijpen|begrijpt] uit de stukken dat {who} niet zijn geraadpleegd over {thing}.",
    "Verder [hebben|heeft] {l} gelezen dat het Europees Parlement met {pct} van de stemmen heeft ingestemd met {it}.",
)
# Openings that name nobody: only what follows shows that it is a question.
NEUTRAL = (
    "In de brief van {date} {ref} schrijft {m} dat {thing} voor het einde van het jaar wordt herzien.",
    "Volgens {org} blijft de uitvoering van {it} achter bij de afspraken.^",
    "Het kabinet stelt dat {thing} in {year} wordt herzien.",
    "Uit onderzoek van {org} blijkt dat {who} achterblijven.^",
    "In {year} is besloten {aim}.",
    "Nederland kent al sinds {year} een verbod op onderdelen van {thing}.",
    "De Europese Commissie heeft op {date} aangekondigd {aim}.",
    "Een belangrijk onderdeel van {it} is {thing}.",
    "In antwoord op eerdere vragen {ref} gaf {m} aan dat {who} worden geraadpleegd.",
    "Zoals bekend hebben {who}^, {org} en de sector hierover afspraken gemaakt.",
)
MIDDLES = (
    "{D} [vinden|vindt] het van belang om {aim}.",
    "{Who} hebben hier herhaaldelijk aandacht voor gevraagd.^",
    "Uit cijfers van {org} blijkt dat het gaat om ruim {n} gevallen in {year}, een stijging van {pct}.",
    "Tegelijkertijd is er volgens {d} weinig aandacht voor {thing}.",
    "Dat is opmerkelijk, nu de Kamer met de {motie} juist om het tegendeel heeft gevraagd.",
    "In {land} is men er wel in geslaagd {aim}.",
    "Zo zou {thing} pas na {year} worden aangepast, terwijl de kosten oplopen tot {eur}.",
    "{D} [herinneren|herinnert] {m} aan de toezegging van {date}.",
    "De gevolgen voor {who} zijn, zo [menen|meent] {d}, onvoldoende in kaart gebracht.",
    "Het rapport «Naar een betere balans»^ laat zien dat het ook anders kan.",
    "Bij de behandeling van {dossier} is hier al eerder op gewezen {ref}.",
)
QUESTIONS = (
    "Is dat juist?",
    "Zo ja, wanneer? Zo nee, waarom niet?",
    "Hoeveel van de {n} aanvragen^ zijn inmiddels afgehandeld, en wat gebeurt er met de rest?",
    "Waarom wel of waarom niet?",
    "Sinds wanneer is {m} hiervan op de hoogte («{headline}»)?^",
    "Kan {m} per onderdeel^^ aangeven wat de gevolgen zijn voor {who}?",
    "Hoe duidt {hij} de uitspraak «de maat is vol»^?",
    "Kan {m} toelichten hoe {hij} van plan is {aim}?",
    "Kan {m} aangeven wat de stand van zaken is ten aanzien van {thing}?",
    "Welke stappen zet {m} om {aim}?",
    "Hoe beoordeelt {m} de kritiek van {who} op {it}?",
    "Is {m} bereid om met {who} in gesprek te gaan over {thing}?",
    "Deelt {m} de mening dat {thing} tekortschiet? Zo ja, welke gevolgen verbindt {hij} daaraan? Zo nee, waarom niet?",
    "Wat is de inzet van het kabinet met betrekking tot {it}?",
    "In hoeverre is bij {it} rekening gehouden met {who}?",
    "Wanneer kan de Kamer de uitkomsten van het onderzoek naar {thing} verwachten?",
    "Waarom is er niet voor gekozen om {aim}?",
    "Hoe verhoudt {it} zich tot de {motie}?",
    "Op welke wijze worden {who} hierbij betrokken?",
    "Klopt het dat {thing} pas in {year} wordt geëvalueerd?",
    "Erkent {m} dat {who} hierdoor in de knel komen?",
    "Zal {m} zich in de Raad uitspreken voor {thing}?",
    "Heeft {m} zicht op het aantal gevallen waarin {thing} tot problemen leidt?",
    "Ziet {m} mogelijkheden om {aim}?",
    "En hoe staat het met {thing}?",
    "Wat betekent dit voor {who}?",
    "Kunnen {who} erop rekenen dat {thing} niet verder wordt beperkt?",
    "Is {hij} het met {d} eens dat er haast is geboden?",
    "Wie is verantwoordelijk voor het toezicht op {thing}, en over hoeveel capaciteit gaat het?",
    "Welke lidstaten steunen de Nederlandse inzet ten aanzien van {it}, en welke niet?",
    "Zijn er volgens {m} juridische belemmeringen om {aim} en zo ja, welke?",
)
REQUESTS = (
    "{D} [vragen|vraagt] wat {m} gaat doen om {aim}.",
    "Kan {m} dit toelichten.",
    "{D} [zijn|is] benieuwd of {m} mogelijkheden ziet om {aim}.",
    "{D} [wensen|wenst] te vernemen of {thing} (en zo ja, wanneer)^ wordt aangepast.",
    "{D} [verzoeken|verzoekt] {m} dit schriftelijk te bevestigen.",
    "Is {m} daartoe bereid en zo nee, waarom niet, zo [vragen|vraagt] {l}.",
    "{D} [vragen|vraagt] {m} of {hij} kan bevestigen dat {thing} ongewijzigd blijft.",
    "{D} [vragen|vraagt] in hoeverre {who} zijn betrokken bij de totstandkoming van {it}.",
    "{D} [verzoeken|verzoekt] {m} om {aim} en de Kamer daarover voor {date} te informeren.",
    "{D} [vernemen|verneemt] graag welke afwegingen aan {it} ten grondslag liggen.",
    "{D} [ontvangen|ontvangt] graag een overzicht van de kosten van {thing}, uitgesplitst naar jaar.",
    "Graag een reactie op het voorstel om {aim}.",
    "Graag [zouden|zou] {d} zien dat {m} zich inzet om {aim}.",
    "{L} [vragen|vraagt] hoe {m} uitvoering geeft aan de {motie}.",
    "{L} [vragen|vraagt] {m} nader in te gaan op {thing} en daarbij ook de positie van {who} te betrekken.",
    "{D} [horen|hoort] graag van {m} welke rol {hij} voor {who} ziet weggelegd.",
    "Ook [willen|wil] {d} weten wat er is gebeurd met de aanbevelingen van {org}.^",
    "{D} [zouden|zou] graag een nadere toelichting ontvangen op {thing}.",
    "Kan {m} hier nader op ingaan, zo [vragen|vraagt] {d}.",
    "{D} [vragen|vraagt] daarom om een tijdpad voor {thing}.",
    "Tevens [vragen|vraagt] {d} of {m} bereid is {aim}, en zo nee, waarom niet.",
    "Hoe kijkt {m} hiernaar, [vragen|vraagt] {l}.",
)
CONTINUATIONS = (
    "{D} [lezen|leest] bovendien dat {who} bezwaar maken tegen {it}.",
    "{D} [wijzen|wijst] in dit verband op {thing}.",
    "Verder [lezen|leest] {l} dat {thing} wordt uitgesteld tot {year}.",
    "Daarnaast [hebben|heeft] {l} vragen over {thing}.",
    "Tot slot [vragen|vraagt] {l} aandacht voor {who}.",
)
LIST_LEADS = (
    "{L} [hebben|heeft] hierover de volgende vragen:",
    "{D} [vragen|vraagt] {m}:",
    "Kan {m} ingaan op de volgende punten:",
)
LIST_ITEMS = (
    "Wat is de planning voor {thing}?",
    "Hoe wordt voorkomen dat {who} worden benadeeld?",
    "Welke kosten zijn gemoeid met {it}?",
    "Waar liggen voor het kabinet de grenzen bij {thing}?",
    "of {m} bereid is {aim};",
    "welke gevolgen {it} heeft voor {who};",
    "hoe {thing} wordt gefinancierd.",
)
QUOTED = (
    "«{Who} zijn in een vroeg stadium betrokken bij de voorbereiding, maar hun inbreng heeft niet geleid tot aanpassing"
    " van {thing}.»",
    "«Het is niet uit te sluiten dat {thing} in de praktijk anders uitpakt dan beoogd.»",
)
QUOTE_LEADS = (
    "{L} [lezen|leest] in het rapport van {org}^ de volgende passage:",
    "In de brief van {date} schrijft {m}:",
)

TOPICS = (
    "Algemeen",
    "Overig",
    "Overige onderwerpen",
    "Verslag vorige Raad",
    "Stand van zaken {bare}",
    "{Bare} – gedachtewisseling",
    "{Bare} (hierna: de regeling)",
    "Hoe verder met {it}",
    "Diversenpunt: informatie van de Commissie over {it} en over de gevolgen daarvan voor de lidstaten in de periode"
    " tot en met 2030",
)
# Kamervragen: the asker speaks to the bewindspersoon.
WRITTEN = (
    "Bent u bekend met het bericht «{headline}»?^",
    "Kent u het artikel «{headline}» van {date}?^",
    "Heeft u kennisgenomen van het rapport van {org} over {thing}?^",
    "Wat is uw reactie op de zorgen van {who} over {it}?",
    "Deelt u de mening dat {thing} tekortschiet om {aim}? Zo nee, waarom niet?",
    "Hoeveel meldingen over {thing} zijn er in {year} binnengekomen? Kunt u deze uitsplitsen naar regio?",
    "Klopt het dat {who} pas in {year} duidelijkheid krijgen over {thing}?",
    "Bent u bereid {aim}? Zo ja, op welke termijn? Zo nee, waarom niet?",
    "Welke maatregelen neemt u om {aim}, mede in het licht van de {motie}?",
    "Kunt u toelichten waarom {who} niet vooraf zijn geïnformeerd over {it}?",
    "Hoe verhoudt dit zich tot uw eerdere toezegging om {aim}^?",
    "Welk bedrag is er in totaal gemoeid met {thing}, en hoeveel daarvan is al uitgegeven?",
    "In hoeverre is {thing} volgens u in lijn met de Europese regels?",
    "Hoe beoordeelt u de uitspraak van {org} dat {thing} «onvoldoende geborgd» is?",
    "Zijn er signalen dat ook in {land} problemen bestaan met {thing}? Wat is daarvan bekend?",
    "Kunt u uitsluiten dat {who} hierdoor in financiële problemen komen?",
    "Wanneer bent u voor het eerst op de hoogte gesteld van de problemen met {thing}, en door wie?",
    "Onderschrijft u dat {thing} volgens artikel 68 van de Grondwet met de Kamer gedeeld moet worden?",
)
WRITTEN_LAST = (
    "Kunt u deze vragen afzonderlijk van elkaar beantwoorden?",
    "Kunt u deze vragen beantwoorden voor het commissiedebat van {date}?",
    "Kunt u de Kamer voor het einde van het jaar informeren over {it}?",
)
# Numbered lists of a committee: short and factual.
FACTUAL = (
    "Hoeveel middelen zijn er in {year} beschikbaar voor {thing}?",
    "Wat is de stand van zaken van {it}?",
    "Welke maatregelen worden genomen om {aim}?",
    "Kunt u een overzicht geven van de uitgaven aan {thing} sinds {year}?",
    "Op welke manier zijn {who} betrokken bij {it}?",
    "Wat is de verklaring voor de onderuitputting van {eur} bij {thing}?",
    "Hoe wordt gemonitord of {who} baat hebben bij {thing}?",
    "Waarom is de raming voor {thing} met {pct} naar boven bijgesteld?",
    "Kunt u toelichten welke juridische verplichtingen er in {year} rusten op {thing}? Welk deel is vrij besteedbaar?",
    "Wanneer wordt de evaluatie van {it} naar de Kamer gestuurd?",
    "Hoe wordt uitvoering gegeven aan de {motie}?",
    "Geef een toelichting op de wijze waarop {who} worden gecompenseerd.",
)

"""Ministries, committees and what they are asked about: the nouns of the generated documents."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Subject:
    """One topic: ``title`` as a heading, ``it`` as a noun phrase with its article, aims as "te"-clauses,
    and people, things and plural things that belong to it, each with an article."""

    title: str
    it: str
    aims: tuple[str, ...]
    who: tuple[str, ...]
    things: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Domain:
    """A ministry: ``ministry`` as in "van …", the council it goes to, and its dossier."""

    ministry: str
    committee: str
    dossier: str
    title: str
    council: str | None
    minister: str
    subjects: tuple[Subject, ...]


DOMAINS = (
    Domain(
        "Landbouw, Natuur en Voedselkwaliteit",
        "Landbouw, Natuur en Voedselkwaliteit",
        "21501-32",
        "Landbouw- en Visserijraad",
        "Landbouw- en Visserijraad",
        "Adema",
        (
            Subject(
                "Vangstmogelijkheden 2025",
                "het voorstel voor de vangstmogelijkheden in de Noordzee",
                ("de kabeljauwstand te laten herstellen", "de bijvangst van jonge tong terug te dringen"),
                ("de garnalenvissers", "de kottersector", "de vissers op het IJsselmeer"),
                ("het meerjarenplan Noordzee", "de aanlandplicht", "het advies van ICES"),
            ),
            Subject(
                "Transport van levende dieren",
                "de herziening van de Transportverordening",
                ("het dierenwelzijn onderweg te verbeteren", "de transportduur naar derde landen te beperken"),
                ("de veehandelaren", "de NVWA", "de kalverhouders"),
                ("de maximale reistijd", "het toezicht op verzamelcentra", "de temperatuurgrens van 35 graden"),
            ),
            Subject(
                "Gewasbeschermingsmiddelen (hierna: GBM)",
                "de verlenging van de goedkeuring van glyfosaat",
                ("de afhankelijkheid van chemische middelen te verkleinen", "alternatieven sneller toe te laten"),
                ("de bollentelers", "het Ctgb", "de akkerbouwers"),
                ("de bufferstroken", "het neonicotinoïdenverbod", "de geïntegreerde gewasbescherming"),
            ),
            Subject(
                "Nationaal Strategisch Plan",
                "de wijziging van het Nationaal Strategisch Plan",
                ("het verdienvermogen van jonge boeren te versterken", "de eco-regeling eenvoudiger te maken"),
                ("de melkveehouders", "de agrarische collectieven", "de RVO"),
                ("de eco-regeling", "de conditionaliteiten", "het grondgebonden inkomen"),
            ),
        ),
    ),
    Domain(
        "Infrastructuur en Waterstaat",
        "Infrastructuur en Waterstaat",
        "27625",
        "Waterbeleid",
        "Milieuraad",
        "Harbers",
        (
            Subject(
                "Kaderrichtlijn Water",
                "de derde toetsing van de Kaderrichtlijn Water",
                ("de waterkwaliteit voor 2027 op orde te brengen", "de lozingen van PFAS te beëindigen"),
                ("de waterschappen", "Rijkswaterstaat", "de drinkwaterbedrijven"),
                ("de vergunningverlening", "het uitzonderingsartikel 4, lid 7", "de stroomgebiedbeheerplannen"),
            ),
            Subject(
                "Hoogwaterbescherming Maas",
                "de versterking van de Maasdijken",
                ("een herhaling van de overstroming in Valkenburg te voorkomen", "de dijken tijdig te versterken"),
                ("de inwoners van Zuid-Limburg", "de gemeenten langs de Geul", "de veiligheidsregio’s"),
                ("het Hoogwaterbeschermingsprogramma", "de ruimte-voor-de-riviermaatregelen", "de schaderegeling"),
            ),
            Subject(
                "Luchtvaart en geluid",
                "de gebruiksprognose van Schiphol",
                ("de geluidhinder voor omwonenden te verminderen", "het nachtregime te herzien"),
                ("de omwonenden", "de luchtverkeersleiding", "de KLM"),
                ("het luchthavenverkeerbesluit", "de slotallocatie", "de nachtvluchten boven Noord-Holland"),
            ),
            Subject(
                "Verpakkingen – statiegeld",
                "de verordening verpakkingen en verpakkingsafval",
                ("het zwerfafval met 70% te verminderen", "hergebruik boven recycling te stellen"),
                ("de supermarkten", "de inzamelaars", "Verpact"),
                ("de statiegeldregeling", "de retourpremie", "het inzamelpercentage"),
            ),
        ),
    ),
    Domain(
        "Volksgezondheid, Welzijn en Sport",
        "Volksgezondheid, Welzijn en Sport",
        "29477",
        "Geneesmiddelenbeleid",
        "EPSCO-Raad",
        "Helder",
        (
            Subject(
                "Beschikbaarheid van geneesmiddelen",
                "de aanpak van geneesmiddelentekorten",
                ("de leveringszekerheid te vergroten", "meer antibiotica in Europa te laten produceren"),
                ("de apothekers", "de zorgverzekeraars", "het CBG"),
                ("het preferentiebeleid", "de ijzeren voorraad", "de Critical Medicines Act"),
            ),
            Subject(
                "Jeugdzorg in de regio",
                "de hervormingsagenda jeugdzorg",
                ("de wachttijden te bekorten", "gesloten plaatsingen af te bouwen"),
                ("de gemeenten", "de jeugdzorgaanbieders", "de ervaringsdeskundigen"),
                ("de regionale inkoop", "het woonplaatsbeginsel", "de reikwijdte van de jeugdhulpplicht"),
            ),
            Subject(
                "Europese gezondheidsgegevensruimte (EHDS)",
                "de verordening over de Europese ruimte voor gezondheidsgegevens",
                ("patiënten zeggenschap over hun dossier te geven", "secundair gebruik zorgvuldig te regelen"),
                ("de huisartsen", "de patiëntenfederatie", "de ziekenhuizen"),
                ("de opt-outregeling", "het elektronisch patiëntendossier", "de gegevensuitwisseling in de zorg"),
            ),
            Subject(
                "Preventie en leefstijl",
                "het nationaal preventieakkoord",
                ("roken onder jongeren terug te dringen", "een rookvrije generatie in 2040 te bereiken"),
                ("de GGD’en", "de tabakswinkels", "de scholen"),
                ("het smaakjesverbod voor e-sigaretten", "de suikertaks", "het verkoopverbod in supermarkten"),
            ),
        ),
    ),
    Domain(
        "Sociale Zaken en Werkgelegenheid",
        "Sociale Zaken en Werkgelegenheid",
        "29544",
        "Arbeidsmarktbeleid",
        None,
        "Van Gennip",
        (
            Subject(
                "Platformwerk",
                "de richtlijn platformwerk",
                ("schijnzelfstandigheid tegen te gaan", "de rechtspositie van maaltijdbezorgers te verbeteren"),
                ("de maaltijdbezorgers", "de Belastingdienst", "de vakbonden"),
                ("het handhavingsmoratorium", "het rechtsvermoeden van werknemerschap", "de modelovereenkomsten"),
            ),
            Subject(
                "Arbeidsmigratie en huisvesting",
                "de opvolging van de aanbevelingen van de commissie-Roemer",
                ("misstanden bij uitzendbureaus aan te pakken", "het bed-voor-baanprincipe te doorbreken"),
                ("de uitzendbureaus", "de Arbeidsinspectie", "de arbeidsmigranten"),
                ("het toelatingsstelsel", "de registratie in de BRP", "de huurbescherming bij ontslag"),
            ),
            Subject(
                "Kinderopvang",
                "het nieuwe stelsel voor de kinderopvang",
                ("de kinderopvang bijna gratis te maken", "het personeelstekort niet te vergroten"),
                ("de kinderopvangorganisaties", "de ouders", "de gastouders"),
                ("de inkomensonafhankelijke vergoeding", "de uurprijs", "de kindplaatsen in krimpregio’s"),
            ),
        ),
    ),
    Domain(
        "Onderwijs, Cultuur en Wetenschap",
        "Onderwijs, Cultuur en Wetenschap",
        "31293",
        "Primair Onderwijs",
        "OJCS-Raad",
        "Wiersma",
        (
            Subject(
                "Lerarentekort",
                "de aanpak van het lerarentekort in de grote steden",
                ("zij-instromers sneller op te leiden", "het beroep aantrekkelijker te maken"),
                ("de schoolbesturen", "de pabo’s", "de zij-instromers"),
                ("de arbeidsmarkttoelage", "de vierdaagse schoolweek", "de bevoegdheidseisen"),
            ),
            Subject(
                "Basisvaardigheden: taal en rekenen",
                "het masterplan basisvaardigheden",
                ("de leesvaardigheid van leerlingen te verbeteren", "scholen te helpen kiezen"),
                ("de onderwijsinspectie", "de basisteams", "de schoolleiders"),
                ("de PISA-resultaten", "de doorstroomtoets", "de subsidieregeling basisvaardigheden"),
            ),
            Subject(
                "Internationalisering in het hoger onderwijs",
                "het wetsvoorstel internationalisering in balans",
                ("de instroom van studenten te beheersen", "het Nederlands als onderwijstaal te behouden"),
                ("de universiteiten", "de internationale studenten", "de grensregio’s"),
                ("de taaltoets", "de numerus fixus op Engelstalige tracks", "het kamertekort in universiteitssteden"),
            ),
        ),
    ),
    Domain(
        "Financiën",
        "Financiën",
        "21501-07",
        "Raad voor Economische en Financiële Zaken",
        "Ecofin-Raad",
        "Kaag",
        (
            Subject(
                "Herziening van het Stabiliteits- en Groeipact (SGP)",
                "de herziening van de begrotingsregels",
                ("schulden houdbaar af te bouwen", "ruimte voor hervormingen en investeringen te houden"),
                ("de lidstaten met hoge schulden", "het Europees Begrotingscomité", "het CPB"),
                ("het referentiepad", "de 3%-norm", "de buitensporigtekortprocedure"),
            ),
            Subject(
                "Digitale euro",
                "het voorstel voor een digitale euro",
                ("contant geld bruikbaar te houden", "de privacy van betalers te waarborgen"),
                ("de ECB", "de banken", "de Consumentenbond"),
                ("de aanhoudingslimiet", "het offline betalen", "de toegang tot basisbankdiensten"),
            ),
            Subject(
                "Anti-witwaspakket (AML)",
                "het anti-witwaspakket",
                ("witwassen via contant geld te voorkomen", "onnodige lasten voor verenigingen weg te nemen"),
                ("de poortwachters", "de notarissen", "de AMLA"),
                ("het UBO-register", "de grens voor contante betalingen", "de risicogebaseerde benadering"),
            ),
            Subject(
                "Btw op cultuur, sport en logies",
                "de verhoging van het btw-tarief op logies",
                ("grenseffecten te beperken", "ondernemers tijdig duidelijkheid te geven"),
                ("de campinghouders", "de horeca", "de sportclubs"),
                ("het verlaagde tarief", "de overgangsregeling", "de doenvermogentoets"),
            ),
        ),
    ),
    Domain(
        "Buitenlandse Zaken",
        "Buitenlandse Zaken",
        "21501-02",
        "Raad Algemene Zaken en Raad Buitenlandse Zaken",
        "Raad Buitenlandse Zaken",
        "Veldkamp",
        (
            Subject(
                "Oekraïne",
                "het vijftiende sanctiepakket tegen Rusland",
                ("sanctie-omzeiling via derde landen te stoppen", "bevroren tegoeden in te zetten"),
                ("Hongarije", "de G7-landen", "de rederijen"),
                ("de schaduwvloot", "het olieprijsplafond", "de Oekraïnefaciliteit"),
            ),
            Subject(
                "Zuidelijke Kaukasus",
                "het vredesproces tussen Armenië en Azerbeidzjan",
                ("de terugkeer van ontheemden mogelijk te maken", "de waarnemingsmissie te verlengen"),
                ("de Hoge Vertegenwoordiger", "de Armeense autoriteiten", "de OVSE"),
                ("de EU-waarnemingsmissie", "de visumliberalisatie", "het grensafbakeningsproces"),
            ),
            Subject(
                "Handel en mensenrechten",
                "de evaluatie van het associatieverdrag met Israël",
                ("de naleving van artikel 2 te toetsen", "humanitaire toegang tot Gaza te bevorderen"),
                ("de UNRWA", "de Europese Dienst voor Extern Optreden", "de hulporganisaties"),
                ("de mensenrechtenclausule", "de humanitaire corridors", "het Internationaal Gerechtshof"),
            ),
        ),
    ),
    Domain(
        "Defensie",
        "Defensie",
        "27830",
        "Materieelprojecten",
        None,
        "Tuinman",
        (
            Subject(
                "Vervanging onderzeebootcapaciteit",
                "de vervanging van de Walrusklasse",
                ("de industriële participatie te borgen", "vertraging in de levering te voorkomen"),
                ("de Naval Group", "de marinewerf in Den Helder", "de Nederlandse maakindustrie"),
                ("het leveringscontract", "de instandhoudingskosten", "het D-fasedocument"),
            ),
            Subject(
                "Luchtverdediging en drones",
                "het project Maritime Integrated Air Defence",
                ("de voorraden munitie aan te vullen", "drones sneller te kunnen onderscheppen"),
                ("de krijgsmacht", "de NAVO-bondgenoten", "het Commando Landstrijdkrachten"),
                ("de F-35-vloot", "het NATO Security Investment Programme", "de Defensienota 2024"),
            ),
            Subject(
                "Ruimte voor Defensie",
                "het Nationaal Programma Ruimte voor Defensie",
                ("oefenterreinen uit te breiden", "de gevolgen voor stikstof in beeld te brengen"),
                ("de omwonenden van Lelystad Airport", "de provincie Flevoland", "de gemeente Ede"),
                ("het planMER", "de laagvliegroutes", "de voorkeurslocatie in de Noordoostpolder"),
            ),
        ),
    ),
    Domain(
        "Economische Zaken en Klimaat",
        "Economische Zaken en Klimaat",
        "21501-33",
        "Raad voor Vervoer, Telecommunicatie en Energie",
        "Telecomraad",
        "Jetten",
        (
            Subject(
                "AI-verordening (AI Act)",
                "de uitvoering van de AI-verordening",
                ("het toezicht op algoritmen in te richten", "het mkb te helpen bij de naleving"),
                ("de Autoriteit Persoonsgegevens", "de RDI", "de startups"),
                ("de AI-geletterdheid", "de regulatory sandboxes", "het algoritmeregister"),
            ),
            Subject(
                "Netcongestie",
                "het actieprogramma netcongestie",
                ("wachtlijsten voor een aansluiting weg te werken", "flexibel stroomverbruik te belonen"),
                ("de netbeheerders", "TenneT", "de warmtebedrijven"),
                ("de nettarieven", "de groepscontracten", "het prioriteringskader van de ACM"),
            ),
            Subject(
                "Gaswinning Waddenzee",
                "de gaswinning bij Ternaard",
                ("bodemdaling onder de Waddenzee te voorkomen", "de werelderfgoedstatus te behouden"),
                ("de NAM", "de Waddenvereniging", "het SodM"),
                ("het instemmingsbesluit", "de gebruiksruimte", "het hand-aan-de-kraanprincipe"),
            ),
        ),
    ),
)

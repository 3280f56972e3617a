"""The Dutch laws whose articles documents of the Kamer cite, with their number in the Basiswettenbestand.

Every number was compared with a copy of that Basiswettenbestand: a wrong number is worse than none, so that a law
that is not here stays text. A name is written in full or as an abbreviation that stands for one law. Those that
stand for several are below: their law must be told by the number of the article or by its full name near it.
"""

from __future__ import annotations

_LAWS = """
BWBR0001840 Grondwet | Gw
BWBR0002154 Statuut voor het Koninkrijk der Nederlanden | Statuut voor het Koninkrijk
BWBR0005537 Algemene wet bestuursrecht | Awb
BWBR0045754 Wet open overheid | Woo
BWBR0005252 Wet openbaarheid van bestuur | Wob
BWBR0005416 Gemeentewet
BWBR0005645 Provinciewet
BWBR0005108 Waterschapswet
BWBR0003740 Wet gemeenschappelijke regelingen | Wgr
BWBR0004627 Kieswet
BWBR0033004 Wet financiering politieke partijen | Wfpp
BWBR0039429 Comptabiliteitswet 2016 | CW 2016
BWBR0013891 Comptabiliteitswet 2001 | CW 2001
BWBR0001947 Ambtenarenwet 2017 | Ambtenarenwet
BWBR0032249 Wet normering topfunctionarissen | WNT
BWBR0032249 Wet normering bezoldiging topfunctionarissen publieke en semipublieke sector
BWBR0037852 Wet bescherming klokkenluiders
BWBR0007376 Archiefwet 1995 | Archiefwet
BWBR0033715 Wet basisregistratie personen | Wet BRP
BWBR0005212 Paspoortwet
BWBR0032203 Aanbestedingswet 2012
BWBR0013798 Wet bevordering integriteitsbeoordelingen door het openbaar bestuur | Wet Bibob

BWBR0001854 Wetboek van Strafrecht | Sr | WvSr
BWBR0001903 Wetboek van Strafvordering | Sv | WvSv
BWBR0001827 Wetboek van Burgerlijke Rechtsvordering | Rv
BWBR0001941 Opiumwet
BWBR0008804 Wet wapens en munitie | WWM
BWBR0002063 Wet op de economische delicten | WED
BWBR0016664 Overleveringswet
BWBR0002559 Uitleveringswet
BWBR0009709 Penitentiaire beginselenwet | Pbw
BWBR0008765 Beginselenwet verpleging ter beschikking gestelden | Bvt
BWBR0031788 Politiewet 2012 | Politiewet
BWBR0022463 Wet politiegegevens
BWBR0014194 Wet justitiële en strafvorderlijke gegevens | Wjsg
BWBR0039896 Wet op de inlichtingen- en veiligheidsdiensten 2017 | Wiv 2017
BWBR0040940 Uitvoeringswet Algemene verordening gegevensbescherming | UAVG
BWBR0011468 Wet bescherming persoonsgegevens | Wbp
BWBR0041515 Wet beveiliging netwerk- en informatiesystemen | Wbni
BWBR0027466 Wet veiligheidsregio's | Wet veiligheidsregio’s | Wvr
BWBR0001830 Wet op de rechterlijke organisatie | Wet RO
BWBR0006368 Wet op de rechtsbijstand | Wrb
BWBR0001860 Faillissementswet | Fw
BWBR0001886 Auteurswet
BWBR0006502 Algemene wet gelijke behandeling | Awgb
BWBR0002469 Wet op de kansspelen | Wok
BWBR0003296 Sanctiewet 1977
BWBR0024282 Wet ter voorkoming van witwassen en financieren van terrorisme | Wwft

BWBR0011823 Vreemdelingenwet 2000 | Vreemdelingenwet | Vw 2000 | Vw
BWBR0011825 Vreemdelingenbesluit 2000 | Vb 2000
BWBR0006685 Wet Centraal Orgaan opvang asielzoekers | Wet COA
BWBR0003738 Rijkswet op het Nederlanderschap | RWN
BWBR0044770 Wet inburgering 2021

BWBR0020368 Wet op het financieel toezicht | Wft
BWBR0020809 Pensioenwet
BWBR0008691 Mededingingswet
BWBR0020586 Wet handhaving consumentenbescherming | Whc
BWBR0002320 Algemene wet inzake rijksbelastingen | AWR
BWBR0004770 Invorderingswet 1990 | Invorderingswet
BWBR0011353 Wet inkomstenbelasting 2001 | Wet IB 2001 | Wet IB
BWBR0002471 Wet op de loonbelasting 1964 | Wet LB 1964 | Wet LB
BWBR0002672 Wet op de vennootschapsbelasting 1969 | Wet Vpb 1969 | Wet Vpb
BWBR0002629 Wet op de omzetbelasting 1968 | Wet OB 1968 | Wet OB
BWBR0002226 Successiewet 1956 | Successiewet | SW 1956
BWBR0007119 Wet waardering onroerende zaken | Wet WOZ
BWBR0018472 Algemene wet inkomensafhankelijke regelingen | Awir
BWBR0018451 Wet op de zorgtoeslag
BWBR0008659 Wet op de huurtoeslag
BWBR0022751 Wet op het kindgebonden budget
BWBR0017017 Wet kinderopvang | Wko
BWBR0047436 Wet hersteloperatie toeslagen
BWBR0023746 Algemene douanewet | Adw

BWBR0003420 Wet op het primair onderwijs | WPO
BWBR0002399 Wet op het voortgezet onderwijs
BWBR0044212 Wet voortgezet onderwijs 2020 | WVO 2020
BWBR0003549 Wet op de expertisecentra | WEC
BWBR0007625 Wet educatie en beroepsonderwijs | WEB
BWBR0005682 Wet op het hoger onderwijs en wetenschappelijk onderzoek | WHW
BWBR0011453 Wet studiefinanciering 2000 | Wsf 2000
BWBR0002628 Leerplichtwet 1969 | Leerplichtwet
BWBR0025028 Mediawet 2008
BWBR0037521 Erfgoedwet

BWBR0015703 Participatiewet | Wet werk en bijstand | Wwb
BWBR0004045 Werkloosheidswet | WW
BWBR0001888 Ziektewet | ZW
BWBR0019057 Wet werk en inkomen naar arbeidsvermogen | Wet WIA | WIA
BWBR0002524 Wet op de arbeidsongeschiktheidsverzekering | WAO
BWBR0008657 Wet arbeidsongeschiktheidsvoorziening jonggehandicapten | Wajong
BWBR0002221 Algemene Ouderdomswet | AOW
BWBR0007795 Algemene nabestaandenwet | Anw
BWBR0002368 Algemene Kinderbijslagwet | AKW
BWBR0004043 Toeslagenwet
BWBR0013060 Wet structuur uitvoeringsorganisatie werk en inkomen | Wet SUWI
BWBR0010346 Arbeidsomstandighedenwet | Arbowet
BWBR0007671 Arbeidstijdenwet
BWBR0013008 Wet arbeid en zorg | Wazo
BWBR0002638 Wet minimumloon en minimumvakantiebijslag | WML
BWBR0002747 Wet op de ondernemingsraden | WOR
BWBR0007149 Wet arbeid vreemdelingen
BWBR0031331 Wet gemeentelijke schuldhulpverlening | Wgs

BWBR0018450 Zorgverzekeringswet | Zvw
BWBR0035917 Wet langdurige zorg | Wlz
BWBR0035362 Wet maatschappelijke ondersteuning 2015 | Wmo 2015
BWBR0034925 Jeugdwet
BWBR0024705 Wet publieke gezondheid
BWBR0020078 Wet marktordening gezondheidszorg | Wmg
BWBR0037173 Wet kwaliteit, klachten en geschillen zorg | Wkkgz
BWBR0006251 Wet op de beroepen in de individuele gezondheidszorg | Wet BIG
BWBR0040635 Wet verplichte geestelijke gezondheidszorg | Wvggz
BWBR0040632 Wet zorg en dwang psychogeriatrische en verstandelijk gehandicapte cliënten | Wet zorg en dwang | Wzd
BWBR0009408 Wet medisch-wetenschappelijk onderzoek met mensen
BWBR0005290 Wet op de geneeskundige behandelingsovereenkomst | WGBO
BWBR0021505 Geneesmiddelenwet
BWBR0004302 Tabaks- en rookwarenwet | Tabakswet
BWBR0002458 Alcoholwet | Drank- en Horecawet
BWBR0013797 Embryowet

BWBR0037885 Omgevingswet
BWBR0041313 Besluit kwaliteit leefomgeving | Bkl
BWBR0037552 Wet natuurbescherming | Wnb
BWBR0009641 Natuurbeschermingswet 1998
BWBR0009640 Flora- en faunawet
BWBR0003245 Wet milieubeheer | Wm
BWBR0003994 Wet bodembescherming
BWBR0003227 Wet geluidhinder
BWBR0025458 Waterwet
BWBR0026338 Drinkwaterwet
BWBR0024779 Wet algemene bepalingen omgevingsrecht | Wabo
BWBR0020449 Wet ruimtelijke ordening | Wro
BWBR0004054 Meststoffenwet | Msw
BWBR0019031 Uitvoeringsbesluit Meststoffenwet
BWBR0030250 Wet dieren
BWBR0021670 Wet gewasbeschermingsmiddelen en biociden
BWBR0002416 Visserijwet 1963
BWBR0042394 Klimaatwet
BWBR0050714 Energiewet
BWBR0009755 Elektriciteitswet 1998
BWBR0011440 Gaswet
BWBR0033729 Warmtewet
BWBR0014168 Mijnbouwwet

BWBR0005181 Woningwet
BWBR0035303 Huisvestingswet 2014
BWBR0014315 Uitvoeringswet huurprijzen woonruimte | Uhw
BWBR0048028 Wet goed verhuurderschap
BWBR0006622 Wegenverkeerswet 1994 | Wegenverkeerswet | WVW 1994 | WVW
BWBR0009950 Telecommunicatiewet
BWBR0005555 Wet luchtvaart
BWBR0015007 Spoorwegwet
BWBR0011470 Wet personenvervoer 2000 | Wp 2000

BWBV0001000 EVRM | Europees Verdrag voor de Rechten van de Mens
BWBV0001002 Vluchtelingenverdrag
"""

# What stands for several, as it is written; of one that is not above only the name is known.
_SEVERAL = """
Wpg: Wet publieke gezondheid | Wet politiegegevens
Wht: Wet hersteloperatie toeslagen | Wet op de huurtoeslag
Wmo: Wet maatschappelijke ondersteuning 2015 | Wet maatschappelijke ondersteuning
Wet maatschappelijke ondersteuning: Wet maatschappelijke ondersteuning 2015 | Wet maatschappelijke ondersteuning
WVO: Wet voortgezet onderwijs 2020 | Wet op het voortgezet onderwijs
Comptabiliteitswet: Comptabiliteitswet 2016 | Comptabiliteitswet 2001
CW: Comptabiliteitswet 2016 | Comptabiliteitswet 2001
Mediawet: Mediawet 2008 | Mediawet
Ow: Omgevingswet | Opiumwet
Ww: Werkloosheidswet | Woningwet | Waterwet
Pw: Participatiewet | Provinciewet | Pensioenwet | Paspoortwet
Mw: Mededingingswet | Meststoffenwet | Mediawet | Mijnbouwwet
Tw: Telecommunicatiewet | Toeslagenwet | Tabakswet
Wgb: Wet gewasbeschermingsmiddelen en biociden | Wet gelijke behandeling
Wkb: Wet op het kindgebonden budget | Wet kwaliteitsborging voor het bouwen
Wav: Wet arbeid vreemdelingen | Wet ambulancevoorzieningen
"""

# Laws whose articles all have a chapter before the point ("artikel 2.3.2"); those of the others have none.
_BY_CHAPTER = (
    "Wet maatschappelijke ondersteuning 2015",
    "Wet voortgezet onderwijs 2020",
    "Comptabiliteitswet 2016",
    "Mediawet 2008",
    "Omgevingswet",
)


def _numbers() -> dict[str, str]:
    numbers: dict[str, str] = {}
    for line in filter(None, _LAWS.splitlines()):
        number, _, names = line.partition(" ")
        numbers.update((name.strip().casefold(), number) for name in names.split(" | "))
    return numbers


def _several() -> dict[str, tuple[str, ...]]:
    lines = (line.partition(": ") for line in filter(None, _SEVERAL.splitlines()))
    return {short.casefold(): tuple(names.casefold().split(" | ")) for short, _, names in lines}


_NUMBERS = _numbers()
_STANDS_FOR = _several()
_CHAPTERS = frozenset(name.casefold() for name in _BY_CHAPTER)
_CAPITALS = {"WW"}  # one law in capitals, several otherwise

NAMES = (*_NUMBERS, *(name for name in _STANDS_FOR if name not in _NUMBERS))
"""Every name of a law, in lower case."""


def told_in(text: str) -> str:
    """The laws, of those with a name for several, that ``text`` names in full; for ``number``, once per document."""
    words = " ".join(text.casefold().split())
    return " | ".join(sorted(name for names in _STANDS_FOR.values() for name in names if name in words))


def number(name: str, article: str, near: str, document: str = "") -> str | None:
    """The number of the law that an article is of, by the ``name`` it has there; None when that may be several laws.

    Which of several tells the form of the number of the article; else the full name of one law alone that stands
    ``near`` it, or when none is there, in the whole ``document``: both as ``told_in`` gives them.
    """
    short = name.casefold()
    if short not in _STANDS_FOR or name in _CAPITALS:
        return _NUMBERS[short]
    names = _STANDS_FOR[short]
    if any(one in _CHAPTERS for one in names):
        names = tuple(one for one in names if (one in _CHAPTERS) == ("." in article))
        if len(names) == 1:
            return _NUMBERS.get(names[0])
    told = [one for one in names if one in near] or [one for one in names if one in document]
    return _NUMBERS.get(told[0]) if len(told) == 1 else None

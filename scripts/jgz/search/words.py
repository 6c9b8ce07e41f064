"""Facts about Dutch that search needs and that no reader sees: which words say little, and which name an age."""

from __future__ import annotations

# Function words. A query of nothing else is searched for as it stands.
STOP_WORDS = frozenset(
    """
    aan al als bij daar dan dat de deze die dit doe doen doet door een eens en er ga gaan gaat geen haar had hadden heb
    hebben heeft hem het hier hij hoe hun ik in is je jij jou jouw jullie kan krijg krijgen krijgt kun kunnen kunt maar
    mag me men met mij mijn moet moeten mogen n na naar niet niks niets nog nou nu of om omdat ons onze ook op over s t
    te ten ter tot u uit uw van veel voor waar waarom wanneer was wat we welk welke wel werd werden wie wij wil willen
    word worden wordt zal ze zich zij zijn zo zou zouden zullen the of and my is
    """.split()
)

# What may stand in a phrase or not: "zit (steeds) aan zijn piemel", "gaatje in het hart".
PASSING = frozenset(
    """
    al alweer altijd best constant continu dat de deze die dit echt een eens eigenlijk elke er erg even gewoon haar heel
    helemaal hem het hij hun ie ik je jij jou jouw jullie maar me mij mijn nog nu onze ons ook ooit soms steeds telkens
    toch uw we weer wel wij ze zij zijn zo zomaar
    """.split()
)

# Verbs that come apart in a sentence ("ze schelden hem uit"), and what then stands by itself.
SEPARABLE = frozenset(
    """
    aankijken aankleden aankomen aanmelden aanraken aanvragen afbouwen afkicken afkolven afleren afpakken afplakken
    afvallen afzeggen binnenkrijgen buitensluiten doorslapen doorslikken flauwvallen inbakeren inenten inhalen
    inschrijven inslapen inslikken insmeren kwijtraken meelezen napoetsen omdraaien omrollen opgroeien ophouden
    oppakken optillen overgeven stilzitten terugtrekken terugschuiven uitlachen uitleggen uitschelden
    uitsluiten uitspugen uitstellen vasthouden voorlezen wegdraaien wegkijken weglopen wegvallen
    """.split()
)
PARTICLES = frozenset("aan af binnen buiten door flauw in kwijt mee na om op over stil terug uit vast voor weg".split())

# What someone wants to do with a thing: a page may have the word, and still not be about it.
WANTING = frozenset(
    "kopen koop huren bestellen kiezen aanvragen inschrijven goedkoop korting kosten prijs tweedehands".split()
)
# What one asks about a subject, or where it comes up: by these words alone no page is about what was asked.
# One form of each, as of the words below.
ASKING = frozenset(
    """
    antwoord app basisschool begeleiden beginnen behandel behandelt beoordelen besmettelijk bespreken beste
    betekenis controleren erfelijk ernst filmpje folder gevaar gevaarlijk gezin groep herken herkennen herkent
    huisarts info informatie jeugdarts kans klachten kost leeftijd leert leren medicijn melden meten middel
    oefenen ondersteuning onderzoek online oorzaak opvang opvoeden plan protocol richtlijn risico schadelijk
    school signaleren starten stoppen symptomen test thuis uitleggen uitzoeken vakantie verpleegkundige
    verschijnselen verwijs voorkomen voorlichting website werkt ziekenhuis zwanger
    """.split()
)
# Words that stand in nearly every question: they help to choose between pages, but never decide by themselves.
# One form of each: they are compared by term.
WEAK_WORDS = frozenset(
    """
    aantal achter advies adviseer af afgelopen alleen allemaal allerlei alsjeblieft alsof altijd alweer anders
    arts baby bedoel bedoeld begint begon begrijp behalve beiden bekend belangrijk ben bent bepaalde best
    bestaat betekenen betekent bezig bijna bijvoorbeeld binnen blijkt bovendien brengen client consult daarbij
    daardoor daarin daarmee daarna daarom daarop daarover daarvan daarvoor dag dagen deed deel denk derde
    dezelfde ding dochter dokter doordat doorsturen dreumes duidelijk dus duurt echt echter eenmaal eenvoudig
    eerder eigen eigenlijk einde eindelijk elk elkaar elke enkel enkele eraan erbij erg ergens ermee erop
    erover ervan ervoor even eventueel flink gaande gebeurt gebruikt gedaan geeft gegaan geleden gelukkig
    genoeg geval geweest gewone gewoon ging gister gisteravond gisteren goed graag haarzelf half halve handig
    hebt heel heen helaas hele helemaal help hemzelf hen hetgeen hetzelfde hierbij hierdoor hiermee hierop
    hierover hiervoor hoelang hoewel hoezo hoi hopelijk hou houden houdt hulp idee ie ieder iedereen iemand
    iets inderdaad inmiddels ipv ja jaar jammer jezelf jong jongere juist keek kennen kent kids kind kinderen
    kindje klaar kleindochter kleine kleinkind kleinzoon kleuter klinkt kom komt kon konden kreeg laatst
    langer leg leuke liefst liet liever lijkt los maak maand makkelijk mama man manier mee meer meest meestal
    meid meisje mensen merk meteen mezelf minuten misschien mn mnd moeder mogelijk moment momenteel morgen
    naartoe naast nadat namelijk natuurlijk nee neem neemt net niemand nieuw nieuwe nodig nogal normaal
    ondanks onder ondertussen onderweg ongeveer onmiddellijk ooit opeens opvalt oud ouder overal overigens
    papa pas pasgeborene per peuter pleegdochter pleegkind pleegzoon precies probeert proberen puber reden
    rond samen schoolkind serieus sinds situatie slechts snel soms soort spreekuur sta staan staat steeds
    stond stuur tegen tegenover telkens tenminste terwijl tiener tijd tijdens tips toch toe toen totdat
    trouwens tussen twee tweede uiteindelijk uiteraard uitleg uur vaak vader vaker vanaf vanavond vandaag
    vanuit vanwege verder verkeerd verschillende verteld vertelt vervolgens verwacht via vind vindt voldoende
    volgende volgens vooral voorbij voordat vorig vraagt vrouw waarbij waardoor waarheen waarin waarmee
    waarnaartoe waarop waarover waarschijnlijk waarvan waarvoor wachtkamer want waren week weer weet weg
    wellicht werkelijk wist zeer zeg zegt zei zeker zelf zet zichzelf zit zn zoals zodat zodra zoiets zolang
    zomaar zoon zoveel zover zowel zuigeling zulk zulke
    """.split()
)

# What people call a child of some age -> the phases it lives in.
AGE_WORDS: dict[str, tuple[str, ...]] = {
    "adolescent": ("adolescent-12-18",),
    "baby": ("2-weken-6-maanden", "7-12-maanden"),
    "brugklas": ("adolescent-12-18",),
    "dreumes": ("peuter-1-4",),
    "jongere": ("adolescent-12-18",),
    "jongvolwassene": ("jongvolwassene-18-24",),
    "kinderwens": ("preconceptie",),
    "kleuter": ("schoolkind-4-12",),
    "kraamtijd": ("geboorte-4-7-dagen",),
    "kraamweek": ("geboorte-4-7-dagen",),
    "newborn": ("geboorte-4-7-dagen",),
    "pasgeborene": ("geboorte-4-7-dagen",),
    "peuter": ("peuter-1-4",),
    "puber": ("adolescent-12-18",),
    "schoolkind": ("schoolkind-4-12",),
    "student": ("jongvolwassene-18-24",),
    "tiener": ("adolescent-12-18",),
    "toddler": ("peuter-1-4",),
    "zuigeling": ("2-weken-6-maanden", "7-12-maanden"),
    "zwanger": ("prenataal",),
    "zwangerschap": ("prenataal",),
}

# The unit of an age and its days; a month and a year as the mean of the calendar.
AGE_UNITS: dict[str, float] = {
    "dag": 1,
    "dagen": 1,
    "week": 7,
    "weken": 7,
    "wk": 7,
    "maand": 30.4375,
    "maanden": 30.4375,
    "mnd": 30.4375,
    "jaar": 365.25,
    "jarig": 365.25,
    "jarige": 365.25,
    "jr": 365.25,
}

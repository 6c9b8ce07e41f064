"""Facts about Dutch that search needs and that no reader sees: which words say little, and which name an age."""

from __future__ import annotations

# Function words. A query of nothing else is searched for as it stands.
STOP_WORDS = frozenset(
    """
    aan al als bij daar dan dat de deze die dit doe doen doet door een en er ga gaan gaat geen haar had hadden heb
    hebben heeft hem het hier hij hoe hun ik in is je jij jou jouw jullie kan krijg krijgen krijgt kun kunnen kunt maar
    mag me men met mij mijn moet moeten mogen na naar niet niks niets nog nou nu of om omdat ons onze ook op over te
    ten ter tot u uit uw van veel voor waar waarom wanneer was wat we welk welke wel werd werden wie wij wil willen
    word worden wordt zal ze zich zij zijn zo zou zouden zullen the of and my is
    """.split()
)

# Words that stand in nearly every question: they help to choose between pages, but never decide by themselves.
# What someone wants to do with a thing: a page may have the word, and still not be about it.
WANTING = frozenset(
    "kopen koop huren bestellen kiezen aanvragen inschrijven goedkoop korting kosten prijs tweedehands".split()
)
WEAK_WORDS = frozenset(
    """
    advies afgelopen alleen allemaal allerlei alsjeblieft alsof altijd alweer anders arts baby begint begon begonnen
    begrijp behalve beiden belangrijk best betekent bijna bijvoorbeeld blijkbaar blijkt bovendien brengen daarbij
    daardoor daarin daarmee daarna daarom daarop daarvoor dag dagen deden deed denk denken dezelfde ding dingen
    dochter dochtertje dokter doordat dreumes duidelijk dus duurt echt echter eenmaal eenvoudig eigenlijk eindelijk
    elk elke enkel enkele eraan erbij erg ergens ermee erop erover ervan ervoor even flink gedaan geleden gelukkig
    gemakkelijk geprobeerd geweest gewone ging gingen gisteravond gisteren goed graag helaas helemaal help helpen
    hierbij hierdoor hiermee hiervoor hoewel hopelijk houdt hulp idee ieder iedere iedereen iemand inderdaad
    inmiddels jaar jammer jarig jarige jong jongen jongere jongetje juist keek kind kinderen kindje kleine kleuter
    kleuters kom komen komt kon konden kreeg kwam laatst laatste langer leuke liet lijken lijkt los maak maakt maand
    maanden maken makkelijk mama man manier meer meest meestal meid meisje mensen meteen mnd moeder moeders
    momenteel morgen naartoe nadat namelijk natuurlijk neem neemt nemen net nodig nogal normaal ondanks ondertussen
    onderweg ongeveer onmiddellijk ooit opeens oud ouder ouders overal overigens papa pasgeborene peuter peuters
    precies puber pubers reden reeds schoolkind serieus sinds situatie snel soms soort staan staat steeds tegenover
    tenminste terwijl tiener tieners tips toch totdat trouwens uiteindelijk uiteraard vaak vader vaders vaker
    vanavond vandaag vanuit vanwege verkeerd vertelt vervolgens vind vinden vindt voldoende vond vooral voordat
    vraagt vrouw waarbij waardoor waarheen waarin waarmee waarnaartoe waarop waarschijnlijk waarvan waarvoor want
    week weer weet weken wellicht werkelijk weten wist zeggen zegt zei zelf zit zitten zoals zodat zodra zoiets
    zolang zomaar zoon zoontje zoveel zover zowel zuigeling zulke
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

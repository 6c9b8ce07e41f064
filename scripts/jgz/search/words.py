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
    advies alleen altijd anders arts baby dag dagen denk denken dochter dochtertje dokter dreumes echt elk elke erg
    goed help helpen hulp ieder iedere iemand jaar jarig jarige jong jongen jongere jongetje kind kinderen kindje
    kleine kleuter kleuters kom komen komt los maak maakt maand maanden maken mama man meer meid meisje mensen mnd
    moeder moeders nodig normaal ouder ouders papa pasgeborene peuter peuters puber pubers schoolkind snel soms
    staan staat steeds tiener tieners tips vaak vader vaders vind vinden vindt vrouw week weer weet weken weten
    zeggen zegt zelf zit zitten zoon zoontje zuigeling
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

"""What a text is about, by its words: which say nothing of it, and which are words for one thing."""

from __future__ import annotations

from jgz.language.stems import stem

# Words that say nothing of the subject.
EMPTY = frozenset(
    """
    aan al als alle altijd ander andere bij bijvoorbeeld daar dan dat de deze die dit door een eerst elk elke en er
    gaan gaat geen haar hebben heeft hem het hier hij hoe hun ieder iedere in is je kan kind kinderen kunnen maar mag
    mee meer met minder moet moeten na naar niet niets nog nooit nu of om omdat ook op ouder ouders over pas per samen
    te ten ter tot toe uit van vanaf veel via voor waar wanneer wat weer wel welke wie wil willen worden wordt ze
    zelf zich zij zijn zo zoals zodat zonder zorg jeugdige jeugdigen jongere jongeren dag dagen week weken maand
    maanden jaar jaren uur uren keer baby leeftijd
    """.split()
)
# Groups of opposites that meet by chance in two texts about one thing.
CHANCE = frozenset(
    """
    en of met zonder voor na aan af op uit toe wel niet geen moet mag hoeft haal laat eerst daarna per elk elke ieder
    iedere om de tot vanaf
    """.split()
)
# Who an advice is about: somebody else, another age or the other parent may well get another advice.
ABOUT = frozenset(
    """
    baby zuigeling pasgeborene dreumes peuter kleuter schoolkind puber tiener adolescent jongere volwassene
    volwassenen moeder vader
    ouder ouders kind kinderen jeugdige jeugdigen jongeren jongen jongens meisje meisjes
    """.split()
)
# Whoever is awake may be laid down otherwise than who sleeps: the word of the one, and what the other is about.
SITUATIONS = (("wakker", "slapen"),)
# Words of the field for one thing, a line each: not what readers type (`synoniemen.yml` has that), but what two authors
# may call the same, and what can only be one of a few.
_GROUPS = """
vaccineren vaccineer vaccineert vaccinatie gevaccineerd inenting inenten prik prikken prikt
kindermishandeling mishandeling mishandelen
partnergeweld huiselijk-geweld
gebit tand tanden tandje melktand melktanden kies kiezen
poetsen poets tandenpoetsen
zindelijk zindelijkheid zindelijkheidstraining potje
plassen plast
poepen poept ontlasting
wekken wekt gewekt wakker
slapen slaapt slaap slaapje inslapen doorslapen
huilen huilt huilbaby huilbaby's
spugen spuugt braken braakt overgeven
borstvoeding moedermelk
flesvoeding kunstvoeding
hapje hapjes bijvoeding groentehapje groentehapjes
fopspeen speen
afvallen gewichtsverlies
overgewicht obesitas
wegen weegt weeg gewicht
lengte lichaamslengte
visus gezichtsvermogen oog ogen
gehoor oren gehoorscreening
scheelzien scheel
stotteren stottert
schermtijd scherm schermen beeldscherm
hoofdluis luis luizen
waterpokken blaasjes
diarree buikgriep
pijnstiller paracetamol zetpil
anticonceptie anticonceptiepil pil
roken rookt sigaret tabak
alcohol drank drinken
tiener puber adolescent
loopstoel loopstoeltje
autostoeltje kinderzitje
logopedist logopedie
diëtist diëtiste
kinderarts kinderartsen
tolk vertalen vertaler
vermoeden vermoedt verdenking twijfel
bloedneus neusbloeding
hersenschudding hoofdletsel
zelfbeschadiging automutilatie
suïcide zelfdoding suïcidegedachten
wiegendood wiegendoodpreventie
rug rugligging buik buikligging zijligging
zittend liggend staand
""".strip()
# The stem of a word -> the stem that stands for its thing.
_ONE_THING = {stem(word): stem(line.split()[0]) for line in _GROUPS.split("\n") for word in line.split()}


def subject_of(word: str) -> str:
    """The stem of a word, or of another word for the same thing."""
    found = stem(word)
    return _ONE_THING.get(found, found)

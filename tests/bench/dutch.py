"""Dutch-looking text from a seed: words of the field in plain sentence patterns. It means nothing."""

from __future__ import annotations

import random
import textwrap
from collections.abc import Callable, Iterator, Sequence

WIDTH = 115

# Parts of compound nouns: every first part goes with every last part, which gives a vocabulary as large as
# that of real guidelines, with few frequent words and many rare ones.
FIRST_PARTS = """
slaap voedings gewichts groei huil gehoor taal spraak motoriek zindelijkheids vaccinatie gezins school
opvoed gedrags stemmings angst pest media gebits huid eczeem heup hart oog visus lengte allergie
borstvoeding fles veiligheids huisbezoek klas verwijs screenings risico beschermings hechtings
leefstijl beweeg schermtijd roken alcohol puberteits seksualiteits rouw scheidings armoede mantelzorg
prematuren ontwikkelings luister speel lees troost ritme koorts hygiëne bewustwordings
""".split()
LAST_PARTS = """
advies gesprek patroon probleem meting onderzoek signaal verhaal plan schema dagboek moment verloop
achterstand vraag klacht aanpak begeleiding oefening uitleg afspraak overzicht kaart belasting
beleving gewoonte situatie behoefte test lijst training interventie periode stoornis zorg informatie
beoordeling inschatting verwijzing voorlichting
""".split()
NEUTER = frozenset(
    "advies gesprek patroon probleem onderzoek signaal verhaal plan schema dagboek moment verloop overzicht".split()
)
NOUNS = """
kind gezin bezoek dossier team telefoontje huisbezoek onderzoek onderwerp netwerk antwoord gevoel vertrouwen
voordeel nadeel effect bewijs verschil vooruitzicht resultaat doel protocol spreekuur
""".split()
PEOPLE = """
ouders grootouders jongeren verzorgers gezinnen kinderen collega's leerkrachten huisartsen peuters tieners
pedagogen verpleegkundigen jeugdartsen doktersassistenten
""".split()
ADJECTIVES = """
rustige duidelijke korte stabiele gezonde extra gerichte herhaalde eerdere lichte ernstige langdurige tijdelijke
persoonlijke gezamenlijke praktische haalbare onverwachte blijvende zichtbare geleidelijke dagelijkse zorgvuldige
passende betrouwbare beperkte brede aanvullende
""".split()
VERBS = """
bespreken volgen meten uitleggen herhalen begeleiden observeren navragen vastleggen vergelijken steunen
voorbereiden afstemmen evalueren aanpassen oefenen signaleren beoordelen verwijzen registreren opbouwen
""".split()
TIMES = (
    """
binnen twee weken|na drie maanden|bij elk contact|in de eerste week|vóór de volgende afspraak|rond de eerste verjaardag
aan het begin van het schooljaar|na een half jaar|op dezelfde dag|zes weken later
""".strip()
    .replace("\n", "|")
    .split("|")
)

STATEMENTS = (
    "In de praktijk blijkt {dn} vaak samen te hangen met {dn}, zeker bij {w}",
    "Veel {w} vinden {dn} belangrijker dan {dn}",
    "Een {a} {n} helpt {w} om {dn} vol te houden",
    "Uit {a} studies komt naar voren dat {dn} na {num} weken afneemt",
    "Bij {num} van de honderd kinderen werd {dn} pas {t} opgemerkt",
    "Het verschil tussen {dn} en {dn} was klein, maar wel {ab}",
    "Wie {dn} wil {v}, heeft genoeg tijd en een {a} werkwijze nodig",
    "De werkgroep woog {dn} af tegen {dn} en koos voor een {a} aanpak",
    "Vooral {w} die weinig steun ervaren, hebben baat bij {dn}",
    "Als {dn} uitblijft, neemt de kans op {a} klachten toe",
    "Over {dn} bij {w} zijn alleen {a} gegevens beschikbaar",
    "Ook {w} gaven aan dat {dn} {t} het meeste opleverde",
    "Zo wordt {dn} een vast onderdeel van {dn}",
    "Een {n} van ongeveer {num} minuten is meestal genoeg om {dn} te {v}",
    "Niet ieder gezin kan {dn} op dezelfde manier {v}",
)
STRONG = (
    "Vraag {w} {t} naar {dn} en leg het antwoord vast in {dn}",
    "Leg aan {w} uit wat {dn} inhoudt en hoe zij {dn} kunnen {v}",
    "Controleer {t} of {dn} nog past bij {dn} van het gezin",
    "Bied {w} met een {a} {n} {t} een {a} {n} aan",
    "Beoordeel {dn} altijd samen met {dn} en bespreek de uitkomst met {w}",
)
WEAK = (
    "Overweeg om {dn} {t} te {v} als {w} daar behoefte aan hebben",
    "Overweeg een {a} {n} wanneer {dn} langer dan {num} weken duurt",
    "Overweeg bij {w} met een {a} {n} om ook {dn} te {v}",
)
AGAINST = (
    "Raad {dn} af zolang {dn} niet is onderzocht",
    "Start geen {a} {n} voordat {dn} met {w} is besproken",
)
SIMPLE = (
    "Je kind heeft soms last van {dn}",
    "Dat gaat vaak {t} vanzelf over",
    "Praat erover met andere {w}",
    "Kies een {a} {n} dat bij jullie past",
    "Houd {dn} een paar dagen bij",
    "Samen kijken we hoe het gaat",
)


class Writer:
    """Draws words, sentences and paragraphs from one source of chance."""

    def __init__(self, seed: str) -> None:
        self.chance = random.Random(seed)

    def __getitem__(self, slot: str) -> str:
        """A new word for a slot of a pattern, so that a writer can be handed to `format_map`."""
        match slot:
            case "n":
                return self.noun()
            case "dn":
                return self.definite()
            case "w":
                return self.skewed(PEOPLE)
            case "a":
                return self.skewed(ADJECTIVES)
            case "ab":
                return self.skewed(("duidelijk", "merkbaar", "zichtbaar", "blijvend"))
            case "v":
                return self.skewed(VERBS)
            case "t":
                return self.skewed(TIMES)
            case "num":
                return str(self.chance.randrange(2, 40))
        raise KeyError(slot)

    def skewed(self, words: Sequence[str]) -> str:
        """One of the words; those in front come up more often, as in real text."""
        return words[int(len(words) * self.chance.random() ** 1.6)]

    def compound(self) -> str:
        """A compound noun such as `slaapadvies`."""
        return self.skewed(FIRST_PARTS) + self.skewed(LAST_PARTS)

    def noun(self) -> str:
        """A noun, mostly a compound."""
        return self.compound() if self.chance.random() < 0.6 else self.skewed(NOUNS)

    def definite(self) -> str:
        """A noun with its article."""
        noun = self.noun()
        neuter = noun in NOUNS or any(noun.endswith(part) for part in NEUTER)
        return f"{'het' if neuter else 'de'} {noun}"

    def sentence(self, patterns: Sequence[str] = STATEMENTS, cited: str = "") -> str:
        """A sentence, with a citation before its full stop where one is given."""
        text = self.chance.choice(patterns).format_map(self)
        return f"{text[0].upper()}{text[1:]}{f' [@{cited}]' if cited else ''}."

    def paragraph(self, words: int, extra: Sequence[str] = (), patterns: Sequence[str] = STATEMENTS) -> str:
        """About this many words, with the extra sentences mixed in; wrapped as editors do."""
        sentences = list(self._sentences(words, patterns))
        for sentence in extra:
            sentences.insert(self.chance.randrange(1, len(sentences) + 1), sentence)
        return wrap(" ".join(sentences))

    def _sentences(self, words: int, patterns: Sequence[str]) -> Iterator[str]:
        while words > 0:
            sentence = self.sentence(patterns)
            words -= len(sentence.split())
            yield sentence

    def phrase(self) -> str:
        """A short phrase for a table cell or a heading."""
        text = f"{self['a']} {self.noun()}"
        return text[0].upper() + text[1:]

    def several(self, make: Callable[[], str], count: int) -> str:
        """That many different words or phrases, as they stand in a list."""
        found: dict[str, None] = {}
        while len(found) < count:
            found[make().lower()] = None
        return ", ".join(found)

    def table(self, headers: Sequence[str], rows: int) -> str:
        """A Markdown table."""
        lines = [headers, [" --- "] * len(headers)]
        lines += [[self.phrase() for _ in headers] for _ in range(rows)]
        return "\n".join(f"| {' | '.join(cell.strip() for cell in line)} |" for line in lines)


def wrap(text: str) -> str:
    """The text in lines that are pleasant to edit."""
    return textwrap.fill(text, WIDTH, break_long_words=False, break_on_hyphens=False)

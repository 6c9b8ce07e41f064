"""The pages that are always there and that no module stands behind, with the words that people look for them by.

What readers type is not what the pages are called: *json* is the page with data, *herzieningsdatum* the one on upkeep.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jgz.model.addresses import FIXED_PAGES, HOME, PAGES, SEARCH
from jgz.model.sections import GAPS, QUESTIONS


@dataclass(frozen=True, slots=True)
class Standing:
    """A page by its address: its title, what it is in one sentence, and the words to find it by."""

    address: str
    title: str
    summary: str
    keywords: tuple[str, ...]

    @property
    def is_about_the_site(self) -> bool:
        """Whether it stands among the pages about the site."""
        return self.address.startswith(PAGES) and self.address != PAGES

    @property
    def id(self) -> str:
        """The address within the folder of its kind: that of the pages about the site, or the root."""
        return self.address.removeprefix(PAGES if self.is_about_the_site else "/").rstrip("/")


_WORDS = (
    Standing(
        "/richtlijnen/",
        "Alle richtlijnen",
        "Alle richtlijnen voor de jeugdgezondheidszorg op alfabet.",
        ("richtlijnen", "lijst van richtlijnen", "overzicht", "alfabet", "alle onderwerpen"),
    ),
    Standing(
        "/clusters/",
        "Clusters",
        "De vijf clusters van modules en de werkgroepen die ze bijhouden.",
        ("clusters", "clusterwerkgroep", "werkgroepen", "stuurgroep"),
    ),
    Standing(
        "/fasen/",
        "Ontwikkelfasen",
        "Kernaanbevelingen per ontwikkelfase.",
        ("fasen", "ontwikkelfasen", "kernaanbevelingen", "leeftijden", "contactmomenten"),
    ),
    Standing(
        "/ouders/",
        "Voor ouders",
        "Alle onderwerpen voor ouders, in gewone taal.",
        ("voor ouders", "ouderinformatie", "ouderpagina's", "folder", "folders"),
    ),
    Standing(
        "/jongeren/",
        "Voor jongeren",
        "Alle onderwerpen voor jongeren, in gewone taal.",
        ("voor jongeren", "jongerenpagina's"),
    ),
    Standing(
        "/aanbevelingen/",
        "Alle aanbevelingen",
        "Alle geldende aanbevelingen, per cluster en ontwikkelfase.",
        ("alle aanbevelingen", "aanbevelingen filteren", "filter", "overzicht van aanbevelingen"),
    ),
    Standing(
        "/vergelijken/",
        "Vergelijken en meenemen",
        "Twee modules of twee versies naast elkaar, en aanbevelingen samen in een brief of op papier.",
        ("vergelijken", "naast elkaar", "versies vergelijken", "kopiëren voor een brief", "verwijsbrief"),
    ),
    Standing(
        "/actualiteit/",
        "Actualiteit van de modules",
        "Welke modules herzien moeten worden, en wanneer.",
        (
            *("actualiteit", "herziening", "herzieningsdatum", "herzieningstermijn", "termijn verlopen", "verouderd"),
            *("onderhoud", "commentaarfase", "ter autorisatie"),
            *("geldigheid", "geldig tot", "agenda", "kalender", "ics", "csv", "herzien voor", "planning"),
        ),
    ),
    Standing(
        "/begrippen/",
        "Begrippen en afkortingen",
        "Begrippen en afkortingen uit de jeugdgezondheidszorg, kort uitgelegd.",
        ("begrippen", "begrippenlijst", "afkortingen", "woordenlijst", "definities", "betekenis"),
    ),
    Standing(
        "/hulp/",
        "Direct hulp",
        "Wat je nu doet bij gevaar, en wie je dag en nacht kunt bellen: voor ouders, jongeren en professionals.",
        ("direct hulp", "hulplijnen", "telefoonnummers", "noodnummer", "alarmnummer", "112"),
    ),
    Standing(
        "/over/",
        "Over deze site",
        "Wat deze site is, voor wie de pagina's zijn, en wie ze maakt.",
        ("over deze site", "jgz-richtlijnen", "uitleg over de site"),
    ),
    Standing(
        "/over/regels/",
        "Regels van de controle",
        "Wat de controle nakijkt in elke module en elke pagina, waarom, en hoe je het goed schrijft.",
        ("controle", "regels van de controle", "foutmelding", "foutcode", "jgz controleer"),
    ),
    Standing(
        "/over/velden/",
        "Velden bovenaan",
        "Alle velden boven aan een module, richtlijn of pagina: wat erin hoort en wanneer ze nodig zijn.",
        ("velden", "front matter", "yaml", "metadata", "json schema", "schema"),
    ),
    Standing(
        "/over/bouwstenen/",
        "Bouwstenen",
        "Alle onderdelen waaruit de pagina's van deze site bestaan, met hun naam en met verzonnen inhoud.",
        ("bouwstenen", "componenten", "vormgeving", "huisstijl"),
    ),
    Standing(
        "/over/sterkte/",
        "Wat sterk, zwak, voor en tegen betekenen",
        "Uitleg bij het label onder elke aanbeveling: sterk of zwak, voor of tegen, en hoe zeker het is.",
        (
            *("sterkte", "sterkte van aanbeveling", "grade", "zekerheid van bewijs", "bewijskracht", "sterk voor"),
            *("zwak voor", "sterk tegen", "zwak tegen", "good practice", "consensus"),
        ),
    ),
    Standing(
        "/over/offline/",
        "Zonder internet",
        "Wat deze site op je apparaat bewaart, wat je zonder internet kunt lezen en hoe je alles wist.",
        ("offline", "zonder internet", "bewaren op apparaat", "app", "downloaden", "wissen"),
    ),
    Standing(
        "/archief/",
        "Archief: wat gold er toen?",
        "Wat er vroeger in een richtlijn of module stond: elke versie, met wat er veranderde.",
        (
            "archief",
            "vorige versie",
            "oude versie",
            "eerdere versies",
            "versiegeschiedenis",
            "vervallen",
            "ingetrokken",
        ),
    ),
    Standing(
        "/autorisatie/",
        "Wie heeft geautoriseerd",
        "Per versie van elke module: welke partij wanneer akkoord gaf.",
        (
            *("autorisatie", "autorisaties", "rac", "richtlijnadviescommissie", "geautoriseerd", "vastgesteld"),
            *("handtekening", "ajn", "v&vn", "nvda", "actiz", "ggd ghor", "vergadering"),
        ),
    ),
    Standing(
        "/gegevens/",
        "Gegevens voor programma's",
        "Alle modules en aanbevelingen als JSON en CSV, met een schema en voorbeelden.",
        (
            "gegevens",
            "json",
            "csv",
            "api",
            "fhir",
            "open data",
            "dataset",
            "downloaden",
            "hergebruik",
            "licentie",
        ),
    ),
    Standing(
        "/autorisatie/modules/",
        "Autorisaties per module",
        "Welke partijen elke module hebben geautoriseerd, en wanneer.",
        ("autorisaties per module", "geautoriseerde modules"),
    ),
    Standing(
        "/gegevens/bds/",
        "Basisdataset JGZ",
        "Welke elementen van de Basisdataset JGZ bij welke aanbevelingen horen.",
        ("basisdataset", "bds", "registratie", "elementen van de basisdataset", "digitaal dossier"),
    ),
    Standing(
        "/commentaar/",
        "Commentaarrondes",
        "Op welke teksten je nu kunt reageren, en wat er met eerdere reacties is gedaan.",
        ("commentaar", "commentaarronde", "commentaarrondes", "reageren", "reactie geven", "consultatie", "inspraak"),
    ),
    Standing(
        "/nieuw/",
        "Nieuw en gewijzigd",
        "Wat er de laatste tijd veranderde in modules en pagina's.",
        ("nieuw", "gewijzigd", "wijzigingen", "feed", "rss", "atom", "wat is er veranderd", "nieuws"),
    ),
    Standing(
        "/vragen/",
        QUESTIONS,
        "Vragen van professionals over de richtlijnen, met het antwoord van de werkgroep.",
        ("vraagbaak", "vragen uit de praktijk", "vragen en antwoorden", "veelgestelde vragen", "faq"),
    ),
    Standing(
        "/oefenen/",
        "Oefenen",
        "Toetsvragen bij de aanbevelingen, per cluster, fase en beroep.",
        ("oefenen", "toets", "toetsvragen", "toets jezelf", "quiz", "kennistoets", "richtlijnenspel"),
    ),
    Standing(
        "/hulpmiddelen/",
        "Hulpmiddelen",
        "Instrumenten, films, e-learning en materiaal, met de versie waarvoor ze zijn gemaakt.",
        ("hulpmiddelen", "instrumenten", "e-learning", "scholing", "films"),
    ),
    Standing(
        "/beroepen/",
        "Per beroep",
        "Wat elk beroep in de jeugdgezondheidszorg doet: aanbevelingen per fase, en wat er veranderde.",
        ("per beroep", "beroepen", "taakverdeling", "doktersassistenten", "jeugdverpleegkundigen", "jeugdartsen"),
    ),
    Standing(
        "/invoeren/",
        "Invoeren: voor managers, gemeenten en teams",
        "Wat een organisatie of gemeente regelt om met de richtlijnen te werken, per fase en per cluster.",
        ("invoeren", "implementatie", "implementeren", "managers", "gemeenten", "teamkaart", "borging"),
    ),
    Standing(
        "/kennislacunes/",
        GAPS,
        "Wat nog niemand weet: de vragen aan onderzoekers uit alle modules.",
        ("kennislacunes", "kennislacune", "onderzoeksvragen", "onderzoeksagenda"),
    ),
    Standing(
        "/werkbord/",
        "Werkbord",
        "Wat er met elke module moet gebeuren, en wie aan zet is.",
        ("werkbord", "volgende stap", "voortgang van modules", "wie is aan zet"),
    ),
    Standing(
        "/over/dekking/",
        "Wat normen voor richtlijnen vragen",
        "De punten van AGREE II, RIGHT en AQUA, en hoeveel modules erop antwoorden.",
        ("agree", "agree ii", "aqua", "dekking", "kwaliteitscriteria", "normen voor richtlijnen"),
    ),
    Standing(
        "/over/teksten-elders/",
        "Teksten voor ouders op andere sites",
        "Welke teksten van anderen met een module zijn vergeleken, met welke versie en wanneer.",
        ("teksten elders", "andere sites", "opvoeden.nl", "groeigids", "externe ouderinformatie"),
    ),
)


def standing_pages() -> Iterator[Standing]:
    """The standing pages that the site has. One that says no words of its own is found by its address."""
    known = {item.address: item for item in _WORDS}
    for address in FIXED_PAGES:
        if address not in (HOME, SEARCH):
            name = address.strip("/").rpartition("/")[2]
            yield known.get(address) or Standing(address, name.capitalize(), "", (name,))

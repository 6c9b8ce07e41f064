"""Where every page lives. An address never holds what can change: no year, version, cluster or number."""

from __future__ import annotations

from datetime import date
from string import ascii_uppercase

from jgz.model.choices import DocumentKind
from jgz.model.documents import Document, Module
from jgz.model.library import GENERIC_FOLDER, Library
from jgz.model.translation import Translation

HOME = "/"
GUIDELINES = "/richtlijnen/"
CLUSTERS = "/clusters/"
PHASES = "/fasen/"
PARENTS = "/ouders/"
YOUTHS = "/jongeren/"
RECOMMENDATIONS = "/aanbevelingen/"
UPKEEP = "/actualiteit/"
SEARCH = "/zoeken/"
PAGES = "/over/"
RULES = "/over/regels/"
FIELDS = "/over/velden/"
STRENGTH_PAGE = "/over/sterkte/"
COMPONENTS = "/over/bouwstenen/"
OFFLINE = "/over/offline/"
HELP = "/hulp/"
DATA = "/gegevens/"
BDS_PAGE = "/gegevens/bds/"
NEWS = "/nieuw/"
COMPARE = "/vergelijken/"
SIGNATURES = "/autorisatie/"
GAPS = "/kennislacunes/"
ASKED = "/vragen/"
TOOLS = "/hulpmiddelen/"
PROFESSIONS = "/beroepen/"
PRACTISE = "/oefenen/"
INTRODUCE = "/invoeren/"
BOARD = "/werkbord/"
ROUNDS = "/commentaar/"
COVERAGE = "/over/dekking/"
OUTSIDE_TEXTS = "/over/teksten-elders/"
# The files for programs. Nothing in them ever gets another meaning: what breaks a reader gets a new number.
DATA_FOLDER = "gegevens/1"
# The size of the pictures of pages that are shared, which programs want to know before they fetch one.
SHARED_WIDTH, SHARED_HEIGHT = 1200, 630
ARCHIVE = "/archief/"
TERMS = "/begrippen/"
# How the id of a term on that page begins.
TERM_ANCHOR = "begrip-"
# Where whoever leaves a page at once arrives: a standing page on everyday matters, or while there is none a plain list.
NEUTRAL_ID = "eten-slapen-groeien"
NEUTRAL = PHASES
# The first page of each list that stands beside the modules.
BESIDE = (ASKED, PRACTISE, TOOLS, PROFESSIONS, INTRODUCE, GAPS, BOARD, OUTSIDE_TEXTS)
FIXED_PAGES = (
    HOME,
    GUIDELINES,
    CLUSTERS,
    PHASES,
    PARENTS,
    YOUTHS,
    RECOMMENDATIONS,
    UPKEEP,
    TERMS,
    ROUNDS,
    SEARCH,
    HELP,
    ARCHIVE,
    PAGES,
    RULES,
    FIELDS,
    COMPONENTS,
    STRENGTH_PAGE,
    OFFLINE,
    DATA,
    NEWS,
    COMPARE,
    SIGNATURES,
    f"{SIGNATURES}modules/",
    BDS_PAGE,
    *BESIDE,
    COVERAGE,
)
# Only in a preview: what is different from an earlier version.
CHANGES_PAGE = "/gewijzigd/"
_BELOW = {
    DocumentKind.GUIDELINE: GUIDELINES,
    DocumentKind.PARENTS: PARENTS,
    DocumentKind.YOUTHS: YOUTHS,
    DocumentKind.CLUSTER: CLUSTERS,
    DocumentKind.PAGE: PAGES,
}


# Where documents live, and addresses from before this system may be given to them.
DOCUMENT_FOLDERS = frozenset({"modules", *(address.strip("/") for address in _BELOW.values())})
CARDS = "kaart"
# Names at the root of the site, in small letters, that are the site's own or that a host or a tool gives a meaning:
# these, and those of its fixed pages.
OWN_NAMES = frozenset(
    """
    assets beeld fhir g gewijzigd kaart schema 404.html _headers _redirects atom.xml bewaren.json cname favicon.ico
    feed.xml geldigheid-namen.json geldigheid.json index.html lees-mij.txt licenties.txt manifest.sha256
    manifest.webmanifest readme.md robots.txt security.txt sitemap.xml sitemap.xml.gz werker.js
    """.split()
)
OWN_NAMES |= {address.strip("/").partition("/")[0] for address in FIXED_PAGES} - {"", *DOCUMENT_FOLDERS}
# Devices to Windows, with any ending: no file or folder can have such a name there, and git can't check it out.
_DEVICES = frozenset(
    {
        "con",
        "prn",
        "aux",
        "nul",
        "conin$",
        "conout$",
        "clock$",
        *(f"{kind}{n}" for kind in ("com", "lpt") for n in range(10)),
    }
)


def is_device_name(name: str) -> bool:
    """Whether a computer with Windows can't have a file or folder with this name."""
    return name.partition(".")[0].rstrip(" ").casefold() in _DEVICES or name.endswith((".", " "))


def address_of(document: Document) -> str:
    """The address of a document's page, from the root of the site, with `/` at both ends."""
    if document.kind is DocumentKind.PAGE and document.id == "home":
        return HOME
    if isinstance(document, Translation):
        return f"{PARENTS}{document.guideline_id}/{document.language}/"
    return f"{'/modules/' if isinstance(document, Module) else _BELOW[document.kind]}{document.id}/"


def card_address(module: str) -> str:
    """Where the card of a module is, for other sites to show inside theirs."""
    return f"/{CARDS}/{module}/"


def sheet_address(document: Document) -> str:
    """The sheet to print with the key recommendations of a guideline or a module."""
    return f"{address_of(document)}kaart/"


def address_of_picture(picture_path: str) -> str:
    """The address of a picture: `modules/<map>/beeld/<naam>` -> `/beeld/<map>/<naam>`."""
    _, folder, _, name = picture_path.split("/")
    return f"/beeld/{folder}/{name}"


def phase_address(phase_id: str) -> str:
    """The page of a phase for professionals."""
    return f"{PHASES}{phase_id}/"


def age_address(phase_id: str) -> str:
    """The page of a phase for parents."""
    return f"{PARENTS}leeftijd/{phase_id}/"


def whole_address(site_url: str, address: str) -> str:
    """A page as a table or calendar elsewhere finds it; its place on the site while nobody knows where that stands."""
    return f"{site_url.rstrip('/')}{address}"


def language_address(code: str) -> str:
    """The page for parents who read another language."""
    return f"{PARENTS}taal/{code}/"


def recommendations_address(cluster_id: str, phase_id: str) -> str:
    """The list of all recommendations of a cluster (empty: the generic modules) in a phase."""
    return f"{RECOMMENDATIONS}{cluster_id or GENERIC_FOLDER}/{phase_id}/"


def of_cluster(folder: str, cluster_id: str) -> str:
    """The page of a cluster (empty: the generic modules) within a list such as `/oefenen/`."""
    return f"{folder}{cluster_id or GENERIC_FOLDER}/"


def agenda_address(cluster_id: str) -> str:
    """What the working group of a cluster talks about when it meets next."""
    return f"{CLUSTERS}{cluster_id}/agenda/"


def upkeep_calendar(cluster_id: str) -> str:
    """The calendar with when the modules of a cluster are to be revised, as a file."""
    return f"{UPKEEP}{cluster_id}.ics"


def team_card(module_id: str) -> str:
    """How a team starts to work with a module."""
    return f"{INTRODUCE}{module_id}/"


def introduction_of_phase(phase_id: str) -> str:
    """What managers and municipalities arrange for a phase."""
    return f"{INTRODUCE}fase/{phase_id}/"


def introduction_of_cluster(cluster_id: str) -> str:
    """What managers and municipalities arrange for the modules of a cluster."""
    return of_cluster(f"{INTRODUCE}cluster/", cluster_id)


def module_data(module_id: str) -> str:
    """The file for programs of a module, as a path in the site."""
    return f"{DATA_FOLDER}/modules/{module_id}.json"


def citation_file(module_id: str, form: str) -> str:
    """The file with which a program for references takes a module over; `form` is `json`, `bib` or `ris`."""
    return f"{DATA_FOLDER}/citatie/{module_id}.{form}"


def month_address(day: date) -> str:
    """The page of what changed in the month of a day: `/nieuw/2026-11/`."""
    return f"{NEWS}{day.isoformat()[:7]}/"


def signatures_of_year(year: int) -> str:
    """The page of what was authorised in a year."""
    return f"{SIGNATURES}{year}/"


def signatures_of_party(party: str) -> str:
    """The page of what a party authorised: `V&VN` -> `/autorisatie/partij/v-vn/`."""
    words = "".join(sign if sign.isalnum() and sign.isascii() else " " for sign in party.lower())
    return f"{SIGNATURES}partij/{'-'.join(words.split())}/"


def signatures_by_module() -> str:
    """The page of who authorised each module last."""
    return f"{SIGNATURES}modules/"


def shared_picture(kind: str) -> str:
    """The picture of a kind of page for when it is shared."""
    return f"/assets/delen/{kind}.png"


def round_address(module_id: str, round_id: str) -> str:
    """The page of a consultation round: what was said about each recommendation, and the answers."""
    return f"{ROUNDS}{module_id}/{round_id}/"


def comment_form_address(module_id: str, name: str) -> str:
    """A form to comment on a module, as a file: `/commentaar/prikangst/reactie.docx`."""
    return f"{ROUNDS}{module_id}/{name}"


def rule_address(code: str) -> str:
    """The page that explains a fault: `JGZ312` -> `/over/regels/jgz312/`."""
    return f"{RULES}{code.lower()}/"


def letter_address(letter: str) -> str:
    """The list of everything that begins with a letter; `#` stands for what begins with anything else."""
    return f"{SEARCH}{'0-9' if letter == '#' else letter.lower()}/"


def generated_addresses(library: Library) -> frozenset[str]:
    """The addresses of the pages that are always there and that no file stands behind: text may link to them."""
    phases = [item.id for item in library.phases]
    languages = [item.id for item in library.registers.phrases]
    return frozenset(
        {*FIXED_PAGES, *map(phase_address, phases), *map(age_address, phases), *map(language_address, languages)}
    )


def reserved_addresses(library: Library) -> frozenset[str]:
    """The addresses that the site makes itself, also those it makes only when there is something to show."""
    clusters = ["", *(item.id for item in library.clusters)]
    lists = {recommendations_address(cluster, phase.id) for cluster in clusters for phase in library.phases}
    sheets = {sheet_address(item) for item in (*library.guidelines, *library.modules)}
    letters = {letter_address(letter) for letter in f"#{ascii_uppercase}"}
    return generated_addresses(library) | lists | sheets | letters | {CHANGES_PAGE}


def output_file(address: str) -> str:
    """The file, relative to the site, that answers at an address."""
    path = address.lstrip("/")
    if path.endswith("/") or not path:
        return f"{path}index.html"
    # A static host shows only these endings as a page; any other name becomes a folder with a page in it.
    return path if path.endswith((".html", ".htm")) else f"{path}/index.html"


def root_from(address: str) -> str:
    """The relative way from an address to the root: `.` for the home page, `../..` for `/modules/x/`."""
    depth = address.count("/") - 1
    return "/".join([".."] * depth) or "."

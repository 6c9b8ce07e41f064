"""Pages over the whole library: home, all recommendations, upkeep, terms, A-Z, and the standing pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from jgz.labels import CHANGE, STATUS, count, long_date
from jgz.model import Library, Module, StandingPage, Status, Validity
from jgz.model.addresses import COMPONENTS, FIELDS, HOME, RULES, address_of
from jgz.rendering.body import TextSection
from jgz.rendering.builder import Builder, LinkView
from jgz.rendering.component_page import COMPONENTS_SUMMARY, COMPONENTS_TITLE
from jgz.rendering.field_pages import FIELDS_SUMMARY, FIELDS_TITLE
from jgz.rendering.guideline_pages import ClusterCard, IndexEntry, IndexView, cluster_cards, newest
from jgz.rendering.page import Crumb, Page, root_from
from jgz.rendering.phase_pages import PhaseCard, phase_cards
from jgz.rendering.recommendation_pages import recommendation_pages
from jgz.rendering.rule_pages import RULES_SUMMARY, RULES_TITLE
from jgz.rendering.search_pages import search_pages
from jgz.rendering.status import short_status, term_of

RECENT = 6


@dataclass(frozen=True, slots=True)
class NewsView:
    """A recent change."""

    link: LinkView
    date: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page."""

    sections: tuple[TextSection, ...]
    ages: tuple[PhaseCard, ...]
    clusters: tuple[ClusterCard, ...]
    counts: str
    news: tuple[NewsView, ...]


@dataclass(frozen=True, slots=True)
class TextView:
    """A standing page."""

    summary: str
    sections: tuple[TextSection, ...]


@dataclass(frozen=True, slots=True)
class UpkeepRow:
    """A module in the upkeep table."""

    link: LinkView
    cluster: str
    status: str
    until: str
    until_iso: str
    version: str


@dataclass(frozen=True, slots=True)
class UpkeepView:
    """What needs upkeep, most urgent first."""

    day: str
    groups: tuple[tuple[str, str, tuple[UpkeepRow, ...]], ...]
    clusters: tuple[tuple[str, str], ...]
    total: str


@dataclass(frozen=True, slots=True)
class TermView:
    """A term with its explanation."""

    id: str
    term: str
    abbreviation: str
    explanation: str


def overview_pages(builder: Builder) -> list[Page]:
    """All pages over the whole library."""
    standing = [item for item in builder.library.pages if item.id != "home"]
    pages = [_standing(builder, item) for item in standing]
    return [
        _home(builder), *pages, _over(standing), *recommendation_pages(builder), _upkeep(builder), _terms(builder),
        *search_pages(builder),
    ]  # fmt: skip


def _home(builder: Builder) -> Page:
    library = builder.library
    text = next((item for item in library.pages if item.id == "home"), None)
    recommendations = sum(1 for _ in library.recommendations())
    counts = ", ".join(
        (
            count(len(library.guidelines), "richtlijn", "richtlijnen"),
            count(len(library.in_force), "geldende module", "geldende modules"),
            count(recommendations, "aanbeveling", "aanbevelingen"),
        )
    )
    news = _latest(library)
    view = HomeView(
        sections=builder.links.sections(text, root_from(HOME)) if text else (),
        ages=phase_cards(builder),
        clusters=cluster_cards(builder),
        counts=counts,
        news=tuple(_news(item) for item in news),
    )
    return Page(
        address=HOME,
        template="home.html",
        title=text.title if text else "Richtlijnen",
        description=text.summary if text else "",
        view=view,
        fictional=bool(text and text.fictional) or any(item.fictional for item in news),
        source=text.origin.path if text else "",
        updated=newest(library.modules),
    )


def _latest(library: Library) -> list[Module]:
    shown = [item for item in library.modules if not item.status.draft]
    return sorted(shown, key=lambda item: (item.last_change, item.id), reverse=True)[:RECENT]


def _news(module: Module) -> NewsView:
    newest = module.changes[0]
    link = LinkView(module.title, address_of(module))
    return NewsView(link, long_date(module.last_change), CHANGE[newest.kind], newest.text)


def _standing(builder: Builder, page: StandingPage) -> Page:
    address = address_of(page)
    return Page(
        address=address,
        template="pagina.html",
        title=page.title,
        description=page.summary,
        view=TextView(page.summary, builder.links.sections(page, root_from(address))),
        crumbs=(Crumb("Over", "/over/"),),
        fictional=page.fictional,
        source=page.origin.path,
    )


def _over(pages: list[StandingPage]) -> Page:
    entries = [IndexEntry(item.title, address_of(item), item.summary, "", ()) for item in pages]
    entries.append(IndexEntry(RULES_TITLE, RULES, RULES_SUMMARY, "", ()))
    entries.append(IndexEntry(FIELDS_TITLE, FIELDS, FIELDS_SUMMARY, "", ()))
    entries.append(IndexEntry(COMPONENTS_TITLE, COMPONENTS, COMPONENTS_SUMMARY, "", ()))
    return Page(
        address="/over/",
        template="lijst.html",
        title="Alles over deze site",
        description="Uitleg over deze site, toegankelijkheid, privacy en meeschrijven.",
        view=IndexView("", (("", tuple(entries)),)),
        fictional=any(item.fictional for item in pages),
    )


def _upkeep(builder: Builder) -> Page:
    library = builder.library
    modules = sorted(library.modules, key=lambda item: (item.review_before or date.max, item.id))
    groups = []
    for title, help, wanted in _UPKEEP:
        rows = tuple(_upkeep_row(builder, item) for item in modules if wanted(item, builder.today))
        groups.append((title, help, rows))
    clusters = tuple((item.id, item.name) for item in sorted(library.clusters, key=lambda item: item.name))
    view = UpkeepView(long_date(builder.today), tuple(groups), clusters, count(len(modules), "module", "modules"))
    return Page(
        address="/actualiteit/",
        template="actualiteit.html",
        title="Actualiteit van de modules",
        description="Welke modules herzien moeten worden, en wanneer.",
        view=view,
        fictional=any(item.fictional for item in modules),
        index=False,
        updated=newest(modules),
    )


def _validity(wanted: Validity) -> Callable[[Module, date], bool]:
    return lambda module, today: module.state(today).validity is wanted


# Title, explanation, and which modules. A module in revision is in its own list and in that of its term.
_UPKEEP: tuple[tuple[str, str, Callable[[Module, date], bool]], ...] = (
    ("Termijn verlopen", "Blijft leidend tot de herziening klaar is.", _validity(Validity.EXPIRED)),
    ("Herzien binnen 6 maanden", "", _validity(Validity.WITHIN_6_MONTHS)),
    ("Herzien binnen 12 maanden", "", _validity(Validity.WITHIN_12_MONTHS)),
    ("Later", "", _validity(Validity.VALID)),
    ("In herziening", "Staat ook bij de eigen termijn.", lambda module, today: module.status is Status.IN_REVISION),
    ("Concept en commentaar", "Nog niet vastgesteld.", lambda module, today: module.status.draft),
    ("Vervallen", "Niet meer gebruiken.", lambda module, today: module.status is Status.LAPSED),
)  # fmt: skip


def _upkeep_row(builder: Builder, module: Module) -> UpkeepRow:
    cluster = builder.library.clusters_by_id.get(module.cluster)
    term = term_of(module, builder.today)
    return UpkeepRow(
        link=LinkView(module.title, address_of(module)),
        cluster=cluster.name if cluster else "alle clusters",
        status=short_status(module, builder.today) if term else STATUS[module.status],
        until=long_date(module.review_before) if module.review_before and term else "",
        until_iso=term.until if term else "",
        version=module.version,
    )


def _terms(builder: Builder) -> Page:
    terms = tuple(
        TermView(item.id, item.term, item.abbreviation, item.explanation) for item in builder.library.registers.terms
    )
    return Page(
        address="/begrippen/",
        template="begrippen.html",
        title="Begrippen en afkortingen",
        description="Begrippen en afkortingen uit de jeugdgezondheidszorg, kort uitgelegd.",
        view=terms,
    )

"""All pages of the site, in a fixed order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from jgz.explanation import Explanation
from jgz.model import Library
from jgz.model.addresses import BESIDE
from jgz.model.archive import NO_ARCHIVE, Archive
from jgz.model.difference import PageDifference
from jgz.model.pair import Pair
from jgz.rendering.head import with_heads
from jgz.rendering.pages.ages import age_pages
from jgz.rendering.pages.archive import archive_pages
from jgz.rendering.pages.asked import asked_pages, quiz_pages
from jgz.rendering.pages.bds import bds_page
from jgz.rendering.pages.board import board_pages
from jgz.rendering.pages.changes import changes_page
from jgz.rendering.pages.clusters import cluster_pages
from jgz.rendering.pages.compare import compare_page
from jgz.rendering.pages.components import component_page
from jgz.rendering.pages.coverage import coverage_page
from jgz.rendering.pages.data import data_page
from jgz.rendering.pages.fields import field_page
from jgz.rendering.pages.gaps import gap_pages
from jgz.rendering.pages.guidelines import guideline_pages
from jgz.rendering.pages.help import help_page
from jgz.rendering.pages.home import home_page
from jgz.rendering.pages.introduce import introduction_pages
from jgz.rendering.pages.languages import language_pages
from jgz.rendering.pages.modules import module_pages
from jgz.rendering.pages.news import news_pages
from jgz.rendering.pages.offline import offline_page
from jgz.rendering.pages.parents import parent_pages
from jgz.rendering.pages.phases import phase_pages
from jgz.rendering.pages.professions import profession_pages
from jgz.rendering.pages.recommendations import recommendation_pages
from jgz.rendering.pages.rounds import round_pages
from jgz.rendering.pages.rules import rule_pages
from jgz.rendering.pages.search import search_pages
from jgz.rendering.pages.sheets import sheet_pages
from jgz.rendering.pages.signatures import signature_pages
from jgz.rendering.pages.standing import over_page, standing_pages
from jgz.rendering.pages.strength import strength_page
from jgz.rendering.pages.terms import terms_page
from jgz.rendering.pages.tools import tool_pages
from jgz.rendering.pages.upkeep import upkeep_pages
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.identity import NAMELESS, SiteIdentity
from jgz.rendering.pieces.marks import Changes, marked
from jgz.rendering.pieces.page import Page
from jgz.rendering.pieces.recommendation_data import recommendation_files
from jgz.rendering.validity_files import validity_files

_MAKERS: tuple[Callable[[Builder], list[Page]], ...] = (
    module_pages,
    guideline_pages,
    sheet_pages,
    cluster_pages,
    phase_pages,
    parent_pages,
    age_pages,
    language_pages,
    standing_pages,
    recommendation_pages,
    search_pages,
    news_pages,
    signature_pages,
    round_pages,
    lambda builder: [home_page(builder), help_page(builder), terms_page(builder)],
    lambda builder: [compare_page(builder)],
    upkeep_pages,
    board_pages,
    gap_pages,
    asked_pages,
    quiz_pages,
    tool_pages,
    profession_pages,
    introduction_pages,
)


def render_pages(
    library: Library,
    today: date,
    explanations: tuple[Explanation, ...] = (),
    *,
    changes: Changes | None = None,
    lists: Sequence[PageDifference] = (),
    site: SiteIdentity = NAMELESS,
    archive: Archive = NO_ARCHIVE,
    pairs: Sequence[Pair] | None = None,
) -> tuple[list[Page], dict[str, str]]:
    """Every page of the library, and files by path: what the filter on recommendations and what copies read.

    `library` holds only what may be shown. `explanations` are those of every fault, sorted by code: each gets a page.
    With `changes`, for a preview, what is new or different is marked and listed on a page of its own, with the `lists`
    that are different. `site` is what pages say about the site to machines. `archive` holds the versions that have a
    page of their own; see `rendering.versions`. `pairs` are those of `open_pairs`, where somebody found them already.
    """
    builder = Builder(library, today, changes or {}, site, archive=archive, known_pairs=pairs)
    pages = [marked(page, builder.changes) for make in _MAKERS for page in make(builder)]
    archive_list = archive_pages(builder, archive)
    pages += [*archive_list, *_about_the_site(builder, explanations, archive_list[0])]
    if changes is not None:
        pages.append(changes_page(changes, lists))
    pages = with_heads(sorted(pages, key=lambda page: page.address), builder)
    return pages, {**recommendation_files(builder), **validity_files(builder)}


class PagesOnDemand:
    """The pages that `render_pages` gives of a library without an earlier one, each made when it is asked for."""

    def __init__(
        self, library: Library, today: date, explanations: tuple[Explanation, ...], site: SiteIdentity = NAMELESS
    ) -> None:
        self._address = ""
        self._explanations = explanations
        self._builder = Builder(library, today, {}, site, wants=lambda address: address == self._address)

    def page(self, address: str) -> Page | None:
        """The page at an address; None when there is none. One is made at a time."""
        self._address = address
        pages = (page for make in _MAKERS for page in make(self._builder))
        found = next((page for page in pages if page.address == address), None)
        if found is None:
            archive = archive_pages(self._builder, NO_ARCHIVE)
            about = [*archive, *_about_the_site(self._builder, self._explanations, archive[0])]
            found = next((page for page in about if page.address == address), None)
        return with_heads([found], self._builder)[0] if found else None


def _about_the_site(builder: Builder, explanations: tuple[Explanation, ...], archive: Page) -> list[Page]:
    """The pages about the rules, the fields, the components, the data and reading offline, and the list of them."""
    rules, strength = rule_pages(explanations), strength_page()
    fields, components = field_page(builder.library), component_page(builder)
    data, bds = data_page(builder), bds_page(builder)
    coverage = coverage_page(builder)
    listed = (strength, archive, rules[0], fields, components, data, coverage, *_beside(builder))
    return [*rules, strength, fields, components, data, bds, coverage, offline_page(), over_page(builder, listed)]


def _beside(builder: Builder) -> Iterator[Page]:
    """The first pages of what is beside the modules, for the list of all pages about the site."""
    for make in (asked_pages, quiz_pages, tool_pages, profession_pages, introduction_pages, gap_pages, board_pages):
        pages = make(builder)
        yield from (page for page in pages if page.address in BESIDE)

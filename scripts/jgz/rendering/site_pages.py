"""All pages of the site, in a fixed order."""

from __future__ import annotations

from datetime import date

from jgz.explanation import Explanation
from jgz.model import Library
from jgz.rendering.builder import Builder
from jgz.rendering.changes import Changes, changes_page, marked
from jgz.rendering.component_page import component_page
from jgz.rendering.field_pages import field_pages
from jgz.rendering.guideline_pages import cluster_pages, guideline_pages
from jgz.rendering.head import with_heads
from jgz.rendering.identity import NAMELESS, SiteIdentity
from jgz.rendering.module_pages import module_pages
from jgz.rendering.offline import offline_page, validity_files
from jgz.rendering.overview_pages import overview_pages
from jgz.rendering.page import Page
from jgz.rendering.parent_pages import parent_pages
from jgz.rendering.phase_pages import phase_pages
from jgz.rendering.recommendation_data import recommendation_files
from jgz.rendering.redirects import redirect_files
from jgz.rendering.rule_pages import rule_pages
from jgz.rendering.sheet_pages import sheet_pages


def render_pages(
    library: Library,
    today: date,
    explanations: tuple[Explanation, ...] = (),
    *,
    changes: Changes | None = None,
    site: SiteIdentity = NAMELESS,
) -> tuple[list[Page], dict[str, str]]:
    """Every page of the library, and other files by path: redirects, and what the filter on recommendations reads.

    `library` holds only what may be shown. `explanations` are those of every fault, sorted by code: each gets a page.
    With `changes`, for a preview, what is new or different is marked and listed on a page of its own. `site` is what
    pages say about the site to machines.
    """
    builder = Builder(library, today, changes or {})
    makers = (module_pages, guideline_pages, sheet_pages, cluster_pages, phase_pages, parent_pages, overview_pages)
    pages = [marked(page, builder.changes) for maker in makers for page in maker(builder)]
    pages += [*rule_pages(explanations), *field_pages(library), component_page(builder), offline_page()]
    if changes is not None:
        pages.append(changes_page(changes))
    pages = with_heads(sorted(pages, key=lambda page: page.address), builder, site)
    files = {**redirect_files(builder.published.redirects), **recommendation_files(builder)}
    return pages, {**files, **validity_files(builder, pages)}

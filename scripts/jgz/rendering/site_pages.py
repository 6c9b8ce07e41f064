"""All pages of the site, in a fixed order."""

from __future__ import annotations

from datetime import date

from jgz.explanation import Explanation
from jgz.model import Library
from jgz.rendering.builder import Builder
from jgz.rendering.changes import Changes, changes_page, marked
from jgz.rendering.field_pages import field_pages
from jgz.rendering.guideline_pages import cluster_pages, guideline_pages
from jgz.rendering.module_pages import module_pages
from jgz.rendering.overview_pages import overview_pages
from jgz.rendering.page import Page
from jgz.rendering.parent_pages import parent_pages
from jgz.rendering.phase_pages import phase_pages
from jgz.rendering.redirects import redirect_files
from jgz.rendering.rule_pages import rule_pages


def render_pages(
    library: Library, today: date, explanations: tuple[Explanation, ...] = (), *, changes: Changes | None = None
) -> tuple[list[Page], dict[str, str]]:
    """Every page of the library, and the redirect files by path. `library` holds only what may be shown.

    `explanations` are those of every fault, sorted by code: each gets a page.
    With `changes`, for a preview, what is new or different is marked and listed on a page of its own.
    """
    builder = Builder(library, today, changes or {})
    makers = (module_pages, guideline_pages, cluster_pages, phase_pages, parent_pages, overview_pages)
    pages = [marked(page, builder.changes) for maker in makers for page in maker(builder)]
    pages += [*rule_pages(explanations), *field_pages(library)]
    if changes is not None:
        pages.append(changes_page(changes))
    return sorted(pages, key=lambda page: page.address), redirect_files(builder.published.redirects)

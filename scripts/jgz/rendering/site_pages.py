"""All pages of the site, in a fixed order."""

from __future__ import annotations

from datetime import date

from jgz.model import Library
from jgz.rendering.builder import Builder
from jgz.rendering.guideline_pages import cluster_pages, guideline_pages
from jgz.rendering.module_pages import module_pages
from jgz.rendering.overview_pages import overview_pages
from jgz.rendering.page import Page
from jgz.rendering.parent_pages import parent_pages
from jgz.rendering.phase_pages import phase_pages
from jgz.rendering.redirects import redirect_files


def render_pages(library: Library, today: date) -> tuple[list[Page], dict[str, str]]:
    """Every page of the library, and the redirect files by path. `library` holds only what may be shown."""
    builder = Builder(library, today)
    makers = (module_pages, guideline_pages, cluster_pages, phase_pages, parent_pages, overview_pages)
    pages = [page for maker in makers for page in maker(builder)]
    return sorted(pages, key=lambda page: page.address), redirect_files(builder.published.redirects)

"""From the library to pages: typed views that a template only prints, and links filled in for each page.

`pages/` has a maker for each kind of page, none of which imports another; `pieces/` is what they share.
"""

from jgz.rendering.pieces.identity import NAMELESS, SiteIdentity
from jgz.rendering.pieces.page import Page
from jgz.rendering.site_pages import PagesOnDemand, render_pages

__all__ = ["NAMELESS", "Page", "PagesOnDemand", "SiteIdentity", "render_pages"]

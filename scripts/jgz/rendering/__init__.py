"""From the library to pages: typed views that a template only prints, and links filled in for each page."""

from jgz.rendering.page import Page
from jgz.rendering.site_pages import render_pages

__all__ = ["Page", "render_pages"]

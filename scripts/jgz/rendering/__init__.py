"""From the library to pages: typed views that a template only prints, and links filled in for each page."""

from jgz.rendering.identity import NAMELESS, SiteIdentity
from jgz.rendering.page import Page
from jgz.rendering.policy import HEADERS_PATH, POLICY, REFERRER, server_headers
from jgz.rendering.printing import prepare
from jgz.rendering.site_pages import render_pages

__all__ = [
    "HEADERS_PATH",
    "NAMELESS",
    "POLICY",
    "REFERRER",
    "Page",
    "SiteIdentity",
    "prepare",
    "render_pages",
    "server_headers",
]

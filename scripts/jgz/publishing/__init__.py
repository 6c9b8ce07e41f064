"""What a site needs beside its pages: the theme's own files, the worker, the policy, redirects, scripts of others."""

from jgz.publishing.codes import code_files
from jgz.publishing.licences import licence_files
from jgz.publishing.manifest import manifest
from jgz.publishing.names import OpenNameError, hold_names
from jgz.publishing.pictures import picture_files
from jgz.publishing.policy import HEADERS_PATH, POLICY, REFERRER, ROBOTS_PATH, robots_txt, server_headers
from jgz.publishing.printing import Printer, prepare
from jgz.publishing.redirects import redirect_files
from jgz.publishing.settings import printer_for
from jgz.publishing.sitemap import publish_sitemap
from jgz.publishing.theme import is_published, made_smaller, own_templates
from jgz.publishing.vendor import vendor_files
from jgz.publishing.versions import publish_old_pages, publish_old_pictures, take_frames
from jgz.publishing.worker import Copies, copies_of, never_kept, publish_worker
from jgz.publishing.writing import PrintError, SiteError, printed, write_files, write_pages

__all__ = [
    "HEADERS_PATH",
    "POLICY",
    "REFERRER",
    "ROBOTS_PATH",
    "Copies",
    "OpenNameError",
    "PrintError",
    "Printer",
    "SiteError",
    "code_files",
    "copies_of",
    "hold_names",
    "is_published",
    "licence_files",
    "made_smaller",
    "manifest",
    "never_kept",
    "own_templates",
    "picture_files",
    "prepare",
    "printed",
    "printer_for",
    "publish_old_pages",
    "publish_old_pictures",
    "publish_sitemap",
    "publish_worker",
    "redirect_files",
    "robots_txt",
    "server_headers",
    "take_frames",
    "vendor_files",
    "write_files",
    "write_pages",
]

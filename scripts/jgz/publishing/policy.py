"""What a browser may do on this site: the content security policy of every page, and the same for a web server."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from jgz.model.addresses import CARDS, DOCUMENT_FOLDERS, OWN_NAMES

# Everything comes from the site itself and nothing stands inline, so no hash is needed. Data blocks (JSON-LD) are
# never run and fall outside `script-src`.
_DIRECTIVES = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
)
# In a page a browser ignores this one; only a web server can say it. For all but the cards, which other sites show
# inside theirs: hosts add up what several rules say of an address, and take nothing back.
_NO_FRAME = "frame-ancestors 'none'"
_NEVER_FRAMED = sorted(
    {f"/{name}/*" for name in OWN_NAMES | DOCUMENT_FOLDERS if "." not in name and name != CARDS and name[0] != "_"}
    | {"/", "/index.html", "/404.html"}
)
_UNUSED = (
    "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation",
    "gyroscope", "magnetometer", "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get",
    "screen-wake-lock", "usb", "xr-spatial-tracking",
)  # fmt: skip
REFERRER = "no-referrer"
POLICY = "; ".join(_DIRECTIVES)
HEADERS_PATH = "_headers"


# Kinds of files that many a server has no type for; with `nosniff` they would be plain text.
_TYPES = {
    ".ics": "text/calendar; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".bib": "application/x-bibtex; charset=utf-8",
    ".ris": "application/x-research-info-systems; charset=utf-8",
    ".jsonld": "application/ld+json; charset=utf-8",
    ".webmanifest": "application/manifest+json",
}


ROBOTS_PATH = "robots.txt"


def robots_txt(site_url: str) -> str:
    """Where a search engine finds the list of pages; nothing is closed, for a page says itself when it isn't listed."""
    return f"User-agent: *\nDisallow:\n\nSitemap: {site_url.rstrip('/')}/sitemap.xml\n"


def server_headers(never_kept: Sequence[str] = (), names: Sequence[str] = ()) -> str:
    """The file `_headers`, which several static hosts read: headers for every address.

    A browser keeps no copy of the pages at the addresses in `never_kept` either. `names` are the files of the site, of
    which some need their type said: each by its whole name, because hosts differ in what a `*` stands for.

    A browser keeps to this policy and to the one in the page, so they may not differ.
    """
    headers = {
        "Content-Security-Policy": POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": REFERRER,
        "Permissions-Policy": ", ".join(f"{name}=()" for name in _UNUSED),
        "Cross-Origin-Opener-Policy": "same-origin",
    }
    everywhere = "/*\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())
    everywhere += "".join(f"{address}\n  Content-Security-Policy: {_NO_FRAME}\n" for address in _NEVER_FRAMED)
    private = "".join(f"{address}\n  Cache-Control: no-store\n" for address in never_kept)
    types = ((name, _TYPES.get(PurePosixPath(name).suffix)) for name in sorted(names))
    return everywhere + private + "".join(f"/{name}\n  Content-Type: {type}\n" for name, type in types if type)

"""What a view of a page makes a browser fetch."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from tests.bench_zoek.server import Asked, Served

# A worker fetches when the page is there; that is part of what a reader pays.
_AFTERWARDS = 1500


@dataclass(frozen=True)
class Views:
    """What two pages in a row made a browser fetch, which began with an empty cache."""

    first: tuple[Asked, ...]
    second: tuple[Asked, ...]


def views(browser: Browser, served: Served, first: str, second: str) -> Views:
    """Opens two addresses, one after the other, as a reader who comes for the first time.

    The server's log counts and not the page's own: a worker in the background fetches too.
    """
    context = browser.new_context(locale="nl-NL", viewport={"width": 390, "height": 844})
    tab = context.new_page()
    found = []
    for address in (first, second):
        start = len(served.log)
        tab.goto(served.url(address), wait_until="networkidle")
        tab.wait_for_timeout(_AFTERWARDS)
        found.append(tuple(served.log[start:]))
    context.close()
    return Views(*found)


def sent_size(file: Path) -> int:
    """The bytes of a file as a server sends it."""
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))


def total(asked: Sequence[Asked]) -> int:
    """The bytes that the server sent for some requests together."""
    return sum(item.sent for item in asked)

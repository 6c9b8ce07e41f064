"""Everything is near: every page is at most three clicks from the home page, by links alone."""

from __future__ import annotations

from collections import deque
from posixpath import join, normpath

from tests.site.built import BuiltSite

MOST_CLICKS = 3


def clicks(site: BuiltSite) -> dict[str, int]:
    """How many links away from the home page each page is."""
    found = {"/": 0}
    waiting = deque(found)
    while waiting:
        here = waiting.popleft()
        for link in site.pages[here].links():
            there = normpath(join(here, link.partition("#")[0]))
            there = there if there.endswith("/") else f"{there}/"
            if there in site.pages and there not in found:
                found[there] = found[here] + 1
                waiting.append(there)
    return found


def test_every_page_is_at_most_three_clicks_away(site: BuiltSite) -> None:
    found = clicks(site)
    assert set(site.pages) - set(found) == set()
    assert {address: number for address, number in found.items() if number > MOST_CLICKS} == {}

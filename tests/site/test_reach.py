"""Everything is near: every page is at most three clicks from the home page, by links alone."""

from __future__ import annotations

from tests.site.built import BuiltSite
from tests.site.expected import clicks

MOST_CLICKS = 3


def test_every_page_is_at_most_three_clicks_away(site: BuiltSite) -> None:
    found = clicks({address: page.links() for address, page in site.pages.items()})
    assert set(site.pages) - set(found) == set()
    assert {address: number for address, number in found.items() if number > MOST_CLICKS} == {}

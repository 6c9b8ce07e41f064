"""Everything is near: every page is at most three clicks from the home page, by links alone."""

from __future__ import annotations

from tests.site.built import BuiltSite
from tests.site.expected import clicks

MOST_CLICKS = 3


def test_every_page_is_at_most_three_clicks_away(site: BuiltSite) -> None:
    found = clicks({address: page.links() for address, page in site.pages.items()})
    # Whether a version still holds is asked from paper.
    assert {address for address in set(site.pages) - set(found) if not address.startswith("/g/")} == set()
    far = {address: number for address, number in found.items() if number > MOST_CLICKS}
    assert {address: number for address, number in far.items() if not address.startswith("/g/")} == {}

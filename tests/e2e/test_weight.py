"""What a reader pays: the bytes of a first and a second page by the server's log, and the scripts of our own."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.bench_lees.parts import MOST_FIRST, MOST_SECOND
from tests.bench_lees.weight import Views, sent_size, total, views
from tests.bench_zoek.server import serving
from tests.site.built import BuiltSite

from jgz.model import Library
from jgz.model.addresses import address_of

pytestmark = pytest.mark.browser

MOST_SCRIPT = 25_000


@pytest.fixture(scope="module")
def seen(browser: Browser, site: BuiltSite, public: Library) -> Views:
    """The two modules with most text, one after the other, by a reader who was never here before."""
    first, second = sorted(public.in_force, key=lambda item: -item.body.words)[:2]
    with serving(site.root) as served:
        return views(browser, served, address_of(first), address_of(second))


def test_a_first_view_is_light(seen: Views) -> None:
    assert len(seen.first) > 5
    assert total(seen.first) <= MOST_FIRST


def test_a_second_page_costs_little_more_than_its_text(seen: Views) -> None:
    assert seen.second
    assert total(seen.second) <= MOST_SECOND


def test_search_costs_nothing_before_it_is_asked_for(seen: Views) -> None:
    paths = [item.path for item in (*seen.first, *seen.second)]
    assert [path for path in paths if path.startswith("/zoeken/index/")] == []


def test_our_own_scripts_are_small(site: BuiltSite) -> None:
    """All of them together, whichever page loads them; search has a bar of its own."""
    scripts = [Path(file) for file in site.files if file.endswith(".js") and not file.startswith("assets/zoek/")]
    sizes = {file.as_posix(): sent_size(site.root / file) for file in scripts}
    assert "assets/menu.js" in sizes
    assert sum(sizes.values()) <= MOST_SCRIPT, sizes

"""What a reader pays: the bytes of a first and a second page by the server's log, and the scripts of our own."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from playwright.sync_api import Browser
from tests.bench_lees.parts import MOST_FIRST, MOST_SECOND
from tests.bench_lees.weight import Views, sent_size, total, views
from tests.bench_zoek.server import serving
from tests.e2e.scripts import asked_for, of_page, with_imports
from tests.site.built import BuiltSite

from jgz.model import Library
from jgz.model.addresses import address_of
from jgz.publishing.worker import WORKER

pytestmark = pytest.mark.browser

SEARCH = "assets/zoek/"
# Compressed: what stands on every page; the most that any page loads; what one part that a reader asks for adds to its
# page, such as what compares a proposal with the text; and the worker, which comes after the first page.
MOST_EVERYWHERE = 3_100
MOST_SCRIPT = 9_500
MOST_ASKED = 8_000
MOST_WORKER = 5_000


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
    """By what a page really loads, with all that its scripts import; search has a bar of its own."""
    weights: dict[str, int] = {}

    def weight(names: Iterable[str]) -> int:
        for name in names:
            weights.setdefault(name, sent_size(site.root / name))
        return sum(weights[name] for name in names)

    own = {frozenset(of_page(page)): page.file for page in site.everything.values()}
    loaded = {file: with_imports(site, names) for names, file in own.items()}
    heaviest = max(loaded, key=lambda file: weight(loaded[file]))
    assert weight(loaded[heaviest]) <= MOST_SCRIPT, (heaviest, {name: weights[name] for name in loaded[heaviest]})
    everywhere = with_imports(site, of_page(site.everything["404.html"]))
    assert "assets/pagina.js" in everywhere
    assert weight(everywhere) <= MOST_EVERYWHERE

    scripts = set().union(*loaded.values())
    asked = {item: with_imports(site, [item]) for item in asked_for(site, scripts) if not item.startswith(SEARCH)}
    assert asked
    assert {item: weight(names) for item, names in asked.items() if weight(names) > MOST_ASKED} == {}
    assert weight([WORKER]) <= MOST_WORKER

    # Nothing is published that no bar counts.
    counted = scripts.union({WORKER}, *asked.values())
    assert {name for name in site.files if name.endswith(".js") and not name.startswith(SEARCH)} <= counted

"""The small complete site: without anything fictional, so that search engines may list what readers look for."""

from __future__ import annotations

import pytest
from tests.site.built import BuiltSite, with_class
from tests.site.hosts import bouw
from tests.sites.root import COMPLETE, TODAY, write_complete

from jgz.checking import check
from jgz.model import Library
from jgz.model.addresses import address_of

LISTS = ("/", "/zoeken/", "/fasen/peuter-1-4/", "/aanbevelingen/", "/ouders/", "/clusters/", "/richtlijnen/")


@pytest.fixture(scope="module")
def complete() -> Library:
    """The library, which must be without a single diagnostic."""
    checked = check(COMPLETE, TODAY)
    assert checked.diagnostics == ()
    return checked.library


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Its site."""
    root = write_complete(tmp_path_factory.mktemp("volledig") / "wortel")
    bouw(root, root / "site", today=TODAY)
    return BuiltSite(root / "site")


def test_it_has_one_of_everything(complete: Library) -> None:
    kinds = {item.kind for item in complete.parent_pages}
    assert kinds == {"ouders", "jongeren"}
    assert len(complete.clusters) == 2
    assert len(complete.in_force) == 2
    assert {item.strength for _, item in complete.recommendations()} >= {"sterk", "zwak"}
    assert not any(item.fictional for item in complete.documents())


def test_search_engines_may_list_what_readers_look_for(built: BuiltSite, complete: Library) -> None:
    wanted = {*LISTS, *(address_of(item) for item in complete.documents())}
    assert wanted <= built.pages.keys()
    assert [address for address in sorted(wanted) if built.pages[address].noindex] == []


def test_they_get_a_description_of_each_page(built: BuiltSite) -> None:
    for page in built.pages.values():
        found = [item.get("content", "") for item in page.tree.iter("meta") if item.get("name") == "description"]
        assert len(found) == 1, page.address
        assert len(found[0]) > 20, page.address


def test_no_page_says_that_it_is_fictional(built: BuiltSite) -> None:
    # The page of components shows the notice itself, beside all the others.
    pages = (page for page in built.pages.values() if page.address != "/over/bouwstenen/")
    assert [page.address for page in pages if with_class(page.tree, "jgz-fictief")] == []

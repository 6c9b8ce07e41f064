"""The frame of every page: language, title, one h1, one main, headings in order, ids once, names for everything."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

import pytest
from tests.site.built import BuiltPage, BuiltSite, text_of, with_class
from tests.site.frame import CHECKS, valid_html

from jgz.model import Library
from jgz.model.addresses import address_of


@pytest.mark.parametrize("which", ["site", "made_preview"])
@pytest.mark.parametrize("check", CHECKS, ids=lambda item: item.__name__)
def test_every_page(check: Callable[[BuiltPage], bool], which: str, request: pytest.FixtureRequest) -> None:
    built: BuiltSite = request.getfixturevalue(which)
    pages = [*built.everything.values()]
    # The parser that reads to the letter is slow; what is made of every text is read so by the Nu validator.
    if check is valid_html and which == "site":
        pages = pages[::4]
    assert [page.file for page in pages if not check(page)] == []


def test_the_first_link_skips_to_the_content(site: BuiltSite) -> None:
    for page in site.everything.values():
        if page.redirect or page.card:
            continue
        first = page.links()[0]
        assert first == "#hoofdinhoud"
        assert page.main.find(".//*[@id='hoofdinhoud']") is not None


def test_descriptions_are_there_and_end_whole(site: BuiltSite, public: Library) -> None:
    for document in public.documents():
        page = site.pages[address_of(document)]
        found = [item.get("content") for item in page.tree.iter("meta") if item.get("name") == "description"]
        assert found == [document.summary]


def test_each_title_names_the_page_and_the_site(site: BuiltSite, public: Library) -> None:
    for document in public.documents():
        page = site.pages[address_of(document)]
        assert text_of(page.tree.findall("head/title")[0]).endswith("JGZ-richtlijnen")
        assert [text_of(item) for item in page.main.iter("h1")] == [document.title]


def test_titles_of_a_kind_differ(site: BuiltSite) -> None:
    titles = Counter(
        (page.address.split("/")[1], text_of(page.tree.findall("head/title")[0])) for page in site.pages.values()
    )
    assert [item for item, number in titles.items() if number > 1] == []


def test_generated_pages_lead_up(site: BuiltSite) -> None:
    """Every page but home is reached from another by a plain link."""
    reached = {
        urlsplit(urljoin(f"https://x{page.address}", target)).path
        for page in site.pages.values()
        for target in page.links()
        if not urlsplit(target).scheme
    }
    assert set(site.pages) - reached <= {"/"}


def test_the_crumbs_lead_to_the_folder_above(site: BuiltSite, public: Library) -> None:
    for module in public.modules:
        page = site.pages[address_of(module)]
        crumbs = [text_of(item) for part in with_class(page.tree, "jgz-kruimels") for item in part.iter("a")]
        if module.cluster:
            wanted = ["Clusters", public.clusters_by_id[module.cluster].name]
            assert crumbs == [*wanted, public.guidelines_by_id[module.guideline_id].title]
        else:
            assert crumbs == ["Richtlijnen"]


def test_module_pages_are_light(site: BuiltSite, public: Library) -> None:
    """Bars of the first view: html, and everything a module page loads, as a host sends it."""
    for module in public.modules:
        page = site.pages[address_of(module)]
        data = (site.root / page.file).read_bytes()
        assert len(data) <= 80_000, page.file
        # The longest has test questions with answers, a decision table, and a side that lists what is on the page.
        assert len(gzip.compress(data)) <= 12_300, page.file


def test_the_first_view_of_a_module_is_light(site: BuiltSite, public: Library) -> None:
    page = site.pages[address_of(max(public.modules, key=lambda item: item.body.words))]
    loaded = {
        item.get("src", item.get("href", "")) for tag in ("script", "link", "img") for item in page.tree.iter(tag)
    }
    inside = {urljoin(page.address, target).lstrip("/") for target in loaded if target and not urlsplit(target).scheme}
    sizes = {name: len(gzip.compress((site.root / name).read_bytes())) for name in {page.file, *inside} if name}
    assert len(sizes) > 5
    assert sum(sizes.values()) <= 100_000

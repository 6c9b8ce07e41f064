"""The frame of every page: language, title, one h1, one main, headings in order, ids once, names for everything."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

import pytest
from tests.site.built import BuiltPage, BuiltSite, text_of, with_class

from jgz.model import Library
from jgz.model.addresses import address_of

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def language(page: BuiltPage) -> bool:
    return page.tree.get("lang") == "nl"


def title(page: BuiltPage) -> bool:
    found = [text_of(item) for item in page.tree.findall("head/title")]
    return len(found) == 1 and len(found[0]) > 5


def one_h1_inside_main(page: BuiltPage) -> bool:
    return len(list(page.tree.iter("h1"))) == 1 and len(list(page.main.iter("h1"))) == 1


def one_main(page: BuiltPage) -> bool:
    return len(list(page.tree.iter("main"))) == 1


def headings_in_order(page: BuiltPage) -> bool:
    levels = [int(element.tag[1]) for element in page.tree.iter() if element.tag in HEADINGS]
    return levels[:1] == [1] and all(after <= before + 1 for before, after in itertools.pairwise(levels))


def headings_have_text(page: BuiltPage) -> bool:
    return all(text_of(element) for element in page.tree.iter() if element.tag in HEADINGS)


def ids_once(page: BuiltPage) -> bool:
    return not [id for id, number in Counter(page.ids()).items() if number > 1 or not id or " " in id]


def pictures_have_alternatives(page: BuiltPage) -> bool:
    return all("alt" in element.attrib for element in page.tree.iter("img"))


def links_and_buttons_have_names(page: BuiltPage) -> bool:
    named = (element for tag in ("a", "button", "summary") for element in page.tree.iter(tag))
    return all(text_of(item) or item.get("aria-label") for item in named if item.tag != "a" or "href" in item.attrib)


def labels_point_at_something(page: BuiltPage) -> bool:
    ids = set(page.ids())
    used = [
        id
        for element in page.tree.iter()
        for name in ("for", "aria-labelledby", "aria-describedby", "aria-controls")
        for id in element.get(name, "").split()
    ]
    return set(used) <= ids


def landmarks_are_told_apart(page: BuiltPage) -> bool:
    names = [element.get("aria-label", "") for element in page.tree.iter("nav")]
    return "" not in names and len(set(names)) == len(names)


def tables_have_headers(page: BuiltPage) -> bool:
    return all(table.find(".//th") is not None for table in page.tree.iter("table"))


def details_have_summaries(page: BuiltPage) -> bool:
    return all([child.tag for child in details][:1] == ["summary"] for details in page.tree.iter("details"))


def viewport_allows_zoom(page: BuiltPage) -> bool:
    content = [item.get("content", "") for item in page.tree.iter("meta") if item.get("name") == "viewport"]
    return content == ["width=device-width,initial-scale=1"]


def valid_html(page: BuiltPage) -> bool:
    return not page.errors


CHECKS: list[Callable[[BuiltPage], bool]] = [
    valid_html, language, title, one_h1_inside_main, one_main, headings_in_order, headings_have_text, ids_once,
    pictures_have_alternatives, links_and_buttons_have_names, labels_point_at_something, landmarks_are_told_apart,
    tables_have_headers, details_have_summaries, viewport_allows_zoom,
]  # fmt: skip


@pytest.mark.parametrize("which", ["site", "preview", "made_preview"])
@pytest.mark.parametrize("check", CHECKS, ids=lambda item: item.__name__)
def test_every_page(check: Callable[[BuiltPage], bool], which: str, request: pytest.FixtureRequest) -> None:
    built: BuiltSite = request.getfixturevalue(which)
    assert [page.file for page in built.everything.values() if not check(page)] == []


def test_the_first_link_skips_to_the_content(site: BuiltSite) -> None:
    for page in site.everything.values():
        if page.redirect:
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

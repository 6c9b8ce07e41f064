"""Every page is expected, linked and looked at in the browser. What is forgotten is told here, without a build."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from jinja2 import Environment
from tests.e2e.pages import MADE, real_pages
from tests.markup import read_page
from tests.site.expected import clicks, expected_addresses, version_addresses
from tests.sites.root import COMPLETE
from tests.unit.rendering.printed import printed

from jgz.loader import load
from jgz.model import Library
from jgz.model.addresses import OFFLINE
from jgz.model.archive import of_now
from jgz.rendering import Page, render_pages
from jgz.rules import explanations

TODAY = date(2026, 11, 22)
THEME = Path(__file__).resolve().parents[3] / "theme"
MOST_CLICKS = 3
# Only a preview has it, and no preview is public; `tests/site/test_changes.py` reads it.
IN_PREVIEWS = {"gewijzigd.html"}
# A text of the content leads there, the page about privacy; the site as a whole is asked in `tests/site/test_reach.py`.
LINKED_BY_TEXTS = {OFFLINE}


@pytest.fixture(scope="module")
def public(made_library: Library) -> Library:
    """The made library as the public sees it."""
    return made_library.without_concepts()


@pytest.fixture(scope="module")
def pages(public: Library) -> list[Page]:
    """Its pages."""
    return render_pages(public, TODAY, explanations(), archive=of_now(public))[0]


def test_every_page_is_expected(public: Library, pages: list[Page]) -> None:
    found, expected = {page.address.strip("/") for page in pages}, expected_addresses(public)
    assert found - expected == set(), "a new page: name it in FIXED_PAGES of model/addresses.py"
    assert expected - found == set(), "FIXED_PAGES or tests/site/expected.py still names it"


def test_every_page_is_at_most_three_clicks_away(environment: Environment, pages: list[Page]) -> None:
    trees = {page.address: read_page(printed(environment, page)) for page in pages}
    links = {address: [item.get("href", "") for item in tree.iter("a")] for address, tree in trees.items()}
    found = clicks(links)
    assert set(links) - set(found) == LINKED_BY_TEXTS, "no page leads here: link it, for example from the page `/over/`"
    assert {address: number for address, number in found.items() if number > MOST_CLICKS} == {}


def test_every_template_is_looked_at_in_the_browser(public: Library, pages: list[Page]) -> None:
    """axe, paper and the policy look at the pages that `tests/e2e/pages.py` names, and at no other."""
    library = load(COMPLETE).library
    complete = {page.address: page.template for page in render_pages(library, TODAY, explanations())[0]}
    made = {page.address: page.template for page in pages}
    made |= {f"/{address}/": "versie.html" for address in version_addresses(public)}
    made["/g/laat-stuk/1.0.0/"] = "geldt.html"
    looked_at = {made[address] for address in MADE.values()}
    looked_at |= {complete.get(address, "404.html") for address in real_pages(library).values()}
    own = {path.name for path in THEME.glob("*.html")} - {"main.html"} - IN_PREVIEWS
    assert own - looked_at == set(), "give a page with this template a name in MADE of tests/e2e/pages.py"

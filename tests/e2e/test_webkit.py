"""What the engine of every browser on an iPhone does otherwise: a list to choose from sticks out of its own box.

Where no WebKit is to be had these tests are left out, and say so.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.e2e.conftest import Place
from tests.e2e.server import Served
from tests.e2e.webkit import WebKit, running, system_webkit
from tests.e2e.words import BROKEN, LARGER, OVERFLOW, TITLES

pytestmark = pytest.mark.browser

HEIGHT = 844
ENTER = "\ue007"
# Every shape of form, table and drawing, and where titles are long.
KINDS = (
    "home", "module", "ouders", "vertaling", "leeftijd", "fase", "aanbevelingen", "actualiteit", "zoeken",
    "vergelijken", "oefenen per cluster", "bouwstenen",
)  # fmt: skip
UNFOLD = "() => { for (const fold of document.querySelectorAll('details')) fold.open = true; }"
# Of each recommendation in view, whether it can't wait.
SHOWN = """() => [...document.querySelectorAll("#faselijst .jgz-regel")]
    .filter((line) => line.checkVisibility()).map((line) => line.dataset.spoed ?? "")"""


@pytest.fixture(scope="module")
def webkit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebKit]:
    """One WebKit for all these tests."""
    if not system_webkit():
        pytest.skip("WebKit ontbreekt op deze computer (webkit2gtk-driver, xvfb): de pagina's erin zijn niet getest.")
    with running(tmp_path_factory.mktemp("webkit")) as webkit:
        yield webkit


def test_no_page_is_wider_than_the_screen_and_no_title_breaks_a_word(webkit: WebKit, places: dict[str, Place]) -> None:
    wrong = []
    for kind in KINDS:
        server, address = places[kind]
        webkit.resize(320, HEIGHT)
        webkit.open(server.url(address))
        webkit.evaluate(UNFOLD)
        for width, size in ((320, "125%"), (390, "250%")):
            webkit.resize(width, HEIGHT)
            webkit.evaluate(LARGER, size)
            assert webkit.evaluate("() => innerWidth") == width
            wrong += [(kind, width, size, what) for what in webkit.evaluate(OVERFLOW)]
            wrong += [(kind, width, size, what) for what in webkit.evaluate(BROKEN, TITLES)]
    assert wrong == []


def test_searching_while_typing_and_on_its_page(webkit: WebKit, served: Served) -> None:
    webkit.resize(390, HEIGHT)
    webkit.open(served.url("/"))
    webkit.evaluate("() => document.querySelector('form[role=search] input').focus()")
    webkit.press("huilen")
    webkit.wait_for("() => document.querySelector('[role=option]')?.checkVisibility()")
    webkit.press(ENTER)
    webkit.wait_for("() => location.pathname === '/zoeken/' && document.documentElement.dataset.zoek === 'klaar'")
    assert webkit.evaluate("() => document.querySelectorAll('#zoekresultaten > li').length") > 0


def test_choices_of_an_address_are_kept_and_shown(webkit: WebKit, served: Served) -> None:
    webkit.open(served.url("/fasen/schoolkind-4-12/#?spoed=ja"))
    webkit.wait_for("() => document.getElementById('fasestand').textContent")
    assert webkit.evaluate("() => getComputedStyle(document.getElementById('faselijst')).visibility") == "visible"
    shown = webkit.evaluate(SHOWN)
    assert set(shown) == {"ja"}

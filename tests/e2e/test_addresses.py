"""Addresses in the browser: old ones lead on with their fragment, folded parts open, at the root and in a folder."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from tests.e2e.conftest import Watched
from tests.e2e.server import Served
from tests.site.moves import OLD

pytestmark = pytest.mark.browser

Open = Callable[..., Watched]


@pytest.fixture(params=["moved", "in_folder"])
def server(request: pytest.FixtureRequest) -> Served:
    """The made library with old addresses: at the root of a host, and in a sub-folder."""
    found: Served = request.getfixturevalue(request.param)
    return found


def arrives(page: Page, url: str) -> None:
    page.wait_for_url(url, wait_until="load")
    assert page.url == url


@pytest.mark.parametrize("old", OLD)
def test_an_old_address_keeps_the_fragment(old: str, server: Served, open_page: Open) -> None:
    watched = open_page(server, f"{old}#nieuw-advies")
    arrives(watched.page, server.url("/modules/jaar-stuk/#nieuw-advies"))
    assert watched.page.get_by_role("heading", level=1).inner_text() == "Over het jaar stuk"
    assert watched.faults == []


def test_an_old_address_leads_on_without_script(server: Served, open_page: Open) -> None:
    page = open_page(server, "/oud/", java_script_enabled=False).page
    arrives(page, server.url("/modules/jaar-stuk/"))


def test_a_registered_address_leads_to_the_successor(server: Served, open_page: Open) -> None:
    page = open_page(server, "/modules/eerder-stuk/").page
    arrives(page, server.url("/modules/geldig-stuk/"))


def test_back_does_not_get_stuck_on_a_redirect(server: Served, open_page: Open) -> None:
    page = open_page(server, "/fasen/").page
    page.goto(server.url("/oud/"))
    arrives(page, server.url("/modules/jaar-stuk/"))
    page.go_back()
    arrives(page, server.url("/fasen/"))


def on_screen(page: Page, id: str) -> bool:
    return bool(
        page.evaluate(
            "(id) => { const top = document.getElementById(id).getBoundingClientRect().top;"
            " return top >= -1 && top < innerHeight; }",
            id,
        )
    )


@pytest.mark.parametrize("former", ["oud-advies", "ouder-advies"])
def test_a_former_id_lands_on_the_recommendation(former: str, moved: Served, open_page: Open) -> None:
    page = open_page(moved, f"/modules/jaar-stuk/#{former}", viewport={"width": 390, "height": 300}).page
    assert on_screen(page, former)
    assert on_screen(page, "nieuw-advies")


def test_a_removed_recommendation_opens_the_history(moved: Served, open_page: Open) -> None:
    page = open_page(moved, "/modules/jaar-stuk/#geschrapt-advies").page
    gone = page.locator("#geschrapt-advies")
    assert gone.is_visible()
    assert on_screen(page, "geschrapt-advies")
    assert "geschrapt" in gone.inner_text()


# --- folded parts


@pytest.mark.parametrize("id", ["onderbouwing", "bewijs", "versiegeschiedenis"])
def test_an_address_into_a_folded_part_opens_it(id: str, moved: Served, open_page: Open) -> None:
    page = open_page(moved, f"/modules/geldig-stuk/#{id}").page
    around = page.locator("details", has=page.locator(f"#{id}"))
    assert around.evaluate("element => element.open")
    assert on_screen(page, id)
    assert page.locator("details[open]").count() == 1


def test_a_link_on_the_page_opens_the_folded_part(moved: Served, open_page: Open) -> None:
    page = open_page(moved, "/modules/geldig-stuk/").page
    assert page.locator("details[open]").count() == 0
    page.get_by_role("navigation", name="Op deze pagina").get_by_role("link", name="Onderbouwing").click()
    assert page.locator("details", has=page.locator("#onderbouwing")).evaluate("element => element.open")
    # The same link once more, after the reader closed the part.
    page.locator("details", has=page.locator("#onderbouwing")).evaluate("element => { element.open = false; }")
    page.get_by_role("navigation", name="Op deze pagina").get_by_role("link", name="Onderbouwing").click()
    assert page.locator("details", has=page.locator("#onderbouwing")).evaluate("element => element.open")


@pytest.mark.parametrize("fragment", ["#bestaat-niet", "#%E0%A4%A", "#%", "#:~:text=proef", "#a b\"'<>"])
def test_a_strange_fragment_breaks_nothing(fragment: str, moved: Served, open_page: Open) -> None:
    watched = open_page(moved, f"/modules/geldig-stuk/{fragment}")
    assert watched.faults == []
    assert watched.page.locator("details[open]").count() == 0


def test_print_opens_folded_parts_and_closes_them_after(moved: Served, open_page: Open) -> None:
    page = open_page(moved, "/modules/geldig-stuk/").page
    total = page.locator("details").count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details[open]").count() == total
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0


# --- the error page


@pytest.mark.parametrize("address", ["/bestaat-niet", "/modules/bestaat-niet/", "/heel/diep/weg/en/verder.html"])
def test_a_missing_address_gets_the_dutch_error_page(address: str, server: Served, open_page: Open) -> None:
    watched = open_page(server, address)
    page = watched.page
    assert page.get_by_role("heading", level=1).inner_text() == "Deze pagina bestaat niet"
    # The style sheets came through, and so did everything else but the page itself.
    assert page.locator(".jgz-kop__balk").evaluate("element => getComputedStyle(element).maxWidth") != "none"
    assert [item for item in watched.faults if page.url not in item and "404" in item.partition(":")[0]] == []
    page.locator("article").get_by_role("link", name="Ga naar de beginpagina").click()
    arrives(page, server.url("/"))


def test_every_link_of_the_menu_works_from_the_error_page(server: Served, open_page: Open) -> None:
    page = open_page(server, "/x/y/z/", viewport={"width": 1280, "height": 900}).page
    links = page.locator("header a, footer a, article a").evaluate_all("links => links.map(link => link.href)")
    assert len(links) > 10
    for url in links:
        answer = page.request.get(url)
        assert answer.status == 200, url


def test_walking_through_the_site_stays_in_its_folder(in_folder: Served, open_page: Open) -> None:
    watched = open_page(in_folder, "/", viewport={"width": 1280, "height": 900})
    page = watched.page
    page.get_by_role("link", name="Ik werk in de JGZ").click()
    arrives(page, in_folder.url("/fasen/"))
    page.locator("article").get_by_role("link", name="Peuter 1-4 jaar").click()
    arrives(page, in_folder.url("/fasen/peuter-1-4/"))
    page.locator(".jgz-regel a[href$='/geldig-stuk/#geldig-stuk-kern']").first.click()
    arrives(page, in_folder.url("/modules/geldig-stuk/#geldig-stuk-kern"))
    page.get_by_role("link", name="JGZ-richtlijnen").click()
    arrives(page, in_folder.url("/"))
    assert watched.faults == []

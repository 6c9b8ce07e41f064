"""Choosing among the key recommendations of a phase: what is left, what the address keeps, and the words on request."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.e2e.search import Open
from tests.e2e.server import Served

from jgz.model import Library, Recommendation
from jgz.model.addresses import phase_address

pytestmark = pytest.mark.browser

PHASE = "schoolkind-4-12"
ADDRESS = phase_address(PHASE)


def keys(public: Library, *, cluster: str = "", profession: str = "", urgent: bool = False) -> set[str]:
    """The ids of the key recommendations of the phase that fit."""

    def fits(item: Recommendation) -> bool:
        return profession in ("", *item.audience) and bool(item.urgency or not urgent)

    return {
        item.full_id
        for module, item in public.recommendations()
        if item.key and PHASE in item.phases and cluster in ("", module.cluster) and fits(item)
    }


def shown(page: Page) -> set[str]:
    """The ids of those that are in view."""
    links: list[str] = page.eval_on_selector_all(
        ".jgz-regel:not([hidden]) .jgz-regel__tekst > a", "(all) => all.map((link) => link.href)"
    )
    found = (urlsplit(link) for link in links)
    return {f"{link.path.strip('/').rpartition('/')[2]}#{link.fragment}" for link in found}


def words(page: Page) -> Locator:
    """The words behind the first name."""
    return page.locator(".jgz-regel__rest").first


def test_what_is_chosen_is_what_is_listed_and_the_address_keeps_it(
    served: Served, open_page: Open, public: Library
) -> None:
    page = open_page(served, ADDRESS, alone=True).page
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    assert shown(page) == keys(public)
    page.locator("#fasekeuzes > summary").click()
    page.get_by_label("Cluster").select_option("opvoeden-en-ondersteunen")
    page.get_by_label("Beroep").select_option("doktersassistent")
    page.get_by_label("Alleen wat niet kan wachten").check()
    wanted = keys(public, cluster="opvoeden-en-ondersteunen", profession="doktersassistent", urgent=True)
    assert wanted
    assert shown(page) == wanted
    expect(page.locator("#fasestand")).to_have_text(f"{len(wanted)} van {len(keys(public))} kernaanbevelingen")
    assert page.locator("h2:visible", has_text="Voeding en groei").count() == 0
    page.reload()
    assert shown(page) == wanted
    page.get_by_role("button", name="Wis alle keuzes").click()
    assert shown(page) == keys(public)
    assert [url for url in seen if "doktersassistent" in url] == []


def test_an_address_with_what_there_is_not_shows_all(served: Served, open_page: Open, public: Library) -> None:
    page = open_page(served, f"{ADDRESS}#?cluster=verzonnen&spoed=misschien").page
    assert shown(page) == keys(public)


def test_words_are_shown_on_request_also_without_script(served: Served, open_page: Open) -> None:
    page = open_page(served, ADDRESS, java_script_enabled=False).page
    expect(words(page)).to_be_hidden()
    page.locator("#fasekeuzes > summary").click()
    page.get_by_label("Met de hele tekst").check()
    expect(words(page)).to_be_visible()
    expect(page.locator("#fasefilter")).to_be_hidden()


def test_a_telephone_begins_with_what_to_do_and_folds_what_to_choose_by(
    served: Served, open_page: Open, public: Library
) -> None:
    """Also where what is said of the contacts takes most lines; the fold is open where something is chosen."""
    longest = max(public.phases, key=lambda phase: len(phase.contacts))
    for address in (ADDRESS, phase_address(longest.id)):
        page = open_page(served, address, viewport={"width": 390, "height": 844}).page
        expect(page.locator(".jgz-regel__tekst > a").first).to_be_in_viewport(ratio=1)
        expect(page.locator("#fasekeuzes")).not_to_have_attribute("open", "")
    page = open_page(served, f"{ADDRESS}#?spoed=ja", viewport={"width": 390, "height": 844}).page
    expect(page.get_by_label("Alleen wat niet kan wachten")).to_be_checked()
    expect(page.get_by_label("Alleen wat niet kan wachten")).to_be_visible()


def test_what_lies_along_the_whole_line_keeps_its_name_in_view_on_a_phone(served: Served, open_page: Open) -> None:
    page = open_page(served, ADDRESS, viewport={"width": 390, "height": 844}).page
    line = page.locator(".jgz-tijdlijn")
    assert line.evaluate("(line) => line.scrollLeft") > 0
    beside = line.get_by_role("link", name="Speciaal onderwijs").bounding_box()
    assert beside is not None
    assert beside["x"] >= 0
    assert beside["x"] + beside["width"] <= 390

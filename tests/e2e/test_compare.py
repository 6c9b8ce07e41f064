"""Comparing: two modules side by side, and recommendations gathered for a letter, with nothing told to a server."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.search import Open
from tests.e2e.server import Served

from jgz.labels import strength_label
from jgz.model import Library, Module

pytestmark = pytest.mark.browser

ADDRESS = "/vergelijken/"


def two(public: Library) -> tuple[Module, Module]:
    """Two modules in force that may stay on a device."""
    first, second = [item for item in public.in_force if item.kept and item.cluster][:2]
    return first, second


def cards(page: Page) -> list[str]:
    """The names of the recommendations on the page, in order."""
    return page.locator(".jgz-vergelijk__kaart label").all_inner_texts()


def test_two_modules_stand_side_by_side_by_question_phase_and_strength(
    served: Served, open_page: Open, public: Library
) -> None:
    one, other = two(public)
    page = open_page(served, f"{ADDRESS}#?a={one.id}&b={other.id}").page
    expect(page.locator(".jgz-vergelijk__koppen h2")).to_have_text([one.title, other.title])
    names = [item.title for module in (one, other) for item in module.recommendations]
    assert sorted(cards(page)) == sorted(names)
    for question in (*one.questions, *other.questions):
        assert page.get_by_role("heading", name=question.text).count() == 1
    page.get_by_label("Groepeer per").select_option("sterkte")
    labels = {strength_label(item) for module in (one, other) for item in module.recommendations}
    assert set(page.locator(".jgz-vergelijk__rij h3").all_inner_texts()) == labels
    page.get_by_label("Groepeer per").select_option("fase")
    phases = {item.name for item in public.phases if item.id in {*one.phases, *other.phases}}
    assert set(page.locator(".jgz-vergelijk__rij h3").all_inner_texts()) <= phases
    assert page.url.endswith("&per=fase")


def test_what_is_ticked_is_copied_for_a_letter_and_stays_in_the_address(
    served: Served, open_page: Open, public: Library
) -> None:
    one, other = two(public)
    first, last = one.recommendations[0], other.recommendations[-1]
    page = open_page(served, f"{ADDRESS}#?a={one.id}&b={other.id}", alone=True).page
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.get_by_label(first.title, exact=True).check()
    page.get_by_label(last.title, exact=True).check()
    expect(page.locator("#keuzeaantal")).to_have_text("2 aanbevelingen gekozen")
    assert seen == []
    page.evaluate(
        "() => { navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); } }"
    )
    page.get_by_role("button", name="Kopieer voor een brief").click()
    text = page.evaluate("() => window.copied")
    assert f"- {first.text} ({strength_label(first)})" in text
    assert f"{other.title} (JGZ-richtlijnen, versie {other.version}" in text
    assert "voorbeeldtekst, geen zorginhoud" in text
    page.reload()
    expect(page.locator("#keuzeaantal")).to_have_text("2 aanbevelingen gekozen")
    assert page.get_by_label(first.title, exact=True).is_checked()


def test_a_choice_from_elsewhere_is_listed_and_a_made_up_address_asks_nothing(
    served: Served, open_page: Open, public: Library
) -> None:
    one, _ = two(public)
    item = one.recommendations[0]
    page = open_page(served, f"{ADDRESS}#?kies={one.id}%23{item.id}").page
    expect(page.locator(".jgz-vergelijk__kaart")).to_have_count(1)
    assert cards(page) == [item.title]
    watched = open_page(served, f"{ADDRESS}#?a=../../hulp&b=x%2Fy&kies=%3Cimg%3E")
    expect(watched.page.get_by_label("Cluster").first).to_be_visible()
    assert cards(watched.page) == []


def test_without_script_the_page_says_what_to_do(served: Served, open_page: Open) -> None:
    page = open_page(served, ADDRESS, java_script_enabled=False).page
    assert "Vergelijken werkt alleen met JavaScript" in page.locator("article").inner_text()
    expect(page.locator("#vergelijk")).to_be_hidden()


def test_what_is_ticked_in_the_list_leads_to_both_modules(served: Served, open_page: Open) -> None:
    page = open_page(served, "/aanbevelingen/#?kern=ja&cluster=het-lichaam").page
    boxes = page.locator(".jgz-kies input")
    expect(boxes.first).to_be_visible()
    boxes.nth(0).check()
    boxes.nth(5).check()
    page.get_by_role("link", name="Zet beide modules naast elkaar").click()
    expect(page.locator(".jgz-vergelijk__koppen h2")).to_have_count(2)
    expect(page.locator("#keuzeaantal")).to_have_text("2 aanbevelingen gekozen")

"""The date field of the archive."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from tests.e2e.conftest import Place
from tests.e2e.search import Open

pytestmark = pytest.mark.browser


def test_a_day_gives_the_versions_that_held_then(open_page: Open, places: dict[str, Place]) -> None:
    page = open_page(*places["archief"]).page
    field, found = page.get_by_label("Wat gold er op deze dag?"), page.locator("#op-dag-gevonden")
    field.fill("2020-01-01")
    page.get_by_role("button", name="Toon").click()
    expect(found).to_have_text("Op 1 januari 2020 was er nog niets vastgelegd.")
    field.fill("2026-11-22")
    page.keyboard.press("Enter")
    expect(found).to_contain_text("Op 22 november 2026 golden")
    found.get_by_role("link", name="Over het laat stuk 1.0.0").click()
    expect(page.locator("h1")).to_have_text("Over het laat stuk, versie 1.0.0")

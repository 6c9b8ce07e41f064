"""Sheets with key recommendations: what stands on them, and that their addresses are kept free."""

from __future__ import annotations

from datetime import date

from jgz.model import Library
from jgz.model.addresses import reserved_addresses, sheet_address
from jgz.rendering.pages.sheets import SheetView, sheet_pages
from jgz.rendering.pieces.builder import Builder

TODAY = date(2026, 11, 22)


def test_a_sheet_holds_the_key_recommendations_in_force_and_nothing_else(made_library: Library) -> None:
    shown = {page.address: page.view for page in sheet_pages(Builder(made_library, TODAY))}
    assert len(shown) == 2
    assert shown.keys() <= reserved_addresses(made_library)
    for guideline in made_library.guidelines:
        view = shown[sheet_address(guideline)]
        assert isinstance(view, SheetView)
        wanted = {
            item.title: [line.text for line in item.recommendations if line.key]
            for item in made_library.modules_by_guideline[guideline.id]
            if item.status.in_force
        }
        assert len(wanted) > 4
        assert {item.title: [line.line.text for line in item.lines] for item in view.modules} == wanted


def test_without_key_recommendations_there_is_no_sheet_and_no_link(made_library: Library) -> None:
    lapsed = next(item for item in made_library.modules if not item.status.in_force)
    assert Builder(made_library, TODAY).sheet_link(lapsed) is None

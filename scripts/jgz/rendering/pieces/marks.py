"""The marks of a preview: what is new, different or gone, on the page itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from jgz.model.addresses import CHANGES_PAGE
from jgz.model.difference import Aspect, Difference
from jgz.model.document_change import ChangeSort, DocumentChange
from jgz.rendering.pieces.page import Page

Changes = Mapping[str, DocumentChange]


MARK = {ChangeSort.NEW: "Nieuw", ChangeSort.CHANGED: "Gewijzigd", ChangeSort.REMOVED: "Verwijderd"}


def marked(page: Page, changes: Changes) -> Page:
    """The page with its mark and the way to its place in the list, when it is new or different."""
    change = changes.get(page.address)
    if change is None or change.new is None:
        return page
    return replace(page, mark=MARK[change.sort], mark_address=f"{CHANGES_PAGE}#{changes_anchor(page.address)}")


def section_mark(changes: Changes, address: str, id: str) -> str:
    """What happened to a section, in a word; empty when nothing did."""
    change = changes.get(address)
    sort = change.sections.get(id) if change else None
    return MARK[sort] if sort else ""


def recommendation_mark(changes: Changes, address: str, id: str) -> str:
    """What happened to a recommendation, in a few words; empty when nothing did."""
    change = changes.get(address)
    found = change.of_recommendation(id) if change and change.sort is ChangeSort.CHANGED else ()
    if not found:
        return ""
    if any(item.aspect is Aspect.NEW for item in found):
        return MARK[ChangeSort.NEW]
    words = ", ".join(item.aspect.value for item in found)
    return f"{MARK[ChangeSort.CHANGED]}: {words}{_attention(found)}"


def _attention(differences: tuple[Difference, ...]) -> str:
    words = ", ".join(word for item in differences for word in item.attention)
    return f". Let op: {words}" if words else ""


def changes_anchor(address: str) -> str:
    """The id of a page in the list: `/modules/x/` -> `modules-x`."""
    return address.strip("/").replace("/", "-") or "home"

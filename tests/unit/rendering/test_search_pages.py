"""The search page does not grow with the site: many guidelines stand on the pages by letter only."""

from __future__ import annotations

from dataclasses import replace

from tests.unit.rendering.conftest import TODAY

from jgz.model import Library
from jgz.rendering.pages.search import MOST_LISTED, SearchView, search_pages
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.lists import IndexView


def listed(library: Library, count: int) -> tuple[list[str], list[str]]:
    """The guidelines on the search page and those on the pages by letter, with so many guidelines there are."""
    first = library.guidelines[0]
    made = [replace(first, id=f"richtlijn-{number}", title=f"Richtlijn {number:03}") for number in range(count)]
    search, *letters = search_pages(Builder(replace(library, guidelines=tuple(made)), TODAY))
    on_letters = [title for page in letters for title in titles(page.view) if title.startswith("Richtlijn ")]
    assert isinstance(search.view, SearchView)
    return titles(search.view.guidelines), on_letters


def titles(view: object) -> list[str]:
    """The titles on a list; none where there is no list."""
    return [entry.title for _, entries in view.letters for entry in entries] if isinstance(view, IndexView) else []


def test_few_guidelines_stand_on_the_search_page(made_library: Library) -> None:
    on_page, on_letters = listed(made_library, MOST_LISTED)
    assert on_page == on_letters
    assert len(on_page) == MOST_LISTED


def test_many_stand_on_the_pages_by_letter(made_library: Library) -> None:
    on_page, on_letters = listed(made_library, MOST_LISTED + 1)
    assert on_page == []
    assert len(on_letters) == MOST_LISTED + 1

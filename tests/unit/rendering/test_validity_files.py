"""The version of a page for parents: it differs when the page says something else to its readers, and only then."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from tests.markup import html_of, markup_of
from tests.site.made import write_library

from jgz.loader import load
from jgz.model import Library, ParentPage
from jgz.model.body import Part, Section
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.page_version import version_of
from jgz.rendering.validity_files import VALIDITY_PATH, validity_files


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return load(write_library(tmp_path_factory.mktemp("versies") / "wortel")).library


@pytest.fixture(scope="module")
def page(library: Library) -> ParentPage:
    (page,) = library.parent_pages
    return page


def with_html(page: ParentPage, old: str, new: str) -> ParentPage:
    """The page with something else in the html of its sections."""
    assert any(old in html_of(part.html) for section in page.body.sections for part in section.parts)

    def changed(section: Section) -> Section:
        parts = tuple(Part(markup_of(html_of(part.html).replace(old, new)), part.block) for part in section.parts)
        return replace(section, parts=parts)

    return replace(page, body=replace(page.body, sections=tuple(map(changed, page.body.sections))))


def test_every_word_that_readers_see_is_in_the_version(library: Library, page: ParentPage) -> None:
    section = page.body.sections[0]
    card = page.call_cards[0]
    id, version = next(iter(page.checked_against.items()))
    changed = [
        page,
        replace(page, title=f"{page.title} nu"),
        replace(page, summary=f"{page.summary} Nu."),
        with_html(page, "</p>", " niet</p>"),
        replace(page, body=replace(page.body, sections=(replace(section, title="Anders"), *page.body.sections[1:]))),
        replace(page, body=replace(page.body, sections=page.body.sections[1:])),
        replace(
            page,
            call_cards=(
                replace(card, html=markup_of(html_of(card.html).replace("</p>", " niet</p>"))),
                *page.call_cards[1:],
            ),
        ),
        replace(page, call_cards=(replace(card, level="112" if card.level != "112" else "nu"), *page.call_cards[1:])),
        replace(page, call_cards=page.call_cards[1:]),
        replace(page, call_cards=(replace(card, level="nu", lines=("veilig-thuis",)), *page.call_cards[1:])),
        replace(page, call_cards=(replace(card, level="afspraak"), *page.call_cards[1:])),
        replace(page, call_cards=(replace(card, level="afspraak"), *page.call_cards[1:]), phases=("prenataal",)),
        replace(page, direct_help=("direct-gevaar",)),
        replace(page, direct_help=("onveilig-thuis",)),
        replace(page, checked_against={**page.checked_against, id: f"{version}1"}),
    ]
    assert len({version_of(item, library) for item in changed}) == len(changed)


def test_what_readers_do_not_see_is_not(library: Library, page: ParentPage) -> None:
    class Renamed(type(page)):  # type: ignore[misc]
        """The same page, of a class with another name."""

    values = {name: getattr(page, name) for name in page.__dataclass_fields__}
    same = [
        page,
        with_html(page, "<p>", '<p class="jgz-anders">'),
        replace(page, keywords=("iets",), origin=replace(page.origin, path="anders.md")),
        Renamed(**values),
    ]
    assert len({version_of(item, library) for item in same}) == 1


def test_the_list_names_it_for_exactly_the_page_that_changed(library: Library, page: ParentPage) -> None:
    other = replace(page, id="ander")
    before = replace(library, parent_pages=(page, other))
    after = replace(library, parent_pages=(with_html(page, "</p>", " niet</p>"), other))
    day = date(2026, 11, 22)
    old, new = (json.loads(validity_files(Builder(item, day))[VALIDITY_PATH])["paginas"] for item in (before, after))
    assert {key for key in old | new if old.get(key) != new.get(key)} == {"ouders/proef/"}

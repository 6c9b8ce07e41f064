"""Links and tables of a text on the page it is printed on."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from tests.site.made import body, recommendation, write_library, write_module

from jgz.loader import load
from jgz.model import Library
from jgz.rendering import render_pages

LINKS = {
    "[ander](jaar-stuk.md)": "../../modules/jaar-stuk/",
    "[plek](jaar-stuk.md#onderbouwing)": "../../modules/jaar-stuk/#onderbouwing",
    "[hier](geldig-stuk.md)": "../../modules/geldig-stuk/",
    "[zelfde](#overwegingen)": "#overwegingen",
    "[zelfde via bestand](geldig-stuk.md#overwegingen)": "#overwegingen",
    "[richtlijn](index.md)": "../../richtlijnen/proef/",
    "[ouders](ouders.md)": "../../ouders/proef/",
    "[los](../generiek/los-stuk.md)": "../../modules/los-stuk/",
    "[over](../over/over.md)": "../../over/over/",
    "[cluster](../../clusters/het-lichaam.md)": "../../clusters/het-lichaam/",
    "[fasen](site:/fasen/peuter-1-4/)": "../../fasen/peuter-1-4/",
    "[begin](../index.md)": "../../",
    "[buiten](https://voorbeeld.invalid/a?b=1&c=2)": "https://voorbeeld.invalid/a?b=1&c=2",
    "[mail](mailto:proef@voorbeeld.invalid)": "mailto:proef@voorbeeld.invalid",
    "[bel](tel:112)": "tel:112",
    "[concept](concept-stuk.md)": "",
}
TABLE = "| Kop | Kop twee |\n| --- | --- |\n| cel | cel |\n"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    root: Path = write_library(tmp_path_factory.mktemp("koppelingen") / "wortel")
    text = "\n\n".join(LINKS)
    advice = f"{text}\n\n//// motivering\n{TABLE}////"
    whole = body(recommendation("met-koppelingen", text=advice)).replace("Het staat vast.", f"{text}\n\n{TABLE}")
    write_module(root, "geldig-stuk", whole, herzien_voor=date(2029, 3, 1), vervangt=["vervallen-stuk"])
    loaded = load(root)
    assert [item.message for item in loaded.diagnostics if item.severity == "fout"] == []
    return loaded.library


def view_of(library: Library, address: str) -> Any:
    """The view of a page: each type of page has a class of its own."""
    pages, _ = render_pages(library, date(2026, 11, 22), ())
    return next(page.view for page in pages if page.address == address)


def parsed(html: str) -> Element:
    return html5lib.parseFragment(html, namespaceHTMLElements=False)


def addresses(html: str) -> dict[str, str]:
    return {"".join(item.itertext()): item.get("href", "") for item in parsed(html).iter("a")}


WANTED = {written.partition("]")[0][1:]: target for written, target in LINKS.items()}


@pytest.mark.parametrize("place", ["aanbeveling", "onderbouwing"])
def test_links_lead_from_the_page_they_stand_on(place: str, library: Library) -> None:
    view = view_of(library.without_concepts(), "/modules/geldig-stuk/")
    html = {"aanbeveling": view.recommendations[0].html, "onderbouwing": view.folded_sections[0].parts[0].html}
    assert addresses(html[place]) == WANTED


def test_a_preview_links_to_the_concept(library: Library) -> None:
    view = view_of(library, "/modules/geldig-stuk/")
    found = addresses(view.recommendations[0].html)
    assert found["concept"] == "../../modules/concept-stuk/"


def test_recommendations_elsewhere_carry_no_links_and_no_ids(library: Library) -> None:
    view = view_of(library, "/fasen/peuter-1-4/")
    lines = [line.line for group in view.groups for item in group.keys for line in item.lines]
    texts = [line.text for line in lines if line.address.endswith("#met-koppelingen")]
    assert len(texts) == 1
    assert texts[0].split()[:3] == ["ander", "plek", "hier"]
    assert "<" not in texts[0]


def test_every_table_has_a_frame_that_the_keyboard_reaches(library: Library) -> None:
    view = view_of(library, "/modules/geldig-stuk/")
    parts = [view.recommendations[0].motivation, view.folded_sections[0].parts[0].html]
    for html in parts:
        (frame,) = [item for item in parsed(html) if item.get("class") == "jgz-tabel"]
        assert frame.get("tabindex") == "0"
        assert frame.get("aria-label") == "Tabel: Kop, Kop twee"
        assert [child.tag for child in frame] == ["table"]

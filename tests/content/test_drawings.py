"""The drawings of pages for parents and youths: one style, small, each another."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from jgz.model import Library, ParentPage

MOST_BYTES = 4_000
SVG = "{http://www.w3.org/2000/svg}"
REPOSITORY = Path(__file__).parents[2]
STYLE = {
    "viewBox": "0 0 240 160", "fill": "none", "stroke": "currentColor", "stroke-width": "2",
    "stroke-linecap": "round", "stroke-linejoin": "round",
}  # fmt: skip


@pytest.fixture(scope="module")
def pages(whole: Library) -> list[ParentPage]:
    return [item for item in whole.parent_pages if not item.is_concept]


def test_every_page_has_a_drawing_of_its_own(pages: list[ParentPage], whole: Library) -> None:
    assert len(pages) >= 40
    assert [item.origin.path for item in pages if item.drawing is None] == []
    digests = {item.path: item.digest for item in whole.pictures}
    assert len({digests[item.drawing_path] for item in pages}) == len(pages)
    assert len({item.drawing.alt for item in pages if item.drawing}) == len(pages)


def test_drawings_are_small_and_in_one_style(pages: list[ParentPage]) -> None:
    for page in pages:
        data = (REPOSITORY / page.drawing_path).read_bytes()
        assert len(data) <= MOST_BYTES, page.drawing_path
        root = ElementTree.fromstring(data)
        assert {name: root.get(name) for name in STYLE} == STYLE, page.drawing_path
        for element in root.iter():
            assert element.tag.removeprefix(SVG) in {"svg", "g", "path", "circle", "ellipse", "rect"}
            assert element.get("stroke", "none") in {"currentColor", "none"}
            assert element is root or not {"stroke-width", "opacity"} & set(element.keys())
            assert re.fullmatch(r"none|currentColor|#fff|#[0-9a-f]{6}", element.get("fill", "none"))

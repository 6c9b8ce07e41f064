"""What was left out of the base theme's style sheet is nowhere missed."""

from __future__ import annotations

import re
from pathlib import Path

import material
import pytest
import tinycss2
from tests.bench_lees.weight import sent_size
from tests.site.built import BuiltPage, BuiltSite

from jgz.publishing.base_style import LAYER, USED

STYLES = "assets/stylesheets"
MOST = 6_000
DEFINED = re.compile(r"(--[\w-]+)\s*:")
IMPORTANT = re.compile(r"([\w-]+:[^;{}]*?)\s*!important")
READ = re.compile(r"var\(\s*(--[\w-]+)")


def style_of(site: BuiltSite) -> Path:
    """The base theme's style sheet as it is published."""
    (found,) = (site.root / STYLES).iterdir()
    return found


def loads_it(page: BuiltPage) -> bool:
    """Whether a page has the base theme's style sheet."""
    return any(STYLES in item.get("href", "") for item in page.tree.iter("link"))


@pytest.mark.parametrize("which", ["site", "made_preview", "made_site"])
def test_every_class_of_the_base_theme_on_a_page_is_known(which: str, request: pytest.FixtureRequest) -> None:
    """A class that the list lacks would go without its rules: add it to `USED`. Cards have no base theme."""
    site: BuiltSite = request.getfixturevalue(which)
    themed = [page for page in site.everything.values() if loads_it(page)]
    assert all(loads_it(page) for page in site.pages.values())
    classes = {
        name: page.address
        for page in themed
        for item in page.tree.iter()
        for name in item.get("class", "").split()
        if not name.startswith("jgz-")
    }
    assert {name: place for name, place in classes.items() if name not in USED} == {}


def test_what_is_left_is_small_and_reads_nothing_that_went(site: BuiltSite) -> None:
    path = style_of(site)
    whole = (Path(material.__file__).parent / "templates" / STYLES / path.name).read_text(encoding="utf-8")
    left = path.read_text(encoding="utf-8")
    own = "".join(item.read_text(encoding="utf-8") for item in sorted((site.root / "assets").glob("*.css")))
    lost = {*DEFINED.findall(whole)} - {*DEFINED.findall(left)}
    assert lost
    assert lost & {*READ.findall(left), *READ.findall(own)} == set()
    assert sent_size(path) <= MOST
    assert ".md-typeset h1{" in left


def test_all_of_it_is_in_a_layer_that_our_own_sheets_overrule(site: BuiltSite) -> None:
    text = style_of(site).read_text(encoding="utf-8")
    charset, layer = tinycss2.parse_stylesheet(text, skip_whitespace=True, skip_comments=True)
    assert charset.lower_at_keyword == "charset"
    assert (layer.lower_at_keyword, tinycss2.serialize(layer.prelude).strip()) == ("layer", LAYER)
    # Our own come after it: a reader without layers has only these.
    loaded = [link.get("href", "") for link in site.pages["/"].tree.iter("link") if link.get("rel") == "stylesheet"]
    assert [path.rpartition("/")[2] for path in loaded[1:]] == ["tokens.css", "merken.css", "jgz.css", "afdruk.css"]


def test_what_it_marks_as_important_is_what_we_want_too(site: BuiltSite) -> None:
    """Within a layer `!important` wins from our own: the base theme may only take movement away from who wants none."""
    assert IMPORTANT.findall(style_of(site).read_text(encoding="utf-8")) == ["transition:none"]

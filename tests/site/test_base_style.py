"""What was left out of the base theme's style sheet is nowhere missed."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import Any

import material
import pytest
import tinycss2
from tests.site.built import BuiltPage, BuiltSite

from jgz.publishing.base_style import LAYER, USED
from jgz.publishing.theme import JOINED_STYLE

STYLES = "assets/stylesheets"
MOST = 6_000
DEFINED = re.compile(r"(--[\w-]+)\s*:")
IMPORTANT = re.compile(r"([\w-]+:[^;{}]*?)\s*!important")
READ = re.compile(r"var\(\s*(--[\w-]+)")


def style_of(site: BuiltSite) -> str:
    """The base theme's style sheet as it is published: what stands in its layer."""
    (found,) = [rule for rule in _rules(site) if rule.type == "at-rule" and rule.lower_at_keyword == "layer"]
    return str(tinycss2.serialize(found.content))


def _rules(site: BuiltSite) -> list[Any]:
    text = (site.root / JOINED_STYLE).read_text(encoding="utf-8")
    found: list[Any] = tinycss2.parse_stylesheet(text, skip_whitespace=True, skip_comments=True)
    return found


def loads_it(page: BuiltPage) -> bool:
    """Whether a page has the base theme's style sheet."""
    return any(item.get("href", "").endswith(JOINED_STYLE) for item in page.tree.iter("link"))


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
    (path,) = (Path(material.__file__).parent / "templates" / STYLES).glob("main.*.css")
    whole, left = path.read_text(encoding="utf-8"), style_of(site)
    own = "".join(item.read_text(encoding="utf-8") for item in sorted((site.root / "assets").glob("*.css")))
    lost = {*DEFINED.findall(whole)} - {*DEFINED.findall(left)}
    assert lost
    assert lost & {*READ.findall(left), *READ.findall(own)} == set()
    assert len(gzip.compress(left.encode())) <= MOST
    assert ".md-typeset h1{" in left


def test_all_of_it_is_in_a_layer_that_our_own_sheets_overrule(site: BuiltSite) -> None:
    charset, layer, *own = _rules(site)
    assert charset.lower_at_keyword == "charset"
    assert (layer.lower_at_keyword, tinycss2.serialize(layer.prelude).strip()) == ("layer", LAYER)
    # Our own come after it: a reader without layers has only these.
    assert tinycss2.serialize(own[0].prelude).strip() == ":root"


def test_a_phone_waits_for_one_style_sheet(site: BuiltSite) -> None:
    """What paper asks keeps no screen waiting; lists and practice are no first page of anyone."""
    for address in ("/", "/modules/veilig-slapen/", "/ouders/wiegendood/"):
        links = [link for link in site.pages[address].tree.iter("link") if link.get("rel") == "stylesheet"]
        found = {link.get("href", "").rpartition("assets/")[2]: link.get("media") for link in links}
        assert found == {"stijl.css": None, "afdruk.css": "print"}, address


def test_what_it_marks_as_important_is_what_we_want_too(site: BuiltSite) -> None:
    """Within a layer `!important` wins from our own: the base theme may only take movement away from who wants none."""
    assert IMPORTANT.findall(style_of(site)) == ["transition:none"]

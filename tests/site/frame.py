"""What every page must have, as small checks on its document: each answers whether the page is right."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable

from tests.site.built import BuiltPage, text_of

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def language(page: BuiltPage) -> bool:
    """The page says that it is Dutch."""
    return page.tree.get("lang") == "nl"


def title(page: BuiltPage) -> bool:
    """One title that says something."""
    found = [text_of(item) for item in page.tree.findall("head/title")]
    return len(found) == 1 and len(found[0]) > 5


def one_h1_inside_main(page: BuiltPage) -> bool:
    """One h1, in the main landmark."""
    return len(list(page.tree.iter("h1"))) == 1 and len(list(page.main.iter("h1"))) == 1


def one_main(page: BuiltPage) -> bool:
    """One main landmark."""
    return len(list(page.tree.iter("main"))) == 1


def headings_in_order(page: BuiltPage) -> bool:
    """Headings begin at one and skip no level."""
    levels = [int(element.tag[1]) for element in page.tree.iter() if element.tag in HEADINGS]
    return levels[:1] == [1] and all(after <= before + 1 for before, after in itertools.pairwise(levels))


def headings_have_text(page: BuiltPage) -> bool:
    """No empty headings."""
    return all(text_of(element) for element in page.tree.iter() if element.tag in HEADINGS)


def ids_once(page: BuiltPage) -> bool:
    """Every id stands once and is one word."""
    return not [id for id, number in Counter(page.ids()).items() if number > 1 or not id or " " in id]


def pictures_have_alternatives(page: BuiltPage) -> bool:
    """Every picture has an alternative text."""
    return all("alt" in element.attrib for element in page.tree.iter("img"))


def links_and_buttons_have_names(page: BuiltPage) -> bool:
    """Whatever can be used has a name."""
    named = (element for tag in ("a", "button", "summary") for element in page.tree.iter(tag))
    return all(text_of(item) or item.get("aria-label") for item in named if item.tag != "a" or "href" in item.attrib)


def labels_point_at_something(page: BuiltPage) -> bool:
    """References between elements lead somewhere."""
    ids = set(page.ids())
    used = [
        id
        for element in page.tree.iter()
        for name in ("for", "aria-labelledby", "aria-describedby", "aria-controls")
        for id in element.get(name, "").split()
    ]
    return set(used) <= ids


def landmarks_are_told_apart(page: BuiltPage) -> bool:
    """Every navigation has a name of its own."""
    names = [element.get("aria-label", "") for element in page.tree.iter("nav")]
    return "" not in names and len(set(names)) == len(names)


def tables_have_headers(page: BuiltPage) -> bool:
    """Every table has a header cell."""
    return all(table.find(".//th") is not None for table in page.tree.iter("table"))


def details_have_summaries(page: BuiltPage) -> bool:
    """Every folded part says what it holds."""
    return all([child.tag for child in details][:1] == ["summary"] for details in page.tree.iter("details"))


def viewport_allows_zoom(page: BuiltPage) -> bool:
    """Readers may enlarge the page."""
    content = [item.get("content", "") for item in page.tree.iter("meta") if item.get("name") == "viewport"]
    return content == ["width=device-width,initial-scale=1"]


def valid_html(page: BuiltPage) -> bool:
    """The parser had nothing to mend."""
    return not page.errors


CHECKS: list[Callable[[BuiltPage], bool]] = [
    valid_html, language, title, one_h1_inside_main, one_main, headings_in_order, headings_have_text, ids_once,
    pictures_have_alternatives, links_and_buttons_have_names, labels_point_at_something, landmarks_are_told_apart,
    tables_have_headers, details_have_summaries, viewport_allows_zoom,
]  # fmt: skip

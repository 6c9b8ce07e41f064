"""The pages about the rules: all of them, each with its example, in the order of the codes."""

from __future__ import annotations

from tests.site.built import BuiltPage, BuiltSite, text_of, under_heading, with_class
from tests.site.lists import targets

from jgz.explanation import Explanation, readings
from jgz.model.addresses import RULES, rule_address
from jgz.rules import explanations

EVERYTHING = explanations()
ADDRESSES = [rule_address(item.fault.code) for item in EVERYTHING]


def page_of(site: BuiltSite, item: Explanation) -> BuiltPage:
    return site.pages[rule_address(item.fault.code)]


def code_under(page: BuiltPage, heading: str) -> list[str]:
    """The lines of code under a heading, without the signs before them."""
    found = []
    for element in under_heading(page.main, "h2", heading):
        for row in with_class(element, "jgz-code__rij"):
            signs = with_class(row, "jgz-code__teken")
            text = "".join(row.itertext()).removesuffix("\n")
            found.append(text.removeprefix("".join(sign.text or "" for sign in signs)))
    return found


def test_the_list_links_every_rule_once_in_order(site: BuiltSite) -> None:
    page = site.pages[RULES]
    assert targets(page, with_class(page.main, "jgz-lijst")) == ADDRESSES
    for item, element in zip(EVERYTHING, [li for ul in with_class(page.main, "jgz-lijst") for li in ul], strict=True):
        text = text_of(element)
        assert text.startswith(f"{item.fault.code}: ")
        assert f"({item.fault.severity.value})" in text
        assert text.endswith(item.what.replace("`", ""))


def test_a_page_says_what_why_wrong_and_right(site: BuiltSite) -> None:
    for item in EVERYTHING:
        page = page_of(site, item)
        for heading, sentence in (("Wat", item.what), ("Waarom", item.why)):
            assert text_of(next(under_heading(page.main, "h2", heading))) == sentence.replace("`", "")
        for heading, reading in zip(("Fout", "Goed"), readings(item.example), strict=True):
            shown = [row for row in code_under(page, heading) if row != "hier ontbreekt iets"]
            assert shown == [row.text for row in reading.rows if row.mark != "ontbreekt"], item.fault.code
            assert reading.path in " ".join(map(text_of, under_heading(page.main, "h2", heading)))


def test_previous_and_next_walk_through_all_rules(site: BuiltSite) -> None:
    for number, item in enumerate(EVERYTHING):
        page = page_of(site, item)
        (neighbours,) = with_class(page.main, "jgz-buren")
        expected = [*ADDRESSES[max(number - 1, 0) : number], *ADDRESSES[number + 1 : number + 2]]
        assert targets(page, [neighbours]) == expected


def test_what_differs_has_a_sign_and_not_only_a_colour(site: BuiltSite) -> None:
    for item in EVERYTHING:
        signs = {"".join(element.itertext()) for element in with_class(page_of(site, item).main, "jgz-code__teken")}
        assert signs
        assert signs <= {"✗", "✓"}


def test_texts_lead_to_the_rules(site: BuiltSite) -> None:
    assert RULES in targets(site.pages["/over/"], [site.pages["/over/"].main])
    assert RULES in targets(site.pages["/over/bijdragen/"], [site.pages["/over/bijdragen/"].main])

"""Help is one tap away: every number on every page is a link that calls, and a danger has one answer everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest
from tests.site.built import BuiltPage, BuiltSite, text_of, with_class

from jgz.model import CallLevel, Document, Library
from jgz.model.addresses import HELP, address_of
from jgz.model.phone import dialled, find_numbers, national
from jgz.search.help import help_records

# What readers don't see, and what ends a text: a number does not go on in the next cell.
_UNSEEN = {"script", "style", "head", "template"}
_INSIDE = {"a", "abbr", "b", "code", "em", "i", "kbd", "mark", "small", "span", "strong", "sub", "sup", "time"}
_END = "|"


def seen(element: Element) -> Iterator[str]:
    """What readers see of an element and is no link that calls."""
    if not isinstance(element.tag, str) or element.tag in _UNSEEN:
        return
    if element.tag == "a" and element.get("href", "").startswith("tel:"):
        yield _END
        return
    end = "" if element.tag in _INSIDE else _END
    # A choice with how many it leaves is no text to call from.
    text = element.text or ""
    yield end + (re.sub(r"\(\d+\)$", "", text) if element.tag == "option" else text)
    for child in element:
        yield from seen(child)
        yield child.tail or ""
    yield end


def calls(page: BuiltPage) -> list[Element]:
    return [item for item in page.tree.iter("a") if item.get("href", "").startswith("tel:")]


def test_no_number_on_any_page_stands_outside_a_link_that_calls(built: BuiltSite) -> None:
    found = []
    for page in built.everything.values():
        text = "".join(seen(page.tree))
        found += [(page.file, text[max(0, item.start - 30) : item.end + 10]) for item in find_numbers(text)]
    assert found == []


def test_every_link_calls_the_number_that_it_shows(built: BuiltSite) -> None:
    wrong = []
    for page in built.everything.values():
        for link in calls(page):
            # The name of a line of help may hold a number as well: what is called stands last.
            shown = [item.dialled for item in find_numbers(text_of(link))][-1:]
            if shown != [link.get("href", "").removeprefix("tel:")]:
                wrong.append((page.file, text_of(link), link.get("href")))
    assert wrong == []


def test_every_number_is_that_of_a_line_of_help(site: BuiltSite, public: Library) -> None:
    known = public.registers.known_numbers
    explained = {page for page in site.everything if page.startswith("over/regels/")}
    found = {
        national(link.get("href", "").removeprefix("tel:"))
        for page in site.everything.values()
        if page.file not in explained
        for link in calls(page)
    }
    assert found <= known
    assert len(found) > 5


def test_the_page_of_help_has_every_answer_and_every_line(site: BuiltSite, public: Library) -> None:
    page = site.pages[HELP]
    for help in public.registers.direct_help:
        (card,) = [item for item in page.tree.iter("section") if item.get("id") == f"jgz-hulp-{help.id}"]
        assert help.title in text_of(card)
        assert help.text in text_of(card)
    for line in public.registers.help_lines:
        (item,) = [item for item in page.tree.iter("li") if item.get("id") == f"hulplijn-{line.id}"]
        assert {f"tel:{dialled(number)}" for number in line.numbers} <= {a.get("href") for a in item.iter("a")}


def test_every_page_leads_to_the_page_of_help(site: BuiltSite) -> None:
    without = [page.file for page in site.pages.values() if not any(link.endswith("/hulp/") for link in page.links())]
    assert [file for file in without if file != "hulp/index.html"] == []


DANGERS = (
    "zelfbeschadiging", "bang-kind-pijn-te-doen", "baby-geschud", "seksueel-geweld", "vergiftiging", "verslikken",
    "stuip", "blauw-of-slap", "huwelijksdwang", "onveilig-thuis", "zelfdoding",
)  # fmt: skip


@pytest.mark.parametrize("danger", DANGERS)
def test_a_danger_has_one_answer_on_every_page_and_in_search(danger: str, site: BuiltSite, public: Library) -> None:
    (record,) = [item for item in help_records(public) if item["id"] == danger]
    cards = {
        page.file: item
        for page in site.pages.values()
        for item in page.tree.iter("section")
        if item.get("id") == f"jgz-hulp-{danger}"
    }
    named: list[Document] = [item for item in (*public.in_force, *public.parent_pages) if danger in item.direct_help]
    # A translation gives the answers of the page that it follows.
    followed = {address_of(item) for item in named}
    named += [item for item in public.translations if f"/ouders/{item.guideline_id}/" in followed]
    assert set(cards) == {"hulp/index.html", *(f"{address_of(item)[1:]}index.html" for item in named)}
    for card in cards.values():
        assert record["tekst"] in text_of(card)
        numbers = [a.get("href") for part in card.iter("ul") for a in part.iter("a")]
        assert numbers == [f"tel:{dialled(number)}" for _, number in record["bellen"] if number]


def test_call_cards_say_whom(site: BuiltSite, public: Library) -> None:
    """112 is a button, "Bel nu" names who answers now, an appointment goes by the phases of the page."""
    whom = {phase.id: phase.appointment for phase in public.phases}
    for document in public.parent_pages:
        cards = with_class(site.pages[address_of(document)].main, "jgz-bel")
        for card, made in zip(document.call_cards, cards, strict=True):
            text = text_of(made)
            if card.level == CallLevel.EMERGENCY:
                assert made.find(".//p/a").attrib == {"class": "jgz-bel__knop", "href": "tel:112"}, document.title
            elif card.level == CallLevel.NOW and not card.lines:
                assert "Je huisarts of de huisartsenpost" in text, document.title
            elif card.level == CallLevel.NOW:
                assert all(public.registers.help_lines_by_id[id].name in text for id in card.lines), document.title
            else:
                assert all((found := whom[id]) and found.whom in text for id in document.phases), document.title

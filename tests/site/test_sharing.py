"""What a page tells machines and those who quote it: cards, structured data, citations, reactions, last changes."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit
from xml.etree.ElementTree import Element

import pytest
from tests.site.built import BuiltPage, BuiltSite, text_of, with_class
from tests.site.test_status import sitemap

from jgz.labels import FICTIONAL, certainty_label, strength_label
from jgz.loader import load
from jgz.model import Library, Module
from jgz.model.addresses import address_of
from jgz.model.field_values import Revision
from jgz.rendering import NAMELESS, SiteIdentity, render_pages

TODAY = date(2026, 11, 22)
ORIGIN = "https://richtlijnen.voorbeeld.invalid"
Thing = dict[str, Any]
# What each type must at least say, and a strength stands on one type only.
REQUIRED = {
    "WebPage": {"@id", "url", "name", "description", "inLanguage"},
    "MedicalWebPage": {"@id", "url", "name", "description", "inLanguage", "dateModified"},
    "MedicalGuideline": {"@id", "url", "name", "description", "guidelineDate"},
    "MedicalGuidelineRecommendation": {"@id", "url", "name", "description", "recommendationStrength", "guideline"},
    "BreadcrumbList": {"itemListElement"},
    "WebSite": {"@id", "url", "name", "potentialAction"},
    "Dataset": {"@id", "url", "name", "description", "distribution"},
}
FRAME = {"WebPage", "BreadcrumbList", "WebSite"}


def card(page: BuiltPage) -> dict[str, str]:
    """The Open Graph properties of a page."""
    given = [item for item in page.tree.iter("meta") if "property" in item.attrib]
    pairs = [(item.attrib["property"], item.get("content", "")) for item in given]
    assert len(dict(pairs)) == len(pairs)
    return dict(pairs)


def graph(page: BuiltPage) -> list[Thing]:
    """The things that a page describes to machines."""
    (block,) = [item for item in page.tree.iter("script") if item.get("type") == "application/ld+json"]
    data = json.loads(block.text or "")
    assert data["@context"] == "https://schema.org"
    things: list[Thing] = data["@graph"]
    return things


def of_type(page: BuiltPage, name: str) -> list[Thing]:
    return [item for item in graph(page) if item["@type"] == name]


# --- cards


def test_every_page_has_a_card(library: Library, built: BuiltSite) -> None:
    for page in built.pages.values():
        found = card(page)
        canonical = page.tree.find(".//link[@rel='canonical']")
        assert canonical is not None
        assert found["og:url"] == canonical.get("href")
        assert found["og:title"] == text_of(next(page.main.iter("h1")))
        assert found["og:type"] == ("website" if page.address == "/" else "article")
        # A text in another language is of no country.
        (language,) = {item["inLanguage"] for item in graph(page) if item["@type"] in ("WebPage", "MedicalWebPage")}
        assert found.get("og:locale") == ("nl_NL" if language == "nl" else None)
        assert found["og:site_name"] == "JGZ-richtlijnen"
        told = {"og:url", "og:title", "og:type", "og:site_name", "og:description"}
        assert found.keys() - {"og:locale"} == told | {"og:image", "og:image:width", "og:image:height", "og:image:alt"}
        assert urlsplit(found["og:image"]).path[1:] in built.files


def test_a_card_of_invented_text_says_so(library: Library, built: BuiltSite) -> None:
    for document in library.documents():
        notice = "Voorbeeldtekst, geen zorginhoud. " if document.fictional else ""
        assert card(built.pages[address_of(document)])["og:description"] == f"{notice}{document.summary}"


# --- structured data


def test_every_page_describes_itself_once(library: Library, built: BuiltSite) -> None:
    for page in built.pages.values():
        things = graph(page)
        assert all(REQUIRED[item["@type"]] <= item.keys() for item in things), page.file
        ids = [item["@id"] for item in things if "@id" in item]
        assert len(set(ids)) == len(ids)
        (itself,) = [item for item in things if item["@type"] in ("WebPage", "MedicalWebPage")]
        assert itself["@id"] == itself["url"] == f"{ORIGIN}{page.address}"


def test_the_data_are_described_on_the_page_about_them(built: BuiltSite) -> None:
    (found,) = [item for page in built.pages.values() for item in of_type(page, "Dataset")]
    assert found["url"] == f"{ORIGIN}/gegevens/"
    for item in found["distribution"]:
        assert urlsplit(item["contentUrl"]).path[1:] in built.files


def test_a_strength_stands_on_a_recommendation_only(library: Library, built: BuiltSite) -> None:
    things = [item for page in built.pages.values() for item in graph(page)]
    strong = {item["@type"] for item in things if "recommendationStrength" in item}
    assert strong <= {"MedicalGuidelineRecommendation"}
    assert bool(strong) == any(not item.fictional for item in library.in_force)


def test_invented_text_is_no_medicine_to_a_machine(library: Library, built: BuiltSite) -> None:
    for document in library.documents():
        if document.fictional:
            things = graph(built.pages[address_of(document)])
            assert {item["@type"] for item in things} <= FRAME
            assert things[0]["creativeWorkStatus"] == FICTIONAL


def test_the_crumbs_are_those_that_readers_see(library: Library, built: BuiltSite) -> None:
    for page in built.pages.values():
        seen = [text_of(item) for part in with_class(page.tree, "jgz-kruimels") for item in part.iter("a")]
        lists = of_type(page, "BreadcrumbList")
        assert len(lists) == bool(seen)
        for found in lists:
            items = found["itemListElement"]
            assert [item["position"] for item in items] == list(range(1, len(items) + 1))
            assert [item["name"] for item in items[:-1]] == seen
            assert {urlsplit(item["item"]).path for item in items} <= built.pages.keys()
            assert items[-1]["item"] == f"{ORIGIN}{page.address}"


def test_modules_in_force_are_guidelines_with_all_their_recommendations(made_site: BuiltSite, library: Library) -> None:
    for module in library.modules:
        page = made_site.pages.get(address_of(module))
        if page is None or module.fictional:
            continue
        address = f"{ORIGIN}{address_of(module)}"
        found = of_type(page, "MedicalGuidelineRecommendation")
        if not module.status.in_force:
            assert not found
            assert not of_type(page, "MedicalGuideline")
            continue
        assert [item["description"] for item in found] == [item.text for item in module.recommendations]
        assert {item["url"] for item in found} == {f"{address}#{item.id}" for item in module.recommendations}
        (guideline,) = of_type(page, "MedicalGuideline")
        assert {item["guideline"]["@id"] for item in found} == {guideline["@id"]}
        assert guideline["guidelineDate"] == "2024-06-01"
        assert [item["recommendationStrength"] for item in found] == [
            "Sterk voor. Zekerheid van het bewijs: laag"
        ] * len(found)
        (itself,) = of_type(page, "MedicalWebPage")
        assert itself["mainEntity"]["@id"] == guideline["@id"]
        assert itself["expires"] == str(module.review_before)
        assert itself["medicalAudience"] == [{"@type": "MedicalAudience", "audienceType": "jeugdartsen"}]


def test_a_page_for_parents_says_for_whom_and_when_it_was_checked(made_site: BuiltSite) -> None:
    (page,) = of_type(made_site.pages["/ouders/proef/"], "MedicalWebPage")
    assert page["audience"] == {"@type": "ParentAudience", "audienceType": "Ouders en verzorgers"}
    assert page["lastReviewed"] == "2024-06-01"
    assert page["isBasedOn"] == [f"{ORIGIN}/modules/geldig-stuk/"]


def test_the_site_says_how_to_search_it(made_site: BuiltSite) -> None:
    (found,) = of_type(made_site.pages["/"], "WebSite")
    address = urlsplit(found["potentialAction"]["target"]["urlTemplate"])
    # Behind a #, where no server sees it.
    assert (address.query, address.fragment) == ("", "?q={zoekvraag}")
    assert found["potentialAction"]["query-input"] == "required name=zoekvraag"
    fields = {item.get("type") for item in made_site.pages[address.path].main.iter("input")}
    assert "search" in fields
    assert [page.file for page in made_site.pages.values() if page.address != "/" and of_type(page, "WebSite")] == []


def only(library: Library, module: Module) -> Library:
    """A library in which one module is as given."""
    return replace(library, modules=tuple(module if item.id == module.id else item for item in library.modules))


def data_of(library: Library, module: Module, site: SiteIdentity) -> str:
    pages, _ = render_pages(only(library, module), TODAY, site=site)
    return next(page.data for page in pages if page.address == address_of(module))


@pytest.fixture
def real_module(pair: tuple[Library, BuiltSite]) -> tuple[Library, Module]:
    """A library with a module in force that is not invented."""
    library, _ = pair
    module = replace(library.in_force[0], fictional=False)
    return library, module


def test_no_text_breaks_out_of_the_data(real_module: tuple[Library, Module]) -> None:
    library, module = real_module
    strange = "Weeg <5 kg & </script><!-- <script>alert(1)</script> \u2028 af"
    data = data_of(library, replace(module, title=strange), NAMELESS)
    assert not set("<>&\u2028") & set(data)
    assert json.loads(data)["@graph"][0]["name"] == strange


def test_a_recommendation_that_may_be_outdated_is_left_out(real_module: tuple[Library, Module]) -> None:
    library, module = real_module
    doubted = module.recommendations[0].id
    revision = Revision(date(2026, 1, 1), None, "Nieuw onderzoek.", (doubted,))
    things = json.loads(data_of(library, replace(module, revision=revision), NAMELESS))["@graph"]
    left = [item["@id"].partition("#")[2] for item in things if item["@type"] == "MedicalGuidelineRecommendation"]
    assert left == [item.id for item in module.recommendations[1:]]


def test_a_site_without_an_address_names_none(real_module: tuple[Library, Module]) -> None:
    library, module = real_module
    pages, _ = render_pages(only(library, module), TODAY, site=SiteIdentity("Proef"))
    for page in pages:
        assert page.url == ""
        assert "og:url" not in dict(page.card)
        told = page.data.replace("https://schema.org", "")
        for item in module.sources:
            told = told.replace(f'"{item.address}"', "")
        assert "://" not in told


# --- quoting and reacting


def line_of(block: Element) -> str:
    """What stands folded under a recommendation without script; the button copies it too."""
    (line,) = [line for part in block.iter("noscript") for line in part.iter("p")]
    return text_of(line)


def test_every_recommendation_has_what_its_button_copies(library: Library, built: BuiltSite, today: date) -> None:
    for module in library.modules:
        page = built.pages[address_of(module)]
        blocks = with_class(page.main, "jgz-aanbeveling")
        for item, block in zip(module.recommendations, blocks, strict=True):
            (button,) = [found for found in block.iter("button") if "data-kopieer" in found.attrib]
            assert "hidden" in button.attrib
            (text,) = with_class(block, "jgz-aanbeveling__tekst")
            assert text_of(text) == item.text
            strength, source = button.attrib["data-kopieer"], line_of(block)
            label, certainty = strength_label(item), certainty_label(item)
            assert strength.startswith(label)
            assert not certainty or strength.endswith(f". {certainty}.")
            assert (item.direction == "tegen") == ("de zin hierboven zegt wat wordt afgeraden" in strength)
            assert f"module {module.title}, aanbeveling {item.number}, versie {module.version} (" in source
            assert ("Voorbeeldtekst, geen zorginhoud." in source) == module.fictional
            passed = "" < button.attrib.get("data-termijn", "") < today.isoformat()
            assert passed == (button.attrib.get("data-verlopen", "Termijn verlopen") in source)
            assert source.endswith(f" {ORIGIN}{page.address}#{item.id}")


def test_the_line_to_refer_with_leads_to_its_recommendation(library: Library, built: BuiltSite) -> None:
    for module in library.modules:
        for block in with_class(built.pages[address_of(module)].main, "jgz-aanbeveling"):
            links = [link.get("href") for part in block.iter("noscript") for link in part.iter("a")]
            assert links == [f"#{block.get('id')}"]


def test_a_citation_gives_the_state_of_the_module(made_site: BuiltSite) -> None:
    block = with_class(made_site.pages["/modules/laat-stuk/"].main, "jgz-aanbeveling")[0]
    assert line_of(block).startswith(
        "Bron: JGZ-richtlijn Richtlijn van de proef, module Over het laat stuk, aanbeveling 1, "
        "versie 1.0.0 (in herziening, vastgesteld op 1 juni 2024)."
    )


def test_reactions_carry_the_id_the_version_and_the_warning(library: Library, built: BuiltSite) -> None:
    for module in library.modules:
        # A module of every cluster has no group of its own: the site says where its reactions go.
        contact = library.clusters_by_id[module.cluster].contact if module.cluster else "redactie@voorbeeld.invalid"
        for block in with_class(built.pages[address_of(module)].main, "jgz-aanbeveling"):
            (link,) = [item for item in block.iter("a") if item.attrib["href"].startswith("mailto:")]
            address = urlsplit(link.attrib["href"])
            assert unquote(address.path) == contact
            assert parse_qs(address.query) == {
                "subject": [f"Reactie op {module.id}#{block.get('id')} versie {module.version}"],
                "body": ["Zet in dit bericht geen gegevens van een kind, ouder of cliënt."],
            }
            assert text_of(link) in link.attrib["aria-label"]
            assert "zonder gegevens van cliënten" in text_of(link)


# --- last changes


def test_the_sitemap_and_the_data_give_the_newest_change(made_site: BuiltSite, made_once: Path) -> None:
    library = load(made_once).library.without_concepts()
    listed = sitemap(made_site)
    for module in library.in_force:
        newest = max(item.date for item in module.changes).isoformat()
        assert listed[f"{ORIGIN}{address_of(module)}"] == newest
        assert graph(made_site.pages[address_of(module)])[0]["dateModified"] == newest
    dates = {page.address: graph(page)[0].get("dateModified") for page in made_site.pages.values()}
    assert {address.removeprefix(ORIGIN): day for address, day in listed.items()} == {
        address: day for address, day in dates.items() if f"{ORIGIN}{address}" in listed
    }

"""Where every page lives: an address never holds what can change."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.model.making import cluster, guideline, library, module, page, parent_page, recommendation
from tests.unit.written import code, written

from jgz.model import Body, Change, Document, Phase, Registers, Source, Version
from jgz.model.addresses import (
    FIXED_PAGES,
    HOME,
    address_of,
    address_of_picture,
    age_address,
    generated_addresses,
    output_file,
    phase_address,
)
from jgz.model.page_ids import page_ids, removed_recommendations


@pytest.mark.parametrize(
    ("document", "address"),
    [
        (module("slaapritme"), "/modules/slaapritme/"),
        (module("slaapritme", folder="angst"), "/modules/slaapritme/"),
        (
            module("samen-beslissen", folder="generiek", kind="generieke-module", cluster=""),
            "/modules/samen-beslissen/",
        ),
        (module("slaapritme", cluster="voeding-en-groei", version=Version(2, 3, 4)), "/modules/slaapritme/"),
        (guideline("slaap"), "/richtlijnen/slaap/"),
        (parent_page("slaap"), "/ouders/slaap/"),
        (parent_page("slaap", "jongeren"), "/jongeren/slaap/"),
        (page("home"), "/"),
        (page("privacy"), "/over/privacy/"),
        (cluster("het-lichaam"), "/clusters/het-lichaam/"),
    ],
)
def test_the_address_of_a_document(document: Document, address: str) -> None:
    assert address_of(document) == address


def test_addresses_of_phases_and_pictures() -> None:
    assert phase_address("prenataal") == "/fasen/prenataal/"
    assert age_address("prenataal") == "/ouders/leeftijd/prenataal/"
    assert address_of_picture("modules/slaap/beeld/bed.png") == "/beeld/slaap/bed.png"


def test_generated_pages_are_the_fixed_ones_and_two_for_each_phase() -> None:
    known = generated_addresses(library(registers=Registers(phases=(Phase("prenataal", 1, "P", "P", "-"),))))
    fixed = {
        "/",
        "/richtlijnen/",
        "/clusters/",
        "/fasen/",
        "/ouders/",
        "/jongeren/",
        "/aanbevelingen/",
        "/actualiteit/",
    }
    assert fixed | {"/begrippen/", "/zoeken/", "/fasen/prenataal/", "/ouders/leeftijd/prenataal/"} <= known
    assert len(known) - len(generated_addresses(library())) == 2


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/", "index.html"),
        ("/modules/slaapritme/", "modules/slaapritme/index.html"),
        ("/modules/slaapritme", "modules/slaapritme/index.html"),
        ("/oud/pagina.html", "oud/pagina.html"),
        ("/oud/map.d/pagina", "oud/map.d/pagina/index.html"),
        ("/oud/index.html", "oud/index.html"),
    ],
)
def test_the_file_that_answers_at_an_address(address: str, file: str) -> None:
    assert output_file(address) == file


def test_ids_on_a_page_are_those_of_its_text_its_sources_and_what_it_ever_named() -> None:
    old = module(
        "slaapritme",
        body=Body(ids=frozenset({"onderbouwing", "vaste-bedtijd"})),
        sources=(Source("studie", "Een studie."),),
        recommendations=(recommendation("vaste-bedtijd", former_ids=("bedtijd",)),),
        changes=(replace(module("x").changes[0], recommendations=("vaste-bedtijd", "bedtijd", "geschrapt-advies")),),
    )
    assert page_ids(old) >= {
        "onderbouwing",
        "vaste-bedtijd",
        "bron-studie",
        "bedtijd",
        "geschrapt-advies",
        "literatuur",
    }
    assert removed_recommendations(old) == {"geschrapt-advies"}


def test_other_pages_have_only_the_ids_of_their_text() -> None:
    assert page_ids(guideline("slaap", body=Body(ids=frozenset({"a"})))) == {"a", "hoofdinhoud"}


def test_a_recommendation_that_came_back_is_not_removed() -> None:
    changes = tuple(
        Change(version, module("x").changes[0].date, "aanbeveling", "Iets.", ("vaste-bedtijd",))
        for version in (Version(2, 0, 0), Version(1, 0, 0))
    )
    back = module("slaapritme", changes=changes, recommendations=(recommendation("vaste-bedtijd"),))
    assert removed_recommendations(back) == frozenset()


# The words to find each page by stand beside its address there; a test of search holds both together.
WORDS_OF_PAGES = "search/standing.py"
# A rule shows what an editor writes.
EXAMPLES = {"Example", "Given", "lines"}


def test_no_other_code_writes_the_address_of_a_page() -> None:
    pages = tuple({f"/{address.split('/')[1]}/" for address in FIXED_PAGES} - {HOME, "//"})
    texts = written(code("model/", WORDS_OF_PAGES), EXAMPLES)
    found = {(path, text) for path, text in texts if text.startswith(pages)}
    assert found == set(), "take it from model/addresses.py"

"""What can be found: pages in force, under the words of what lapsed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.sites.root import PLACE, TALKING, Root
from tests.unit.model import making
from tests.unit.model.making import guideline, lapsed, library, parent_page

from jgz.loader import load
from jgz.model import Library, Module, Status
from jgz.model.addresses import FIXED_PAGES, HOME, SEARCH
from jgz.search import Search, open_search
from jgz.search.documents import DRAFT, find_targets

PLAIN: dict[str, Any] = {"silences": ()}


def module(id: str, **values: Any) -> Module:
    return making.module(id, **{**PLAIN, **values})


def made(*modules: Module) -> Library:
    return library(
        *modules,
        guidelines=(guideline("slaap", title="Slapen", **PLAIN),),
        parent_pages=(parent_page("slaap", **PLAIN),),
    )


def test_modules_then_pages_for_parents_then_guidelines() -> None:
    found = [(item.kind, item.id) for item in find_targets(made(module("b"), module("a")))]
    kinds = list(dict.fromkeys(kind for kind, _ in found))
    assert kinds[:2] == ["module", "ouders"]
    assert kinds[-1] == "richtlijn"
    assert {id for kind, id in found if kind == "module"} == {"a", "b"}


def test_a_lapsed_module_stays_out_and_its_successor_answers() -> None:
    old = module("oud", title="Inslaapgedoe", keywords=("wiegelied",), synonyms=("susliedje",), **lapsed("nieuw"))
    found = open_search(made(module("nieuw", title="Slaapritme"), old))
    assert "oud" not in {item.id for item in found.index.targets}
    for query in ("inslaapgedoe", "wiegelied", "susliedje"):
        first = found.ranker.rank(query).hits[0]
        assert found.ranker.targets[first.number].id == "nieuw"


def test_a_lapsed_module_without_a_successor_is_gone() -> None:
    found = open_search(made(module("ander"), module("oud", title="Wiegelied", **lapsed())))
    assert found.ranker.rank("wiegelied").hits == ()


def test_a_concept_is_found_in_a_preview_only() -> None:
    both = made(module("af", title="Slaapritme"), module("ruw", title="Wiegelied", status=Status.CONCEPT))
    assert "ruw" not in {item.id for item in find_targets(both.without_concepts())}
    assert open_search(both.without_concepts()).ranker.rank("wiegelied").hits == ()


def test_the_real_content_shows_what_is_in_force_and_nothing_else(
    public: Library, search: Search, files: dict[str, str]
) -> None:
    pages = {item.id for item in search.index.targets if item.kind in ("module", "generieke-module")}
    assert pages == {item.id for item in public.in_force}
    drafts = {item.id for item in search.index.targets if item.kind == DRAFT}
    assert drafts == {item.id for item in public.modules if item.status.draft}
    gone = {item.id for item in public.modules} - pages - drafts
    records = "".join(text for name, text in files.items() if "/blad-" in name)
    assert all(f'"id":"{id}"' not in records for id in gone)


def test_every_address_is_a_page_of_its_own(search: Search) -> None:
    addresses = [item.address for item in search.index.targets if item.kind != "richtlijn"]
    assert len(addresses) == len(set(addresses)) > 60


def test_former_addresses_are_no_results(tmp_path: Path) -> None:
    root = Root(tmp_path)
    root.edit(PLACE, "status: vastgesteld", "oude_adressen: [/oud/adres/]\nstatus: vastgesteld")
    found = find_targets(load(root.path).library)
    assert "/oud/adres/" not in {item.address for item in found}
    assert "/modules/speelplek-beoordelen/" in {item.address for item in found}


@pytest.mark.parametrize("heading", ["Zorg op maat", "Onderbouwing", "Wanneer bel je?"])
def test_headings_that_every_page_has_are_no_words_to_find_by(search: Search, heading: str) -> None:
    assert all(heading not in item.texts.get("kop", ()) for item in search.index.targets)


def test_a_page_is_found_by_each_of_its_fields(tmp_path: Path) -> None:
    root = Root(tmp_path)
    (page,) = [item for item in find_targets(load(root.path).library) if item.id == Path(TALKING).stem]
    assert page.keywords == ("buiten spelen", "bewegen", "naar buiten", "speeltuin")
    assert page.texts["titel"] == ("Buiten spelen bespreken",)
    assert page.texts["samenvatting"][0].startswith("Hoe je met ouders bespreekt")
    assert page.texts["vraag"][0] == "Hoe vraag je naar buiten spelen zonder te oordelen?"
    assert page.texts["tekst"]
    assert page.audience == ("professional",)
    assert page.guideline == "buiten-spelen"


def test_every_page_that_is_always_there_is_found_by_words_of_its_own(search: Search) -> None:
    found = {item.address: item for item in search.index.targets}
    for address in set(FIXED_PAGES) - {HOME, SEARCH}:
        assert found[address].summary, f"say in search/standing.py what people look for {address} by"


def test_a_term_is_found_on_the_page_of_terms(search: Search) -> None:
    (hit, *_) = search.ranker.rank("branchevereniging van zorgorganisaties").hits
    assert search.ranker.targets[hit.number].address == "/begrippen/"
    assert search.ranker.part(hit.parts[0]).anchor == "begrip-actiz"


def test_a_draft_comes_after_all_that_was_adopted() -> None:
    titles = {"af": "Slaapritme", "ruw": "Wiegelied en slaapritme"}
    both = made(module("af", title=titles["af"]), module("ruw", title=titles["ruw"], status=Status.COMMENTING))
    found = open_search(both.without_concepts()).ranker
    ids = [found.targets[hit.number].id for hit in found.rank("wiegelied slaapritme").hits]
    assert ids[-1] == "ruw"
    assert "af" in ids[:-1]

"""What was ever published leads somewhere, or is known to be lost."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.model.making import guideline, lapsed, library, module, page, parent_page, recommendation
from tests.work import Yardstick

from jgz.model import Body, Change, Library, PublishedAddress, PublishedId, Registers, Version
from jgz.model.published import Published

IDS = "slaapritme module\nslaapritme#vaste-bedtijd aanbeveling"
ADDRESSES = "/modules/slaapritme/ slaapritme module"
ADVICE: dict[str, Any] = {
    "recommendations": (recommendation("vaste-bedtijd"),),
    "body": Body(ids=frozenset({"vaste-bedtijd"})),
}


def lost(library: Library) -> tuple[list[str], list[str]]:
    """The addresses and ids that lead nowhere."""
    published = Published(library)
    return [item.address for item in published.lost_addresses()], [item.id for item in published.lost_ids()]


def test_what_is_there_is_neither_lost_nor_redirected() -> None:
    here = library(module("slaapritme", **ADVICE), ids=IDS, addresses=ADDRESSES)
    assert lost(here) == ([], [])
    assert Published(here).redirects == {}


def test_what_is_new_is_no_finding() -> None:
    assert lost(library(module("nieuw", **ADVICE))) == ([], [])


def test_what_is_gone_is_lost_with_its_line() -> None:
    published = Published(library(module("ander"), ids=IDS, addresses=ADDRESSES))
    assert [(item.address, item.line) for item in published.lost_addresses()] == [("/modules/slaapritme/", 2)]
    # Its recommendations go with it: that is one fault, not many.
    assert [(item.id, item.line) for item in published.lost_ids()] == [("slaapritme", 2)]


def test_a_module_that_moved_to_another_folder_keeps_its_address() -> None:
    moved = library(module("slaapritme", folder="generiek", **ADVICE), ids=IDS, addresses=ADDRESSES)
    assert lost(moved) == ([], [])
    assert Published(moved).redirects == {}


def test_a_renamed_module_leads_on_by_what_it_replaces() -> None:
    renamed = library(module("ritme", replaces=("slaapritme",), **ADVICE), ids=IDS, addresses=ADDRESSES)
    assert lost(renamed) == ([], [])
    assert Published(renamed).redirects == {"/modules/slaapritme/": "/modules/ritme/"}


def test_a_lapsed_module_keeps_its_own_page() -> None:
    both = library(
        module("slaapritme", **ADVICE, **lapsed("ritme")),
        module("ritme", replaces=("slaapritme",)),
        ids=IDS,
        addresses=ADDRESSES,
    )
    assert lost(both) == ([], [])
    assert Published(both).redirects == {}


def test_renaming_twice_leads_to_the_last() -> None:
    chain = library(
        module("derde", replaces=("tweede",)),
        registers=Registers(
            ids=(
                PublishedId("eerste", "module", "1.0.0", "tweede", 2),
                PublishedId("tweede", "module", "1.0.0", "", 3),
            ),
            addresses=(
                PublishedAddress("/modules/eerste/", "eerste", "module", 2),
                PublishedAddress("/modules/tweede/", "tweede", "module", 3),
            ),
        ),
    )
    assert lost(chain) == ([], [])
    assert Published(chain).redirects == {"/modules/eerste/": "/modules/derde/", "/modules/tweede/": "/modules/derde/"}


def test_the_register_leads_on_when_nothing_in_the_content_does() -> None:
    known = library(
        module("derde"),
        registers=Registers(
            ids=tuple(
                PublishedId(id, "module", "1.0.0", successor, line)
                for line, (id, successor) in enumerate([("eerste", "tweede"), ("tweede", "derde"), ("derde", "")], 2)
            )
        ),
    )
    assert Published(known).document_for("module", "eerste") == known.modules[0]
    assert lost(known) == ([], [])


@pytest.mark.parametrize("rows", [[("a", "a")], [("a", "b"), ("b", "a")], [("a", "b"), ("b", "c"), ("c", "b")]])
def test_a_circle_of_successors_ends(rows: list[tuple[str, str]]) -> None:
    circle = library(
        registers=Registers(
            ids=tuple(
                PublishedId(id, "module", "1.0.0", successor, line) for line, (id, successor) in enumerate(rows, 2)
            )
        )
    )
    assert Published(circle).document_for("module", "a") is None
    assert lost(circle)[1] == [id for id, _ in rows]


def test_modules_that_replace_each_other_end_too() -> None:
    circle = library(
        module("een", replaces=("twee", "weg")), module("twee", replaces=("een",)), ids="weg module\nweg2 module"
    )
    assert lost(circle) == ([], ["weg2"])


def test_kinds_are_kept_apart() -> None:
    same = library(
        guidelines=(guideline("slaap"),),
        ids="slaap richtlijn\nslaap ouders\nslaap jongeren\nslaap module",
        addresses="/ouders/slaap/ slaap ouders",
    )
    assert lost(same) == (["/ouders/slaap/"], ["slaap", "slaap", "slaap"])
    assert lost(library(parent_pages=(parent_page("slaap"),), ids="slaap ouders")) == ([], [])


def test_a_generic_module_is_a_module() -> None:
    generic = module("tolk", folder="generiek", kind="generieke-module", cluster="")
    assert lost(library(generic, ids="tolk module", addresses="/modules/tolk/ tolk module")) == ([], [])


def test_former_addresses_lead_to_the_page_that_names_them() -> None:
    named = library(
        module("slaapritme", former_addresses=("/oud/slaap/", "/oud/pagina.html")),
        pages=(page("home", former_addresses=("/start/",)),),
    )
    assert Published(named).redirects == {
        "/oud/pagina.html": "/modules/slaapritme/",
        "/oud/slaap/": "/modules/slaapritme/",
        "/start/": "/",
    }


def test_a_former_address_answers_for_a_page_that_is_gone() -> None:
    gone = library(
        module("ander", former_addresses=("/modules/slaapritme/",)), ids="slaapritme module", addresses=ADDRESSES
    )
    assert lost(gone) == ([], [])
    assert Published(gone).redirects == {"/modules/slaapritme/": "/modules/ander/"}


def test_a_published_address_that_lives_again_is_not_redirected() -> None:
    back = library(module("slaapritme"), addresses="/modules/slaapritme/ ander module")
    assert Published(back).redirects == {}
    assert lost(back) == ([], [])


def test_a_removed_recommendation_is_lost_until_it_is_named() -> None:
    silent = library(module("slaapritme"), ids=IDS)
    assert lost(silent) == ([], ["slaapritme#vaste-bedtijd"])
    change = Change(Version(2, 0, 0), module("x").changes[0].date, "aanbeveling", "Geschrapt.", ("vaste-bedtijd",))
    assert lost(library(module("slaapritme", changes=(change,)), ids=IDS)) == ([], [])


def test_a_renamed_recommendation_is_lost_until_its_former_id_is_named() -> None:
    renamed = library(module("slaapritme", recommendations=(recommendation("op-tijd-naar-bed"),)), ids=IDS)
    assert lost(renamed)[1] == ["slaapritme#vaste-bedtijd"]
    named = recommendation("op-tijd-naar-bed", former_ids=("vaste-bedtijd",))
    assert lost(library(module("slaapritme", recommendations=(named,)), ids=IDS))[1] == []


def chain(number: int) -> Library:
    """A module that was renamed so many times."""
    ids = tuple(PublishedId(f"stap-{n}x", "module", "1.0.0", f"stap-{n + 1}x", n) for n in range(number))
    return library(module(f"stap-{number}x"), registers=Registers(ids=ids))


def test_a_long_chain_of_successors_is_walked_once() -> None:
    assert lost(chain(300)) == ([], [])
    short = Yardstick(lambda: Published(chain(100)).lost_ids())
    assert short.allows(16, lambda: Published(chain(800)).lost_ids())


def test_a_circle_of_successors_leads_nowhere() -> None:
    steps = {"een-x": "twee-x", "twee-x": "drie-x", "drie-x": "een-x", "vier-x": "een-x"}
    ids = tuple(PublishedId(id, "module", "1.0.0", successor) for id, successor in steps.items())
    assert lost(library(module("ander"), registers=Registers(ids=ids)))[1] == list(steps)

"""Proposals for the register of compounds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.model import making
from tests.unit.search.making import page, ranker

from jgz.model import Compound, Library, Registers
from jgz.search import Search, lexicon, open_search
from jgz.search.analyser import stem
from jgz.search.index import field_terms
from jgz.search.splits import Known, propose, split

LISTED = frozenset(
    "baby bed been behandeling een gehoor geld heid huil in kind lucht mishandeling pasta plan prik screening slaap "
    "tand tijd verlener wegen zorg zorgverlener".split()
)
OWN = frozenset(map(stem, ("baby", "bed", "been", "huil", "kind", "plan", "prik", "slaap", "tand", "zorg", "tijd")))
PLAIN = {"silences": ()}


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("huilbaby", ("huil", "baby")),
        ("gehoorscreening", ("gehoor", "screening")),
        ("behandelingsplan", ("behandeling", "plan")),
        ("kindermishandeling", ("kind", "mishandeling")),
        ("luchtwegen", ("lucht", "wegen")),
        ("tandpasta", ("tand", "pasta")),
        ("slaaptijdplan", ("slaap", "tijd", "plan")),
        # As few parts as possible.
        ("zorgverlener", ("zorg", "verlener")),
        # A bend, a stop word, an unknown part, a short part that the content doesn't have, and no cut at all.
        ("gehoorheid", ()),
        ("bedin", ()),
        ("slaapqqqq", ()),
        ("slaapgeld", ()),
        ("gehoor", ()),
        ("", ()),
    ],
)
def test_split(word: str, parts: tuple[str, ...]) -> None:
    assert split(word, Known(OWN, LISTED)) == parts


def library(*compounds: Compound) -> Library:
    module = making.module("a", title="Gehoorscreening", keywords=("tandpasta", "gehoorscreeningen", "tanden"), **PLAIN)
    return making.library(module, registers=Registers(compounds=compounds))


def test_words_of_titles_and_keywords_are_proposed_once() -> None:
    assert propose(library(), LISTED) == [
        Compound("gehoorscreening", ("gehoor", "screening")),
        Compound("tandpasta", ("tand", "pasta")),
    ]


def test_what_the_register_holds_or_refuses_is_not_proposed_again() -> None:
    kept = Compound("tandpasta", ("tand", "pasta"))
    assert [item.word for item in propose(library(kept), LISTED)] == ["gehoorscreening"]
    assert propose(library(kept, Compound("gehoorscreening", ())), LISTED) == []


def test_no_words_no_proposals() -> None:
    assert propose(library(), frozenset()) == []


def test_a_refused_split_adds_no_words() -> None:
    found = lexicon(library(Compound("tandpasta", ()), Compound("gehoorscreening", ("gehoor", "screening"))))
    target = page("a", "Tandpasta gehoorscreening")
    assert field_terms(target, found)["delen"] == [stem("gehoor"), "screen"]


def test_a_compound_is_found_by_its_parts() -> None:
    compound = Compound("gehoorscreening", ("gehoor", "screening"))
    hits = open_search(library(compound)).ranker.rank("gehoor").hits
    assert hits[0].number == 0


def test_the_register_of_the_content(public: Library) -> None:
    compounds = public.registers.compounds
    assert len(compounds) > 700
    by_term: dict[str, tuple[str, ...]] = {}
    for item in compounds:
        assert by_term.setdefault(stem(item.word), item.parts) == item.parts, item.word
        assert not {stem(part) for part in item.parts} & {stem(item.word)}, item.word


@pytest.mark.parametrize(
    ("query", "guideline"),
    [
        ("screening baby gehoor", "gehoor"),
        ("borst", "borstvoeding"),
        ("voeding starten", "voeding-eetgedrag"),
        ("verzuim", "schoolverzuim"),
        ("besnijdenis", "meisjesbesnijdenis"),
    ],
)
def test_parts_lead_to_sensible_pages(search: Search, query: str, guideline: str) -> None:
    assert search.ranker.targets[search.ranker.rank(query).hits[0].number].guideline == guideline


def test_without_the_register_fewer_pages_are_found(public: Library, search: Search) -> None:
    without = open_search(replace(public, registers=replace(public.registers, compounds=())))
    assert len(without.ranker.rank("screening").hits) < len(search.ranker.rank("screening").hits)


def test_ranker_with_no_pages() -> None:
    assert ranker().rank("gehoor").hits == ()

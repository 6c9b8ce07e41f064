"""Pairs that contradict each other, planted in the real content: how many are found, and how much else is."""

from __future__ import annotations

import csv
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from tests.sites.root import REPOSITORY

from jgz.contradictions import find_pairs
from jgz.loader import load
from jgz.model import Direction, Module
from jgz.model.pair import Pair

PLANTED = REPOSITORY / "tests" / "tegenspraak" / "paren.tsv"
# Of every hundred planted pairs that share their words, and of every thousand recommendations.
LEAST_FOUND, MOST_CANDIDATES = 0.8, 8


@cache
def content() -> tuple[Module, ...]:
    return tuple(item for item in load(REPOSITORY, quick=True).library.modules if item.lapse is None)


def planted() -> list[dict[str, str]]:
    with Path(PLANTED).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t"))


def with_texts(texts: list[tuple[str, str]]) -> Module:
    """A module with recommendations of these ids and texts, for all phases and without options."""
    module = content()[0]
    plain = replace(
        module.recommendations[0], direction=None, strength=None, certainty=None, bds=(), phases=(), title=""
    )
    items = tuple(replace(plain, module_id=id, id="een", text=text, number=1) for id, text in texts)
    return replace(module, id="gepland", recommendations=items)


def found(modules: tuple[Module, ...]) -> dict[frozenset[str], Pair]:
    return {frozenset((item.one.full_id, item.other.full_id)): item for item in find_pairs(modules)}


def test_planted_pairs_are_found_among_the_content() -> None:
    rows = planted()
    assert [sum(row["moeilijkheid"] == kind for row in rows) for kind in ("woorden", "moeilijk")] == [40, 20]
    sides = (("a", "een"), ("b", "ander"))
    texts = [(f"p{number}{side}", row[key]) for number, row in enumerate(rows) for side, key in sides]
    pairs = found((*content(), with_texts(texts)))
    hits = {number for number in range(len(rows)) if frozenset((f"p{number}a#een", f"p{number}b#een")) in pairs}
    lexical = [number for number, row in enumerate(rows) if row["moeilijkheid"] == "woorden"]
    missed = [rows[number]["een"] for number in lexical if number not in hits]
    assert len(missed) <= (1 - LEAST_FOUND) * len(lexical), missed


def test_little_else_is_found() -> None:
    modules = content()
    number = sum(len(item.recommendations) for item in modules)
    assert len(find_pairs(modules)) <= MOST_CANDIDATES * number / 1000


def test_a_pair_says_its_kind_and_the_words_that_decide_it() -> None:
    def only(one: str, other: str) -> Pair:
        pairs = found((*content(), with_texts([("z-een", one), ("z-ander", other)])))
        return pairs[frozenset(("z-een#een", "z-ander#een"))]

    number = only("Meet de kniehoogte na 4 weken.", "Meet de kniehoogte na 6 weken.")
    assert (number.kind, sorted(number.words)) == ("getal", ["4 week", "6 week"])
    assert (number.one.full_id, number.other.full_id) == ("z-ander#een", "z-een#een")
    assert only("Meet de kniehoogte altijd.", "Meet de kniehoogte niet.").kind == "ontkenning"
    opposite = only("Meet de kniehoogte snel met de linkerhand.", "Meet de kniehoogte langzaam met de linkerhand.")
    assert (opposite.kind, opposite.words) == ("tegengesteld", ("langzaam", "snel"))


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Geef bij koorts na de prik paracetamol.", "Geef na een vaccinatie geen pijnstiller.", "ontkenning"),
        ("Vraag tieners één keer per jaar naar roken.", "Vraag een puber vier keer per jaar naar tabak.", "getal"),
        ("Leg een baby om te slapen op de buik.", "Laat een zuigeling op de rug slapen.", "tegengesteld"),
    ],
)  # fmt: skip
def test_another_word_for_the_same_thing_hides_nothing(one: str, other: str, kind: str) -> None:
    pairs = found((*content(), with_texts([("z-een", one), ("z-ander", other)])))
    assert pairs[frozenset(("z-een#een", "z-ander#een"))].kind == kind


@pytest.mark.parametrize(("one", "other"), [("een baby", "een peuter"), ("het kind", "de ouders")])
def test_advice_about_somebody_else_is_no_contradiction(one: str, other: str) -> None:
    texts = [("z-een", f"Oefen het omrollen met {one}."), ("z-ander", f"Leg voor {other} bij omrollen een mat.")]
    pairs = found((*content(), with_texts(texts)))
    assert [item.kind for item in pairs.values() if "z-een#een" in {item.one.full_id, item.other.full_id}] == []


def test_who_is_awake_may_lie_otherwise() -> None:
    texts = [
        ("z-een", "Leg een zuigeling wakker op de buik, elke dag."),
        ("z-ander", "Leg een baby slapend op de rug, elke dag."),
    ]
    assert found((with_texts(texts),)) == {}
    texts[0] = ("z-een", texts[0][1].replace("wakker", "slapend"))
    assert [item.kind for item in found((with_texts(texts),)).values()] == ["tegengesteld"]


def test_one_element_for_and_against_needs_no_words_in_common() -> None:
    module = with_texts([("z-een", "Noteer de hielprik."), ("z-ander", "Schrijf niets op.")])
    one, other = module.recommendations
    items = (
        replace(one, bds=("R042@4.01",), direction=Direction.FOR),
        replace(other, bds=("R042@4.0",), direction=Direction.AGAINST),
    )
    (pair,) = find_pairs([replace(module, recommendations=items)])
    assert (pair.kind, pair.words) == ("richting", ("R042",))


def test_different_phases_do_not_meet() -> None:
    module = with_texts([("z-een", "Meet de kniehoogte na 4 weken."), ("z-ander", "Meet de kniehoogte na 6 weken.")])
    one, other = module.recommendations
    items = (replace(one, phases=("a",)), replace(other, phases=("b",)))
    assert find_pairs([replace(module, recommendations=items)]) == []

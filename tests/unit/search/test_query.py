"""What was typed as weighted words, and the phases that it names."""

from __future__ import annotations

import pytest
from tests.unit.search.making import PHASES

from jgz.search.index import phrase
from jgz.search.query import LONGEST, MOST_WORDS, WEAK, Query, read_query

FIRST_WEEK, BABY, SECOND_HALF, TODDLER, SCHOOL = (item.id for item in PHASES[1:])


def read(text: str) -> Query:
    return read_query(text, PHASES)


def weights(text: str) -> dict[str, float]:
    return {word.text: weight for word, weight in read(text).words}


AGES = [
    *((f"dag {days}", {FIRST_WEEK, BABY}) for days in range(8, 14)),
    ("hielprik dag 4", {FIRST_WEEK}),
    ("week 6", {BABY}),
    ("dag 2 maanden", {BABY}),
    ("verjaardag 10", set()),
    ("2 jaar 6 maanden", {TODDLER, BABY}),
    ("0 dagen", {FIRST_WEEK}),
    ("7 dagen oud", {FIRST_WEEK}),
    *((f"{days} dagen", {FIRST_WEEK, BABY}) for days in range(8, 14)),
    ("14 dagen", {BABY}),
    ("1 week", {FIRST_WEEK}),
    ("2 weken", {BABY}),
    ("8 weken huilen", {BABY}),
    ("8weken", {BABY}),
    ("8 wk", {BABY}),
    ("7 maanden", {BABY}),
    ("8 mnd", {SECOND_HALF}),
    ("1 jaar", {TODDLER}),
    ("3 jaar", {TODDLER}),
    ("van 3 jaar of 5 jaar", {TODDLER, SCHOOL}),
    ("4-jarige", {SCHOOL}),
    ("1,5 jaar", {TODDLER}),
    ("0.5 jaar", {BABY}),
    ("4 jarige", {SCHOOL}),
    ("99 jaar", {SCHOOL}),
    ("999 dag", {TODDLER}),
    ("1000 weken", set()),
    ("٣ jaar", set()),
    ("8 wekenprik", set()),
    ("peuter", {TODDLER}),
    ("peuters", {TODDLER}),
    ("mijn baby huilt", {BABY, SECOND_HALF}),
    ("kleuter 5 jaar", {SCHOOL}),
    ("zwanger", {"prenataal"}),
    ("kwartier", set()),
    ("", set()),
]


def test_ages(subtests: pytest.Subtests) -> None:
    for text, phases in AGES:
        with subtests.test(text=text):
            assert read(text).phases == phases


def test_stop_words_go_and_weak_words_count_little() -> None:
    assert weights("waarom huilt mijn baby zo veel") == {"huilt": 1.0, "baby": WEAK}


def test_a_number_counts_little_beside_an_age_only() -> None:
    assert weights("huilen 6 weken") == {"huilen": 1.0, "6": WEAK, "weken": WEAK}
    assert weights("kenmerk 6")["6"] == 1.0


@pytest.mark.parametrize("text", ["de het een", "wat is dit", "baby", "mijn kind", "8 weken"])
def test_when_nothing_else_is_left_every_word_counts(text: str) -> None:
    found = weights(text)
    assert found
    assert set(found.values()) == {1.0}


def test_terms_hold_every_word_in_order() -> None:
    assert read("mag een baby op zijn buik slapen").terms == ("mag", "een", "baby", "op", "zijn", "buik", "slaap")


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("ze schelden hem uit in de appgroep", "uitschelden"),
        ("ze vielen af", "afvallen"),
        ("durft niet uit te schelden", "uitschelden"),
        ("hoe vraag ik een paspoort aan voor mijn baby", "aanvragen"),
    ],
)
def test_a_verb_that_came_apart_is_whole_again(text: str, verb: str) -> None:
    assert weights(text)[verb] == 1.0
    assert verb not in weights(text.replace(" uit", "").replace(" af", "").replace(" aan", ""))


@pytest.mark.parametrize("text", ["hij lacht uit het raam", "ze schelden uit school", "uit te", "uit"])
def test_a_preposition_is_no_part_of_a_verb(text: str) -> None:
    assert not {"uitlachen", "uitschelden"} & set(weights(text))


@pytest.mark.parametrize("text", ["zit steeds aan zijn piemeltje", "hij zit toch weer aan de piemel"])
def test_a_phrase_is_known_without_what_may_stand_in_it(text: str) -> None:
    assert phrase("zit aan zijn piemel") in read(text).phrases


def test_of_one_word_beside_what_may_stand_in_a_phrase_all_is_kept() -> None:
    assert phrase("altijd moe") == "altijd_moe"
    assert phrase("altijd moe") in read("ze is altijd moe na school").phrases
    assert phrase("steeds moe thuis") == "moe_thuis"


@pytest.mark.parametrize(("text", "words"), [("K", ["k"]), ("O2", ["o2"]), ("k 1", ["k", "1"])])
def test_short_terms_stay(text: str, words: list[str]) -> None:
    assert list(weights(text)) == words


def test_what_is_too_long_to_be_a_question_is_not_read() -> None:
    assert [word.text for word, _ in read("x" * 10_000).words] == ["x" * LONGEST]
    assert len(read("oog " * 5_000).words) == MOST_WORDS
    assert read(" " * 10_000 + "3 jaar") == Query((), (), frozenset())


@pytest.mark.parametrize("text", ["", "😀", "مرحبا", "<>&\"'", "%00", "_", "\x00\x1b[31m"])
def test_text_without_words(text: str) -> None:
    assert set(weights(text)) <= {"00", "31m"}

"""Which guesses the rest of a query bears out, and which words the pages found don't have."""

from __future__ import annotations

import pytest

from jgz.search.analyser import Word
from jgz.search.expand import ONE_EDIT, RELATED, SAME_SOUND, SPELLING, Meaning
from jgz.search.honesty import borne_out, doubted_words, is_alone, is_unmet, loose_words, told_words
from jgz.search.query import WEAK, Query

PAGES = {"aanraak": {1}, "paspoort": {2}, "astma": {1, 2}, "prik": {2}, "koop": {3}, "hond": {4}}


def pages_of(term: str) -> set[int]:
    return PAGES.get(term, set())


def query(*words: str, weak: tuple[str, ...] = ()) -> Query:
    return Query(tuple((Word(text), WEAK if text in weak else 1.0) for text in words), words, frozenset())


def known(term: str) -> Meaning:
    return Meaning(({term: 1.0},))


def guess(term: str, worth: float = ONE_EDIT) -> Meaning:
    return Meaning(({term: worth},), SPELLING)


@pytest.mark.parametrize(
    ("words", "meanings", "kept"),
    [
        # No page has both.
        (("paspoort", "aanvragen"), (known("paspoort"), guess("aanraak", 0.5)), False),
        # Of the other word there is nothing at all, or only something related.
        (("xyz", "asma"), (Meaning(()), guess("astma")), False),
        (("xyz", "asma"), (Meaning(({"prik": 0.5},), RELATED), guess("astma")), False),
        (("prik", "asma"), (known("prik"), guess("astma")), True),
        # There is nothing else to go by.
        (("asma",), (guess("astma"),), True),
        # Sure by itself: the same sound, or one letter off in a long word.
        (("paspoort", "aanraack"), (known("paspoort"), guess("aanraak", SAME_SOUND)), True),
        (("paspoort", "aanraking"), (known("paspoort"), guess("aanraak")), False),
        (("paspoort", "aanraakxq"), (known("paspoort"), guess("aanraak")), True),
    ],
)
def test_a_guess_is_borne_out_by_the_rest(words: tuple[str, ...], meanings: tuple[Meaning, ...], kept: bool) -> None:
    found = borne_out(query(*words), meanings, pages_of)
    assert found[:-1] == meanings[:-1]
    assert bool(found[-1].groups) == kept


def test_words_that_the_best_of_the_first_pages_does_not_have() -> None:
    asked = query("hond", "koop", "mag", weak=("mag",))
    told = told_words(asked, (known("hond"), known("koop"), known("mag")))
    assert [item.text for item in told] == ["hond", "koop"]
    assert loose_words(told, [4, 3, 9], pages_of) == ("koop",)
    assert loose_words(told, [9, 9, 9, 4], pages_of) == ("hond", "koop")
    assert loose_words(told, [], pages_of) == ()
    # Of what someone wants to do it is not enough that a page has the word.
    wish = told_words(query("hond", "kopen"), (known("hond"), known("hond")))
    assert loose_words(wish, [4], pages_of) == ()
    assert loose_words(wish, [4], pages_of, lambda told: False) == ("kopen",)
    assert loose_words(told_words(query("hond", "x"), (known("hond"), Meaning(()))), [4], pages_of) == ()


def test_a_word_that_says_little_is_never_taken_for_another() -> None:
    asked = query("naartoe", "prik", weak=("naartoe",))
    assert borne_out(asked, (guess("natuur", SAME_SOUND), known("prik")), pages_of)[0] == Meaning(())
    assert borne_out(asked, (known("asma"), known("prik")), pages_of)[0] == known("asma")


def test_a_guess_is_doubted_when_there_is_nothing_else_to_go_by() -> None:
    asma, prik = guess("astma"), known("prik")
    assert doubted_words(told_words(query("asma"), (asma,))) == ("asma",)
    assert doubted_words(told_words(query("asma", "kind", weak=("kind",)), (asma, prik))) == ("asma",)
    assert doubted_words(told_words(query("asma", "prik"), (asma, prik))) == ()
    assert doubted_words(told_words(query("borstvoedng"), (guess("borstvoed"),))) == ()
    assert doubted_words(told_words(query("prik"), (prik,))) == ()


@pytest.mark.parametrize(
    ("words", "is_here", "alone"),
    [
        (("xyz", "hond"), (False, True), True),
        (("xyz", "hond", "prik"), (False, True, True), False),
        # What one asks about a subject is no word to go by.
        (("xyz", "besmettelijk", "school"), (False, True, True), True),
        (("xyz", "behandeling", "hond"), (False, True, True), True),
        (("hond", "besmettelijk"), (True, True), False),
    ],
)
def test_what_stands_beside_a_word_that_is_not_here(
    words: tuple[str, ...], is_here: tuple[bool, ...], alone: bool
) -> None:
    meanings = [known("prik") if here else Meaning(()) for here in is_here]
    assert is_alone(told_words(query(*words), meanings)) == alone


def test_pages_that_have_only_what_is_asked_about_a_subject_are_far_from_it() -> None:
    told = told_words(query("hond", "gevaarlijk"), (known("hond"), known("prik")))
    assert is_unmet(told, ["hond"])
    assert not is_unmet(told, ["gevaarlijk"])
    assert not is_unmet(told, [])
    assert is_unmet(told_words(query("hond", "xyz"), (known("hond"), Meaning(()))), ["hond"])
    # Of a query of nothing else the pages may well be about that.
    assert not is_unmet(told_words(query("medicijnen", "school"), (known("prik"), known("prik"))), ["school"])

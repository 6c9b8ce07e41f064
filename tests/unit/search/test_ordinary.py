"""Ordinary words that only look like words of the content: what they are, and that they are no misspelling."""

from __future__ import annotations

import pytest
from tests.unit.search.decoding import unfolded

from jgz.language.stems import stem
from jgz.search import Search
from jgz.search.analyser import Word
from jgz.search.expand import RELATED, SPELLING, Vocabulary, expand
from jgz.search.ordinary import FILE, ordinary_stems, read_words
from jgz.search.word_files import word_files

QUICK = ["snoep", "stom", "zwanger"]


def test_the_file_has_each_word_once_with_its_own_stem() -> None:
    rows = read_words(FILE.read_text(encoding="utf-8"))
    assert len(rows) > 1000
    assert [word for word, stem_ in rows if stem(word) != stem_] == []
    assert rows == sorted(set(rows))


@pytest.mark.parametrize(("word", "taken_for"), [("soep", "snoep"), ("zanger", "zwanger"), ("stroom", "stom")])
def test_an_ordinary_word_is_no_misspelling(word: str, taken_for: str) -> None:
    assert dict(expand(Word(word), Vocabulary(QUICK, QUICK)).groups[0]).keys() == {taken_for}
    assert expand(Word(word), Vocabulary(QUICK, QUICK, frozenset({word}))).groups == ()


def test_an_ordinary_word_still_leads_to_something_related() -> None:
    quick = ["bad", "zwem"]
    found = expand(Word("zwembad"), Vocabulary(quick, quick, frozenset({"zwembad"})))
    assert found.guess == RELATED


def test_a_known_word_is_known_though_it_is_ordinary() -> None:
    assert expand(Word("soep"), Vocabulary(["soep"], ["soep"], frozenset({"soep"}))).guess == ""


def test_none_is_a_misspelling_on_the_real_content(search: Search) -> None:
    vocabulary = search.ranker.vocabulary
    words = [word for word, _ in read_words(FILE.read_text(encoding="utf-8"))]
    unknown = [word for word in words if stem(word) not in vocabulary.known]
    assert len(unknown) > 1000
    assert [word for word in unknown if expand(Word(word), vocabulary).guess == SPELLING] == []


def test_each_lies_in_the_file_that_has_its_initial(search: Search) -> None:
    files = word_files(search.ranker.vocabulary.quick, ordinary_stems())
    beside = [(item.first, word) for item in files for word in unfolded(item.ordinary)]
    assert sorted(word for _, word in beside) == sorted(ordinary_stems())
    firsts = [item.first for item in files]
    assert [word for first, word in beside if first != max(item for item in firsts if item <= word[0])] == []


def test_without_words_there_is_nothing_to_look_like() -> None:
    assert word_files([], ordinary_stems()) == ()

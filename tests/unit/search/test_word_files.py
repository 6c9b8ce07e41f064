"""The words of titles and keywords in files: nothing lost, and every word where a browser looks for it."""

from __future__ import annotations

from bisect import bisect_right

import pytest
from tests.unit.search.decoding import unfolded

from jgz.search import Search
from jgz.search.shards import quick_words, rows_of
from jgz.search.sound import sound
from jgz.search.word_files import WordFile, word_files


def test_every_word_stands_in_the_file_that_its_initial_tells(search: Search) -> None:
    words = quick_words(rows_of(search.index))
    files = word_files(words)
    assert len(files) > 10
    assert [word for item in files for word in unfolded(item.words)] == words == search.ranker.vocabulary.quick
    firsts = [item.first for item in files]
    for place, item in enumerate(files):
        for word in unfolded(item.words):
            assert bisect_right(firsts, word) - 1 == place
            # A word of another initial that is not here is looked for here as well, and no word of this one elsewhere.
            assert bisect_right(firsts, word[0]) - 1 == place
            assert sound(word)[0] in item.sounds


@pytest.mark.parametrize(
    ("words", "files"),
    [
        ([], ()),
        (["oog"], (WordFile("o", "o", "Aoog", ""),)),
        # Few letters lie together; `c` sounds as `k` or `s`.
        (["bed", "cel", "cola"], (WordFile("b", "bks", "AbedAcelBola", ""),)),
        # An initial is never cut in two.
        (
            ["b" * 890, "cel", "c" * 895],
            (WordFile("b", "b", f"A{'b' * 890}", ""), WordFile("c", "ks", f"AcelB{'c' * 894}", "")),
        ),
    ],
)
def test_files_are_cut_between_initials(words: list[str], files: tuple[WordFile, ...]) -> None:
    assert word_files(words) == files


def test_a_file_of_words_grows_with_its_largest_initial_only(search: Search) -> None:
    for item in word_files(search.ranker.vocabulary.quick):
        words = unfolded(item.words)
        assert len({word[0] for word in words}) == 1 or sum(map(len, words)) <= 900

"""An index that is renewed after a change has the rows of one that is made anew."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.unit.search.making import NOTHING, page

from jgz.search import kept_terms
from jgz.search.documents import Target
from jgz.search.index import Lexicon, SearchIndex, build_index
from jgz.search.kept_terms import KeptTerms
from jgz.search.parts import Part
from jgz.search.shards import Rows, rows_of
from jgz.store import Store

WORDS = "slapen huilen eten drinken wandelen spelen lezen luisteren koorts hoesten tanden groeien praten".split()


def words(chance: random.Random, most: int) -> str:
    return " ".join(chance.choices(WORDS, k=chance.randint(1, most)))


def some_pages(chance: random.Random) -> list[Target]:
    return [page(f"p{number}", words(chance, 3), texts={"tekst": (words(chance, 9),)}) for number in range(40)]


def some_parts(chance: random.Random) -> list[Part]:
    return [Part(number % 40, f"a{number}", words(chance, 2), words(chance, 6)) for number in range(60)]


def rows(folder: Path, targets: list[Target], parts: list[Part], lexicon: Lexicon = NOTHING) -> Rows:
    """The rows of a run that has what the runs before kept."""
    store = Store(folder)
    found = KeptTerms(store, lexicon).rows(targets, parts, lexicon)
    store.close()
    return found


def in_order(found: Rows) -> dict[str, list[tuple[str, str]]]:
    return {tier: list(items.items()) for tier, items in found.items()}


@pytest.fixture
def made_whole(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Counts how often the whole index is made."""
    made: list[int] = []

    def counted(*given: Any) -> SearchIndex:
        made.append(1)
        return build_index(*given)

    monkeypatch.setattr(kept_terms, "build_index", counted)
    return made


@pytest.mark.parametrize("seed", range(3))
def test_rows_are_those_of_a_new_index_after_every_edit(tmp_path: Path, seed: int, made_whole: list[int]) -> None:
    chance = random.Random(seed)
    targets, parts = some_pages(chance), some_parts(chance)
    rows(tmp_path, targets, parts)
    for number in range(12):
        place = chance.randrange(40)
        if number % 3 == 2:
            place = chance.randrange(len(parts))
            parts[place] = replace(parts[place], text=words(chance, 6))
        else:
            # A word that no page had, and one that nobody has any more.
            text = f"{words(chance, 8)} nieuw-{number % 4}"
            targets[place] = page(f"p{place}", words(chance, 3), texts={"tekst": (text,)})
        assert in_order(rows(tmp_path, targets, parts)) == in_order(rows_of(build_index(targets, parts, NOTHING)))
    assert len(made_whole) == 1


def test_another_number_of_pages_or_other_lists_make_all_rows_anew(tmp_path: Path, made_whole: list[int]) -> None:
    chance = random.Random(7)
    targets, parts = some_pages(chance), some_parts(chance)
    rows(tmp_path, targets, parts)
    fewer = targets[:-1]
    assert in_order(rows(tmp_path, fewer, parts)) == in_order(rows_of(build_index(fewer, parts, NOTHING)))
    known = Lexicon({"eten": ("voeding",)}, {})
    assert in_order(rows(tmp_path, fewer, parts, known)) == in_order(rows_of(build_index(fewer, parts, known)))
    assert len(made_whole) == 3
    # Nothing has changed since.
    assert in_order(rows(tmp_path, fewer, parts, known)) == in_order(rows_of(build_index(fewer, parts, known)))
    assert len(made_whole) == 3


def test_terms_that_are_known_no_more_make_all_rows_anew(
    tmp_path: Path, made_whole: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(8)
    targets, parts = some_pages(chance), some_parts(chance)
    rows(tmp_path, targets, parts)
    monkeypatch.setattr(KeptTerms, "_known", lambda self, name: None)
    targets[3] = page("p3", words(chance, 3))
    assert in_order(rows(tmp_path, targets, parts)) == in_order(rows_of(build_index(targets, parts, NOTHING)))
    assert len(made_whole) == 2

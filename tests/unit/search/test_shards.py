"""The pieces of the index: nothing lost, nothing twice, and the same ranking as from the whole."""

from __future__ import annotations

import gzip
import json
from itertools import pairwise
from pathlib import Path

import pytest
from lunr.index import Index
from tests.unit.search.decoding import Head, as_lunr_loads, decode, decoded, rows_in
from tests.unit.search.making import PHASES, group, page, ranker

from jgz.model import Library
from jgz.search import Search
from jgz.search.files import HEAD, index_files
from jgz.search.index import FIELDS, JOIN, PHRASES, QUICK, SearchIndex
from jgz.search.quality import read_queries
from jgz.search.ranking import Ranker
from jgz.search.shards import PIECE, cut, rows_of

QUERIES = [Path(__file__).parents[2] / "zoeken" / name for name in ("richtlijnvragen.tsv", "zoektermen.tsv")]
HOSTILE = ["", "K", "de het een", "8 weken huilen", "x" * 300, "allergieën baby's x-benen", "qqqqqqqq", "tandenbrostel"]


@pytest.fixture(scope="session")
def head(public: Library, search: Search) -> Head:
    """The head as a browser reads it."""
    values = json.loads(index_files(public, search.index.targets, search.index.parts, rows_of(search.index))[HEAD])
    return Head(values["velden"], values["maten"]["k1"])


@pytest.fixture(scope="session")
def pieces(search: Search, head: Head) -> SearchIndex:
    """The index of the real content, read back."""
    return decoded(search.index, head)


def test_the_pieces_say_what_each_term_is_worth(search: Search, pieces: SearchIndex) -> None:
    assert len(pieces.postings) > 7000
    assert pieces.postings == search.index.postings


def test_lunr_itself_answers_the_same(pieces: SearchIndex, head: Head) -> None:
    """Asked for one term, lunr gives each page the sum of what the term is worth in its fields."""
    lunr = Index.load(as_lunr_loads(pieces, [name for name, *_ in head.fields]))
    for term in pieces.terms[::50]:
        query = lunr.create_query()
        query.term(term, use_pipeline=False)
        answer = {int(item["ref"]): round(item["score"], 3) for item in lunr.query(query)}
        ours: dict[int, float] = {}
        for pages in pieces.postings[term].values():
            for number, worth in pages.items():
                ours[number] = round(ours.get(number, 0.0) + worth, 3)
        assert answer == ours, term


def test_pieces_rank_as_the_whole_does(search: Search, public: Library, pieces: SearchIndex) -> None:
    other = Ranker(pieces, public.phases)
    asked = [item.text for path in QUERIES for item in read_queries(path)]
    assert len(asked) > 450
    # That the pieces hold the same figures is tested above, so some queries of every kind are enough here.
    for text in (*asked[::8], *HOSTILE):
        assert other.rank(text) == search.ranker.rank(text), text
    for text in HOSTILE:
        assert other.rank(text, "ouder") == search.ranker.rank(text, "ouder"), text


def test_ranges_follow_each_other(search: Search) -> None:
    for tier in cut(rows_of(search.index)).values():
        terms = [[term for term, _ in rows_in(piece.text)] for piece in tier]
        flat = [term for item in terms for term in item]
        assert all(one < other for one, other in pairwise(flat))
        # Where a piece begins is told in as few letters as set it apart from the piece before.
        assert all(item[0].startswith(piece.first) for item, piece in zip(terms, tier, strict=True))
        for before, piece in zip(terms, tier[1:], strict=False):
            assert piece.first[:-1] <= before[-1] < piece.first


def test_only_a_term_that_stands_alone_makes_a_large_piece(search: Search) -> None:
    for tier in cut(rows_of(search.index)).values():
        assert all(len(piece.text) < PIECE * 1.1 or len(rows_in(piece.text)) == 1 for piece in tier)
        weights = [len(gzip.compress(piece.text.encode(), mtime=0)) for piece in tier]
        assert max(weights) < 1600


def test_each_tier_has_its_own_fields_only(search: Search, head: Head) -> None:
    tiers = cut(rows_of(search.index))
    wanted = {"snel": set(QUICK), "rest": set(FIELDS) - set(QUICK)}
    assert set(tiers) == set(wanted)
    for tier, names in wanted.items():
        postings, _ = decode((piece.text for piece in tiers[tier]), head)
        assert {name for fields in postings.values() for name in fields} == names
        assert {JOIN in term for term, fields in postings.items() if set(PHRASES) & set(fields)} == (
            {True} if tier == "snel" else set()
        )


def test_one_page_makes_one_piece_and_none_makes_none() -> None:
    small = ranker(page("een", "Oog", texts={"tekst": ("oog oog",)}), group("g", "Zien"))._index
    tiers = cut(rows_of(small))
    # Title: field 0, page 0, once; running text: field 8, page 0, twice. Both fields count as places.
    assert [piece.text for piece in tiers["snel"]] == ['["AoogAzien","2A0 1A4"]']
    assert [piece.text for piece in tiers["rest"]] == ['["Aoog","2I1"]']
    assert cut(rows_of(Ranker(ranker()._index, PHASES)._index)) == {"snel": (), "rest": ()}

"""Measuring search: the figures, the file of queries, and the bars that our own queries must pass."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.search.making import page, ranker

from jgz.search import Search
from jgz.search.quality import Asked, QueryFileError, figures, measure, read_queries, write_quality

FOLDER = Path(__file__).parents[2] / "zoeken"
HEADER = "query\tkind\texpected\taudience\n"
PAGES = ranker(page("heup", "Heupen"), page("oog", "Heupen ogen"), page("oor", "Oren"))
ASKED = [
    Asked("heupen", "exact", frozenset({"heup"})),
    Asked("heupen", "two", frozenset({"oog", "elders"})),
    Asked("oren", "two", frozenset({"heup"})),
    Asked("qqqqqqqq", "two", frozenset({"heup"})),
]


def test_the_figures_of_some_answers() -> None:
    quality = measure(PAGES, ASKED)
    assert [(item.place, item.results) for item in quality.answered] == [(1, 2), (2, 2), (0, 1), (0, 0)]
    whole = quality.whole
    assert (whole.number, whole.first, whole.mrr, whole.empty) == (4, 0.25, 0.375, 0.25)
    assert quality.by_kind["exact"].first == 1.0
    assert quality.by_kind["two"].mrr == pytest.approx(1 / 6)
    assert [item.asked.text for item in quality.missed] == ["heupen", "oren", "qqqqqqqq"]
    assert quality.as_dict()["two"] == {"vragen": 3, "eerste": 0.0, "mrr5": 0.1667, "leeg": 0.3333}


def test_nothing_asked_is_all_zero() -> None:
    assert figures([]) == measure(PAGES, []).whole
    assert figures([]).first == 0.0


def test_a_table_for_people() -> None:
    text = write_quality("vragen.tsv", measure(PAGES, ASKED), with_missed=True)
    lines = text.splitlines()
    assert lines[0] == "vragen.tsv"
    assert lines[-4].split() == ["alles", "4", "25,0%", "0,375", "25,0%"]
    assert lines[-1] == "  gemist: qqqqqqqq (heup): niets"
    assert lines[-2] == "  gemist: oren (heup): module/oor"


def test_a_file_of_queries(tmp_path: Path) -> None:
    path = tmp_path / "vragen.tsv"
    path.write_text(f"{HEADER}lui oog\tlaysyn\ta|b\touder\nheup\texact\tc\t\n", encoding="utf-8")
    assert read_queries(path) == [
        Asked("lui oog", "laysyn", frozenset({"a", "b"})),
        Asked("heup", "exact", frozenset({"c"})),
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", ":1:"),
        ("query\tkind\n", ":1:"),
        (f"{HEADER}heup\texact\n", ":2:"),
        (f"{HEADER}heup\texact\t\touder\n", ":2:"),
        (f"{HEADER}heup\texact\ta\touder\n\n", ":3:"),
        (f"{HEADER}heup\texact\ta\touder\textra\n", ":2:"),
    ],
)
def test_a_file_that_is_wrong_says_where(tmp_path: Path, text: str, place: str) -> None:
    path = tmp_path / "vragen.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(QueryFileError, match=place):
        read_queries(path)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "latijn.tsv").write_bytes(b"query\tk\xe9\n")
    for name in ("latijn.tsv", "weg.tsv", "."):
        with pytest.raises(QueryFileError, match="niet te lezen"):
            read_queries(tmp_path / name)


# A drop below these fails; see `jgz zoektest --gemist` for what to look at.
@pytest.mark.parametrize(
    ("name", "first", "empty", "least"), [("richtlijnvragen.tsv", 0.92, 0.03, 100), ("zoektermen.tsv", 0.94, 0.01, 400)]
)
def test_our_own_queries_are_answered(search: Search, name: str, first: float, empty: float, least: int) -> None:
    queries = read_queries(FOLDER / name)
    whole = measure(search.ranker, queries).whole
    assert whole.number == len({item.text for item in queries}) >= least
    assert whole.first >= first
    assert whole.empty <= empty


def test_every_expected_guideline_exists(search: Search) -> None:
    known = {item.guideline for item in search.index.targets}
    for name in ("richtlijnvragen.tsv", "zoektermen.tsv"):
        for item in read_queries(FOLDER / name):
            assert item.expected <= known, item.text

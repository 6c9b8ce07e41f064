"""What stands above and in a result: direct help, the best recommendation, and how a word was read."""

from __future__ import annotations

import json
from pathlib import Path

from jgz.model import DirectHelp, Library, Registers
from jgz.search import Search
from jgz.search.answers import answers
from jgz.search.help import help_records


def test_help_leads_to_a_page_that_is_there(public: Library) -> None:
    records = {item["id"]: item for item in help_records(public)}
    assert records["zelfdoding"]["lees"][1].startswith("/")
    assert records["direct-gevaar"]["lees"] == []
    assert records["direct-gevaar"]["bellen"] == [["Alarmnummer", "112"]]
    assert all(item["zinnen"] or item["woorden"] or item["rustig"] for item in records.values())


def test_help_to_a_page_that_is_gone_leads_nowhere() -> None:
    help = DirectHelp("gevaar", "Gevaar", "Bel 112.", (), ("spoed",), page="bestaat-niet")
    (found,) = help_records(Library(registers=Registers(direct_help=(help,)), modules=()))
    assert found["lees"] == []


def test_a_result_lands_on_the_recommendation_that_answers(public: Library, search: Search) -> None:
    first = answers(public, search.ranker, "inbakeren verwijzen")["resultaten"][0]
    module = next(item for item in public.modules if item.id == first["id"])
    assert first["anker"] in {item.id for item in module.recommendations}
    item = next(item for item in module.recommendations if item.id == first["anker"])
    assert (first["kop"], first["punt"]) == (item.title, item.text)
    assert first["sterkte"]


def test_words_that_were_guessed_are_told(public: Library, search: Search) -> None:
    found = answers(public, search.ranker, "borstvoding qqqqqq huilen")["opgevat_als"]
    assert found["borstvoding"]["als"] == "spelling"
    assert "borstvoed" in found["borstvoding"]["termen"]
    assert found["qqqqqq"] == {"als": "onbekend", "termen": []}
    assert "huilen" not in found


def test_answers_are_plain_values(public: Library, search: Search) -> None:
    found = answers(public, search.ranker, "heup", most=2)
    assert json.loads(json.dumps(found)) == found
    assert len(found["resultaten"]) == 2 < found["aantal"]
    assert all(item["termen"] for item in found["resultaten"])


def test_every_anchor_is_on_its_page(public: Library, search: Search) -> None:
    queries = (Path(__file__).parents[2] / "zoeken/richtlijnvragen.tsv").read_text(encoding="utf-8").splitlines()[1::5]
    for line in queries:
        for item in answers(public, search.ranker, line.split("\t")[0])["resultaten"]:
            assert item["anker"] == "" or item["punt"] or item["soort"] != "module"

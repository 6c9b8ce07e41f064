"""What stands above and in a result: direct help, the best recommendation, and how a word was read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jgz.model import DirectHelp, Library, Registers
from jgz.search import Search
from jgz.search.answers import answers
from jgz.search.help import direct_help, help_records
from jgz.search.pick import best_text, terms_of


def helps(public: Library, search: Search, query: str) -> list[str]:
    return list(answers(public, search.ranker, query)["directe_hulp"])


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("zelfmoord", ["zelfdoding"]),
        ("zelfmord", ["zelfdoding"]),
        ("mijn dochter wil niet meer leven", ["zelfdoding"]),
        ("baby schudden", ["baby-schudden", "baby-geschud"]),
        ("kindermishandeling melden", ["onveilig-thuis"]),
        ("mijn kind ademt niet", ["direct-gevaar"]),
        ("mijn baby heeft blauwe lippen", ["direct-gevaar", "blauw-of-slap"]),
        ("hoe hoog is koorts", ["koorts"]),
        ("peuter viel van de trap", ["hoofd-gestoten"]),
        ("hete thee over mijn kind", ["verbrand"]),
        ("kind in sloot gevallen", ["verdrinken"]),
        ("dikke lip na pinda", ["allergische-reactie"]),
        ("batterij ingeslikt", ["batterij"]),
        ("pijn in mijn balzak", ["pijn-in-balzak"]),
        ("peuter blijft spugen", ["buik"]),
        ("kind drinkt en plast heel veel", ["veel-dorst"]),
        ("buikpijn voor school", []),
        ("hooikoorts", []),
        ("heet water voor de fles", []),
        ("balletje niet ingedaald", []),
        ("lui oog", []),
        ("mijn kind wil niet eten", []),
        ("", []),
    ],
)
def test_direct_help(public: Library, search: Search, query: str, expected: list[str]) -> None:
    assert helps(public, search, query) == expected


def test_all_words_of_a_sentence_must_be_there() -> None:
    help = DirectHelp("gevaar", ("blauw van kou", "spoed"), "Gevaar", "Bel 112.", (), "")
    library = Library(registers=Registers(direct_help=(help,)), modules=())
    assert list(direct_help(library, {"blauw", "kou", "kind"})) == [help]
    assert list(direct_help(library, {"blauw"})) == []
    assert list(direct_help(library, {"spoed"})) == [help]


def test_help_leads_to_a_page_that_is_there(public: Library) -> None:
    records = {item["id"]: item for item in help_records(public)}
    assert records["zelfdoding"]["lees"][1].startswith("/")
    assert records["direct-gevaar"]["lees"] == []
    assert records["direct-gevaar"]["bellen"] == [["Alarmnummer", "112"]]
    assert all(all(phrase for phrase in item["zinnen"]) for item in records.values())


def test_help_to_a_page_that_is_gone_leads_nowhere() -> None:
    help = DirectHelp("gevaar", ("spoed",), "Gevaar", "Bel 112.", (), "bestaat-niet")
    (found,) = help_records(Library(registers=Registers(direct_help=(help,)), modules=()))
    assert found["lees"] == []


def test_the_text_with_most_of_the_rare_words_is_best() -> None:
    rarity = {"heup": 3.0, "kind": 0.5, "verwijs": 1.0}
    texts = ["Een kind, een kind.", "Verwijs het kind.", "Onderzoek de heupen."]

    def best(*wanted: str) -> int | None:
        return best_text(texts, wanted, lambda term: rarity.get(term, 0.0))

    assert best("heup", "kind") == 2
    assert best("kind") == 0
    assert best("kind", "verwijs") == 1
    assert best("oog") is None
    assert best() is None


def test_phrases_are_taken_apart_once() -> None:
    assert terms_of(("oog", "lui_oog", "lui")) == ("oog", "lui")


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
            assert item["anker"] == "" or item["punt"]

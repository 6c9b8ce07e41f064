"""The gate before the patterns of danger: what it lets through, and that whatever fits a pattern is."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path

import pytest

from jgz.language.patterns import read_groups
from jgz.model import DirectHelp, Library, WordGroup
from jgz.search.danger import Watch
from jgz.search.gate import Gate, gate_of, written_gate
from jgz.search.gate_weights import ENOUGH, commonness, weights_for
from jgz.search.rows import sought

QUERIES = Path(__file__).parents[2] / "zoeken"
GROUPS = (
    WordGroup("AANEEN", ("ik", "me")),
    WordGroup("GEWOON", ("slaapt",)),
    WordGroup("IEMAND", ("man", "vader", "oom", "stief vader")),
)
NOTHING_LEARNED = {"soorten": [""], "basis": [0], "marge": 0, "verschil": 0, "woorden": {}}
ORDINARY = ["man en vader", "een man", "mijn vader", "kind wil niet", "wil niet", "hij wil", "niet meer", "meer melk"]


def gate(*patterns: str, texts: list[str] = ORDINARY) -> Gate:
    watch = Watch(GROUPS, [DirectHelp("gevaar", "Gevaar?", "Bel 112.", (), patterns)])
    return Gate(weights_for(watch.patterns, commonness(texts, watch.fitting)), watch.fitting)


@pytest.mark.parametrize(
    ("pattern", "query", "passes"),
    [
        # A rare word is enough.
        ("IEMAND verkracht* mij", "verkrachting", True),
        ("IEMAND verkracht* mij", "mijn man en ik", False),
        # Of common ones it takes several.
        ("wil niet meer EINDE", "ik wil niet meer", True),
        ("wil niet meer EINDE", "wil hij", False),
        ("wil niet meer EINDE", "meer melk", False),
        # Words right after each other count together.
        ("stief vader", "stief vader", True),
        ("stief vader", "mijn vader", False),
        # As misspelled, cut, typed together, at the end of a compound.
        ("zelfmoord", "zelfmord", True),
        ("zelfmoord", "zelf moord", True),
        ("slaat me", "slaatme", True),
        ("slaat me", "slaapt", False),
        ("medicijnen", "hartmedicijnen", True),
        ("slaat", "slaaaaaaaat", True),
        ("slaat", "", False),
    ],
)
def test_what_passes(pattern: str, query: str, passes: bool) -> None:
    assert gate(pattern).lets_through(query) == passes


def test_a_small_word_counts_that_was_typed_on_to_another() -> None:
    """What it was typed on to may weigh nothing."""
    found = gate("ik + me", texts=["boek"] * 50)
    assert found.weights == {"ik": ENOUGH}
    assert found.lets_through("ikboek")


def test_each_row_of_a_pattern_alone_weighs_enough() -> None:
    """One word may fit both rows: these don't add up."""
    groups = read_groups((item.name, item.words) for item in GROUPS)
    weights = weights_for(sought(["wil + niet"], groups), {"wil": 10, "niet": 20})
    assert weights == {"wil": ENOUGH}


# --- the real register, on every kept query


def kept(name: str) -> list[str]:
    return [line.split("\t")[0] for line in (QUERIES / name).read_text(encoding="utf-8").splitlines()[1:]]


def misspelled(texts: list[str], many: int) -> list[str]:
    """Sentences with a slip of the fingers in one of their longer words, or with two words typed together."""
    chance = random.Random(7)
    found = []
    while len(found) < many:
        words = chance.choice(texts).split(" ")
        place = max(range(len(words)), key=lambda place: len(words[place]) * chance.random())
        word, at = words[place], chance.randrange(max(1, len(words[place]) - 1))
        other = chance.choice("abcdefghijklmnopqrstuvwxyz")
        words[place] = chance.choice(
            [
                word[:at] + word[at + 1 :],
                word[: at + 1] + word[at:],
                word[:at] + other + word[at + 1 :],
                word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :],
                f"{word} {words.pop(place + 1)}".replace(" ", "") if place + 1 < len(words) else word,
            ]
        )
        found.append(" ".join(words))
    return found


def test_whatever_fits_a_pattern_passes(public: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    found, registers = gate_of(public), public.registers
    danger = kept("gevaar.tsv")
    queries = [*danger, *kept("geen-gevaar.tsv"), *kept("talen.tsv"), *misspelled(danger, 2000)]
    refused = [query for query in queries if not found.lets_through(query)]
    assert len(queries) >= 6000
    assert len(refused) >= 500
    whole = Watch.of(registers)
    monkeypatch.setattr("jgz.search.danger.learned_worths", lambda: NOTHING_LEARNED)
    patterns = Watch(registers.word_groups, registers.direct_help)
    assert [query for query in refused if patterns.read(query)] == []
    # What is only like danger gives a line, of which a few come a little later.
    assert sum(bool(whole.read(query)) for query in refused) <= len(danger) * 0.002


def test_few_short_queries_pass(public: Library) -> None:
    found = gate_of(public)
    names = ("aanwezig", "afwezig", "zoektermen", "richtlijnvragen", "aanbevelingen", "verse-aanbevelingen")
    queries = [query for name in names for query in kept(f"{name}.tsv")]
    short = [query for query in queries if len(query.split()) <= 3]
    assert len(short) >= 500
    assert sum(map(found.lets_through, short)) <= len(short) * 0.2
    assert sum(map(found.lets_through, queries)) <= len(queries) * 0.5


def test_it_is_little_to_send(public: Library) -> None:
    written = json.dumps(written_gate(public), ensure_ascii=False, separators=(",", ":"))
    assert len(gzip.compress(written.encode(), mtime=0)) <= 9_300

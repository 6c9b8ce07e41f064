"""What a query is like when no pattern fits: what was learned, and how well it does on sentences it never saw."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.golden.likeness import APART, typed, write_likeness

from jgz.language.patterns import read_groups
from jgz.model import DirectHelp, Library, WordGroup
from jgz.search.danger import Danger, Watch
from jgz.search.likeness import Likeness, features, groups_by_entry, learned_worths

QUERIES = Path(__file__).parents[2] / "zoeken"
LEARNED = {
    "soorten": ["", "een", "twee"],
    "basis": [0, -4, -4],
    "marge": 4,
    "verschil": 6,
    "woorden": {
        "gewoon": [0, 20],
        "gevaar": [1, 20],
        "dreigi": [1, 16, 2, 14],
        "#FAMILIE": [2, 12],
        "heeft": [1, 9],
        "al": [1, 9],
    },
}
GROUPS = read_groups([("FAMILIE", ["oom", "tante*", "stief vader"])])


def kinds(text: str) -> list[str]:
    return Likeness(LEARNED, GROUPS).kinds_of(typed(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gevaar", ["een"]),
        # Its end bends, and both are nearly as likely.
        ("dreigingen", ["een", "twee"]),
        ("dreigt", []),
        # A word of a group, also one that goes on.
        ("oom", ["twee"]),
        ("tantes", ["twee"]),
        ("vader", []),
        # Small words add to what another one says, and say nothing alone.
        ("hij heeft al", []),
        ("hij heeft al gevaar", ["een"]),
        # An ordinary word weighs against it.
        ("gevaar gewoon", []),
        ("", []),
    ],
)
def test_the_answers_that_words_are_like(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


def test_what_counts_of_words() -> None:
    assert features(["tantetje"], groups_by_entry(GROUPS)) == {"tantet", "#FAMILIE"}
    assert features([], groups_by_entry(GROUPS)) == set()


def test_likeness_gives_a_line_and_no_word_of_a_professional_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jgz.search.danger.learned_worths", lambda: LEARNED)
    help = DirectHelp("een", "Gevaar?", "Bel 112.", (), ("brand",))
    watch = Watch((WordGroup("VAKTAAL", ("richtlijn*",)),), [help])
    assert watch.read("gevaar") == [Danger(help, quiet=True)]
    assert watch.read("brand gevaar") == [Danger(help, quiet=False)]
    assert watch.read("richtlijnen gevaar") == []
    # An answer that the register does not have is not given.
    assert watch.read("oom") == []


@pytest.mark.parametrize("anew", [False, True])
def test_it_knows_sentences_that_it_never_saw(public: Library, anew: bool) -> None:
    learned = json.loads(write_likeness(QUERIES, public.registers)) if anew else learned_worths()
    assert set(learned["soorten"][1:]) <= {item.id for item in public.registers.direct_help}
    groups = read_groups((item.name, item.words) for item in public.registers.word_groups)
    likeness = Likeness(learned, groups)
    danger = [row for row in rows("gevaar.tsv") if row[3] == APART]
    ordinary = [row for row in rows("geen-gevaar.tsv") if row[3] == APART and row[2] == "niets"]
    known = [row for row in danger if set(likeness.kinds_of(typed(row[0]))) & set(row[2].split("|"))]
    frightened = [row[0] for row in ordinary if likeness.kinds_of(typed(row[0]))]
    assert len(danger) >= 200
    assert len(known) >= len(danger) * 0.7
    assert len(frightened) <= len(ordinary) * 0.02, frightened


def rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (QUERIES / name).read_text(encoding="utf-8").splitlines()[1:]]

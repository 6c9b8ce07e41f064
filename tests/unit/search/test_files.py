"""The files of the index: the same bytes every time, another folder as soon as something differs."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from dataclasses import replace
from itertools import accumulate

import pytest
from tests.sites.root import COMPLETE
from tests.unit.search.decoding import unfolded

from jgz.loader import load
from jgz.model import Library, Synonym
from jgz.search import Search, search_files
from jgz.search.files import FOLDER, GATE_FILE, HEAD, HELP_FILE, TONGUE_FILE
from jgz.search.front_coding import front_coded
from jgz.search.ordinary import ordinary_stems
from jgz.search.shards import cut, rows_of
from jgz.search.word_files import word_files

ELSEWHERE = """
import json, pickle, sys
from jgz.search import search_files
files = search_files(pickle.load(sys.stdin.buffer))
print(json.dumps(list(files.items())))
"""


def version(files: dict[str, str]) -> str:
    return str(json.loads(files[HEAD])["versie"])


def test_the_same_bytes_whatever_the_order_of_sets(public: Library, files: dict[str, str]) -> None:
    """What is read doesn't depend on that order either: tests/site/test_hosts.py builds whole sites."""
    seed = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    done = subprocess.run(
        [sys.executable, "-c", ELSEWHERE],
        input=pickle.dumps(public),
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    )
    assert json.loads(done.stdout) == [[*item] for item in files.items()]


def test_every_file_but_three_stands_in_the_folder_of_its_version(files: dict[str, str]) -> None:
    folder = f"{FOLDER}/{version(files)}/"
    assert {name for name in files if not name.startswith(folder)} == {HEAD, GATE_FILE, HELP_FILE, TONGUE_FILE}


def test_another_content_has_another_version() -> None:
    small = load(COMPLETE).library.without_concepts()
    first = small.in_force[0]
    others = [item for item in small.modules if item.id != first.id]
    synonyms = (*small.registers.synonyms, Synonym(first.title.split()[-1].lower(), ("qqq",)))
    changed = (
        small,
        replace(small, modules=(replace(first, title=f"{first.title} nieuw"), *others)),
        replace(small, modules=(replace(first, summary="Iets anders."), *others)),
        replace(small, registers=replace(small.registers, synonyms=synonyms)),
    )
    assert len({version(search_files(item)) for item in changed}) == len(changed)
    assert version(search_files(small)) == version(search_files(small))


def test_the_head_says_of_each_page_what_it_is(public: Library, search: Search, files: dict[str, str]) -> None:
    head = json.loads(files[HEAD])
    kinds, steps, *sets, parts = head["bladen"]
    rows = zip(search.index.targets, kinds, accumulate(steps), *sets, strict=True)
    for target, kind, guideline, phases, clusters, audience in rows:
        assert head["soorten"][kind] == target.kind
        assert head["mappen"][target.kind] + f"{target.id}/" == target.address
        assert guideline == -1 or search.index.targets[guideline].guideline == target.guideline
        assert {row[0] for place, row in enumerate(head["fasen"]) if phases >> place & 1} == set(target.phases)
        assert {row[0] for place, row in enumerate(head["clusters"]) if clusters >> place & 1} == set(target.clusters)
        assert {name for place, name in enumerate(head["doelgroepen"]) if audience >> place & 1} == set(target.audience)
    assert [number for number, count in enumerate(parts) for _ in range(count)] == [
        part.page for part in search.index.parts
    ]
    assert unfolded(head["ids"]) == [target.id for target in search.index.targets]
    assert head["titels"] == [target.title for target in search.index.targets]
    words = word_files(search.ranker.vocabulary.quick, ordinary_stems())
    assert head["woorden"] == [[item.first, item.sounds] for item in words]
    folder = f"{FOLDER}/{head['versie']}"
    assert [json.loads(files[f"{folder}/woorden-{place}.json"]) for place in range(len(words))] == [
        [item.words, item.ordinary] for item in words
    ]
    for tier, pieces in cut(rows_of(search.index)).items():
        assert unfolded(head["stukken"][tier]) == [piece.first for piece in pieces]
    assert [row[0] for row in head["fasen"]] == [item.id for item in public.phases]


@pytest.mark.parametrize(
    ("words", "coded"),
    [
        ([], ""),
        (["oog"], "Aoog"),
        (["oog", "oogarts", "oor", "zien"], "AoogDartsCrAzien"),
        (["a" * 30, "a" * 31], f"A{'a' * 30}Z{'a' * 6}"),
    ],
)
def test_words_are_told_by_what_differs(words: list[str], coded: str) -> None:
    assert front_coded(words) == coded
    assert unfolded(coded) == words


def test_a_record_and_the_text_of_every_page(search: Search, files: dict[str, str]) -> None:
    folder = f"{FOLDER}/{version(files)}"
    for number, target in enumerate(search.index.targets):
        if target.kind == "richtlijn":
            assert f"{folder}/blad-{number}.json" not in files
            continue
        before = "" if getattr(target.document, "kept", True) else "vluchtig-"
        record = json.loads(files[f"{folder}/{before}blad-{number}.json"])
        assert (record["richtlijn"], record["kort"]) == (target.guideline, target.summary)
        # What the head says already is not said again.
        assert not {"id", "titel", "adres", "soort", "fasen"} & set(record)
        sections = json.loads(files[f"{folder}/{before}tekst-{number}.json"])
        # Only what stands above the first heading has no anchor of its own.
        assert all(len(row) == 3 and row[2] and (row[0] or not place) for place, row in enumerate(sections))

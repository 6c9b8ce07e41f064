"""The files of the index: the same bytes every time, another folder as soon as something differs."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from jgz.model import Library, Synonym
from jgz.search import Search, search_files
from jgz.search.files import FOLDER, HEAD
from jgz.search.vendor import LUNR, STEMMER

DIGEST = """
import hashlib, json, sys
from pathlib import Path
from jgz.loader import load
from jgz.search import search_files
files = search_files(load(Path(sys.argv[1])).library.without_concepts())
print(hashlib.sha256(json.dumps(list(files.items())).encode()).hexdigest())
"""


@pytest.fixture(scope="module")
def files(public: Library) -> dict[str, str]:
    return search_files(public)


def version(files: dict[str, str]) -> str:
    return str(json.loads(files[HEAD])["versie"])


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_same_bytes_whatever_the_order_of_sets(content: Path, files: dict[str, str], seed: str) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(
        [sys.executable, "-c", DIGEST, str(content)], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == hashlib.sha256(json.dumps(list(files.items())).encode()).hexdigest()


def test_every_file_but_the_head_stands_in_the_folder_of_its_version(files: dict[str, str]) -> None:
    folder = f"{FOLDER}/{version(files)}/"
    assert {name for name in files if not name.startswith(folder)} == {HEAD, LUNR, STEMMER}


def test_another_content_has_another_version(public: Library, files: dict[str, str]) -> None:
    first = public.in_force[0]
    others = [item for item in public.modules if item.id != first.id]
    assert version(search_files(public)) == version(files)
    for changed in (
        replace(public, modules=(replace(first, title=f"{first.title} nieuw"), *others)),
        replace(public, modules=(replace(first, summary="Iets anders."), *others)),
        replace(
            public,
            registers=replace(public.registers, synonyms=(*public.registers.synonyms, Synonym("huilen", ("q",)))),
        ),
    ):
        assert version(search_files(changed)) != version(files)


def test_the_head_says_of_each_page_what_it_is(public: Library, search: Search, files: dict[str, str]) -> None:
    head = json.loads(files[HEAD])
    assert len(head["bladen"]) == len(search.index.targets)
    for target, (kind, guideline, phases, clusters, audience) in zip(search.index.targets, head["bladen"], strict=True):
        assert head["soorten"][kind] == target.kind
        assert guideline == -1 or search.index.targets[guideline].guideline == target.guideline
        assert {row[0] for place, row in enumerate(head["fasen"]) if phases >> place & 1} == set(target.phases)
        assert {row[0] for place, row in enumerate(head["clusters"]) if clusters >> place & 1} == set(target.clusters)
        assert {name for place, name in enumerate(head["doelgroepen"]) if audience >> place & 1} == set(target.audience)
    assert head["woorden"].split() == search.ranker.vocabulary.quick
    assert [row[0] for row in head["fasen"]] == [item.id for item in public.phases]


def test_a_record_and_the_text_of_every_page(search: Search, files: dict[str, str]) -> None:
    folder = f"{FOLDER}/{version(files)}"
    for number, target in enumerate(search.index.targets):
        if target.kind == "richtlijn":
            assert f"{folder}/blad-{number}.json" not in files
            continue
        record = json.loads(files[f"{folder}/blad-{number}.json"])
        assert (record["id"], record["adres"], record["titel"]) == (target.id, target.address, target.title)
        sections = json.loads(files[f"{folder}/tekst-{number}.json"])
        # Only what stands above the first heading has no anchor of its own.
        assert all(len(row) == 3 and row[2] and (row[0] or not place) for place, row in enumerate(sections))


def test_scripts_of_others_keep_their_licence(files: dict[str, str]) -> None:
    assert "lunr" in files[LUNR]
    assert "MIT" in files[LUNR] or "license" in files[LUNR].lower()
    assert "BSD" in files[STEMMER]
    assert "DutchStemmer" in files[STEMMER]

"""The comparison in the form on a page is held to `jgz verschil`: it may tell less, never that a change is none."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.golden import turning
from tests.sites.root import COMPLETE

from jgz.loader import load

SCRIPTS = turning.ROOT / "theme" / "assets"
RUN = """
import { changeOf } from "./voorstel-verschil.js";
import { readFileSync } from "node:fs";
const pairs = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(pairs.map(([old, now]) => changeOf(old, now))));
"""
# What only the check sees: where a sign moved round a negation.
TOLD_LESS = {"Doe dit, niet dat."}


def on_the_device(folder: Path, pairs: list[tuple[str, str]]) -> list[dict[str, Any]]:
    """What the script makes of each pair of texts; without Node the test is left out."""
    node = shutil.which("node")
    if not node:
        pytest.skip("Zonder Node is het script alleen in de browser te beproeven.")
    for path in SCRIPTS.glob("voorstel-*.js"):
        shutil.copy(path, folder)
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    (folder / "run.mjs").write_text(RUN, encoding="utf-8")
    done = subprocess.run(
        [node, str(folder / "run.mjs")],
        input=json.dumps(pairs), capture_output=True, check=True, text=True, encoding="utf-8",
    )  # fmt: skip
    return list(json.loads(done.stdout))


def test_the_words_and_the_cases_are_those_of_the_check() -> None:
    renew = "give `python -m tests.golden keerwoorden` and look at the difference"
    assert turning.WORDS.read_text(encoding="utf-8") == turning.write_words(), renew
    assert turning.CASES.read_text(encoding="utf-8") == turning.write_cases(), renew


def test_every_case_is_told_as_the_check_tells_it(tmp_path: Path) -> None:
    cases = [json.loads(line) for line in turning.CASES.read_text(encoding="utf-8").splitlines()]
    found = on_the_device(tmp_path, [(case["oud"], case["nieuw"]) for case in cases])
    for case, said in zip(cases, found, strict=True):
        assert case["zelfde"] or not said["same"], case
        assert said["told"] == ("" if case["oud"] in TOLD_LESS else case["let_op"]), case


def test_how_strongly_something_is_advised_is_told_too(tmp_path: Path) -> None:
    (said,) = on_the_device(tmp_path, [("Overweeg een gesprek.", "Voer een gesprek.")])
    assert (said["same"], said["modal"]) == (False, "*overweeg* verdween")


def test_random_changes_are_never_called_the_same(tmp_path: Path) -> None:
    chance = random.Random(7)
    texts = [item.text for module in load(COMPLETE, quick=True).library.modules for item in module.recommendations]
    words = [word for text in texts for word in text.split()] + ["niet", "4", "weken", "?", "Een", "½", "mg", "…"]
    pairs = []
    for _ in range(300):
        old = chance.choice(texts).split()
        new = list(old)
        for _ in range(chance.randint(0, 3)):
            place = chance.randrange(len(new))
            change = chance.choice((str.upper, str.lower, str.title, lambda word: f"{word},"))
            new[place : place + chance.randint(0, 2)] = [
                change(chance.choice((new[place], *words[:: len(words) // 9])))
            ]
        pairs.append((" ".join(old), "  ".join(new)))
    for pair, said in zip(pairs, on_the_device(tmp_path, pairs), strict=True):
        assert turning.case(*pair)["zelfde"] or not said["same"], pair

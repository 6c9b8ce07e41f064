"""`jgz tegenspraak`: pairs to look at, and what people said of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.sites.root import PLACE, TALKING, Root
from tests.unit.cli.process import jgz_here

REGISTER = "modules/_registers/nagekeken.tsv"


@pytest.fixture
def root(tmp_path: Path) -> Root:
    """Content in which two modules say something else about one thing."""
    root = Root(tmp_path)
    for name, text in ((TALKING, "Meet de kniehoogte na 4 weken."), (PLACE, "Meet de kniehoogte na 6 weken.")):
        lines = root.read(name).split("\n")
        start = next(number for number, line in enumerate(lines) if line.startswith("/// aanbeveling"))
        blank = next(number for number in range(start, len(lines)) if not lines[number])
        end = next(
            number for number in range(blank + 1, len(lines)) if lines[number].startswith("///") or not lines[number]
        )
        lines[blank + 1 : end] = [text]
        root.write(name, "\n".join(lines))
    return root


def pairs(root: Root, *arguments: str) -> list[dict[str, Any]]:
    done = jgz_here("tegenspraak", "--formaat", "json", "--wortel", root.path, *arguments)
    assert (done.returncode, done.stderr) == (0, b"")
    return list(json.loads(done.stdout))


def test_a_pair_is_listed_until_somebody_judged_it_or_a_text_changes(root: Root) -> None:
    (pair,) = pairs(root)
    assert set(pair) == {"soort", "een", "ander", "woorden", "gelijkenis"}
    assert (pair["soort"], sorted(pair["woorden"])) == ("getal", ["4 week", "6 week"])
    judged = jgz_here(
        "tegenspraak", "--wortel", root.path, "--vandaag", "2026-11-22",
        "--nagekeken", pair["ander"], pair["een"], "afgesproken-verschil",
    )  # fmt: skip
    assert judged.returncode == 0
    assert (
        root.read(REGISTER)
        .split("\n")[1]
        .startswith(f"{pair['een']}\t{pair['ander']}\tafgesproken-verschil\t2026-11-22\t")
    )
    assert pairs(root) == []
    assert pairs(root, "--alles") == [pair]
    root.edit(PLACE, "na 6 weken", "na 8 weken")
    assert [item["woorden"] for item in pairs(root)] != []


def test_the_text_says_both_and_that_people_judge(root: Root) -> None:
    text = jgz_here("tegenspraak", "--wortel", root.path).stdout.decode()
    assert "Meet de kniehoogte na 4 weken." in text
    assert "mensen zeggen of het klopt" in text


def test_wrong_use_is_told(root: Root) -> None:
    (pair,) = pairs(root)
    for given in (
        ["x#y", pair["een"], "opgelost"],
        [pair["een"], pair["ander"], "misschien"],
        [pair["een"]] * 2 + ["opgelost"],
    ):
        done = jgz_here("tegenspraak", "--wortel", root.path, "--nagekeken", *given)
        assert done.returncode == 2
        assert b"Traceback" not in done.stderr
    root.write(REGISTER, "een\tander\n")
    assert jgz_here("tegenspraak", "--wortel", root.path).returncode == 1

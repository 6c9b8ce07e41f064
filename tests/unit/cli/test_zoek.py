"""`jgz zoek`: the ranking of the site on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.sites.root import PRIVACY, TALKING, Root
from tests.unit.cli.process import jgz, jgz_here, sentences

from jgz.loader import load
from jgz.search import open_search
from jgz.search.answers import answers

HOSTILE = ["", " ", "\x1b[31mrood\x07", "<script>alert(1)</script>", "' OR 1=1 --", "%00", "😀", "مرحبا", "__proto__"]


def found(root: Path, *arguments: str) -> dict[str, Any]:
    done = jgz_here("zoek", "--wortel", root, "--json", *arguments)
    assert (done.returncode, done.stderr) == (0, b"")
    return dict(json.loads(done.stdout))


def test_json_is_what_search_answers(root: Root) -> None:
    library = load(root.path).library.without_concepts()
    expected = answers(library, open_search(library).ranker, "speelplek buiten")
    done = jgz("zoek", "--wortel", root.path, "--json", "speelplek buiten")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout) == expected
    assert expected["resultaten"][0]["id"] == "speelplek-beoordelen"


def test_text_says_what_was_found_and_where(root: Root) -> None:
    lines = jgz("zoek", "--wortel", root.path, "buiten spelen").stdout.decode().splitlines()
    values = found(root.path, "buiten spelen")
    assert len(values["resultaten"]) > 1
    for number, item in enumerate(values["resultaten"], 1):
        place = lines.index(f"{number:2}. {item['titel']} ({item['soort']}, {item['richtlijn']})")
        assert lines[place + 1].strip() == item["adres"] + (f"#{item['anker']}" if item["anker"] else "")
    assert lines[-1] == f"{values['aantal']} resultaten."


def test_uitleg_shows_what_each_term_is_worth(root: Root) -> None:
    done = jgz("zoek", "--wortel", root.path, "--uitleg", "speelplek")
    text = done.stdout.decode()
    first = found(root.path, "speelplek")["resultaten"][0]
    assert f"    score {first['score']:.3f}" in text
    assert all(
        f"{name} {worth:.2f}" in text for worth_of in first["termen"].values() for name, worth in worth_of.items()
    )
    assert "score" not in jgz_here("zoek", "--wortel", root.path, "speelplek").stdout.decode()


def test_a_misspelling_is_told(root: Root) -> None:
    text = jgz_here("zoek", "--wortel", root.path, "speelplekk").stdout.decode()
    assert text.startswith("`speelplekk` komt nergens voor; gelezen als speelplek.\n")


def test_nothing_found(root: Root) -> None:
    done = jgz_here("zoek", "--wortel", root.path, "qqqqqqqq")
    assert done.returncode == 0
    assert done.stdout.decode() == "`qqqqqqqq` komt nergens voor.\nNiets gevonden.\n"


def test_a_door_and_a_number(root: Root) -> None:
    plain = found(root.path, "naar buiten met je kind")
    through = found(root.path, "naar buiten met je kind", "--deur", "ouder")
    assert through["resultaten"][0]["soort"] == "ouders"
    assert through["aantal"] == plain["aantal"] > 1
    assert len(found(root.path, "naar buiten met je kind", "--hoogstens", "1")["resultaten"]) == 1
    shown = jgz_here("zoek", "--wortel", root.path, "naar buiten met je kind", "--hoogstens", "1").stdout.decode()
    assert shown.endswith(f"{plain['aantal']} resultaten; de eerste 1 staan hierboven.\n")


@pytest.mark.parametrize(
    "arguments", [["--hoogstens", "0"], ["--hoogstens", "veel"], ["--hoogstens", "1001"], ["--deur", "arts"]]
)
def test_wrong_use(root: Root, arguments: list[str]) -> None:
    done = jgz_here("zoek", "--wortel", root.path, "oog", *arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    assert arguments[0] in sentences(done.stderr)


def test_without_a_query(root: Root) -> None:
    assert jgz_here("zoek", "--wortel", root.path).returncode == 2


def test_outside_a_root(tmp_path: Path) -> None:
    done = jgz_here("zoek", "--wortel", tmp_path, "oog")
    assert done.returncode == 2
    assert "ontbreekt" in sentences(done.stderr)


def test_a_file_with_errors_does_not_count_and_is_told(root: Root) -> None:
    root.write(PRIVACY, "geen velden\n")
    done = jgz_here("zoek", "--wortel", root.path, "speelplek")
    assert done.returncode == 1
    assert "speelplek-beoordelen" in done.stdout.decode()
    assert "bestanden met fouten" in sentences(done.stderr)


def test_a_concept_is_not_found(root: Root) -> None:
    assert found(root.path, "bespreken")["resultaten"][0]["id"] == "spelen-bespreken"
    text = root.read(TALKING).replace('versie: "1.1.0"\nuit', 'versie: "0.1.0"\nuit')
    root.write(TALKING, text.replace("status: vastgesteld", "status: concept"))
    done = jgz_here("zoek", "--wortel", root.path, "--json", "bespreken")
    assert "spelen-bespreken" not in {item["id"] for item in json.loads(done.stdout)["resultaten"]}


@pytest.mark.parametrize("text", [*HOSTILE, "x" * 10_000])
def test_hostile_text_is_answered_calmly(root: Root, text: str) -> None:
    assert found(root.path, "--", text)["vraag"] == text
    done = jgz_here("zoek", "--wortel", root.path, "--", text)
    assert done.returncode == 0
    assert b"\x1b" not in done.stdout
    assert b"\x07" not in done.stdout

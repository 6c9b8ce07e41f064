"""`jgz cijfers`: the figures add up to what the files hold."""

from __future__ import annotations

import json

from tests.sites.root import PRIVACY, TALKING, Root
from tests.unit.cli.process import jgz, jgz_here, sentences

FIGURES = {
    "richtlijnen": 1,
    "modules": 2,
    "modules_openbaar": 2,
    "aanbevelingen": 3,
    "ouderpaginas": 1,
    "jongerenpaginas": 0,
    "begrippen": 2,
}


def test_json_counts_everything(root: Root) -> None:
    done = jgz("cijfers", "--wortel", root.path, "--json")
    figures = json.loads(done.stdout)
    assert done.returncode == 0
    assert {name: figures[name] for name in FIGURES} == FIGURES
    assert figures["woorden"] > figures["minimum_per_module"]["woorden"] > 30
    assert figures["minimum_per_module"]["aanbevelingen"] == 1
    assert figures["minimum_per_module"]["trefwoorden"] == 0


def test_the_short_option_for_json_is_a_form_like_any_other(root: Root) -> None:
    short, long = (jgz_here("cijfers", "--wortel", root.path, *how) for how in (["--json"], ["--formaat", "json"]))
    assert short.stdout == long.stdout != b""


def test_text_has_the_same_figures(root: Root) -> None:
    figures = json.loads(jgz_here("cijfers", "--wortel", root.path, "--json").stdout)
    lines = dict(
        line.rsplit(": ", 1) for line in jgz_here("cijfers", "--wortel", root.path).stdout.decode().splitlines()
    )
    least, strengths = figures.pop("minimum_per_module"), figures.pop("sterkte")
    assert sum(strengths.values()) == figures["aanbevelingen"]
    figures |= {f"aanbevelingen, {label}": number for label, number in strengths.items()}
    expected = {**figures, **{f"minimum per module, {name}": value for name, value in least.items()}}
    assert lines == {name: str(value) for name, value in expected.items()}


def test_a_concept_counts_as_a_module_but_not_as_public(root: Root) -> None:
    text = root.read(TALKING).replace('versie: "1.1.0"\nuit', 'versie: "0.1.0"\nuit')
    root.write(TALKING, text.replace("status: vastgesteld", "status: concept"))
    figures = json.loads(jgz_here("cijfers", "--wortel", root.path, "--json").stdout)
    assert (figures["modules"], figures["modules_openbaar"], figures["aanbevelingen"]) == (2, 1, 1)


def test_a_file_with_errors_does_not_count_and_is_told(root: Root) -> None:
    root.write(PRIVACY, "geen velden\n")
    done = jgz_here("cijfers", "--wortel", root.path, "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["modules"] == 2
    assert "bestanden met fouten" in sentences(done.stderr)


def test_nothing_at_all_counts_as_zero(root: Root) -> None:
    for path in sorted((root.path / "modules").rglob("*.md")):
        path.unlink()
    figures = json.loads(jgz_here("cijfers", "--wortel", root.path, "--json").stdout)
    assert figures["modules"] == 0
    assert figures["minimum_per_module"] == {"aanbevelingen": 0, "woorden": 0, "trefwoorden": 0}

"""Wrong use ends with exit code 2 and a Dutch sentence; help is Dutch everywhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.sites.root import Root
from tests.unit.cli.process import Done, jgz, jgz_here, sentences

from jgz.cli import main

VERBS = list(main.VERBS)
# Words of argparse, click and Python that no Dutch sentence of ours holds.
ENGLISH = re.compile(
    r"\b(usage|options|optional|positional|arguments?|show|this|help message|exit|error|invalid|choose|from"
    r"|required|the following|expected|one|unrecognized|default|not|file|directory|no such)\b",
    re.IGNORECASE,
)


def assert_dutch(text: str) -> None:
    # `--help` is the name of an option everywhere.
    found = ENGLISH.findall(text.replace("--help", ""))
    assert not found, text


def test_help_is_dutch(subtests: pytest.Subtests) -> None:
    for verb in VERBS:
        with subtests.test(verb):
            done = jgz_here(verb, "--help")
            text = sentences(done.stdout)
            assert done.returncode == 0
            assert text.startswith(f"gebruik: jgz {verb} [-h]")
            assert "opties:" in text
            assert_dutch(text)


def test_help_names_every_verb() -> None:
    text = sentences(jgz_here("-h").stdout)
    assert text.startswith("gebruik: jgz [-h] opdracht")
    assert [verb for verb in VERBS if re.search(rf"^ +{verb}\b", text, re.MULTILINE)] == VERBS
    assert_dutch(text)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["controler"],
        ["controleer", "extra"],
        ["controleer", "--onbekend"],
        ["controleer", "--formaat", "xml"],
        ["controleer", "--formaat"],
        ["controleer", "--form", "json"],
        ["controleer", "--vandaag", "22-11-2026"],
        ["controleer", "--vandaag", "2026-02-30"],
        ["controleer", "--vandaag", "20261122"],
        ["controleer", "--vandaag", ""],
        ["controleer", "--vandaag", "٢٠٢٦-١١-٢٢"],
        ["controleer", "--vandaag", "9999-12-31"],
        ["controleer", "--wortel"],
        ["controleer", "--wortel", "/bestaat/niet"],
        ["controleer", "--wortel", "x" * 5000],
        ["bouw", "--wortel", "/bestaat/niet"],
        ["bouw", "--concepten=ja"],
        ["registreer", "--wortel", "/bestaat/niet"],
        ["serveer", "--wortel", "/bestaat/niet"],
        ["cijfers", "--json=3"],
        ["cijfers", "--wortel", "/bestaat/niet"],
        ["manifest", "--site", "/bestaat/niet"],
        ["manifest", "--naar", "a", "--controleer", "b"],
    ],
    ids=lambda arguments: " ".join(arguments)[:60] or "niets",
)
def test_wrong_use_is_exit_2_with_a_dutch_sentence(arguments: list[str], tmp_path: Path) -> None:
    assert_wrong_use(jgz_here(*arguments, cwd=tmp_path))


@pytest.mark.parametrize("arguments", [[], ["controleer", "--vandaag", "gisteren"], ["controleer", "--wortel", "/weg"]])
def test_wrong_use_of_a_real_process(arguments: list[str], tmp_path: Path) -> None:
    assert_wrong_use(jgz(*arguments, cwd=tmp_path))


def assert_wrong_use(done: Done) -> None:
    assert done.returncode == 2
    assert done.stdout == b""
    text = sentences(done.stderr)
    assert re.search(r"^jgz", text, re.MULTILINE)
    assert_dutch(text)


def test_a_root_without_its_folders_says_which(tmp_path: Path) -> None:
    (tmp_path / "modules").mkdir()
    done = jgz_here("controleer", "--wortel", tmp_path)
    assert done.returncode == 2
    assert "ontbreekt clusters." in sentences(done.stderr)


def test_a_file_in_the_place_of_a_folder_is_no_root(root: Root) -> None:
    for name in (root.path / "clusters").iterdir():
        name.unlink()
    (root.path / "clusters").rmdir()
    (root.path / "clusters").write_text("geen map", encoding="utf-8")
    assert jgz_here("controleer", "--wortel", root.path).returncode == 2


def test_building_needs_the_theme_and_the_configuration(root: Root) -> None:
    done = jgz_here("bouw", "--wortel", root.path)
    assert done.returncode == 2
    assert "theme, mkdocs.yml" in sentences(done.stderr)

"""`jgz controleer BESTAND…`: everything is read, only those files are reported."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from tests.sites.root import GUIDELINE, PLACE, TALKING, Root
from tests.unit.cli.process import Done, check_here, sentences

FOLDER = "modules/buiten-spelen"
WRONG = "onbekend_veld: x\nstatus: "


def asked(root: Root, *names: str | Path) -> Done:
    return check_here(root, "--formaat", "json", *map(str, names))


def paths(done: Done) -> set[str]:
    return {item["pad"] for item in json.loads(done.stdout)}


@pytest.fixture
def two_faults(root: Root) -> Root:
    """A root with a fault in two files."""
    root.edit(PLACE, "status: ", WRONG)
    root.edit(TALKING, "status: ", WRONG)
    return root


def test_only_that_file_is_reported_and_decides(two_faults: Root) -> None:
    assert (paths(asked(two_faults)), asked(two_faults, PLACE).returncode) == ({PLACE, TALKING}, 1)
    assert paths(asked(two_faults, PLACE)) == {PLACE}
    clean = asked(two_faults, GUIDELINE)
    assert (clean.returncode, paths(clean)) == (0, set())


def test_a_folder_is_all_that_is_in_it(two_faults: Root) -> None:
    assert paths(asked(two_faults, f"{FOLDER}/")) == {PLACE, TALKING}
    assert paths(asked(two_faults, "clusters")) == set()


def test_whoever_reads_is_told_that_there_is_more(two_faults: Root) -> None:
    assert sentences(check_here(two_faults, PLACE).stdout).splitlines()[-2:] == [
        "In andere bestanden: 1 fout. `jgz controleer` noemt ze.",
        "1 fout, 0 waarschuwingen, 0 meldingen in 1 bestand.",
    ]


def test_a_path_counts_from_the_folder_that_one_is_in(two_faults: Root, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(two_faults.path / FOLDER)
    assert paths(asked(two_faults, os.path.basename(PLACE))) == {PLACE}
    assert paths(asked(two_faults, two_faults.path / TALKING)) == {TALKING}


def test_an_error_in_a_register_is_always_told(two_faults: Root) -> None:
    """With one of these nothing else is read: silence would seem to say that all is well."""
    register = "modules/_registers/beroepen.yml"
    two_faults.write(register, "- id: [\n")
    done = asked(two_faults, PLACE)
    assert (done.returncode, register in paths(done)) == (1, True)


@pytest.mark.parametrize("name", ["modules/bestaat-niet.md", "mkdocs.yml", "..", "", "/etc/passwd", "modules/../.."])
def test_what_is_no_content_is_refused_in_a_sentence(root: Root, name: str) -> None:
    done = asked(root, name)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "is geen bestand of map onder modules of clusters" in sentences(done.stderr)

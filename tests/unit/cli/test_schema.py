"""`jgz schema`: shows one schema, names them all, or writes them in a folder."""

from __future__ import annotations

import json
from pathlib import Path

from tests.sites.root import Root
from tests.unit.cli.process import jgz_here, sentences

from jgz.reports.schemas import write_schemas


def test_names_what_there_is(root: Root) -> None:
    done = jgz_here("schema", "--wortel", root.path)
    names = sentences(done.stdout).split()
    assert done.returncode == 0
    assert names == [Path(path).stem for path in write_schemas(root.library().registers)]


def test_shows_one(root: Root) -> None:
    done = jgz_here("schema", "ouders", "--wortel", root.path)
    assert json.loads(done.stdout)["properties"]["soort"]["enum"] == ["ouders"]


def test_writes_all(root: Root, tmp_path: Path) -> None:
    target = tmp_path / "nieuwe" / "map"
    assert jgz_here("schema", "--naar", target, "--wortel", root.path).returncode == 0
    written = {f"schema/{path.name}": path.read_text(encoding="utf-8") for path in target.iterdir()}
    assert written == write_schemas(root.library().registers)


def test_an_unknown_one_is_wrong_use(root: Root) -> None:
    done = jgz_here("schema", "hond", "--wortel", root.path)
    assert done.returncode == 2
    assert "richtlijn" in sentences(done.stderr)

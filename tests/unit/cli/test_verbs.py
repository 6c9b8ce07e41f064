"""Every verb is known where readers and tests look for it."""

from __future__ import annotations

import re
from pathlib import Path

from tests.sites.root import REPOSITORY

import jgz.cli.verbs
from jgz.cli.main import VERBS

HERE = Path(__file__).parent


def test_every_file_is_a_verb() -> None:
    files = {path.stem.replace("_", "-") for path in Path(jgz.cli.verbs.__file__).parent.glob("[a-z]*.py")}
    assert files - set(VERBS) == set(), "name it in VERBS in cli/main.py, in the order of `jgz -h`"


def test_every_verb_has_a_test_of_its_own() -> None:
    names = (f"test_{verb.replace('-', '_')}.py" for verb in VERBS)
    missing = [f"tests/unit/cli/{name}" for name in names if not (HERE / name).is_file()]
    assert missing == [], "a verb without a test of its own: write these files"


def test_readme_has_a_row_for_every_verb() -> None:
    text = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    rows = set(re.findall(r"^\| `(?:\.venv/bin/jgz|make) ([a-z-]+)", text, re.M))
    # Editors know this one as `make serve`.
    assert set(VERBS) - rows <= {"serveer"}, "give the verb a row in the table `Alle opdrachten` of README.md"

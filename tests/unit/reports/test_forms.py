"""Every form of every report: kept in a file that people looked at, and asked for in one way."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.golden.reports import FOLDER, samples, written

from jgz.cli.main import VERBS, build_parser

WRITE = "look at what `python -m tests.golden verslagen` writes in tests/golden/reports/, and commit it"


def offered() -> dict[str, list[str]]:
    """The forms that the command line offers, by verb."""
    (verbs,) = (action for action in build_parser(VERBS)._actions if isinstance(action, argparse._SubParsersAction))
    asked = {
        name: [item for item in verb._actions if "--formaat" in item.option_strings]
        for name, verb in verbs.choices.items()
    }
    return {name: [str(form) for form in found[0].choices or ()] for name, found in asked.items() if found}


def test_every_report_has_a_sample_in_each_form_that_the_command_offers(tmp_path: Path) -> None:
    sampled = {verb: list(sample.forms) for verb, sample in samples(tmp_path).items()}
    assert sampled == offered(), "give its verb a row in tests/golden/reports.py::samples"


def test_every_form_is_kept_in_a_golden_file(tmp_path: Path) -> None:
    now = dict(written(tmp_path))
    kept = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()}
    assert set(now) - set(kept) == set(), f"a form that no test knows: {WRITE}"
    assert set(kept) - set(now) == set(), "a golden file of a form that is gone: remove it"
    assert {name: text for name, text in now.items() if text != kept[name]} == {}, f"if this is meant: {WRITE}"


def test_the_first_form_is_the_text_for_people() -> None:
    assert {verb: forms[0] for verb, forms in offered().items()} == dict.fromkeys(offered(), "text")

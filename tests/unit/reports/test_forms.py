"""Every form of every report: kept in a file that people looked at, and asked for in one way."""

from __future__ import annotations

import argparse
import importlib
from pathlib import Path
from types import ModuleType

from tests.golden.reports import FOLDER, samples, written

from jgz.cli.main import VERBS, build_parser
from jgz.reports import check, differences, external_links, figures, found, review

WRITE = "look at what `python -m tests.golden verslagen` writes in tests/golden/reports/, and commit it"


def offered() -> dict[str, list[str]]:
    """The forms that the command line offers, by verb."""
    (verbs,) = (action for action in build_parser(VERBS)._actions if isinstance(action, argparse._SubParsersAction))
    asked = {
        name: [item for item in _options(verb) if "--formaat" in item.option_strings]
        for name, verb in verbs.choices.items()
    }
    return {name: [str(form) for form in found[0].choices or ()] for name, found in asked.items() if found}


def _options(verb: argparse.ArgumentParser) -> list[argparse.Action]:
    """The options of a verb, and of what it divides into."""
    parts = [item for item in verb._actions if isinstance(item, argparse._SubParsersAction)]
    inner = [part for item in parts for one in item.choices.values() for part in one._actions]
    return [*verb._actions, *inner]


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


def test_every_writer_is_a_form() -> None:
    """A file of a report with a function `write_<its own name>` is a form, and `FORMS` beside it names it."""
    for report in (check, differences, external_links, figures, found, review):
        writers = {path.stem for path in Path(str(report.__file__)).parent.glob("*.py") if _writes(report, path.stem)}
        assert writers - set(report.FORMS) == set(), f"name it in FORMS of {report.__name__}"


def _writes(report: ModuleType, name: str) -> bool:
    return hasattr(importlib.import_module(f"{report.__name__}.{name}"), f"write_{name}")

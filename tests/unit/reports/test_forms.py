"""Every form of every report: kept in a file that people looked at, and asked for in one way."""

from __future__ import annotations

import argparse
import importlib
import pkgutil
from pathlib import Path
from types import ModuleType

from tests.golden.reports import FOLDER, samples, written

import jgz.reports
from jgz.cli.main import VERBS, build_parser

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


def test_every_writer_is_a_form_and_every_form_a_writer() -> None:
    """A file of a report with a function `write_<its own name>` is a form, and `FORMS` beside it names it."""
    packages = [item.name for item in pkgutil.iter_modules(jgz.reports.__path__) if item.ispkg]
    for report in (importlib.import_module(f"jgz.reports.{name}") for name in packages):
        files = [item.name for item in pkgutil.iter_modules(report.__path__)]
        writers = {name for name in files if _writes(report, name)}
        assert writers - set(report.FORMS) == set(), f"name it in FORMS of {report.__name__}"
        assert set(report.FORMS) - writers == set(), f"{report.__name__} has no <form>.py with a function write_<form>"


def _writes(report: ModuleType, name: str) -> bool:
    return hasattr(importlib.import_module(f"{report.__name__}.{name}"), f"write_{name}")

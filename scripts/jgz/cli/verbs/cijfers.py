"""`jgz cijfers`: how much there is."""

from __future__ import annotations

import argparse

from jgz.cli import console
from jgz.cli.forms import add_form
from jgz.cli.root import find_root
from jgz.diagnostics import has_errors
from jgz.loader import load
from jgz.model.counts import count_library
from jgz.reports.figures import FORMS

HELP = "tel richtlijnen, modules, aanbevelingen, pagina's en woorden"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_form(parser, FORMS, short_for_json=True)


def run(options: argparse.Namespace) -> int:
    """Writes the figures of what could be read; 1 when something could not."""
    loaded = load(find_root(options.wortel))
    console.show(FORMS[options.formaat](count_library(loaded.library)))
    if has_errors(loaded.diagnostics):
        console.tell("jgz: er zijn bestanden met fouten; die tellen niet mee. Zie `jgz controleer`.")
        return 1
    return 0

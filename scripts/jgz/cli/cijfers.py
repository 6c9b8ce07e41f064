"""`jgz cijfers`: how much there is."""

from __future__ import annotations

import argparse
import json

from jgz.cli import console
from jgz.cli.root import find_root
from jgz.diagnostics import has_errors
from jgz.loader import load
from jgz.reports.figures import count_library, write_figures

HELP = "tel richtlijnen, modules, aanbevelingen, pagina's en woorden"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of this verb."""
    parser.add_argument("--json", action="store_true", help="als JSON")


def run(options: argparse.Namespace) -> int:
    """Writes the figures of what could be read; 1 when something could not."""
    loaded = load(find_root(options.wortel))
    figures = count_library(loaded.library)
    console.show(json.dumps(figures, ensure_ascii=False, indent=2) + "\n" if options.json else write_figures(figures))
    if has_errors(loaded.diagnostics):
        console.tell("jgz: er zijn bestanden met fouten; die tellen niet mee. Zie `jgz controleer`.")
        return 1
    return 0

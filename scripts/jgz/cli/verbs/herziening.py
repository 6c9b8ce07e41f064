"""`jgz herziening`: which modules are due for review. A report, never a gate."""

from __future__ import annotations

import argparse

from jgz.cli import console
from jgz.cli.forms import add_form
from jgz.cli.parser import add_today
from jgz.cli.root import find_root
from jgz.diagnostics import has_errors
from jgz.loader import load
from jgz.model import today_in_amsterdam
from jgz.reports.review import FORMS
from jgz.reports.review.plan import plan_reviews

HELP = "toon welke modules aan herziening toe zijn"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_form(parser, FORMS)
    parser.add_argument("--cluster", default="", metavar="ID", help="alleen dit cluster en wat voor elk cluster geldt")
    parser.add_argument("--site", default="", metavar="ADRES", help="adres van de site, voor koppelingen in ics")
    add_today(parser)


def run(options: argparse.Namespace) -> int:
    """Writes the report of what could be read; 1 when something could not, else 0, however much is overdue."""
    loaded = load(find_root(options.wortel), quick=True)
    known = loaded.library.clusters_by_id
    if options.cluster and options.cluster not in known:
        choices = ", ".join(sorted(known)) or "er is er geen te lezen"
        console.tell(f"jgz: er is geen cluster {options.cluster!r}. Kies uit: {choices}.")
        return 2
    plan = plan_reviews(loaded.library, options.vandaag or today_in_amsterdam(), options.cluster, options.site)
    console.show(FORMS[options.formaat](plan))
    if has_errors(loaded.diagnostics):
        console.tell("jgz: er zijn bestanden met fouten; die staan er niet bij. Zie `jgz controleer`.")
        return 1
    return 0

"""`jgz zoek`: the same ranking as the site's search, on the command line."""

from __future__ import annotations

import argparse

from jgz.cli import console
from jgz.cli.forms import add_form
from jgz.cli.root import find_root
from jgz.diagnostics import has_errors
from jgz.loader import load
from jgz.loader.kept import Kept
from jgz.model import Library
from jgz.reports.found import FORMS
from jgz.search import open_search
from jgz.search.answers import answers
from jgz.store import kept_at

HELP = "zoek zoals de site dat doet, en zie waarom iets gevonden wordt"
_DOORS = ("ouder", "jongere", "professional")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("vraag", help="wat een lezer typt, tussen aanhalingstekens")
    parser.add_argument("--deur", choices=_DOORS, default="", help="zoek zoals iemand die door deze deur binnenkomt")
    parser.add_argument(
        "--hoogstens", type=_number, default=10, metavar="AANTAL", help="zoveel resultaten (standaard 10)"
    )
    add_form(parser, FORMS, short_for_json=True)
    parser.add_argument("--uitleg", action="store_true", help="toon per resultaat waarom het zo hoog staat")


def run(options: argparse.Namespace) -> int:
    """Writes what is found; 1 when some of the content could not be read."""
    root = find_root(options.wortel)
    store = kept_at(root)
    loaded = load(root, store=store)
    library: Library = loaded.library.without_concepts()
    ranker = open_search(library, Kept(store, loaded.made_from)).ranker
    store.close()
    found = answers(library, ranker, options.vraag, options.deur, options.hoogstens)
    console.show(FORMS[options.formaat](found, options.uitleg))
    if has_errors(loaded.diagnostics):
        console.tell("jgz: er zijn bestanden met fouten; die doen niet mee. Zie `jgz controleer`.")
        return 1
    return 0


def _number(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 1000:
        raise argparse.ArgumentTypeError(f"{text!r} is geen aantal van 1 tot en met 1000")
    return int(text)

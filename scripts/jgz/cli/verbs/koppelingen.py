"""`jgz koppelingen`: whether the links to other sites still lead somewhere. A report, never a gate."""

from __future__ import annotations

import argparse

from jgz.cli import console
from jgz.cli.forms import add_form
from jgz.cli.link_visits import Manners, visit
from jgz.cli.root import find_root
from jgz.diagnostics import has_errors
from jgz.loader import load
from jgz.reports.external_links import FORMS
from jgz.reports.external_links.links import external_links
from jgz.reports.external_links.listing import write_list

HELP = "kijk na of koppelingen naar andere sites nog kloppen"
_LONGEST = 86_400


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_form(parser, FORMS)
    parser.add_argument("--lijst", action="store_true", help="toon alleen welke koppelingen er zijn en waar ze staan")
    parser.add_argument("--wacht", type=_seconds, default=10, metavar="SECONDEN", help="op elk antwoord (standaard 10)")
    parser.add_argument("--pauze", type=_seconds, default=1, metavar="SECONDEN", help="tussen vragen aan een site (1)")
    parser.add_argument("--duur", type=_seconds, default=1800, metavar="SECONDEN", help="hooguit in totaal (1800)")
    parser.add_argument("--ook-lokaal", action="store_true", help="vraag ook adressen op je eigen netwerk op")


def _seconds(text: str) -> float:
    """A number of seconds."""
    if not text.isascii() or not text.replace(".", "", 1).isdigit() or not 0 <= float(text) <= _LONGEST:
        raise argparse.ArgumentTypeError(f"{text!r} is geen aantal seconden van 0 tot en met {_LONGEST}")
    return float(text)


def run(options: argparse.Namespace) -> int:
    """Writes the report; 0 whatever other sites answer, 1 when some of our own files could not be read."""
    loaded = load(find_root(options.wortel), quick=True)
    links = external_links(loaded.library)
    if options.lijst:
        console.show(write_list(links))
    else:
        console.tell(f"{len(links)} koppelingen nakijken…")
        manners = Manners(options.wacht, options.pauze, options.duur, local=options.ook_lokaal)
        console.show(FORMS[options.formaat](visit(links, manners)))
    if has_errors(loaded.diagnostics):
        console.tell("jgz: er zijn bestanden met fouten; die zijn niet nagekeken. Zie `jgz controleer`.")
        return 1
    return 0

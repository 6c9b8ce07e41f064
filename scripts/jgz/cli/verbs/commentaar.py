"""`jgz commentaar`: forms to comment on a module, and what came back in them."""

from __future__ import annotations

import argparse
from pathlib import Path

from jgz.cli import console
from jgz.cli.files import write_bytes_atomically
from jgz.cli.forms import add_form
from jgz.cli.parser import add_today
from jgz.cli.root import find_root
from jgz.diagnostics import printable
from jgz.labels import count
from jgz.loader import load
from jgz.loader.whole import reread
from jgz.model import Library, Module, today_in_amsterdam
from jgz.reports.json_text import json_text
from jgz.workflow.form import Form, form_of, plain_form_of
from jgz.workflow.forms import SHAPES
from jgz.workflow.gathered import as_json, as_text
from jgz.workflow.reading.folder import Gathered, read_folder
from jgz.workflow.round_list import FORMS, new_list, status_text

AUDIENCES = ("professionals", "ouders", "jongeren")
HELP = "maak formulieren om op een module te reageren, en lees wat terugkwam"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(
        title="wat je doet", dest="actie", required=True, metavar="actie", parser_class=type(parser)
    )
    form = actions.add_parser("formulier", help="maak een formulier om op een module te reageren")
    form.add_argument("module", metavar="MODULE", help="id van de module")
    form.add_argument("--vorm", choices=tuple(SHAPES), default="docx", metavar="VORM", help=", ".join(SHAPES))
    form.add_argument("--naar", type=Path, required=True, metavar="BESTAND", help="het bestand dat gemaakt wordt")
    form.add_argument(
        "--voor", choices=AUDIENCES, default=AUDIENCES[0], metavar="WIE",
        help="professionals, of in gewone taal met de vragen van de ronde: ouders of jongeren",
    )  # fmt: skip
    form.set_defaults(do=_form)
    read = actions.add_parser("lees", help="lees de formulieren in een map")
    read.add_argument("map", type=Path, metavar="MAP", help="map met wat mensen terugstuurden")
    read.add_argument("--json", action="store_true", help="voor programma's")
    read.add_argument("--lijst", metavar="MODULE", help="schrijf de lijst van een ronde, om te beantwoorden")
    add_today(read)
    read.set_defaults(do=_read)
    table = actions.add_parser("tabel", help="toon de commentaartabel van een ronde")
    table.add_argument("module", metavar="MODULE", help="id van de module")
    table.add_argument("--ronde", default="", metavar="NAAM", help="naam van het bestand; standaard de laatste ronde")
    add_form(table, FORMS)
    table.set_defaults(do=_table)
    status = actions.add_parser("status", help="toon hoe ver elke ronde is")
    add_today(status)
    status.set_defaults(do=_status)
    for action in (form, read, table, status):
        # The root may stand on either side of the action.
        action.add_argument("--wortel", type=Path, default=argparse.SUPPRESS, metavar="MAP", help=argparse.SUPPRESS)


def run(options: argparse.Namespace) -> int:
    """Does what was asked; see the actions."""
    return int(options.do(options))


def _form(options: argparse.Namespace) -> int:
    """Writes a form; 1 when the module can't be read, 2 when there is none or the file can't be made."""
    library = _library(options)
    module = library.modules_by_id.get(options.module)
    if module is None:
        console.tell(f"jgz: de module `{printable(options.module)}` is er niet, of heeft fouten. Zie `jgz controleer`.")
        return 1 if any(path.endswith(f"/{options.module}.md") for path in library.broken) else 2
    place: Path = options.naar
    if place.is_dir():
        console.tell(f"jgz: `{printable(str(place))}` is een map. Geef de naam van een bestand.")
        return 2
    if place.is_symlink():
        console.tell(f"jgz: `{printable(str(place))}` is een snelkoppeling. Kies een andere naam.")
        return 2
    plain = plain_form_of(module, library.registers.questions_about(module.id))
    form = form_of(reread(module, library)) if options.voor == AUDIENCES[0] else plain
    write_bytes_atomically(place, SHAPES[options.vorm](form))
    console.tell(f"{printable(str(place))}: formulier bij {form.code}, {_asks(form)}.")
    return 0


def _asks(form: Form) -> str:
    if form.plain:
        return count(len(form.questions), "vraag", "vragen")
    return count(len(form.items), "aanbeveling", "aanbevelingen")


def _read(options: argparse.Namespace) -> int:
    """Shows what was found; 1 when a file could not be read."""
    library = _library(options)
    if not options.map.exists():
        console.tell(f"jgz: `{printable(str(options.map))}` bestaat niet.")
        return 2

    def whole(module: Module) -> Module:
        return reread(module, library)

    gathered: Gathered = read_folder(options.map, library, whole)
    if options.lijst:
        return _list(options, library, gathered)
    console.show(json_text(as_json(gathered)) if options.json else as_text(gathered))
    for note in gathered.notes:
        console.tell(note)
    return 1 if gathered.unread else 0


def _list(options: argparse.Namespace, library: Library, gathered: Gathered) -> int:
    """Writes what came back as a list to answer; nothing is put in the content by itself."""
    module = library.modules_by_id.get(options.lijst)
    if module is None:
        console.tell(f"jgz: de module `{printable(options.lijst)}` is er niet, of heeft fouten. Zie `jgz controleer`.")
        return 2
    console.show(new_list(module, gathered.reactions, options.vandaag or today_in_amsterdam()))
    for unread in gathered.unread:
        console.tell(f"{unread.file}: niet gelezen. {unread.reason}")
    return 1 if gathered.unread else 0


def _table(options: argparse.Namespace) -> int:
    """Shows the table of a round; 2 when there is none."""
    rounds = [item for item in _library(options).registers.rounds if item.module == options.module]
    found = [item for item in rounds if options.ronde in ("", item.id)]
    if not found:
        known = ", ".join(item.id for item in rounds) or "geen"
        console.tell(f"jgz: bij `{printable(options.module)}` is die ronde er niet, of zij is fout. Er is: {known}.")
        return 2
    console.show(FORMS[options.formaat](max(found, key=lambda item: (item.start, item.id))))
    return 0


def _status(options: argparse.Namespace) -> int:
    """Shows how far the rounds are."""
    console.show(status_text(_library(options).registers.rounds, options.vandaag or today_in_amsterdam()))
    return 0


def _library(options: argparse.Namespace) -> Library:
    return load(find_root(options.wortel), quick=True).library

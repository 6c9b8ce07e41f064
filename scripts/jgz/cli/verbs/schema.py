"""`jgz schema`: the JSON Schemas of the fields, for editors and other programs."""

from __future__ import annotations

import argparse
from pathlib import Path

from jgz.cli import console
from jgz.cli.files import write_atomically
from jgz.cli.root import find_root
from jgz.loader import load
from jgz.reports.schemas import write_schemas

HELP = "schrijf de JSON-schema's van de velden, voor editors en andere programma's"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("soort", nargs="?", default="", help="toon alleen dit schema, bijvoorbeeld module")
    parser.add_argument("--naar", type=Path, metavar="MAP", help="schrijf alle schema's in deze map")


def run(options: argparse.Namespace) -> int:
    """Shows one schema, writes them all, or names those there are."""
    registers = load(find_root(options.wortel), quick=True).library.registers
    schemas = {Path(path).stem: text for path, text in write_schemas(registers).items()}
    if options.soort and options.soort not in schemas:
        console.tell(f"jgz: schema {options.soort!r} bestaat niet; kies uit {', '.join(schemas)}.")
        return 2
    if options.naar:
        options.naar.mkdir(parents=True, exist_ok=True)
        for name, text in schemas.items():
            write_atomically(options.naar / f"{name}.json", text)
        console.tell(f"{len(schemas)} schema's geschreven.")
    else:
        console.show(schemas.get(options.soort) or "".join(f"{name}\n" for name in schemas))
    return 0

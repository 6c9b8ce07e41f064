"""`jgz splits`: proposes lines for the register of compounds, to read and to add by hand."""

from __future__ import annotations

import argparse
from pathlib import Path

from jgz.cli import console
from jgz.cli.root import find_root
from jgz.diagnostics import has_errors, printable
from jgz.loader import load
from jgz.loader.compounds import write_compound
from jgz.register_files import RegisterFile
from jgz.search.splits import propose

HELP = "stel samenstellingen voor die zoeken nog niet kent"
_REGISTER = RegisterFile.COMPOUNDS.path
# Debian's package `wdutch` puts its list there.
_LIST = Path("/usr/share/dict/dutch")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--woordenlijst",
        type=Path,
        default=_LIST,
        metavar="BESTAND",
        help=f"Nederlandse woorden, één per regel (standaard {_LIST} uit het pakket wdutch)",
    )


def run(options: argparse.Namespace) -> int:
    """Writes the proposals, never a file; 1 when some content could not be read, 2 when the word list couldn't."""
    root = find_root(options.wortel)
    try:
        lines = options.woordenlijst.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        where = printable(str(options.woordenlijst))
        console.tell(
            f"jgz: de woordenlijst {where} is niet te lezen. Installeer wdutch of geef --woordenlijst BESTAND."
        )
        return 2
    loaded = load(root)
    # Names begin with a capital; as parts they would only be chance.
    proposals = propose(loaded.library.without_concepts(), frozenset(line for line in lines if line.islower()))
    console.show("".join(f"{write_compound(item)}\n" for item in proposals))
    console.tell(_advice(len(proposals)))
    if has_errors(loaded.diagnostics):
        console.tell("jgz: er zijn bestanden met fouten; die doen niet mee. Zie `jgz controleer`.")
        return 1
    return 0


def _advice(number: int) -> str:
    if not number:
        return "Er zijn geen nieuwe voorstellen."
    noun = "voorstel" if number == 1 else "voorstellen"
    return (
        f"{number} {noun}. Lees elke regel na en zet haar in {_REGISTER}. Klopt een regel niet, verbeter de delen of "
        f"laat alles achter `=` weg; dan komt het woord niet terug."
    )

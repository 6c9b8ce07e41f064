"""`jgz voorstel`: proposals of people without an account, as a patch."""

from __future__ import annotations

import argparse
from pathlib import Path
from textwrap import shorten

from jgz.cli import console
from jgz.cli.branching import Branch
from jgz.cli.files import write_atomically
from jgz.cli.parser import add_today
from jgz.cli.proposing import Proposed, patch_of, propose
from jgz.cli.root import find_root
from jgz.diagnostics import printable
from jgz.loader import load
from jgz.loader.whole import reread
from jgz.model import Library, Module, today_in_amsterdam
from jgz.reports.check.text import write_text
from jgz.source.opening import open_safely
from jgz.turned import turned_words
from jgz.workflow.proposal import Proposal, from_reactions, is_json, read_json
from jgz.workflow.reaction import UnreadableError
from jgz.workflow.reading.folder import read_folder

HELP = "maak van een voorstel uit het formulier een wijziging, nagekeken en al"
_MOST_BYTES = 200_000
# How many proposals the first line of a message names, and how many signs of loose words are shown.
_MOST_NAMED = 3
_MOST_SHOWN = 200


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(
        title="wat je doet", dest="actie", required=True, metavar="actie", parser_class=type(parser)
    )
    read = actions.add_parser("lees", help="lees voorstellen en zet ze in de teksten")
    read.add_argument("bestanden", nargs="+", type=Path, metavar="BESTAND", help="wat mensen stuurden")
    read.add_argument("--proef", action="store_true", help="toon alleen de wijziging, als patch")
    read.add_argument("--tak", metavar="NAAM", help="zet de wijziging in een nieuwe tak van git, met haar bericht")
    add_today(read)
    # The root may stand on either side of the action.
    read.add_argument("--wortel", type=Path, default=argparse.SUPPRESS, metavar="MAP", help=argparse.SUPPRESS)
    read.set_defaults(do=_read)


def run(options: argparse.Namespace) -> int:
    """Does what was asked; see the actions."""
    return int(options.do(options))


def _read(options: argparse.Namespace) -> int:
    """Writes the proposals into the content, or shows the patch; 1 when one of them could not be used."""
    root = find_root(options.wortel)
    if options.tak and options.proef:
        console.tell("jgz: kies --proef of --tak, niet allebei.")
        return 2
    branch = Branch(root, options.tak) if options.tak else None
    library = load(root, quick=True).library
    proposals: list[Proposal] = []
    refused: list[tuple[str, str]] = []
    notes = [note for place in options.bestanden for note in _gather(place, library, proposals, refused)]
    result = propose(root, library, proposals, options.vandaag or today_in_amsterdam())
    refused += result.refused
    result.notes[:0] = notes
    if options.proef:
        console.show(patch_of(result))
    elif branch and result.taken:
        branch.write({path: after for path, (_, after) in result.files.items()}, "\n".join(_message(result)) + "\n")
    elif not branch:
        for path, (_, after) in sorted(result.files.items()):
            write_atomically(root / path, after)
    _tell(result, refused, options.proef)
    return 1 if refused or not result.taken else 0


def _gather(place: Path, library: Library, proposals: list[Proposal], refused: list[tuple[str, str]]) -> list[str]:
    """Adds the proposals in a file; any form to comment in may hold some. Gives what there is to say about the file."""

    def whole(module: Module) -> Module:
        return reread(module, library)

    name = printable(place.name)
    try:
        data = _bytes(place)
        if place.suffix.lower() == ".json" or is_json(data):
            if len(data) > _MOST_BYTES:
                raise UnreadableError(f"Dit bestand is groter dan {_MOST_BYTES // 1000} kB: dat is geen voorstel.")
            proposals.append(read_json(name, data))
            return []
        gathered = read_folder(place, library, whole)
        if gathered.unread:
            raise UnreadableError(gathered.unread[0].reason)
        found = from_reactions(gathered.reactions)
        if not found:
            raise UnreadableError("In dit bestand staat geen voorstel voor een tekst.")
        proposals.extend(found)
        loose = [item.text for item in gathered.reactions if not item.placed]
        return [f"{name}: dit staat in geen vak en is niet verwerkt: {_short(text)}" for text in loose]
    except UnreadableError as error:
        refused.append((name, str(error)))
        return []


def _bytes(place: Path) -> bytes:
    """What is in a file, up to one byte more than a proposal may have."""
    try:
        with open_safely(place) as stream:
            return stream.read(_MOST_BYTES + 1)
    except OSError as error:
        raise UnreadableError("Dit is geen gewoon bestand, het is er niet, of het is niet te lezen.") from error


def _tell(result: Proposed, refused: list[tuple[str, str]], only_show: bool) -> None:
    """What was done, and a message to go with it."""
    for name, reason in refused:
        console.tell(f"{name}: niet verwerkt. {printable(reason)}")
    for note in result.notes:
        console.tell(printable(note))
    if not result.taken:
        return
    console.tell("\nBericht bij de wijziging:")
    for line in _message(result):
        console.tell(f"  {line}".rstrip())
    if result.found:
        console.tell("\nWat er nog te doen is:")
        console.tell(write_text(result.found).rstrip("\n"))
    if only_show:
        console.tell("\nEr is nog niets veranderd; laat `--proef` weg om het te doen.")


def _line(text: str) -> str:
    return printable(" ".join(text.split()))


def _short(text: str) -> str:
    return shorten(_line(text), _MOST_SHOWN, placeholder=" …")


def _message(result: Proposed) -> list[str]:
    """The message of a change: what it is a proposal for, why, and what may have turned."""
    named = [item.full_id for item in result.taken]
    more = f" en {len(named) - _MOST_NAMED} andere" if len(named) > _MOST_NAMED else ""
    lines = [f"Voorstel voor {', '.join(named[:_MOST_NAMED])}{more}", ""]
    for item in result.taken:
        who = f", van {_line(item.author)}" if item.author else ""
        lines.append(f"{item.full_id}{who}")
        told = (("Reden", item.reason), ("Bron", item.source))
        lines += [f"  {label}: {_line(text)}" for label, text in told if text]
    for module in result.comparison.modules if result.comparison else ():
        lines += [f"LET OP: {turned_words(change)}" for change in module.differences if change.attention]
    return lines

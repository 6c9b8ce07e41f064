"""`jgz rac-stuk`: everything about one version of a module for the table of the RAC, in one file."""

from __future__ import annotations

import argparse
from pathlib import Path

from jgz.archive.git import GitError
from jgz.archive.opening import open_archive
from jgz.cli import console
from jgz.cli.base import content_at, reference
from jgz.cli.files import write_bytes_atomically
from jgz.cli.parser import add_today
from jgz.cli.root import find_root
from jgz.compare import compare
from jgz.diagnostics import printable
from jgz.loader import load
from jgz.loader.whole import reread
from jgz.model import Library, Module, today_in_amsterdam
from jgz.model.difference import Difference
from jgz.practice.packet import Asked, write_packet

HELP = "maak het stuk voor de RAC over een module: één bestand om te lezen en af te drukken"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("module", metavar="MODULE", help="id van de module")
    parser.add_argument("--naar", type=Path, required=True, metavar="BESTAND", help="het bestand dat gemaakt wordt")
    parser.add_argument("--basis", type=reference, metavar="BASIS",
                        help="vergelijk met deze tak of commit (standaard: de vorige vastgestelde versie)")  # fmt: skip
    add_today(parser)


def run(options: argparse.Namespace) -> int:
    """Writes the packet; 1 when the module can't be read, 2 when there is none or the file can't be made."""
    root = find_root(options.wortel)
    library = load(root).library
    module = library.modules_by_id.get(options.module)
    if module is None:
        console.tell(f"jgz: de module `{printable(options.module)}` is er niet, of heeft fouten. Zie `jgz controleer`.")
        return 1 if any(path.endswith(f"/{options.module}.md") for path in library.broken) else 2
    place: Path = options.naar
    if place.is_dir() or place.is_symlink():
        console.tell(f"jgz: `{printable(str(place))}` is een map of een snelkoppeling. Kies een andere naam.")
        return 2
    before, why_none = _before(options, root, library, module)
    differences = _differences(library, before, module) if before else ()
    today = options.vandaag or today_in_amsterdam()
    text = write_packet(Asked(module, library, today, differences, before, why_none))
    write_bytes_atomically(place, text.encode())
    told = f"vergeleken met {before.version}" if before else "zonder eerdere versie"
    console.tell(f"{printable(str(place))}: RAC-stuk bij {module.id} {module.version}, {told}.")
    return 0


def _before(options: argparse.Namespace, root: Path, library: Library, module: Module) -> tuple[Module | None, str]:
    """The module to compare with; None with the reason when there is none."""
    if options.basis:
        with content_at(root, options.basis) as folder:
            old = load(folder).library
            found = old.modules_by_id.get(module.id)
            return (reread(found, old), "") if found else (None, "Op die plek in de geschiedenis is de module er niet.")
    try:
        archive = open_archive(root, library)
    except GitError as error:
        return None, f"Een eerdere versie is niet te lezen: {error}"
    earlier = [item for item in archive.ledger.versions(module.id) if item.version < module.version]
    if not earlier:
        return None, archive.missing or "Er is geen eerdere vastgestelde versie om mee te vergelijken."
    for _, found in archive.texts([earlier[-1].last]):
        if found is not None:
            return found, ""
    return None, f"De tekst van versie {earlier[-1].version} is niet meer te lezen."


def _differences(library: Library, before: Module, module: Module) -> tuple[Difference, ...]:
    """What changed in meaning in this module alone."""
    old, new = (Library(registers=library.registers, modules=(item,)) for item in (before, module))
    return tuple(difference for item in compare(old, new) for difference in item.differences)

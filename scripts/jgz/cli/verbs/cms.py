"""`jgz cms`: the configuration of a git CMS, so that an editor with an account fills in forms instead of a file."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from jgz.cli import console
from jgz.cli.files import write_atomically
from jgz.cli.root import find_root
from jgz.diagnostics import printable
from jgz.loader import load
from jgz.reports.cms import TOOLS, VERSIONS, Place, write_cms

HELP = "schrijf de instellingen voor een programma om teksten in de browser te bewerken"
_REPOSITORY = re.compile(r"^repo_url:\s*['\"]?https://github\.com/([\w.-]+/[\w.-]+?)/?['\"]?\s*$", re.M)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--voor", choices=TOOLS, required=True, metavar="NAAM", help=" of ".join(TOOLS))
    parser.add_argument("--naar", type=Path, required=True, metavar="MAP", help="map om de bestanden in te schrijven")
    parser.add_argument("--tak", default="main", metavar="TAK", help="tak waar wijzigingen heen gaan; standaard main")


def run(options: argparse.Namespace) -> int:
    """Writes the files; 2 when the folder can't be one, or nobody says where the content is kept."""
    root = find_root(options.wortel)
    settings = root / "mkdocs.yml"
    found = _REPOSITORY.search(settings.read_text(encoding="utf-8")) if settings.is_file() else None
    if found is None:
        console.tell("jgz: in mkdocs.yml staat geen `repo_url` van GitHub; zonder weet een CMS niet waar de tekst is.")
        return 2
    if options.naar.exists() and not options.naar.is_dir():
        console.tell(f"jgz: `{printable(str(options.naar))}` is geen map.")
        return 2
    options.naar.mkdir(parents=True, exist_ok=True)
    registers = load(root, quick=True).library.registers
    for name, text in write_cms(registers, options.voor, Place(found[1], options.tak)).items():
        write_atomically(options.naar / name, text)
    console.tell(
        f"{printable(str(options.naar))}: klaar. Zet er het script uit het npm-pakket {VERSIONS[options.voor]} bij, "
        "en plaats de map op een eigen adres, nooit op de openbare site."
    )
    return 0

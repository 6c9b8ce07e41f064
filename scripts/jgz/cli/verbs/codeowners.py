"""`jgz codeowners`: who GitHub asks to look at a change, written from the clusters."""

from __future__ import annotations

import argparse

from jgz.cli import console
from jgz.cli.files import write_atomically
from jgz.cli.root import find_root
from jgz.loader import load
from jgz.reports.codeowners import PATH, write_codeowners

HELP = f"schrijf {PATH} uit de clusters, of controleer het"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--controleer", action="store_true", help="alleen vergelijken; eindcode 1 bij verschil")


def run(options: argparse.Namespace) -> int:
    """Writes the file, or compares; 1 when it differs or the content can't be read whole."""
    root = find_root(options.wortel)
    library = load(root, quick=True).library
    if library.broken or not library.clusters:
        console.tell("jgz: niet alle bestanden zijn te lezen. Verbeter eerst wat `jgz controleer` meldt.")
        return 1
    text = write_codeowners(library)
    path = root / PATH
    if options.controleer:
        return _compare(path.read_bytes() if path.is_file() else b"", text)
    path.parent.mkdir(exist_ok=True)
    write_atomically(path, text)
    console.tell(f"{PATH}: {len(text.splitlines())} regels.")
    return 0


def _compare(found: bytes, wanted: str) -> int:
    if found.replace(b"\r\n", b"\n") == wanted.encode("utf-8"):
        console.tell(f"{PATH} klopt.")
        return 0
    console.tell(f"{PATH} past niet bij de clusters en richtlijnen. Geef de opdracht `jgz codeowners`.")
    return 1

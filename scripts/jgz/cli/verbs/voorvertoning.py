"""`jgz voorvertoning`: the site with concepts, on which everything that changed is marked and listed."""

from __future__ import annotations

import argparse
from pathlib import Path

from jgz.cli import console
from jgz.cli.base import content_at, reference
from jgz.cli.building import build_at
from jgz.cli.parser import add_today
from jgz.cli.root import NEEDED, find_root
from jgz.model.addresses import CHANGES_PAGE, output_file
from jgz.publishing.tags import Tag, tags_of

HELP = "bouw de site met concepten en merk wat er gewijzigd is"
_START = output_file(CHANGES_PAGE)
_READ_ME = f"""Zo bekijk je deze voorvertoning

Open het bestand {_START} in je browser (dubbelklikken mag).
Daar staat wat er gewijzigd is. Vanaf die pagina kun je door de hele site lopen.

Dit is een voorstel: niet gebruiken in de zorg.
"""
_PAGE = "index.html"
_LINK = ' href="'


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--basis", type=reference, required=True, metavar="BASIS", help="vergelijk met deze tak, dit label of commit"
    )
    parser.add_argument("--naar", type=Path, required=True, metavar="MAP", help="waar de voorvertoning komt")
    add_today(parser)


def run(options: argparse.Namespace) -> int:
    """Builds as `jgz bouw` does; the list of changed pages is a page of the site."""
    root = find_root(options.wortel, NEEDED)
    options.concepten = True
    target = options.naar.resolve()
    with content_at(root, options.basis) as base:
        code = build_at(root, target, options, base, make_openable)
    if code == 0:
        console.tell(f"Wat er gewijzigd is, staat in {target / _START}.")
    return code


def make_openable(site: Path) -> None:
    """Makes a built site one to open from disk: no server stands ready there to turn a folder into its page."""
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(_with_names(text), encoding="utf-8", newline="\n")
    (site / "LEES-MIJ.txt").write_text(_READ_ME, encoding="utf-8", newline="\n")


def _with_names(page: str) -> str:
    """The html of a page in which each link to a page of the site names its file."""
    pieces = []
    done = 0
    for tag in tags_of(page, ("a",)):
        if (inside := _end_of_folder(tag)) >= 0:
            pieces += [page[done : tag.start + inside], _PAGE]
            done = tag.start + inside
    return "".join([*pieces, page[done:]])


def _end_of_folder(tag: Tag) -> int:
    """Where in a link to a page of the site its address ends, before a place on that page; or -1."""
    folder = tag.attributes.get("href", "").partition("#")[0]
    if not folder.startswith(".") or not folder.endswith("/") or ":" in folder or "?" in folder:
        return -1
    start = tag.written.find(_LINK) + len(_LINK)
    return start + len(folder) if tag.written.startswith(folder, start) else -1

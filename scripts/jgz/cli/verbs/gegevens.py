"""`jgz gegevens`: the public data for programs, the same files as on the site."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from jgz.archive.git import GitError
from jgz.archive.opening import open_archive
from jgz.checking import check
from jgz.cli import console
from jgz.cli.files import write_atomically
from jgz.cli.parser import add_today
from jgz.cli.root import NEEDED, find_root
from jgz.export import Export, export_files, versions_of
from jgz.model import today_in_amsterdam
from jgz.rendering import SiteIdentity
from jgz.reports.check.text import write_text
from jgz.source.site_address import site_address, site_setting
from jgz.store import kept_at

HELP = "schrijf de openbare gegevens voor programma's"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--naar", type=Path, required=True, metavar="MAP", help="schrijf de bestanden in deze map")
    add_today(parser)


def run(options: argparse.Namespace) -> int:
    """Writes every file, under the path that it has on the site; with errors in the content it writes nothing."""
    root = find_root(options.wortel)
    target = options.naar.resolve()
    if any(target.is_relative_to((root / name).resolve()) for name in NEEDED):
        console.tell(f"jgz: {target} ligt tussen de bronnen. Kies een andere map bij --naar.")
        return 2
    store = kept_at(root)
    checked = check(root, options.vandaag or today_in_amsterdam(), store=store, only_errors=True)
    store.close()
    if checked.broken:
        console.tell(write_text(checked.errors).rstrip("\n"))
        console.tell("Er is niets geschreven.")
        return 1
    try:
        archive = open_archive(root, checked.library)
    except GitError as error:
        console.tell(f"jgz: {error}")
        return 2
    export = Export(checked.library.without_concepts(), _identity(root), versions_of(archive.ledger), archive.effects)
    files = export_files(export)
    for name, text in files.items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, text)
    counts = export.counts
    console.tell(f"{len(files)} bestanden: {counts['modules']} modules, {counts['aanbevelingen']} aanbevelingen.")
    return 0


def _identity(root: Path) -> SiteIdentity:
    """The site as its host would read it from `mkdocs.yml`."""
    address = site_address(root, os.environ)
    return SiteIdentity(site_setting(root, "site_name"), address, licence=site_setting(root, "extra", "licentie"))

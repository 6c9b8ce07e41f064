"""`jgz manifest`: the SHA-256 of every file of a site, written or checked."""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from pathlib import Path

from jgz.cli.files import write_atomically

HELP = "schrijf of controleer de SHA-256 van elk bestand van de site"
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of this verb."""
    parser.add_argument("--site", type=Path, metavar="MAP", help="de gebouwde site (standaard: site/)")
    parser.add_argument(
        "--naar", type=Path, metavar="BESTAND", help="schrijf naar dit bestand in plaats van het scherm"
    )
    parser.add_argument("--controleer", type=Path, metavar="BESTAND", help="vergelijk de site met dit manifest")


def run(options: argparse.Namespace) -> int:
    """Writes the manifest in the form that `sha256sum --check` reads, or compares; 1 when the site differs."""
    site = (options.site or options.wortel / "site").resolve()
    if not site.is_dir():
        print(f"jgz: {site} is geen map. Bouw eerst de site met `jgz bouw`.", file=sys.stderr)
        return 2
    if options.controleer:
        return _compare(site, options.controleer)
    text = "".join(f"{digest}  {name}\n" for name, digest in sorted(digests(site).items()))
    if options.naar:
        write_atomically(options.naar.resolve(), text)
    else:
        sys.stdout.write(text)
    return 0


def digests(site: Path) -> dict[str, str]:
    """Path in the site -> SHA-256, for every file."""
    files = sorted(path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _compare(site: Path, manifest: Path) -> int:
    try:
        lines = manifest.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        print(f"jgz: {manifest} is niet te lezen.", file=sys.stderr)
        return 2
    wanted: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        match = _LINE.fullmatch(line)
        if match is None:
            print(f"jgz: {manifest}:{number} is geen regel van een manifest.", file=sys.stderr)
            return 2
        wanted[match[2]] = match[1]
    found = digests(site)
    found.pop(_inside(manifest, site), None)
    differences = [f"ontbreekt: {name}" for name in wanted if name not in found]
    differences += [f"gewijzigd: {name}" for name in wanted if name in found and found[name] != wanted[name]]
    differences += [f"extra: {name}" for name in found if name not in wanted]
    for line in sorted(differences):
        print(line)
    print(f"{len(wanted)} bestanden vergeleken, {len(differences)} verschillen.", file=sys.stderr)
    return 1 if differences else 0


def _inside(manifest: Path, site: Path) -> str:
    """The manifest's own name when it lies in the site: it can't hold its own digest."""
    path = manifest.resolve()
    return path.relative_to(site).as_posix() if path.is_relative_to(site) else ""

"""`jgz manifest`: the SHA-256 of every file of a site, written or checked."""

from __future__ import annotations

import argparse
import hashlib
import re
from pathlib import Path

from jgz.cli import console
from jgz.cli.files import write_atomically

HELP = "schrijf of controleer de SHA-256 van elk bestand van de site"
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--site", type=Path, metavar="MAP", help="de gebouwde site (standaard: site/)")
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument("--naar", type=Path, metavar="BESTAND", help="schrijf naar dit bestand in plaats van het scherm")
    ways.add_argument("--controleer", type=Path, metavar="BESTAND", help="vergelijk de site met dit manifest")


def run(options: argparse.Namespace) -> int:
    """Writes the manifest in the form that `sha256sum --check` reads, or compares; 1 when the site differs."""
    site = (options.site or options.wortel / "site").resolve()
    if not site.is_dir():
        console.tell(f"jgz: {site} is geen map. Bouw eerst de site met `jgz bouw`.")
        return 2
    if options.controleer:
        return _compare(site, options.controleer)
    found = digests(site, options.naar)
    strange = next((name for name in found if not name.isprintable() or "\\" in name), None)
    if strange is not None:
        console.tell(f"jgz: de naam {strange!r} past niet op een regel van een manifest.")
        return 2
    text = "".join(f"{digest}  {name}\n" for name, digest in found.items())
    if options.naar:
        write_atomically(options.naar.resolve(), text)
    else:
        console.show(text)
    return 0


def digests(site: Path, manifest: Path | None) -> dict[str, str]:
    """Path in the site -> SHA-256 of every file, sorted; a manifest in the site can't hold its own digest."""
    own = manifest.resolve() if manifest else None
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file() and path != own}
    return {name: hashlib.sha256(files[name].read_bytes()).hexdigest() for name in sorted(files)}


def _compare(site: Path, manifest: Path) -> int:
    try:
        lines = manifest.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    except (OSError, UnicodeDecodeError):
        console.tell(f"jgz: {manifest} is niet te lezen.")
        return 2
    wanted: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        match = _LINE.fullmatch(line)
        if match is None:
            console.tell(f"jgz: {manifest}:{number} is geen regel van een manifest.")
            return 2
        wanted[match[2]] = match[1]
    found = digests(site, manifest)
    differences = [f"ontbreekt: {name}" for name in wanted if name not in found]
    differences += [f"gewijzigd: {name}" for name in wanted if name in found and found[name] != wanted[name]]
    differences += [f"extra: {name}" for name in found if name not in wanted]
    console.show("".join(f"{line}\n" for line in sorted(differences)))
    console.tell(f"{len(wanted)} bestanden vergeleken, {len(differences)} verschillen.")
    return 1 if differences else 0

"""`jgz bouw`: the whole site into a folder, all or nothing."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from jgz.cli.parser import day
from jgz.cli.root import NEEDED, find_root

HELP = "controleer alles en bouw de site"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of this verb."""
    parser.add_argument("--naar", type=Path, metavar="MAP", help="waar de site komt (standaard: site/)")
    parser.add_argument("--vandaag", type=day, metavar="DATUM", help="reken alsof het deze dag is (JJJJ-MM-DD)")
    parser.add_argument("--concepten", action="store_true", help="voorvertoning: toon ook concepten, met watermerk")


def run(options: argparse.Namespace) -> int:
    """Builds beside the target and swaps when the host is done; the last good site stays until then."""
    root = find_root(options.wortel, NEEDED)
    target = (options.naar or root / "site").resolve()
    if target == root or root.is_relative_to(target):
        print(f"jgz: {target} bevat de bronnen zelf. Kies een andere map bij --naar.", file=sys.stderr)
        return 2
    if target.exists() and not _is_ours(target):
        print(f"jgz: {target} bestaat al en is geen gebouwde site. Kies een lege of nieuwe map.", file=sys.stderr)
        return 2
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as folder:
        fresh = Path(folder) / "site"
        code = _run_host(root, fresh, options.vandaag, options.concepten)
        if code:
            print("De site is niet vernieuwd.", file=sys.stderr)
            return 1
        _swap(fresh, target, Path(folder) / "old")
    print(f"De site staat in {target}.", file=sys.stderr)
    return 0


def _is_ours(target: Path) -> bool:
    """Whether a folder may be replaced: empty, or a site with a sitemap as our host writes it."""
    return target.is_dir() and (not any(target.iterdir()) or (target / "sitemap.xml").is_file())


def _run_host(root: Path, fresh: Path, today: date | None, concepts: bool) -> int:
    """Runs MkDocs as a process of its own and returns its exit code."""
    environment = dict(os.environ)
    environment["JGZ_VANDAAG"] = today.isoformat() if today else ""
    environment["JGZ_CONCEPTEN"] = "true" if concepts else "false"
    # Material and ProperDocs print advice about MkDocs' future on every run; that is no news for an editor.
    environment.update(NO_MKDOCS_2_WARNING="true", DISABLE_MKDOCS_2_WARNING="true")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
    command += ["--config-file", str(root / "mkdocs.yml"), "--site-dir", str(fresh)]
    return subprocess.run(command, cwd=root, env=environment, check=False).returncode


def _swap(fresh: Path, target: Path, old: Path) -> None:
    """Puts the fresh site in the place of the old one; on failure the old one comes back."""
    fresh.chmod(0o755)
    had_old = target.exists()
    if had_old:
        target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        if had_old:
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)

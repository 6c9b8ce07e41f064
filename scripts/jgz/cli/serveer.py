"""`jgz serveer`: a live preview that rebuilds on save."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

from jgz.cli.root import NEEDED, find_root

HELP = "toon de site op deze computer; vernieuwt bij opslaan"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of this verb."""
    parser.add_argument("--adres", default="127.0.0.1:8000", metavar="HOST:POORT", help="standaard 127.0.0.1:8000")
    parser.add_argument("--concepten", action="store_true", help="toon ook concepten, met watermerk")


def run(options: argparse.Namespace) -> int:
    """Runs MkDocs' own server until it is stopped."""
    root = find_root(options.wortel, NEEDED)
    environment = {**os.environ, "JGZ_CONCEPTEN": "true" if options.concepten else "false"}
    environment.update(NO_MKDOCS_2_WARNING="true", DISABLE_MKDOCS_2_WARNING="true")
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", options.adres]
    command += ["--config-file", str(root / "mkdocs.yml")]
    return subprocess.run(command, cwd=root, env=environment, check=False).returncode

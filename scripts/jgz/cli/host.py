"""Running MkDocs as a process of its own, with what the plugin must know in its environment."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from jgz.preview import FOLLOWS

# Seconds; a preview needs part of one.
_CLEARING_AWAY = 5


def run_host(
    root: Path, arguments: Sequence[str], options: argparse.Namespace, base: Path | None = None, follows: bool = False
) -> int:
    """Runs `mkdocs` with the configuration of `root` and returns its exit code.

    `base` is a folder with an earlier version of the content, for a preview that marks what is different; one that
    `follows` shows what is saved.
    """
    environment = dict(os.environ)
    environment["JGZ_VANDAAG"] = options.vandaag.isoformat() if options.vandaag else ""
    environment["JGZ_CONCEPTEN"] = "true" if options.concepten else "false"
    environment["JGZ_BASIS"] = str(base) if base else ""
    environment[FOLLOWS] = "true" if follows else "false"
    # Material and ProperDocs print advice about MkDocs' future on every run; that is no news for an editor.
    environment.update(NO_MKDOCS_2_WARNING="true", DISABLE_MKDOCS_2_WARNING="true")
    # -P: a file in the root named after a Python module must not be run in its place.
    command = [sys.executable, "-P", "-m", "jgz.cli.hosted", *arguments, "--config-file", str(root / "mkdocs.yml")]
    if not follows:
        return run_process(command, root, environment)
    with _own_place() as place:
        return run_process(command, root, environment | place)


@contextmanager
def _own_place() -> Iterator[dict[str, str]]:
    """Where a host keeps what it shows, taken away whatever its end: one that is killed would leave it behind."""
    with tempfile.TemporaryDirectory(prefix="jgz_", ignore_cleanup_errors=True) as folder:
        yield dict.fromkeys(("TMPDIR", "TEMP", "TMP"), folder)


def run_process(command: list[str], folder: Path, environment: dict[str, str]) -> int:
    """Runs a command in a folder with just this environment; gives its exit code.

    Ctrl-C reaches that command too: it gets the time to clear away what it made, before it is ended.
    """
    with subprocess.Popen(command, cwd=folder, env=environment) as process:
        try:
            return process.wait()
        except BaseException:
            with suppress(subprocess.TimeoutExpired):
                process.wait(_CLEARING_AWAY)
            process.kill()
            raise

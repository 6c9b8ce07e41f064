"""Running the command as a real process, in surroundings that a test chooses."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.sites.root import Root

DAY = "2026-11-22"
COMMAND = [sys.executable, "-m", "jgz.cli.main"]


def jgz(
    *arguments: str | Path, environment: dict[str, str] | None = None, **options: Any
) -> subprocess.CompletedProcess[bytes]:
    """Runs `jgz` with these arguments."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("JGZ_")}
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        env={**kept, **(environment or {})},
        **{"capture_output": True, "timeout": 60, "check": False, **options},
    )


def check(root: Root, *arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """Runs `jgz controleer` on a root, on the fixed day."""
    return jgz("controleer", "--wortel", root.path, "--vandaag", DAY, *arguments, **options)


def sentences(output: bytes) -> str:
    """What a process said; never a traceback."""
    text = output.decode("utf-8")
    assert "Traceback" not in text
    return text

"""The contents that are searched: the real one, the same with half of its keywords, and one of 1000 modules."""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from tests.bench.generator import TODAY

# Seconds that a build may take on a slow machine; without a bound nobody would know that it hangs.
_LONGEST = 3600
_COPIED = ("mkdocs.yml", "theme", "clusters", "modules")
_KEYWORDS = re.compile(r"^(trefwoorden|synoniemen): (\[.*\])$", re.MULTILINE)


class BuildError(Exception):
    """`jgz bouw` failed; the message is what it said."""


def copy_root(repository: Path, target: Path) -> Path:
    """Copies the content and what its site is made of; gives the new root."""
    for name in _COPIED:
        source = repository / name
        target.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, target / name)
    return target


def halve_keywords(root: Path, seed: int) -> tuple[int, int]:
    """Takes a random half of the keywords out, each everywhere it stands; gives how many there were and are left."""
    chance = random.Random(seed)
    kept: dict[str, bool] = {}

    def thin(match: re.Match[str]) -> str:
        words = [str(word) for word in yaml.safe_load(match[2])]
        left = [word for word in words if kept.setdefault(word, chance.random() < 0.5)]
        return f"{match[1]}: {yaml.safe_dump(left, default_flow_style=True, allow_unicode=True, width=10**6).strip()}"

    for path in sorted((root / "modules").rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        path.write_text(_KEYWORDS.sub(thin, text), encoding="utf-8", newline="\n")
    return len(kept), sum(kept.values())


def build(root: Path, target: Path) -> Path:
    """The public site of a root by `jgz bouw`; gives where it stands."""
    command = [sys.executable, "-m", "jgz.cli.main", "bouw", "--wortel", str(root), "--naar", str(target)]
    quiet = {"NO_MKDOCS_2_WARNING": "true", "DISABLE_MKDOCS_2_WARNING": "true"}
    environment = {name: value for name, value in os.environ.items() if not name.startswith("JGZ_")} | quiet
    command += ["--vandaag", TODAY]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=_LONGEST)
    if done.returncode:
        raise BuildError(f"jgz bouw --wortel {root}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return target

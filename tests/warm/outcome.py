"""What comes of a root in this process: what reading and rules say, and every file of the site by its digest."""

from __future__ import annotations

import contextlib
import hashlib
import io
import logging
import os
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from jgz.checking import check

CACHE = ".cache"
Outcome = tuple[tuple[str, ...], dict[str, str]]


def outcome(root: Path, site: Path, day: date, *, warm: bool) -> Outcome:
    """The lines of the check and the manifest of the site; no files when the content has errors.

    Without `warm` nothing that was made before can be used.
    """
    with _put_away(root, warm), _environment(day):
        said = tuple(map(str, check(root, day).diagnostics)) if not warm else _kept_check(root, day)
        shutil.rmtree(site, ignore_errors=True)
        # Only an error in the content ends a build, and the check tells which.
        with contextlib.suppress(Abort), contextlib.redirect_stderr(io.StringIO()):
            build(load_config(str(root / "mkdocs.yml"), site_dir=str(site)))
        return said, _manifest(site)


def _kept_check(root: Path, day: date) -> tuple[str, ...]:
    from jgz.store import kept_at

    store = kept_at(root)
    found = check(root, day, store=store)
    store.close()
    return tuple(map(str, found.diagnostics))


def _manifest(site: Path) -> dict[str, str]:
    found = (path for path in sorted(site.rglob("*")) if path.is_file()) if site.exists() else ()
    return {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in found}


@contextlib.contextmanager
def _put_away(root: Path, warm: bool) -> Iterator[None]:
    """Lets a cold build find nothing, and leaves nothing of it for the next warm one."""
    kept, aside = root / CACHE, root / ".opzij"
    if not warm and kept.exists():
        kept.rename(aside)
    try:
        yield
    finally:
        if not warm:
            shutil.rmtree(kept, ignore_errors=True)
            if aside.exists():
                aside.rename(kept)


@contextlib.contextmanager
def _environment(day: date) -> Iterator[None]:
    names = {"JGZ_VANDAAG": day.isoformat(), "JGZ_CONCEPTEN": "false", "JGZ_BASIS": ""}
    before = {name: os.environ.get(name) for name in names}
    os.environ.update(names)
    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value

"""Which scripts of a built site load which others."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable

from tests.site.built import BuiltPage, BuiltSite

# As the minifier writes them: `import{a}from"./b.js"`, and `import("./b.js")` for what comes when it is asked for.
_AT_ONCE = re.compile(r"\bimport(?:[^\"'();]*\bfrom)?\s*[\"']([^\"']+)[\"']")
_WHEN_ASKED = re.compile(r"\bimport\(\s*[\"'`]([^\"'`$]+)[\"'`]")


def of_page(page: BuiltPage) -> set[str]:
    """The files that a page names itself."""
    sources = {item.get("src", "") for item in page.tree.iter("script")} - {""}
    return {_beside(page.file, item) for item in sources}


def with_imports(site: BuiltSite, names: Iterable[str]) -> set[str]:
    """Some scripts with all that comes with them at once."""
    found: set[str] = set()
    waiting = [*names]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += _named(site, name, _AT_ONCE)
    return found


def asked_for(site: BuiltSite, names: Iterable[str]) -> set[str]:
    """What some scripts fetch themselves when a reader asks for it."""
    return {item for name in names for item in _named(site, name, _WHEN_ASKED)}


def _named(site: BuiltSite, name: str, pattern: re.Pattern[str]) -> list[str]:
    return [_beside(name, item) for item in pattern.findall((site.root / name).read_text(encoding="utf-8"))]


def _beside(name: str, source: str) -> str:
    """A file of the site by how another refers to it."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(name), source)).lstrip("/")

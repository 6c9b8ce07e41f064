"""One script made of several: written as modules that say what they need, for a browser that takes a single file.

A service worker can be a module in some browsers only, so its modules are put one after another, each behind those that
it imports. What a module keeps to itself is then seen by all, so no two may give a name at their top.
"""

from __future__ import annotations

import re
from pathlib import Path

_IMPORT = re.compile(r'^import (?:\{\s*\w+(?:,\s*\w+)*,?\s*\} from )?"(\./[\w./-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async function|function|const|let|class)\b)", re.MULTILINE)
_LEFT = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
_NAMES = re.compile(r"^(?:async )?(?:function|const|let|class) (\w+|[\[{][^=]*)", re.MULTILINE)


def joined(entry: Path) -> str:
    """A script and all that it imports, each file once and before whoever needs it.

    Raises `ValueError` for what can't be joined: files that need each other, a name that two files give, and any
    form of import or export but `import { a, b } from "./c.js"` and `export` before what is declared.
    """
    parts: dict[Path, str] = {}
    _take(entry.resolve(), parts, ())
    givers: dict[str, Path] = {}
    for path, text in parts.items():
        for name in (name for found in _NAMES.findall(text) for name in re.findall(r"\w+", found)):
            if name in givers:
                raise ValueError(f"{name} stands in {givers[name].name} and in {path.name}: give one another name")
            givers[name] = path
    return "".join(parts.values())


def _take(path: Path, parts: dict[Path, str], above: tuple[Path, ...]) -> None:
    if path in above:
        raise ValueError(f"{path.name} and {above[-1].name} need each other")
    if path in parts:
        return
    text = path.read_text(encoding="utf-8")
    for name in _IMPORT.findall(text):
        _take((path.parent / name).resolve(), parts, (*above, path))
    text = _EXPORT.sub("", _IMPORT.sub("", text))
    if left := _LEFT.search(text):
        raise ValueError(f"{path.name} has a form that can't be joined: {left[0]}")
    parts[path] = text

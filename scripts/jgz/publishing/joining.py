"""Scripts made of several: written as modules that say what they need, published as fewer files than that.

A service worker can be a module in some browsers only, and every module that a page imports costs it a request. So the
modules of a script are put one after another, each behind those that it imports. What a module keeps to itself is then
seen by all in that file, so no two of them may give a name at their top.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from os.path import relpath
from pathlib import Path

_LIST = r"\{\s*(\w+(?:,\s*\w+)*),?\s*\}"
_PATH = r'"(\.{1,2}/[\w./-]+\.js)"'
_IMPORT = re.compile(rf"^import (?:{_LIST} from )?{_PATH};\n", re.MULTILINE)
_PASSED_ON = re.compile(rf"^export {_LIST} from {_PATH};\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async function|function|const|class)\b)", re.MULTILINE)
_GIVEN = re.compile(r"^export (?:async )?(?:function|const|class) (\w+)", re.MULTILINE)
_LEFT = re.compile(r"^(?:import(?!\()|export)\b.*", re.MULTILINE)
_NAMES = re.compile(r"^(?:async )?(?:function|const|let|class) (\w+|[\[{][^=]*)", re.MULTILINE)
_KNOWS_ITS_PLACE = re.compile(r"\bimport\.meta\b|\bimport\(")

# The names that a script takes from another, by the place of that other.
_Taken = Mapping[Path, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Module:
    """A module without its lines of import and export: what it takes, what it gives, and what it has at its top."""

    path: Path
    text: str
    takes: _Taken
    gives: tuple[str, ...]

    @property
    def names(self) -> list[str]:
        return [name for found in _NAMES.findall(self.text) for name in re.findall(r"\w+", found)]


def joined(entry: Path) -> str:
    """A script that gives nothing, and all that it imports, each file once and before whoever needs it.

    Raises `ValueError` for what can't be joined: files that need each other, a name that two files give, and any
    form of import or export but `import { a, b } from "./c.js"`, the same with `export`, and `export` before a
    function, a class or a constant.
    """
    modules = _in_order(entry.resolve())
    _hold_names(modules, {})
    return "".join(module.text for module in modules)


def joined_in_turn(entries: Sequence[Path], apart: Collection[Path] = ()) -> dict[Path, str]:
    """Scripts that a page loads together, by their place: each with what it imports, but for what an earlier one has.

    From that one it imports it, as all of them do from the scripts in `apart`, which stay files of their own. So
    whatever happens when a module is read happens once. Raises `ValueError` as `joined` does, and for a module that
    asks where it lies and would lie in another folder.
    """
    homes = {path.resolve(): path.resolve() for path in apart}
    files: dict[Path, list[_Module]] = {}
    for entry in (path.resolve() for path in entries):
        files[entry] = [module for module in _in_order(entry, homes) if module.path not in homes]
        homes.update((module.path, entry) for module in files[entry])
    taken = {entry: _taken(modules, homes, entry) for entry, modules in files.items()}
    return {entry: _file(entry, modules, taken) for entry, modules in files.items()}


def _in_order(entry: Path, elsewhere: Collection[Path] = ()) -> list[_Module]:
    """A module behind all that it imports; what lies elsewhere is not read."""
    found: dict[Path, _Module] = {}

    def take(path: Path, above: tuple[Path, ...]) -> None:
        if path in above:
            raise ValueError(f"{path.name} and {above[-1].name} need each other")
        if path in found or path in elsewhere:
            return
        module = _read(path)
        for other in module.takes:
            take(other, (*above, path))
        found[path] = module

    take(entry, ())
    return list(found.values())


def _read(path: Path) -> _Module:
    text = path.read_text(encoding="utf-8")
    takes: dict[Path, tuple[str, ...]] = {}
    passed_on = _PASSED_ON.findall(text)
    for names, place in (*_IMPORT.findall(text), *passed_on):
        other = (path.parent / place).resolve()
        takes[other] = (*takes.get(other, ()), *re.findall(r"\w+", names))
    gives = (*_GIVEN.findall(text), *(name for names, _ in passed_on for name in re.findall(r"\w+", names)))
    text = _EXPORT.sub("", _PASSED_ON.sub("", _IMPORT.sub("", text)))
    if left := _LEFT.search(text):
        raise ValueError(f"{path.name} has a form that can't be joined: {left[0]}")
    return _Module(path, text, takes, gives)


def _hold_names(modules: Iterable[_Module], taken: _Taken) -> None:
    """Raises `ValueError` for a name that two modules have at their top, or that one has and another file gives."""
    givers = {name: path for path, names in taken.items() for name in names}
    for module in modules:
        for name in module.names:
            if name in givers:
                raise ValueError(
                    f"{name} stands in {givers[name].name} and in {module.path.name}: give one another name"
                )
            givers[name] = module.path


def _taken(modules: Iterable[_Module], homes: Mapping[Path, Path], entry: Path) -> _Taken:
    """What the modules of one file take from other files."""
    taken: dict[Path, dict[str, None]] = {}
    for module in modules:
        for other, names in module.takes.items():
            if homes[other] != entry:
                taken.setdefault(homes[other], {}).update(dict.fromkeys(names))
    return {home: tuple(names) for home, names in taken.items()}


def _file(entry: Path, modules: Sequence[_Module], taken: Mapping[Path, _Taken]) -> str:
    """One file: what it takes, its modules in a function, where names may be made short, and what it gives."""
    _hold_names(modules, taken[entry])
    for module in modules:
        if module.path.parent != entry.parent and (found := _KNOWS_ITS_PLACE.search(module.text)):
            raise ValueError(f"{module.path.name} has {found[0]}, and would lie in another folder")
    lines = [f'import {{ {", ".join(names)} }} from "{_from(entry, home)}";\n' for home, names in taken[entry].items()]
    asked = (name for other in taken.values() for name in other.get(entry, ()))
    gives = ", ".join(dict.fromkeys((*modules[-1].gives, *asked)))
    text = "".join(module.text for module in modules)
    if not gives:
        return f"{''.join(lines)}(() => {{\n{text}}})();\n"
    return f"{''.join(lines)}export const {{ {gives} }} = (() => {{\n{text}return {{ {gives} }};\n}})();\n"


def _from(entry: Path, other: Path) -> str:
    path = Path(relpath(other, entry.parent)).as_posix()
    return path if path.startswith(".") else f"./{path}"

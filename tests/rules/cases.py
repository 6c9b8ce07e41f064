"""The form of a case: a small edit of the minimal site, and the places where the code of its folder must appear.

    One or more lines that say what the case shows.
    ernst: waarschuwing                 (only when not the usual severity)

    @@ modules/buiten-spelen/index.md   an edit: the lines with `-` become the lines with `+`; lines with a space stay
    @@ nieuw <pad>                      a new or replaced file: its lines with `+`
    @@ bytes <pad>                      the same, in which `\\xff` is one byte
    @@ weg <pad>   @@ hernoem <pad> <pad>   @@ koppel <pad> <doel>
    @@ was <one of the above>           the same, in the root that the edited one is compared with (`--basis`)
    @@ was                              compares with the root without any edit
    => <pad>:<regel>:<kolom>            an expected place, for a file that isn't there or whose name says it all

The mark `▶` in a line is the place where the diagnostic must point; it is taken out before the file is written.
A `fout-*` case yields its code at every mark and nothing else anywhere; a `goed-*` case yields nothing at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from tests.sites.root import Root

from jgz.diagnostics import Location

FOLDER = Path(__file__).parent
MARK = "▶"
_BYTE = re.compile(rb"\\x([0-9a-f]{2})")


@dataclass
class Case:
    """A case as read from its file."""

    path: Path
    severity: str = ""
    steps: list[tuple[list[str], list[str]]] = field(default_factory=list)
    base: list[tuple[list[str], list[str]]] | None = None
    places: set[Location] = field(default_factory=set)

    @property
    def code(self) -> str:
        """The code that the case is about: the name of its folder."""
        return self.path.parent.name

    @property
    def name(self) -> str:
        """The name in the test report."""
        return f"{self.code}/{self.path.stem}"


def read_cases(kind: str) -> list[Case]:
    """All cases of a kind (`fout` or `goed`), sorted by code."""
    return [read_case(path) for path in sorted(FOLDER.glob(f"JGZ*/{kind}-*.diff"))]


def read_case(path: Path) -> Case:
    """Reads one case."""
    case = Case(path)
    steps = case.steps
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("@@ was"):
            steps = case.base = case.base or []
            steps.extend([(_words(line[7:]), [])] if line[7:] else [])
        elif line.startswith("@@ "):
            steps = case.steps
            steps.append((_words(line[3:]), []))
        elif line.startswith("=> "):
            name, row, column = line[3:].rsplit(":", 2)
            case.places.add(Location(name, int(row), int(column)))
        elif steps and line[:1] in ("+", "-", " "):
            steps[-1][1].append(line)
        elif line.startswith("ernst: "):
            case.severity = line.removeprefix("ernst: ")
    return case


def _words(line: str) -> list[str]:
    """What to do and with which files; a path may hold spaces where only one is named."""
    first, _, rest = line.partition(" ")
    if first in ("hernoem", "koppel"):
        return [first, *rest.split()]
    return [first, rest] if first in ("nieuw", "bytes", "weg") else [line]


def apply(case: Case, root: Root) -> set[Location]:
    """Makes the edits of a case and returns every place it expects something at."""
    touched = _take(case.steps, root)
    return case.places.union(*(_take_marks(root, name, raw) for name, raw in touched.items()))


def base_of(case: Case, folder: Path) -> Root | None:
    """The root that a case is compared with; None when it is compared with nothing."""
    if case.base is None:
        return None
    folder.mkdir()
    root = Root(folder)
    _take(case.base, root)
    return root


def _take(steps: list[tuple[list[str], list[str]]], root: Root) -> dict[str, bool]:
    """Takes some steps; the paths of the files they wrote, and whether as bytes."""
    touched: dict[str, bool] = {}
    for (first, *names), lines in steps:
        match first:
            case "weg":
                root.remove(names[0])
            case "hernoem":
                root.rename(*names)
            case "koppel":
                (root.path / names[0]).symlink_to(names[1])
            case "nieuw" | "bytes":
                root.write(names[0], "".join(f"{line[1:]}\n" for line in lines))
                touched[names[0]] = first == "bytes"
            case _:
                _edit(root, first, lines)
                touched[first] = False
    return touched


def _edit(root: Root, name: str, lines: list[str]) -> None:
    old = "".join(f"{line[1:]}\n" for line in lines if line[0] in "- ").replace(MARK, "")
    new = "".join(f"{line[1:]}\n" for line in lines if line[0] in "+ ")
    assert root.read(name).replace(MARK, "").count(old) == 1, f"{old!r} staat niet precies één keer in {name}"
    root.edit(name, old, new)


def _take_marks(root: Root, name: str, raw: bool) -> set[Location]:
    """Writes the file without marks and returns where they stood."""
    places: set[Location] = set()
    lines = root.read(name).split("\n")
    for number, line in enumerate(lines, 1):
        while (column := line.find(MARK)) >= 0:
            places.add(Location(name, number, column + 1))
            line = line.replace(MARK, "", 1)
        lines[number - 1] = line
    data = "\n".join(lines).encode()
    if raw:
        data = _BYTE.sub(lambda match: bytes([int(match[1], 16)]), data)
    (root.path / name).write_bytes(data)
    return places

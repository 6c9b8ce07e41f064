"""The form of a planted fault: an edit that fits any adopted module (or index, parent page…), real or generated.

    One or more lines that say what the case shows.
    ernst: waarschuwing                 (only when not the usual severity)

    @@ module                           an edit: the lines with `-` become the lines with `+`; lines with a space stay
    @@ ouders   @@ richtlijn            the same in another file of the guideline in which the case is planted
    @@ clusters/het-lichaam.md          the same in a fixed file
    @@ nieuw {map}/beeld/kaart.png      a new file; `{map}` is the folder of the guideline
    @@ weg <pad>   @@ koppel <pad> <doel>
    => {map}/beeld/kaart.png:1:1        an expected place; `{module}`, `{ouders}` and `{richtlijn}` are paths
                                        (`{naam}` and `{versie}` are the module's own)

An edit is made at the first place where its lines fit. `…` stands for anything on a line: what it stands for in a
line with `-` is put back, in order, in the lines with `+`. A new line with `\\xff` in it holds that byte. The mark
`▶` is the place where the diagnostic must point. A case yields the code of its folder at every mark, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from jgz.diagnostics import Location

FOLDER = Path(__file__).parent
MARK = "▶"
ANYTHING = "…"
ROLES = ("module", "ouders", "richtlijn")
_BYTE = re.compile(rb"\\x([0-9a-f]{2})")


@dataclass(frozen=True)
class Step:
    """One instruction: what to do, with which names, and the lines below it."""

    action: str
    names: tuple[str, ...]
    lines: tuple[str, ...]


@dataclass
class Case:
    """A planted fault as read from its file."""

    path: Path
    severity: str = ""
    steps: list[Step] = field(default_factory=list)
    places: list[str] = field(default_factory=list)

    @property
    def code(self) -> str:
        """The code that must be found: the name of the folder."""
        return self.path.parent.name

    @property
    def name(self) -> str:
        """The name in the test report."""
        return f"{self.code}/{self.path.stem}"


def read_cases() -> list[Case]:
    """All planted faults, sorted by code."""
    return [_read(path) for path in sorted(FOLDER.glob("JGZ*/*.diff"))]


def _read(path: Path) -> Case:
    case = Case(path)
    lines: list[str] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("@@ "):
            first, *names = line[3:].split(" ")
            known = first in ("nieuw", "weg", "koppel")
            lines = []
            case.steps.append(Step(first if known else "wijzig", tuple(names if known else [first]), ()))
        elif line.startswith("=> "):
            case.places.append(line[3:])
        elif line.startswith("ernst: "):
            case.severity = line.removeprefix("ernst: ")
        elif case.steps and line[:1] in ("+", "-", " "):
            lines.append(line)
            last = case.steps[-1]
            case.steps[-1] = Step(last.action, last.names, tuple(lines))
    return case


def named(text: str, roles: Mapping[str, str]) -> str:
    """A path with what it is called in the guideline at hand."""
    return re.sub(r"\{(\w+)\}", lambda match: roles[match[1]], roles.get(text, text))


def edited(text: str, lines: tuple[str, ...]) -> str | None:
    """The text after an edit; None when its lines fit nowhere."""
    old = [line[1:].replace(MARK, "") for line in lines if line[0] in "- "]
    found = re.search(_pattern(old), text, re.MULTILINE)
    if not found:
        return None
    new = "".join(f"{line}\n" for line in _new_lines(lines, iter(found.groups())))
    return text[: found.start()] + new + text[found.end() :]


def _pattern(lines: list[str]) -> str:
    return "".join("^" + re.escape(line).replace(ANYTHING, "([^\\n]*?)") + "\\n" for line in lines)


def _new_lines(lines: tuple[str, ...], captured: Iterator[str]) -> Iterator[str]:
    """The lines that come in the place of the old ones; `…` is what it stood for in the lines before it."""
    waiting: list[str] = []
    for line in lines:
        held = [next(captured) for _ in range(line.count(ANYTHING) if line[0] in "- " else 0)]
        if line[0] == "-":
            waiting += held
            continue
        source = held if line[0] == " " else waiting
        while ANYTHING in line:
            line = line.replace(ANYTHING, source.pop(0), 1)
        yield line[1:]


def take_marks(name: str, text: str) -> tuple[bytes, list[Location]]:
    """The bytes of a file without marks, and the places where they stood."""
    places = []
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        while (column := line.find(MARK)) >= 0:
            places.append(Location(name, number, column + 1))
            line = line.replace(MARK, "", 1)
        lines[number - 1] = line
    data = _BYTE.sub(lambda match: bytes([int(match[1], 16)]), "\n".join(lines).encode())
    return data, places

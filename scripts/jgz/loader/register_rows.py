"""Reading the registers that commands write: a line for each row, its cells with tabs between."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jgz import faults
from jgz.diagnostics import Diagnostic, Location
from jgz.loader.texts import ADDRESS
from jgz.model import DocumentKind, PairVerdict
from jgz.model.published import RECOMMENDATION, RETIRED
from jgz.register_files import (
    ADDRESS_COLUMNS,
    ID_COLUMNS,
    JUDGED_COLUMNS,
    REGISTER_FOLDER,
    TEXT_COLUMNS,
    RegisterFile,
)
from jgz.source.files import TextFile
from jgz.source.single_values import SLUG

# More than anyone would read of one register.
MOST_FAULTS = 50
COLUMNS = {
    RegisterFile.IDS: ID_COLUMNS,
    RegisterFile.ADDRESSES: ADDRESS_COLUMNS,
    RegisterFile.TEXTS: TEXT_COLUMNS,
    RegisterFile.JUDGED_PAIRS: JUDGED_COLUMNS,
}
# How many cells tell a row from all others.
_KEY = {RegisterFile.ADDRESSES: 1}
_KINDS = (*(item for item in DocumentKind if item is not DocumentKind.GENERIC_MODULE), RECOMMENDATION)
_NAMED = re.compile(rf"{SLUG.pattern}(#{SLUG.pattern})?")
_VERSION = r"[0-9]+\.[0-9]+\.[0-9]+"
FORMS = {
    "id": _NAMED,
    "soort": re.compile("|".join(_KINDS)),
    "sinds": re.compile(rf"({_VERSION})?"),
    "opgevolgd_door": re.compile(rf"({_NAMED.pattern}|{RETIRED})?"),
    "adres": re.compile(rf"/|{ADDRESS}"),
    "versie": re.compile(_VERSION),
    "vingerafdruk": re.compile("[0-9]+:[0-9a-f]{32}"),
    "een": re.compile(rf"{SLUG.pattern}#{SLUG.pattern}"),
    "ander": re.compile(rf"{SLUG.pattern}#{SLUG.pattern}"),
    "oordeel": re.compile("|".join(PairVerdict)),
    "datum": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    "teksten": re.compile("[0-9a-f]{16}"),
}


def read_rows(file: TextFile | None, found: list[Diagnostic]) -> Iterator[tuple[int, list[str]]]:
    """The line and the cells of every row that is in order; what is wrong with the others goes to `found`."""
    if file is None:
        return
    register = RegisterFile(file.path.removeprefix(f"{REGISTER_FOLDER}/"))
    columns = COLUMNS[register]
    header, *lines = file.text.removesuffix("\n").split("\n")
    if tuple(header.split("\t")) != columns:
        _report(register, 1, f"De eerste regel moet de kolommen noemen: {', '.join(columns)}.", found)
        return
    wrong = 0
    seen: set[tuple[str, ...]] = set()
    for number, line in enumerate(lines, 2):
        cells = line.split("\t")
        key = tuple(cells[: _KEY.get(register, 2)])
        problem = _problem(cells, columns) or (f"`{' '.join(key)}` staat er twee keer." if key in seen else "")
        if not problem:
            seen.add(key)
            yield number, cells
            continue
        wrong += 1
        _report(register, number, problem, found)
        if wrong == MOST_FAULTS:
            _report(register, number, "Dit register heeft te veel fouten; de rest is niet gelezen.", found)
            return


def _report(register: RegisterFile, line: int, message: str, found: list[Diagnostic]) -> None:
    by = "jgz tegenspraak --nagekeken" if register is RegisterFile.JUDGED_PAIRS else "jgz registreer"
    help = f"Dit bestand wordt geschreven door `{by}`; zet het terug uit een eerdere versie."
    found.append(faults.WRONG_TYPE.at(Location(register.path, line), message, help))


def _problem(cells: list[str], columns: tuple[str, ...]) -> str:
    """What is wrong with a row; empty when nothing is."""
    if len(cells) != len(columns):
        return f"Deze regel heeft {len(cells)} kolommen in plaats van {len(columns)}."
    for name, cell in zip(columns, cells, strict=True):
        if not FORMS[name].fullmatch(cell):
            return f"`{cell[:60]}` kan niet in de kolom `{name}`."
    return ""

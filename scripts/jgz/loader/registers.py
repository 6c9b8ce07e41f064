"""Reading the registers: the fixed lists (`.yml`) and the lists of what was ever published (`.tsv`)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from jgz import faults
from jgz.diagnostics import Diagnostic, Location
from jgz.model import Phase, Profession, PublishedAddress, PublishedId, Registers, Term
from jgz.source.decode import FIXED_ID, Context, Field, Flag, ListOf, Record, Slug, Text
from jgz.source.files import TextFile
from jgz.source.yaml_nodes import YamlReader

FOLDER = "modules/_registers"
ID_COLUMNS = ("id", "soort", "sinds", "opgevolgd_door")
ADDRESS_COLUMNS = ("adres", "id", "soort")

_DAYS = Text(1, 6, re.compile("[0-9]{1,5}"), "aantal dagen", numbers=True)
_NAME = Text(1, 120)


def _phase(**values: Any) -> dict[str, Any]:
    for key in ("from_days", "to_days"):
        values[key] = None if values[key] is None else int(values[key])
    return values


_PHASES = ListOf(
    Record(
        (
            Field("id", "id", FIXED_ID, required=True),
            Field("naam", "name", _NAME, required=True),
            Field("naam_ouders", "parent_name", _NAME, required=True),
            Field("contacten", "contacts", _NAME, required=True),
            Field("van_dagen", "from_days", _DAYS),
            Field("tot_dagen", "to_days", _DAYS),
            Field("dwars", "cross_cutting", Flag(), default=False),
        ),
        _phase,
    ),
    1,
)
_TERMS = ListOf(
    Record(
        (
            Field("id", "id", Slug(shortest=1, numbered=True, pattern=FIXED_ID.pattern), required=True),
            Field("term", "term", _NAME, required=True),
            Field("afkorting", "abbreviation", Text(1, 20), default=""),
            Field("uitleg", "explanation", Text(10, 300), required=True),
            Field("in_tekst", "in_text", Flag(), default=True),
        ),
        Term,
    )
)
_PROFESSIONS = ListOf(
    Record(
        (
            Field("id", "id", Slug(), required=True),
            Field("naam", "name", _NAME, required=True),
            Field("meervoud", "plural", _NAME, required=True),
        ),
        Profession,
    ),
    1,
)
_PARTIES = ListOf(
    Record(
        (
            Field("id", "id", _NAME, required=True),
            Field("naam", "name", _NAME, required=True),
            Field("soort", "kind", _NAME, required=True),
        ),
        lambda id, name, kind: id,
    ),
    1,
)


class RegisterReader:
    """Reads the registers of one tree; `diagnostics` holds what was wrong."""

    def __init__(self, files: tuple[TextFile, ...]) -> None:
        self._files = {item.path: item for item in files}
        self.diagnostics: list[Diagnostic] = []
        self.parties: tuple[str, ...] = ()

    def read(self) -> Registers:
        """All registers; a missing or broken list is empty and reported."""
        phases = self._list("fasen.yml", _PHASES, needed=True)
        self.parties = self._list("partijen.yml", _PARTIES, needed=True)
        return Registers(
            phases=tuple(Phase(order=number, **values) for number, values in enumerate(phases, 1)),
            terms=tuple(sorted(self._list("begrippen.yml", _TERMS), key=lambda item: item.term.casefold())),
            professions=self._list("beroepen.yml", _PROFESSIONS, needed=True),
            ids=self._rows("ids.tsv", ID_COLUMNS, lambda line, row: PublishedId(row[0], row[1], row[2], row[3], line)),
            addresses=self._rows(
                "adressen.tsv", ADDRESS_COLUMNS, lambda line, row: PublishedAddress(row[0], row[1], row[2], line)
            ),
        )

    def _list(self, name: str, type: ListOf, needed: bool = False) -> tuple[Any, ...]:
        path = f"{FOLDER}/{name}"
        file = self._files.get(path)
        if file is None:
            if needed:
                self.diagnostics.append(
                    faults.MISSING_REGISTER.at(
                        Location(path), f"Het register `{name}` ontbreekt.", "Zet het terug uit een eerdere versie."
                    )
                )
            return ()
        reader = YamlReader(path, file.text)
        node = reader.read()
        self.diagnostics.extend(reader.diagnostics)
        if node is None:
            return ()
        context = Context(path)
        values = type.decode(node, name.removesuffix(".yml"), context)
        self.diagnostics.extend(context.diagnostics)
        return values or ()

    def _rows(self, name: str, columns: tuple[str, ...], build: Callable[..., Any]) -> tuple[Any, ...]:
        path = f"{FOLDER}/{name}"
        file = self._files.get(path)
        if file is None:
            return ()
        header, *lines = file.text.removesuffix("\n").split("\n")
        if tuple(header.split("\t")) != columns:
            self._report_row(path, 1, f"De eerste regel moet de kolommen noemen: {', '.join(columns)}.")
            return ()
        found = []
        for number, line in enumerate(lines, 2):
            cells = line.split("\t")
            if len(cells) == len(columns):
                found.append(build(number, cells))
            else:
                self._report_row(path, number, f"Deze regel heeft {len(cells)} kolommen in plaats van {len(columns)}.")
        return tuple(found)

    def _report_row(self, path: str, line: int, message: str) -> None:
        help = "Dit bestand wordt geschreven door `jgz registreer`; zet het terug uit een eerdere versie."
        self.diagnostics.append(faults.WRONG_TYPE.at(Location(path, line), message, help))

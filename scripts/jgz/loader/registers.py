"""Reading the registers: the fixed lists (`.yml`) and the lists of what was ever published (`.tsv`)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from jgz import faults
from jgz.diagnostics import Diagnostic, Location
from jgz.loader.fields import ADDRESS
from jgz.model import Phase, Profession, PublishedAddress, PublishedId, Registers, Term
from jgz.model.published import RECOMMENDATION
from jgz.source.decode import FIXED_ID, SLUG, Context, Field, Flag, ListOf, Record, Slug, Text
from jgz.source.files import TextFile
from jgz.source.yaml_nodes import Mapping, Node, Scalar, Sequence, YamlReader

FOLDER = "modules/_registers"
ID_COLUMNS = ("id", "soort", "sinds", "opgevolgd_door")
ADDRESS_COLUMNS = ("adres", "id", "soort")
PUBLISHED_KINDS = ("cluster", "richtlijn", "module", "ouders", "jongeren", "pagina", RECOMMENDATION)

_DAYS = Text(1, 6, re.compile("[0-9]{1,5}"), "aantal dagen", numbers=True)
_NAME = Text(1, 120)
_NAMED = re.compile(rf"{SLUG.pattern}(#{SLUG.pattern})?")
_COLUMN_FORMS = {
    "id": _NAMED,
    "soort": re.compile("|".join(PUBLISHED_KINDS)),
    "sinds": re.compile(r"([0-9]+\.[0-9]+\.[0-9]+)?"),
    "opgevolgd_door": re.compile(rf"({_NAMED.pattern})?"),
    "adres": re.compile(rf"/|{ADDRESS}"),
}


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
    """Reads the registers of one tree; `diagnostics` holds what was wrong, `broken` the lists that were."""

    def __init__(self, files: tuple[TextFile, ...]) -> None:
        self._files = {item.path: item for item in files}
        self.diagnostics: list[Diagnostic] = []
        self.broken: set[str] = set()
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
                self.broken.add(name)
                self.diagnostics.append(
                    faults.MISSING_REGISTER.at(
                        Location(path), f"Het register `{name}` ontbreekt.", "Zet het terug uit een eerdere versie."
                    )
                )
            return ()
        reader = YamlReader(path, file.text)
        node = reader.read() or Sequence((), 1, 1)
        context = Context(path, reader.diagnostics)
        values: tuple[Any, ...] | None = None
        if not reader.diagnostics:
            values = type.decode(node, name.removesuffix(".yml"), context)
            _check_ids(node, context)
        if context.diagnostics:
            self.broken.add(name)
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
        seen: set[tuple[str, ...]] = set()
        for number, line in enumerate(lines, 2):
            cells = line.split("\t")
            problem = _row_problem(cells, columns)
            key = tuple(cells[: 1 if columns == ADDRESS_COLUMNS else 2])
            if not problem and key in seen:
                problem = f"`{' '.join(key)}` staat er twee keer."
            if problem:
                self._report_row(path, number, problem)
            else:
                seen.add(key)
                found.append(build(number, cells))
        return tuple(found)

    def _report_row(self, path: str, line: int, message: str) -> None:
        help = "Dit bestand wordt geschreven door `jgz registreer`; zet het terug uit een eerdere versie."
        self.diagnostics.append(faults.WRONG_TYPE.at(Location(path, line), message, help))


def _row_problem(cells: list[str], columns: tuple[str, ...]) -> str:
    """What is wrong with a row of a register of what was published; empty when nothing is."""
    if len(cells) != len(columns):
        return f"Deze regel heeft {len(cells)} kolommen in plaats van {len(columns)}."
    for name, cell in zip(columns, cells, strict=True):
        if not _COLUMN_FORMS[name].fullmatch(cell):
            return f"`{cell[:60]}` kan niet in de kolom `{name}`."
    return ""


def _check_ids(node: Node, context: Context) -> None:
    """Reports every id of a list that stands there twice."""
    seen: dict[str, int] = {}
    for item in node.items if isinstance(node, Sequence) else ():
        for entry in item.entries if isinstance(item, Mapping) else ():
            if entry.key.text != "id" or not isinstance(entry.value, Scalar):
                continue
            first = seen.setdefault(entry.value.text, entry.value.line)
            if first != entry.value.line:
                message = f"De id `{entry.value.text[:60]}` is al in gebruik op regel {first}."
                context.report(faults.DUPLICATE_ID, entry.value, message, "Kies een andere id.")

"""Reading consultation rounds: `modules/_commentaar/<module>/<round>.yml`."""

from __future__ import annotations

import re
from typing import Any

from jgz import faults
from jgz.diagnostics import Diagnostic, Location
from jgz.model import ConsultationRound, Decision, Reply, ReplyKind
from jgz.source.context import Context
from jgz.source.decode import Field, ListOf, Record, read_fields
from jgz.source.files import ROUND_FOLDER, TextFile
from jgz.source.single_values import Choice, Date, Flag, Slug, Text, VersionNumber
from jgz.source.yaml_nodes import Mapping, Sequence, YamlReader

_SHORT, _LONG = Text(2, 200), Text(2, 6000)
_NUMBER = Text(1, 5, re.compile("[1-9][0-9]{0,4}"), "nummer van de reactie", numbers=True)
REPLY_FIELDS = (
    Field("nummer", "number", _NUMBER, required=True, about="nummer dat in de tabel staat"),
    Field("aanbeveling", "recommendation", Slug(), default="", about="over welke aanbeveling; leeg is het geheel"),
    Field("soort", "kind", Choice(tuple(ReplyKind)), required=True, about="soort reactie"),
    Field("van", "author", _SHORT, required=True, about="organisatie of groep, geen persoon"),
    Field("tekst", "text", _LONG, required=True, about="wat er is gezegd"),
    Field("antwoord", "answer", _LONG, default="", about="wat de werkgroep antwoordt"),
    Field("besluit", "decision", Choice(tuple(Decision)), about="wat ermee is gedaan"),
    Field("wijziging", "change", VersionNumber(), about="de versie waarin het is overgenomen"),
)
ROUND_FIELDS = (
    Field("module", "module", Slug(), required=True, about="id van de module, gelijk aan de map"),
    Field("versie", "version", VersionNumber(), required=True, about="de versie waarop mensen reageren"),
    Field("titel", "title", _SHORT, required=True, about="naam van de ronde"),
    Field("van", "start", Date(), required=True, about="eerste dag"),
    Field("tot", "end", Date(), required=True, about="laatste dag; die telt mee"),
    Field("gesloten", "closed", Flag("ja", "nee"), default=False, about="of alles is beantwoord en de ronde dicht is"),
    Field("vragen", "questions", ListOf(_SHORT), default=(), about="wat de werkgroep wil weten"),
    Field("reacties", "replies", ListOf(Record(REPLY_FIELDS, Reply), repeated=True), default=(), about="alle reacties"),
)


def read_rounds(files: tuple[TextFile, ...], found: list[Diagnostic]) -> tuple[ConsultationRound, ...]:
    """The rounds among some files, by path; what is wrong goes to `found`."""
    rounds = (_read(file, found) for file in files if file.path.startswith(f"modules/{ROUND_FOLDER}/"))
    return tuple(item for item in rounds if item is not None)


def _read(file: TextFile, found: list[Diagnostic]) -> ConsultationRound | None:
    reader = YamlReader(file.path, file.text)
    node = reader.read()
    context = Context(file.path, reader.diagnostics)
    values: dict[str, Any] | None = None
    if isinstance(node, Mapping) and not reader.diagnostics:
        values = read_fields(node, ROUND_FIELDS, context).known
    elif not reader.diagnostics:
        place = Location(file.path)
        context.diagnostics.append(
            faults.WRONG_TYPE.at(place, "Hier horen velden als `naam: waarde`.", "Begin met `module: <id>`.")
        )
    found.extend(context.diagnostics)
    if context.diagnostics or values is None or not isinstance(node, Mapping):
        return None
    *_, folder, name = file.path.removesuffix(".yml").split("/")
    if values["module"] != folder:
        place = Location(file.path, context.places.get("module", (1, 1, 0))[0])
        message = f"Dit bestand ligt in de map van `{folder}`."
        found.append(faults.ID_NOT_FILE_NAME.at(place, message, f"Schrijf `module: {folder}`."))
    return ConsultationRound(id=name, path=file.path, lines=tuple(_lines(node)), **values)


def _lines(node: Mapping) -> list[tuple[str, int]]:
    lines = [(entry.key.text, entry.key.line) for entry in node.entries]
    for entry in node.entries:
        if entry.key.text == "reacties" and isinstance(entry.value, Sequence):
            lines += [(f"reacties.{number}", item.line) for number, item in enumerate(entry.value.items)]
    return lines

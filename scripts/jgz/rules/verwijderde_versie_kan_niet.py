"""JGZ541: a version that was taken away and that still is the one of now, or stands in the list twice."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Location
from jgz.explanation import Example, lines
from jgz.model.partial import read_or_none
from jgz.register_files import RegisterFile
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ541", "verwijderde-versie-kan-niet")
_LIST = RegisterFile.REMOVED_VERSIONS.path


def check(context: Context) -> Iterator[Diagnostic]:
    """Holds the list of versions that were taken away against the modules of now."""
    seen = set()
    modules = context.library.modules_by_id
    for item in context.library.registers.removed_versions:
        module = modules.get(item.id)
        if (item.id, item.version) in seen:
            message = f"Versie `{item.version}` van `{item.id}` staat er twee keer."
            yield FAULT.at(Location(_LIST), message, "Laat één regel staan.")
        seen.add((item.id, item.version))
        if module and read_or_none(lambda module=module: module.version) == item.version:  # type: ignore[misc]
            yield FAULT.at(
                Location(_LIST),
                f"Versie `{item.version}` van `{item.id}` is de versie van nu; haar tekst staat nog op de site.",
                f"Haal de tekst weg in `{module.origin.path}`, met een nieuwe versie.",
            )
        if item.on > context.today:
            message = f"De dag waarop `{item.id}` {item.version} is weggehaald ({item.on}), moet nog komen."
            yield FAULT.at(Location(_LIST), message, "Kijk het jaartal na.")


def _entry(version: str) -> str:
    named = f'  versie: "{version}"'
    return lines("- id: spelen-bespreken", named, "  op: 2025-10-01", "  reden: Er stond een naam in.")


RULE = Rule(
    FAULT,
    what="Alleen de tekst van een eerdere versie kan worden weggehaald.",
    why="Wie een tekst weghaalt, moet erop kunnen rekenen dat zij nergens meer op de site staat.",
    check=check,
    example=Example(
        path=_LIST,
        place="",
        wrong=_entry("1.1.0"),
        right=_entry("1.0.0"),
    ),
)

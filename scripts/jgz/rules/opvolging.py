"""JGZ320: succession between modules that isn't mutual, or goes round in a circle."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.model import Library
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ320", "opvolging-klopt-niet")


def check(library: Library, context: Context) -> Iterator[Diagnostic]:
    """`vervangt` and `vervallen.vervangen_door` name each other and never lead back."""
    registered = {item.id for item in library.registers.ids if item.kind == "module"}
    for module in library.modules:
        for number, old_id in enumerate(module.replaces):
            old = library.modules_by_id.get(old_id)
            place = module.origin.at(f"vervangt.{number}")
            if old is None and old_id not in registered:
                yield FAULT.at(place, f"De module `{old_id}` bestaat niet.", "Kijk de id na.")
            elif old is not None and (old.lapse is None or old.lapse.replaced_by != module.id):
                yield FAULT.at(
                    place,
                    f"`{old_id}` zegt zelf niet dat hij door `{module.id}` is vervangen.",
                    f"Zet in `{old.origin.path}` bij `vervallen`: `vervangen_door: {module.id}`.",
                )
        successor = library.modules_by_id.get(module.lapse.replaced_by) if module.lapse else None
        if successor is not None and module.id not in successor.replaces:
            yield FAULT.at(
                module.origin.at("vervallen.vervangen_door"),
                f"`{successor.id}` zegt zelf niet dat hij `{module.id}` vervangt.",
                f"Zet in `{successor.origin.path}`: `vervangt: [{module.id}]`.",
            )
        if _circle(library, module.id):
            yield FAULT.at(
                module.origin.at("vervallen"), "De opvolging loopt in een kring.", "Kies één laatste opvolger."
            )


def _circle(library: Library, start: str) -> bool:
    seen: set[str] = set()
    id = start
    while id and id not in seen:
        seen.add(id)
        module = library.modules_by_id.get(id)
        id = module.lapse.replaced_by if module and module.lapse else ""
    return id == start


RULE = Rule(
    FAULT,
    what="`vervangt` en `vervangen_door` noemen elkaar en lopen niet in een kring.",
    why="Een oude koppeling moet altijd bij de module uitkomen die nu geldt.",
    check=check,
)

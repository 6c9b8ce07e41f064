"""JGZ501: a field that the status of a module needs."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.loader.fields import Vocabulary, module_fields
from jgz.model import Library, Module, Status
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ501", "veld-ontbreekt-bij-status")

_FIELDS = tuple(item for item in module_fields(Vocabulary((), (), ()), generic=False) if item.required_from)
_ONLY_AT = {"herziening": Status.IN_REVISION, "vervallen": Status.LAPSED}


def check(library: Library, context: Context) -> Iterator[Diagnostic]:
    """Compares the fields of a module with those its status needs."""
    for module in library.modules:
        for key, attribute, since in ((item.key, item.attribute, Status(item.required_from)) for item in _FIELDS):
            value = getattr(module, attribute)
            only = _ONLY_AT.get(key)
            if not value and _needed(module, since, only):
                yield FAULT.at(
                    module.origin.at("status"),
                    f"Bij status `{module.status}` hoort het veld `{key}`, en dat ontbreekt.",
                    f"Voeg `{key}` toe.",
                )
            elif value and only is not None and module.status is not only:
                yield FAULT.at(
                    module.origin.at(key),
                    f"Het veld `{key}` hoort alleen bij status `{only}`; deze module is `{module.status}`.",
                    "Pas de status aan of haal het veld weg.",
                )


def _needed(module: Module, since: Status, only: Status | None) -> bool:
    if only is not None:
        return module.status is only
    # A module may lapse before it was ever adopted: then it has no adoption to show.
    if module.status is Status.LAPSED:
        return False
    return module.status.reached(since)


RULE = Rule(
    FAULT,
    what="Hoe verder een module in haar levensloop is, hoe meer velden ingevuld moeten zijn.",
    why="Wie een vastgestelde module gebruikt, moet kunnen zien wie haar heeft geautoriseerd en hoelang ze geldt.",
    check=check,
)

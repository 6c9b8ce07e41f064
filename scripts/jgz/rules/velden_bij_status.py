"""JGZ501: a field that the status of a module needs, or that doesn't go with it."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.loader.fields import Vocabulary, module_fields
from jgz.model import Library, Module, Status
from jgz.rules.base import Context, Rule, is_whole, softened
from jgz.source.decode import Field

FAULT = Fault("JGZ501", "velden-passen-niet-bij-status")

_FIELDS = tuple(item for item in module_fields(Vocabulary((), (), ()), generic=False) if item.required_from)
_ONLY_AT = {"herziening": Status.IN_REVISION, "vervallen": Status.LAPSED}
_NEVER_IN_DRAFT = ("vastgesteld_op", "herzien_voor")


def check(library: Library, context: Context) -> Iterator[Diagnostic]:
    """Compares the fields of a module with those its status needs."""
    for module in library.modules:
        for item in _FIELDS:
            value = getattr(module, item.attribute)
            if not value:
                if _needed(module, item) and _left_out(module, item, value):
                    yield FAULT.at(
                        module.origin.at("status"),
                        f"Bij status `{module.status}` hoort het veld `{item.key}`, en dat ontbreekt.",
                        f"Voeg `{item.key}` toe: {item.about}. Of pas de status aan.",
                    )
            elif _unwanted(module, item):
                yield FAULT.at(
                    module.origin.at(item.key),
                    f"Het veld `{item.key}` hoort niet bij een module met status `{module.status}`.",
                    "Pas de status aan of haal het veld weg.",
                    softened(module),
                )


def _left_out(module: Module, item: Field, value: object) -> bool:
    """Whether a field was left out or left empty; one that could not be read has been reported already."""
    if isinstance(value, tuple):
        return is_whole(module, item.key, value)
    return item.key not in module.origin.fields


def _needed(module: Module, item: Field) -> bool:
    if item.key in _ONLY_AT:
        return module.status is _ONLY_AT[item.key]
    # A module may lapse before it was ever adopted: then it has no adoption to show.
    return module.status is not Status.LAPSED and module.status.reached(Status(item.required_from))


def _unwanted(module: Module, item: Field) -> bool:
    if item.key in _ONLY_AT:
        return module.status is not _ONLY_AT[item.key]
    return module.status.draft and item.key in _NEVER_IN_DRAFT


RULE = Rule(
    FAULT,
    what="Hoe verder een module in haar levensloop is, hoe meer velden ingevuld moeten zijn.",
    why="Wie een vastgestelde module gebruikt, moet kunnen zien wie haar heeft geautoriseerd en hoelang ze geldt.",
    check=check,
)

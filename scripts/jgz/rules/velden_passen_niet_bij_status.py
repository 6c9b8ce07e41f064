"""JGZ501: a field that the status of a module needs, or that doesn't go with it."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.loader.fields import NO_WORDS, module_fields
from jgz.loader.table import FileField
from jgz.model import Module
from jgz.model.partial import as_far_as_read, is_read
from jgz.rules.base import Context, Rule, is_whole, softened

FAULT = Fault("JGZ501", "velden-passen-niet-bij-status")

_FIELDS = tuple(item for item in module_fields(NO_WORDS, generic=False) if item.required_from or item.only_at)


def check(context: Context) -> Iterator[Diagnostic]:
    """Compares the fields of a module with those its status needs."""
    for module in context.library.modules:
        for item in _FIELDS:
            yield from as_far_as_read(_field(module, item))


def _field(module: Module, item: FileField) -> Iterator[Diagnostic]:
    # One that could not be read is there.
    value = getattr(module, item.attribute) if is_read(module, item.attribute) else item.key
    if not value:
        if item.needed_at(module.status) and _left_out(module, item, value):
            yield FAULT.at(
                module.origin.at("status"),
                f"Bij status `{module.status}` hoort het veld `{item.key}`, en dat ontbreekt.",
                f"Voeg `{item.key}` toe: {item.about}. Of pas de status aan.",
            )
    elif item.unwanted_at(module.status):
        yield FAULT.at(
            module.origin.at(item.key),
            f"Het veld `{item.key}` hoort niet bij een module met status `{module.status}`.",
            "Pas de status aan of haal het veld weg.",
            softened(module),
        )


def _left_out(module: Module, item: FileField, value: object) -> bool:
    """Whether a field was left out or left empty; one that could not be read has been reported already."""
    if isinstance(value, tuple):
        return is_whole(module, item.key, value)
    return item.key not in module.origin.fields


RULE = Rule(
    FAULT,
    what="Een module heeft alle velden die bij haar status horen, en geen velden van een andere status.",
    why="Wie een vastgestelde module gebruikt, moet kunnen zien wie haar heeft geautoriseerd en hoelang ze geldt.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place=lines("vastgesteld_op: 2025-06-02", "herzien_voor: 2030-06-01"),
        wrong="vastgesteld_op: 2025-06-02",
        right=lines("vastgesteld_op: 2025-06-02", "herzien_voor: 2030-06-01"),
    ),
)

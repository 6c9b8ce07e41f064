"""JGZ318: the front matter names a recommendation that isn't there."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example
from jgz.model import Module
from jgz.model.published import RECOMMENDATION
from jgz.rules.base import Context, Rule
from jgz.source.context import did_you_mean

_HELP = (
    "Gebruik de naam die achter `/// aanbeveling |` staat. Haalde je haar weg voordat zij op de site stond? Haal haar"
    " dan ook hier weg."
)
FAULT = Fault("JGZ318", "aanbeveling-bestaat-niet")


def check(context: Context) -> Iterator[Diagnostic]:
    """Follows `herziening.verouderd` and the recommendations that the version history names."""
    published = {item.id for item in context.library.registers.ids if item.kind == RECOMMENDATION}
    for module in context.library.modules:
        present = [item.id for item in module.recommendations]
        for number, id in enumerate(module.revision.outdated if module.revision else ()):
            if id not in present:
                yield _report(module, f"herziening.verouderd.{number}", id, present)
        former = {old for item in module.recommendations for old in item.former_ids}
        for row, change in enumerate(module.changes):
            for number, id in enumerate(change.recommendations):
                # A name that was published and is gone tells readers what happened to it (see JGZ330).
                if id not in former and id not in present and f"{module.id}#{id}" not in published:
                    yield _report(module, f"wijzigingen.{row}.aanbevelingen.{number}", id, present)


def _report(module: Module, key: str, id: str, present: list[str]) -> Diagnostic:
    """Nobody can still have the address of one that was never published, so that its name needs no place."""
    return FAULT.at(
        module.origin.at(key),
        f"De aanbeveling `{id}` staat niet in deze module en is ook nooit gepubliceerd.",
        did_you_mean(id, present) or _HELP,
    )


RULE = Rule(
    FAULT,
    what="Een aanbeveling die bij `wijzigingen` of `herziening` wordt genoemd, bestaat of is ooit gepubliceerd.",
    why="Lezers zien bij de aanbeveling wat er is veranderd of verouderd; een tikfout laat dat bericht verdwijnen.",
    check=check,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place="    aanbevelingen: [plek-bekijken]",
        wrong="    aanbevelingen: [plek-bekijk]",
        right="    aanbevelingen: [plek-bekijken]",
    ),
)

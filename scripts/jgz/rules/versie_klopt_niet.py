"""JGZ504: a version that doesn't fit the status or the history."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.model import FIRST_ADOPTED, Module, Status
from jgz.rules.base import Context, Rule, is_whole

FAULT = Fault("JGZ504", "versie-klopt-niet")


def check(context: Context) -> Iterator[Diagnostic]:
    """The newest change names the version; 0.x.y until adoption; versions only rise."""
    for module in context.library.modules:
        newest = module.changes[0]
        if newest.version != module.version and is_whole(module, "wijzigingen", module.changes):
            yield FAULT.at(
                module.origin.at("versie"),
                f"De versie is `{module.version}`, maar de nieuwste wijziging is van `{newest.version}`.",
                "Zet bovenaan `wijzigingen` een regel voor deze versie.",
            )
        yield from _against_status(module)
        yield from _first_adopted(module)
        for number, (newer, older) in enumerate(zip(module.changes, module.changes[1:], strict=False)):
            if newer.version <= older.version:
                yield FAULT.at(
                    module.origin.at(f"wijzigingen.{number}.versie"),
                    f"Versie `{newer.version}` is niet hoger dan de vorige (`{older.version}`).",
                    "Geef elke wijziging een hoger nummer dan de wijziging eronder.",
                )


def _against_status(module: Module) -> Iterator[Diagnostic]:
    draft = module.version.before_adoption
    if module.status.draft and not draft:
        yield FAULT.at(
            module.origin.at("versie"),
            f"Een module met status `{module.status}` is nog nooit vastgesteld en heeft dus een versie `0.x.y`.",
            'Schrijf bijvoorbeeld "0.9.0"; bij de vaststelling wordt het "1.0.0".',
        )
    if draft and module.status in (Status.ADOPTED, Status.IN_REVISION):
        yield FAULT.at(
            module.origin.at("versie"),
            f"Een module met status `{module.status}` heeft minstens versie `1.0.0`.",
            'De eerste vastgestelde versie is "1.0.0".',
        )


def _first_adopted(module: Module) -> Iterator[Diagnostic]:
    """After drafts the history goes on with 1.0.0. A history may also begin later, with an older text taken over."""
    for number, (newer, older) in enumerate(zip(module.changes, module.changes[1:], strict=False)):
        if older.version.before_adoption and newer.version > FIRST_ADOPTED:
            yield FAULT.at(
                module.origin.at(f"wijzigingen.{number}.versie"),
                f"Na `{older.version}` komt `1.0.0`, niet `{newer.version}`.",
                'De eerste vastgestelde versie is altijd "1.0.0".',
            )


RULE = Rule(
    FAULT,
    what="De versie past bij de status en is gelijk aan die van de nieuwste wijziging.",
    why="Aan de versie ziet een lezer of hij het nieuwste heeft en hoe groot de verandering was.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place=lines("wijzigingen:", '  - versie: "1.0.0"', "    datum: 2025-06-02"),
        wrong=lines("wijzigingen:", '  - versie: "0.9.0"', "    datum: 2025-06-02"),
        right=lines("wijzigingen:", '  - versie: "1.0.0"', "    datum: 2025-06-02"),
    ),
)

"""JGZ530: a step in the life of a module that may not follow the one before."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, Given
from jgz.model import Module, Status
from jgz.rules.base import Context, Need, Rule

FAULT = Fault("JGZ530", "statusovergang-kan-niet")

# Source: the content model, "Status and validity"; any status but the last may become `vervallen` as well.
NEXT = {
    Status.CONCEPT: (Status.COMMENTING,),
    Status.COMMENTING: (Status.FOR_AUTHORISATION, Status.CONCEPT),
    Status.FOR_AUTHORISATION: (Status.ADOPTED, Status.CONCEPT),
    Status.ADOPTED: (Status.IN_REVISION,),
    Status.IN_REVISION: (Status.ADOPTED,),
}


def check(context: Context) -> Iterator[Diagnostic]:
    """Compares the status of every module with the one it had."""
    for old, module in context.changed:
        if module.status in (old.status, *_next(old.status)):
            continue
        yield FAULT.at(
            module.origin.at("status"),
            f"De status ging van `{old.status}` naar `{module.status}`; die stap bestaat niet.",
            _help(old, module),
        )


def _next(status: Status) -> tuple[Status, ...]:
    return (*NEXT[status], Status.LAPSED) if status in NEXT else ()


def _help(old: Module, new: Module) -> str:
    if old.status is Status.LAPSED:
        return (
            "Vervallen is definitief. Zet de status terug en maak een nieuwe module, met een nieuwe id, "
            f"waarin staat: `vervangt: [{old.id}]`."
        )
    if old.status.in_force and new.status.draft:
        return (
            "Lezers houden de vastgestelde tekst tot de nieuwe klaar is. Schrijf hier `in-herziening` "
            "en werk de nieuwe tekst uit in een eigen tak."
        )
    possible = [f"`{item}`" for item in _next(old.status)]
    return f"Na `{old.status}` kan {' of '.join(possible)}. Sla geen stap over."


_DRAFT = 'versie: "0.9.0"\nuitgangsvragen'
RULE = Rule(
    FAULT,
    what="Een module doorloopt haar statussen op volgorde, en een vastgestelde module wordt nooit meer een concept.",
    why="De status zegt of een tekst is besproken en geautoriseerd; een overgeslagen stap maakt die belofte onwaar.",
    check=check,
    needs=frozenset({Need.EARLIER_VERSION}),
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place="status: vastgesteld",
        wrong="status: ter-autorisatie",
        right="status: commentaarfase",
        base="status: concept",
        given=(
            Given("modules/buiten-spelen/speelplek-beoordelen.md", 'versie: "1.0.0"\nuitgangsvragen', _DRAFT),
            Given("modules/buiten-spelen/speelplek-beoordelen.md", '  - versie: "1.0.0"', '  - versie: "0.9.0"'),
            Given(
                "modules/buiten-spelen/speelplek-beoordelen.md",
                "vastgesteld_op: 2025-06-02\nherzien_voor: 2030-06-01\n",
                "",
            ),
            Given("modules/buiten-spelen/ouders.md", 'speelplek-beoordelen: "1.0.0"', 'speelplek-beoordelen: "0.9.0"'),
        ),
    ),
)

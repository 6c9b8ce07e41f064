"""JGZ303: a source that the text never cites."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ303", "bron-ongebruikt", Severity.WARNING)


def check(context: Context) -> Iterator[Diagnostic]:
    """Sources are there to be cited."""
    for module in context.library.modules:
        cited = {item.source_id for item in module.body.citations}
        for number, source in enumerate(module.sources):
            if source.id not in cited:
                yield FAULT.at(
                    module.origin.at(f"bronnen.{number}"),
                    f"Naar de bron `{source.id}` wordt in de tekst niet verwezen.",
                    f"Zet `[@{source.id}]` bij de zin die erop rust, of haal de bron weg.",
                )


RULE = Rule(
    FAULT,
    what="Elke bron in `bronnen` wordt in de tekst genoemd.",
    why="Een lijst met bronnen die nergens bij horen, lijkt meer bewijs dan er is.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/spelen-bespreken.md",
        place="In de groep speelden peuters die een vast moment hadden vaker buiten [@speel-cohort]. Meer staat bij",
        wrong="In de groep speelden peuters met een vast moment vaker buiten. Meer staat bij",
        right="In de groep speelden peuters met een vast moment vaker buiten [@speel-cohort]. Meer staat bij",
    ),
)

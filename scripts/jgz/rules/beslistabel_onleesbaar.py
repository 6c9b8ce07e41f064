"""JGZ233: a decision table of which a head, a range or a unit can't be read."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.rules.base import Context, Rule
from jgz.rules.decisions import all_tables, proven, understand

FAULT = Fault("JGZ233", "beslistabel-onleesbaar")


def check(context: Context) -> Iterator[Diagnostic]:
    """Reads every cell of every decision table."""
    for module, table in all_tables(context.library):
        found = understand(module, table)
        if isinstance(found, list):
            for item in found:
                yield FAULT.at(item.place, item.message, item.help)
        elif proven(found) is None:
            place = module.origin.line(table.line)
            yield FAULT.at(
                place, "Deze beslistabel heeft te veel gevallen om na te gaan.", "Maak er twee tabellen van."
            )


RULE = Rule(
    FAULT,
    what=(
        "Voorwaarden staan vooraan, met hun bereik in de kop: `Leeftijd (3 tot 6 jaar)`, `Lijn (ja, nee)`. Een cel is "
        "een deel daarvan: `3 tot 4 jaar`, `ja`, `maakt niet uit`. Achteraan staat wat je doet."
    ),
    why="Alleen van een tabel die gelezen kan worden, is na te gaan of zij elk geval precies één keer beantwoordt.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place="## Onderbouwing",
        wrong=lines(
            "## Onderbouwing", "", "/// beslistabel | hek-om-de-speelplek", "",
            "| Leeftijd (0 tot 12 jaar) | Wat je doet |", "| --- | --- |",
            "| 0 tot 48 maanden | kies een plek met een hek |", "| 4 jaar of ouder | een hek hoeft niet |",
            "///",
        ),
        right=lines(
            "## Onderbouwing", "", "/// beslistabel | hek-om-de-speelplek", "",
            "| Leeftijd (0 tot 12 jaar) | Wat je doet |", "| --- | --- |",
            "| 0 tot 4 jaar | kies een plek met een hek |", "| 4 jaar of ouder | een hek hoeft niet |",
            "///",
        ),
    ),
)  # fmt: skip

"""JGZ235: a decision table of which two rows are about one case."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example, lines
from jgz.language.ranges import case_in_words
from jgz.rules.base import Context, Rule
from jgz.rules.decisions import Understood, all_tables, proven, understand

FAULT = Fault("JGZ235", "beslistabel-dubbel")


def check(context: Context) -> Iterator[Diagnostic]:
    """Names the cases that two rows are about: an error when they say something else, a warning when they don't."""
    for module, table in all_tables(context.library):
        found = understand(module, table)
        proof = proven(found) if isinstance(found, Understood) else None
        if proof is None or not isinstance(found, Understood):
            continue
        for item in proof.double:
            first, second = table.rows[item.first][0], table.rows[item.second][0]
            same = found.outcomes[item.first] == found.outcomes[item.second]
            yield FAULT.at(
                module.origin.line(second.line, second.column, len(second.text)),
                f"Deze rij en die op regel {first.line} gaan allebei over {case_in_words(item.case, found.columns)}"
                f"{'.' if same else ', en zeggen iets anders.'}",
                "Maak een van beide kleiner." if not same else "Eén rij is genoeg.",
                Severity.WARNING if same else Severity.ERROR,
            )


RULE = Rule(
    FAULT,
    what="In een beslistabel hoort elk geval bij precies één rij.",
    why="Staan er twee antwoorden op één vraag, dan kiest de ene professional het eerste en de andere het tweede.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place="## Onderbouwing",
        wrong=lines(
            "## Onderbouwing", "", "/// beslistabel | hek-om-de-speelplek", "",
            "| Leeftijd (0 tot 12 jaar) | Wat je doet |", "| --- | --- |",
            "| 0 tot en met 4 jaar | kies een plek met een hek |", "| 4 jaar of ouder | een hek hoeft niet |",
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

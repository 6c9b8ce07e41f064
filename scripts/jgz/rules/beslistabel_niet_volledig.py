"""JGZ234: a decision table that doesn't say what to do in some case."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.language.ranges import case_in_words
from jgz.rules.base import Context, Rule
from jgz.rules.decisions import Understood, all_tables, proven, understand

FAULT = Fault("JGZ234", "beslistabel-niet-volledig")
_MOST = 5


def check(context: Context) -> Iterator[Diagnostic]:
    """Names the cases that no row of a decision table is about."""
    for module, table in all_tables(context.library):
        found = understand(module, table)
        proof = proven(found) if isinstance(found, Understood) else None
        if proof is None or not isinstance(found, Understood) or not proof.missing:
            continue
        cases = [case_in_words(case, found.columns) for case in proof.missing]
        shown = "; ".join(cases[:_MOST]) + (f"; en nog {len(cases) - _MOST}" if len(cases) > _MOST else "")
        yield FAULT.at(
            module.origin.line(table.line),
            f"Deze beslistabel zegt niet wat je doet bij: {shown}.",
            "Zet er een rij bij, of maak een rij ruimer. Bij hele getallen staat dat in de kop: `hele getallen`.",
        )


RULE = Rule(
    FAULT,
    what="Een beslistabel zegt bij elk geval binnen het bereik van haar kolommen wat je doet.",
    why="Wie tijdens een consult een geval niet vindt, bedenkt zelf iets. Dat is juist waar een tabel voor is.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place="## Onderbouwing",
        wrong=lines(
            "## Onderbouwing", "", "/// beslistabel | hek-om-de-speelplek", "",
            "| Leeftijd (0 tot 12 jaar) | Wat je doet |", "| --- | --- |",
            "| 0 tot 4 jaar | kies een plek met een hek |", "| 5 jaar of ouder | een hek hoeft niet |",
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

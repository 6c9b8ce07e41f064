"""JGZ428: a recommendation that says to consider not doing something, which takes two turns to unpick."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example
from jgz.language.direction import weighs_against
from jgz.rules.base import Context, Rule, joined, own_text

FAULT = Fault("JGZ428", "overweeg-en-ontkenning", Severity.INFO)

_HEAD = "    titel: {}\n    soort: consensus\n    richting: {}\n    uitgangsvraag: uv2\n\n"


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at how the text of every recommendation begins."""
    for module in context.library.modules:
        for item in module.recommendations:
            passages = own_text(module, item, context)
            if weighs_against(joined(passages)):
                yield FAULT.at(
                    passages[0].location(0, len("Overweeg")),
                    "`Overweeg` met daarna een ontkenning of `af te raden` vraagt twee keer omdenken.",
                    "Schrijf het rechtuit: `Raad … meestal af`, `Liever geen …` of `Doe … meestal niet`.",
                )


RULE = Rule(
    FAULT,
    what="Een zwakke aanbeveling tegen iets zegt dat rechtuit: `Raad … meestal af` en niet `Overweeg … af te raden`.",
    why="Wie `Overweeg een helm af te raden` leest, moet bedenken wat er overwogen wordt en dan wat dat betekent.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/spelen-bespreken.md",
        place=_HEAD.format("Vast moment buiten", "voor")
        + "Bedenk samen met ouders één vast moment in de week om naar buiten te gaan.",
        wrong=_HEAD.format("Liever geen speelhorloge", "tegen") + "Overweeg om ouders een speelhorloge af te raden.",
        right=_HEAD.format("Liever geen speelhorloge", "tegen") + "Raad ouders een speelhorloge meestal af.",
    ),
)

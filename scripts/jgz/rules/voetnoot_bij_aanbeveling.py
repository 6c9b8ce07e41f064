"""JGZ439: a footnote under recommendations, which only one of the places where they stand has."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.model import Module
from jgz.model.sections import ADVICE
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ439", "voetnoot-bij-aanbeveling")


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks for every reference to a footnote in the section with the recommendations."""
    for module in context.library.modules:
        for line, column in module.body.notes:
            if _section_at(module, line) == ADVICE:
                yield FAULT.at(
                    module.origin.line(line, column),
                    "Hier staat een voetnoot bij een aanbeveling.",
                    "Zet wat lezers moeten weten in de aanbeveling zelf, of bij `op-maat` of `motivering`.",
                )


def _section_at(module: Module, line: int) -> str:
    return next((item.title for item in reversed(module.body.sections) if item.line <= line), "")


RULE = Rule(
    FAULT,
    what="Een aanbeveling heeft geen voetnoot.",
    why="Op de kaart, bij de fase en in een kopie staat de aanbeveling zonder de noot. Een voorwaarde daarin missen "
    "professionals dan.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place="waar verkeer, water en schaduw zijn.",
        wrong=lines("waar verkeer, water en schaduw zijn.[^1]", "", "[^1]: Alleen bij droog weer.", ""),
        right="waar verkeer, water en schaduw zijn, alleen bij droog weer.",
    ),
)

"""JGZ224: none or too many key recommendations."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example
from jgz.rules.base import Context, Rule, softened

FAULT = Fault("JGZ224", "aantal-kernaanbevelingen")
MOST = 5


def check(context: Context) -> Iterator[Diagnostic]:
    """A module has one to five key recommendations."""
    for module in context.library.modules:
        keys = [item for item in module.recommendations if item.key]
        if len(keys) > MOST:
            yield FAULT.at(
                module.origin.line(keys[MOST].line),
                f"Deze module heeft {len(keys)} kernaanbevelingen; het mogen er hoogstens {MOST} zijn.",
                "Kies wat iedereen moet weten en zet bij de rest `kern: nee`.",
                softened(module),
            )
        elif module.recommendations and not keys:
            yield FAULT.at(
                module.origin.line(module.recommendations[0].line),
                "Deze module heeft geen kernaanbeveling.",
                "Zet bij de belangrijkste aanbeveling `kern: ja`.",
                softened(module),
            )


RULE = Rule(
    FAULT,
    what="Een module heeft één tot vijf kernaanbevelingen.",
    why="De kernaanbevelingen staan op het overzicht per fase; dat moet kort blijven en mag niets overslaan.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place="    kern: ja",
        wrong="    kern: nee",
        right="    kern: ja",
    ),
)

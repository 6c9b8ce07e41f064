"""JGZ224: none or too many key recommendations."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example
from jgz.rules.base import Context, Rule, softened

FAULT = Fault("JGZ224", "aantal-kernaanbevelingen")
# More than this makes the paper of a phase longer than two sheets; more than `_LIMIT` and nothing was chosen.
MOST = 3
_LIMIT = 5


def check(context: Context) -> Iterator[Diagnostic]:
    """A module has one to three key recommendations."""
    for module in context.library.modules:
        keys = [item for item in module.recommendations if item.key]
        if len(keys) > MOST:
            yield FAULT.at(
                module.origin.line(keys[MOST].line),
                f"Deze module heeft {len(keys)} kernaanbevelingen; het mogen er hoogstens {MOST} zijn.",
                "Kies wat iedereen moet weten en zet bij de rest `kern: nee`.",
                softened(module) if len(keys) > _LIMIT else Severity.WARNING,
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
    what="Een module heeft één tot drie kernaanbevelingen.",
    why="De kernaanbevelingen staan op het overzicht per fase. Dat past op twee vellen papier en slaat niets over.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place="    kern: ja",
        wrong="    kern: nee",
        right="    kern: ja",
    ),
)

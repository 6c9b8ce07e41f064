"""JGZ226: a heading level that is skipped."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ226", "kopniveau-overgeslagen")


def check(context: Context) -> Iterator[Diagnostic]:
    """Each heading is at most one level below the one before; the first is an H2."""
    for document in context.library.documents():
        before = 1
        for heading in document.body.headings:
            if heading.level > before + 1:
                above = f"de kop erboven heeft niveau {before}" if before > 1 else "de eerste kop is van niveau 2"
                yield FAULT.at(
                    document.origin.line(heading.line),
                    f"Deze kop heeft niveau {heading.level}, maar {above}.",
                    f"Maak er een kop van niveau {before + 1} van (`{'#' * (before + 1)}`).",
                )
            before = heading.level


RULE = Rule(
    FAULT,
    what="Onder een kop komt hoogstens één niveau dieper: na `##` volgt `###`, niet meteen `####`.",
    why="Wie met een schermlezer leest, springt van kop naar kop en raakt bij een gat de weg kwijt.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/spelen-bespreken.md",
        place="### Tijd buiten",
        wrong="#### Tijd buiten",
        right="### Tijd buiten",
    ),
)

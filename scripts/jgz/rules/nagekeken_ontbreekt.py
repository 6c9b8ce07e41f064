"""JGZ508: a page for parents or youths that readers see and nobody has checked."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ508", "nagekeken-ontbreekt")


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at every such page that is no concept. A day that can't be read is another fault (JGZ116)."""
    for page in context.library.parent_pages:
        if not page.is_concept and page.checked_on is None and "gecontroleerd_op" not in page.origin.fields:
            yield FAULT.at(
                page.origin.at("gecontroleerd_bij"),
                "Bij deze pagina staat niet wanneer zij is nagekeken.",
                "Kijk de tekst na bij de modules onder `gecontroleerd_bij` en zet de dag bij `gecontroleerd_op`. "
                "Is de pagina nog niet af? Schrijf dan `concept: true`.",
            )


RULE = Rule(
    FAULT,
    what="Een openbare pagina voor ouders of jongeren zegt op welke dag zij is nagekeken.",
    why="Ouders doen wat er staat. Zonder die dag weet niemand of de tekst ooit met de modules is vergeleken.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/ouders.md",
        place=lines("gecontroleerd_op: 2025-10-06", ""),
        wrong="",
        right=lines("gecontroleerd_op: 2025-10-06", ""),
    ),
)

"""JGZ237: a test question whose recommendation changed after somebody last confirmed it."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example, Given, lines
from jgz.model.practice_state import changed_since
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ237", "toets-nakijken", Severity.WARNING)


def check(context: Context) -> Iterator[Diagnostic]:
    """Compares the version of each question with the history of its module."""
    for module in context.library.modules:
        for item in module.quiz_questions:
            if changed := changed_since(module, item):
                yield FAULT.at(
                    module.origin.line(item.line),
                    f"De aanbeveling onder toetsvraag `{item.id}` is gewijzigd in versie {changed}.",
                    f'Klopt de vraag nog? Schrijf dan `versie: "{module.version}"`.',
                )


def _question(version: str) -> str:
    return lines(
        "## Toets jezelf", "", "/// toets | wat-vraag-je", "    aanbeveling: buitentijd-vragen",
        f'    versie: "{version}"', "", "Hoe begin je?", "", "//// antwoord", "    goed: ja", "",
        "Met een open vraag.", "////", "//// antwoord", "Met een advies.", "////", "//// uitleg",
        "Een open vraag nodigt uit.", "////", "///", "", "## Verantwoording",
    )  # fmt: skip


def _checked(version: str) -> str:
    return lines("/// toets | wat-vraag-je", "    aanbeveling: buitentijd-vragen", f'    versie: "{version}"')


RULE = Rule(
    FAULT,
    what="Een toetsvraag is nagekeken sinds de aanbeveling waarop zij rust voor het laatst veranderde.",
    why="Een toets die een oud advies goed rekent, leert het verkeerde aan.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/spelen-bespreken.md",
        place=_checked("1.1.0"),
        wrong=_checked("0.1.0"),
        right=_checked("1.1.0"),
        given=(Given("modules/buiten-spelen/spelen-bespreken.md", "## Verantwoording", _question("1.1.0")),),
    ),
)

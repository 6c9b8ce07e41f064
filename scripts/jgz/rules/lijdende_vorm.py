"""JGZ433: a passive on a page for parents or youths."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example
from jgz.language.passive import passives
from jgz.rules.base import Context, Rule, plain_pages

FAULT = Fault("JGZ433", "lijdende-vorm", Severity.WARNING)


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks for a form of `worden` with a past participle."""
    for page in plain_pages(context.library):
        for passage in context.prose(page):
            for start, end in passives(passage.text):
                yield FAULT.at(
                    passage.location(start, end),
                    f"`{passage.text[start:end]}` zegt niet wie het doet.",
                    "Noem wie het doet: `wij meten je kind` in plaats van `je kind wordt gemeten`.",
                )


RULE = Rule(
    FAULT,
    what="Een zin op een pagina voor ouders of jongeren zegt wie iets doet.",
    why="Met `je kind wordt gemeten` blijft onduidelijk of de lezer het zelf moet doen, en het leest zwaar.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/ouders.md",
        place="Bij de volgende afspraak vragen we hoe het gaat.",
        wrong="Bij de volgende afspraak wordt je kind gemeten.",
        right="Bij de volgende afspraak meten we je kind.",
    ),
)

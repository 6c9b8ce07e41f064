"""JGZ435: an abbreviation that a page for parents or youths doesn't explain."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example
from jgz.language.abbreviations import EVERYDAY, unexplained
from jgz.rules.base import Context, Rule, plain_pages

FAULT = Fault("JGZ435", "afkorting-zonder-uitleg", Severity.WARNING)


def check(context: Context) -> Iterator[Diagnostic]:
    """Points at the first use of every abbreviation that the page explains nowhere."""
    meanings = {item.abbreviation: item.term for item in context.library.registers.terms if item.abbreviation}
    for page in plain_pages(context.library):
        passages = context.prose(page)
        for word, (number, span) in unexplained((item.text for item in passages), EVERYDAY).items():
            meaning = f"{word} ({meanings[word]})" if word in meanings else f"{word} (wat het betekent)"
            yield FAULT.at(
                passages[number].location(*span),
                f"De afkorting `{word}` staat hier zonder uitleg.",
                f"Schrijf het uit, of zet er één keer bij wat het is: `{meaning}`.",
            )


RULE = Rule(
    FAULT,
    what="Een pagina voor ouders of jongeren legt een afkorting uit.",
    why="Een afkorting die voor jou gewoon is, kan voor een ouder niets betekenen.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/ouders.md",
        place="Kies een vast moment, bijvoorbeeld na het eten.",
        wrong="Kies een vast moment, bijvoorbeeld na de BSO.",
        right="Kies een vast moment, bijvoorbeeld na de BSO (de opvang na school).",
    ),
)

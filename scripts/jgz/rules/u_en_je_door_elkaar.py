"""JGZ434: `u` and `je` on one page for parents or youths."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example
from jgz.language.address import address_in
from jgz.language.sentences import Span
from jgz.model import Passage
from jgz.rules.base import Context, Rule, plain_pages

FAULT = Fault("JGZ434", "u-en-je-door-elkaar", Severity.WARNING)


def check(context: Context) -> Iterator[Diagnostic]:
    """Points at the first word of the form that the page uses least."""
    for page in plain_pages(context.library):
        polite: list[tuple[Passage, Span]] = []
        familiar: list[tuple[Passage, Span]] = []
        for passage in context.prose(page):
            address = address_in(passage.text)
            polite += [(passage, span) for span in address.polite]
            familiar += [(passage, span) for span in address.familiar]
        if polite and familiar:
            yield _diagnostic(polite, familiar)


def _diagnostic(polite: list[tuple[Passage, Span]], familiar: list[tuple[Passage, Span]]) -> Diagnostic:
    rare, usual, name = (polite, familiar, "je") if len(polite) <= len(familiar) else (familiar, polite, "u")
    passage, (start, end) = rare[0]
    times = f"{len(usual)} keer" if len(usual) > 1 else "ook"
    return FAULT.at(
        passage.location(start, end),
        f"Hier staat `{passage.text[start:end]}`, terwijl de pagina {times} `{name}` gebruikt.",
        f"Spreek de lezer overal aan met `{name}`.",
    )


RULE = Rule(
    FAULT,
    what="Een pagina voor ouders of jongeren spreekt de lezer overal op dezelfde manier aan.",
    why="Wie `u` en `je` door elkaar leest, vraagt zich af of de tekst nog over dezelfde persoon gaat.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/ouders.md",
        place="Bij de volgende afspraak vragen we hoe het gaat.",
        wrong="Bij de volgende afspraak vragen we hoe het met u gaat.",
        right="Bij de volgende afspraak vragen we hoe het met je gaat.",
    ),
)

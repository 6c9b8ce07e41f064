"""JGZ522: a translation of a Dutch page that has changed since."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example
from jgz.model import mark_of
from jgz.rules.base import Context, Rule
from jgz.rules.translated import MARK, PATH, PHRASES, pairs, sample

FAULT = Fault("JGZ522", "vertaling-loopt-achter", Severity.WARNING)


def check(context: Context) -> Iterator[Diagnostic]:
    """Holds the mark in every translation against the Dutch page as it is now."""
    for page, original in pairs(context.library):
        if page.lags(original):
            yield FAULT.at(
                page.origin.at("vertaling_van"),
                f"De Nederlandse pagina `{original.origin.path}` is veranderd sinds deze vertaling.",
                f'Pas de vertaling aan en schrijf dan `vertaling_van: "{mark_of(original)}"`. '
                "Tot die tijd zegt de pagina het in haar eigen taal.",
            )


RULE = Rule(
    FAULT,
    what="Een vertaling volgt de Nederlandse pagina zoals die nu is.",
    why="Een ouder die geen Nederlands leest, moet hetzelfde advies krijgen.",
    check=check,
    example=Example(path=PATH, place="", wrong=sample(MARK, "00000000"), right=sample(), given=(PHRASES,)),
)

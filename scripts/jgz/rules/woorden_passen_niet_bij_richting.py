"""JGZ427: a recommendation that reads as one for something and is marked as one against it, or the other way round."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example
from jgz.language.direction import direction_of
from jgz.model import Direction
from jgz.rules.base import Context, Rule, joined, own_text

FAULT = Fault("JGZ427", "woorden-passen-niet-bij-richting", Severity.WARNING)

_MESSAGES = {
    Direction.FOR: (
        "Bij `richting` staat `voor`, maar de tekst begint met wat de lezer laat.",
        "Begin met wat de lezer doet (`Geef …`), of maak de richting `tegen`.",
    ),
    Direction.AGAINST: (
        "Bij `richting` staat `tegen`, maar de tekst begint met wat de lezer doet.",
        "Begin met wat de lezer laat (`Geef geen …`, `Raad … af`), of maak de richting `voor`.",
    ),
}


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at how the text of every recommendation begins, not at its motivation."""
    for module in context.library.modules:
        for item in module.recommendations:
            passages = own_text(module, item, context)
            if item.direction and passages and direction_of(joined(passages)) not in (item.direction, None):
                message, help = _MESSAGES[item.direction]
                yield FAULT.at(passages[0].location(0, len(passages[0].text)), message, help)


RULE = Rule(
    FAULT,
    what="Een aanbeveling begint bij `richting: voor` met wat de lezer doet, en bij `tegen` met wat hij laat.",
    why="Onder de zin staat `Sterk voor` of `Sterk tegen`. Wijst de zin de andere kant op, dan weet niemand wat geldt.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/spelen-bespreken.md",
        place="Vraag ouders op een gewone dag te vertellen hoe hun kind de middag doorbrengt.",
        wrong="Vraag ouders niet naar hun kind zonder uitleg.",
        right="Leg ouders eerst uit waarom je naar hun kind vraagt.",
    ),
)

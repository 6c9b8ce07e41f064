"""JGZ427: a recommendation that reads as one for something and is marked as one against it, or the other way round."""

import re
from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example
from jgz.language.direction import direction_of
from jgz.model import Direction, Recommendation
from jgz.rules.base import Context, Rule, own_text

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
# Where a link leads is part of the text when the file was read quickly; it says nothing about the advice.
_TARGET = re.compile(r"\]\([^()\s]{0,500}\)|[*_\[\]]")


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at how the text of every recommendation begins, not at its motivation."""
    for module in context.library.modules:
        for item in module.recommendations:
            # A first, quick look: only what seems wrong is read with its places.
            if item.direction and _contradicts(item, _TARGET.sub("", item.text)):
                passages = own_text(module, item, context)
                if passages and _contradicts(item, " ".join(passage.text for passage in passages)):
                    message, help = _MESSAGES[item.direction]
                    yield FAULT.at(passages[0].location(0, len(passages[0].text)), message, help)


def _contradicts(item: Recommendation, text: str) -> bool:
    return direction_of(text) not in (item.direction, None)


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

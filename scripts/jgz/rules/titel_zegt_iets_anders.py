"""JGZ429: a title that says something else than its recommendation, or even the opposite."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example
from jgz.language.direction import direction_of
from jgz.language.titles import Clash, Contradiction, contradiction
from jgz.model import Recommendation, Strength, find_numbers
from jgz.rules.base import Context, Rule, joined, option_place, own_text, softened

FAULT = Fault("JGZ429", "titel-zegt-iets-anders")

_HELP = {
    Clash.NUMBER: "Schrijf getal, eenheid en grens zoals in de tekst, of laat ze uit de titel weg.",
    Clash.WORD: "Gebruik een woord dat ook in de tekst staat, of laat het weg.",
    Clash.OPPOSITE: "Schrijf in de titel hetzelfde als in de tekst.",
    Clash.DIRECTION: "Begin de titel met wat de lezer doet, of bij `tegen` met wat hij laat (`Geen …`, `Niet …`).",
    Clash.DENIED: "Laat de titel hetzelfde aan- of afraden als de tekst.",
}
_MESSAGES = {
    Clash.NUMBER: "De titel noemt `{}`, en zo staat dat niet in de tekst van de aanbeveling.",
    Clash.WORD: "De titel zegt `{}`; niets in de tekst van de aanbeveling zegt dat.",
    Clash.OPPOSITE: "De titel zegt `{}` en de tekst van de aanbeveling het tegendeel.",
    Clash.DIRECTION: "De titel wijst de andere kant op dan de aanbeveling.",
    Clash.DENIED: "Bij `{}` zegt de titel ja waar de tekst nee zegt, of andersom.",
}
# What else a denial reaches, a program can't always know.
_UNSURE = frozenset({Clash.DENIED})
_CONSIDER = re.compile(r"(?:overweeg|eventueel|misschien)\b", re.IGNORECASE)


def check(context: Context) -> Iterator[Diagnostic]:
    """Holds every title against the text of its recommendation, its direction and its strength."""
    for module in context.library.modules:
        for item in module.recommendations:
            if found := _clash(item, joined(own_text(module, item, context))):
                severity = Severity.WARNING if found.clash in _UNSURE else softened(module)
                place = option_place(module, item, "titel")
                yield FAULT.at(place, _MESSAGES[found.clash].format(found.word), _HELP[found.clash], severity)


def _clash(item: Recommendation, text: str) -> Contradiction | None:
    # A number to call in a title is a fault of its own.
    if not item.title or next(find_numbers(item.title), None):
        return None
    if item.strength is Strength.STRONG and (match := _CONSIDER.match(item.title)):
        return Contradiction(Clash.WORD, match.group())
    # Where the text itself points elsewhere than its direction says, that is the fault.
    agrees = item.direction and direction_of(text) in (item.direction, None)
    return contradiction(item.title, text, item.direction if agrees else None)


RULE = Rule(
    FAULT,
    what="Een titel zegt wat de aanbeveling zegt: dezelfde kant op, geen ander getal en geen woord als `nooit`, "
    "`alleen` of `meteen` dat de tekst niet heeft.",
    why="In lijsten en bij het zoeken leest men de titel eerst. Wijst die de andere kant op, dan krijgt een kind het "
    "omgekeerde advies.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place="    titel: Bekijk samen de plek",
        wrong="    titel: Bekijk nooit samen de plek",
        right="    titel: Bekijk samen de plek",
    ),
)

"""JGZ223: options that a kind of recommendation needs or may not have."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.model import Kind, Recommendation
from jgz.rules.base import Context, Rule, softened

FAULT = Fault("JGZ223", "opties-passen-niet-bij-soort")

_ALL = ("richting", "sterkte", "zekerheid", "uitgangsvraag")
_NEEDED = {
    Kind.RECOMMENDATION: _ALL,
    Kind.CONSENSUS: ("richting", "uitgangsvraag"),
    Kind.GOOD_PRACTICE: ("richting", "uitgangsvraag"),
    Kind.NONE: ("uitgangsvraag",),
}
_NOT_ALLOWED = {
    Kind.CONSENSUS: ("sterkte",),
    Kind.GOOD_PRACTICE: ("sterkte",),
    # A sign for or against would be read as a recommendation after all.
    Kind.NONE: ("sterkte", "richting"),
}


def check(context: Context) -> Iterator[Diagnostic]:
    """Compares what each recommendation has with what its kind needs."""
    for module in context.library.modules:
        for item in module.recommendations:
            for message, help in _messages(item):
                yield FAULT.at(module.origin.line(item.line), message, help, softened(module))


def _messages(item: Recommendation) -> Iterator[tuple[str, str]]:
    present = {
        "richting": item.direction is not None,
        "sterkte": item.strength is not None,
        "zekerheid": item.certainty is not None,
        "uitgangsvraag": bool(item.questions),
    }
    for key in _NEEDED[item.kind]:
        if not present[key]:
            yield f"Bij aanbeveling `{item.id}` ontbreekt `{key}`.", f"Voeg de optie `{key}: …` toe."
    for key in _NOT_ALLOWED.get(item.kind, ()):
        if present[key]:
            yield f"Een uitspraak van soort `{item.kind}` heeft geen `{key}`.", f"Haal de optie `{key}` weg."
    if item.kind is Kind.NONE and not item.motivation:
        yield (
            f"Bij `{item.id}` (geen aanbeveling) ontbreekt de motivering.",
            "Voeg een blok `motivering` toe dat uitlegt waarom er geen aanbeveling is.",
        )
    if not item.text:
        yield (
            f"Aanbeveling `{item.id}` heeft geen tekst.",
            "Schrijf onder de opties, na een lege regel, de aanbeveling.",
        )


RULE = Rule(
    FAULT,
    what="Een aanbeveling heeft richting, sterkte, zekerheid en uitgangsvraag; andere soorten hebben er minder.",
    why="De lezer ziet sterkte en zekerheid in één oogopslag. Ontbreken ze, dan weegt hij de uitspraak verkeerd.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place=lines("    richting: voor", "    sterkte: zwak", "    zekerheid: zeer-laag"),
        wrong=lines("    richting: voor", "    zekerheid: zeer-laag"),
        right=lines("    richting: voor", "    sterkte: zwak", "    zekerheid: zeer-laag"),
    ),
)

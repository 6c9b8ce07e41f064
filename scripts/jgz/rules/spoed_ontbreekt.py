"""JGZ442: a recommendation that asks to act at once or today without saying so in its option."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example
from jgz.language.urgency import Asked, asked_for
from jgz.model import Module, Passage, Recommendation
from jgz.rules.base import Context, Rule, joined, option_place, own_text, softened

FAULT = Fault("JGZ442", "spoed-ontbreekt", Severity.WARNING, may_be_error=True)


def check(context: Context) -> Iterator[Diagnostic]:
    """Holds the words of every recommendation against its option."""
    for module in context.library.modules:
        for item in module.recommendations:
            passages = own_text(module, item, context)
            if (asked := asked_for(joined(passages))) and asked.urgency is not item.urgency:
                yield _contradicts(module, item, asked) if item.urgency else _lacks(module, item, asked, passages)


def _contradicts(module: Module, item: Recommendation, asked: Asked) -> Diagnostic:
    return FAULT.at(
        option_place(module, item, "spoed"),
        f"De aanbeveling zegt `{asked.words}`, en `spoed` is `{item.urgency}`.",
        f"Schrijf `spoed: {asked.urgency}`, of maak de tekst anders.",
        softened(module),
    )


def _lacks(module: Module, item: Recommendation, asked: Asked, passages: tuple[Passage, ...]) -> Diagnostic:
    found = ((passage, passage.text.find(asked.words)) for passage in passages)
    places = (passage.location(start, len(asked.words)) for passage, start in found if start >= 0)
    return FAULT.at(
        next(places, module.origin.line(item.line)),
        f"De aanbeveling zegt `{asked.words}` en heeft geen `spoed`.",
        f"Zet `spoed: {asked.urgency}` bij de opties, of schrijf anders als er geen haast is.",
    )


_HEAD = "    titel: {}\n    soort: consensus\n    richting: voor\n{}    uitgangsvraag: uv2\n\n"
_TEXT = "Bel dezelfde dag de gemeente als een speelplek gevaarlijk is."
_TITLE = "Bel over een gevaarlijke speelplek"

RULE = Rule(
    FAULT,
    what="Zegt een aanbeveling dat je direct of dezelfde dag handelt of 112 belt, dan staat dat ook bij `spoed`.",
    why="Wie haast heeft, kijkt eerst naar wat gemarkeerd is. Een spoedadvies zonder merk valt tussen de andere weg.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/spelen-bespreken.md",
        place=_HEAD.format("Vast moment buiten", "")
        + "Bedenk samen met ouders één vast moment in de week om naar buiten te gaan.",
        wrong=_HEAD.format(_TITLE, "") + _TEXT,
        right=_HEAD.format(_TITLE, "    spoed: vandaag\n") + _TEXT,
    ),
)

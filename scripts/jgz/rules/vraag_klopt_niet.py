"""JGZ238: a question from practice without an answer, about an unknown recommendation, or answered in the future."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, Given, lines
from jgz.rules.base import Context, Rule, softened

FAULT = Fault("JGZ238", "vraag-klopt-niet")


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at the answer, its day and what it is about."""
    for module in context.library.modules:
        ids = {item.id for item in module.recommendations}
        for item in module.practice_questions:
            place, severity = module.origin.line(item.line), softened(module)
            if not item.question or not item.answer:
                missing = "vraag" if not item.question else "antwoord"
                help = "Zet de vraag onder de opties en het antwoord in een blok `//// antwoord`."
                yield FAULT.at(place, f"Bij `{item.id}` ontbreekt: {missing}.", help, severity)
            if item.recommendation and item.recommendation not in ids:
                message = f"`{item.id}` gaat over `{item.recommendation}`, en die aanbeveling heeft deze module niet."
                yield FAULT.at(place, message, f"Kies uit: {', '.join(sorted(ids))}.", severity)
            if item.answered_on > context.today:
                message = f"`{item.id}` is beantwoord op {item.answered_on}, en die dag moet nog komen."
                yield FAULT.at(place, message, "Schrijf de dag waarop de werkgroep het antwoord gaf.", severity)


_RIGHT = lines(
    "## Vragen uit de praktijk", "", "/// vraag | hek-bij-water", "    datum: 2026-01-12", "",
    "Hoort een hek bij water?", "", "//// antwoord", "Dat bekijk je samen.", "////", "///", "", "## Verantwoording",
)  # fmt: skip
_ASKED = _RIGHT.removeprefix("## Vragen uit de praktijk\n\n").removesuffix("\n\n## Verantwoording")
RULE = Rule(
    FAULT,
    what="Een vraag uit de praktijk heeft een antwoord, een dag, en hooguit een aanbeveling die er is.",
    why="Een vraag zonder antwoord helpt niemand, en van een antwoord zonder dag weet niemand of het nog klopt.",
    check=check,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place=_ASKED,
        wrong=_ASKED.replace("//// antwoord\nDat bekijk je samen.\n////\n", ""),
        right=_ASKED,
        given=(Given("modules/buiten-spelen/speelplek-beoordelen.md", "## Verantwoording", _RIGHT),),
    ),
)

"""JGZ221: a question that no recommendation answers, or a recommendation for a question that isn't there."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.rules.base import Context, Rule, is_whole, softened
from jgz.source.context import did_you_mean

FAULT = Fault("JGZ221", "vraag-en-aanbeveling-passen-niet")


def check(context: Context) -> Iterator[Diagnostic]:
    """Questions and recommendations must refer to each other."""
    for module in context.library.modules:
        known = [question.id for question in module.questions]
        answered = {name for item in module.recommendations for name in item.questions}
        for number, question in enumerate(module.questions):
            if module.recommendations and question.id not in answered:
                yield FAULT.at(
                    module.origin.at(f"uitgangsvragen.{number}"),
                    f"Geen enkele aanbeveling beantwoordt uitgangsvraag `{question.id}`.",
                    f"Zet bij een aanbeveling `uitgangsvraag: {question.id}`.",
                    softened(module),
                )
        for item in module.recommendations:
            for name in item.questions:
                if name not in known and is_whole(module, "uitgangsvragen", module.questions):
                    yield FAULT.at(
                        module.origin.line(item.line),
                        f"Aanbeveling `{item.id}` noemt uitgangsvraag `{name}`, die er niet is.",
                        did_you_mean(name, known) or f"Kies uit: {', '.join(known)}.",
                    )


RULE = Rule(
    FAULT,
    what="Elke uitgangsvraag heeft een aanbeveling en elke aanbeveling hoort bij een bestaande uitgangsvraag.",
    why="Zo blijft zichtbaar welke vraag een aanbeveling beantwoordt en welke vraag nog openstaat.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place=lines("    kern: ja", "    uitgangsvraag: uv1"),
        wrong=lines("    kern: ja", "    uitgangsvraag: uv2"),
        right=lines("    kern: ja", "    uitgangsvraag: uv1"),
    ),
)

"""JGZ562: a reaction that was taken over, in a version that doesn't say so or that changed nothing there."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Location
from jgz.explanation import Example, lines
from jgz.model import Decision, Module, Reply
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ562", "overgenomen-staat-er-niet")


def check(context: Context) -> Iterator[Diagnostic]:
    """Holds what was taken over against the history of the module."""
    for item in context.library.registers.rounds:
        module = context.library.modules_by_id.get(item.module)
        for number, reply in enumerate(item.replies):
            if module is not None and reply.decision is Decision.TAKEN and (why := _missing(module, reply)):
                yield FAULT.at(
                    Location(item.path, item.line_of(f"reacties.{number}")),
                    f"Reactie {reply.number} is overgenomen, maar {why}.",
                    "Noem bij `wijziging` de versie waarin het staat, of kies een ander besluit.",
                )


def _missing(module: Module, reply: Reply) -> str:
    """What of the history doesn't show that a reaction was taken over; empty when it does."""
    if reply.change is None:
        return "er staat niet in welke versie"
    entries = [item for item in module.changes if item.version == reply.change]
    if not entries:
        return f"versie {reply.change} staat niet bij `wijzigingen` van de module"
    named = {id for item in entries for id in item.recommendations}
    if reply.recommendation and reply.recommendation not in named:
        return f"versie {reply.change} noemt `{reply.recommendation}` niet bij wat er wijzigde"
    return ""


_HEAD = ("module: speelplek-beoordelen", 'versie: "1.0.0"', "titel: Ronde", "van: 2026-01-05", "tot: 2026-02-05")
_REPLY = '  - {nummer: 1, soort: wijzig, van: Ouders, tekst: "Noem ook water.", antwoord: Staat er nu.'
RULE = Rule(
    FAULT,
    what="Wie `overgenomen` schrijft, noemt de versie van de module waarin het te zien is.",
    why="Wie reageerde, moet kunnen nalezen wat er met zijn woorden is gebeurd.",
    check=check,
    example=Example(
        path="modules/_commentaar/speelplek-beoordelen/eerste.yml",
        place="",
        wrong=lines(*_HEAD, "reacties:", f"{_REPLY}, besluit: overgenomen}}"),
        right=lines(*_HEAD, "reacties:", f'{_REPLY}, besluit: overgenomen, wijziging: "1.0.0"}}'),
    ),
)

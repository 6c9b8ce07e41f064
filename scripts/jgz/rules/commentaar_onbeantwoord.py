"""JGZ561: a consultation round is closed, or its module is up for authorisation, while reactions have no answer."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Location
from jgz.explanation import Example, lines
from jgz.model import Status
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ561", "commentaar-onbeantwoord")
_MOST_NAMED = 5


def check(context: Context) -> Iterator[Diagnostic]:
    """A round is closed only when every reaction has an answer, and before its version is authorised it is closed."""
    for item in context.library.registers.rounds:
        left = [reply.number for reply in item.unanswered]
        more = f" en nog {len(left) - _MOST_NAMED}" if len(left) > _MOST_NAMED else ""
        named = ", ".join(left[:_MOST_NAMED]) + more
        if item.closed and left:
            yield FAULT.at(
                Location(item.path, item.line_of("gesloten")),
                f"Deze ronde is gesloten, maar zonder antwoord of besluit is nog: {named}.",
                "Vul bij elke reactie `antwoord` en `besluit` in, of schrijf `gesloten: nee`.",
            )
        module = context.library.modules_by_id.get(item.module)
        authorising = module is not None and module.status is Status.FOR_AUTHORISATION
        if module is not None and authorising and not item.closed and module.version >= item.version:
            yield FAULT.at(
                Location(item.path, item.line_of("module")),
                f"De module `{item.module}` ligt ter autorisatie, maar deze ronde is nog niet gesloten.",
                "Beantwoord alle reacties en schrijf `gesloten: ja`.",
            )


_HEAD = ("module: speelplek-beoordelen", 'versie: "1.0.0"', "titel: Ronde", "van: 2026-01-05", "tot: 2026-02-05")
_REPLY = '  - {nummer: 1, soort: vraag, van: Ouders, tekst: "Geldt dit ook voor schoolpleinen?"'
RULE = Rule(
    FAULT,
    what="Een ronde is pas gesloten als elke reactie een antwoord en een besluit heeft.",
    why="Wie de moeite nam om te reageren, krijgt antwoord. Daar kijkt ook de RAC naar.",
    check=check,
    example=Example(
        path="modules/_commentaar/speelplek-beoordelen/eerste.yml",
        place="",
        wrong=lines(*_HEAD, "gesloten: ja", "reacties:", f"{_REPLY}}}"),
        right=lines(*_HEAD, "gesloten: ja", "reacties:", f"{_REPLY}, antwoord: Ja., besluit: vraag-beantwoord}}"),
    ),
)

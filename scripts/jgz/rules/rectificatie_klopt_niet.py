"""JGZ540: a rectification that doesn't fit the versions of its module."""

from collections.abc import Iterator
from datetime import date

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.model import Module
from jgz.model.partial import as_far_as_read
from jgz.rules.base import Context, Rule, is_whole

FAULT = Fault("JGZ540", "rectificatie-klopt-niet")


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at the day and the versions of every rectification."""
    for module in context.library.modules:
        yield from as_far_as_read(_of(module, context.today))


def _of(module: Module, today: date) -> Iterator[Diagnostic]:
    known = {item.version for item in module.changes}
    whole = is_whole(module, "wijzigingen", module.changes)
    for number, item in enumerate(module.rectifications):
        place = f"rectificaties.{number}"
        if item.date > today:
            message = f"Deze rectificatie ({item.date}) ligt in de toekomst."
            yield FAULT.at(module.origin.at(f"{place}.datum"), message, "Kijk het jaartal na.")
        for version in item.versions:
            if version >= module.version:
                yield FAULT.at(
                    module.origin.at(f"{place}.versies"),
                    f"De fout staat volgens deze regel in `{version}`, en dat is niet eerder dan de versie van nu.",
                    "Zet de goede tekst in een nieuwe versie, en noem hier de versies waarin de fout stond.",
                )
            elif whole and version not in known:
                yield FAULT.at(
                    module.origin.at(f"{place}.versies"),
                    f"Versie `{version}` staat niet bij `wijzigingen`.",
                    f"Kies uit: {', '.join(str(other) for other in sorted(known) if other < module.version)}.",
                )


_WRONG = "rectificaties: [{datum: 2025-09-08, versies: %s, fout: Twee uur per dag., goed: Eén uur per dag.}]"
RULE = Rule(
    FAULT,
    what="Een rectificatie noemt de versies waarin de fout stond; de goede tekst staat in een latere versie.",
    why="Wie met een oude versie werkt, moet kunnen zien of de fout in zijn versie staat.",
    check=check,
    example=Example(
        path="modules/buiten-spelen/spelen-bespreken.md",
        place="zie_ook:",
        wrong=lines(_WRONG % '["1.1.0"]', "zie_ook:"),
        right=lines(_WRONG % '["1.0.0"]', "zie_ook:"),
    ),
)

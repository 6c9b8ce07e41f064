"""JGZ504: a version that doesn't fit the status or the history."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.model import Library, Module, Status
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ504", "versie-klopt-niet")


def check(library: Library, context: Context) -> Iterator[Diagnostic]:
    """The newest change names the version; 0.x.y until adoption; versions only rise."""
    for module in library.modules:
        newest = module.changes[0]
        if newest.version != module.version:
            yield FAULT.at(
                module.origin.at("versie"),
                f"De versie is `{module.version}`, maar de nieuwste wijziging is van `{newest.version}`.",
                "Zet bovenaan `wijzigingen` een regel voor deze versie.",
            )
        yield from _against_status(module)
        for number, (newer, older) in enumerate(zip(module.changes, module.changes[1:], strict=False)):
            if version_key(newer.version) <= version_key(older.version):
                yield FAULT.at(
                    module.origin.at(f"wijzigingen.{number}.versie"),
                    f"Versie `{newer.version}` is niet hoger dan de vorige (`{older.version}`).",
                    "Kies een hoger nummer.",
                )


def _against_status(module: Module) -> Iterator[Diagnostic]:
    draft = module.version.startswith("0.")
    if module.status.draft and not draft:
        yield FAULT.at(
            module.origin.at("versie"),
            f"Een module met status `{module.status}` is nog nooit vastgesteld en heeft versie `0.x.y`.",
            'De eerste vastgestelde versie is "1.0.0".',
        )
    if draft and module.status in (Status.ADOPTED, Status.IN_REVISION):
        yield FAULT.at(
            module.origin.at("versie"),
            f"Een module met status `{module.status}` heeft minstens versie `1.0.0`.",
            'De eerste vastgestelde versie is "1.0.0".',
        )


def version_key(version: str) -> tuple[int, ...]:
    """A version as numbers, to compare."""
    return tuple(int(part) for part in version.split("."))


RULE = Rule(
    FAULT,
    what="De versie past bij de status en bij de nieuwste wijziging.",
    why="Aan de versie ziet een lezer of hij het nieuwste heeft en hoe groot de verandering was.",
    check=check,
)

"""JGZ563: an aid, or a text for parents elsewhere, that was held against an older main version of a module."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Location, Severity
from jgz.explanation import Example, lines
from jgz.model import OutsideText, Tool, Version
from jgz.register_files import RegisterFile
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ563", "loopt-achter-op-module", Severity.WARNING)
_TOOLS = RegisterFile.TOOLS.path
_TEXTS = RegisterFile.OUTSIDE_TEXTS.path


def check(context: Context) -> Iterator[Diagnostic]:
    """Compares the versions in both lists with those of the modules."""
    registers = context.library.registers
    for tool in registers.tools:
        yield from _judge(context, tool, tool.made_for, _TOOLS)
    for text in registers.outside_texts:
        yield from _judge(context, text, text.checked_against, _TEXTS)


def _judge(
    context: Context, item: Tool | OutsideText, versions: tuple[tuple[str, Version], ...], path: str
) -> Iterator[Diagnostic]:
    place = Location(path, item.line or 1)
    for id, version in versions:
        module = context.library.modules_by_id.get(id)
        if module is None:
            if not any(name == id for _, name in context.files):
                yield FAULT.at(place, f"`{item.id}` noemt module `{id}`, en die is er niet.", "Kijk de id na.")
        elif version > module.version:
            message = f"De module `{id}` is pas bij versie {module.version}; `{item.id}` noemt {version}."
            yield FAULT.at(place, message, f'Schrijf `{id}: "{module.version}"`.')
        elif version.main != module.version.main:
            yield FAULT.at(
                place,
                f"De module `{id}` is nu versie {module.version}; `{item.name}` is nagekeken bij {version}.",
                "Leg het naast de module en pas daarna versie en `nagekeken_op` aan.",
            )


def _list(version: str) -> str:
    return lines(
        "- id: stoepkrijt",
        "  naam: Stoepkrijt",
        "  soort: materiaal",
        "  over: Om samen een speelplek te tekenen.",
        "  maker: Voorbeeldwinkel",
        f'  gemaakt_voor: {{spelen-bespreken: "{version}"}}',
        "  nagekeken_op: 2026-01-05",
        "  fictief: true",
        "",
    )


RULE = Rule(
    FAULT,
    what="Een hulpmiddel of een tekst voor ouders elders is nagekeken bij de huidige hoofdversie van zijn modules.",
    why="Een film of folder die een oud advies laat zien, spreekt de module tegen.",
    check=check,
    example=Example(path=_TOOLS, place="", wrong=_list("0.9.0"), right=_list("1.1.0")),
)

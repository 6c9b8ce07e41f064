"""JGZ225: sections that are missing, unknown, empty or out of order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example
from jgz.model import Document, Module, Status
from jgz.model.sections import ADVICE, MODULE_SECTIONS, SECTIONS, SectionPlan
from jgz.rules.base import Context, Rule, softened
from jgz.source.context import did_you_mean

FAULT = Fault("JGZ225", "secties-kloppen-niet")


@dataclass(frozen=True, slots=True)
class _Plan:
    """The sections of one document: which may be there, which must, and how serious a mistake is."""

    document: Document
    allowed: tuple[str, ...]
    needed: tuple[str, ...]
    severity: Severity


def check(context: Context) -> Iterator[Diagnostic]:
    """Compares the H2 headings with the fixed list of the kind of page."""
    for module in context.library.modules:
        plan = _Plan(module, _titles(MODULE_SECTIONS), tuple(_needed(module)), softened(module))
        yield from _judge(plan)
        first = module.body.sections[0] if module.body.sections else None
        if first is not None and not first.title:
            yield FAULT.at(
                module.origin.line(first.line),
                "Boven de eerste kop staat tekst.",
                "Zet de tekst onder een van de koppen; waar de module over gaat, staat bij `samenvatting`.",
                softened(module),
            )
    for page in context.library.parent_pages:
        sections = SECTIONS[page.kind]
        needed = _titles(item for item in sections if item.needed_from)
        yield from _judge(_Plan(page, _titles(sections), needed, Severity.ERROR))


def _titles(sections: Iterable[SectionPlan]) -> tuple[str, ...]:
    return tuple(item.title for item in sections)


def _needed(module: Module) -> Iterator[str]:
    """The sections that a module must have; none when it lapsed before it was ever adopted."""
    whole = module.status is Status.LAPSED and module.adopted_on is not None
    for item in MODULE_SECTIONS:
        if item.needed_from and (whole or _reached(module, item.needed_from)):
            yield item.title


def _reached(module: Module, status: Status) -> bool:
    return module.status is not Status.LAPSED and module.status.reached(status)


def _judge(plan: _Plan) -> Iterator[Diagnostic]:
    origin = plan.document.origin
    lower = {item.text: item.line for item in plan.document.body.headings if item.level > 2}
    for line, message, help in (*_order(plan), *_inside_block(plan), *_empty(plan), *_too_low(plan, lower)):
        yield FAULT.at(origin.line(line), message, help, plan.severity)
    present = {item.text for item in plan.document.body.headings if item.level == 2}
    for name in plan.needed:
        if name not in present and name not in lower:
            yield FAULT.at(
                origin.at(), f"De sectie `{name}` ontbreekt.", f"Voeg de kop `## {name}` toe.", plan.severity
            )


_Problem = tuple[int, str, str]


def _order(plan: _Plan) -> Iterator[_Problem]:
    furthest = -1
    seen: set[str] = set()
    for heading in plan.document.body.headings:
        if heading.level != 2:
            continue
        if heading.text not in plan.allowed:
            help = did_you_mean(heading.text, plan.allowed) or f"Gebruik een van: {', '.join(plan.allowed)}."
            yield heading.line, f"De sectie `{heading.text}` hoort hier niet.", help
            continue
        position = plan.allowed.index(heading.text)
        if heading.text in seen:
            yield heading.line, f"De sectie `{heading.text}` staat er twee keer.", "Voeg beide samen."
        elif position < furthest:
            message = f"De sectie `{heading.text}` hoort vóór `{plan.allowed[furthest]}`."
            yield heading.line, message, f"De volgorde is: {', '.join(plan.allowed)}."
        seen.add(heading.text)
        furthest = max(furthest, position)


def _too_low(plan: _Plan, lower: dict[str, int]) -> Iterator[_Problem]:
    """A heading with the name of a section that would become a part of the section above it."""
    present = {item.text for item in plan.document.body.headings if item.level == 2}
    for name, line in lower.items():
        if name in plan.allowed and name not in present:
            yield line, f"`{name}` is een vaste sectie en staat hier als tussenkop.", f"Schrijf `## {name}`."


def _inside_block(plan: _Plan) -> Iterator[_Problem]:
    """A heading within a block, list or quotation opens no section, whatever it says."""
    opened = {item.id for item in plan.document.body.sections}
    for heading in plan.document.body.headings:
        if heading.level == 2 and heading.id not in opened:
            yield heading.line, f"De kop `{heading.text}` staat binnen een blok, lijst of citaat.", "Zet haar erbuiten."


def _empty(plan: _Plan) -> Iterator[_Problem]:
    for section in plan.document.body.sections:
        # Without a recommendation there is a clearer message (JGZ220).
        if section.title in plan.needed and not section.parts and section.title != ADVICE:
            yield section.line, f"De sectie `{section.title}` is leeg.", "Schrijf er tekst onder."


RULE = Rule(
    FAULT,
    what="De koppen van niveau 2 liggen vast, in een vaste volgorde, met tekst eronder.",
    why="Wie één module kent, vindt in elke andere module hetzelfde op dezelfde plek.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place="## Onderbouwing",
        wrong="## Bewijs",
        right="## Onderbouwing",
    ),
)

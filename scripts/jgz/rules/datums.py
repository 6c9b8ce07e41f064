"""JGZ502: dates that can't be: in the future, or in the wrong order."""

from collections.abc import Iterator
from datetime import date

from jgz.diagnostics import Diagnostic, Fault
from jgz.model import Library, Module, add_months
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ502", "datum-kan-niet")
MOST_YEARS = 5


def check(library: Library, context: Context) -> Iterator[Diagnostic]:
    """Checks what has happened against today, and pairs of dates against each other."""
    for module in library.modules:
        for key, day in _past(module):
            if day > context.today:
                yield FAULT.at(
                    module.origin.at(key),
                    f"Deze datum ({day}) ligt in de toekomst, maar het gaat om iets dat al is gebeurd.",
                    "Kijk het jaartal na.",
                )
        yield from _order(module)
    for page in library.parent_pages:
        if page.checked_on > context.today:
            yield FAULT.at(
                page.origin.at("gecontroleerd_op"), "Deze controle ligt in de toekomst.", "Kijk het jaartal na."
            )


def _past(module: Module) -> Iterator[tuple[str, date]]:
    if module.adopted_on:
        yield "vastgesteld_op", module.adopted_on
    if module.revision:
        yield "herziening.gestart_op", module.revision.started_on
    if module.lapse:
        yield "vervallen.op", module.lapse.on
    dates = {
        "wijzigingen": [item.date for item in module.changes],
        "autorisatie": [item.date for item in module.authorisations],
        "rac": [item.date for item in module.rac],
        "herbeoordelingen": [item.date for item in module.reassessments],
    }
    for key, days in dates.items():
        for number, day in enumerate(days):
            yield f"{key}.{number}.datum", day


def _order(module: Module) -> Iterator[Diagnostic]:
    start, end = module.adopted_on, module.review_before
    if start and end:
        latest = max([start, *(item.date for item in module.reassessments)])
        if end <= start:
            yield FAULT.at(
                module.origin.at("herzien_voor"),
                "`herzien_voor` moet na `vastgesteld_op` liggen.",
                "Kijk beide datums na.",
            )
        elif end > add_months(latest, 12 * MOST_YEARS):
            yield FAULT.at(
                module.origin.at("herzien_voor"),
                f"`herzien_voor` ligt meer dan {MOST_YEARS} jaar na het laatste oordeel ({latest}).",
                f"Kies een datum tot en met {add_months(latest, 12 * MOST_YEARS)}.",
            )
    if module.commenting and module.commenting.end < module.commenting.start:
        yield FAULT.at(module.origin.at("commentaar.tot"), "De commentaarronde eindigt voordat ze begint.", "Kijk na.")
    for number, (newer, older) in enumerate(zip(module.changes, module.changes[1:], strict=False)):
        if newer.date < older.date:
            yield FAULT.at(
                module.origin.at(f"wijzigingen.{number + 1}.datum"),
                "De wijzigingen staan niet op volgorde: de nieuwste hoort bovenaan.",
                "Zet de wijzigingen op datum, de nieuwste eerst.",
            )


RULE = Rule(
    FAULT,
    what="Wat gebeurd is, ligt niet in de toekomst; datums volgen elkaar op; een module geldt hoogstens vijf jaar.",
    why="De geldigheid van een module wordt uit deze datums berekend.",
    check=check,
)

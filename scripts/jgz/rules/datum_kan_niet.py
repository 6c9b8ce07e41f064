"""JGZ502: dates that can't be: in the future, or in the wrong order."""

from collections.abc import Iterator
from datetime import date

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.model import Module, ParentPage
from jgz.rules.base import Context, Rule, years_after

FAULT = Fault("JGZ502", "datum-kan-niet")
MOST_YEARS = 5
PLANNED = "gepland"


def check(context: Context) -> Iterator[Diagnostic]:
    """Checks what has happened against today, and pairs of dates against each other."""
    library = context.library
    for module in library.modules:
        for key, day in _past(module):
            if day > context.today:
                yield FAULT.at(
                    module.origin.at(key),
                    f"Deze datum ({day}) ligt in de toekomst, maar het gaat om iets dat al is gebeurd.",
                    "Kijk het jaartal na.",
                )
        yield from _order(module)
        yield from _term(module)
        yield from _history(module)
    for page in library.parent_pages:
        if page.checked_on and page.checked_on > context.today:
            yield FAULT.at(
                page.origin.at("gecontroleerd_op"), "Deze controle ligt in de toekomst.", "Kijk het jaartal na."
            )
        yield from _page_history(page, context.today)
    for cluster in library.clusters:
        if cluster.status != PLANNED and cluster.started_on > context.today:
            yield FAULT.at(
                cluster.origin.at("gestart_op"),
                f"Dit cluster is `{cluster.status}`, maar begint pas op {cluster.started_on}.",
                f"Kijk de datum na, of schrijf `status: {PLANNED}`.",
            )


def _page_history(page: ParentPage, today: date) -> Iterator[Diagnostic]:
    for number, entry in enumerate(page.changes):
        place = page.origin.at(f"wijzigingen.{number}.datum")
        if entry.date > today:
            yield FAULT.at(place, f"Deze wijziging ({entry.date}) ligt in de toekomst.", "Kijk het jaartal na.")
        if number and entry.date > page.changes[number - 1].date:
            yield FAULT.at(
                place,
                "De wijzigingen staan niet op volgorde: de nieuwste hoort bovenaan.",
                "Zet de wijzigingen op datum, de nieuwste eerst.",
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
    """Pairs of fields of which the second can't come before the first."""
    revision, lapse, commenting = module.revision, module.lapse, module.commenting
    pairs = (
        ("commentaar.van", commenting and commenting.start, "commentaar.tot", commenting and commenting.end),
        ("vastgesteld_op", module.adopted_on, "herziening.gestart_op", revision and revision.started_on),
        ("herziening.gestart_op", revision and revision.started_on, "herziening.verwacht_op",
         revision and revision.expected_on),
        ("vastgesteld_op", module.adopted_on, "vervallen.op", lapse and lapse.on),
    )  # fmt: skip
    for first_key, first, key, day in pairs:
        if first and day and day < first:
            yield FAULT.at(
                module.origin.at(key),
                f"`{key}` ({day}) ligt vóór `{first_key}` ({first}).",
                "Kijk beide datums na.",
            )


def _term(module: Module) -> Iterator[Diagnostic]:
    """A module holds for at most five years after it was last judged."""
    start, end = module.adopted_on, module.review_before
    if not start or not end:
        return
    latest = max([start, *(item.date for item in module.reassessments)])
    last_day = years_after(latest, MOST_YEARS)
    if end <= start:
        yield FAULT.at(
            module.origin.at("herzien_voor"), "`herzien_voor` moet na `vastgesteld_op` liggen.", "Kijk beide datums na."
        )
    elif end > last_day:
        yield FAULT.at(
            module.origin.at("herzien_voor"),
            f"`herzien_voor` ligt meer dan {MOST_YEARS} jaar na de vaststelling of laatste herbeoordeling ({latest}).",
            f"Kies een datum tot en met {last_day}.",
        )


def _history(module: Module) -> Iterator[Diagnostic]:
    for number, (newer, older) in enumerate(zip(module.changes, module.changes[1:], strict=False)):
        if newer.date < older.date:
            yield FAULT.at(
                module.origin.at(f"wijzigingen.{number + 1}.datum"),
                "De wijzigingen staan niet op volgorde: de nieuwste hoort bovenaan.",
                "Zet de wijzigingen op datum, de nieuwste eerst.",
            )


RULE = Rule(
    FAULT,
    what="Wat is gebeurd, ligt niet in de toekomst; datums volgen elkaar op; een module geldt hoogstens vijf jaar.",
    why="De site berekent uit deze datums of een module nog geldt. Een fout jaartal maakt oud advies geldig.",
    check=check,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place=lines("vastgesteld_op: 2025-06-02", "herzien_voor: 2030-06-01"),
        wrong=lines("vastgesteld_op: 2025-06-02", "herzien_voor: 2032-06-01"),
        right=lines("vastgesteld_op: 2025-06-02", "herzien_voor: 2030-06-01"),
    ),
)

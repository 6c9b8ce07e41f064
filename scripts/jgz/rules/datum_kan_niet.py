"""JGZ502: dates that can't be: in the future, or in the wrong order."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from typing import Protocol

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.model import Module, ParentPage
from jgz.model.partial import as_far_as_read, read_or_none
from jgz.rules.base import Context, Rule, years_after

FAULT = Fault("JGZ502", "datum-kan-niet")
MOST_YEARS = 5
PLANNED = "gepland"


class _Dated(Protocol):
    @property
    def date(self) -> date:
        """The day it happened."""


def check(context: Context) -> Iterator[Diagnostic]:
    """Checks what has happened against today, and pairs of dates against each other."""
    library = context.library
    for module in library.modules:
        yield from _too_late(module, context.today)
        yield from _order(module)
        yield from as_far_as_read(_term(module))
        yield from as_far_as_read(_history(module))
    for page in library.parent_pages:
        if page.checked_on and page.checked_on > context.today:
            yield FAULT.at(
                page.origin.at("gecontroleerd_op"), "Deze controle ligt in de toekomst.", "Kijk het jaartal na."
            )
        yield from _page_history(page, context.today)
    for translation in library.translations:
        if translation.translated_on > context.today:
            yield FAULT.at(
                translation.origin.at("vertaald_op"), "Deze vertaling ligt in de toekomst.", "Kijk het jaartal na."
            )
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


def _too_late(module: Module, today: date) -> Iterator[Diagnostic]:
    single = (
        ("vastgesteld_op", lambda: module.adopted_on),
        ("herziening.gestart_op", lambda: module.revision and module.revision.started_on),
        ("vervallen.op", lambda: module.lapse and module.lapse.on),
    )
    for key, day in ((key, read_or_none(day)) for key, day in single):
        if day and day > today:
            yield _in_future(module, key, day)
    lists: tuple[tuple[str, Callable[[], Iterable[_Dated]]], ...] = (
        ("wijzigingen", lambda: module.changes),
        ("autorisatie", lambda: module.authorisations),
        ("rac", lambda: module.rac),
        ("herbeoordelingen", lambda: module.reassessments),
    )
    for key, items in lists:
        for number, item in enumerate(read_or_none(items) or ()):
            day = read_or_none(partial(getattr, item, "date"))
            if day and day > today:
                yield _in_future(module, f"{key}.{number}.datum", day)


def _in_future(module: Module, key: str, day: date) -> Diagnostic:
    message = f"Deze datum ({day}) ligt in de toekomst, maar het gaat om iets dat al is gebeurd."
    return FAULT.at(module.origin.at(key), message, "Kijk het jaartal na.")


def _order(module: Module) -> Iterator[Diagnostic]:
    """Pairs of fields of which the second can't come before the first."""
    adopted = read_or_none(lambda: module.adopted_on)
    started = read_or_none(lambda: module.revision and module.revision.started_on)
    pairs = (
        ("commentaar.van", read_or_none(lambda: module.commenting and module.commenting.start),
         "commentaar.tot", read_or_none(lambda: module.commenting and module.commenting.end)),
        ("vastgesteld_op", adopted, "herziening.gestart_op", started),
        ("herziening.gestart_op", started,
         "herziening.verwacht_op", read_or_none(lambda: module.revision and module.revision.expected_on)),
        ("vastgesteld_op", adopted, "vervallen.op", read_or_none(lambda: module.lapse and module.lapse.on)),
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

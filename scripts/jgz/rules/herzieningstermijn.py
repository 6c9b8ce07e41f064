"""JGZ510: a module whose review is overdue or nearly due. A report, never a reason to stop anyone's edit."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example, lines
from jgz.model import Validity
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ510", "herzieningstermijn", Severity.INFO, listed_by="jgz herziening")


def check(context: Context) -> Iterator[Diagnostic]:
    """Tells which modules are overdue or due within six months."""
    for module in context.library.in_force:
        if module.adopted_on and module.review_before and module.review_before <= module.adopted_on:
            continue  # With an impossible date, which JGZ502 reports, the term means nothing.
        validity = module.state(context.today).validity
        place = module.origin.at("herzien_voor")
        if validity is Validity.EXPIRED:
            yield FAULT.at(
                place,
                f"De herzieningstermijn is verlopen op {module.review_before}; de module blijft leidend.",
                "Plan de herziening of een herbeoordeling in de clusterwerkgroep.",
            )
        elif validity is Validity.WITHIN_6_MONTHS:
            yield FAULT.at(
                place,
                f"Deze module moet vóór {module.review_before} herzien zijn.",
                "Zet de module op de agenda van de clusterwerkgroep.",
            )


RULE = Rule(
    FAULT,
    what="De controle meldt modules waarvan de herziening binnen zes maanden moet of te laat is.",
    why="De clusterwerkgroep kan zo op tijd beginnen. Het houdt een wijziging van een ander nooit tegen.",
    check=check,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place=lines("vastgesteld_op: 2025-06-02", "herzien_voor: 2030-06-01"),
        wrong=lines("vastgesteld_op: 2025-06-02", "herzien_voor: 2026-06-01"),
        right=lines("vastgesteld_op: 2025-06-02", "herzien_voor: 2030-06-01"),
    ),
)

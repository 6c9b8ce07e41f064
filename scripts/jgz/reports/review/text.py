"""What is due for review, as text for a terminal."""

from __future__ import annotations

from jgz.diagnostics import printable
from jgz.reports.review.plan import Plan, by_term, day_of, state_of, summary


def write_text(plan: Plan) -> str:
    """The counts, and under each cluster a line per module, by term."""
    lines = [summary(plan)]
    for _, name, items in plan.clusters:
        lines += ["", printable(name)]
        for title, modules in by_term(items):
            lines.append(f"  {title}")
            lines += [
                f"    {day_of(item):10}  {item.id}: {printable(item.title)} ({state_of(item)})" for item in modules
            ]
    return "\n".join(lines) + "\n"

"""What is due for review, as Markdown for the summary of a run."""

from __future__ import annotations

from jgz.plain_markdown import escaped
from jgz.reports.review.plan import Plan, by_term, day_of, state_of, summary


def write_markdown(plan: Plan) -> str:
    """The same with headings and tables, for the summary of a run."""
    lines = ["# Herziening van de modules", "", summary(plan), ""]
    for _, name, items in plan.clusters:
        lines += [f"## {escaped(name)}", ""]
        for title, modules in by_term(items):
            lines += [f"### {title}", "", "| herzien vóór | module | stand |", "| --- | --- | --- |"]
            lines += [
                f"| {day_of(item)} | {escaped(item.title)} (`{item.id}`) | {state_of(item)} |" for item in modules
            ]
            lines.append("")
    return "\n".join(lines)

"""Where links to other sites lead, as Markdown for the summary of a run."""

from __future__ import annotations

from jgz.plain_markdown import escaped
from jgz.reports.external_links.links import Answers, by_verdict, place_of, reason, summary


def write_markdown(answers: Answers) -> str:
    """The same with headings and lists, for the summary of a run."""
    lines = ["# Koppelingen naar andere sites", "", summary(answers), ""]
    for title, advice, found in by_verdict(answers):
        lines += [f"## {title}", "", advice, ""]
        for link, answer in found:
            lines.append(f"- {escaped(link.address)}: {escaped(reason(answer))}")
            lines += [f"    - {escaped(place_of(place))}" for place in link.places]
        lines.append("")
    return "\n".join(lines)

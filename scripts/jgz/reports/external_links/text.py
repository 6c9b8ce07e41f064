"""Where links to other sites lead, as text for a terminal."""

from __future__ import annotations

from jgz.diagnostics import printable
from jgz.reports.external_links.links import Answers, by_verdict, place_of, reason, summary


def write_text(answers: Answers) -> str:
    """The counts, and every address that is not in order with its places."""
    lines = [summary(answers)]
    for title, advice, found in by_verdict(answers):
        lines += ["", f"{title}. {advice}"]
        for link, answer in found:
            lines += [f"  {printable(link.address)}", f"    {printable(reason(answer))}"]
            lines += [f"    {place_of(place)}" for place in link.places]
    return "\n".join(lines) + "\n"

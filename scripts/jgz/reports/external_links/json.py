"""Where links to other sites lead, as JSON for programs."""

from __future__ import annotations

from jgz.reports.external_links.links import Answers
from jgz.reports.json_text import json_text


def write_json(answers: Answers) -> str:
    """A list of objects with adres, uitkomst, reden, nieuw_adres and plekken, by address."""
    found = [
        {
            "adres": link.address,
            "uitkomst": answer.verdict.value,
            "reden": answer.why,
            "nieuw_adres": answer.moved_to,
            "plekken": [{"pad": place.path, "regel": place.line, "kolom": place.column} for place in link.places],
        }
        for link, answer in sorted(answers.items(), key=lambda pair: pair[0].address)
    ]
    return json_text(found)

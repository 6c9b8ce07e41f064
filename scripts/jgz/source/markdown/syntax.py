"""Ways of writing that other systems know and this one does not: named at their line, never printed as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jgz import faults
from jgz.diagnostics import Diagnostic, Fault, Location, Severity

_Check = tuple[re.Pattern[str], Fault, Severity, str, str]
_CHECKS: tuple[_Check, ...] = (
    (
        re.compile(r"-{1,}8<-{1,}"),
        faults.UNSUPPORTED_SYNTAX,
        Severity.ERROR,
        "Een ander bestand invoegen (`--8<--`) kan hier niet.",
        "Schrijf de tekst zelf of verwijs met een koppeling.",
    ),
    (
        re.compile(r"^ {0,3}(!!!|\?\?\?\+?)(\s|$)"),
        faults.UNSUPPORTED_SYNTAX,
        Severity.ERROR,
        "Een kader met `!!!` of `???` kan hier niet.",
        "Gebruik het blok `let-op`.",
    ),
    (
        re.compile(r"\{[{%]"),
        faults.UNSUPPORTED_SYNTAX,
        Severity.WARNING,
        "Accolades zoals in een sjabloon worden hier letterlijk getoond.",
        "Haal ze weg als dat niet de bedoeling is.",
    ),
    (
        re.compile(r"^ {0,3}\[@[^\]]*\]:"),
        faults.CITATION_DEFINITION,
        Severity.ERROR,
        "Een bron staat niet in de tekst maar bovenaan, bij `bronnen`.",
        "Zet de bron bij `bronnen` en verwijs met `[@id]`.",
    ),
    (
        re.compile(r"^ {0,3}\*\[[^\]]+\]:"),
        faults.UNSUPPORTED_SYNTAX,
        Severity.ERROR,
        "Een afkorting staat niet in de tekst maar in `begrippen.yml`.",
        "Voeg de afkorting toe aan `modules/_registers/begrippen.yml`.",
    ),
)


def check_syntax(path: str, body: str, first_line: int, code_lines: set[int]) -> Iterator[Diagnostic]:
    """A diagnostic at every unsupported way of writing outside code."""
    for number, line in enumerate(body.split("\n")):
        if number in code_lines:
            continue
        for pattern, fault, severity, message, help in _CHECKS:
            match = pattern.search(line)
            if match:
                where = Location(path, first_line + number, match.start() + 1)
                yield fault.at(where, message, help, severity)

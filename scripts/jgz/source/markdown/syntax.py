"""Ways of writing that other systems know and this one does not: named at their line, never printed as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jgz import faults
from jgz.diagnostics import Diagnostic, Fault, Location, Severity
from jgz.source.markdown.citations import CITED

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
    (
        re.compile(r"^ {1,3}#{1,6}(\s|$)"),
        faults.UNSUPPORTED_SYNTAX,
        Severity.ERROR,
        "Een kop met spaties ervoor wordt hier gewone tekst.",
        "Laat de kop aan het begin van de regel beginnen.",
    ),
    (
        re.compile(rf"(?<!\\)\[(?=[ ]*@)(?!{CITED})"),
        faults.UNSUPPORTED_SYNTAX,
        Severity.ERROR,
        "Deze verwijzing naar een bron is niet te lezen en wordt gewone tekst.",
        "Schrijf `[@id]` of `[@id; @id2]`, op één regel en met een id van `bronnen`.",
    ),
)

# One look at the whole text: most hold none of the signs.
_ANY_SIGN = re.compile(r"8<|!!!|\?\?\?|\{[{%]|\[[ ]*@|\*\[|^ {1,3}#", re.MULTILINE)


def check_syntax(path: str, visible: str, first_line: int) -> Iterator[Diagnostic]:
    """A diagnostic at every unsupported way of writing in a text of which the code has been blanked."""
    if not _ANY_SIGN.search(visible):
        return
    for number, line in enumerate(visible.split("\n")):
        for pattern, fault, severity, message, help in _CHECKS:
            match = pattern.search(line)
            if match:
                where = Location(path, first_line + number, match.start() + 1)
                yield fault.at(where, message, help, severity)

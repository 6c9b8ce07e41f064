"""JGZ553: a code that can't be one of its system."""

import re
from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.model import Code, CodeSystem
from jgz.model.partial import as_far_as_read
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ553", "code-kan-niet")
_ICPC = re.compile(r"[A-Z][0-9]{2}(\.[0-9]{2})?")
# A concept of the international edition or of a country, by the two digits before the last.
_CONCEPT = ("00", "10")
_SNOMED = re.compile(r"[1-9][0-9]{5,17}")
# The check digit of Verhoeff: multiplication in the dihedral group, and a permutation per place.
_TIMES = (
    "0123456789", "1234067895", "2340178956", "3401289567", "4012395678",
    "5987604321", "6598710432", "7659821043", "8765932104", "9876543210",
)  # fmt: skip
_SHUFFLE = (
    "0123456789",
    "1576283094",
    "5803796142",
    "8916043527",
    "9453126870",
    "4286573901",
    "2793806415",
    "7046913258",
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at the form of each code: no list of codes is kept here."""
    for module in context.library.modules:
        for number, item in enumerate(module.codes):
            yield from as_far_as_read(
                FAULT.at(
                    module.origin.at(f"codes.{number}.code"),
                    f"`{one.code}` kan geen code van {one.system} zijn.",
                    "Kijk de code na: er kan een cijfer ontbreken of verwisseld zijn.",
                )
                for one in (item,)
                if not _can_be(one)
            )


def _can_be(item: Code) -> bool:
    if item.system is CodeSystem.ICPC:
        return bool(_ICPC.fullmatch(item.code))
    return bool(_SNOMED.fullmatch(item.code)) and item.code[-3:-1] in _CONCEPT and _checks(item.code)


def _checks(digits: str) -> bool:
    found = 0
    for place, digit in enumerate(reversed(digits)):
        found = int(_TIMES[found][int(_SHUFFLE[place % 8][int(digit)])])
    return found == 0


_CODE = '  - {{systeem: SNOMED CT, code: "{code}", versie: "2026-09-30"}}'
RULE = Rule(
    FAULT,
    what="Een code heeft de vorm van haar stelsel, en bij SNOMED CT klopt het controlecijfer.",
    why="Een verwisseld cijfer wijst een programma naar iets anders, en niemand die het ziet.",
    check=check,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place="wijzigingen:",
        wrong=lines("codes:", _CODE.format(code="22298007"), "wijzigingen:"),
        right=lines("codes:", _CODE.format(code="22298006"), "wijzigingen:"),
    ),
)

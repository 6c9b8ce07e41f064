"""The kept result of the measurement of accessibility, and the part of the statement that is made from it."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from textwrap import fill

from tests.e2e.measure import STATES

from jgz.labels import count, long_date

REPOSITORY = Path(__file__).resolve().parents[2]
RESULT = REPOSITORY / "tests" / "toegankelijkheid" / "uitslag.json"
STATEMENT = REPOSITORY / "modules" / "over" / "toegankelijkheid.md"
_PART = re.compile(r"## Uitslag\n\n.*?(?=\n## )", re.S)


@dataclass(frozen=True)
class Result:
    """A measurement: the day, the version of axe, and for each type of page and each state what was found."""

    gemeten_op: str
    axe: str
    bevindingen: dict[str, dict[str, int]]


def read_result() -> Result:
    """The kept result."""
    return Result(**json.loads(RESULT.read_text(encoding="utf-8")))


def write_result(result: Result) -> None:
    """Keeps a result, and puts it in the statement."""
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(json.dumps(asdict(result), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    text = STATEMENT.read_text(encoding="utf-8")
    STATEMENT.write_text(_PART.sub(lambda _: part_of_statement(result), text), encoding="utf-8")


def stated() -> str:
    """The part of the statement about the result, as it stands there."""
    found = _PART.search(STATEMENT.read_text(encoding="utf-8"))
    assert found, "the statement has no part about the result"
    return found[0]


def part_of_statement(result: Result) -> str:
    """The part of the statement, in Markdown."""
    total = sum(sum(states.values()) for states in result.bevindingen.values())
    kinds = count(len(result.bevindingen), "soort pagina", "soorten pagina's")
    states = "; ".join(STATES)
    rows = "\n".join(f"| {kind.capitalize()} | {sum(found.values())} |" for kind, found in result.bevindingen.items())
    told = fill(
        f"Gemeten op {long_date(date.fromisoformat(result.gemeten_op))} met axe {result.axe}: {kinds}, elk in "
        f"{len(STATES)} standen ({states}). Alle uitklapbare delen stonden open. Axe vond "
        f"{count(total, 'fout', 'fouten')} tegen WCAG 2.2 A en AA.",
        118,
    )
    return (
        f"## Uitslag\n\n{told}\n\n"
        f"| Soort pagina | Fouten |\n| --- | --- |\n{rows}\n\n"
        "Deze tabel komt uit een bewaard bestand. Bij elke wijziging van de site meten we opnieuw.\n"
        "Wijkt de meting af, dan kan de wijziging niet worden gepubliceerd.\n"
    )

"""What held on a day as lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jgz.labels import long_date
from jgz.model.archive import InForce, version_address


def write_text(answers: Sequence[InForce]) -> str:
    """For each module its version and address with a line for each recommendation, or why there is none."""
    return "".join(f"{line}\n" for item in answers for line in _lines(item))


def _lines(item: InForce) -> Iterator[str]:
    if item.record is None or item.row is None or item.valid_from is None:
        yield f"{item.module}: {item.reason}"
        return
    record = item.record
    until = f" tot {long_date(item.valid_to)}" if item.valid_to else ""
    address = version_address(item.module, record.version)
    held = f"geldig van {long_date(item.valid_from)}{until}"
    yield f"{item.module}: versie {record.version} ({item.row.status}), {held}"
    yield f"  {address}"
    if item.reason:
        yield f"  {item.reason}"
    for said in item.recommendations:
        values = ", ".join(filter(None, (said.direction, said.strength, said.certainty)))
        yield f"  - {said.id}{f' ({values})' if values else ''}: {said.text}"

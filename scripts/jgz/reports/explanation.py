"""Explanations of faults as text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from jgz.explanation import Explanation, Mark, Reading, readings, surroundings

_WIDTH = 88
_GAP = "(hier ontbreekt iets)"


def write_explanation(item: Explanation) -> str:
    """What a fault is, why it matters, and an example as it goes wrong and as it should be."""
    fault, example = item.fault, item.example
    wrong, right = readings(example)
    blocks = [
        f"{fault.code} {fault.name} ({fault.severity})",
        _paragraph("Wat", item.what),
        _paragraph("Waarom", item.why),
    ]
    blocks += [_reading(title, reading, "") for title, reading in surroundings(example)]
    blocks += [_reading("Fout", wrong, "✗"), _reading("Goed", right, "✓")]
    return "\n\n".join(blocks) + "\n"


def write_list(items: Iterable[Explanation]) -> str:
    """Two lines for every fault: code, severity and name, and what it looks at."""
    rows = [
        f"{item.fault.code}  {item.fault.severity:<12}  {item.fault.name}\n"
        + textwrap.fill(item.what, _WIDTH, initial_indent="        ", subsequent_indent="        ")
        for item in items
    ]
    return "\n".join([*rows, "", "Met `jgz toelichting CODE` lees je meer over één regel."]) + "\n"


def _paragraph(title: str, text: str) -> str:
    return f"{title}\n{textwrap.fill(text, _WIDTH, initial_indent='  ', subsequent_indent='  ')}"


def _reading(title: str, reading: Reading, sign: str) -> str:
    name = f"{sign} {reading.path}" if reading.about_name else reading.path
    return "\n".join([f"{title} ({name})" if not reading.about_name else title, *_rows(reading, name, sign)])


def _rows(reading: Reading, name: str, sign: str) -> Iterator[str]:
    if reading.about_name:
        yield f"  {name}"
    elif all(row.mark is Mark.MISSING for row in reading.rows):
        yield f"  {sign} (dit bestand is er niet)"
    else:
        for row in reading.rows:
            mark = " " if row.mark is Mark.SAME else sign
            yield f"  {mark} | {_GAP if row.mark is Mark.MISSING else row.text}".rstrip()

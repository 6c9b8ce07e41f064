"""Splitting a file into front matter and text, and reading the front matter."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jgz import faults
from jgz.diagnostics import Diagnostic, Location
from jgz.source.front_matter_pieces import read_in_pieces
from jgz.source.joined import joined_letters
from jgz.source.yaml_nodes import Mapping, YamlReader

# As in Python-Markdown's `meta`, which also takes `https://…` for a field.
_META_LINE = re.compile(r" {0,3}[A-Za-z0-9_-]+:")


# The name of a field, as every table has them.
_FIELD_LINE = re.compile(r"[a-z][a-z_]*:(\s|$)")


@dataclass(frozen=True, slots=True)
class Split:
    """A file in two: its fields (None when they could not be read) and its text.

    `body_line` is the line of the file on which the text begins. `unread` are the names of fields that are there and
    could not be read. When the fields were not closed (`ends` is False), more of them may stand in the text.
    """

    fields: Mapping | None
    body: str
    body_line: int
    diagnostics: tuple[Diagnostic, ...]
    unread: frozenset[str] = frozenset()
    ends: bool = True


def split(path: str, text: str, recover: bool = False) -> Split:
    """Reads the front matter of a file; every fault becomes a diagnostic.

    With `recover` a fault does not hide what stands around it: fields are read one by one where they can't be read
    together, and where a line of `---` is missing they end where they seem to.
    """
    lines = text.split("\n")
    found: list[Diagnostic] = []
    begin = 1
    if lines[0].rstrip() != "---":
        found.append(_missing(path, lines))
        begin = _late_begin(lines) if recover else -1
        if begin < 0:
            return Split(None, text, 1, tuple(found))
    end = next((number for number, line in enumerate(lines[begin:], begin) if line.rstrip() == "---"), 0)
    body, end_is_there = end + 1, end > 0
    if not end_is_there:
        message = "De velden bovenaan worden niet afgesloten."
        help = "Zet een regel met alleen `---` onder het laatste veld."
        found.append(faults.UNCLOSED_FRONT_MATTER.at(Location(path), message, help))
        if not recover:
            return Split(None, "", len(lines), tuple(found))
        end = body = _seeming_end(lines)
    reader = YamlReader(path, "\n".join(lines[begin:end]), line=begin + 1)
    node = reader.read()
    told = list(reader.diagnostics)
    unread: frozenset[str] = frozenset()
    if isinstance(node, Mapping):
        found.extend(told)
    elif told and recover and faults.LIMIT.code not in {item.code for item in told}:
        pieces = read_in_pieces(path, lines[begin:end], begin + 1, told)
        node = Mapping(tuple(pieces.entries.values()), begin + 1, 1) if pieces.entries else None
        unread = frozenset(pieces.unread)
        found.extend(pieces.found)
    else:
        node = None
        found.extend(told or ([_no_fields(path, begin + 1)] if end_is_there else []))
    found.extend(joined_letters(path, "\n".join(lines[begin:end]), begin + 1))
    found.extend(_looks_like_metadata(path, lines, body))
    return Split(node, "\n".join(lines[body:]), body + 1, tuple(found), unread, end_is_there)


def _no_fields(path: str, line: int) -> Diagnostic:
    help = "Schrijf elk veld op een eigen regel als `veld: waarde`."
    return faults.NOT_A_MAPPING.at(Location(path, line), "Bovenaan staan geen velden.", help)


def _late_begin(lines: list[str]) -> int:
    """The first line of fields that don't begin with `---` on the first line of the file; -1 when there are none."""
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if lines[first].rstrip() == "---":
        return first + 1
    return first if _FIELD_LINE.match(lines[first]) and any(line.rstrip() == "---" for line in lines) else -1


def _seeming_end(lines: list[str]) -> int:
    """The line after fields that nothing closes: before the first heading, block or blank line under the last one."""
    last = 0
    for number, line in enumerate(lines[1:], 1):
        if line.startswith(("#", "///")):
            break
        if _FIELD_LINE.match(line):
            last = number
    end = last + 1
    # Under a field with a value of its own, a list is text.
    goes_on = (" ", "- ") if lines[last].rstrip().endswith(":") else (" ",)
    while end < len(lines) and lines[end].startswith(goes_on):
        end += 1
    return end


def _missing(path: str, lines: list[str]) -> Diagnostic:
    late = lines[0].strip() == "" and any(line.rstrip() == "---" for line in lines[:5])
    help = "Haal de lege regels erboven weg." if late else "Begin het bestand met `---`, de velden, en weer `---`."
    return faults.NO_FRONT_MATTER.at(Location(path), "Het bestand begint niet met `---` en velden.", help)


def _looks_like_metadata(path: str, lines: list[str], start: int) -> list[Diagnostic]:
    """A first line that Markdown's own metadata extension would swallow on another host."""
    for number, line in enumerate(lines[start : start + 2], start + 1):
        if _META_LINE.match(line):
            return [
                faults.META_FIRST_LINE.at(
                    Location(path, number),
                    "De tekst begint met iets dat op een veld lijkt (`woord: …`).",
                    "Begin de tekst met een gewone zin of een kop.",
                )
            ]
        if line.strip():
            break
    return []

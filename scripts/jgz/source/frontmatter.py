"""Splitting a file into front matter and text, and reading the front matter."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jgz import faults
from jgz.diagnostics import Diagnostic, Location
from jgz.source.yaml_nodes import Mapping, YamlReader

# As in Python-Markdown's `meta`, which also takes `https://…` for a field.
_META_LINE = re.compile(r" {0,3}[A-Za-z0-9_-]+:")


@dataclass(frozen=True, slots=True)
class Split:
    """A file in two: its fields (None when they could not be read) and its text.

    `body_line` is the line of the file on which the text begins.
    """

    fields: Mapping | None
    body: str
    body_line: int
    diagnostics: tuple[Diagnostic, ...]


def split(path: str, text: str) -> Split:
    """Reads the front matter of a file; every fault becomes a diagnostic."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return Split(None, text, 1, (_missing(path, lines),))
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), 0)
    if not end:
        fault = faults.UNCLOSED_FRONT_MATTER.at(
            Location(path),
            "De velden bovenaan worden niet afgesloten.",
            "Zet een regel met alleen `---` onder het laatste veld.",
        )
        return Split(None, "", len(lines), (fault,))
    reader = YamlReader(path, "\n".join(lines[1:end]), line=2)
    node = reader.read()
    found = list(reader.diagnostics)
    if not isinstance(node, Mapping):
        if not found:
            found.append(
                faults.NOT_A_MAPPING.at(
                    Location(path, 2),
                    "Bovenaan staan geen velden.",
                    "Schrijf elk veld op een eigen regel als `veld: waarde`.",
                )
            )
        node = None
    body = "\n".join(lines[end + 1 :])
    found.extend(_looks_like_metadata(path, lines, end + 1))
    return Split(node, body, end + 2, tuple(found))


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

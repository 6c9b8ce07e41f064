"""Changing single words of YAML in place: everything else stays byte for byte, and reading back proves the rest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from jgz.repair.base import Mended, Subject, nothing
from jgz.repair.walk import meaning_of
from jgz.source.yaml_nodes import Scalar


@dataclass(frozen=True, slots=True)
class Change:
    """One word (a key or a value) written otherwise: `new` takes the place of its `old` writing.

    `value` is what a reader of YAML must find there afterwards.
    """

    line: int
    column: int
    old: str
    new: str
    value: str


def written(lines: list[str], scalar: Scalar) -> str:
    """How a value stands in the file, quotes included; empty when it isn't simply there on one line."""
    line = lines[scalar.line - 1]
    quotes = ("",) if scalar.plain else ('"', "'")
    for quote in quotes:
        raw = f"{quote}{scalar.text}{quote}"
        if scalar.text and line.startswith(raw, scalar.column - 1):
            return raw
    return ""


def rewrite(lines: list[str], scalar: Scalar, new: str, value: str) -> Change | None:
    """The change that writes a value otherwise; None when its writing in the file isn't certain."""
    old = written(lines, scalar)
    return Change(scalar.line, scalar.column, old, new, value) if old and "\n" not in old else None


def apply(subject: Subject, changes: Iterable[Change | None], done: Iterable[str]) -> Mended:
    """The text with the changes made. Nothing is changed when reading back gives anything else than was meant."""
    wanted = sorted((item for item in changes if item), key=lambda item: (item.line, item.column), reverse=True)
    if not wanted:
        return nothing(subject)
    lines = subject.text.split("\n")
    for item in wanted:
        line, start = lines[item.line - 1], item.column - 1
        lines[item.line - 1] = line[:start] + item.new + line[start + len(item.old) :]
    text = "\n".join(lines)
    said = {(item.line, item.column): item.value for item in wanted}
    before = [meaning_of(piece.node, said) for piece in subject.pieces]
    after = [meaning_of(piece.node, {}) for piece in replace(subject, text=text).pieces]
    return Mended(text, tuple(done)) if before == after else nothing(subject)

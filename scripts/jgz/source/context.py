"""Where a decoding stands, and what a kind of value is."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

from jgz.diagnostics import Diagnostic, Fault, Location
from jgz.source.yaml_nodes import Node

_MOST_SUGGESTIONS = 20


@dataclass
class Context:
    """Where the decoding of one file stands: its path, what was found, and the line, column and length of a field.

    `gaps` are the fields whose value lacks something that could not be read. With `partial` a group of fields is made
    of what could be read of it; else it is left out. `cut_short` says that this was done somewhere.
    """

    path: str
    diagnostics: list[Diagnostic] = field(default_factory=list)
    places: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    gaps: set[str] = field(default_factory=set)
    partial: bool = False
    cut_short: bool = False

    def report(self, fault: Fault, node: Node, message: str, help: str = "") -> None:
        """Notes a fault at a node."""
        self.diagnostics.append(fault.at(Location(self.path, node.line, node.column, node.length), message, help))

    def suggest(self, word: str, known: Iterable[str]) -> str:
        """A suggestion for a mistyped word."""
        return suggestion(self.meant(word, known))

    def meant(self, word: str, known: Iterable[str]) -> str:
        """The word that a mistyped one stands for. Searching takes time: a file full of faults gets only the first."""
        return nearest(word, known) if len(self.diagnostics) < _MOST_SUGGESTIONS else ""


class FieldType(Protocol):
    """A kind of value: how it is described to an editor, and how a node becomes one."""

    @property
    def description(self) -> str:
        """The kind of value, in Dutch."""

    @property
    def sample(self) -> str:
        """A value as an editor may write it on one line."""

    def decode(self, node: Node, key: str, context: Context) -> Any:
        """The value; None (after a report) when the node doesn't hold one."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A Dutch suggestion for a mistyped word, or an empty text when nothing comes near."""
    return suggestion(nearest(word, known))


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that a mistyped one looks like, or an empty text when nothing comes near."""
    return next(iter(difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)), "")


def suggestion(meant: str) -> str:
    """A question in Dutch whether a word was meant; empty when none was."""
    return f"Bedoelde je `{meant}`?" if meant else ""


def last(key: str) -> str:
    """The last named part of a field path: `wijzigingen.0.versie` -> `versie`."""
    return next((part for part in reversed(key.split(".")) if not part.isdigit()), key)

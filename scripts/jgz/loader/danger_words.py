"""Checking the patterns of danger: that each can be read, and that the groups they name exist and are used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from jgz import faults
from jgz.diagnostics import Diagnostic
from jgz.language.patterns import Item, PatternError, groups_in, read_group, read_pattern
from jgz.model import Registers
from jgz.model.help_lines import JOINED, ORDINARY, TRADE
from jgz.register_files import RegisterFile
from jgz.source.context import Context
from jgz.source.yaml_nodes import Mapping, Node, Scalar, Sequence

_PATTERNS = ("zinnen", "woorden", "rustig")
# Groups that no pattern needs to name.
_OWN = frozenset({TRADE, ORDINARY, JOINED})


def check_patterns(groups: Node | None, answers: Node | None, diagnostics: list[Diagnostic]) -> set[RegisterFile]:
    """Reports what is wrong in both lists; gives the names of those in which something is."""
    known, used = _Checked(RegisterFile.WORD_GROUPS, diagnostics), _Checked(RegisterFile.DIRECT_HELP, diagnostics)
    items = known.groups(groups)
    for scalar in _values(answers, _PATTERNS):
        used.pattern(scalar, items)
    if not used.faulty and not known.faulty and answers is not None:
        named = {name for scalar in _values(answers, _PATTERNS) for name in groups_in(scalar.text)}
        named |= {name for scalar in _values(groups, ("woorden",)) for name in groups_in(scalar.text)}
        known.unused(groups, named | _OWN)
    return {side.register for side in (known, used) if side.faulty}


def without_patterns(registers: Registers) -> Registers:
    """The registers without any pattern: what can't be read recognises nothing."""
    answers = tuple(replace(item, sentences=(), words=(), quiet=()) for item in registers.direct_help)
    return replace(registers, word_groups=(), direct_help=answers)


class _Checked:
    """One of both lists, and whether anything was wrong in it."""

    def __init__(self, register: RegisterFile, diagnostics: list[Diagnostic]) -> None:
        self.register = register
        self._context = Context(register.path, diagnostics)
        self.faulty = False

    def _tell(self, scalar: Scalar, message: str, help: str) -> None:
        self.faulty = True
        self._context.report(faults.DANGER_PATTERN, scalar, message, help)

    def groups(self, node: Node | None) -> dict[str, Item]:
        """The groups that can be read, by name."""
        found: dict[str, Item] = {}
        for entry in _entries(node):
            for name in _values(entry, ("groep",)):
                if name.text in found:
                    self._tell(name, f"De groep `{name.text[:40]}` staat er twee keer.", "Voeg ze samen.")
                words: tuple[tuple[str, ...], ...] = ()
                self._read(name, lambda name=name: read_group(name.text, (), {}))
                for word in _values(entry, ("woorden",)):
                    words += self._read(word, lambda word=word, name=name: read_group("XX", (word.text,), found)) or ()
                found[name.text] = words
        return found

    def _read(self, scalar: Scalar, read: object) -> Item | None:
        try:
            return read()  # type: ignore[operator, no-any-return]
        except PatternError as error:
            self._tell(
                scalar, f"Zo kan een groep niet: {error}.", "Kijk bovenaan het bestand hoe je een groep schrijft."
            )
            return None

    def pattern(self, scalar: Scalar, groups: dict[str, Item]) -> None:
        """Reports a pattern that can't be read."""
        try:
            read_pattern(scalar.text, groups)
        except PatternError as error:
            self._tell(scalar, f"Zo kan een zin niet: {error}.", "Kijk bovenaan het bestand hoe je een zin schrijft.")

    def unused(self, node: Node | None, named: frozenset[str] | set[str]) -> None:
        """Reports every group that no pattern and no other group names."""
        for name in (scalar for entry in _entries(node) for scalar in _values(entry, ("groep",))):
            if name.text not in named:
                message = f"Geen enkele zin gebruikt de groep `{name.text[:40]}`."
                self._tell(name, message, f"Gebruik haar in {RegisterFile.DIRECT_HELP}, of haal haar weg.")


def _entries(node: Node | None) -> Iterator[Node]:
    yield from node.items if isinstance(node, Sequence) else ()


def _values(node: Node | None, keys: tuple[str, ...]) -> Iterator[Scalar]:
    """The single values of these fields, in a list of records or in one record."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _values(item, keys)
    for entry in node.entries if isinstance(node, Mapping) else ():
        if entry.key.text in keys:
            values = entry.value.items if isinstance(entry.value, Sequence) else (entry.value,)
            yield from (value for value in values if isinstance(value, Scalar))

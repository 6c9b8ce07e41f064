"""Which test questions, aids and texts elsewhere may no longer agree with the modules they were made for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jgz.model.choices import ChangeKind
from jgz.model.documents import Module
from jgz.model.library import Library
from jgz.model.practice import OutsideText, QuizQuestion, Tool
from jgz.model.version import Version

# After these a recommendation may say something else.
_OTHER_ADVICE = frozenset({ChangeKind.NEW, ChangeKind.RECOMMENDATION, ChangeKind.RECTIFICATION})


def changed_since(module: Module, item: QuizQuestion) -> Version | None:
    """The newest version, after the one the question was confirmed for, that changed what its answer rests on."""
    for change in module.changes:
        named = not change.recommendations or item.recommendation in change.recommendations
        if change.version > item.version and change.kind in _OTHER_ADVICE and named:
            return change.version
    return None


@dataclass(frozen=True, slots=True)
class Held:
    """A module that something was held against, and the version of then."""

    module: Module
    version: Version

    @property
    def is_behind(self) -> bool:
        """Whether the module has another main version by now."""
        return self.module.version.main != self.version.main


def held_against(item: Tool | OutsideText, library: Library) -> Iterator[Held]:
    """The modules that something was held against, as far as they are there."""
    versions = item.made_for if isinstance(item, Tool) else item.checked_against
    for id, version in versions:
        module = library.modules_by_id.get(id)
        if module is not None:
            yield Held(module, version)


def tools_of(module: Module, library: Library) -> tuple[Tool, ...]:
    """The aids that were made for a module, by name."""
    found = (item for item in library.registers.tools if module.id in dict(item.made_for))
    return tuple(sorted(found, key=lambda item: item.name.casefold()))

"""What a report for people shows in full and what it only counts; what a program gets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jgz.diagnostics import Diagnostic, Severity
from jgz.reports.check.presentation import Presentation, counts, number_of


@dataclass(frozen=True, slots=True)
class Selection:
    """The diagnostics to show, in the order in which they came, and a Dutch sentence for each group left out."""

    shown: tuple[Diagnostic, ...]
    left_out: tuple[str, ...]


def select(diagnostics: Iterable[Diagnostic], presentation: Presentation) -> Selection:
    """Leaves out what has a list of its own and what the change has nothing to do with; never what fails the check."""
    items = tuple(diagnostics)
    spared = [item for item in items if item.severity not in presentation.failing and not presentation.everything]
    commands = {item.fault.code: item.fault.listed_by for item in presentation.explanations if item.fault.listed_by}
    listed = [item for item in spared if item.code in commands]
    old = [item for item in spared if item.code not in commands and item in presentation.old]
    left_out = {*listed, *old}
    sentences = (*_by_command(listed, commands), *_by_file(old, presentation.elsewhere))
    return Selection(tuple(item for item in items if item not in left_out), sentences)


def of_the_change(diagnostics: Iterable[Diagnostic], presentation: Presentation) -> list[Diagnostic]:
    """What a program shows beside a proposal: everything but what the change has nothing to do with.

    What fails the check is always there, and all of it when everything is asked for.
    """
    spare = frozenset() if presentation.everything else presentation.old
    return sorted(item for item in diagnostics if item not in spare or item.severity in presentation.failing)


def _by_command(listed: list[Diagnostic], commands: dict[str, str]) -> Iterator[str]:
    for (code, name), number in sorted(Counter((item.code, item.name) for item in listed).items()):
        verb = "staat" if number == 1 else "staan"
        yield f"{number_of(Severity.INFO, number)} `{name}` {verb} hier niet bij: `{commands[code]}` noemt ze."


def _by_file(old: list[Diagnostic], elsewhere: tuple[Diagnostic, ...]) -> Iterator[str]:
    if old:
        yield f"Stond er al en hoort niet bij deze wijziging: {counts(old)}. `jgz controleer` noemt ze."
    if elsewhere:
        yield f"In andere bestanden: {counts(elsewhere)}. `jgz controleer` noemt ze."

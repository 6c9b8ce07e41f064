"""What a writer of diagnostics may know beside the diagnostics themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field

from jgz.diagnostics import Diagnostic, Severity, printable
from jgz.explanation import Explanation
from jgz.model.addresses import RULES, rule_address

LinesOf = Callable[[str], Sequence[str]]

_NAMES = {
    Severity.ERROR: ("fout", "fouten"),
    Severity.WARNING: ("waarschuwing", "waarschuwingen"),
    Severity.INFO: ("melding", "meldingen"),
}


# Cells for a line of a file, where nothing is known of the screen.
ROOM = 96


def no_lines(path: str) -> Sequence[str]:
    """The lines of a file for a writer that shows none."""
    return ()


@dataclass(frozen=True)
class Presentation:
    """How and where a report is shown.

    `lines_of` gives the lines of a file by its path, and none for a file that can't be shown; `room` is the number of
    cells that the screen has for a line of a file; `changed` are the lines that a proposed change touches; `folder`
    is the root seen from the top of the work tree (empty, or `a/b/`); `failing` are the severities that make the
    check fail. `old` is what the change has nothing to do with, `elsewhere` what was found in files that nobody asked
    for: both are only counted. With `everything` nothing is left out. `version` is that of the program.
    """

    lines_of: LinesOf = no_lines
    room: int = ROOM
    colour: bool = False
    changed: Mapping[str, Set[int]] = field(default_factory=dict)
    folder: str = ""
    failing: frozenset[Severity] = frozenset({Severity.ERROR})
    old: frozenset[Diagnostic] = frozenset()
    elsewhere: tuple[Diagnostic, ...] = ()
    everything: bool = False
    explanations: tuple[Explanation, ...] = ()
    site_url: str = ""
    version: str = ""


PLAIN = Presentation()
Writer = Callable[[Iterable[Diagnostic], Presentation], str]


def count(diagnostics: Iterable[Diagnostic]) -> str:
    """A Dutch sentence with the number of each severity and of files."""
    items = list(diagnostics)
    found = Counter(item.severity for item in items)
    shown = ", ".join(number_of(key, found[key]) for key in Severity)
    files = len({item.location.path for item in items})
    return f"{shown} in {files} {'bestanden' if files > 1 else 'bestand'}." if files else f"{shown}."


def counts(diagnostics: Iterable[Diagnostic]) -> str:
    """The number of each severity that occurs, in Dutch words: `2 fouten, 1 melding`."""
    found = Counter(item.severity for item in diagnostics)
    return ", ".join(number_of(key, found[key]) for key in Severity if found[key])


def number_of(severity: Severity, number: int) -> str:
    """A number with the Dutch noun of a severity: `1 fout`, `2 fouten`."""
    return f"{number} {_NAMES[severity][number != 1]}"


def rule_page(site_url: str, code: str = "") -> str:
    """Where a rule is explained, or the list of all rules; empty when the address of the site isn't known."""
    address = rule_address(code) if code else RULES
    return f"{site_url.rstrip('/')}{address}" if site_url.startswith("http") else ""


def by_file(diagnostics: Iterable[Diagnostic]) -> dict[str, list[Diagnostic]]:
    """The diagnostics by path, both sorted."""
    groups: dict[str, list[Diagnostic]] = {}
    for item in sorted(diagnostics):
        groups.setdefault(printable(item.location.path), []).append(item)
    return groups

"""Load and judge: what every edge does first. No output, no exit codes, no clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jgz.compare import Earlier, compare, library_before
from jgz.diagnostics import Diagnostic, Severity, has_errors
from jgz.loader import Loaded, load
from jgz.model import Library
from jgz.model.difference import ModuleDifference
from jgz.rules import run_rules, without_silenced
from jgz.rules.base import Before, Context, Spelling


@dataclass(frozen=True, slots=True)
class Checked:
    """The library and every diagnostic, sorted."""

    library: Library
    diagnostics: tuple[Diagnostic, ...]

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """Only what must be mended before anything can be published."""
        return tuple(item for item in self.diagnostics if item.severity is Severity.ERROR)

    @property
    def broken(self) -> bool:
        """Whether there are errors, so that nothing may be published."""
        return has_errors(self.diagnostics)


def check(
    root: Path, today: date, quick: bool = False, earlier: Earlier | None = None, spelling: Spelling | None = None
) -> Checked:
    """Reads everything under `root` and judges it as on `today`; with `earlier` also what changed since.

    With `quick` the library holds no html and only the diagnostics are of use; they are the same. With `spelling`
    words are looked up too. What editors silenced is left out.
    """
    loaded = load(root, quick, earlier.differing if earlier else frozenset())
    diagnostics = set(loaded.diagnostics)
    # When the registers are broken nothing else is read; an empty library would only seem to have lost everything.
    if not has_errors(loaded.diagnostics) or any(loaded.library.documents()):
        diagnostics = _judged(loaded, today, earlier, spelling)
    return Checked(loaded.library, tuple(sorted(diagnostics, key=lambda item: (item, item.message))))


def _judged(loaded: Loaded, today: date, earlier: Earlier | None, spelling: Spelling | None) -> set[Diagnostic]:
    """Everything that reading and the rules found, without what was silenced."""
    library = loaded.library
    context = Context(library, today, _before(library, earlier) if earlier else None, spelling)
    return set(without_silenced(context, {*loaded.diagnostics, *run_rules(context)}))


def _before(library: Library, earlier: Earlier) -> Before:
    base = library_before(library, earlier)
    return Before(base, compare(base, library))


def differences(root: Path, earlier: Earlier) -> tuple[ModuleDifference, ...] | None:
    """What changed in meaning in `root` since `earlier`; None when the content can't be read at all."""
    loaded = load(root, quick=True, whole=earlier.differing)
    if has_errors(loaded.diagnostics) and not any(loaded.library.documents()):
        return None
    return compare(library_before(loaded.library, earlier), loaded.library)

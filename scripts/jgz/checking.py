"""Load and judge: what every edge does first. No output, no exit codes, no clock."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from jgz.compare import (
    COMPARED_LISTS,
    Earlier,
    compare,
    compare_lists,
    compare_pages,
    compare_standing,
    leaning_on,
    library_before,
    unsigned_by,
    with_renamed,
)
from jgz.diagnostics import Diagnostic, Severity, has_errors
from jgz.loader import Loaded, load
from jgz.loader.kept import NOT_KEPT, Kept
from jgz.model import Library
from jgz.model.difference import Comparison
from jgz.rules import STOPPING_CODES, judging_alone, run_rules, without_silenced
from jgz.rules.base import Before, Context, Spelling
from jgz.store import NOTHING_KEPT, Store

# What parties and the publication must still settle about a text that is whole: a proposal may be looked at before.
_NOT_SIGNED_YET = frozenset({"JGZ332", "JGZ505", "JGZ535"})


@dataclass(frozen=True, slots=True)
class Checked:
    """The library and every diagnostic, sorted.

    `old` are those that a change since the earlier version has nothing to do with: less than an error, in a file that
    it leaves alone, and found there before as well. Empty when nothing was compared. `kept` is for what is made of the
    library.
    """

    library: Library
    diagnostics: tuple[Diagnostic, ...]
    old: frozenset[Diagnostic] = frozenset()
    kept: Kept = NOT_KEPT

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """Only what must be mended before anything can be published."""
        return tuple(item for item in self.diagnostics if item.severity is Severity.ERROR)

    def errors_of(self, proposal: bool) -> tuple[Diagnostic, ...]:
        """The errors; of a proposal only those to mend before it can be shown to those who decide about it."""
        return tuple(item for item in self.errors if not (proposal and item.code in _NOT_SIGNED_YET))

    @property
    def broken(self) -> bool:
        """Whether there are errors, so that nothing may be published."""
        return has_errors(self.diagnostics)


def check(
    root: Path,
    today: date,
    quick: bool = False,
    earlier: Earlier | None = None,
    spelling: Spelling | None = None,
    store: Store = NOTHING_KEPT,
    only_errors: bool = False,
) -> Checked:
    """Reads everything under `root` and judges it as on `today`; with `earlier` also what changed since.

    With `quick` the library holds no html and only the diagnostics are of use; they are the same. With `spelling`
    words are looked up too. What editors silenced is left out. `store` has what was read and judged before. Who only
    asks whether something may be published wants `only_errors`: rules that never find one are left alone.
    """
    codes = STOPPING_CODES if only_errors else None
    alone = judging_alone(codes, store)
    loaded = load(root, quick, earlier.differing if earlier else frozenset(), store, alone.while_reading)
    # When the registers are broken nothing else is read; an empty library would only seem to have lost everything.
    if has_errors(loaded.diagnostics) and not any(loaded.library.documents()):
        return Checked(loaded.library, _sorted(loaded.diagnostics))
    library = loaded.library
    before = before_from(library_before(library, earlier), library) if earlier else None
    context = Context(library, today, before, spelling)
    judged = replace(context, library=loaded.judged)
    kept = Kept(store, loaded.made_from)
    said = run_rules(judged, codes, whole=context, alone=alone, made_from=kept.made_from)
    found = set(without_silenced(judged, {*loaded.diagnostics, *said}))
    if only_errors:
        # Of a signal that nobody looked for, nothing can be said about what editors silenced.
        found = {item for item in found if item.severity is Severity.ERROR}
    old = _stood_before(context, loaded, earlier, found) if earlier else frozenset()
    return Checked(library, _sorted(found), old, kept)


def _sorted(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(set(diagnostics), key=lambda item: (item, item.message)))


def _stood_before(context: Context, loaded: Loaded, earlier: Earlier, found: set[Diagnostic]) -> frozenset[Diagnostic]:
    """Which of what was found is no work of the change; see `Checked.old`.

    What reading says of a file depends on that file alone. A rule may speak of one file because another changed, so
    those that found something are asked about the earlier library too.
    """
    elsewhere = {
        item for item in found if item.severity is not Severity.ERROR and item.location.path not in earlier.differing
    }
    read = elsewhere & {*loaded.diagnostics}
    before = Context(context.earlier.library, context.today)
    codes = {item.code for item in elsewhere - read}
    return frozenset(read | elsewhere & {*without_silenced(before, run_rules(before, codes))})


def before_from(base: Library, library: Library) -> Before:
    """What a library was before, and everything that changed since that a rule asks about."""
    pages = (*compare_pages(base, library), *compare_lists(base, library))
    return Before(base, compare(base, library), pages)


def differences(root: Path, earlier: Earlier) -> Comparison | None:
    """What changed in meaning in `root` since `earlier`; None when the content can't be read at all."""
    loaded = load(root, quick=True, whole=earlier.differing)
    library = loaded.library
    if has_errors(loaded.diagnostics) and not any(library.documents()):
        return None
    base = library_before(library, earlier)
    compared = {item.origin.path for side in (base, library) for item in side.documents()}
    compared |= {item.path for side in (base, library) for item in side.pictures}
    # What can't be read on either side is not compared: no difference found in it says nothing.
    compared -= library.broken | base.broken
    others = tuple(sorted(earlier.differing - compared - COMPARED_LISTS))
    pages = (*compare_pages(base, library), *compare_standing(base, library), *compare_lists(base, library))
    modules = with_renamed(compare(base, library), base, library)
    return Comparison(
        modules,
        pages,
        others,
        tuple(sorted(earlier.made_with)),
        unsigned_by(modules, library),
        leaning_on(modules, library),
    )

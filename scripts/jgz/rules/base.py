"""What a rule is: a kind of fault, why it matters, and a pure check of the whole library."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.loader.documents import place_of
from jgz.loader.fields import MODULE_KINDS
from jgz.model import Document, Library, Module, Status, add_months
from jgz.model.difference import ModuleDifference
from jgz.model.links import LinkResolver
from jgz.model.published import Published


@dataclass(frozen=True)
class Context:
    """What a rule may know beside the library: the day, and for a proposed change what it is compared with.

    `base` is the library as it was (None when there is nothing to compare with), `differences` what changed since.
    Tables that several rules need are made once.
    """

    library: Library
    today: date
    base: Library | None = None
    differences: tuple[ModuleDifference, ...] = ()

    @cached_property
    def links(self) -> LinkResolver:
        """Where links lead."""
        return LinkResolver(self.library)

    @cached_property
    def published(self) -> Published:
        """What was ever published."""
        return Published(self.library)

    @cached_property
    def files(self) -> frozenset[tuple[str, str]]:
        """Kind and id that every file should have by its path, readable or not: naming it is no second fault."""
        paths = {*self.library.broken, *self.library.documents_by_path}
        places = [place for path in paths if (place := place_of(path))]
        return frozenset(("module" if item.kind in MODULE_KINDS else item.kind, item.id) for item in places)


Check = Callable[[Library, Context], Iterator[Diagnostic]]


@dataclass(frozen=True)
class Rule:
    """A rule: its fault, what it looks at (`what`), why that matters to readers (`why`), and its check."""

    fault: Fault
    what: str
    why: str
    check: Check


def is_whole(document: Document, key: str, values: Sequence[object]) -> bool:
    """Whether every item of a list in the front matter could be read; what is missing from it may be a mere typo."""
    items = [place for place in document.origin.fields if place.rpartition(".")[0] == key]
    return len(items) == len(values)


def softened(module: Module) -> Severity:
    """An unfinished concept gets warnings where other modules get errors."""
    return Severity.WARNING if module.status is Status.CONCEPT else Severity.ERROR


def version_key(version: str) -> tuple[int, ...]:
    """A version as numbers, to compare."""
    return tuple(int(part) for part in version.split("."))


def years_after(day: date, years: int) -> date:
    """The same day some years later; the last day there is when the calendar ends before it (a typo such as 9999)."""
    return add_months(day, 12 * years) if day.year + years <= date.max.year else date.max

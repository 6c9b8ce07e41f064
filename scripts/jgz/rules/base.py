"""What a rule is: a kind of fault, why it matters, and a pure check of the whole library."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.model import Library, Module, Status
from jgz.model.links import LinkResolver
from jgz.model.published import Published


@dataclass(frozen=True)
class Context:
    """What a rule may know beside the library: the day. Tables that several rules need are made once."""

    library: Library
    today: date

    @cached_property
    def links(self) -> LinkResolver:
        """Where links lead."""
        return LinkResolver(self.library)

    @cached_property
    def published(self) -> Published:
        """What was ever published."""
        return Published(self.library)


Check = Callable[[Library, Context], Iterator[Diagnostic]]


@dataclass(frozen=True)
class Rule:
    """A rule: its fault, what it looks at (`what`), why that matters to readers (`why`), and its check."""

    fault: Fault
    what: str
    why: str
    check: Check


def softened(module: Module) -> Severity:
    """An unfinished concept gets warnings where other modules get errors."""
    return Severity.WARNING if module.status is Status.CONCEPT else Severity.ERROR

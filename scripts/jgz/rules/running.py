"""Running a rule over a library of which not every document could be read whole.

A rule is written as if all were. Where it asks for what could not be read (`model.partial`), it is asked again without
that document, which then counts as one that can't be read. What it said of that document before stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from jgz.diagnostics import Diagnostic
from jgz.loader.library import library_of
from jgz.model.partial import UnreadError
from jgz.rules.base import Context, Need, Rule

# A rule that can't judge so many documents is asked about the ones that were read whole.
_MOST_ASKED_AGAIN = 10


class Asked:
    """Asks rules about a library; `whole` is the same context with only the documents that were read whole."""

    def __init__(self, context: Context, whole: Context) -> None:
        self._whole = whole
        self._without: dict[frozenset[str], Context] = {frozenset(): context}

    def run(self, rule: Rule) -> Iterator[Diagnostic]:
        """Everything that a rule finds, as far as there is something to judge."""
        if Need.EARLIER_VERSION in rule.needs:
            # What changed in a document that can't be read whole, nobody knows.
            yield from rule.check(self._whole)
            return
        left_out: frozenset[str] = frozenset()
        for _ in range(_MOST_ASKED_AGAIN):
            found: list[Diagnostic] = []
            try:
                for diagnostic in rule.check(self._context(left_out)):
                    found.append(diagnostic)
            except UnreadError as unread:
                yield from (item for item in found if item.location.path == unread.path)
                left_out |= {unread.path}
            else:
                yield from found
                return
        yield from rule.check(self._whole)

    def _context(self, left_out: frozenset[str]) -> Context:
        """The context without some documents. What was read of the others is kept."""
        if left_out not in self._without:
            full = self._without[frozenset()]
            library = full.library
            documents = (item for item in library.documents() if item.origin.path not in left_out)
            rest = library_of(documents, library.registers, library.pictures, library.broken | left_out)
            self._without[left_out] = replace(full, library=rest, read=full.read)
        return self._without[left_out]

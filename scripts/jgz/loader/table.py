"""What the table of a kind of file says of one field, beyond how it is read: who sees it, who compares it, when it is
needed."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.model import DocumentKind, Status
from jgz.model.difference import Aspect
from jgz.source.decode import Field


@dataclass(frozen=True, kw_only=True)
class FileField(Field):
    """A field on top of a file.

    Readers see it on the page of the file itself, unless `seen_on` names the kinds of pages where they do, or `unseen`
    says why nobody needs to. `jgz verschil` tells of a change in a module as `compared`; None when that is no change
    in meaning. With `in_words` it lays both texts out word by word. A change of what is `weighty` is one to look at
    twice.

    `required_from` is the status from which a module must have it, `only_at` the one status that it goes with. A draft
    has none that is `adopted_only`.
    """

    seen_on: tuple[DocumentKind, ...] = ()
    unseen: str = ""
    compared: Aspect | None = Aspect.METADATA
    in_words: bool = False
    weighty: bool = False
    required_from: Status | None = None
    only_at: Status | None = None
    adopted_only: bool = False

    def needed_at(self, status: Status) -> bool:
        """Whether a module with this status must have the field."""
        if self.required or self.only_at:
            return self.required or status is self.only_at
        # A module may lapse before it was ever adopted: then it has no adoption to show.
        return self.required_from is not None and status is not Status.LAPSED and status.reached(self.required_from)

    def unwanted_at(self, status: Status) -> bool:
        """Whether the field doesn't go with this status."""
        if self.only_at:
            return status is not self.only_at
        return status.draft and self.adopted_only

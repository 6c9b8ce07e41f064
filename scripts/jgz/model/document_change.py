"""That a document is new, different or gone since an earlier version, and where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from jgz.model.difference import Difference
from jgz.model.documents import Document


class ChangeSort(StrEnum):
    """What happened to a document or to a section of it."""

    NEW = "nieuw"
    CHANGED = "gewijzigd"
    REMOVED = "verwijderd"


@dataclass(frozen=True, slots=True)
class DocumentChange:
    """What is different about one document.

    `old` or `new` is None when it came or went; `old` also when nobody could read it. `sections` are the sections
    that it has now and that are new or different, by id. `differences` are those in meaning.
    """

    sort: ChangeSort
    old: Document | None
    new: Document | None
    sections: Mapping[str, ChangeSort] = field(default_factory=dict)
    differences: tuple[Difference, ...] = ()

    @property
    def document(self) -> Document:
        """The document as it is now, or as it was when it is gone."""
        document = self.new or self.old
        assert document is not None
        return document

    def of_recommendation(self, id: str) -> tuple[Difference, ...]:
        """What changed about one recommendation."""
        return tuple(item for item in self.differences if item.recommendation == id)

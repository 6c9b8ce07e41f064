"""The life of a module: its status and which step may follow which."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """The lifecycle status that an editor writes in `status`."""

    CONCEPT = "concept"
    COMMENTING = "commentaarfase"
    FOR_AUTHORISATION = "ter-autorisatie"
    ADOPTED = "vastgesteld"
    IN_REVISION = "in-herziening"
    LAPSED = "vervallen"

    @property
    def in_force(self) -> bool:
        """Whether professionals may work with it: only these have a validity."""
        return self in (Status.ADOPTED, Status.IN_REVISION)

    @property
    def draft(self) -> bool:
        """Whether it has never been adopted."""
        return self in (Status.CONCEPT, Status.COMMENTING, Status.FOR_AUTHORISATION)

    @property
    def under_review(self) -> bool:
        """Whether others comment on it or are about to sign it: what they read should not change unseen."""
        return self in (Status.COMMENTING, Status.FOR_AUTHORISATION)

    def reached(self, other: Status) -> bool:
        """Whether this status comes at or after `other` in the normal course of a module's life."""
        order = list(Status)
        return order.index(self) >= order.index(other)

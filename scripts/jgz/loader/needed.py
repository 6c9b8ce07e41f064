"""Which fields a module needs, or may not have, in each status: for the checks, the schemas and the field reference."""

from __future__ import annotations

from jgz.model import Status
from jgz.source.decode import Field

_ONLY_AT = {"herziening": Status.IN_REVISION, "vervallen": Status.LAPSED}
_NEVER_IN_DRAFT = ("vastgesteld_op", "herzien_voor")


def needed_at(item: Field, status: Status) -> bool:
    """Whether a module with this status must have the field."""
    if item.required or not item.required_from:
        return item.required
    if item.key in _ONLY_AT:
        return status is _ONLY_AT[item.key]
    # A module may lapse before it was ever adopted: then it has no adoption to show.
    return status is not Status.LAPSED and status.reached(Status(item.required_from))


def unwanted_at(item: Field, status: Status) -> bool:
    """Whether the field doesn't go with this status."""
    if item.key in _ONLY_AT:
        return status is not _ONLY_AT[item.key]
    return status.draft and item.key in _NEVER_IN_DRAFT

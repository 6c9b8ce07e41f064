"""The development phases of the LPK (Landelijk Professioneel Kader, bijlage 3)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Appointment:
    """With whom a parent or youth makes an appointment, and for which ages that holds."""

    ages: str
    whom: str


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase. `order` is its place in the LPK; ages are days after birth, both ends included.

    A phase without ages lies before birth, or cuts across ages. `asked` are ids of pages: what parents of that age
    ask for most, most first. `source` says where its contacts are laid down.
    """

    id: str
    order: int
    name: str
    parent_name: str
    contacts: str
    from_days: int | None = None
    to_days: int | None = None
    appointment: Appointment | None = None
    asked: tuple[str, ...] = ()
    source: str = ""


def phases_at_age(phases: tuple[Phase, ...], days: int) -> tuple[Phase, ...]:
    """The phases for an age in days: the one that holds it, else both neighbours of the gap it falls in.

    The LPK leaves days 8-13 open; a question about them must still get an answer.
    """
    aged = [item for item in phases if item.from_days is not None and item.to_days is not None]
    inside = tuple(item for item in aged if (item.from_days or 0) <= days <= (item.to_days or 0))
    if inside:
        return inside
    before = [item for item in aged if (item.to_days or 0) < days]
    after = [item for item in aged if (item.from_days or 0) > days]
    return tuple(before[-1:] + after[:1])

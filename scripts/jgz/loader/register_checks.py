"""What the rows of a register must be beside one another: ids, names, numbers and successors that occur once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jgz import faults
from jgz.model import Member, Party, find_numbers
from jgz.model.phone import ALARM, national
from jgz.source.context import Context
from jgz.source.yaml_nodes import Mapping, Node, Scalar, Sequence


def check_ids(node: Node, context: Context) -> None:
    """Reports every id of a list that stands there twice."""
    seen: dict[str, int] = {}
    for item in node.items if isinstance(node, Sequence) else ():
        for entry in item.entries if isinstance(item, Mapping) else ():
            if entry.key.text != "id" or not isinstance(entry.value, Scalar):
                continue
            first = seen.setdefault(entry.value.text, entry.value.line)
            if first != entry.value.line:
                message = f"De id `{entry.value.text[:60]}` is al in gebruik op regel {first}."
                context.report(faults.DUPLICATE_ID, entry.value, message, "Kies een andere id.")


def check_numbers(node: Node, context: Context) -> None:
    """Reports every number of the lines of help that stands there twice, as a number belongs to one line; and a list
    in which no line is the alarm number: whoever is in danger looks for it there.
    """
    seen: dict[str, int] = {}
    for scalar in _numbers(node):
        for number in find_numbers(scalar.text):
            first = seen.setdefault(national(number.dialled), scalar.line)
            if first != scalar.line:
                message = f"Het nummer `{scalar.text[:40]}` staat al op regel {first}."
                context.report(faults.PHONE_NUMBER, scalar, message, "Laat het bij één hulplijn staan.")
    if seen and ALARM not in seen:
        message = f"Geen hulplijn heeft het nummer `{ALARM}`."
        context.report(faults.PHONE_NUMBER, node, message, f'Zet bij het alarmnummer `nummer: "{ALARM}"`.')


def scalars(node: Node) -> Iterator[Scalar]:
    """Every single value in a node."""
    if isinstance(node, Scalar):
        yield node
    parts = node.items if isinstance(node, Sequence) else ()
    parts = tuple(entry.value for entry in node.entries) if isinstance(node, Mapping) else parts
    for part in parts:
        yield from scalars(part)


def _numbers(node: Node) -> Iterator[Scalar]:
    """The values of `nummer` and `ook`."""
    for item in node.items if isinstance(node, Sequence) else ():
        for entry in item.entries if isinstance(item, Mapping) else ():
            if entry.key.text not in ("nummer", "ook"):
                continue
            values = entry.value.items if isinstance(entry.value, Sequence) else (entry.value,)
            yield from (value for value in values if isinstance(value, Scalar))


def check_terms(node: Node, values: tuple[Any, ...] | None, context: Context) -> None:
    """Reports every member of a list of members whose last day comes before the first."""
    items = node.items if isinstance(node, Sequence) else ()
    # When an entry can't be read, values and entries no longer stand side by side, and that entry is told of already.
    for item, seat in zip(items, values if values and len(values) == len(items) else (), strict=False):
        if isinstance(seat, Member | Party) and seat.until and seat.since and seat.until < seat.since:
            message = f"`tot` ({seat.until}) ligt vóór `van` ({seat.since})."
            context.report(faults.BAD_DATE, _value(item, "tot"), message, "Kijk beide datums na.")


def check_successors(node: Node, values: tuple[Any, ...] | None, context: Context) -> None:
    """Reports every party whose successor is no party, that is followed up while nothing ends it, or by itself."""
    parties = [item for item in values or () if isinstance(item, Party)]
    items = node.items if isinstance(node, Sequence) else ()
    known = {item.id: item for item in parties}
    for item, party in zip(items, parties if len(parties) == len(items) else (), strict=False):
        if not party.successor:
            continue
        place = _value(item, "opvolger")
        if party.successor not in known:
            message = f"Partij `{party.successor[:60]}` staat niet in deze lijst."
            choices = ", ".join(id for id in known if id != party.id)
            context.report(faults.NOT_IN_LIST, place, message, f"Kies uit: {choices}.")
        elif party.until is None:
            message = f"`{party.id}` heeft een opvolger en geen `tot`."
            context.report(faults.MISSING_KEY, place, message, "Schrijf de laatste dag waarop deze partij autoriseert.")
        elif _comes_back(party, known):
            message = f"De opvolgers van `{party.id}` komen weer bij `{party.id}` uit."
            context.report(faults.NOT_IN_LIST, place, message, "Laat de laatste partij zonder opvolger.")


def _comes_back(party: Party, known: dict[str, Party]) -> bool:
    """Whether who follows a party leads back to it."""
    seen: set[str] = set()
    current = party.successor
    while current in known and current not in seen:
        seen.add(current)
        current = known[current].successor
    return party.id in seen


def _value(item: Node, key: str) -> Node:
    """The value of a field, or the whole entry when it has none."""
    found = (entry.value for entry in item.entries if entry.key.text == key) if isinstance(item, Mapping) else ()
    return next(iter(found), item)
